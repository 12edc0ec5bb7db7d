import { canonicalName } from '../model/properties';
import type { Text } from '../text/text';
import type { Setting } from './spring-part';

/** Why a setting of Hystrix is not carried over. */
export function loss({ name }: Setting): Text {
  const canonical = canonicalName(name);
  const [, reason] = losses.find(([pattern]) => pattern.test(canonical)) ?? [];
  const why = reason ?? { en: 'It has no counterpart.', ko: '대응하는 설정이 없습니다.' };
  return { en: `"${name}" is not carried over. ${why.en}`, ko: `"${name}" 설정은 옮기지 않습니다. ${why.ko}` };
}

const losses: readonly (readonly [RegExp, Text])[] = [
  [
    /force(?:open|closed)$/,
    {
      en: 'Resilience4j opens and closes a breaker by hand only in code, through its registry.',
      ko: 'Resilience4j에서는 코드의 레지스트리를 통해서만 서킷 브레이커를 강제로 열고 닫습니다.',
    },
  ],
  [
    /circuitbreaker\.enabled$/,
    {
      en: 'Resilience4j has no switch for a single breaker: do not wrap the call, or give it a failure rate that is never reached.',
      ko: 'Resilience4j에는 서킷 브레이커 하나만 끄는 설정이 없습니다. 호출을 감싸지 않거나 도달할 수 없는 실패율을 지정하세요.',
    },
  ],
  [
    /fallback/,
    {
      en: 'A fallback is code: the fallbackMethod of an annotation, or the fallback of a Feign client.',
      ko: '폴백은 코드에 있습니다. 어노테이션의 `fallbackMethod`나 Feign 클라이언트의 `fallback`을 쓰세요.',
    },
  ],
  [
    /requestcache|collapser/,
    {
      en: 'Neither Resilience4j nor Kubernetes caches or collapses requests: use Spring Cache, or change the code.',
      ko: 'Resilience4j도 쿠버네티스도 요청을 캐시하거나 합치지 않습니다. Spring Cache를 쓰거나 코드를 바꾸세요.',
    },
  ],
  [
    /sharesecuritycontext/,
    {
      en: 'Hand the security context over with a ContextPropagator or a delegating executor.',
      ko: '보안 컨텍스트는 `ContextPropagator`나 위임 실행기(delegating executor)로 넘기세요.',
    },
  ],
  [
    /^turbine|^hystrix\.dashboard|^hystrix\.(?:stream|metrics)|^management/,
    {
      en: 'The dashboard goes with Hystrix: Resilience4j reports to Micrometer, which Prometheus and Grafana show.',
      ko: '대시보드는 히스트릭스와 함께 없어집니다. Resilience4j는 Micrometer로 메트릭을 내보내고 Prometheus와 Grafana로 볼 수 있습니다.',
    },
  ],
];

/** The same for several, as a comment. */
export function withoutCounterpart(names: readonly string[]): Text {
  const list = names.join(', ');
  return {
    en: `Without a counterpart, so not carried over: ${list}`,
    ko: `대응하는 설정이 없어 옮기지 않은 것: ${list}`,
  };
}
