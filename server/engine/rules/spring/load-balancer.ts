import { isUnder, type Property } from '../../model/properties';
import type { Text } from '../../text/text';
import type { Rule } from '../rule';
import { hintAt, shownIn } from './hints';
import page from './load-balancer.md';
import { springFamilies } from './settings';

/** Settings of the load balancer in the client, where a Service balances. */
export const loadBalancer: Rule = {
  id: 'spring/load-balancer',
  severity: 'hint',
  page,
  families: springFamilies,

  *checkFile(file, workspace) {
    // Addresses that begin with lb:// belong to a gateway, and a static list is how one does without a registry.
    const counts = ({ property }: { property?: Property }) =>
      property !== undefined && isUnder(property, 'spring.cloud.loadbalancer');
    for (const found of shownIn(file, workspace, ['loadbalancer'], counts)) yield hintAt(found, looksLike, message);
  },
};

const looksLike: Text = {
  en: 'This looks like Spring Cloud LoadBalancer.',
  ko: 'Spring Cloud LoadBalancer로 보입니다.',
};

const message: Text = {
  en: 'In Kubernetes a Service spreads connections over the ready Pods, so calls to http://name:port need no balancer in the client. It balances connections, not requests, and never retries: keep this for retries, sticky sessions and long-lived connections.',
  ko: '쿠버네티스에서는 서비스가 준비된 파드로 연결을 나누므로 http://이름:포트로 호출하면 클라이언트의 로드 밸런서가 필요 없습니다. 다만 요청이 아니라 연결을 나누고 재시도하지 않으니, 재시도나 고정 세션이 필요하면 유지하세요.',
};
