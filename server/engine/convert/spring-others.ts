import { propertiesUnder } from '../model/properties';
import { withoutExposed } from './exposure';
import { noted, type Outcome, partOf, type Setting, type SpringPart } from './spring-part';

/** Spring Cloud Bus: a rollout tells all Pods at once. */
export function busOf(settings: readonly Setting[]): SpringPart {
  return partOf(bus(settings));
}

/** Spring Boot Admin stays, and has to see single Pods. */
export function adminOf(settings: readonly Setting[]): SpringPart {
  return partOf(admin(settings));
}

/** Sentinel stays: Kubernetes limits no flow. */
export function sentinelOf(settings: readonly Setting[]): SpringPart {
  return partOf(sentinel(settings));
}

function* bus(settings: readonly Setting[]): Iterable<Outcome> {
  const found = propertiesUnder(settings, 'spring.cloud.bus') as readonly Setting[];
  yield* withoutExposed(settings, ['bus-refresh', 'busrefresh', 'bus-env', 'busenv']);
  if (found.length === 0) return;
  yield {
    path: ['spring', 'cloud', 'bus', 'enabled'],
    value: false,
    remark: {
      en: 'A rollout restart reaches every Pod.',
      ko: '롤아웃을 재시작하면 모든 파드에 반영됩니다.',
    },
  };
  for (const setting of found) {
    yield noted('dropped', setting, {
      en: `"${setting.name}" broadcasts changes at runtime. On Kubernetes restart the rollout, or let the configuration watcher of Spring Cloud Kubernetes call /actuator/refresh.`,
      ko: `"${setting.name}" 설정은 실행 중에 변경을 퍼뜨리는 데 쓰입니다. 쿠버네티스에서는 롤아웃을 재시작하거나, Spring Cloud Kubernetes의 configuration watcher가 /actuator/refresh를 호출하게 하세요.`,
    });
  }
  const broker = settings.find(({ canonical }) => /^spring\.(?:rabbitmq|kafka)\./.test(canonical));
  if (!broker) return;
  yield noted('question', broker, {
    en: 'The broker goes with the bus only if nothing else uses it: keep it for business messages.',
    ko: '메시지 브로커는 다른 용도가 없을 때만 버스와 함께 없앨 수 있습니다. 업무 메시지에 쓰고 있다면 유지하세요.',
  });
}

function* admin(settings: readonly Setting[]): Iterable<Outcome> {
  const client = propertiesUnder(settings, 'spring.boot.admin.client') as readonly Setting[];
  const [first] = client;
  if (first) {
    yield {
      path: ['spring', 'boot', 'admin', 'client', 'instance', 'service-host-type'],
      value: 'IP',
      remark: {
        en: 'Each Pod registers with its own address, as names of Pods cannot be resolved.',
        ko: '파드 이름은 DNS로 찾을 수 없으므로 파드마다 자기 IP 주소로 등록합니다.',
      },
    };
    yield noted('kept', first, {
      en: 'Spring Boot Admin stays an ordinary Deployment; its address works through the Service of the same name.',
      ko: 'Spring Boot Admin은 일반 Deployment로 유지합니다. 같은 이름의 서비스가 있으면 주소도 그대로 쓸 수 있습니다.',
    });
  }
  const [discovery] = propertiesUnder(settings, 'spring.boot.admin.discovery') as readonly Setting[];
  if (!discovery) return;
  yield noted('changed', discovery, {
    en: 'Spring Boot Admin found the applications through the registry. On Kubernetes give it spring-cloud-starter-kubernetes-client-discovery and the right to read Services and EndpointSlices, or let the applications register themselves.',
    ko: 'Spring Boot Admin은 레지스트리에서 애플리케이션을 찾았습니다. 쿠버네티스에서는 spring-cloud-starter-kubernetes-client-discovery와 서비스, EndpointSlice를 읽을 권한을 주거나, 애플리케이션이 직접 등록하게 하세요.',
  });
}

function* sentinel(settings: readonly Setting[]): Iterable<Outcome> {
  const found = ['spring.cloud.sentinel', 'feign.sentinel'].flatMap(
    prefix => propertiesUnder(settings, prefix) as readonly Setting[],
  );
  const [first] = found;
  if (!first) return;
  yield noted('kept', first, {
    en: 'Kubernetes does not replace Sentinel: keep the library for flow rules. A gateway or a mesh can limit the rate of requests from outside; the dashboard is an ordinary Deployment with a Service.',
    ko: '쿠버네티스는 Sentinel을 대신하지 않으니 흐름 제어 규칙에는 라이브러리를 유지하세요. 밖에서 오는 호출량 제한은 게이트웨이나 서비스 메시로 할 수 있고, 대시보드는 일반 Deployment와 서비스로 둡니다.',
  });
  const stored = found.find(
    ({ canonical, value }) => canonical.includes('.datasource.') && /nacos|zookeeper|consul/.test(canonical + value),
  );
  if (!stored) return;
  yield noted('question', stored, {
    en: `The rules of Sentinel come from another server ("${stored.name}"), which has to stay too.`,
    ko: `Sentinel 규칙을 다른 서버에서 읽으므로("${stored.name}") 그 서버도 유지해야 합니다.`,
  });
}
