import type { Text } from '../../text/text';
import type { Rule } from '../rule';
import { hintAt, isDead, shownIn } from './hints';
import page from './hystrix.md';
import { springFamilies } from './settings';

/** Circuit breakers of a library that is not developed any more, and that Kubernetes does not replace. */
export const hystrix: Rule = {
  id: 'spring/hystrix',
  severity: 'hint',
  page,
  families: springFamilies,

  *checkFile(file, workspace) {
    for (const found of shownIn(file, workspace, ['hystrix'])) {
      if (isDead(found, workspace)) continue;
      yield hintAt(found, looksLike, found.evidence === 'value' ? stream : message);
    }
  },
};

const looksLike: Text = { en: 'This looks like Hystrix.', ko: '히스트릭스 설정으로 보입니다.' };

const message: Text = {
  en: 'Kubernetes does not replace this: probes take a failing Pod out and resource limits keep containers apart, but nothing opens a circuit or answers with a fallback. Keep a circuit breaker and carry these settings over to Resilience4j; a mesh does only a part.',
  ko: '쿠버네티스는 이 기능을 대신하지 않습니다. 프로브는 응답하지 못하는 파드를 제외하고 리소스 한도는 컨테이너를 서로 격리할 뿐, 서킷을 열거나 폴백으로 응답하지는 않습니다. 이 설정은 Resilience4j로 옮겨 서킷 브레이커를 유지하세요.',
};

const stream: Text = {
  en: 'Only the dashboard of Hystrix reads hystrix.stream. With Resilience4j the same numbers are metrics: expose prometheus in its place.',
  ko: '`hystrix.stream`은 히스트릭스 대시보드만 읽습니다. Resilience4j를 쓰면 같은 수치가 메트릭으로 나오니 대신 `prometheus`를 노출하세요.',
};
