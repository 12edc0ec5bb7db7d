import type { ComposeKind } from '../../model/compose-names';
import { plainValue } from '../../yaml/scalar';
import type { YamlDocument } from '../../yaml/stream';
import { View } from '../../yaml/view';
import type { Edit, Fix } from '../rule';

/**
 * Declares `name` under the top-level key `kind`, which is added if it is not there, in the layout that the document
 * has. `lines` is what stands below the name. Absent where the layout is none that can be continued.
 */
export function declaring(
  document: YamlDocument,
  kind: ComposeKind,
  name: string,
  lines: readonly string[] = [],
): Edit | undefined {
  if (!/^[\w.-]+$/.test(name)) return undefined;
  const root = View.root(document);
  const key = typeof plainValue(name, '1.1') === 'string' ? name : `"${name}"`;
  const section = root.entries.find(entry => entry.key === kind);
  const inside = indentOf(root);
  const below = (indent: string) => [`${indent}${key}:`, ...lines.map(line => `${indent}${inside}${line}`)];
  if (!section) {
    const last = root.kind === 'map' && !isFlow(root) ? root.entries.at(-1) : undefined;
    if (!last) return undefined;
    const gap = isAiry(root) ? [''] : [];
    return linesAfter(document, last.value.span.end, [...gap, `${kind}:`, ...below(inside)]);
  }
  const { value, keySpan } = section;
  if (value.isAlias || value.tag?.startsWith('!')) return undefined;
  if (value.kind === 'null') return linesAfter(document, keySpan.end, below(inside));
  if (value.kind !== 'map') return undefined;
  if (isFlow(value)) {
    const start = value.span.start + 1;
    const content = lines.length > 0 ? `{ ${lines.join(', ')} }` : '{}';
    const newText = ` ${key}: ${content}${value.entries.length > 0 ? ',' : ' '}`;
    return { span: { start, end: start }, newText };
  }
  const last = value.entries.at(-1);
  return last && linesAfter(document, last.value.span.end, below(columnOf(document, last.keySpan.start)));
}

/** Writes lines behind the one that `offset` stands in, or behind the content that ends there. */
export function linesAfter(document: YamlDocument, offset: number, lines: readonly string[]): Edit {
  const { text } = document;
  let at = offset;
  while (at > 0 && /\s/.test(text.charAt(at - 1))) at--;
  const lineEnd = text.indexOf('\n', at);
  if (lineEnd === -1) at = text.length;
  else at = text[lineEnd - 1] === '\r' ? lineEnd - 1 : lineEnd;
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  return { span: { start: at, end: at }, newText: lines.map(line => lineBreak + line).join('') };
}

/**
 * Takes a field out of a mapping, with its line. Absent where it comes by a merge, is all that the mapping has, or holds
 * an anchor that others may use.
 */
export function removing(map: View, key: string): Edit | undefined {
  const { document, entries } = map;
  const { text } = document;
  const index = entries.findIndex(entry => entry.key === key);
  const entry = entries[index];
  if (!entry || map.isAlias || entries.length === 1) return undefined;
  const edit = isFlow(map)
    ? withoutPart(entries, index)
    : withoutLines(text, entry.keySpan.start, entry.value.span.end);
  return edit && !/(?:^|\s)&\w/.test(text.slice(edit.span.start, edit.span.end)) ? edit : undefined;
}

/** Drops one field or another, whichever the user does not want. */
export function removals(map: View, keys: readonly string[]): readonly Fix[] {
  return keys.flatMap(key => {
    const edit = removing(map, key);
    const title = { en: `Remove "${key}"`, ko: `${key} 삭제` };
    return edit ? [{ title, edits: [edit], safe: false }] : [];
  });
}

/** Whether an edit of a document takes a comment with it, which nobody wants unasked. */
export function dropsComment(document: YamlDocument, { span }: Edit): boolean {
  return document.text.slice(span.start, span.end).includes('#');
}

/** Adds a scalar to the end of a list, in its layout. */
export function appending(list: View, item: string): Edit | undefined {
  const { document } = list;
  const last = list.items.at(-1);
  if (!last || list.isAlias) return undefined;
  if (isFlow(list)) {
    const { end } = last.span;
    return { span: { start: end, end }, newText: `, ${item}` };
  }
  const lineStart = document.text.lastIndexOf('\n', last.span.start - 1) + 1;
  const lead = /^[ \t]*- +/.exec(document.text.slice(lineStart, last.span.start))?.[0];
  return lead === undefined ? undefined : linesAfter(document, last.span.end, [`${lead}${item}`]);
}

/** Adds a field behind the last one of a block mapping; absent in other layouts. */
export function adding(map: View, lines: readonly string[]): Edit | undefined {
  const last = map.entries.at(-1);
  if (!last || map.isAlias || isFlow(map)) return undefined;
  const indent = columnOf(map.document, last.keySpan.start);
  return linesAfter(
    map.document,
    last.value.span.end,
    lines.map(line => indent + line),
  );
}

/** Text as it stands in an LSP snippet. */
export function inSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** One step of indentation, as the services have it. */
export function indentOf(root: View): string {
  for (const { value } of root.entries) {
    const first = value.kind === 'map' && !isFlow(value) && !value.isAlias ? value.entries[0] : undefined;
    if (first) return columnOf(root.document, first.keySpan.start);
  }
  return '  ';
}

/** The blanks that bring a line to the column of `offset`. */
export function columnOf({ text }: YamlDocument, offset: number): string {
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return ' '.repeat(offset - lineStart);
}

/** Whether a collection is written with brackets. */
export function isFlow({ document, span }: View): boolean {
  return /^[[{]/.test(document.text.slice(span.start, span.start + 1));
}

/** Whether empty lines part the keys at the top. */
function isAiry(root: View): boolean {
  const { text } = root.document;
  return root.entries.slice(1).some(({ keySpan }) => /\n[ \t]*\r?\n(?:#.*\n)*$/.test(text.slice(0, keySpan.start)));
}

function withoutPart(entries: View['entries'], index: number): Edit | undefined {
  const entry = entries[index];
  const next = entries[index + 1];
  const previous = entries[index - 1];
  if (!entry) return undefined;
  if (next) return { span: { start: entry.keySpan.start, end: next.keySpan.start }, newText: '' };
  return previous && { span: { start: previous.value.span.end, end: entry.value.span.end }, newText: '' };
}

function withoutLines(text: string, start: number, end: number): Edit | undefined {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  if (text.slice(lineStart, start).trim() !== '') return undefined;
  let last = end;
  while (last > start && /\s/.test(text.charAt(last - 1))) last--;
  const lineEnd = text.indexOf('\n', last);
  if (lineEnd === -1) return { span: { start: Math.max(0, lineStart - 1), end: text.length }, newText: '' };
  return { span: { start: lineStart, end: lineEnd + 1 }, newText: '' };
}
