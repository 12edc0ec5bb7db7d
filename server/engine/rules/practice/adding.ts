import { type Change, withEntries } from '../../yaml/insert';
import type { View } from '../../yaml/view';

/** Adds an item, written as lines of a mapping, to the list under a key; with the list, if it is not there yet. */
export function withItem(map: View, key: string, lines: readonly string[]): Change | undefined {
  const list = map.get(key);
  const dashed = (indent: string) => lines.map((line, index) => `${indent}${index === 0 ? '- ' : '  '}${line}`);
  if (!list.exists) return withEntries(map, [], [`${key}:`, ...dashed('  ')]);
  const { text } = list.document;
  const last = list.items.at(-1);
  if (list.isAlias || last?.kind !== 'map') return undefined;
  const lineStart = text.lastIndexOf('\n', last.span.start - 1) + 1;
  const [, indent] = /^([ ]*)- +$/.exec(text.slice(lineStart, last.span.start)) ?? [];
  if (indent === undefined) return undefined;
  const end = text[last.span.end - 1] === '\n' ? last.span.end : text.indexOf('\n', last.span.end) + 1;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const isUnbroken = end === 0;
  const at = isUnbroken ? text.length : end;
  const added = dashed(indent).join(eol);
  return { span: { start: at, end: at }, newText: isUnbroken ? eol + added : added + eol };
}
