import { propertiesUnder } from '../model/properties';
import type { Text } from '../text/text';
import { canonicalSegments, noted, type Outcome, partOf, type Setting, type SpringPart } from './spring-part';

/**
 * What becomes of Consul, ZooKeeper and Nacos: a Service replaces their discovery, and nothing here replaces their
 * configuration or whatever else they do, so the server stays as long as somebody uses that.
 */
export function registriesOf(settings: readonly Setting[]): SpringPart {
  return partOf(registries.flatMap(registry => [...outcomes(registry, settings)]));
}

interface Registry {
  readonly name: string;
  readonly prefix: string;
  /** What `spring.config.import` begins with. */
  readonly scheme: string;
  /** What else the server may be needed for. */
  readonly otherUses: Text;
}

const registries: readonly Registry[] = [
  {
    name: 'Consul',
    prefix: 'spring.cloud.consul',
    scheme: 'consul:',
    otherUses: {
      en: 'its key-value store, intentions or several data centres',
      ko: '키-값 저장소, 인텐션(intention), 여러 데이터 센터',
    },
  },
  {
    name: 'ZooKeeper',
    prefix: 'spring.cloud.zookeeper',
    scheme: 'zookeeper:',
    otherUses: { en: 'Kafka, configuration or leader election', ko: 'Kafka, 설정, 리더 선출' },
  },
  {
    name: 'Nacos',
    prefix: 'spring.cloud.nacos',
    scheme: 'nacos:',
    otherUses: { en: 'its configuration, Seata or Sentinel', ko: '설정, Seata, Sentinel' },
  },
];

function* outcomes(registry: Registry, settings: readonly Setting[]): Iterable<Outcome> {
  const { name, prefix, scheme } = registry;
  const found = propertiesUnder(settings, prefix) as readonly Setting[];
  const imports = (propertiesUnder(settings, 'spring.config.import') as readonly Setting[]).filter(({ value }) =>
    value.includes(scheme),
  );
  const [first] = [...found, ...imports];
  if (!first) return;
  const configured = [...found.filter(setting => groupOf(setting) === 'config'), ...imports];

  if (found.length > 0) {
    yield { path: [...prefix.split('.'), 'discovery', 'enabled'], value: false, remark: nowService };
    yield noted('changed', first, {
      en: `A Service and the cluster's DNS replace discovery by ${name}: other programs reach the application under the name of its Service.`,
      ko: `서비스와 클러스터 DNS가 ${name} 서비스 디스커버리를 대신합니다. 다른 프로그램은 쿠버네티스 서비스 이름으로 이 애플리케이션에 접속합니다.`,
    });
  }
  for (const setting of found) {
    if (groupOf(setting) !== 'discovery') continue;
    yield noted('dropped', setting, {
      en: `"${setting.name}" is about registering and finding instances, which Kubernetes does from labels and readiness.`,
      ko: `"${setting.name}" 설정은 인스턴스를 등록하고 찾는 데 쓰입니다. 쿠버네티스는 레이블과 준비 상태로 그 일을 합니다.`,
    });
  }
  if (configured.length > 0) yield stays(registry, configured[0]);
  yield noted('kept', first, {
    en: `Keep the ${name} server as long as something still uses it: ${registry.otherUses.en}.`,
    ko: `${name} 서버는 다른 용도가 없는지 확인한 뒤에 삭제하세요: ${registry.otherUses.ko}.`,
  });
}

const nowService: Text = {
  en: 'A Service and DNS do this on Kubernetes.',
  ko: '쿠버네티스에서는 서비스와 DNS가 대신합니다.',
};

function groupOf(setting: Setting): string {
  return canonicalSegments(setting)[3] ?? '';
}

/** Settings that lie in a server cannot be read from here. */
function stays({ name }: Registry, setting: Setting | undefined): Outcome {
  return noted('question', setting, {
    en: `The application reads settings from ${name}, which are not in this workspace, so this stays. To do without it, put them into a ConfigMap and a Secret and remove the import.`,
    ko: `애플리케이션이 ${name} 서버에서 읽는 설정은 작업 영역에 없어 그대로 둡니다. 옮기려면 설정을 ConfigMap과 Secret에 넣고 import를 삭제하세요.`,
  });
}
