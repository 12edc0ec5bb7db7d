import { isGiven } from '../../model/compose-names';
import type { Text } from '../../text/text';
import type { View } from '../../yaml/view';
import type { Rule } from '../rule';
import page from './conflicting-replicas.md';
import { removals } from './edits';
import { composeFamilies } from './faults';
import { acrossLayers, lastGiven } from './layers';
import { serviceCheck } from './projects';

/** `scale` and `deploy.replicas` say the same, so they may not disagree; and nobody runs less than none. */
export const conflictingReplicas: Rule = {
  id: 'compose/conflicting-replicas',
  severity: 'error',
  page,
  families: composeFamilies,

  *checkFile(file, workspace) {
    yield* inOneFile(file, workspace);
    yield* acrossLayers(file, workspace, function* (name, layers) {
      const scale = lastGiven(layers, 'scale');
      const replicas = lastGiven(layers, 'deploy', 'replicas');
      if (!scale || !replicas) return;
      const one = countAt(scale.at);
      const other = countAt(replicas.at);
      if (one === undefined || other === undefined || one === other) return;
      yield { places: [scale, replicas], message: sentence(name, one, other) };
    });
  },
};

const inOneFile = serviceCheck(['scale', 'deploy'], function* ({ name, body }) {
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
    message: sentence(name, one, other),
    fixes: removals(body, ['scale']),
    related: [{ span: replicas.mark, message: { en: 'The other number is here.', ko: '다른 값은 여기에 있습니다.' } }],
  };
});

function sentence(name: string, scale: number, replicas: number): Text {
  return {
    en: `"scale" says ${scale} and "deploy.replicas" says ${replicas}, so Compose refuses to start "${name}". Keep "deploy.replicas" alone.`,
    ko: `\`scale\` 값(${scale})과 \`deploy.replicas\` 값(${replicas})이 달라 컴포즈가 "${name}" 서비스를 시작하지 않습니다. \`deploy.replicas\`만 남기세요.`,
  };
}

/** How often a service runs, if a number says so. */
function countAt(at: View): number | undefined {
  const { text } = at;
  return isGiven(at) && text !== undefined && /^[-+]?\d+$/.test(text) ? Number(text) : undefined;
}
