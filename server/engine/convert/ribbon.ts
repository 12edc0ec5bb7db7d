import type { Text } from '../text/text';
import type { Note } from './conversion';
import { nameOf } from './routes';
import { canonicalSegment } from './setting-tree';
import { noted, type Setting } from './spring-part';

/** What becomes of a setting of Ribbon that is not carried over as it is; absent for those that are. */
export function ribbonNote(setting: Setting): Note | undefined {
  const key = canonicalSegment(setting.segments.at(-1) ?? '').replace(/^\[\d+\]$/, '');
  const name = nameOf(setting).en;
  const last = setting.segments.at(-1) ?? '';
  const counterpart = retries.get(key);
  if (counterpart) {
    return noted('dropped', setting, {
      en: `\`${last}: ${setting.value}\` has no Service equivalent: kube-proxy does not retry. Keep it as \`${counterpart}\`, or as a retry of the mesh.`,
      ko: `\`${last}: ${setting.value}\`: 서비스에는 같은 기능이 없습니다. kube-proxy는 재시도하지 않으니 \`${counterpart}\` 설정으로 옮기거나 서비스 메시의 재시도를 쓰세요.`,
    });
  }
  if (key === 'nfloadbalancerruleclassname') return noted(ruleKind(setting.value), setting, ruleText(setting));
  if (carried.has(key)) return undefined;
  if (key === 'enabled' && setting.canonical === 'ribbon.eureka.enabled') {
    return noted('dropped', setting, {
      en: `${name}: the list of servers no longer comes from Eureka at all.`,
      ko: `${name}: 이제 서버 목록을 유레카에서 받지 않습니다.`,
    });
  }
  return noted('dropped', setting, {
    en: `${name} has no counterpart: the Service knows its Pods and chooses one for each connection.`,
    ko: `${name}: 대응하는 설정이 없습니다. 서비스가 파드 목록을 알고 연결마다 하나를 고릅니다.`,
  });
}

/** Whether zones decide which Pods a Service prefers. */
export function prefersZone(rule: string | undefined): boolean {
  return /(?:^|\.)ZoneAvoidanceRule$/.test(rule ?? '');
}

const retry = 'spring.cloud.loadbalancer.retry';
const retries: ReadonlyMap<string, string> = new Map(
  Object.entries({
    maxautoretries: `${retry}.max-retries-on-same-service-instance`,
    maxautoretriesnextserver: `${retry}.max-retries-on-next-service-instance`,
    oktoretryonalloperations: `${retry}.retry-on-all-operations`,
    retryablestatuscodes: `${retry}.retryable-status-codes`,
  }),
);

/** Said elsewhere: time limits of clients, and what a name leads to. */
const carried = new Set(['connecttimeout', 'readtimeout', 'listofservers']);

function ruleKind(rule: string): Note['kind'] {
  return /(?:^|\.)(?:RoundRobinRule|RandomRule|ZoneAvoidanceRule)$/.test(rule) ? 'changed' : 'dropped';
}

function ruleText(setting: Setting): Text {
  const rule = setting.value.split('.').at(-1) ?? '';
  if (/^(?:RoundRobinRule|RandomRule)$/.test(rule)) {
    return {
      en: `${rule}: a Service spreads connections, not single requests, over its Pods. Clients that keep connections open, HTTP/2 and gRPC stay with one Pod.`,
      ko: `${rule}: 서비스는 요청이 아니라 연결 단위로 파드에 나누어 보냅니다. 연결을 유지하는 클라이언트와 HTTP/2, gRPC는 파드 하나에 계속 머뭅니다.`,
    };
  }
  if (rule === 'ZoneAvoidanceRule') {
    return {
      en: `${rule}: \`trafficDistribution: PreferSameZone\` prefers Pods of the caller's zone, from Kubernetes 1.34 on; before, the value is PreferClose.`,
      ko: `${rule}: \`trafficDistribution: PreferSameZone\`은 호출하는 쪽과 같은 영역(zone)의 파드를 먼저 고릅니다. 쿠버네티스 1.34부터 쓸 수 있고, 그 전에는 값이 PreferClose입니다.`,
    };
  }
  if (/^(?:WeightedResponseTimeRule|BestAvailableRule)$/.test(rule)) {
    return {
      en: `${rule}: a Service does not measure how busy its Pods are. In Istio, a DestinationRule with \`trafficPolicy.loadBalancer.simple: LEAST_REQUEST\` comes near.`,
      ko: `${rule}: 서비스는 파드가 얼마나 바쁜지 재지 않습니다. Istio에서는 DestinationRule의 \`trafficPolicy.loadBalancer.simple: LEAST_REQUEST\`가 비슷합니다.`,
    };
  }
  return {
    en: `${rule}: a Service has no rules for choosing a Pod.`,
    ko: `${rule}: 서비스에는 파드를 고르는 규칙이 없습니다.`,
  };
}
