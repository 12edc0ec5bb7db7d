import { strict as assert } from 'node:assert';
import { componentsIn } from '../../../server/engine/model/spring-components';
import { Workspace } from '../../../server/engine/model/workspace';
import { nasty } from '../../support/samples';

/** The components that the first file shows: what, how sure, why, and the text that tells it. */
const components = (files: Readonly<Record<string, string>>) => {
  const all = Object.entries(files).map(([name, text]) => ({ uri: `file:///shop/${name}`, text }));
  const [first] = all;
  assert.ok(first);
  return componentsIn(first, Workspace.of(...all)).map(
    ({ component, confidence, evidence, span, isOff }) =>
      `${component} ${confidence} ${evidence}${isOff ? ' off' : ''}: ${first.text.slice(span.start, span.end)}`,
  );
};

const spring = (text: string) => components({ 'application.yml': text });
const compose = (services: string, others = {}) =>
  components({ 'compose.yaml': `services:\n${services.replace(/^(?=.)/gm, '  ')}`, ...others });
const someSpring = { 'a/application.yml': 'spring.application.name: a\n' };

describe('components of Spring', () => {
  it('are told by the first of their properties', () => {
    assert.deepEqual(
      spring(`\
spring:
  application.name: gateway
  cloud:
    gateway.routes: [{ id: a, uri: "lb://a" }]
    loadbalancer: { cache.enabled: false }
    config: { uri: "http://config:8888", fail-fast: true }
    bus.enabled: true
  sleuth.sampler.probability: 1.0
  zipkin.base-url: http://zipkin:9411
  config.import: ["optional:nacos:shared.yml", "optional:consul:"]
zuul.routes.a: /a/**
hystrix.command.default.execution.timeout.enabled: true
hystrix.dashboard.proxyStreamAllowList: x
turbine.appConfig: a
feign.client.config.default.readTimeout: 1
resilience4j.retry.instances.a.maxAttempts: 3
orders: { ribbon: { ReadTimeout: 1 } }
management.endpoints.web.exposure.include: health,hystrix.stream,busrefresh,prometheus
security.oauth2.client.clientId: x
`).map(line => line.split(' ')[0]),
      [
        'gateway',
        'loadbalancer',
        'config-client',
        'bus',
        'sleuth',
        'zipkin',
        'nacos',
        'consul',
        'zuul',
        'hystrix',
        'hystrix-dashboard',
        'turbine',
        'feign',
        'resilience4j',
        'ribbon',
        'metrics',
        'oauth',
      ],
    );
    assert.deepEqual(spring('eureka: { client: { service_url: { defaultZone: x } }, instance.hostname: y }\n'), [
      'eureka-client certain property: defaultZone',
    ]);
  });

  it('are not told by words that only look like them', () =>
    assert.deepEqual(spring('app: { eureka: 1, zuulish: 2 }\nfeigning: x\nspring.cloud.configs: 1\nribbons: 3\n'), []));

  it('are a server where it does not register itself, and likely one at its port', () => {
    const client = (more: string) => `eureka.client: { ${more} }\n`;
    assert.deepEqual(spring(client('register-with-eureka: false, fetchRegistry: "false"')), [
      'eureka-server certain property: register-with-eureka',
    ]);
    assert.deepEqual(spring(client('register-with-eureka: false')), [
      'eureka-client certain property: register-with-eureka',
    ]);
    assert.deepEqual(spring(`server.port: 8761\n${client('serviceUrl.defaultZone: http://peer:8761/eureka')}`), [
      'eureka-server likely property: serviceUrl.defaultZone',
    ]);
    assert.deepEqual(spring('spring.cloud.config.server.git.uri: x\n'), [
      'config-server certain property: spring.cloud.config.server.git.uri',
    ]);
  });

  it('may be switched off', () => {
    assert.deepEqual(
      spring('eureka.client.enabled: false\nribbon: { enabled: false }\nfeign.hystrix.enabled: false\n'),
      [
        'eureka-client certain property off: eureka.client.enabled',
        'ribbon certain property off: enabled',
        'hystrix certain property off: feign.hystrix.enabled',
      ],
    );
    assert.deepEqual(spring('ribbon.eureka.enabled: false\n'), ['ribbon certain property: ribbon.eureka.enabled']);
  });

  it('are told by variables, whichever way they are written', () =>
    assert.deepEqual(
      compose(`\
a:
  image: a
  environment: [EUREKA_CLIENT_SERVICEURL_DEFAULTZONE=http://e:8761/eureka/, ZUUL_PREFIX=/x, "JAVA_OPTS=-Dribbon.ReadTimeout=1"]
b:
  image: b
  environment: { EUREKA_SERVER: e, CONFIG_SERVER_URL: "http://config-server:8888", REGISTRY_URL: "docker.example:5000", HOME: /eureka }
`),
      [
        'eureka-client certain environment: EUREKA_CLIENT_SERVICEURL_DEFAULTZONE',
        'zuul certain environment: ZUUL_PREFIX',
        'ribbon certain environment: ribbon.ReadTimeout',
        'eureka-client likely value: e',
        'config-client likely value: "http://config-server:8888"',
      ],
    ));

  it('are told by images', () =>
    assert.deepEqual(
      compose(
        `\
a: { image: "registry.example:5000/springcloud/eureka:2.3" }
b: { image: hyness/spring-cloud-config-server@sha256:abc }
c: { image: shop/eureka-server }
d: { image: shop/eureka-client }
e: { image: nacos/nacos-server, environment: [MODE=standalone] }
`,
        someSpring,
      ),
      [
        'eureka-server certain image: "registry.example:5000/springcloud/eureka:2.3"',
        'config-server certain image: hyness/spring-cloud-config-server@sha256:abc',
        'eureka-server likely image: shop/eureka-server',
        'nacos certain image: nacos/nacos-server',
      ],
    ));

  it('are told by a name only with the port that belongs to it', () =>
    assert.deepEqual(
      compose(`\
registry: { image: a, ports: ["8761:8761"] }
config: { image: a, expose: [8888] }
docker-registry: { image: registry, ports: ["5000:5000"] }
discovery: { image: a, ports: ["5000:5000"] }
gateway: { image: a, ports: ["8080:8080"] }
monitoring: { image: a, ports: ["9000:8080", "9090:9090"] }
configs: { image: a, ports: ["8888:8888"] }
`),
      ['eureka-server likely name and port: registry', 'config-server likely name and port: config'],
    ));

  it('that others use too are told by images only where there is Spring', () => {
    const services = `\
zipkin: { image: openzipkin/zipkin }
prometheus: { image: prom/prometheus }
keycloak: { image: quay.io/keycloak/keycloak }
elastic: { image: docker.elastic.co/elasticsearch/elasticsearch:8 }
consul: { image: hashicorp/consul }
web: { image: web, logging: { driver: gelf } }
`;
    assert.deepEqual(compose(services), []);
    assert.deepEqual(
      compose(services, someSpring).map(line => line.split(' ')[0]),
      ['zipkin', 'metrics', 'oauth', 'logging', 'consul', 'logging'],
    );
  });

  it("do not include Kafka's Zookeeper, but one that an application of Spring is told of", () => {
    const zookeeper = 'zookeeper: { image: zookeeper, ports: ["2181:2181"] }\n';
    assert.deepEqual(compose(zookeeper, someSpring), []);
    assert.deepEqual(
      compose(zookeeper, { 'a/application.yml': 'spring.cloud.zookeeper.connect-string: ${ZK:zookeeper}:2181\n' }),
      ['zookeeper-discovery likely image: zookeeper'],
    );
  });

  it('are waited for', () => {
    assert.deepEqual(
      compose(`\
a: { image: a, entrypoint: [dockerize, "-wait=tcp://discovery-server:8761", "-timeout=60s"] }
b: { image: b, command: ["./wait-for-it.sh", "db:5432", "config:8888"] }
c: { image: c, command: "curl eureka:8761" }
`),
      ['eureka-server likely wait: discovery-server:8761', 'config-server likely wait: config:8888'],
    );
    assert.deepEqual(
      components({ Dockerfile: 'FROM a\nENTRYPOINT until nc -z eureka 8761; do sleep 1; done; java -jar a.jar\n' }),
      ['eureka-server likely wait: eureka 8761'],
    );
  });

  it('are left over in manifests', () => {
    const text = `\
apiVersion: v1
kind: Service
metadata: { name: eureka }
spec: { clusterIP: None, selector: { app: eureka }, ports: [{ port: 8761 }] }
---
apiVersion: apps/v1
kind: StatefulSet
metadata: { name: eureka }
spec:
  template:
    spec:
      containers:
        - { name: eureka, image: shop/eureka-server, ports: [{ containerPort: 8761 }] }
---
apiVersion: v1
kind: ConfigMap
metadata: { name: peers }
data:
  address: http://eureka-0.eureka:8761/eureka,http://eureka-1.eureka:8761/eureka
  application.yml: |
    hystrix.command.default.fallback.enabled: false
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: orders }
spec:
  template:
    spec:
      initContainers:
        - { name: wait, command: [sh, -c, "until nc -z eureka 8761; do sleep 2; done"] }
      containers:
        - name: orders
          image: shop/orders
          env: [{ name: SPRING_CLOUD_CONFIG_URI, value: "http://config:8888" }]
`;
    assert.deepEqual(components({ 'a.yaml': text }), [
      'eureka-server likely name and port: eureka',
      'eureka-server likely name and port: eureka',
      'eureka-server likely image: shop/eureka-server',
      'eureka-client certain value: http://eureka-0.eureka:8761/eureka,http://eureka-1.eureka:8761/eureka',
      'hystrix certain property: hystrix.command.default.fallback.enabled',
      'eureka-server likely wait: eureka 8761',
      'config-client certain environment: SPRING_CLOUD_CONFIG_URI',
    ]);
  });

  it('survive every text', () => {
    // Those of many thousand levels only cost the time of parsing them.
    for (const text of nasty.filter(({ length }) => length < 9000)) {
      for (const name of ['application.yml', 'compose.yaml', 'a.yaml', 'Dockerfile', '.env'])
        assert.doesNotThrow(() => components({ [name]: `${text}\n# eureka` }), JSON.stringify(text.slice(0, 50)));
    }
  });

  it('cost little in a file of 50,000 lines that has none, and the parsing in one that has some', () => {
    const one = `\
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers:
        - name: web
          image: nginx:1.27
          env:
            - name: A
              value: b
---
`;
    const text = one.repeat(3400);
    const file = { uri: 'file:///shop/big.yaml', text };
    const workspace = Workspace.of(file);
    componentsIn(file, workspace);
    const next = workspace.with({ uri: 'file:///shop/other.yaml', text: '' });
    const start = performance.now();
    assert.deepEqual(componentsIn(file, next), []);
    assert.ok(performance.now() - start < 50, 'a second look costs next to nothing');
  });
});
