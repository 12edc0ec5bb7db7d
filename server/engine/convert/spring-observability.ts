import { propertiesUnder } from '../model/properties';
import {
  listOf,
  noted,
  type Outcome,
  partOf,
  propertyIn,
  type Setting,
  type SpringPart,
  typed,
  valueIn,
} from './spring-part';

/** Logs that go to files or to Logstash, as logs that a node's agent reads. */
export function loggingOf(settings: readonly Setting[]): SpringPart {
  return partOf(logging(settings));
}

/** Metrics for Prometheus, which asks the Pods. */
export function metricsOf(settings: readonly Setting[]): SpringPart {
  return partOf(metrics(settings));
}

function* logging(settings: readonly Setting[]): Iterable<Outcome> {
  const files = ['logging.file', 'logging.path'].flatMap(
    prefix => propertiesUnder(settings, prefix) as readonly Setting[],
  );
  const shippers = settings.filter(({ canonical }) =>
    /(?:^|\.)logstash\.(?:host|port|servers?|url|uri)/.test(canonical),
  );
  if (files.length + shippers.length === 0) return;
  const format = shippers.length > 0 ? 'logstash' : 'ecs';
  // An empty name is none to Spring Boot, and so it writes no file.
  for (const { canonical } of files) {
    if (canonical === 'logging.file.name' || canonical === 'logging.file.path') {
      yield {
        path: ['logging', 'file', canonical.split('.')[2] ?? ''],
        value: '',
        remark: {
          en: 'Log to stdout: a file in a container is lost with it, and no agent of the node reads it.',
          ko: '표준 출력에 기록하세요. 컨테이너 안의 파일은 컨테이너와 함께 사라지고 노드의 에이전트도 읽지 않습니다.',
        },
      };
    }
  }
  yield {
    path: ['logging', 'structured', 'format', 'console'],
    value: format,
    remark: { en: 'Spring Boot 3.4 or newer', ko: '스프링 부트 3.4 이상' },
  };
  for (const setting of files) {
    yield noted('dropped', setting, {
      en: `"${setting.name}" writes log files. On Kubernetes an agent of the node (Fluent Bit, OpenTelemetry Collector) reads what containers print.`,
      ko: `"${setting.name}" 설정은 로그 파일을 만듭니다. 쿠버네티스에서는 노드의 에이전트(Fluent Bit, OpenTelemetry Collector)가 컨테이너의 표준 출력을 읽습니다.`,
    });
  }
  for (const setting of shippers) {
    yield noted('changed', setting, {
      en: `"${setting.name}" belongs to an appender that sends logs to Logstash itself. Print them as JSON and remove the appender from logback-spring.xml.`,
      ko: `"${setting.name}" 설정은 Logstash로 로그를 직접 보내는 어펜더가 씁니다. 로그는 JSON으로 출력하고 logback-spring.xml에서 어펜더를 삭제하세요.`,
    });
  }
}

function* metrics(settings: readonly Setting[]): Iterable<Outcome> {
  const old = propertyIn(settings, 'management.metrics.export.prometheus.enabled');
  if (old) {
    const path = ['management', 'prometheus', 'metrics', 'export', 'enabled'];
    yield { path, value: typed(old.value) };
    yield noted('changed', old, {
      en: '`management.metrics.export.prometheus.enabled` is the name in Spring Boot 2; since Boot 3 it is `management.prometheus.metrics.export.enabled`.',
      ko: '`management.metrics.export.prometheus.enabled`는 스프링 부트 2의 이름입니다. 부트 3부터는 `management.prometheus.metrics.export.enabled`입니다.',
    });
  }
  for (const prefix of ['netflix.atlas', 'netflix.metrics', 'spectator']) {
    for (const setting of propertiesUnder(settings, prefix) as readonly Setting[]) {
      yield noted('dropped', setting, {
        en: `"${setting.name}" belongs to Netflix Atlas. Micrometer gives the metrics to Prometheus under /actuator/prometheus.`,
        ko: `"${setting.name}" 설정은 Netflix Atlas용입니다. Micrometer가 /actuator/prometheus 경로에서 Prometheus에 메트릭을 제공합니다.`,
      });
    }
  }
  const exposed = listOf(settings, exposure);
  const exports = valueIn(settings, 'management.prometheus.metrics.export.enabled') ?? old?.value;
  if (exports?.toLowerCase() === 'true' && !exposed.includes('prometheus') && !exposed.includes('*')) {
    yield {
      path: exposure.split('.'),
      value: [...(exposed.length > 0 ? exposed : ['health']), 'prometheus'].join(','),
      remark: { en: 'Prometheus asks /actuator/prometheus.', ko: 'Prometheus는 /actuator/prometheus 경로를 읽습니다.' },
    };
  }
  if (!exposed.includes('prometheus') && exports === undefined) return;
  yield {
    kind: 'kept',
    text: {
      en: 'Prometheus stays and finds the Pods through Kubernetes. With its operator that takes a ServiceMonitor, whose endpoints[].port is the name of the Service port; the annotations prometheus.io/scrape, port and path are only a convention of some installations.',
      ko: 'Prometheus는 그대로 두며 쿠버네티스를 통해 파드를 찾습니다. Prometheus Operator에서는 ServiceMonitor가 필요하고 endpoints[].port에는 서비스 포트의 이름을 적습니다. prometheus.io/scrape, port, path 어노테이션은 일부 설치 환경의 관례일 뿐입니다.',
    },
  };
}

const exposure = 'management.endpoints.web.exposure.include';
