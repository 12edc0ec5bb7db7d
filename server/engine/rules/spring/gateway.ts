import type { Text } from '../../text/text';
import type { Rule } from '../rule';
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
      yield hintAt(found, looksLike, messageFor(found));
    }
  },
};

const looksLike: Text = { en: 'This looks like Spring Cloud Gateway.', ko: 'Spring Cloud Gateway로 보입니다.' };

function messageFor(found: Shown): Text {
  const routing = routingAt(found);
  if (!routing) return general;
  const all = routing.routes.length;
  const staying = routing.routes.filter(({ stays }) => stays).length;
  if (staying > 0) {
    return {
      en: `Keep this gateway: ${staying === all ? (all === 1 ? 'its route does' : 'all its routes do') : `${staying} of its ${all} routes do`} what no HTTPRoute says. In Kubernetes it needs no registry, though: the address of a Service, http://name:port, replaces lb://name.`,
      ko: `라우트 ${all}개 중 ${staying}개는 HTTPRoute로 표현할 수 없으니 이 게이트웨이를 유지하세요. 다만 쿠버네티스에서는 \`lb://이름\` 대신 서비스 주소(http://이름:포트)를 쓰면 레지스트리가 필요 없습니다.`,
    };
  }
  if (routing.keeps.length > 0) {
    return {
      en: 'Keep this gateway: what it does for all routes no HTTPRoute says. In Kubernetes it needs no registry, though: the address of a Service, http://name:port, replaces lb://name.',
      ko: '모든 라우트에 적용하는 설정을 HTTPRoute로 표현할 수 없으니 이 게이트웨이를 유지하세요. 다만 쿠버네티스에서는 `lb://이름` 대신 서비스 주소(http://이름:포트)를 쓰면 레지스트리가 필요 없습니다.',
    };
  }
  return {
    en: `In Kubernetes an HTTPRoute can take over ${all === 1 ? 'this route' : `these ${all} routes`}. Filters written in Java and security at the gateway do not move along: keep it if you need them, with the addresses of Services in place of lb://.`,
    ko: `쿠버네티스에서는 이 라우트 ${all}개를 HTTPRoute로 옮길 수 있습니다. 자바로 쓴 필터와 게이트웨이의 보안 설정은 옮겨지지 않으니, 필요하면 게이트웨이를 유지하고 \`lb://\` 주소만 서비스 주소로 바꾸세요.`,
  };
}

const general: Text = {
  en: 'In Kubernetes plain routes to Services are rules of an HTTPRoute or an Ingress. Circuit breakers, rate limits, retries, tokens and other filters have no counterpart: for these keep the gateway, as one more Deployment behind the route.',
  ko: '쿠버네티스에서는 서비스로 가는 단순한 라우트를 HTTPRoute나 Ingress의 규칙으로 적습니다. 서킷 브레이커, 호출량 제한, 재시도, 토큰 같은 필터는 대응하는 것이 없으니 그런 필터를 쓴다면 게이트웨이를 유지하세요.',
};
