import type { Span } from '../../text/text';
import type { Change } from '../../yaml/insert';
import type { View } from '../../yaml/view';
import type { Fix, Problem } from '../rule';

/** An entry or item with what its place depends on: the smaller, the earlier. */
export interface Ranked {
  readonly name: string;
  readonly mark: Span;
  /** From the key or the value to the end of the value. */
  readonly span: Span;
  readonly rank: readonly (string | number)[];
}

/** The entries of a mapping as written, each with its rank. */
export function rankedEntries(map: View, rank: (key: string) => Ranked['rank']): readonly Ranked[] {
  if (map.kind !== 'map' || map.isAlias) return [];
  return map.entries.map(({ key, keySpan, value }) => ({
    name: key,
    mark: keySpan,
    span: { start: keySpan.start, end: Math.max(keySpan.end, value.span.end) },
    rank: rank(key),
  }));
}

/** Tells of the first part that stands behind one that should follow it, and moves all to their places. */
export function* misplaced(
  around: View,
  parts: readonly Ranked[],
  message: (part: string, later: string) => Problem['message'],
): Iterable<Problem> {
  const index = parts.findIndex((part, at) => at > 0 && compare(part, parts[at - 1]) < 0);
  const part = parts[index];
  const later = parts.find(other => part && compare(part, other) < 0);
  if (!part || !later) return;
  const change = sorted(around.document.text, parts);
  const title = { en: 'Put them in order', ko: '순서대로 정렬' };
  const fixes: readonly Fix[] = change ? [{ title, edits: [change], safe: true }] : [];
  yield { span: part.mark, message: message(part.name, later.name), fixes };
}

function compare(a: Ranked, b: Ranked | undefined): number {
  for (const [at, first] of a.rank.entries()) {
    const second = b?.rank[at] ?? first;
    if (first !== second) return first < second ? -1 : 1;
  }
  return 0;
}

/**
 * The parts in their order, each with the comments right above it, as one change. Absent where lines do not tell whose
 * they are, or where an anchor could come to stand behind its alias.
 */
function sorted(text: string, parts: readonly Ranked[]): Change | undefined {
  const chunks = chunksOf(text, parts);
  const [first] = chunks ?? [];
  const last = chunks?.at(-1);
  if (!chunks || !first || !last) return undefined;
  const span = { start: first.span.start, end: last.span.end };
  const whole = text.slice(span.start, span.end);
  // `|+` keeps the empty lines behind it, so they cannot stay where they are.
  if (/(?:^|[\s[{,])[&*][\w-]/.test(whole) || /[|>][-\d]*\+/.test(whole) || !whole.endsWith('\n')) return undefined;
  const order = [...chunks].sort((a, b) => compare(a.part, b.part));
  if (order[0] !== first && (first.isCommented || isComment(lineBefore(text, first.span.start)))) return undefined;
  const gaps = chunks.map(({ span: { end } }, at) => text.slice(end, chunks[at + 1]?.span.start ?? end));
  const newText = order.map(({ span: { start, end } }, at) => text.slice(start, end) + gaps[at]).join('');
  return { span, newText };
}

interface Chunk {
  readonly part: Ranked;
  /** Whole lines, without the empty ones below them. */
  readonly span: Span;
  readonly isCommented: boolean;
}

function chunksOf(text: string, parts: readonly Ranked[]): readonly Chunk[] | undefined {
  const chunks: Chunk[] = [];
  let below = -1;
  for (const part of parts) {
    const lineStart = startOfLine(text, part.span.start);
    if (lineStart < below || !/^[ ]*(?:- +)?$/.test(text.slice(lineStart, part.span.start))) return undefined;
    let start = lineStart;
    if (below !== -1) {
      // The first part keeps what stands above it: that may as well be about the whole.
      const between = text.slice(below, lineStart);
      const own = /(?:^|\n)((?:[ \t]*#[^\n]*\n)*)$/.exec(between)?.[1] ?? '';
      if (between.slice(0, between.length - own.length).trim() !== '') return undefined;
      start -= own.length;
    }
    const end = endOfLine(text, part.span.end);
    chunks.push({ part, span: { start, end }, isCommented: start < lineStart });
    below = end;
  }
  return chunks;
}

function startOfLine(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Behind the line break of the line in which a value ends, which may be the last character of the value. */
function endOfLine(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && /\s/.test(text.charAt(at - 1))) at--;
  const lineBreak = text.indexOf('\n', at);
  return lineBreak === -1 ? text.length : lineBreak + 1;
}

function lineBefore(text: string, lineStart: number): string {
  return lineStart === 0 ? '' : text.slice(startOfLine(text, lineStart - 1), lineStart);
}

function isComment(line: string): boolean {
  return line.trim().startsWith('#');
}
