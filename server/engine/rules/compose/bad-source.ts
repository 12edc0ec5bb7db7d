import { type Declaration, declarationsIn, isGiven } from '../../model/compose-names';
import { isFragment, namesAround, projectOf } from '../../model/compose-project';
import { similar } from '../../text/similar';
import { View } from '../../yaml/view';
import type { Edit, Fix, Rule } from '../rule';
import page from './bad-source.md';
import { adding, columnOf, indentOf, linesAfter, removals } from './edits';
import { composeFamilies } from './faults';
import { placed } from './projects';

/** A config or secret has one content, so it says once where that comes from. */
export const badSource: Rule = {
  id: 'compose/bad-source',
  severity: 'error',
  page,
  families: composeFamilies,

  *checkFile(file, workspace) {
    for (const declaration of declarationsIn(file)) {
      const { kind, name, body, span, start } = declaration;
      const sources = kind === 'configs' || kind === 'secrets' ? sourcesOf[kind] : undefined;
      if (!sources || (body.kind !== 'map' && body.kind !== 'null') || body.tag?.startsWith('!')) continue;
      const given = sources.filter(key => isGiven(body.get(key)));
      const isElsewhere = given.length === 0 && hasOther(body, sources);
      if (given.length === 1 || isElsewhere) continue;
      if ((projectOf(workspace, file).declarations[kind].get(name) ?? []).length > 1) continue;
      if (given.length === 0 && (isFragment(file, workspace) || namesAround(file, workspace, kind).has(name))) continue;
      const noun = kind === 'configs' ? { en: 'Config', ko: 'config' } : { en: 'Secret', ko: '시크릿' };
      const choice = sources.map(key => `"${key}"`);
      const list = { en: `${choice.slice(0, -1).join(', ')} or ${choice.at(-1)}`, ko: sources.join(', ') };
      const second = given[1];
      if (second === undefined) {
        yield {
          span,
          message: {
            en: `${noun.en} "${name}" does not say where its content comes from, so Compose refuses to start. Set ${list.en}, or "external: true".`,
            ko: `"${name}" ${noun.ko} 선언에 내용의 출처가 없어 컴포즈가 시작되지 않습니다. ${list.ko} 가운데 하나를 적거나, 밖에서 만든 것이라면 \`external: true\`를 적으세요.`,
          },
          fixes: stubs(declaration),
        };
        continue;
      }
      yield placed(
        {
          span: body.get(second).keySpan,
          message: {
            en: `${noun.en} "${name}" takes its content from ${given.map(key => `"${key}"`).join(' and ')}, so Compose refuses to start. Keep one of them.`,
            ko: `"${name}" ${noun.ko} 선언에 내용의 출처가 ${given.length}개(${given.join(', ')}) 있어 컴포즈가 시작되지 않습니다. 하나만 남기세요.`,
          },
          fixes: removals(body, given),
        },
        start,
      );
    }
  },
};

const sourcesOf = {
  configs: ['file', 'environment', 'content'],
  secrets: ['file', 'environment'],
} as const;

/** Whether something else brings the content, or a source is there under a slip of the pen, which is another rule's. */
function hasOther(body: View, sources: readonly string[]): boolean {
  if (['external', 'driver', 'content'].some(key => body.get(key).exists)) return true;
  return [...body.fields.keys()].some(key => similar(key, [...sources, 'external']).length > 0);
}

function stubs({ body, name, kind, span, start }: Declaration): readonly Fix[] {
  const line = `file: \${1:./${name}.${kind === 'configs' ? 'conf' : 'txt'}}`;
  const edit = body.kind === 'map' ? adding(body, [line]) : under(body, span.start - start, line);
  if (!edit || !/^[\w.-]+$/.test(name)) return [];
  const moved = { ...edit, span: { start: edit.span.start + start, end: edit.span.end + start } };
  const title = { en: 'Add "file"', ko: 'file 추가' };
  return [{ title, edits: [moved], safe: false, snippet: true }];
}

function under({ document }: View, key: number, line: string): Edit {
  const lineEnd = document.text.indexOf('\n', key);
  const indent = columnOf(document, key) + indentOf(View.root(document));
  return linesAfter(document, lineEnd === -1 ? document.text.length : lineEnd, [indent + line]);
}
