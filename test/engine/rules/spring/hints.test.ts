import { strict as assert } from 'node:assert';
import { findingsIn } from '../../../../server/engine/rules/check';
import type { Rule } from '../../../../server/engine/rules/rule';
import { bootAdmin } from '../../../../server/engine/rules/spring/boot-admin';
import { configClient } from '../../../../server/engine/rules/spring/config-client';
import { configServer } from '../../../../server/engine/rules/spring/config-server';
import { eurekaClient } from '../../../../server/engine/rules/spring/eureka-client';
import { eurekaServer } from '../../../../server/engine/rules/spring/eureka-server';
import { gateway } from '../../../../server/engine/rules/spring/gateway';
import { hystrix } from '../../../../server/engine/rules/spring/hystrix';
import { loadBalancer } from '../../../../server/engine/rules/spring/load-balancer';
import { logFile } from '../../../../server/engine/rules/spring/log-file';
import { otherRegistry } from '../../../../server/engine/rules/spring/other-registry';
import { registryWait } from '../../../../server/engine/rules/spring/registry-wait';
import { ribbon } from '../../../../server/engine/rules/spring/ribbon';
import { sleuth } from '../../../../server/engine/rules/spring/sleuth';
import { zipkin } from '../../../../server/engine/rules/spring/zipkin';
import { zuul } from '../../../../server/engine/rules/spring/zuul';
import { checkFix, filesIn, findingsOf, setupOf, workspaceOf } from '../../../support/fixture';

/** Where a rule speaks in files that lie together: "name:line what is marked". */
function places(fixture: string, only: Rule): readonly string[] {
  const files = filesIn(fixture);
  const workspace = workspaceOf(files);
  return files.flatMap(file =>
    findingsIn(file, workspace, setupOf({ only }))
      .filter(({ rule }) => rule === only)
      .map(({ span, severity }) => {
        assert.notEqual(severity, 'warning');
        const line = file.text.slice(0, span.start).split('\n').length;
        return `${file.uri.slice('file:///work/'.length)}:${line} ${file.text.slice(span.start, span.end)}`;
      }),
  );
}

function sayings(fixture: string, only: Rule): readonly string[] {
  return findingsOf(fixture, 'test.yaml', { only }).map(({ message }) => message.en);
}

describe('a hint about Spring Cloud', () => {
  it('comes once for each document, where the component shows first', () =>
    assert.deepEqual(
      places(
        `\
# file: application.yml
eureka:
  instance:
    prefer-ip-address: true
  client:
    serviceUrl: { defaultZone: "http://a:8761/eureka/" }
---
spring.config.activate.on-profile: docker
eureka.client.serviceUrl.defaultZone: http://b:8761/eureka/
`,
        eurekaClient,
      ),
      ['application.yml:4 prefer-ip-address', 'application.yml:9 eureka.client.serviceUrl.defaultZone'],
    ));

  it('comes once for a Compose file, however many services show it', () =>
    assert.deepEqual(
      places(
        `\
# file: compose.yaml
services:
  orders:
    image: bakery/orders:1.4
    environment: [ EUREKA_INSTANCE_PREFER_IP_ADDRESS=true ]
  users:
    image: bakery/users:1.4
    environment: [ EUREKA_INSTANCE_PREFER_IP_ADDRESS=true ]
`,
        eurekaClient,
      ),
      ['compose.yaml:5 EUREKA_INSTANCE_PREFER_IP_ADDRESS'],
    ));

  it('takes a workload and its Service for one', () =>
    assert.deepEqual(
      places(
        `\
# file: eureka.yaml
apiVersion: v1
kind: Service
metadata: { name: eureka }
spec: { selector: { app: eureka }, ports: [ { port: 8761 } ] }
---
apiVersion: apps/v1
kind: StatefulSet
metadata: { name: eureka }
spec:
  serviceName: eureka
  selector: { matchLabels: { app: eureka } }
  template:
    metadata: { labels: { app: eureka } }
    spec: { containers: [ { name: eureka, image: springcloud/eureka } ] }
`,
        eurekaServer,
      ),
      ['eureka.yaml:15 springcloud/eureka'],
    ));

  it('stands inside the files of a ConfigMap, and in .properties files', () =>
    assert.deepEqual(
      places(
        `\
# file: config.yaml
apiVersion: v1
kind: ConfigMap
metadata: { name: orders }
data:
  application.yml: |
    spring:
      config:
        import: configserver:http://config:8888
  application-docker.properties: |
    spring.cloud.config.uri=http://config:8888
# file: application.properties
spring.config.import=optional:configserver:
`,
        configClient,
      ),
      [
        'config.yaml:9 configserver:http://config:8888',
        'config.yaml:11 spring.cloud.config.uri',
        'application.properties:2 optional:configserver:',
      ],
    ));

  it('reads a repository of configurations, whose files look like nobody’s', () =>
    assert.deepEqual(places('# file: orders.yml\nhystrix.command.default.execution.timeout.enabled: true\n', hystrix), [
      'orders.yml:2 hystrix.command.default.execution.timeout.enabled',
    ]));

  it('is not given where the component is switched off', () =>
    assert.deepEqual(
      places(
        '# file: application.yml\neureka:\n  client: { enabled: false }\n  instance: { hostname: a }\n',
        eurekaClient,
      ),
      [],
    ));

  it('is not given again where the profile for Kubernetes switches it off', () => {
    const own =
      '# file: orders/src/main/resources/application.yml\nspring.application.name: orders\neureka.client.fetch-registry: true\n';
    const profile = '# file: orders/src/main/resources/application-kubernetes.yml\neureka.client.enabled: false\n';
    assert.equal(places(own, eurekaClient).length, 1);
    assert.deepEqual(places(own + profile, eurekaClient), []);
    assert.equal(places(own + profile.replace('-kubernetes', '-test'), eurekaClient).length, 1);
  });

  it('is not given again where the workload switches it off', () => {
    const own =
      '# file: orders/src/main/resources/application.yml\nspring.application.name: orders\neureka.client.fetch-registry: true\n';
    const workload = `\
# file: k8s/orders.yaml
apiVersion: apps/v1
kind: Deployment
metadata: { name: orders }
spec:
  selector: { matchLabels: { app: orders } }
  template:
    metadata: { labels: { app: orders } }
    spec:
      containers:
        - name: orders
          image: bakery/orders:1.4
          env: [ { name: EUREKA_CLIENT_ENABLED, value: "false" } ]
`;
    assert.deepEqual(places(own + workload, eurekaClient), []);
  });

  it('says what is only likely as such', () => {
    const compose = (image: string) => `services:\n  eureka:\n    image: ${image}\n    ports: [ "8761:8761" ]\n`;
    assert.match(sayings(compose('bakery/names:1'), eurekaServer)[0] ?? '', /^This looks like a Eureka server\. /);
    assert.match(sayings(compose('springcloud/eureka'), eurekaServer)[0] ?? '', /^Kubernetes needs no such server/);
  });

  for (const text of [
    'eureka:',
    'eureka: []',
    'eureka: { client: *none }',
    'zuul: { routes: }',
    'spring: { cloud: { gateway: { routes: {} } } }',
    'spring: { cloud: { gateway: { routes: [ null, 1, { uri: } ] } } }',
    'a: &a { ribbon: *a }',
    'spring: { config: { import: [ ] }, cloud: }',
    'hystrix: { command: [ { default: ',
  ]) {
    it(`does not throw at half a file: ${text}`, () => {
      assert.doesNotThrow(() => findingsOf(text, 'application.yml'));
      assert.doesNotThrow(() => findingsOf(`services: { a: { environment: { ${text} } } }`, 'compose.yaml'));
    });
  }
});

describe('nothing is hinted', () => {
  const spring = [
    bootAdmin,
    configClient,
    configServer,
    eurekaClient,
    eurekaServer,
    gateway,
    hystrix,
    loadBalancer,
    logFile,
    otherRegistry,
    registryWait,
    ribbon,
    sleuth,
    zipkin,
    zuul,
  ];
  const quiet = (fixture: string) => {
    for (const rule of spring) assert.deepEqual(places(fixture, rule), [], rule.id);
  };

  it('about Spring Boot without Spring Cloud', () =>
    quiet(`\
# file: application.yml
spring:
  application: { name: orders }
  datasource: { url: "jdbc:postgresql://database/orders" }
logging: { file: { name: orders.log } }
management: { tracing: { sampling: { probability: 1 } }, zipkin: { tracing: { endpoint: "http://zipkin:9411/api/v2/spans" } } }
resilience4j: { retry: { configs: { default: { maxAttempts: 3 } } } }
`));

  it('about Compose files that only use the same words', () =>
    quiet(`\
# file: compose.yaml
services:
  registry: { image: "registry:2", ports: [ "5000:5000" ] }
  config: { image: "bakery/config:1", ports: [ "8080:8080" ] }
  gateway: { image: "nginx:1.27", ports: [ "8080:80" ] }
  zipkin: { image: "openzipkin/zipkin:3" }
  consul: { image: "hashicorp/consul:1.20" }
  zookeeper: { image: "zookeeper:3.9" }
  web:
    image: nginx:1.27
    command: sh -c "until nc -z database 5432; do sleep 1; done"
    depends_on: [ registry, config ]
    logging: { driver: gelf }
`));

  it('about manifests that only use the same words', () =>
    quiet(`\
# file: gateway.yaml
apiVersion: v1
kind: Service
metadata: { name: discovery }
spec: { selector: { app: discovery }, ports: [ { port: 8080 } ] }
---
apiVersion: v1
kind: ConfigMap
metadata: { name: zuul }
data: { gateway: "yes", config: "http://config", ribbon: pink }
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: hystrix }
spec: { gatewayClassName: eureka, listeners: [ { name: http, port: 80, protocol: HTTP } ] }
`));
});

describe('spring/gateway', () => {
  const routes = (...filters: readonly string[]) => `\
spring:
  application: { name: front }
  cloud:
    gateway:
      routes:
${filters
  .map(
    (filter, index) => `\
        - id: r${index}
          uri: http://orders:8080
          predicates: [ "Path=/r${index}/**" ]
          filters: [ ${filter} ]
`,
  )
  .join('')}`;

  it('says that all can move', () =>
    assert.match(
      sayings(routes('StripPrefix=1', ''), gateway)[0] ?? '',
      /take over these 2 routes.*do not move along/,
    ));

  it('keeps a gateway that does more, and shows the routes', () => {
    const [finding] = findingsOf(routes('StripPrefix=1', 'RequestRateLimiter'), 'application.yml', { only: gateway });
    assert.match(finding?.message.en ?? '', /^Keep this gateway, for 1 of its 2 routes: it has no counterpart/);
    assert.equal(finding?.related?.length, 1);
  });

  it('speaks of lb:// only where it is', () => {
    assert.doesNotMatch(sayings(routes('StripPrefix=1'), gateway)[0] ?? '', /lb:/);
    assert.match(
      sayings(routes('StripPrefix=1').replace('http:', 'lb:').replace(':8080', ''), gateway)[0] ?? '',
      /lb:/,
    );
  });
});

describe('spring/zuul, spring/ribbon and spring/hystrix', () => {
  it('leave dead settings to the rule that says so', () => {
    const text = `\
# file: application.yml
spring: { application: { name: front }, config: { import: "configserver:" } }
zuul: { routes: { users: /users/** } }
ribbon: { ReadTimeout: 100 }
hystrix: { command: { default: { fallback: { enabled: true } } } }
`;
    const old = text.replace('configserver:', 'optional:file:x');
    for (const rule of [zuul, ribbon, hystrix]) {
      assert.deepEqual(places(text, rule), []);
      assert.equal(places(old, rule).length, 1);
    }
  });

  it('never claims that Kubernetes has a circuit breaker', () =>
    assert.match(
      sayings('hystrix.command.default.fallback.enabled: true\n', hystrix)[0] ?? '',
      /^Kubernetes does not replace/,
    ));

  it('do not promise routes that none can take over', () =>
    assert.doesNotMatch(
      sayings('zuul: { routes: { local: { path: /local/**, url: "forward:/local" } } }\n', zuul)[0] ?? 'take over',
      /take over/,
    ));
});

describe('spring/config-client', () => {
  it('does not count what is there without a server', () =>
    assert.deepEqual(
      places(
        `\
# file: application.yml
spring.cloud:
  bootstrap.enabled: true
  config: { import-check.enabled: false, allow-override: true }
`,
        configClient,
      ),
      [],
    ));

  it('finds the real settings behind these', () =>
    assert.deepEqual(
      places(
        '# file: application.yml\nspring.cloud:\n  bootstrap.enabled: true\n  config.uri: http://config:8888\n',
        configClient,
      ),
      ['application.yml:4 config.uri'],
    ));

  it('says where an encrypted value belongs', () =>
    assert.match(
      sayings("spring.datasource.password: '{cipher}00ff'\n", configClient)[0] ?? '',
      /in a Secret, in clear text/,
    ));
});

describe('spring/load-balancer', () => {
  it('accepts the static list by which one does without a registry', () =>
    assert.deepEqual(
      places(
        '# file: application.yml\nspring.cloud.discovery.client.simple.instances.users[0].uri: http://users:8080\n',
        loadBalancer,
      ),
      [],
    ));
});

describe('spring/sleuth and spring/zipkin', () => {
  it('are one where Sleuth reports to Zipkin', () =>
    assert.deepEqual(
      places(
        '# file: application.yml\nspring:\n  zipkin: { base-url: "http://z:9411" }\n  sleuth: { enabled: true }\n',
        sleuth,
      ).length,
      1,
    ));

  it('tell a server that stays from those that go', () =>
    assert.deepEqual(
      places(
        `\
# file: compose.yaml
services:
  registry: { image: springcloud/eureka, environment: [ EUREKA_INSTANCE_HOSTNAME=registry ] }
  zipkin: { image: "openzipkin/zipkin:3" }
`,
        zipkin,
      ),
      ['compose.yaml:4 "openzipkin/zipkin:3"'],
    ));
});

describe('spring/boot-admin', () => {
  it('adds the way of registering in place', () =>
    checkFix(
      `\
# file: application.yml
spring:
  boot:
    admin:
      client:
        url: http://admin:8080
`,
      `\
# file: application.yml
spring:
  boot:
    admin:
      client:
        url: http://admin:8080
        instance:
          service-host-type: IP
`,
      { only: bootAdmin },
    ));

  it('accepts the older key, and a variable', () => {
    assert.deepEqual(
      sayings('spring.boot.admin.client: { url: "http://a", instance.prefer-ip: true }\n', bootAdmin),
      [],
    );
    assert.deepEqual(
      sayings(
        `\
services:
  orders:
    image: bakery/orders:1.4
    environment:
      SPRING_BOOT_ADMIN_CLIENT_URL: http://admin:8080
      SPRING_BOOT_ADMIN_CLIENT_INSTANCE_SERVICEHOSTTYPE: IP
`,
        bootAdmin,
      ),
      [],
    );
  });
});

describe('spring/registry-wait', () => {
  it('knows a server by the module that it is built of', () =>
    assert.deepEqual(
      places(
        `\
# file: names/src/main/resources/application.yml
spring: { application: { name: names } }
eureka: { client: { register-with-eureka: false, fetch-registry: false } }
# file: compose.yaml
services:
  names: { build: names }
  orders:
    image: bakery/orders:1.4
    depends_on:
      database: { condition: service_healthy }
      names: { condition: service_started }
  users:
    image: bakery/users:1.4
    depends_on: [ names ]
  database: { image: "postgres:17" }
`,
        registryWait,
      ),
      ['compose.yaml:8 names'],
    ));

  it('sees what waits in the Pods of a workload', () =>
    assert.deepEqual(
      places(
        `\
# file: orders.yaml
apiVersion: v1
kind: Pod
metadata: { name: orders }
spec:
  initContainers:
    - name: wait
      image: busybox:1.37
      command: [ sh, -c, "until nc -z config-server 8888; do sleep 1; done" ]
    - name: database
      image: busybox:1.37
      command: [ sh, -c, "until nc -z database 5432; do sleep 1; done" ]
  containers: [ { name: orders, image: bakery/orders } ]
`,
        registryWait,
      ),
      ['orders.yaml:9 config-server 8888'],
    ));
});

describe('spring/other-registry and spring/log-file', () => {
  it('say what is more than a registry', () => {
    assert.match(
      sayings('spring.cloud.nacos.config.server-addr: nacos:8848\n', otherRegistry)[0] ?? '',
      /ConfigMaps and Secrets/,
    );
    assert.match(sayings('spring.cloud.consul.host: consul\n', otherRegistry)[0] ?? '', /Keep the server if/);
  });

  it('mind log files only where Spring Cloud is', () => {
    const text = '# file: application.yml\nlogging.file.name: orders.log\n';
    assert.deepEqual(places(text, logFile), []);
    assert.equal(places(`${text}spring.cloud.config.uri: http://config:8888\n`, logFile).length, 1);
  });
});
