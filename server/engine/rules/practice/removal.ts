import type { Change } from '../../yaml/insert';
import type { Entry, View } from '../../yaml/view';

/** Takes an item out of a list: its lines, if nothing else stands there, or what stands for it between brackets. */
export function withoutItem({ document: { text }, span: { start, end } }: View): Change | undefined {
  const after = /^\s*(?:(,\s*)|\])/.exec(text.slice(end));
  const before = /([[,])\s*$/.exec(text.slice(0, start));
  if (!after || !before) return withoutLines(text, start, end, /^\s*-\s+$/);
  if (before[1] === ',') return { span: { start: before.index, end }, newText: '' };
  return { span: { start, end: end + (after[1] ? after[0].length : 0) }, newText: '' };
}

/** Takes a field out of a block mapping, if nothing else stands on its lines. */
export function withoutField(map: View, { keySpan, value }: Entry): Change | undefined {
  const end = Math.max(keySpan.end, value.span.end);
  return map.entries.length > 1 ? withoutLines(map.document.text, keySpan.start, end, /^\s*$/) : undefined;
}

function withoutLines(text: string, from: number, to: number, before: RegExp): Change | undefined {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  if (!before.test(text.slice(start, from))) return undefined;
  if (text[to - 1] === '\n') return { span: { start, end: to }, newText: '' };
  const lineBreak = text.indexOf('\n', to);
  const end = lineBreak === -1 ? text.length : lineBreak + 1;
  return /^\s*(?:#.*)?$/.test(text.slice(to, end)) ? { span: { start, end }, newText: '' } : undefined;
}
