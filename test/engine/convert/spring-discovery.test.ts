import { strict as assert } from 'node:assert';
import { calleesOf } from '../../../server/engine/convert/callees';
import { printed } from '../../../server/engine/convert/print';
import {
  directNames,
  isRegistry,
  kubernetesDiscovery,
  staticDiscovery,
  usesDiscovery,
} from '../../../server/engine/convert/spring-discovery';
import { withEdits } from '../../../server/engine/text/text';
import { assertClean, knowing, notesOf, settingsOf } from './spring';

const known = knowing({ 'inventory-service': 8080, stock: 9000 });
const client = (text: string) => ({ settings: settingsOf(text), known });

const order = `\
spring:
  application:
    name: order-service
eureka:
  client:
    serviceUrl:
      defaultZone: http://registry:8761/eureka/
  instance:
    prefer-ip-address: true
inventory-service:
  ribbon:
    NFLoadBalancerRuleClassName: com.netflix.loadbalancer.RoundRobinRule
    ConnectTimeout: 1000
    ReadTimeout: 3000
    MaxAutoRetriesNextServer: 1
`;

describe('a client of Eureka and Ribbon', () => {
  it('gets a static list of Services, and these', () => {
    const part = staticDiscovery(client(order));
    assertClean(part);
    assert.equal(
      printed(part.settings, part.remarks).en,
      `\
eureka:
  client:
    enabled: false
spring:
  cloud:
    discovery:
      client:
        simple:
          instances:
            # RoundRobinRule: a Service spreads connections, not single requests, over its Pods. Clients that keep connections open, HTTP/2 and gRPC stay with one Pod.
            # \`MaxAutoRetriesNextServer: 1\` has no Service equivalent: kube-proxy does not retry. Keep it as \`spring.cloud.loadbalancer.retry.max-retries-on-next-service-instance\`, or as a retry of the mesh.
            inventory-service:
              - uri: http://inventory-service:8080
    openfeign:
      client:
        # Time limits of Ribbon for Feign clients; a RestTemplate or WebClient gets its own in code. Before Spring Cloud 2022.0 this key is \`feign.client.config\`.
        config:
          inventory-service:
            connectTimeout: 1000
            readTimeout: 3000
`,
    );
    assert.deepEqual(
      part.files.map(({ path, text }) => [path, text.en]),
      [
        [
          'inventory-service/service.yaml',
          `\
apiVersion: v1
kind: Service
metadata:
  name: inventory-service
spec:
  selector:
    app: inventory-service
  ports:
    - name: http
      port: 8080
      targetPort: http
`,
        ],
      ],
    );
    assert.deepEqual(notesOf(part, 'ko'), [
      'dropped: `eureka.client.serviceUrl.defaultZone`: 물어볼 레지스트리가 없어 더 이상 읽지 않습니다.',
      'dropped: `eureka.instance.prefer-ip-address`: 파드가 준비되면 쿠버네티스가 그 IP 주소를 알아서 등록합니다.',
      'changed: RoundRobinRule: 서비스는 요청이 아니라 연결 단위로 파드에 나누어 보냅니다. 연결을 유지하는 클라이언트와 HTTP/2, gRPC는 파드 하나에 계속 머뭅니다.',
      'dropped: `MaxAutoRetriesNextServer: 1`: 서비스에는 같은 기능이 없습니다. kube-proxy는 재시도하지 않으니 `spring.cloud.loadbalancer.retry.max-retries-on-next-service-instance` 설정으로 옮기거나 서비스 메시의 재시도를 쓰세요.',
      'changed: 리본의 시간 제한을 Feign 클라이언트에 맞게 옮겼습니다. RestTemplate과 WebClient는 코드에서 따로 설정하세요. 스프링 클라우드 2022.0 전에는 이 키가 `feign.client.config`입니다.',
      'changed: 리본의 시간 제한을 Feign 클라이언트에 맞게 옮겼습니다. RestTemplate과 WebClient는 코드에서 따로 설정하세요. 스프링 클라우드 2022.0 전에는 이 키가 `feign.client.config`입니다.',
    ]);
  });

  it('asks the API server with rights of its own', () => {
    const part = kubernetesDiscovery(client(order));
    assertClean(part);
    assert.match(printed(part.settings).en, /kubernetes:\n {6}loadbalancer:\n {8}mode: SERVICE\n/);
    assert.match(printed(part.settings).en, /use-endpoint-slices: true/);
    assert.deepEqual(
      part.files.map(({ path }) => path),
      ['inventory-service/service.yaml', 'order-service/discovery-rbac.yaml'],
    );
    assert.match(part.files[1]?.text.en ?? '', /kind: RoleBinding/);
    assert.ok(notesOf(part).some(note => note.includes('serviceAccountName: order-service')));
  });

  it('calls the services that its settings name', () => {
    const text = `\
spring:
  cloud:
    gateway: { routes: [{ uri: "lb://A-Gate" }, { uri: "lb:ws://sockets" }, { uri: "http://direct:80" }] }
    discovery: { client: { simple: { instances: { listed: [{ uri: "http://x" }] } } } }
    openfeign: { client: { config: { default: { readTimeout: 1 }, feigned: { readTimeout: 1 }, fixed: { url: "http://y" } } } }
zuul: { routes: { short: /short/**, named: { path: /n/**, serviceId: long }, away: { path: /z/**, url: "http://z" } } }
balanced: { ribbon: { ReadTimeout: 1 } }
ribbon: { eager-load: { clients: "early, late" }, ReadTimeout: 5 }
`;
    assert.deepEqual(
      calleesOf(settingsOf(text)).map(({ name }) => name),
      ['a-gate', 'sockets', 'balanced', 'short', 'long', 'feigned', 'listed', 'early', 'late'],
    );
  });

  it('asks for labels and port that nobody tells', () => {
    const part = staticDiscovery(client('users_service: { ribbon: { ReadTimeout: 100 } }'));
    assertClean(part);
    assert.equal(
      part.files[0]?.text.en,
      `\
# A Service cannot be called "users_service", so it is called "users-service". Callers have to use this name.

apiVersion: v1
kind: Service
metadata:
  name: users-service
spec:
  # No workload here is called "users-service": check which labels its Pods have.
  selector:
    app: users-service
  # No file here tells the port of "users-service", so it is Spring Boot's default, 8080. Check it.
  ports:
    - name: http
      port: 8080
      targetPort: http
`,
    );
    // The list is asked by the id as it is, which Spring keeps only in brackets.
    assert.match(printed(part.settings).en, /"?\[users_service\]"?:\n *- uri: http:\/\/users-service:8080/);
    assert.deepEqual(
      part.notes.map(({ kind }) => kind),
      ['changed', 'question', 'question', 'changed'],
    );
  });

  it('gets no Service where there is one', () => {
    const part = staticDiscovery({ settings: settingsOf(order), known: { ...known, hasService: () => true } });
    assert.deepEqual(part.files, []);
  });

  const rules = [
    ['com.netflix.loadbalancer.RandomRule', 'changed', /spreads connections/],
    ['com.netflix.loadbalancer.ZoneAvoidanceRule', 'changed', /PreferSameZone/],
    ['com.netflix.loadbalancer.WeightedResponseTimeRule', 'dropped', /LEAST_REQUEST/],
    ['com.netflix.loadbalancer.BestAvailableRule', 'dropped', /LEAST_REQUEST/],
    ['org.example.MyRule', 'dropped', /MyRule: a Service has no rules/],
  ] as const;
  for (const [rule, kind, text] of rules) {
    it(`balances load otherwise than with ${rule}`, () => {
      const part = staticDiscovery(client(`stock: { ribbon: { NFLoadBalancerRuleClassName: ${rule} } }`));
      const [note] = part.notes;
      assert.equal(note?.kind, kind);
      assert.match(note.text.en, text);
      assert.equal(/trafficDistribution/.test(part.files[0]?.text.en ?? ''), rule.includes('ZoneAvoidance'));
    });
  }

  const retries = [
    ['MaxAutoRetries: 2', 'max-retries-on-same-service-instance'],
    ['MaxAutoRetriesNextServer: 2', 'max-retries-on-next-service-instance'],
    ['OkToRetryOnAllOperations: true', 'retry-on-all-operations'],
    ['retryableStatusCodes: 503', 'retryable-status-codes'],
  ] as const;
  for (const [setting, counterpart] of retries) {
    it(`is told where ${setting} goes`, () => {
      const part = staticDiscovery(client(`stock:\n  ribbon:\n    ${setting}\n`));
      assert.match(part.notes[0]?.text.en ?? '', new RegExp(`\`${setting}\`.*retry\\.${counterpart}`));
      assert.match(part.notes[0]?.text.ko ?? '', new RegExp(`retry\\.${counterpart}`));
    });
  }

  const servers = (list: string) => staticDiscovery(client(`ext: { ribbon: { listOfServers: "${list}" } }`));

  it('reaches listed workloads through one Service', () => {
    const part = servers('stock:9000');
    assertClean(part);
    assert.match(
      part.files[0]?.text.en ?? '',
      /name: ext\nspec:\n {2}selector:\n {4}app: stock\n {2}ports:\n.*\n {6}port: 9000/,
    );
  });

  it('reaches a name outside by ExternalName', () => {
    const part = servers('api.example.com:8443');
    assertClean(part);
    assert.equal(
      part.files[0]?.text.en,
      `\
# ExternalName is an alias in DNS and has no ports: callers still name the port. The host that they ask for is not "api.example.com", so TLS certificates and virtual hosts there may not match.

apiVersion: v1
kind: Service
metadata:
  name: ext
spec:
  type: ExternalName
  externalName: api.example.com
`,
    );
    assert.match(printed(part.settings).en, /- uri: http:\/\/ext:8443/);
  });

  it('reaches addresses outside by a Service without selector', () => {
    const part = servers('10.1.2.3:80,10.1.2.4:80');
    assertClean(part);
    assert.equal(
      part.files[0]?.text.en,
      `\
# A Service without selector and an EndpointSlice kept by hand: nothing takes an address out that stops answering.

apiVersion: v1
kind: Service
metadata:
  name: ext
spec:
  ports:
    - name: http
      port: 80
      targetPort: 80
---
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata:
  name: ext-1
  labels:
    kubernetes.io/service-name: ext
addressType: IPv4
ports:
  - name: http
    port: 80
endpoints:
  - addresses:
      - 10.1.2.3
  - addresses:
      - 10.1.2.4
`,
    );
  });

  it('keeps a list of several names outside', () => {
    const part = servers('a.example.com,b.example.com:8080');
    assert.deepEqual(part.files, []);
    assert.match(
      printed(part.settings).en,
      /- uri: http:\/\/a\.example\.com:80\n *- uri: http:\/\/b\.example\.com:8080/,
    );
  });

  it('uses names of Services in place of ids, with all comments', () => {
    const text = `\
spring: { cloud: { gateway: { routes: [{ id: s, uri: lb://stock }] } } } # routes
socket: lb:ws://stock/path
ext:
  ribbon:
    listOfServers: stock:9000 # here
feign: { client: { config: { stock: { readTimeout: 5 } } } }
`;
    const { edits, urls } = directNames(client(text));
    assert.equal(
      withEdits(text, edits),
      text
        .replace('lb://stock', 'http://stock:9000')
        .replace('lb:ws://stock/path', 'ws://stock:9000/path')
        .replace('listOfServers: stock:9000', 'listOfServers: ext:9000'),
    );
    assert.deepEqual(urls, [{ path: ['feign', 'client', 'config', 'stock'], url: 'http://stock:9000' }]);
  });

  it('is none where the registry itself is set up', () => {
    const server = 'eureka: { client: { register-with-eureka: false, fetchRegistry: false } }';
    assert.ok(isRegistry(settingsOf(server)));
    assert.equal(usesDiscovery(client(server)), false);
    assert.equal(usesDiscovery(client(order)), true);
    assert.equal(usesDiscovery(client('server: { port: 80 }')), false);
  });
});
