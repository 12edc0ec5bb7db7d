import { isGiven } from '../../model/compose-names';
import type { Text } from '../../text/text';
import type { Rule } from '../rule';
import page from './dockerfile-twice.md';
import { removals } from './edits';
import { composeFamilies } from './faults';
import { acrossLayers, lastGiven } from './layers';
import { serviceCheck } from './projects';

/** A build has one Dockerfile: a file, or a text in place. */
export const dockerfileTwice: Rule = {
  id: 'compose/dockerfile-twice',
  severity: 'error',
  page,
  families: composeFamilies,

  *checkFile(file, workspace) {
    yield* inOneFile(file, workspace);
    yield* acrossLayers(file, workspace, function* (name, layers) {
      const inline = lastGiven(layers, 'build', 'dockerfile_inline');
      const named = lastGiven(layers, 'build', 'dockerfile');
      if (inline?.at.text && named?.at.text) yield { places: [inline, named], message: sentence(name) };
    });
  },
};

const inOneFile = serviceCheck(['build'], function* ({ name, body }) {
  const build = body.get('build');
  const inline = build.get('dockerfile_inline');
  const file = build.get('dockerfile');
  if (!isGiven(inline) || !isGiven(file) || !inline.text || !file.text) return;
  yield {
    span: inline.keySpan,
    message: sentence(name),
    fixes: removals(build, ['dockerfile', 'dockerfile_inline']),
    related: [
      {
        span: file.keySpan,
        message: { en: 'The other Dockerfile is named here.', ko: '다른 Dockerfile은 여기에 있습니다.' },
      },
    ],
  };
});

function sentence(name: string): Text {
  return {
    en: `The build of "${name}" has both "dockerfile" and "dockerfile_inline", so Compose refuses to start. Keep one of them.`,
    ko: `"${name}" 서비스의 빌드에 \`dockerfile\`과 \`dockerfile_inline\`이 함께 있어 컴포즈가 시작되지 않습니다. 하나만 남기세요.`,
  };
}
