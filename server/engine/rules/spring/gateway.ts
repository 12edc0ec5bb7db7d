import type { Routing } from '../../convert/routes';
import type { Text } from '../../text/text';
import type { Related, Rule } from '../rule';
import page from './gateway.md';
import { hintAt, type Shown, shownIn } from './hints';
import { routingAt } from './routing';
import { springFamilies } from './settings';

/** Routes of Spring Cloud Gateway, of which an HTTPRoute can say the plain ones. */
export const gateway: Rule = {
  id: 'spring/gateway',
  severity: 'hint',
  page,
  families: springFamilies,

  *checkFile(file, workspace) {
    for (const found of shownIn(file, workspace, ['gateway'])) {
      const routing = routingAt(found);
      yield { ...hintAt(found, looksLike, messageFor(found, routing)), related: staying(routing) };
    }
  },
};

/** The routes that only the gateway can serve, each with its reason. */
function staying(routing: Routing | undefined): readonly Related[] {
  return (routing?.routes ?? []).flatMap(({ stays, at }) =>
    stays && at ? [{ span: at.keySpan, message: stays }] : [],
  );
}

const looksLike: Text = { en: 'This looks like Spring Cloud Gateway.', ko: 'Spring Cloud Gateway로 보입니다.' };

function messageFor({ settings }: Shown, routing: Routing | undefined): Text {
  if (!routing) return general;
  const all = routing.routes.length;
  const some = routing.routes.filter(({ stays }) => stays).length;
  const without = settings?.properties.some(({ value }) => value.startsWith('lb:'))
    ? withoutRegistry
    : { en: '', ko: '' };
  if (some > 0) {
    const which = all === 1 ? 'its route' : some === all ? `each of its ${all} routes` : `${some} of its ${all} routes`;
    return {
      en: `Keep this gateway, for ${which}: ${some === 1 ? 'it has' : 'they have'} no counterpart as HTTPRoute the way ${some === 1 ? 'it is' : 'they are'} written. In Kubernetes it is an ordinary Deployment behind one route.${without.en}`,
      ko: `라우트 ${all}개 중 ${some}개는 지금 적힌 대로는 HTTPRoute로 옮길 수 없으니 이 게이트웨이를 유지하세요. 쿠버네티스에서는 라우트 하나를 앞에 둔 보통의 Deployment로 두면 됩니다.${without.ko}`,
    };
  }
  if (routing.keeps.length > 0) {
    return {
      en: `Keep this gateway: some of what it does for all routes has no counterpart as HTTPRoute. In Kubernetes it is an ordinary Deployment behind one route.${without.en}`,
      ko: `모든 라우트에 적용하는 설정 일부는 HTTPRoute로 옮길 수 없으니 이 게이트웨이를 유지하세요. 쿠버네티스에서는 라우트 하나를 앞에 둔 보통의 Deployment로 두면 됩니다.${without.ko}`,
    };
  }
  return {
    en: `In Kubernetes an HTTPRoute can take over ${all === 1 ? 'this route' : `these ${all} routes`}. Filters written in Java and security at the gateway do not move along: keep the gateway if you need them.${without.en}`,
    ko: `쿠버네티스에서는 이 라우트 ${all}개를 HTTPRoute로 옮길 수 있습니다. 자바로 쓴 필터와 게이트웨이의 보안 설정은 옮겨지지 않으니 필요하면 게이트웨이를 유지하세요.${without.ko}`,
  };
}

const withoutRegistry: Text = {
  en: ' With http://name:port of a Service in place of lb://name it needs no registry.',
  ko: ' `lb://이름` 대신 서비스 주소(http://이름:포트)를 쓰면 레지스트리도 필요 없습니다.',
};

const general: Text = {
  en: 'In Kubernetes plain routes to Services are rules of an HTTPRoute or an Ingress. Circuit breakers, rate limits, retries, tokens and other filters have no counterpart: for these keep the gateway, as one more Deployment behind the route.',
  ko: '쿠버네티스에서는 서비스로 가는 단순한 라우트를 HTTPRoute나 Ingress의 규칙으로 적습니다. 서킷 브레이커, 호출량 제한, 재시도, 토큰 같은 필터는 대응하는 것이 없으니 그런 필터를 쓴다면 게이트웨이를 유지하세요.',
};
