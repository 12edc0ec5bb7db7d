import { kustomizationsOf, placeIn } from '../../model/application';
import { classify } from '../../model/family';
import { fileName, folderOf } from '../../model/paths';
import type { Workspace } from '../../model/workspace';
import { memo } from '../../text/memo';
import { type SourceFile, shifted } from '../../text/text';
import { documentsIn } from '../../yaml/stream';
import { View } from '../../yaml/view';
import type { Edit, Rule } from '../rule';
import page from './unlisted-resource.md';

/** A kustomization applies what it lists, not what lies beside it. */
export const unlistedResource: Rule = {
  id: 'kubernetes/unlisted-resource',
  severity: 'hint',
  page,
  families: ['kustomize'],

  *checkFile(file, workspace) {
    const [placed] = documentsIn(file);
    const own = kustomizationsOf(workspace).find(one => one.file === file);
    if (!placed || !own || own.isOpaque || placed.document.syntaxErrors.length > 0) return;
    const list = View.root(placed.document).get('resources');
    // Somebody who lists no file of this folder has put the others there for another reason.
    if (list.kind !== 'list' || list.isAlias || !own.lists.some(place => folderOf(place) === own.folder)) return;
    const missing = manifestsIn(workspace)
      .filter(other => folderOf(placeIn(other)) === own.folder && !isUsed(workspace, other))
      .map(other => fileName(placeIn(other)));
    const names = missing.filter(name => !file.text.includes(name));
    if (names.length === 0) return;
    const shown = names.slice(0, 5).join(', ') + (names.length > 5 ? ', ...' : '');
    const changes = names.flatMap(name => {
      const edit = added(list, name);
      return edit ? [{ name, edit: { ...edit, span: shifted(edit.span, placed.start) } }] : [];
    });
    yield {
      span: shifted(list.keySpan, placed.start),
      message: {
        en: `No kustomization lists ${shown} of this folder, so ${names.length === 1 ? 'it is' : 'they are'} not applied. List ${names.length === 1 ? 'it' : 'them'} under resources, or move ${names.length === 1 ? 'it' : 'them'} out.`,
        ko: `이 폴더의 파일 ${names.length}개(${shown})는 어떤 kustomization에도 적혀 있지 않아 적용되지 않습니다. \`resources\`에 적거나 폴더 밖으로 옮기세요.`,
      },
      fixes: changes.slice(0, 5).map(({ name, edit }) => ({
        title: { en: `Add "${name}" to resources`, ko: `resources에 "${name}" 추가` },
        edits: [edit],
        // What is listed is deployed.
        safe: false,
      })),
    };
  },
};

/** The files of a workspace with Kubernetes objects. */
const manifestsIn = memo((workspace: Workspace): readonly SourceFile[] => {
  const folders = new Set(kustomizationsOf(workspace).map(({ folder }) => folder));
  return [...workspace.files.values()].filter(
    file => folders.has(folderOf(placeIn(file))) && classify(workspace, file).family === 'kubernetes',
  );
});

function isUsed(workspace: Workspace, file: SourceFile): boolean {
  const place = placeIn(file);
  return kustomizationsOf(workspace).some(({ lists, patches }) => lists.includes(place) || patches.includes(place));
}

/** One more item, in the style of the others. */
function added(list: View, name: string): Edit | undefined {
  const { text } = list.document;
  const last = list.items.at(-1);
  if (last?.kind !== 'scalar') return undefined;
  const { start, end } = last.span;
  if (text[list.span.start] === '[') return { span: { start: end, end }, newText: `, ${name}` };
  const [, indent] = /(?:^|\n)([ \t]*)-[ \t]+$/.exec(text.slice(0, start)) ?? [];
  if (indent === undefined) return undefined;
  const lineBreak = text.indexOf('\n', end);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return lineBreak === -1
    ? { span: { start: text.length, end: text.length }, newText: `${eol}${indent}- ${name}` }
    : { span: { start: lineBreak + 1, end: lineBreak + 1 }, newText: `${indent}- ${name}${eol}` };
}
