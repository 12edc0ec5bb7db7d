import { withValue } from '../../yaml/insert';
import type { Rule } from '../rule';
import { autoscalersIn } from './autoscalers';
import { objectFamilies } from './families';
import { changing, setTo } from './fixing';
import page from './hpa-low-minimum.md';
import { resourceMark } from './workloads';

/** In a quiet hour the autoscaler leaves one Pod, and then that one is moved. */
export const hpaLowMinimum: Rule = {
  id: 'practice/hpa-low-minimum',
  severity: 'information',
  page,
  families: objectFamilies,
  profile: 'recommended',
  aliases: [
    'kube-linter/hpa-minimum-three-replicas',
    'kube-score/horizontalpodautoscaler-replicas',
    'polaris/hpaMinAvailability',
  ],

  *check(document) {
    for (const { body, least, most } of autoscalersIn(document)) {
      // Zero is a choice: to sleep while nobody asks.
      if (least !== 1 || most === undefined || most < 2) continue;
      const at = body.get('spec', 'minReplicas');
      yield {
        span: at.exists ? at.mark : resourceMark(body),
        message: {
          en: 'In quiet hours this leaves one Pod, and nobody answers while it is moved or restarted. Set minReplicas to 2 or more.',
          ko: '한가할 때 파드가 하나만 남아, 옮기거나 재시작하는 동안 응답하지 못합니다. `minReplicas` 값을 2 이상으로 정하세요.',
        },
        fixes: changing(setTo('minReplicas', '2'), withValue(body, ['spec', 'minReplicas'], '2')),
      };
    }
  },
};
