import { withEntries } from '../../yaml/insert';
import type { Rule } from '../rule';
import { objectFamilies } from './families';
import { adding, changing } from './fixing';
import page from './spread-without-selector.md';
import { labelLines, workloadsIn } from './workloads';

/** A missing selector means no Pods, so there is nothing to spread (the API server warns). */
export const spreadWithoutSelector: Rule = {
  id: 'practice/spread-without-selector',
  severity: 'warning',
  page,
  families: objectFamilies,
  aliases: ['kube-score/pod-topology-spread-constraints'],

  *check(document) {
    for (const workload of workloadsIn(document)) {
      for (const constraint of workload.pod.get('topologySpreadConstraints').items) {
        if (constraint.kind !== 'map' || constraint.get('labelSelector').kind === 'map') continue;
        const labels = labelLines(workload);
        yield {
          span: constraint.get('topologyKey').mark,
          message: {
            en: 'Without a labelSelector this constraint counts no Pods and spreads nothing. Select the labels of these Pods.',
            ko: '`labelSelector`가 없어 세는 파드가 없고 아무것도 퍼뜨리지 않습니다. 이 파드의 레이블을 고르는 셀렉터를 추가하세요.',
          },
          fixes:
            labels.length > 0
              ? changing(adding('labelSelector'), withEntries(constraint, ['labelSelector', 'matchLabels'], labels))
              : [],
        };
      }
    }
  },
};
