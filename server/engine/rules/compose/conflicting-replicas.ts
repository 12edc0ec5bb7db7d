import { isGiven } from '../../model/compose-names';
import type { View } from '../../yaml/view';
import type { Rule } from '../rule';
import page from './conflicting-replicas.md';
import { removals } from './edits';
import { composeFamilies } from './faults';
import { serviceCheck } from './projects';

/** `scale` and `deploy.replicas` say the same, so they may not disagree; and nobody runs less than none. */
export const conflictingReplicas: Rule = {
  id: 'compose/conflicting-replicas',
  severity: 'error',
  page,
  families: composeFamilies,

  checkFile: serviceCheck(['scale', 'deploy'], function* ({ name, body }) {
    const scale = body.get('scale');
    const replicas = body.get('deploy', 'replicas');
    for (const at of [scale, replicas]) {
      const count = countAt(at);
      if (count === undefined || count >= 0) continue;
      yield {
        span: at.mark,
        message: {
          en: `Service "${name}" cannot run ${count} times. Write 0 or more.`,
          ko: `"${name}" 서비스의 개수(${count})가 음수입니다. 0 이상의 수를 적으세요.`,
        },
      };
    }
    const one = countAt(scale);
    const other = countAt(replicas);
    if (one === undefined || other === undefined || one === other || one < 0 || other < 0) return;
    yield {
      span: scale.mark,
      message: {
        en: `"scale" says ${one} and "deploy.replicas" says ${other}, so Compose refuses to start "${name}". Keep "deploy.replicas" alone.`,
        ko: `\`scale\` 값(${one})과 \`deploy.replicas\` 값(${other})이 달라 컴포즈가 "${name}" 서비스를 시작하지 않습니다. \`deploy.replicas\`만 남기세요.`,
      },
      fixes: removals(body, ['scale']),
      related: [
        { span: replicas.mark, message: { en: 'The other number is here.', ko: '다른 값은 여기에 있습니다.' } },
      ],
    };
  }),
};

/** How often a service runs, if a number says so. */
export function countAt(at: View): number | undefined {
  const { text } = at;
  return isGiven(at) && text !== undefined && /^[-+]?\d+$/.test(text) ? Number(text) : undefined;
}
