import { settingsFor } from '../../model/settings-file';
import { memo2 } from '../../text/memo';
import { shifted } from '../../text/text';
import { type Block, blocksIn } from '../../yaml/stream';
import type { Problem, Rule } from '../rule';
import { objectFamilies } from './families';
import page from './foreign-registry.md';
import { imageOf } from './images';
import { containersIn } from './workloads';

/** A team may want images from its own registries only; which these are, its settings say. */
export const foreignRegistry: Rule = {
  id: 'practice/foreign-registry',
  severity: 'warning',
  page,
  families: objectFamilies,

  *checkFile(file, workspace) {
    const registries = settingsFor(file, workspace)?.registries ?? [];
    if (registries.length === 0) return;
    for (const { block, start } of blocksIn(file)) {
      for (const problem of inBlock(block, registries)) yield { ...problem, span: shifted(problem.span, start) };
    }
  },
};

const inBlock = memo2((block: Block, registries: readonly string[]): readonly Problem[] =>
  block.documents.flatMap((document, index) =>
    containersIn(document).flatMap(({ view }) => {
      const at = view.get('image');
      const image = imageOf(at);
      const place = image && placeOf(image.name);
      if (!place || registries.some(one => isWithin(place, one))) return [];
      const shown = registries.slice(0, 3).join(', ') + (registries.length > 3 ? ', ...' : '');
      return {
        span: shifted(at.mark, block.starts[index] ?? 0),
        message: {
          en: `This image comes from ${place.slice(0, place.indexOf('/'))}, but the settings allow only ${shown}. Use an image from there.`,
          ko: `이 이미지의 레지스트리(${place.slice(0, place.indexOf('/'))})는 설정에서 허용한 곳(${shown})이 아닙니다. 허용된 레지스트리의 이미지를 쓰세요.`,
        },
      };
    }),
  ),
);

/** "nginx" is short for "docker.io/library/nginx", as container runtimes have it. */
function placeOf(name: string): string {
  const [first = '', ...rest] = name.split('/');
  if (rest.length === 0) return `docker.io/library/${name}`;
  return /[.:]/.test(first) || first === 'localhost' ? name : `docker.io/${name}`;
}

function isWithin(place: string, registry: string): boolean {
  const allowed = registry.replace(/\/+$/, '');
  return place.startsWith(`${allowed}/`) || place === allowed;
}
