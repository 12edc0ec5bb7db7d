import { propertiesUnder } from '../model/properties';
import type { Text } from '../text/text';
import {
  canonicalSegments,
  listOf,
  noted,
  type Outcome,
  partOf,
  type Setting,
  type SpringPart,
  typed,
} from './spring-part';

/** The settings of Micrometer Tracing that stand for those of Sleuth and its way to Zipkin. */
export function tracingOf(settings: readonly Setting[]): SpringPart {
  return partOf(outcomes(settings));
}

const tracing = ['management', 'tracing'];

function* outcomes(settings: readonly Setting[]): Iterable<Outcome> {
  const found = ['spring.sleuth', 'spring.zipkin'].flatMap(
    prefix => propertiesUnder(settings, prefix) as readonly Setting[],
  );
  if (found.length === 0) return;
  yield* baggage(settings);
  for (const setting of found) yield* converted(setting, settings);
  yield* propagation(settings, found[0]);
  yield {
    kind: 'kept',
    text: {
      en: 'Kubernetes does not replace tracing: keep Micrometer Tracing in the application and Zipkin, or an OpenTelemetry Collector, as an ordinary Deployment with a Service.',
      ko: '쿠버네티스는 분산 추적을 대신하지 않습니다. 애플리케이션에는 Micrometer Tracing을 두고, Zipkin이나 OpenTelemetry Collector는 일반 Deployment와 서비스로 유지하세요.',
    },
  };
}

function* converted(setting: Setting, settings: readonly Setting[]): Iterable<Outcome> {
  const [, group = '', ...rest] = canonicalSegments(setting);
  const field = rest
    .join('.')
    .replace(/\[\d+\]/g, '')
    .replace(/\.$/, '');
  const { value } = setting;
  switch (`${group}.${field}`) {
    case 'sleuth.sampler.probability':
    case 'sleuth.sampler.percentage':
      yield { path: [...tracing, 'sampling', 'probability'], value: typed(value) };
      return;
    case 'sleuth.enabled':
      yield { path: [...tracing, 'enabled'], value: typed(value), remark: boot3 };
      yield { path: [...tracing, 'export', 'enabled'], value: typed(value), remark: boot4 };
      return;
    case 'zipkin.enabled':
      yield { path: ['management', 'zipkin', 'tracing', 'export', 'enabled'], value: typed(value), remark: boot3 };
      yield { path: [...tracing, 'export', 'zipkin', 'enabled'], value: typed(value), remark: boot4 };
      return;
    case 'zipkin.baseurl':
    case 'zipkin.base.url':
      yield* endpoint(setting);
      return;
    case 'sleuth.propagation.type':
    case 'sleuth.baggage.remotefields':
    case 'sleuth.baggage.correlationfields':
    case 'sleuth.baggage.localfields':
    case 'sleuth.baggage.tagfields':
    case 'sleuth.propagationkeys':
    case 'sleuth.baggagekeys':
      return;
    case 'zipkin.sender.type':
      if (value.toLowerCase() === 'web') return;
      yield noted('dropped', setting, lossOf(setting, 'zipkin.sender', settings));
      return;
    default:
      yield noted('dropped', setting, lossOf(setting, `${group}.${field}`, settings));
  }
}

/** Boot 3 and Boot 4 read different keys and each ignores the other's in silence, so both are written. */
function* endpoint(setting: Setting): Iterable<Outcome> {
  const url = `${setting.value.replace(/\/+$/, '').replace(/\/api\/v2\/spans$/, '')}/api/v2/spans`;
  yield { path: ['management', 'zipkin', 'tracing', 'endpoint'], value: url, remark: boot3 };
  yield { path: [...tracing, 'export', 'zipkin', 'endpoint'], value: url, remark: boot4 };
  yield noted('changed', setting, {
    en: `"${setting.name}" becomes \`management.zipkin.tracing.endpoint\` in Spring Boot 3 and \`management.tracing.export.zipkin.endpoint\` in Boot 4, which ignores the former in silence. Both are written; keep the one of your version.`,
    ko: `"${setting.name}" 설정은 스프링 부트 3에서는 \`management.zipkin.tracing.endpoint\`, 부트 4에서는 \`management.tracing.export.zipkin.endpoint\`입니다. 부트 4는 앞의 키를 말없이 무시합니다. 둘 다 적었으니 쓰는 버전의 것만 남기세요.`,
  });
}

const boot3: Text = {
  en: 'Spring Boot 3; Boot 4 ignores it in silence',
  ko: '스프링 부트 3용. 부트 4는 말없이 무시합니다',
};
const boot4: Text = { en: 'Spring Boot 4', ko: '스프링 부트 4용' };

/** Sleuth sends B3 headers, Micrometer Tracing those of the W3C. */
function* propagation(settings: readonly Setting[], first: Setting | undefined): Iterable<Outcome> {
  const written = listOf(settings, 'spring.sleuth.propagation.type').map(type => type.toUpperCase());
  const types = written.filter(type => /^(?:B3|W3C)$/.test(type));
  const path = [...tracing, 'propagation', 'type'];
  if (types.length > 0) yield { path, value: types };
  if (types.includes('W3C')) return;
  yield noted('changed', first, {
    en: 'Sleuth sends B3 headers unless told otherwise, Micrometer Tracing those of the W3C. As long as services of both kinds run, set `management.tracing.propagation.type` to B3, else traces break between them.',
    ko: 'Sleuth는 기본으로 B3 헤더를, Micrometer Tracing은 W3C 헤더를 보냅니다. 두 종류의 서비스가 함께 실행되는 동안에는 `management.tracing.propagation.type`을 B3로 설정해야 추적이 끊기지 않습니다.',
  });
}

function* baggage(settings: readonly Setting[]): Iterable<Outcome> {
  for (const [names, path] of baggageFields) {
    const fields = names.flatMap(name => listOf(settings, `spring.sleuth.${name}`));
    if (fields.length > 0) yield { path: [...tracing, 'baggage', ...path], value: fields };
  }
}

const baggageFields: readonly (readonly [readonly string[], readonly string[]])[] = [
  [['baggage.remote-fields', 'propagation-keys', 'baggage-keys'], ['remote-fields']],
  [['baggage.correlation-fields'], ['correlation', 'fields']],
  [['baggage.local-fields'], ['local-fields']],
  [['baggage.tag-fields'], ['tag-fields']],
];

function lossOf({ name, value }: Setting, field: string, settings: readonly Setting[]): Text {
  const [, why] = losses.find(([pattern]) => pattern.test(field)) ?? [];
  const isName = field === 'zipkin.service.name';
  const known = settings.some(({ canonical }) => canonical === 'spring.application.name');
  const reason = isName
    ? {
        en: `Spans carry \`spring.application.name\`${known ? '' : `: set that to ${value}`}.`,
        ko: `스팬에는 \`spring.application.name\` 값이 실립니다${known ? '' : `. 그 값을 지정하세요: ${value}`}.`,
      }
    : (why ?? { en: 'Micrometer Tracing has no such setting.', ko: 'Micrometer Tracing에는 그런 설정이 없습니다.' });
  return { en: `"${name}" is not carried over. ${reason.en}`, ko: `"${name}" 설정은 옮기지 않습니다. ${reason.ko}` };
}

const losses: readonly (readonly [RegExp, Text])[] = [
  [
    /^sleuth\.sampler\.rate$/,
    {
      en: 'Sampling by rate needs a sampler bean of Brave or OpenTelemetry; Spring Boot has the probability only.',
      ko: '초당 개수로 샘플링하려면 Brave나 OpenTelemetry의 샘플러 빈이 필요합니다. 스프링 부트에는 확률 설정만 있습니다.',
    },
  ],
  [
    /^zipkin\.(?:sender|rabbitmq|kafka|activemq)/,
    {
      en: 'Spring Boot sends spans by HTTP; a queue needs a sender bean of its own.',
      ko: '스프링 부트는 스팬을 HTTP로 보냅니다. 메시지 큐로 보내려면 sender 빈을 직접 만들어야 합니다.',
    },
  ],
  [
    /^zipkin\.(?:locator|discovery)/,
    {
      en: 'On Kubernetes the name of the Service is enough to find Zipkin.',
      ko: '쿠버네티스에서는 서비스 이름만으로 Zipkin을 찾을 수 있습니다.',
    },
  ],
  [
    /^sleuth\.(?:web|http|feign|async|reactor|rxjava|scheduled|messaging|integration|redis|jdbc|grpc|circuitbreaker|hystrix|mongodb|cassandra|r2dbc|kafka|quartz|rsocket|batch|task|tx|vault|session|rpc)/,
    {
      en: 'What is observed follows from the libraries; leave requests out with an ObservationPredicate, or with `management.observations.enable.*`.',
      ko: '무엇을 관찰할지는 라이브러리가 정합니다. `ObservationPredicate` 빈이나 `management.observations.enable.*`로 제외할 수 있습니다.',
    },
  ],
  [
    /^sleuth\.(?:log|traceid128|supportsjoin)/,
    {
      en: 'Since Spring Boot 3.2 trace ids are in the log lines by themselves, and 128 bits long.',
      ko: '스프링 부트 3.2부터 로그에 추적 ID가 저절로 실리며 길이는 128비트입니다.',
    },
  ],
];
