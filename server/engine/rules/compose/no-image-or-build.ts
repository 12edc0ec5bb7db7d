import {
  filesAround,
  hasOrigin,
  isDefaultFile,
  isPart,
  namesWithOrigin,
  origins,
  type Service,
  servicesIn,
} from '../../model/compose';
import type { Workspace } from '../../model/workspace';
import { memo } from '../../text/memo';
import { type SourceFile, shifted } from '../../text/text';
import { documentsIn, type YamlDocument } from '../../yaml/stream';
import type { Rule } from '../rule';
import { composeFamilies, faultsOf } from './faults';
import page from './no-image-or-build.md';

/**
 * A service needs something to run. Silent where another file may say what: in overrides and variants, in included and
 * extended files, and where a Compose file nearby gives a service of that name its image.
 */
export const noImageOrBuild: Rule = {
  id: 'compose/no-image-or-build',
  severity: 'error',
  page,
  families: composeFamilies,

  *checkFile(file, workspace) {
    const bare = documentsIn(file).flatMap(({ document, start }) =>
      servicesWithout(document)
        .filter(({ name }) => !namesWithOrigin(file).has(name))
        .map(({ name, nameSpan }) => ({ name, span: shifted(nameSpan, start) })),
    );
    if (bare.length === 0 || !standsAlone(file, workspace)) return;
    const elsewhere = new Set(filesAround(file, workspace).flatMap(other => [...namesWithOrigin(other)]));
    for (const { name, span } of bare) {
      if (elsewhere.has(name)) continue;
      yield {
        span,
        message: {
          en: `Service "${name}" has neither "image" nor "build", so Compose refuses the file. Say which image it runs, or how to build it.`,
          ko: `"${name}" 서비스에 \`image\`도 \`build\`도 없어 컴포즈가 이 파일을 거부합니다. 실행할 이미지나 빌드 방법을 적으세요.`,
        },
      };
    }
  },
};

/** The services without any origin; one that is there under a slip of the pen is another rule's. */
const servicesWithout = memo((document: YamlDocument): readonly Service[] => {
  if (document.syntaxErrors.length > 0) return [];
  const bare = servicesIn(document).filter(service => service.body.kind === 'map' && !hasOrigin(service));
  if (bare.length === 0) return [];
  const misspelt = faultsOf('unknown-field', document).filter(({ similar }) =>
    similar.some(key => origins.includes(key)),
  );
  const spoken = new Set(misspelt.map(({ path }) => path[1]));
  return bare.filter(({ name }) => !spoken.has(name));
});

/** A file of another name than Compose's own is whole if it gives some service its image. */
function standsAlone(file: SourceFile, workspace: Workspace): boolean {
  return (isDefaultFile(file) || namesWithOrigin(file).size > 0) && !isPart(file, workspace);
}
