import { type Family, families } from '../../model/family';
import type { Span } from '../../text/text';
import { View } from '../../yaml/view';
import type { Fix, Rule } from '../rule';
import page from './flow-style.md';

/** A template's braces may be its own, and how other tools' files are written is theirs. */
const lenient: ReadonlySet<Family> = new Set(['helm-template', 'other']);

/** For teams that write every mapping and list in lines of its own. Most do not, so it has to be asked for by name. */
export const flowStyle: Rule = {
  id: 'yaml/flow-style',
  severity: 'hint',
  profile: 'none',
  page,
  families: families.filter(family => !lenient.has(family)),

  *check(document) {
    if (document.syntaxErrors.length > 0) return;
    for (const { view, fixes } of flowsUnder(View.root(document))) {
      const isList = view.kind === 'list';
      yield {
        span: firstLine(view),
        message: {
          en: `This ${isList ? 'list' : 'mapping'} is written in brackets. Write ${isList ? 'each item' : 'each key'} on a line of its own.`,
          ko: `이 ${isList ? '목록은' : '매핑은'} 괄호로 적혀 있습니다. ${isList ? '항목을' : '키를'} 한 줄에 하나씩 적으세요.`,
        },
        fixes,
      };
    }
  },
};

/** The outermost collections in brackets that could as well be written in lines. */
function* flowsUnder(at: View, key?: Span): Iterable<{ readonly view: View; readonly fixes: readonly Fix[] }> {
  if (at.isAlias || (at.kind !== 'map' && at.kind !== 'list')) return;
  if (isFlow(at)) {
    if (at.entries.length + at.items.length > 0) yield { view: at, fixes: inLines(at, key) };
    return;
  }
  for (const { keySpan, value } of at.entries) yield* flowsUnder(value, keySpan);
  for (const item of at.items) yield* flowsUnder(item);
}

/** A first key that is itself in brackets begins where its mapping begins. */
function isFlow(view: View): boolean {
  const isBracket = /[{[]/.test(view.document.text[view.span.start] ?? '');
  return isBracket && view.entries[0]?.keySpan.start !== view.span.start;
}

function inLines(view: View, key: Span | undefined): readonly Fix[] {
  const { text } = view.document;
  const { start, end } = view.span;
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const keyColumn = key && key.start - (text.lastIndexOf('\n', key.start - 1) + 1);
  // A comment inside would be lost.
  const lines = /\s#/.test(text.slice(start, end)) ? undefined : linesOf(view);
  if (!lines || !/^[ \t]*(?:\r?\n|$)/.test(text.slice(end))) return [];
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const title = { en: 'Write it in lines', ko: '여러 줄로 변경' };
  if (/^ *- +$/.test(before))
    return [{ title, edits: [{ span: view.span, newText: lines.join(eol + ' '.repeat(before.length)) }], safe: true }];
  // Between the key and the bracket may stand an anchor or a tag, or a line break.
  const gap = key && /^[ \t]*:([ \t]+)$/.exec(text.slice(key.end, start))?.[1];
  if (gap === undefined || keyColumn === undefined) return [];
  const inner = eol + ' '.repeat(keyColumn + 2);
  return [
    { title, edits: [{ span: { start: start - gap.length, end }, newText: inner + lines.join(inner) }], safe: true },
  ];
}

/** A collection in brackets as lines of a block; absent where something in it cannot be moved as it is written. */
function linesOf(view: View): readonly string[] | undefined {
  const { text } = view.document;
  const lines: string[] = [];
  for (const { keySpan, value } of view.entries) {
    const key = text.slice(keySpan.start, keySpan.end);
    const below = valueLines(value, keySpan.end);
    if (!below || key.trim() === '' || /[\r\n]|^[?[{*&!]/.test(key)) return undefined;
    if (below.isNested) lines.push(`${key}:`, ...below.lines.map(line => `  ${line}`));
    else lines.push(`${key}: ${below.lines.join('')}`.trimEnd());
  }
  for (const item of view.items) {
    const below = valueLines(item, undefined);
    if (!below || below.lines.join('') === '') return undefined;
    lines.push(...below.lines.map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`)));
  }
  return lines;
}

function valueLines(value: View, keyEnd: number | undefined) {
  const { text } = value.document;
  const written = text.slice(value.span.start, value.span.end);
  // What stands right before the value may only be what separates it from its key or from the item before.
  const before = text.slice(keyEnd ?? Math.max(0, value.span.start - 200), value.span.start);
  const isSeparated = keyEnd === undefined ? /[[,][ \t]*$/.test(before) : /^[ \t]*:?[ \t]*$/.test(before);
  if (!isSeparated || value.tag?.startsWith('!') === true) return undefined;
  const isCollection = !value.isAlias && (value.kind === 'map' || value.kind === 'list');
  if (!isCollection) return /[\r\n]/.test(written) ? undefined : { isNested: false, lines: [written] };
  if (!isFlow(value)) return undefined;
  if (value.entries.length + value.items.length === 0)
    return { isNested: false, lines: [value.kind === 'map' ? '{}' : '[]'] };
  const lines = linesOf(value);
  return lines && { isNested: true, lines };
}

function firstLine({ document: { text }, span: { start, end } }: View): Span {
  const lineBreak = text.slice(start, end).search(/\r?\n/);
  return { start, end: lineBreak === -1 ? end : start + lineBreak };
}
