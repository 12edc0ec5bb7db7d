import { strict as assert } from 'node:assert';
import { discoveryRefactorings } from '../../../../server/engine/features/refactor/discovery';
import { routeRefactorings } from '../../../../server/engine/features/refactor/routes';
import { Workspace } from '../../../../server/engine/model/workspace';
import { withEdits } from '../../../../server/engine/text/text';
import { filesIn, setupOf, withCursor } from '../../../support/fixture';

/** What is offered at the cursor: titles, edits of the file as its text, and new files. */
function offered(fixture: string) {
  const files = filesIn(fixture);
  const under = files.find(({ text }) => text.includes('$0'));
  assert.ok(under);
  const { text, offset } = withCursor(under.text);
  const workspace = Workspace.of(...files.filter(file => file !== under), { uri: under.uri, text });
  const span = { start: offset, end: offset };
  return [routeRefactorings, discoveryRefactorings]
    .flatMap(offer => offer(workspace, under.uri, span, setupOf(), 'en'))
    .map(({ title, edits, creates = [] }) => ({
      title: title.en,
      text: withEdits(
        text,
        edits.filter(({ uri }) => uri === undefined || uri === under.uri),
      ),
      elsewhere: edits.filter(({ uri }) => uri !== undefined && uri !== under.uri),
      creates: creates.map(({ uri, text: made }) => [uri.replace('file:///work/', ''), made.en] as const),
    }));
}

const shop = `\
# file: shop/gateway/src/main/resources/application.yml
spring:
  application: { name: gateway }
  cloud:
    gateway:
      routes:
        - id: vets
          uri: "lb://vets-service" # by name
          predicates: ["Path$0=/api/vet/**"]
          filters: ["StripPrefix=2", "CircuitBreaker=vets"]
server: { port: 8081 }
# file: shop/deploy/vets.yaml
apiVersion: apps/v1
kind: Deployment
metadata: { name: vets-service }
spec:
  selector: { matchLabels: { app: vets } }
  template:
    metadata: { labels: { app: vets, tier: back } }
    spec:
      containers: [{ name: vets, image: shop/vets-service:1, ports: [{ containerPort: 8083 }], env: [{ name: SPRING_PROFILES_ACTIVE, value: docker }] }]
# file: shop/deploy/edge.yaml
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: edge, namespace: net }
spec: { gatewayClassName: x, listeners: [] }
`;

describe('refactorings of Spring routes', () => {
  it('keep a gateway that does more than routing', () => {
    const [first, ...others] = offered(shop);
    assert.equal(first?.title, 'Keep this gateway: one HTTPRoute in front, Services in place of lb://');
    assert.ok(first.text.includes('uri: "http://vets-service:8083" # by name'), first.text);
    assert.deepEqual(others, []);
    assert.deepEqual(
      first.creates.map(([uri]) => uri),
      ['shop/k8s/gateway/httproute.yaml'],
    );
    assert.match(first.creates[0]?.[1] ?? '', /- name: edge\n {6}namespace: net\n/);
    assert.match(first.creates[0]?.[1] ?? '', /- name: gateway\n {10}port: 8081\n/);
  });

  it('make routes of the others', () => {
    const titles = (text: string) => offered(text).map(({ title }) => title);
    const plain = shop.replace(', "CircuitBreaker=vets"', '');
    assert.deepEqual(titles(plain), ['Convert the routes to HTTPRoute (Gateway API)']);
    assert.deepEqual(titles(plain.replace('filters: ["StripPrefix=2"]', 'order: 1')), [
      'Convert the routes to HTTPRoute (Gateway API)',
      'Convert the routes that need no rewriting to Ingress',
    ]);
    assert.deepEqual(titles(shop.replace('$0', '').replace('server: {', 'ser$0ver: {')), []);
  });

  it('are offered at the keys above as well', () => {
    const plain = shop.replace('$0', '').replace(', "CircuitBreaker=vets"', '');
    assert.equal(offered(plain.replace('routes:', 'rou$0tes:')).length, 1);
    assert.equal(offered(plain.replace('cloud:', 'clo$0ud:')).length, 0);
  });

  it('leave files alone that are there', () => {
    const plain = shop.replace(', "CircuitBreaker=vets"', '');
    assert.deepEqual(offered(`${plain}# file: shop/k8s/gateway/httproute.yaml\nkind: none\n`), []);
  });
});

const orders = `\
# file: shop/orders/src/main/resources/application.yml
spring: { application: { name: orders } }
eureka: { client: { serviceUrl: { default$0Zone: "http://registry:8761/eureka/" } } }
feign:
  client:
    config:
      vets-service:
        readTimeout: 5000
`;
const deployment = shop.slice(shop.indexOf('# file: shop/deploy/vets.yaml'));

describe('refactorings of Spring discovery', () => {
  it('offer three ways', () => {
    const ways = offered(orders + deployment);
    assert.deepEqual(
      ways.map(({ title, creates }) => [title, ...creates.map(([uri]) => uri)]),
      [
        [
          'Find services by Kubernetes Services (profile "kubernetes", no code changes)',
          'shop/deploy/vets-service-service.yaml',
          'shop/orders/src/main/resources/application-kubernetes.yml',
        ],
        ['Use the DNS names of Services in this file', 'shop/deploy/vets-service-service.yaml'],
        [
          'Find services with spring-cloud-kubernetes (profile "kubernetes", needs rights)',
          'shop/deploy/vets-service-service.yaml',
          'shop/k8s/orders/discovery-rbac.yaml',
          'shop/orders/src/main/resources/application-kubernetes.yml',
        ],
      ],
    );
    const [first, second] = ways;
    // The selector and the port are those of the Deployment, whose port has no name.
    assert.match(
      first?.creates[0]?.[1] ?? '',
      /selector:\n {4}app: vets\n {2}ports:\n {4}- name: http\n {6}port: 8083\n {6}targetPort: 8083\n/,
    );
    assert.ok(
      second?.text.includes('        readTimeout: 5000\n        url: http://vets-service:8083\n'),
      second?.text,
    );
  });

  it('change addresses however they are written', () => {
    const before = `\
# file: application.yml
spring:
  cloud:
    gateway:
      routes:
        - { uri: &u lb://a }
        - { uri: *u }
        - uri: >-
            l$0b://b
          order: 1
`;
    const after = before
      .replace('$0', '')
      .replace('lb://a', 'http://a:8080')
      .replace('*u', 'http://a:8080')
      .replace('>-\n            lb://b', 'http://b:8080');
    const direct = offered(before).find(({ title }) => title === 'Use the DNS names of Services in this file');
    assert.equal(direct?.text, after);
  });

  it('add to the profile that is there', () => {
    const there = '# file: shop/orders/src/main/resources/application-kubernetes.yml\nserver: { port: 80 }\n';
    const block = there.replace('server: { port: 80 }', 'server:\n  port: 80\neureka:\n  instance: { appname: x }');
    const [first] = offered(orders + deployment + block);
    assert.equal(
      withEdits(block, first?.elsewhere ?? []),
      `\
# file: shop/orders/src/main/resources/application-kubernetes.yml
server:
  port: 80
eureka:
  instance: { appname: x }
  client:
    enabled: false
spring:
  cloud:
    discovery:
      client:
        simple:
          instances:
            vets-service:
              - uri: http://vets-service:8083
`,
    );
    assert.deepEqual(
      first?.creates.map(([uri]) => uri),
      ['shop/deploy/vets-service-service.yaml'],
    );
  });

  it('are for the properties concerned alone', () => {
    assert.deepEqual(offered(orders.replace('$0', '').replace('name: orders', 'name: or$0ders')), []);
  });
});
