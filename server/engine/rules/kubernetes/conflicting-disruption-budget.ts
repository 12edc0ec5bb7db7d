import { resourcesIn } from '../../model/kubernetes';
import { knownKind } from '../../model/workloads';
import type { Rule } from '../rule';
import page from './conflicting-disruption-budget.md';
import { withoutField } from './references';

/** A budget says how many Pods have to stay or how many may go, never both. */
export const conflictingDisruptionBudget: Rule = {
  id: 'kubernetes/conflicting-disruption-budget',
  severity: 'error',
  page,
  families: ['kubernetes'],

  *check(document) {
    for (const resource of resourcesIn(document)) {
      if (knownKind(resource) !== 'PodDisruptionBudget') continue;
      const least = resource.body.get('spec', 'minAvailable');
      const most = resource.body.get('spec', 'maxUnavailable');
      if (least.kind !== 'scalar' || most.kind !== 'scalar') continue;
      const [first, second] = least.keySpan.start < most.keySpan.start ? [least, most] : [most, least];
      yield {
        span: second.keySpan,
        message: {
          en: 'The API server rejects a PodDisruptionBudget with both minAvailable and maxUnavailable. Keep one of them.',
          ko: '`minAvailable`과 `maxUnavailable`이 함께 있으면 API 서버가 이 PDB를 거부합니다. 하나만 남기세요.',
        },
        related: [{ span: first.keySpan, message: { en: 'The other one.', ko: '다른 하나입니다.' } }],
        fixes: [
          ...withoutField(least, { en: 'Remove "minAvailable"', ko: 'minAvailable 줄 삭제' }),
          ...withoutField(most, { en: 'Remove "maxUnavailable"', ko: 'maxUnavailable 줄 삭제' }),
        ],
      };
    }
  },
};
