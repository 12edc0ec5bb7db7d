import { propertiesUnder } from '../model/properties';
import type { Conversion } from './conversion';
import { printed } from './print';
import { canonicalSegments, type Setting } from './spring-part';

/**
 * What Istio can take over of Hystrix for calls to a service: it leaves out an instance that fails for a while, and
 * bounds how many calls wait. Only for a mesh that is there already.
 */
export function destinationRuleOf(host: string, settings: readonly Setting[], apiVersion = newest): Conversion {
  const pause = seconds(defaultOf(settings, 'circuitbreaker.sleepwindowinmilliseconds'), 5);
  const window = seconds(defaultOf(settings, 'metrics.rollingstats.timeinmilliseconds'), 10);
  const calls = defaultOf(settings, 'execution.isolation.semaphore.maxconcurrentrequests');
  const waiting = /^[1-9]\d*$/.test(calls ?? '') ? Number(calls) : 10;
  const rule = {
    apiVersion,
    kind: 'DestinationRule',
    metadata: { name: host },
    spec: {
      host,
      trafficPolicy: {
        connectionPool: {
          tcp: { maxConnections: 100 },
          http: { http1MaxPendingRequests: waiting, maxRequestsPerConnection: 0 },
        },
        outlierDetection: {
          consecutive5xxErrors: 5,
          interval: `${window}s`,
          baseEjectionTime: `${pause}s`,
          maxEjectionPercent: 50,
        },
      },
    },
  };
  const text = printed(rule, [
    {
      path: ['spec', 'trafficPolicy', 'outlierDetection'],
      text: {
        en: 'Leaves out single Pods that answer with errors. Unlike a circuit breaker it knows neither commands nor fallbacks.',
        ko: '오류로 응답하는 파드를 하나씩 잠시 제외합니다. 서킷 브레이커와 달리 커맨드나 폴백이라는 개념이 없습니다.',
      },
    },
    {
      path: ['spec', 'trafficPolicy', 'outlierDetection', 'baseEjectionTime'],
      text: {
        en: 'From sleepWindowInMilliseconds; it grows each time the same Pod is left out again.',
        ko: '`sleepWindowInMilliseconds`에서 온 값이며, 같은 파드가 다시 제외될 때마다 길어집니다.',
      },
    },
  ]);
  return {
    files: [{ path: `${host}/destination-rule.yaml`, text }],
    notes: [
      {
        kind: 'changed',
        text: {
          en: `Istio ejects single Pods of "${host}" after 5 errors in a row; it knows no error rate, no half-open state and no fallbacks. Keep a circuit breaker in the application where a fallback matters.`,
          ko: `Istio는 "${host}" 서비스에서 오류가 5번 이어진 파드를 하나씩 제외하지만, 오류율과 반열림(half-open) 상태, 폴백은 지원하지 않습니다. 폴백이 중요한 곳에는 애플리케이션의 서킷 브레이커를 유지하세요.`,
        },
      },
      {
        kind: 'question',
        text: {
          en: `maxConnections: 100 and http1MaxPendingRequests: ${waiting} hold for each caller's proxy. Measure what "${host}" can take.`,
          ko: `maxConnections(100)와 http1MaxPendingRequests(${waiting})는 호출하는 쪽 프록시마다 적용됩니다. "${host}" 서비스가 감당할 수 있는 양을 측정하세요.`,
        },
      },
    ],
  };
}

const newest = 'networking.istio.io/v1';

function defaultOf(settings: readonly Setting[], field: string): string | undefined {
  return propertiesUnder(settings, 'hystrix.command.default').find(
    property => canonicalSegments(property).slice(3).join('.') === field,
  )?.value;
}

/** Whole seconds of milliseconds, at least one. */
function seconds(milliseconds: string | undefined, otherwise: number): number {
  const value = Math.round(Number(milliseconds || Number.NaN) / 1000);
  return Number.isFinite(value) ? Math.max(1, value) : otherwise;
}
