import { View } from '../../yaml/view';
import type { Edit, Rule } from '../rule';
import { dropsComment, removing } from './edits';
import { composeFamilies } from './faults';
import page from './obsolete-version.md';

/** The top-level `version` of the time when it chose a file format. */
export const obsoleteVersion: Rule = {
  id: 'compose/obsolete-version',
  severity: 'information',
  profile: 'recommended',
  page,
  families: composeFamilies,
  tags: ['unnecessary'],
  aliases: ['dclint/no-version-field'],

  *check(document) {
    const root = View.root(document);
    const own = root.entries.find(({ key }) => key === 'version');
    if (!own) return;
    const edit = withGap(document.text, removing(root, 'version'));
    yield {
      span: own.keySpan,
      message: {
        en: 'Compose no longer reads the top-level "version", so it has no effect. Remove the line.',
        ko: '최상위 `version`은 컴포즈가 더 이상 읽지 않아 아무 효과가 없습니다. 이 줄을 삭제하세요.',
      },
      fixes: edit
        ? [
            {
              title: { en: 'Remove the version line', ko: 'version 줄 삭제' },
              edits: [edit],
              safe: !dropsComment(document, edit),
            },
          ]
        : [],
    };
  },
};

/** With the empty lines below where the file begins or others stand above, so that no gap is left over. */
function withGap(text: string, edit: Edit | undefined): Edit | undefined {
  if (!edit) return undefined;
  const above = text.slice(0, edit.span.start);
  const gap = /^(?:\s*|[\s\S]*\n[ \t]*\r?\n|---[ \t]*\r?\n)$/.test(above)
    ? (/^(?:[ \t]*\r?\n)+/.exec(text.slice(edit.span.end))?.[0] ?? '')
    : '';
  return { ...edit, span: { start: edit.span.start, end: edit.span.end + gap.length } };
}
