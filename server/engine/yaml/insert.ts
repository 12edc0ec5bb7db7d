import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import type { Span } from '../text/text';
import type { View } from './view';

/** Replaces a span of a document's text. */
export interface Change {
  readonly span: Span;
  readonly newText: string;
}

/**
 * Adds entries to the mapping that `path` leads to from `map`, and creates the mappings on the way that are not there
 * yet. `lines` are the entries in block style, without indentation of their own: `['requests:', '  cpu: 100m']`.
 *
 * The change takes the style of the place: block entries at its indentation, after the last one and its comment, or
 * `{ flow: entries }`. Absent where no place is its own: an alias, a merged mapping, something that is no mapping.
 */
export function withEntries(map: View, path: readonly string[], lines: readonly string[]): Change | undefined {
  let at = map;
  let around: View | undefined;
  let depth = 0;
  for (; depth < path.length && at.kind === 'map'; depth++) {
    const key = path[depth] ?? '';
    const own = at.entries.find(entry => entry.key === key);
    if (!own) {
      if (at.fields.has(key)) return undefined;
      break;
    }
    around = at;
    at = own.value;
    if (at.isAlias) return undefined;
  }
  const missing = path.slice(depth);
  const added = [
    ...missing.map((key, level) => `${'  '.repeat(level)}${key}:`),
    ...indented(lines, missing.length * 2),
  ];

  if (at.isAlias) return undefined;
  if (at.kind === 'null') return around && insteadOf(at, around, added);
  if (at.kind !== 'map') return undefined;
  if (!isFlow(at)) return afterLastEntry(at, added);
  if (at.entries.length > 0) return insideBraces(at, added);
  return around ? insteadOf(at, around, added) : { span: at.span, newText: `{ ${flowOf(added)} }` };
}

/**
 * Adds items to the list `key` of a mapping, which is created if it is not there. Each item is given as its lines, in
 * block style and without the dash: `['name: A', 'value: b']`. Absent where the list is no own one.
 */
export function withItems(map: View, key: string, items: readonly (readonly string[])[]): Change | undefined {
  const lines = items.flatMap(item => item.map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`)));
  const own = map.entries.find(entry => entry.key === key);
  if (!own) return map.fields.has(key) ? undefined : withEntries(map, [], [`${key}:`, ...indented(lines, 2)]);
  const list = own.value;
  if (map.isAlias || list.isAlias) return undefined;
  if (list.kind !== 'null' && list.kind !== 'list') return undefined;
  const { text } = list.document;
  const { start, end } = list.span;
  const last = list.items.at(-1);
  if (!last) {
    if (!isFlow(map)) return insteadOf(list, map, lines);
    return { span: list.span, newText: `${start === end ? ' ' : ''}${flowOf(lines)}` };
  }
  if (isFlow(list)) {
    const isClosed = text[end - 1] === ']' && last.span.end > last.span.start;
    const at = { start: last.span.end, end: last.span.end };
    return isClosed ? { span: at, newText: `, ${flowOf(lines).slice(1, -1)}` } : undefined;
  }
  const below = text[end - 1] === '\n' ? end : lineEndAt(text, end);
  return linesBelow(text, below, indented(lines, columnAt(text, start)));
}

/** Gives the field that `path` leads to from `map` another scalar value, or adds it as `withEntries` does. */
export function withValue(map: View, path: readonly string[], value: string): Change | undefined {
  const at = map.get(...path);
  if (at.kind === 'absent') return withEntries(map, path.slice(0, -1), [`${path.at(-1)}: ${value}`]);
  if (at.kind !== 'scalar' || path.some((_, index) => map.get(...path.slice(0, index + 1)).isAlias)) return undefined;
  return { span: at.span, newText: value };
}

/** Whether a collection is written in brackets. */
function isFlow(view: View): boolean {
  return /[{[]/.test(view.document.text[view.span.start] ?? '') && view.entries[0]?.keySpan.start !== view.span.start;
}

function afterLastEntry(map: View, lines: readonly string[]): Change {
  const { text } = map.document;
  const { start, end } = map.span;
  return linesBelow(text, text[end - 1] === '\n' ? end : lineEndAt(text, end), indented(lines, columnAt(text, start)));
}

/** Something empty, be it `{}`, `null` or nothing at all, gives way to entries; a comment behind it stays. */
function insteadOf(at: View, around: View, lines: readonly string[]): Change {
  const { text } = at.document;
  const { start, end } = at.span;
  if (isFlow(around)) return { span: at.span, newText: `${start === end ? ' ' : ''}{ ${flowOf(lines)} }` };
  const inner = indented(lines, columnAt(text, at.keySpan.start) + 2);
  if (start === end) return linesBelow(text, lineEndAt(text, end), inner);
  const gap = /[ \t]*$/.exec(text.slice(0, start))?.[0].length ?? 0;
  const eol = lineBreakOf(text);
  return { span: { start: start - gap, end }, newText: eol + inner.join(eol) };
}

function insideBraces(map: View, lines: readonly string[]): Change | undefined {
  const last = map.entries.at(-1)?.value;
  const isClosed = map.document.text[map.span.end - 1] === '}';
  if (!isClosed || !last || last.span.start === last.span.end) return undefined;
  return { span: { start: last.span.end, end: last.span.end }, newText: `, ${flowOf(lines)}` };
}

/** Whole lines at the start of a line, or below a last line that has no line break. */
function linesBelow(text: string, at: number, lines: readonly string[]): Change {
  const eol = lineBreakOf(text);
  const isUnbroken = at > 0 && text[at - 1] !== '\n';
  return { span: { start: at, end: at }, newText: isUnbroken ? eol + lines.join(eol) : lines.join(eol) + eol };
}

/** Behind the line break that ends the line of `offset`, or the end of the text. */
function lineEndAt(text: string, offset: number): number {
  const lineBreak = text.indexOf('\n', offset);
  return lineBreak === -1 ? text.length : lineBreak + 1;
}

function columnAt(text: string, offset: number): number {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return line.replace(/^\uFEFF/, '').length;
}

function indented(lines: readonly string[], by: number): readonly string[] {
  return lines.map(line => ' '.repeat(by) + line);
}

function lineBreakOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** Block lines as the inside of braces. Placeholders such as `${1:100m}` are plain scalars, so they stay as they are. */
function flowOf(lines: readonly string[]): string {
  const { contents } = parseDocument<Node>(lines.join('\n'), { logLevel: 'silent' });
  return contents ? flowText(contents).replace(/^\{ | \}$/g, '') : '';
}

function flowText(node: unknown): string {
  if (isMap(node))
    return `{ ${node.items.map(({ key, value }) => `${flowText(key)}: ${flowText(value)}`).join(', ')} }`;
  if (isSeq(node)) return `[${node.items.map(flowText).join(', ')}]`;
  if (!isScalar(node)) return '';
  const source = node.source ?? '';
  return node.type === 'QUOTE_DOUBLE'
    ? JSON.stringify(node.value)
    : node.type === 'QUOTE_SINGLE'
      ? `'${source}'`
      : source;
}
