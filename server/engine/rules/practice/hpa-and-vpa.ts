import type { Rule } from '../rule';
import { autoscalersIn } from './autoscalers';
import { objectFamilies } from './families';
import page from './hpa-and-vpa.md';
import { aimingTo, amidSurroundings } from './surroundings';

/** One adds Pods because each is full, the other makes each larger because it is full. */
export const hpaAndVpa: Rule = {
  id: 'practice/hpa-and-vpa',
  severity: 'warning',
  page,
  families: objectFamilies,
  profile: 'recommended',

  checkFile: amidSurroundings(function* (document, around) {
    for (const { body } of autoscalersIn(document)) {
      const target = body.get('spec', 'scaleTargetRef');
      const name = target.get('name');
      const metrics = body.get('spec', 'metrics').items;
      const scalesByResource = metrics.length === 0 || metrics.some(metric => metric.get('resource').exists);
      const others = aimingTo(around, 'VerticalPodAutoscaler', target.get('kind').text ?? '', name.text ?? '', body);
      if (!scalesByResource || !others[0]?.changesRequests) continue;
      yield {
        span: name.mark,
        message: {
          en: `A VerticalPodAutoscaler changes the requests of "${name.text}" while this autoscaler measures by them, so the two work against each other. Set its updateMode to Off, or scale by another metric.`,
          ko: `VerticalPodAutoscaler가 "${name.text}" 워크로드의 리소스 요청을 바꾸는데, 이 HPA는 그 요청을 기준으로 사용률을 계산하므로 서로 어긋납니다. \`updateMode\` 값을 Off로 바꾸거나 다른 메트릭을 쓰세요.`,
        },
      };
    }
  }),
};
