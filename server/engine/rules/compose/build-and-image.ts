import { isGiven } from '../../model/compose-names';
import type { Rule } from '../rule';
import page from './build-and-image.md';
import { removals } from './edits';
import { composeFamilies } from './faults';
import { ofServices } from './judged-services';

/** With both, the image's name is the tag of the build, unless it is there already. */
export const buildAndImage: Rule = {
  id: 'compose/build-and-image',
  severity: 'hint',
  page,
  families: composeFamilies,
  aliases: ['dclint/no-build-and-image'],

  check: ofServices(function* ({ name, body }) {
    const image = body.get('image');
    if (!isGiven(image) || !isGiven(body.get('build')) || isGiven(body.get('pull_policy'))) return;
    yield {
      span: image.keySpan,
      message: {
        en: `Service "${name}" has "build" and "image": Compose pulls the image if it can and builds it otherwise. Say which with "pull_policy", or remove one.`,
        ko: `"${name}" 서비스에 \`build\`와 \`image\`가 함께 있어, 컴포즈는 이미지를 받을 수 있으면 받고 없으면 빌드합니다. \`pull_policy\`로 정하거나 하나를 지우세요.`,
      },
      fixes: removals(body, ['image', 'build']),
    };
  }),
};
