import { isScalar, type Scalar } from 'yaml';
import { memo } from '../text/memo';
import type { View } from './view';

/** What a scalar says, as a text of its own: a file inside a ConfigMap, JSON inside a variable. */
export interface EmbeddedText {
  readonly text: string;
  /** Where a character of the text is written, from the start of the document; behind the last one, where that ends. */
  readonly offsetOf: (index: number) => number;
}

/**
 * The text of a scalar with the place of each of its characters, through indentation, escapes and folded lines. An alias
 * leads to where the text is written. Absent for what is no scalar, and where the places cannot be told.
 */
export function embeddedText(view: View): EmbeddedText | undefined {
  const node = view.identity;
  if (!isScalar(node) || !node.range || node.source === undefined) return undefined;
  return charactersOf(view.document)(node);
}

const charactersOf = memo((document: View['document']) =>
  memo((node: Scalar): EmbeddedText | undefined => {
    const [start, end] = node.range ?? [0, 0];
    const written = document.text.slice(start, end);
    const read = readings[node.type ?? 'PLAIN'](written, node.source ?? '');
    if (!read || read.text !== node.source) return undefined;
    const { text, offsets } = read;
    const last = offsets.at(-1) ?? 0;
    return { text, offsetOf: index => start + (offsets[index] ?? (offsets.length === 0 ? 0 : last + 1)) };
  }),
);

/** The text of a scalar, and where in what is written each character begins. */
interface Reading {
  readonly text: string;
  readonly offsets: readonly number[];
}

type Read = (written: string, text: string) => Reading | undefined;

const readings: Readonly<Record<Scalar.Type, Read>> = {
  PLAIN: written => flow(written, 0, written.length, () => undefined),
  QUOTE_SINGLE: written => flow(written, 1, written.length - 1, at => (written[at] === "'" ? ["'", 2] : undefined)),
  QUOTE_DOUBLE: written => flow(written, 1, written.length - 1, at => escapeAt(written, at)),
  BLOCK_LITERAL: block,
  BLOCK_FOLDED: block,
};

/** A character that is written differently, and how long it is written. */
type Special = readonly [character: string, length: number];

/** Plain and quoted scalars: a line break with the blanks around it is one blank, or one line break less than written. */
function flow(written: string, from: number, to: number, special: (at: number) => Special | undefined): Reading {
  let text = '';
  const offsets: number[] = [];
  const add = (characters: string, at: number) => {
    text += characters;
    for (let index = 0; index < characters.length; index++) offsets.push(at);
  };
  const gap = /[ \t]*(?:\r?\n[ \t]*)+/y;
  for (let at = from; at < to; ) {
    gap.lastIndex = at;
    const breaks = gap.exec(written)?.[0];
    if (breaks !== undefined) {
      const count = breaks.split('\n').length - 1;
      add(count === 1 ? ' ' : '\n'.repeat(count - 1), at);
      at += breaks.length;
      continue;
    }
    const found = special(at);
    if (found) add(found[0], at);
    else add(written[at] ?? '', at);
    at += found ? found[1] : 1;
  }
  return { text, offsets };
}

function escapeAt(written: string, at: number): Special | undefined {
  if (written[at] !== '\\') return undefined;
  // A line that ends in a backslash goes on without a blank.
  const joint = /^\\[ \t]*(?:\r?\n[ \t]*)+/.exec(written.slice(at, at + 200))?.[0];
  if (joint !== undefined) return ['\n'.repeat(joint.split('\n').length - 2), joint.length];
  const letter = written[at + 1] ?? '';
  const digits = { x: 2, u: 4, U: 8 }[letter];
  if (digits === undefined) return [escapes.get(letter) ?? letter, 2];
  const code = Number.parseInt(written.slice(at + 2, at + 2 + digits), 16);
  return [code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '', 2 + digits];
}

const escapes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    0: '\0',
    a: '\x07',
    b: '\b',
    e: '\x1b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
    v: '\v',
    N: '\x85',
    _: '\xa0',
    L: '\u2028',
    P: '\u2029',
  }),
);

/**
 * Block scalars: every line is the indentation and a line of the text. How wide the indentation is, the first line that
 * holds something tells, whatever the header says.
 */
function block(written: string, text: string): Reading | undefined {
  const header = /^[^\n]*\n/.exec(written)?.[0].length;
  if (header === undefined) return text === '' ? { text, offsets: [] } : undefined;
  const indent = leadingBlanks(written.slice(header)) - leadingBlanks(text);
  const lines = linesFrom(written, header, indent);
  return written.startsWith('|') ? literal(lines, text) : folded(lines, text);
}

/** A line of a block scalar without its indentation, and where that line begins and ends. */
interface Line {
  readonly content: string;
  readonly start: number;
  readonly end: number;
}

function linesFrom(written: string, from: number, indent: number): readonly Line[] {
  let at = from;
  return written
    .slice(from)
    .split('\n')
    .map(line => {
      const start = at;
      at += line.length + 1;
      const content = line.replace(/\r$/, '').slice(indent);
      return { content, start: Math.min(start + indent, start + line.length), end: start + line.length };
    });
}

function literal(lines: readonly Line[], text: string): Reading | undefined {
  const offsets: number[] = [];
  for (const { content, start, end } of lines) {
    if (offsets.length >= text.length) break;
    if (!text.startsWith(content, offsets.length)) return undefined;
    for (let index = 0; index < content.length; index++) offsets.push(start + index);
    if (offsets.length < text.length) offsets.push(end);
  }
  return offsets.length === text.length ? { text, offsets } : undefined;
}

/** Lines are joined by a blank, except around blank lines and lines that are indented further. */
function folded(lines: readonly Line[], text: string): Reading | undefined {
  const first = lines.findIndex(({ content }) => content.trim() !== '');
  const last = lines.findLastIndex(({ content }) => content !== '');
  const offsets: number[] = [];
  let read = '';
  const add = (characters: string, at: number) => {
    read += characters;
    for (let index = 0; index < characters.length; index++) offsets.push(at);
  };
  const addLine = ({ content, start }: Line) => {
    for (let index = 0; index < content.length; index++) offsets.push(start + index);
    read += content;
  };
  let joint = '';
  let wasIndented = false;
  for (const [index, line] of lines.slice(0, last + 1).entries()) {
    const before = lines[index - 1]?.end ?? line.start;
    if (index < first) {
      addLine(line);
      add('\n', line.end);
    } else if (/^[ \t]/.test(line.content)) {
      if (joint === ' ') joint = '\n';
      else if (!wasIndented && joint === '\n') joint = '\n\n';
      add(joint, before);
      addLine(line);
      joint = '\n';
      wasIndented = true;
    } else if (line.content === '') {
      if (joint === '\n') add('\n', before);
      else joint = '\n';
    } else {
      add(joint, before);
      addLine(line);
      joint = ' ';
      wasIndented = false;
    }
  }
  // What is left are the line breaks that the header keeps.
  const rest = text.slice(read.length);
  if (!text.startsWith(read) || rest.trim() !== '') return undefined;
  add(rest, lines[last]?.end ?? 0);
  return { text, offsets };
}

function leadingBlanks(text: string): number {
  return /^( *)[^ \r\n]/m.exec(text)?.[1]?.length ?? 0;
}
