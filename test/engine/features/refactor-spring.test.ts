import { strict as assert } from 'node:assert';
import { configRefactorings } from '../../../server/engine/features/refactor/config';
import { kubernetesProfileRefactorings } from '../../../server/engine/features/refactor/kubernetes-profile';
import { resilienceRefactorings } from '../../../server/engine/features/refactor/resilience';
import { tracingRefactorings } from '../../../server/engine/features/refactor/tracing';
import type { Refactorer, Refactoring } from '../../../server/engine/features/refactorings';
import { Workspace } from '../../../server/engine/model/workspace';
import { type Language, withEdits } from '../../../server/engine/text/text';
import { filesIn, setupOf, withCursor } from '../../support/fixture';

const root = 'file:///work/';

/** What a refactorer offers at the `$0` cursor, by title, and the workspace after the first offer that `title` names. */
function offered(refactorer: Refactorer, fixture: string, language: Language = 'en') {
  const files = filesIn(fixture).map(file => ({ ...file, text: file.text.replace(/^# file: .*\n/, '') }));
  const under = files.find(({ text }) => text.includes('$0'));
  assert.ok(under, 'the fixture has no $0 cursor');
  const { text, offset } = withCursor(under.text);
  const all = files.map(file => (file === under ? { uri: file.uri, text } : file));
  const found = refactorer(Workspace.of(...all), under.uri, { start: offset, end: offset }, setupOf(), language);
  const after = (one: Refactoring | undefined, name: string) => {
    assert.ok(one);
    const file = all.find(({ uri }) => uri === root + name);
    const made = one.creates?.find(({ uri }) => uri === root + name);
    if (made) return made.text.en;
    return withEdits(
      file?.text ?? '',
      one.edits.filter(({ uri }) => uri === root + name),
    );
  };
  return { found, titles: found.map(({ title }) => title.en), after };
}

const module = `\
# file: orders/src/main/resources/application.yml
spring:
  application:
    name: orders # ours
`;

describe('refactorings of Spring', () => {
  it('adds Resilience4j to the file, below the keys that are there', () => {
    const { found, titles, after } = offered(
      resilienceRefactorings,
      `${module}\
feign.hystrix.enabled: true
hys$0trix:
  command.default.execution.isolation.thread.timeoutInMilliseconds: 2000 # slow
  command.default.circuitBreaker.forceOpen: false
`,
    );
    assert.deepEqual(titles, ['Add Resilience4j settings for the Hystrix ones (1 without a counterpart)']);
    assert.equal(found[0]?.title.ko, '히스트릭스 설정에 대응하는 Resilience4j 설정 추가(대응 없는 설정 1개)');
    assert.equal(
      after(found[0], 'orders/src/main/resources/application.yml'),
      `\
spring:
  application:
    name: orders # ours
  cloud:
    openfeign:
      circuitbreaker:
        enabled: true
feign.hystrix.enabled: true
hystrix:
  command.default.execution.isolation.thread.timeoutInMilliseconds: 2000 # slow
  command.default.circuitBreaker.forceOpen: false
# Without a counterpart, so not carried over: hystrix.command.default.circuitBreaker.forceOpen
resilience4j:
  timelimiter:
    configs:
      default:
        timeoutDuration: 2000ms
  circuitbreaker:
    configs:
      # The defaults of Hystrix are written out, as those of Resilience4j differ.
      default:
        minimumNumberOfCalls: 20
        failureRateThreshold: 50
        slidingWindowType: TIME_BASED
        slidingWindowSize: 10
        waitDurationInOpenState: 5000ms
        permittedNumberOfCallsInHalfOpenState: 1
`,
    );
  });

  it('removes Hystrix once Resilience4j is there', () => {
    const { found, titles, after } = offered(
      resilienceRefactorings,
      `\
# file: application.yml
# first
feign:
  hystrix:
    enabled: true
  # other
  okhttp.enabled: true
hystrix:
  command:
    default:
      execution.time$0out.enabled: false # never
# last
resilience4j:
  circuitbreaker:
    configs:
      default: { minimumNumberOfCalls: 20, failureRateThreshold: 50, slidingWindowType: TIME_BASED, slidingWindowSize: 10, waitDurationInOpenState: 5000ms, permittedNumberOfCallsInHalfOpenState: 1 }
spring.cloud: { openfeign: { circuitbreaker: { enabled: true } }, circuitbreaker: { resilience4j: { disable-time-limiter: true } } }
`,
    );
    assert.deepEqual(titles, ['Remove the Hystrix settings, which Resilience4j replaces']);
    assert.match(
      after(found[0], 'application.yml'),
      /^# first\nfeign:\n {2}# other\n {2}okhttp\.enabled: true\n# last\nresilience4j:/,
    );
  });

  it('takes the stream of Hystrix out of the exposed endpoints', () => {
    const exposed = (list: string) => {
      const text = `# file: application.yml\nspring.application.name: a\nmanagement.endpoints.web.exposure:\n  incl$0ude: ${list}\n  exclude: env\n`;
      const { found, after } = offered(resilienceRefactorings, text);
      return /include:([\s\S]*)\n {2}exclude/.exec(after(found[0], 'application.yml'))?.[1];
    };
    assert.equal(exposed('"health, hystrix.stream,info" # why'), ' "health,info" # why');
    assert.equal(exposed('hystrix.stream,info'), ' info');
    assert.equal(exposed('hystrix.stream'), ' health');
    assert.equal(exposed('[hystrix.stream, info]'), ' [info]');
    assert.equal(exposed('[info, hystrix.stream]'), ' [info]');
    assert.equal(exposed('\n    - hystrix.stream # old\n    - info'), ' \n    - info');
    assert.deepEqual(
      offered(resilienceRefactorings, '# file: application.yml\nmanagement.endpoints.web.exposure.incl$0ude: info\n')
        .found,
      [],
    );
  });

  const deployment = `\
# file: k8s/orders.yaml
apiVersion: apps/v1
kind: Deployment
metadata:
  name: orders
spec:
  template:
    metadata: { labels: { app: orders } }
    spec:
      containers:
        - name: orders
          image: example.com/orders:1
`;

  it('adds probes to the workload, from its settings and from the workload', () => {
    const settings = `${module}management.server.port: 9000\n`;
    const one = offered(resilienceRefactorings, `${settings}hystrix.threadpool.default.core$0Size: 3\n${deployment}`);
    const title = 'Add Actuator probes, a pause before the end and resources to "orders"';
    assert.ok(one.titles.includes(`${title} (not a circuit breaker)`));
    const other = offered(resilienceRefactorings, settings + deployment.replace('image:', 'im$0age:'));
    assert.deepEqual(other.titles, [title]);
    assert.match(other.after(other.found[0], 'k8s/orders.yaml'), /path: \/actuator\/health\/liveness\n {14}port: 9000/);
  });

  it('names what is missing, and leaves ready-made servers alone', () => {
    const there = deployment.replace(
      'image: ',
      'lifecycle: {}\n          resources: { limits: { memory: 1Gi } }\n          im$0age: ',
    );
    const { found, titles } = offered(resilienceRefactorings, module + there);
    assert.deepEqual(titles, ['Add Actuator probes to "orders"']);
    assert.equal(found[0]?.title.ko, '"orders" 워크로드에 Actuator 프로브 추가');
    assert.deepEqual(
      offered(resilienceRefactorings, module + there.replace('example.com/orders', 'nacos/nacos-server')).titles,
      [],
    );
  });

  it('offers Istio only in its mesh, for the services that are called', () => {
    const hystrix = `${module}hystrix.command.sto$0ck.circuitBreaker.sleepWindowInMilliseconds: 7000\n`;
    const called = '# file: stock/src/main/resources/application.yml\nspring.application.name: stock\n';
    const mesh = '# file: mesh.yaml\napiVersion: networking.istio.io/v1beta1\nkind: Gateway\nmetadata: { name: g }\n';
    assert.equal(offered(resilienceRefactorings, hystrix + called).titles.length, 1);
    const { found, titles, after } = offered(resilienceRefactorings, hystrix + called + mesh);
    assert.equal(titles[1], 'Create an Istio DestinationRule for "stock" (ejects failing Pods, has no fallback)');
    assert.match(
      after(found[1], 'orders/k8s/stock/destination-rule.yaml'),
      /^apiVersion: networking\.istio\.io\/v1beta1\n/,
    );
  });

  const client = `${module}  cloud:\n    config:\n      ur$0i: http://config:8888\n`;
  const repository = `\
# file: config/orders.yml
spring:
  datasource:
    url: jdbc:mysql://db/orders
    password: x
# file: config/application.yml
server.port: 6000
`;

  it('gives a workload its configuration from the config repository', () => {
    const { found, titles, after } = offered(configRefactorings, client + repository + deployment);
    assert.deepEqual(titles, ['Give "orders" its configuration by ConfigMap and Secret, without the config server']);
    assert.match(after(found[0], 'k8s/orders.yaml'), /mountPath: \/etc\/app-config\n/);
    const config = after(found[0], 'k8s/orders-config.yaml');
    assert.match(config, / {4}server\.port: 6000\n/);
    assert.match(config, /spring\.datasource\.password: CHANGE_ME/);
    assert.doesNotMatch(config, /password: x/);
  });

  it('makes a Deployment where nothing runs the application yet', () => {
    const { found, titles } = offered(configRefactorings, client);
    assert.deepEqual(titles, ['Create ConfigMap, Secret and Deployment for "orders", without the config server']);
    assert.deepEqual(
      found[0]?.creates?.map(({ uri }) => uri.slice(root.length)),
      [
        'orders/k8s/orders/config.yaml',
        'orders/k8s/orders/deployment.yaml',
        'orders/k8s/orders/service.yaml',
        'orders/k8s/orders/pod-disruption-budget.yaml',
      ],
    );
  });

  it('starts from Compose, too', () => {
    const { found, after } = offered(
      configRefactorings,
      `\
# file: compose.yaml
services:
  order-service:
    image: registry.example.com/order-service:1.4.0
    environment:
      SPRING_PROFILES_ACTIVE: docker
      EUREKA_CLIENT_SERVICEURL_DEFAULTZONE: http://registry:8761/eureka/
      SPRING_CLOUD_CONFIG_U$0RI: http://config:8888
      SPRING_ZIPKIN_BASE_URL: http://zipkin:9411
    env_file: order.env
    expose: ["8080"]
# file: order.env
DB_HOST=db
SPRING_ZIPKIN_BASE_URL=http://other:9411
`,
    );
    assert.match(
      after(found[0], 'k8s/order-service/deployment.yaml'),
      new RegExp(
        [
          'containerPort: 8080',
          'env:',
          '- name: SPRING_PROFILES_ACTIVE',
          'value: kubernetes',
          '- name: EUREKA_CLIENT_ENABLED',
          'value: "false"',
          '- name: SPRING_CLOUD_CONFIG_ENABLED',
          'value: "false"',
          '- name: SPRING_ZIPKIN_BASE_URL',
          'value: http://zipkin:9411',
          '- name: DB_HOST',
          'value: db',
          'envFrom:',
          '- configMapRef:',
          'name: order-service-config',
        ].join('\\s+'),
      ),
    );
  });

  it('keeps a profile for Docker that has settings, and listens where these say', () => {
    const compose =
      '# file: compose.yaml\nservices:\n  orders:\n    build: orders\n    environment:\n      SPRING_PROFILES_ACTIVE: docker\n';
    const docker = '# file: orders/src/main/resources/application-docker.yml\nserver.port: 8888\n';
    const { found, after } = offered(configRefactorings, client + docker + compose);
    const text = after(found[0], 'orders/k8s/orders/deployment.yaml');
    assert.match(text, /value: docker,kubernetes\n/);
    assert.match(text, /containerPort: 8888\n/);
  });

  it('overwrites no file', () =>
    assert.deepEqual(offered(configRefactorings, `${client}# file: orders/k8s/orders/service.yaml\n`).titles, []));

  it('leaves the config server alone', () =>
    assert.deepEqual(
      offered(configRefactorings, '# file: application.yml\nspring.cloud.config.server.git.u$0ri: x\n').titles,
      [],
    ));

  it('adds Micrometer Tracing, then removes Sleuth', () => {
    const before = `${module}  sleuth:\n    sampler:\n      prob$0ability: 0.5\n`;
    const { found, after } = offered(tracingRefactorings, before);
    const text = after(found[0], 'orders/src/main/resources/application.yml');
    assert.match(text, /management:\n {2}tracing:\n {4}sampling:\n {6}probability: 0\.5\n$/);
    const next = offered(tracingRefactorings, `# file: application.yml\n${text.replace('sleuth', 'sle$0uth')}`);
    assert.deepEqual(next.titles, ['Remove the Sleuth settings, which Micrometer Tracing replaces']);
    assert.match(next.after(next.found[0], 'application.yml'), /^spring:\n {2}application:\n.*ours\nmanagement:/);
  });

  it('makes a profile for Kubernetes', () => {
    const bus = `${module}  cloud:\n    b$0us.enabled: true\n`;
    const { found, titles, after } = offered(kubernetesProfileRefactorings, bus);
    assert.equal(titles.length, 1);
    assert.match(
      after(found[0], 'orders/src/main/resources/application-kubernetes.yml'),
      /cloud:\n {4}bus:\n {6}# .*\n {6}enabled: false/,
    );
  });

  it('writes comments in the language of its reader', () => {
    const fixture =
      '# file: application.yml\nspring:\n  application:\n    name: orders\nhys$0trix:\n  command.default.circuitBreaker.forceOpen: false\n  command.default.execution.isolation.thread.timeoutInMilliseconds: 2000\n';
    const { found, after } = offered(resilienceRefactorings, fixture, 'ko');
    const text = after(found[0], 'application.yml');
    assert.match(text, /# 대응하는 설정이 없어/);
    assert.doesNotMatch(text, /Without a counterpart/);
  });

  it('adds to a profile for Kubernetes that is there, once', () => {
    const bus = `${module}  cloud:\n    b$0us.enabled: true\n`;
    const profile = '# file: orders/src/main/resources/application-kubernetes.yml\n';
    const { found, after } = offered(kubernetesProfileRefactorings, `${bus}${profile}a: 1 # why\n`);
    const text = after(found[0], 'orders/src/main/resources/application-kubernetes.yml');
    assert.match(text, /^a: 1 # why\nserver:\n(?: {2}#.*\n) {2}shutdown: graceful\nspring:/);
    assert.deepEqual(offered(kubernetesProfileRefactorings, bus + profile + text).titles, []);
  });

  it('says nothing elsewhere', () => {
    for (const offer of [
      configRefactorings,
      kubernetesProfileRefactorings,
      resilienceRefactorings,
      tracingRefactorings,
    ]) {
      assert.deepEqual(
        offered(offer, `${module}ser$0ver.port: 80\nhystrix: { }\nspring.sleuth.enabled: true\n`).titles,
        [],
      );
    }
  });
});
