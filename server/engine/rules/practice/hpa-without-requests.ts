import type { Rule } from '../rule';
import { autoscalersIn, utilizationsOf } from './autoscalers';
import { objectFamilies } from './families';
import page from './hpa-without-requests.md';
import { amidSurroundings, named, ofKind } from './surroundings';

/** A share of a request that is not there cannot be computed, so the autoscaler does nothing. */
export const hpaWithoutRequests: Rule = {
  id: 'practice/hpa-without-requests',
  severity: 'warning',
  page,
  families: objectFamilies,

  checkFile: amidSurroundings(function* (document, around) {
    // A LimitRange gives requests to containers that have none, and a patch may.
    if (around.isIncomplete || ofKind(around, 'LimitRange').length > 0) return;
    for (const { body } of autoscalersIn(document)) {
      const target = body.get('spec', 'scaleTargetRef');
      const kind = target.get('kind').text ?? '';
      const wanted = target.get('name').text ?? '';
      const [workload, ...others] = named(around, kind, wanted, body);
      if (!workload?.lacks || others.length > 0) continue;
      for (const { at, resource } of utilizationsOf(body)) {
        const container = workload.lacks.find(one => one.resource === resource)?.container;
        if (container === undefined) continue;
        const word = resource === 'cpu' ? 'CPU' : resource;
        yield {
          span: at.mark,
          message: {
            en: `Container "${container}" of ${kind} "${wanted}" requests no ${word}, so this share cannot be computed and nothing is scaled. Set its resources.requests.${resource}.`,
            ko: `"${wanted}" ${kind}의 "${container}" 컨테이너에 ${word} 요청이 없어 사용률을 계산할 수 없고 스케일링이 일어나지 않습니다. \`resources.requests.${resource}\` 값을 정하세요.`,
          },
        };
      }
    }
  }),
};
