import type { Text } from '../../text/text';
import type { Rule } from '../rule';
import { hintAt, isDead, shownIn } from './hints';
import page from './ribbon.md';
import { springFamilies } from './settings';

/** A load balancer in the client, where a Service balances. */
export const ribbon: Rule = {
  id: 'spring/ribbon',
  severity: 'hint',
  page,
  families: springFamilies,

  *checkFile(file, workspace) {
    for (const found of shownIn(file, workspace, ['ribbon'])) {
      const { property } = found;
      // This only tells the newer load balancer that Ribbon is out.
      const isSwitch = property?.canonical === 'spring.cloud.loadbalancer.ribbon.enabled' && property.value === 'false';
      if (isSwitch || isDead(found, workspace)) continue;
      yield hintAt(found, looksLike, message);
    }
  },
};

const looksLike: Text = { en: 'This looks like Ribbon.', ko: '리본 설정으로 보입니다.' };

const message: Text = {
  en: 'In Kubernetes a Service spreads connections over the ready Pods, which replaces the list of servers and the plain rules. It has no timeouts, retries or weights: keep those in Spring Cloud LoadBalancer, in the HTTP client or in a mesh.',
  ko: '쿠버네티스에서는 서비스가 준비된 파드로 연결을 나누므로 서버 목록과 단순한 분배 규칙이 필요 없습니다. 서비스에는 타임아웃, 재시도, 가중치가 없으니 그 설정은 Spring Cloud LoadBalancer나 HTTP 클라이언트, 서비스 메시에 유지하세요.',
};
