import type { Rule } from '../rule';
import { autoscalersIn } from './autoscalers';
import { objectFamilies } from './families';
import { filling } from './fixing';
import page from './hpa-cannot-scale.md';

/** An autoscaler without room between its bounds is only a number of replicas. */
export const hpaCannotScale: Rule = {
  id: 'practice/hpa-cannot-scale',
  severity: 'warning',
  page,
  families: objectFamilies,
  profile: 'recommended',
  aliases: ['polaris/hpaMaxAvailability'],

  *check(document) {
    for (const { body, least, most } of autoscalersIn(document)) {
      if (least === undefined || most !== least) continue;
      const at = body.get('spec', 'maxReplicas');
      yield {
        span: at.mark,
        message: {
          en: `minReplicas and maxReplicas are both ${most}, so nothing is ever scaled. Raise maxReplicas.`,
          ko: `\`minReplicas\`와 \`maxReplicas\` 값이 모두 ${most}개라 스케일링이 일어나지 않습니다. \`maxReplicas\` 값을 높이세요.`,
        },
        fixes: filling(
          { en: 'Raise maxReplicas', ko: '`maxReplicas` 값 높이기' },
          at.isAlias ? undefined : { span: at.span, newText: `\${1:${Math.max(most * 2, most + 1)}}` },
        ),
      };
    }
  },
};
