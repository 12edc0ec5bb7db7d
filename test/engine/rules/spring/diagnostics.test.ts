import { strict as assert } from 'node:assert';
import { bootstrapNotRead } from '../../../../server/engine/rules/spring/bootstrap-not-read';
import { deadNetflixKey } from '../../../../server/engine/rules/spring/dead-netflix-key';
import { defaultZoneKey } from '../../../../server/engine/rules/spring/default-zone-key';
import { environmentDefaultZone } from '../../../../server/engine/rules/spring/environment-default-zone';
import { livenessOnHealth } from '../../../../server/engine/rules/spring/liveness-on-health';
import { serviceLinkVariable } from '../../../../server/engine/rules/spring/service-link-variable';
import { unknownKey } from '../../../../server/engine/rules/spring/unknown-key';
import { checkFindings, checkFix, findingsOf } from '../../../support/fixture';

describe('spring/default-zone-key', () => {
  const conditions = { only: defaultZoneKey };

  it('sees the key in a .properties file and corrects it there', () =>
    checkFix(
      '# file: application.properties\neureka.client.service-url.default-zone=http://registry:8761/eureka/\n',
      '# file: application.properties\neureka.client.service-url.defaultZone=http://registry:8761/eureka/\n',
      conditions,
    ));

  it('corrects a key of several levels in one line', () =>
    checkFix(
      '# file: application.yml\neureka.client:\n  serviceUrl.default_zone: http://registry:8761/eureka/\n',
      '# file: application.yml\neureka.client:\n  serviceUrl.defaultZone: http://registry:8761/eureka/\n',
      conditions,
    ));

  it('accepts the zones that somebody declares', () =>
    checkFindings(
      `\
# file: application.yml
eureka:
  client:
    region: seoul
    availability-zones: { seoul: zone-a }
    service-url:
      zone-a: http://registry:8761/eureka/
`,
      conditions,
    ));

  it('is quiet where another file of the application has the right key, as Spring then looks for any spelling', () =>
    checkFindings(
      `\
# file: orders/src/main/resources/application.yml
spring: { application: { name: orders } }
eureka:
  client:
    service-url: { defaultZone: "http://localhost:8761/eureka/" }
# file: orders/src/main/resources/application-docker.yml
eureka:
  client:
    service-url: { default-zone: "http://registry:8761/eureka/" }
`,
      conditions,
    ));

  it('is quiet where another document of the file has it', () =>
    checkFindings(
      `\
# file: application.yml
eureka.client.service-url.defaultZone: http://localhost:8761/eureka/
---
spring.config.activate.on-profile: docker
eureka.client.service-url.default-zone: http://registry:8761/eureka/
`,
      conditions,
    ));

  it('sees the key in the document of a profile', () =>
    checkFindings(
      `\
# file: application.yml
server: { port: 8080 }
---
spring.config.activate.on-profile: docker
eureka:
  client:
    serviceUrl:
      defaultzone: http://registry:8761/eureka/
#     ^^^^^^^^^^^ spring/default-zone-key: "defaultzone" names a zone that nobody asks for, so the client keeps the address http://localhost:8761/eureka/. The key has to be "defaultZone", letter by letter.
`,
      conditions,
    ));

  it('points into the file that a ConfigMap holds', () => {
    const text = configMap('eureka:\n  client:\n    service-url:\n      default-zone: http://registry:8761/eureka/');
    const [finding, ...others] = findingsOf(text, 'config.yaml', conditions);
    assert.equal(text.slice(finding?.span.start, finding?.span.end), 'default-zone');
    assert.equal(others.length, 0);
  });

  it('judges each file of a ConfigMap by itself', () => {
    const text = `${configMap('eureka.client.service-url.defaultZone: http://a:8761/eureka/')}\
---
${configMap('eureka.client.service-url.default-zone: http://b:8761/eureka/').replace('name: orders', 'name: users')}`;
    assert.equal(findingsOf(text, 'config.yaml', conditions).length, 1);
  });

  it('leaves variables to the rule about them', () =>
    checkFindings(
      `\
services:
  orders:
    image: bakery/orders:1.4
    environment:
      EUREKA.CLIENT.SERVICEURL.DEFAULTZONE: http://registry:8761/eureka/
      EUREKA_CLIENT_SERVICEURL_DEFAULTZONE: http://registry:8761/eureka/
`,
      conditions,
    ));

  for (const broken of ['service-url:', 'service-url: []', 'service-url: [default-zone]', 'service-url: *none']) {
    it(`says nothing about half a file: ${broken}`, () =>
      checkFindings(`# file: application.yml\neureka:\n  client:\n    ${broken}\n`, conditions));
  }
});

describe('spring/environment-default-zone', () => {
  const conditions = { only: environmentDefaultZone };

  it('sees the variable in a list', () =>
    checkFindings(
      `\
services:
  orders:
    image: bakery/orders:1.4
    environment:
      - EUREKA_CLIENT_SERVICE_URL_DEFAULTZONE=http://registry:8761/eureka/
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ spring/environment-default-zone: "EUREKA_CLIENT_SERVICE_URL_DEFAULTZONE" means eureka.client.service.url.default.zone or the like, which nothing reads. Name the variable eureka.client.serviceUrl.defaultZone, which Docker and Kubernetes both allow.
`,
      conditions,
    ));

  it('renames it in a list', () =>
    checkFix(
      `\
services:
  orders:
    image: bakery/orders:1.4
    environment:
      - EUREKA_CLIENT_SERVICEURL_DEFAULTZONE=http://registry:8761/eureka/
`,
      `\
services:
  orders:
    image: bakery/orders:1.4
    environment:
      - eureka.client.serviceUrl.defaultZone=http://registry:8761/eureka/
`,
      conditions,
    ));

  it('sees it in the environment of a container', () =>
    checkFindings(
      `\
apiVersion: v1
kind: Pod
metadata: { name: orders }
spec:
  containers:
    - name: orders
      image: bakery/orders:1.4
      env:
        - name: EUREKA_CLIENT_SERVICEURL_DEFAULTZONE
#               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ spring/environment-default-zone: "EUREKA_CLIENT_SERVICEURL_DEFAULTZONE" takes effect only if a file of the application sets eureka.client.serviceUrl.defaultZone too: by itself it means a zone that nobody asks for. Name the variable eureka.client.serviceUrl.defaultZone, which Docker and Kubernetes both allow.
          value: http://registry:8761/eureka/
`,
      conditions,
    ));

  it('knows that dots do not help where the case is wrong', () =>
    checkFindings(
      `\
services:
  orders:
    image: bakery/orders:1.4
    environment:
      EUREKA.CLIENT.SERVICEURL.DEFAULTZONE: http://registry:8761/eureka/
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ spring/environment-default-zone: "EUREKA.CLIENT.SERVICEURL.DEFAULTZONE" takes effect only if a file of the application sets eureka.client.serviceUrl.defaultZone too: by itself it means a zone that nobody asks for. Name the variable eureka.client.serviceUrl.defaultZone, which Docker and Kubernetes both allow.
`,
      conditions,
    ));

  it('is quiet where a file of the application has the key', () =>
    checkFindings(
      `\
# file: orders/src/main/resources/application.yml
spring: { application: { name: orders } }
eureka.client.serviceUrl.defaultZone: http://localhost:8761/eureka/
# file: compose.yaml
services:
  orders:
    build: orders
    environment:
      - EUREKA_CLIENT_SERVICEURL_DEFAULTZONE=http://registry:8761/eureka/
`,
      conditions,
    ));

  it('is quiet about the right name, other variables and values', () =>
    checkFindings(
      `\
services:
  orders:
    image: bakery/orders:1.4
    environment:
      eureka.client.serviceUrl.defaultZone: http://registry:8761/eureka/
      EUREKA_DEFAULT_ZONE: http://registry:8761/eureka/
      NOTE: EUREKA_CLIENT_SERVICEURL_DEFAULTZONE
      JAVA_TOOL_OPTIONS: -Deureka.client.serviceUrl.defaultZone=http://registry:8761/eureka/
`,
      conditions,
    ));
});

describe('spring/dead-netflix-key', () => {
  const conditions = { only: deadNetflixKey };

  it('is quiet about an old application', () =>
    checkFindings(
      `\
# file: application.yml
spring:
  application: { name: front }
  profiles: docker
  config: { import: "optional:file:./more.yml" }
zuul: { routes: { users: /users/** } }
ribbon: { ReadTimeout: 2000 }
`,
      conditions,
    ));

  it('does not judge one application by another', () =>
    checkFindings(
      `\
# file: front/src/main/resources/application.yml
spring: { application: { name: front } }
zuul: { routes: { users: /users/** } }
# file: users/src/main/resources/application.yml
spring: { application: { name: users }, config: { import: "configserver:" } }
`,
      conditions,
    ));

  it('tells each of them once, wherever the proof stands', () =>
    checkFindings(
      `\
# file: front/src/main/resources/application.yml
spring: { application: { name: front } }
hystrix.command.default.execution.timeout.enabled: true
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ spring/dead-netflix-key: Spring Cloud has had no Hystrix since 2020.0, and "spring.config.activate.on-profile" shows that this application has that version or a newer one, so this setting is ignored. Carry what you need over to Resilience4j.
hystrix.command.default.circuitBreaker.enabled: true
# file: front/src/main/resources/application-docker.yml
spring.config.activate.on-profile: docker
`,
      conditions,
    ));

  it('is quiet about names that only sound like them', () =>
    checkFindings(
      `\
# file: application.yml
spring: { application: { name: front }, cloud: { openfeign: { client: { config: { default: { readTimeout: 1 } } } } } }
app: { zuul: legacy, ribbon: blue, hystrix: none }
resilience4j: { timelimiter: { configs: { default: { timeoutDuration: 1s } } } }
`,
      conditions,
    ));
});

describe('spring/bootstrap-not-read', () => {
  const conditions = { only: bootstrapNotRead };

  it('is quiet where nothing shows the version', () =>
    checkFindings(
      `\
# file: orders/src/main/resources/bootstrap.yml
spring: { application: { name: orders }, cloud: { config: { uri: "http://config:8888" } } }
# file: orders/src/main/resources/application.yml
server: { port: 8080 }
`,
      conditions,
    ));

  it('is quiet where a variable asks for the file', () =>
    checkFindings(
      `\
# file: orders/src/main/resources/bootstrap.yml
spring: { application: { name: orders } }
# file: orders/src/main/resources/application.yml
spring.cloud.openfeign.okhttp.enabled: true
# file: compose.yaml
services:
  orders:
    build: orders
    environment: [ SPRING_CLOUD_BOOTSTRAP_ENABLED=true ]
`,
      conditions,
    ));

  it('speaks once, at the first setting', () =>
    checkFindings(
      `\
# file: orders/src/main/resources/bootstrap.yml
spring:
  application:
    name: orders
#   ^^^^ spring/bootstrap-not-read: Since Spring Cloud 2020.0 a bootstrap file is read only with spring-cloud-starter-bootstrap on the class path, and "spring.cloud.openfeign.okhttp.enabled" shows that this application has that version or a newer one. Without the starter, move these settings to application.yml.
  cloud:
    config:
      uri: http://config:8888
# file: orders/src/main/resources/application.yml
spring.cloud.openfeign.okhttp.enabled: true
`,
      conditions,
    ));

  it('is quiet about an empty file', () =>
    checkFindings(
      '# file: bootstrap.yml\n# file: application.yml\nspring.cloud.openfeign.okhttp.enabled: true\n',
      conditions,
    ));
});

describe('spring/unknown-key', () => {
  const conditions = { only: unknownKey };

  it('replaces a key that is written in one piece', () =>
    checkFix(
      '# file: application.properties\nmanagement.health.probes.enabled=true\n',
      '# file: application.properties\nmanagement.endpoint.health.probes.enabled=true\n',
      conditions,
    ));

  it('sees it as a variable', () =>
    checkFindings(
      `\
services:
  orders:
    image: bakery/orders:1.4
    environment:
      MANAGEMENT_HEALTH_PROBES_ENABLED: "true"
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ spring/unknown-key: Only the preview of Spring Boot 2.3 read this key, so it has no effect. Set management.endpoint.health.probes.enabled instead.
`,
      conditions,
    ));

  it('knows the right keys, and others below them', () =>
    checkFindings(
      `\
# file: application.yml
server: { forward-headers-strategy: framework }
management:
  endpoint: { health: { probes: { enabled: true } } }
  health: { db: { enabled: false } }
`,
      conditions,
    ));
});

describe('spring/liveness-on-health', () => {
  const conditions = { only: livenessOnHealth };
  const workload = (probe: string, more = '') => `\
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
${more}${probe}`;

  it('does not let a probe for readiness restart the Pod', () =>
    checkFindings(
      workload(`\
          livenessProbe: { httpGet: { path: /shop/actuator/health/readiness, port: 8080 } }
#                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ spring/liveness-on-health: Container "orders" is restarted whenever it is not ready, although waiting would do. Ask /shop/actuator/health/liveness for liveness.
`),
      conditions,
    ));

  for (const path of [
    '/actuator/health/liveness',
    '/shop/actuator/health/liveness',
    '/livez',
    '/healthz',
    '/health',
    '/actuator/health/custom',
    '/actuator/info',
  ]) {
    it(`accepts ${path}`, () =>
      checkFindings(workload(`          livenessProbe: { httpGet: { path: ${path}, port: 8080 } }\n`), conditions));
  }

  it('accepts the health of everything as readiness', () =>
    checkFindings(
      workload('          readinessProbe: { httpGet: { path: /actuator/health, port: 8080 } }\n'),
      conditions,
    ));

  it('asks Spring Boot 1 too, where a variable shows it', () =>
    checkFindings(
      workload(
        `\
          livenessProbe: { httpGet: { path: /health, port: 8080 } }
#                                           ^^^^^^^ spring/liveness-on-health: This path answers for the database and the other backing services too, so one outage can restart every Pod. Ask /actuator/health/liveness for liveness.
`,
        '          env: [ { name: SPRING_PROFILES_ACTIVE, value: docker } ]\n',
      ),
      conditions,
    ));

  for (const probe of ['livenessProbe:', 'livenessProbe: []', 'livenessProbe: { httpGet: { path: [] } }']) {
    it(`says nothing about half a file: ${probe}`, () => checkFindings(workload(`          ${probe}\n`), conditions));
  }
});

describe('spring/service-link-variable', () => {
  const conditions = { only: serviceLinkVariable };
  const application = (setting: string) => `\
# file: orders/src/main/resources/application.yml
spring: { application: { name: orders } }
${setting}
`;
  const manifests = (pod: string, service = 'redis') => `\
# file: k8s/orders.yaml
apiVersion: apps/v1
kind: Deployment
metadata: { name: orders }
spec:
  selector: { matchLabels: { app: orders } }
  template:
    metadata: { labels: { app: orders } }
    spec:
${pod}
# file: k8s/redis.yaml
apiVersion: v1
kind: Service
metadata: { name: ${service} }
spec: { selector: { app: redis }, ports: [ { port: 6379 } ] }
`;
  const plain = '      containers: [ { name: orders, image: bakery/orders } ]';
  const redis = 'redis.port: "${REDIS_PORT:6379}"';

  it('sees a placeholder that a Service takes', () => {
    const fixture = application(redis) + manifests(plain);
    assert.throws(() => checkFindings(fixture, conditions), /"redis", Kubernetes sets REDIS_PORT/);
  });

  for (const [reason, fixture] of [
    ['links are off', application(redis) + manifests(`      enableServiceLinks: false\n${plain}`)],
    [
      'the variable is set',
      application(redis) + manifests(plain.replace(' } ]', ', env: [ { name: REDIS_PORT, value: "1" } ] } ]')),
    ],
    ['another Service is called otherwise', application(redis) + manifests(plain, 'cache')],
    ['the placeholder is another one', application('redis.port: "${REDIS_HOST:6379}"') + manifests(plain)],
    ['it is a property', application('redis.port: "${redis.port:6379}"') + manifests(plain)],
    [
      'a ConfigMap that nobody sees may set it',
      application(redis) + manifests(plain.replace(' } ]', ', envFrom: [ { configMapRef: { name: elsewhere } } ] } ]')),
    ],
  ] as const) {
    it(`is quiet where ${reason}`, () => checkFindings(fixture, conditions));
  }
});

function configMap(content: string): string {
  return `\
apiVersion: v1
kind: ConfigMap
metadata:
  name: orders
data:
  application.yml: |
    ${content.replaceAll('\n', '\n    ')}
`;
}
