import type { Rule } from '../rule';
import { autoscalersIn } from './autoscalers';
import { objectFamilies } from './families';
import { changing, setTo } from './fixing';
import page from './hpa-max-below-min.md';

/** Bounds the wrong way round (the API server's validation of autoscaling). */
export const hpaMaxBelowMin: Rule = {
  id: 'practice/hpa-max-below-min',
  severity: 'error',
  page,
  families: objectFamilies,
  aliases: ['polaris/hpaMaxAvailability'],

  *check(document) {
    for (const { body, least, most } of autoscalersIn(document)) {
      if (least === undefined || most === undefined || most < 1 || most >= least) continue;
      const at = body.get('spec', 'maxReplicas');
      yield {
        span: at.mark,
        message: {
          en: `maxReplicas (${most}) is below minReplicas (${least}), so the API server rejects it. Raise the one or lower the other.`,
          ko: `\`maxReplicas\`(${most}) 값이 \`minReplicas\`(${least}) 값보다 작아 API 서버가 거부합니다. 한쪽을 높이거나 낮추세요.`,
        },
        fixes: changing(
          setTo('maxReplicas', String(least)),
          at.isAlias ? undefined : { span: at.span, newText: String(least) },
        ),
      };
    }
  },
};
