import { placeIn, placesOf } from '../../model/application';
import { fileName, folderOf, resolvePath } from '../../model/paths';
import { similar } from '../../text/similar';
import { shifted } from '../../text/text';
import { documentsIn } from '../../yaml/stream';
import { View } from '../../yaml/view';
import { changing } from '../practice/fixing';
import { withoutItem } from '../practice/removal';
import type { Fix, Rule } from '../rule';
import page from './missing-resource-file.md';
import { likely } from './references';

/** A kustomization builds only if everything that it lists is there. */
export const missingResourceFile: Rule = {
  id: 'kubernetes/missing-resource-file',
  severity: 'warning',
  page,
  families: ['kustomize'],

  *checkFile(file, workspace) {
    const own = placeIn(file);
    const folder = folderOf(own);
    const places = placesOf(workspace);
    for (const { document, start } of documentsIn(file)) {
      if (document.syntaxErrors.length > 0) continue;
      const resources = View.root(document).get('resources').items;
      const known = resources
        .flatMap(({ text }) => (text && resolvePath(folder, text)) || [])
        .filter(one => places.has(one));
      for (const at of listedIn(View.root(document))) {
        const place = at.text === undefined ? undefined : resolvePath(folder, at.text);
        if (place === undefined || at.text?.includes('://') || places.has(place)) continue;
        const neighbours = [...places].filter(other => folderOf(other) === folderOf(place) && other !== own);
        const isFile = /\.ya?ml$/.test(place);
        const near = similar(fileName(place), neighbours.map(fileName));
        // Where nothing else that is listed is known, the workspace may show only a part; folders may hold nothing we read.
        const isShown = isFile && known.some(other => folderOf(other) === folderOf(place));
        if (!isShown && near.length === 0) continue;
        const prefix = (at.text ?? '').slice(0, -fileName(place).length);
        const { advice, fixes } = likely(
          at,
          near.map(name => prefix + name),
        );
        yield {
          span: shifted(at.mark, start),
          message: {
            en: `This workspace has no "${at.text}", so the kustomization does not build.${advice.en}`,
            ko: `작업 영역에 "${at.text}" 파일이 없어 이 kustomization을 빌드할 수 없습니다.${advice.ko}`,
          },
          fixes: [...fixes, ...removed(View.root(document), at)].map(fix => ({
            ...fix,
            edits: fix.edits.map(edit => ({ ...edit, span: shifted(edit.span, start) })),
          })),
        };
      }
    }
  },
};

/** Takes the entry away, if it is one by itself: a patch has more than its path. */
function removed(root: View, at: View): readonly Fix[] {
  const isItem = plainLists.some(key => root.get(key).items.some(({ span }) => span.start === at.span.start));
  return isItem
    ? changing({ en: `Remove "${at.text}"`, ko: `"${at.text}" 항목 삭제` }, at.isAlias ? undefined : withoutItem(at))
    : [];
}

const plainLists = ['resources', 'bases', 'components', 'patchesStrategicMerge'];

function listedIn(root: View): readonly View[] {
  const lists = plainLists.flatMap(key => root.get(key).items);
  const patches = ['patches', 'patchesJson6902'].flatMap(key => root.get(key).items.map(item => item.get('path')));
  // A strategic merge patch may also stand there itself.
  return [...lists, ...patches].filter(at => at.text !== undefined && !/[\n:{]/.test(at.text));
}
