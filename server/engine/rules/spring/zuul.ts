import type { Text } from '../../text/text';
import type { Rule } from '../rule';
import { hintAt, isDead, type Shown, shownIn } from './hints';
import { routingAt } from './routing';
import { springFamilies } from './settings';
import page from './zuul.md';

/** Routes of Zuul, where an HTTPRoute or an Ingress leads to Services. */
export const zuul: Rule = {
  id: 'spring/zuul',
  severity: 'hint',
  page,
  families: springFamilies,

  *checkFile(file, workspace) {
    for (const found of shownIn(file, workspace, ['zuul'])) {
      if (!isDead(found, workspace)) yield hintAt(found, looksLike, messageFor(found));
    }
  },
};

const looksLike: Text = { en: 'This looks like a Zuul gateway.', ko: '주울 게이트웨이로 보입니다.' };

function messageFor(found: Shown): Text {
  const routing = routingAt(found);
  const all = routing?.routes.length ?? 0;
  const staying = routing?.routes.filter(({ stays }) => stays).length ?? 0;
  if (staying === all) return general;
  if (staying === 0) {
    return {
      en: `In Kubernetes an HTTPRoute can take over ${all === 1 ? 'this route' : `these ${all} routes`}, with the removed prefixes and headers. Filters written in Java, fallbacks and the circuit breaker around the calls do not move along: keep a gateway if you need them.`,
      ko: `쿠버네티스에서는 이 라우트 ${all}개를 접두사 제거와 헤더 처리까지 HTTPRoute로 옮길 수 있습니다. 자바로 쓴 필터와 폴백, 호출을 감싼 서킷 브레이커는 옮겨지지 않으니 필요하면 게이트웨이를 유지하세요.`,
    };
  }
  return {
    en: `In Kubernetes an HTTPRoute can take over ${all - staying} of these ${all} routes. For the others, as for filters written in Java and fallbacks, keep a gateway behind it.`,
    ko: `쿠버네티스에서는 라우트 ${all}개 중 ${all - staying}개를 HTTPRoute로 옮길 수 있습니다. 나머지 라우트와 자바로 쓴 필터, 폴백이 필요하면 그 뒤에 게이트웨이를 유지하세요.`,
  };
}

const general: Text = {
  en: 'In Kubernetes routes from outside to Services are rules of an HTTPRoute or an Ingress. Filters written in Java, fallbacks and routes that Zuul makes of the registry have no counterpart: write the routes out, and keep a gateway for the rest.',
  ko: '쿠버네티스에서는 밖에서 서비스로 가는 라우트를 HTTPRoute나 Ingress의 규칙으로 적습니다. 자바로 쓴 필터와 폴백, 레지스트리에서 만들어지는 라우트는 대응하는 것이 없으니 라우트는 직접 적고 나머지는 게이트웨이를 유지하세요.',
};
