import { isGiven } from '../../model/compose-names';
import { isInterpolated } from '../../schema/compose-interpolation';
import type { Rule } from '../rule';
import { appending } from './edits';
import { composeFamilies } from './faults';
import page from './platform-not-built.md';
import { serviceCheck } from './projects';

/** A service that runs on one platform has to be built for it. */
export const platformNotBuilt: Rule = {
  id: 'compose/platform-not-built',
  severity: 'error',
  page,
  families: composeFamilies,

  checkFile: serviceCheck(['platform'], function* ({ name, body }) {
    const platform = body.get('platform');
    const built = body.get('build', 'platforms');
    const wanted = platform.text;
    if (!wanted || !isGiven(platform) || !isGiven(built) || built.items.length === 0) return;
    const platforms = built.items.map(({ text }) => text);
    if ([wanted, ...platforms].some(text => text === undefined || isInterpolated(text))) return;
    if (platforms.includes(wanted)) return;
    const edit = appending(built, wanted);
    yield {
      span: platform.mark,
      message: {
        en: `Service "${name}" runs on ${wanted} but is not built for it, so Compose refuses to start. Add it to \`build.platforms\`.`,
        ko: `"${name}" 서비스의 플랫폼(${wanted})이 빌드할 플랫폼에 없어 컴포즈가 시작되지 않습니다. \`build.platforms\`에 추가하세요.`,
      },
      fixes: edit
        ? [{ title: { en: `Build for ${wanted}`, ko: `빌드 플랫폼 추가: ${wanted}` }, edits: [edit], safe: true }]
        : [],
      related: [
        {
          span: built.keySpan,
          message: { en: 'It is built for these platforms.', ko: '빌드할 플랫폼은 여기에 있습니다.' },
        },
      ],
    };
  }),
};
