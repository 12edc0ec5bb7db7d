import { strict as assert } from 'node:assert';
import { hover } from '../../../server/engine/features/hover';
import { hoverMarkdown } from '../../../server/engine/features/hover-markdown';
import { Workspace } from '../../../server/engine/model/workspace';
import { descriptions, hoverAt, setupOf, withCursor } from '../../support/fixture';

/** The hover on the key that `key` begins in the settings of an application called orders. */
function on(key: string, settings: string, language: 'en' | 'ko' = 'en'): string {
  const text = `# file: orders/src/main/resources/application.yml\nspring.application.name: orders\n${settings}`;
  return hoverAt(text.replace(key, `$0${key}`), language);
}

const ribbon = 'ribbon:\n  ReadTimeout: 3000\n  MaxAutoRetriesNextServer: 2\n';
const eureka = 'eureka:\n  client:\n    serviceUrl: { defaultZone: http://registry:8761/eureka/ }\n';

describe('hovers on settings of Spring Cloud', () => {
  it('say whose the setting is, what takes its place with this value, and how far Kubernetes replaces it', () => {
    const text = on('ReadTimeout', ribbon);
    assert.match(text, /^\*\*`ribbon\.ReadTimeout`\*\* · Ribbon\n/);
    assert.match(
      text,
      /\n`ribbon\.ReadTimeout: 3000` → `spring\.cloud\.openfeign\.client\.config\.default\.readTimeout: 3000`\.\n/,
    );
    assert.match(text, /\n\*\*Ribbon → Kubernetes Service\*\* — /);
    assert.match(
      text,
      /\nKubernetes replaces a part: a Service spreads connections; timeouts and retries stay with the client\.$/,
    );
  });

  it('take the names of clients and commands along', () => {
    assert.match(
      on('inventory', 'inventory.ribbon.ConnectTimeout: 500\n'),
      /`inventory\.ribbon\.ConnectTimeout: 500` → `spring\.cloud\.openfeign\.client\.config\.inventory\.connectTimeout: 500`/,
    );
    assert.match(
      on('circuit', 'hystrix.command.pay:\n  circuitBreaker.requestVolumeThreshold: 30\n'),
      /requestVolumeThreshold: 30` → `resilience4j\.circuitbreaker\.instances\.pay\.minimumNumberOfCalls: 30`/,
    );
  });

  it('say what is lost', () => {
    const text = on('MaxAuto', ribbon);
    assert.match(text, /`MaxAutoRetriesNextServer: 2` has no Service equivalent: kube-proxy does not retry\./);
    assert.doesNotMatch(text, /→ `/);
    assert.match(on('defaultZone', eureka), /`eureka\.client\.serviceUrl\.defaultZone` is no longer read/);
  });

  it('never say that Kubernetes replaces a circuit breaker', () => {
    const text = on('hystrix', 'hystrix:\n  command.default.execution.timeout.enabled: true\n');
    assert.match(text, /^\*\*`hystrix`\*\* · Hystrix\n/);
    assert.match(text, /Kubernetes does not replace it: Resilience4j/);
  });

  it('know addresses in values', () => {
    const text = on('lb://', 'spring.cloud.gateway.routes:\n  - { id: a, uri: lb://stock, predicates: [Path=/a] }\n');
    assert.match(
      text,
      /`spring\.cloud\.gateway\.routes\[0\]\.uri: lb:\/\/stock` → `spring\.cloud\.discovery\.client\.simple\.instances\.stock\[0\]\.uri: http:\/\/stock:8080`/,
    );
  });

  it('speak Korean', () => {
    const text = on('ReadTimeout', ribbon, 'ko');
    assert.match(text, /^\*\*`ribbon\.ReadTimeout`\*\* · 리본\n/);
    assert.match(text, /쿠버네티스가 일부만 대신함: 서비스가 연결을 나눔\./);
  });

  it('are there for variables of Compose, ConfigMaps and containers', () => {
    const compose = hoverAt(
      'services:\n  orders:\n    image: orders:1\n    environment:\n      SPRING_CLOUD_CONFIG_URI: "http://config:8888"\n      SPRING_ZIPKIN$0_BASE_URL: http://zipkin:9411\n',
    );
    assert.match(
      compose,
      /\*\*Here:\*\* `SPRING_ZIPKIN_BASE_URL: http:\/\/zipkin:9411` → `management\.zipkin\.tracing\.endpoint: /,
    );
    const container = hoverAt(
      'apiVersion: v1\nkind: Pod\nmetadata: { name: orders }\nspec:\n  containers:\n    - name: orders\n      env:\n        - { name: RIBBON_READ$0TIMEOUT, value: "3000" }\n',
    );
    assert.match(
      container,
      /`RIBBON_READTIMEOUT: 3000` → `spring\.cloud\.openfeign\.client\.config\.default\.readTimeout: 3000`/,
    );
    const map = hoverAt(
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: orders }\ndata:\n  application.yml: |\n    ribbon:\n      Read$0Timeout: 3000\n',
    );
    assert.match(map, /\*\*Here:\*\* `ribbon\.ReadTimeout: 3000` → /);
  });

  it('leave everything else alone', () => {
    assert.equal(on('server', 'server:\n  port: 80\n'), '');
    assert.equal(on('port', 'server:\n  port: 80\n'), '');
    assert.doesNotMatch(
      hoverAt('services:\n  orders:\n    image: orders:1\n    environment: { POSTGRES$0_USER: a }\n'),
      /Kubernetes replaces/,
    );
  });

  it('link to what may be made of it', () => {
    const { text, offset } = withCursor(`spring.application.name: orders\n${eureka.replace('default', 'def$0ault')}`);
    const uri = 'file:///work/orders/src/main/resources/application.yml';
    const found = hover(Workspace.of({ uri, text }), uri, offset, setupOf(), descriptions);
    assert.ok(found);
    const link = () => '';
    const commands = { fix: link, page: link, rollout: link, refactor: () => 'command:make' };
    assert.match(
      hoverMarkdown(found, 'en', commands),
      /\[Find services by Kubernetes Services \(profile "kubernetes", no code changes\)\]\(command:make\)/,
    );
    assert.doesNotMatch(hoverMarkdown(found, 'en'), /Find services/);
  });
});
