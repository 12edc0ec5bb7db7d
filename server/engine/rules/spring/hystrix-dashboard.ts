import type { Text } from '../../text/text';
import type { Rule } from '../rule';
import { hintAt, shownIn } from './hints';
import page from './hystrix-dashboard.md';
import { springFamilies } from './settings';

/** Hystrix Dashboard and Turbine, which have nothing to show without Hystrix. */
export const hystrixDashboard: Rule = {
  id: 'spring/hystrix-dashboard',
  severity: 'hint',
  page,
  families: springFamilies,

  *checkFile(file, workspace) {
    for (const found of shownIn(file, workspace, ['hystrix-dashboard', 'turbine']))
      yield hintAt(found, looksLike, message);
  },
};

const looksLike: Text = {
  en: 'This looks like the Hystrix dashboard or Turbine.',
  ko: '히스트릭스 대시보드나 Turbine으로 보입니다.',
};

const message: Text = {
  en: 'This goes away together with Hystrix, and nothing in Kubernetes draws the live circles. Resilience4j publishes the same numbers through Micrometer, for Prometheus and Grafana to show.',
  ko: '히스트릭스와 함께 없어지는 기능이며, 쿠버네티스에는 이런 실시간 화면이 없습니다. Resilience4j가 같은 지표를 Micrometer로 내보내니 Prometheus와 Grafana로 보세요.',
};
