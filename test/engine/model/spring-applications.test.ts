import { strict as assert } from 'node:assert';
import { applicationAt, portOf, springApplications } from '../../../server/engine/model/spring-applications';
import { Workspace } from '../../../server/engine/model/workspace';
import { nasty } from '../../support/samples';

const workspaceOf = (files: Readonly<Record<string, string>>) =>
  Workspace.of(...Object.entries(files).map(([name, text]) => ({ uri: `file:///shop/${name}`, text })));

const applications = (files: Readonly<Record<string, string>>) =>
  springApplications(workspaceOf(files)).map(({ name, folder, port, composeService, workload, service, components }) =>
    [
      name,
      folder.replace('file:///shop', '.'),
      port ?? '-',
      composeService?.name ?? '-',
      workload?.resource.kind ?? '-',
      service?.name ?? '-',
      [...new Set(components.map(one => one.component))].join(','),
    ].join(' | '),
  );

const shop = {
  'orders/src/main/resources/bootstrap.yml':
    'spring: { application.name: order-service, cloud.config.uri: "http://config:8888" }\n',
  'users/src/main/resources/application.yml': 'spring.application.name: user-service\nserver.port: 7001\n',
  'config/src/main/resources/application.yml':
    'spring.cloud.config.server.native.search-locations: x\nserver.port: 8888\n',
  'config/src/main/resources/shared/application.yml': 'eureka.instance.prefer-ip-address: true\nspring: {}\n',
  'config/src/main/resources/shared/order-service.yml': 'server.port: 7000\n',
  'config/src/main/resources/shared/order-service-docker.yml': 'server.port: 80\n',
  'compose.yaml': `\
services:
  orders: { build: ./orders, environment: { ZUUL_PREFIX: /p } }
  config: { image: shop/config, environment: [ENCRYPT_KEY=a] }
  users: { image: "registry.example/shop-user-service:1", ports: ["80:9000"], environment: [SERVER_PORT=9000] }
  eureka: { image: springcloud/eureka, ports: ["8761:8761"] }
  db: { image: postgres:16, environment: [POSTGRES_PASSWORD=x] }
  zipkin: { image: openzipkin/zipkin, ports: ["9411:9411"] }
`,
};

describe('applications of Spring', () => {
  it('are put together from modules, a repository of configurations and Compose', () =>
    assert.deepEqual(applications(shop), [
      'config | ./config | 8888 | config | - | - | config-server',
      'eureka | . | 8761 | eureka | - | - | eureka-server',
      'order-service | ./orders | 7000 | orders | - | - | config-client,eureka-client,zuul',
      'user-service | ./users | 9000 | users | - | - | ',
    ]));

  it('have the settings of each place in the order of precedence', () => {
    const [, , orders] = springApplications(workspaceOf(shop));
    assert.deepEqual(
      orders?.settings.map(({ where, file, profile }) => `${where} ${file.uri.split('/').pop()} ${profile ?? '-'}`),
      [
        'file bootstrap.yml -',
        'file application.yml -',
        'file order-service.yml -',
        'file order-service-docker.yml docker',
        'compose compose.yaml -',
      ],
    );
  });

  it('have workloads with what these read, and the Service that leads to them', () =>
    assert.deepEqual(
      applications({
        'k8s/orders.yaml': `\
apiVersion: apps/v1
kind: Deployment
metadata: { name: orders }
spec:
  template:
    metadata: { labels: { app: orders } }
    spec:
      initContainers: [{ name: wait, command: [sh, -c, "nc -z eureka 8761"] }]
      containers:
        - { name: orders, image: shop/orders, ports: [{ name: http, containerPort: 8081 }] }
      volumes: [{ name: settings, configMap: { name: orders-settings } }]
---
apiVersion: v1
kind: Service
metadata: { name: order-api }
spec: { selector: { app: orders }, ports: [{ port: 80, targetPort: http }] }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec: { template: { metadata: { labels: { app: web } }, spec: { containers: [{ name: web, image: nginx }] } } }
`,
        'k8s/settings.yaml': `\
apiVersion: v1
kind: ConfigMap
metadata: { name: orders-settings }
data:
  application.yml: |
    spring.sleuth.enabled: true
`,
      }),
      ['orders | ./k8s | 8081 | - | Deployment | order-api | sleuth'],
    ));

  it('take their port from placeholders and images, and from profiles only if nothing else says so', () => {
    const port = (files: Readonly<Record<string, string>>) => springApplications(workspaceOf(files))[0]?.port;
    assert.equal(port({ 'a/application.yml': 'server.port: ${PORT:8081}\n' }), 8081);
    assert.equal(port({ 'a/application.yml': 'server.port: ${PORT}\nspring: {}\n' }), undefined);
    assert.equal(port({ 'a/application.yml': 'server.port: 0\n' }), undefined);
    assert.equal(port({ 'a/application.yml': 'spring: {}\n', 'a/Dockerfile': 'FROM a\nEXPOSE 8082/tcp\n' }), 8082);
    assert.equal(port({ 'a/application-docker.yml': 'server.port: 1\n', 'a/application.yml': 'server.port: 2\n' }), 2);
    assert.equal(port({ 'a/application-docker.yml': 'server.port: 1\n', 'a/application.yml': 'spring: {}\n' }), 1);
  });

  it('are asked for their port by whatever name leads to them', () => {
    const workspace = workspaceOf({
      ...shop,
      'k8s.yaml':
        'apiVersion: v1\nkind: Service\nmetadata: { name: users }\nspec: { selector: { app: user-service }, ports: [{ port: 80 }] }\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata: { name: user-service }\nspec: { template: { metadata: { labels: { app: user-service } }, spec: { containers: [{ name: a, image: a }] } } }\n',
    });
    assert.equal(portOf(workspace, 'ORDER-SERVICE'), 7000);
    assert.equal(portOf(workspace, 'orders'), 7000);
    assert.equal(portOf(workspace, 'user-service'), 80);
    assert.equal(portOf(workspace, 'zipkin'), 9411);
    assert.equal(portOf(workspace, 'nobody'), undefined);
  });

  it('of the same name are told apart by where they lie', () => {
    const files = {
      'one/orders/application.yml': 'spring.application.name: orders\nserver.port: 1\n',
      'two/orders/application.yml': 'spring.application.name: orders\nserver.port: 2\n',
      'two/config/orders.yml': 'feign.client.config.a.url: x\n',
      'two/compose.yaml': 'services: { orders: { image: orders } }\n',
    };
    const workspace = workspaceOf(files);
    const [one, two] = springApplications(workspace);
    assert.equal(one?.composeService, undefined);
    assert.equal(two?.composeService?.name, 'orders');
    assert.equal(two?.settings.length, 2);
    const near = workspace.files.get('file:///shop/two/compose.yaml');
    assert.equal(portOf(workspace, 'orders', near), 2);
    assert.ok(near && applicationAt(near, workspace) === two);
  });

  it('that only Compose knows are not mixed up by a folder that they share', () =>
    assert.deepEqual(
      applications({
        'compose.yaml':
          'services: { eureka: { image: springcloud/eureka }, web: { build: ., environment: [SPRING_APPLICATION_NAME=shop-web] }, other: { build: . } }\n',
      }),
      ['eureka | . | - | eureka | - | - | eureka-server', 'shop-web | . | - | web | - | - | '],
    ));

  it('are none where there is no Spring', () =>
    assert.deepEqual(
      applications({
        'compose.yaml':
          'services: { web: { image: web, environment: [SPRINGFIELD=1] }, nacos: { image: nacos/nacos-server, environment: [SPRING_DATASOURCE_PLATFORM=mysql] } }\n',
      }),
      [],
    ));

  it('survive every text', () => {
    for (const text of nasty.filter(({ length }) => length < 9000)) {
      const names = ['application.yml', 'c/orders.yml', 'compose.yaml', 'a.yaml', 'Dockerfile', '.env'];
      const files = Object.fromEntries(names.map(name => [name, `${text}\n# spring`]));
      assert.doesNotThrow(() => applications(files), JSON.stringify(text.slice(0, 50)));
    }
  });
});
