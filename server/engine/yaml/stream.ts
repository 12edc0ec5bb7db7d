import { type Document, type ErrorCode, parseAllDocuments } from 'yaml';
import { formatOf } from '../text/formats';
import { indexBelow, lineStarts, type Position } from '../text/lines';
import { memo } from '../text/memo';
import type { SourceFile, Span } from '../text/text';

/**
 * One document of a file, as text and as parsed tree. Offsets inside are local to its text, so that the same object
 * serves wherever the text stands: an edit elsewhere in the file leaves it, and all that was derived from it, alive.
 */
export class YamlDocument {
  constructor(readonly text: string) {}

  /** Absent if the text holds no document at all (only comments, or nothing), or is nested too deeply to be read. */
  get tree(): Document.Parsed | undefined {
    return parsedOf(this).tree;
  }

  /** What is wrong with the text itself, in its order. */
  get syntaxErrors(): readonly SyntaxFault[] {
    return parsedOf(this).errors;
  }
}

/** `code` is one of the `yaml` package's, or TOO_DEEP. */
export interface SyntaxFault {
  readonly code: ErrorCode | 'TOO_DEEP';
  readonly span: Span;
}

/** A document and where in its file it begins. */
export interface PlacedDocument {
  readonly document: YamlDocument;
  readonly file: SourceFile;
  /** Offset of the document's text in the file. */
  readonly start: number;
}

/**
 * Some neighbouring documents. A file keeps its documents in blocks so that an edit has to renew one block, and not
 * whatever is known of thousands of documents.
 */
export interface Block {
  readonly documents: readonly YamlDocument[];
  /** Offsets at which the documents begin, from the start of the block. */
  readonly starts: readonly number[];
  readonly lines: readonly number[];
  readonly length: number;
  readonly lineBreaks: number;
}

/** A block and where in its file it begins. */
export interface PlacedBlock {
  readonly block: Block;
  readonly start: number;
}

/** A file cut into documents: `starts[i]` and `lines[i]` say at which offset and line `blocks[i]` begins. */
interface Stream {
  readonly blocks: readonly Block[];
  readonly starts: readonly number[];
  readonly lines: readonly number[];
}

const blockSize = 64;

const streams = new WeakMap<SourceFile, Stream>();

/** The documents of a file in their order; a part with comments only counts if it is all there is. */
export const documentsIn = memo((file: SourceFile): readonly PlacedDocument[] =>
  blocksIn(file).flatMap(({ block, start }) =>
    block.documents.map((document, index) => ({ document, file, start: start + (block.starts[index] ?? 0) })),
  ),
);

/** The documents of a file in blocks, which outlive edits elsewhere. */
export const blocksIn = memo((file: SourceFile): readonly PlacedBlock[] => {
  const { starts } = streamOf(file);
  return yamlBlocks(file).map((block, index) => ({ block, start: starts[index] ?? 0 }));
});

/** The document that holds `offset`; at a border the later one. */
export function documentAt(file: SourceFile, offset: number): PlacedDocument | undefined {
  const { starts } = streamOf(file);
  const blocks = yamlBlocks(file);
  const index = indexBelow(starts, offset);
  const block = blocks[index];
  const start = starts[index] ?? 0;
  const inside = block ? indexBelow(block.starts, offset - start) : 0;
  const document = block?.documents[inside];
  return document && { document, file, start: start + (block?.starts[inside] ?? 0) };
}

/** Gathers what `find` finds in every document of a file. What an edit left alone is not looked at again. */
export function gathered<Fact>(
  find: (document: YamlDocument) => readonly Fact[],
): (file: SourceFile) => readonly Fact[] {
  const inBlock = memo((block: Block) => block.documents.flatMap(find));
  return memo(file => yamlBlocks(file).flatMap(inBlock));
}

/** Computes something for each block of a file's documents. What an edit left alone is not computed again. */
export function blockwise<Value>(
  compute: (documents: readonly YamlDocument[]) => Value,
): (file: SourceFile) => readonly Value[] {
  const inBlock = memo((block: Block) => compute(block.documents));
  return memo(file => yamlBlocks(file).map(inBlock));
}

/** The documents of a file of which `holds` is true, with their places. */
export function documentsWhere(
  holds: (document: YamlDocument) => boolean,
): (file: SourceFile) => readonly PlacedDocument[] {
  const inBlock = memo((block: Block) =>
    block.documents.flatMap((document, index) => (holds(document) ? [index] : [])),
  );
  return memo(file =>
    blocksIn(file).flatMap(({ block, start }) =>
      inBlock(block).flatMap(index => {
        const document = block.documents[index];
        return document ? [{ document, file, start: start + (block.starts[index] ?? 0) }] : [];
      }),
    ),
  );
}

/** Whether `holds` is true of some document of a file. What an edit left alone is not looked at again. */
export function someDocument(holds: (document: YamlDocument) => boolean): (file: SourceFile) => boolean {
  const inBlock = memo((block: Block) => block.documents.some(holds));
  return memo(file => yamlBlocks(file).some(inBlock));
}

/**
 * The next version of `file`, with `span` replaced by `newText`. Only the documents that the edit touches are parsed
 * again: the others are the same objects before and after.
 */
export function withEdit(file: SourceFile, span: Span, newText: string): SourceFile {
  return fileOf(file.uri, streamAfter(streamOf(file), span, newText));
}

/** The next version of `file` with another text; documents that occur in both are kept. */
export function withText(file: SourceFile, text: string): SourceFile {
  const stream = streams.get(file);
  if (!stream) return { uri: file.uri, text };
  const known = stream.blocks.flatMap(({ documents }) => documents);
  return fileOf(file.uri, streamFrom(blocksOf(documentsOf(split(text), known), stream.blocks)));
}

/** A file whose text is put together only if somebody asks: with a large file, typing must not copy all of it. */
function fileOf(uri: string, stream: Stream): SourceFile {
  let text: string | undefined;
  const file = {
    uri,
    get text() {
      text ??= stream.blocks.map(({ documents }) => documents.map(document => document.text).join('')).join('');
      return text;
    },
  };
  streams.set(file, stream);
  return file;
}

/** Line and column of an offset, found without looking at more than one document's text. */
export function positionAt(file: SourceFile, offset: number): Position {
  const { blocks, starts, lines } = streamOf(file);
  const index = indexBelow(starts, offset);
  const block = blocks[index];
  if (!block) return { line: 0, character: 0 };
  const inBlock = Math.max(0, Math.min(offset - (starts[index] ?? 0), block.length));
  const inside = indexBelow(block.starts, inBlock);
  const document = block.documents[inside];
  const breaks = document ? lineStarts(document) : [];
  const local = inBlock - (block.starts[inside] ?? 0);
  const line = indexBelow(breaks, local);
  return { line: (lines[index] ?? 0) + (block.lines[inside] ?? 0) + line, character: local - (breaks[line] ?? 0) };
}

/** The offset of a line and column; a column past the end of its line counts as that end. */
export function offsetAt(file: SourceFile, { line, character }: Position): number {
  const { blocks, starts, lines } = streamOf(file);
  const index = indexBelow(lines, line);
  const block = blocks[index];
  if (!block) return 0;
  const lineInBlock = line - (lines[index] ?? 0);
  const inside = indexBelow(block.lines, lineInBlock);
  const document = block.documents[inside];
  const base = (starts[index] ?? 0) + (block.starts[inside] ?? 0);
  if (!document) return base;
  const breaks = lineStarts(document);
  const local = lineInBlock - (block.lines[inside] ?? 0);
  const start = breaks[local];
  if (start === undefined) return base + document.text.length;
  const next = breaks[local + 1];
  const lineEnd = next === undefined ? document.text.length : next - (document.text[next - 2] === '\r' ? 2 : 1);
  return base + Math.min(start + Math.max(0, character), Math.max(start, lineEnd));
}

interface Parsed {
  readonly tree: Document.Parsed | undefined;
  readonly errors: readonly SyntaxFault[];
}

const parsedOf = memo(({ text }: YamlDocument): Parsed => {
  try {
    const [tree] = parseAllDocuments(text, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
    const errors = (tree?.errors ?? []).map(({ code, pos: [start, end] }) => ({ code, span: { start, end } }));
    return { tree, errors };
  } catch (error) {
    // The parser recurses once per level, so a document of many thousand levels exhausts the stack.
    if (!(error instanceof RangeError)) throw error;
    return { tree: undefined, errors: [{ code: 'TOO_DEEP', span: { start: 0, end: 1 } }] };
  }
});

/** A file in another format has places and takes edits like any other, but holds nothing that could be read as YAML. */
function yamlBlocks(file: SourceFile): readonly Block[] {
  return formatOf(file) === 'yaml' ? streamOf(file).blocks : [];
}

function streamOf(file: SourceFile): Stream {
  let stream = streams.get(file);
  if (!stream) {
    stream = streamFrom(blocksOf(split(file.text).map(text => new YamlDocument(text))));
    streams.set(file, stream);
  }
  return stream;
}

function streamFrom(blocks: readonly Block[]): Stream {
  return { blocks, ...placed(blocks) };
}

function blockFrom(documents: readonly YamlDocument[]): Block {
  const sizes = documents.map(document => ({
    length: document.text.length,
    lineBreaks: lineStarts(document).length - 1,
  }));
  const { starts, lines, length, lineBreaks } = placed(sizes);
  return { documents, starts, lines, length, lineBreaks };
}

/** Blocks of these documents; where a stretch of them is one of the `known` blocks, that very block. */
function blocksOf(documents: readonly YamlDocument[], known: readonly Block[] = []): readonly Block[] {
  const byFirst = new Map(known.map(block => [block.documents[0], block]));
  const blocks: Block[] = [];
  let loose: YamlDocument[] = [];
  const flush = () => {
    if (loose.length > 0) blocks.push(blockFrom(loose));
    loose = [];
  };
  for (let at = 0; at < documents.length; ) {
    const block = byFirst.get(documents[at]);
    if (block?.documents.every((document, index) => document === documents[at + index])) {
      flush();
      blocks.push(block);
      at += block.documents.length;
      continue;
    }
    const document = documents[at++];
    if (document) loose.push(document);
    if (loose.length === blockSize) flush();
  }
  flush();
  return blocks;
}

/**
 * Cuts the texts around the edit afresh. The cutting reads left to right and begins anew at each document, so as soon
 * as a cut falls where it fell before, everything behind it is as it was.
 */
function streamAfter(stream: Stream, span: Span, newText: string): Stream {
  const { blocks, starts } = stream;
  // A document may swallow its neighbours, so the blocks beside the touched ones are looked at too.
  const first = Math.max(0, indexBelow(starts, span.start) - 1);
  let last = indexBelow(starts, span.end);
  for (;;) {
    last = Math.min(last + 1, blocks.length - 1);
    const region = blocks.slice(first, last + 1);
    const base = starts[first] ?? 0;
    const local = { start: span.start - base, end: span.end - base };
    const documents = cutAgain(
      region.flatMap(block => block.documents),
      local,
      newText,
      last === blocks.length - 1,
    );
    if (documents)
      return streamFrom([...blocks.slice(0, first), ...blocksOf(documents, region), ...blocks.slice(last + 1)]);
  }
}

/** The documents after the edit; absent if their last cut moved and more may follow, so that more has to be cut. */
function cutAgain(
  documents: readonly YamlDocument[],
  span: Span,
  newText: string,
  isEnd: boolean,
): readonly YamlDocument[] | undefined {
  const { starts } = blockFrom(documents);
  const first = Math.max(0, indexBelow(starts, span.start) - 1);
  let last = indexBelow(starts, span.end);
  for (;;) {
    last = Math.min(last + 1, documents.length - 1);
    const old = documents.slice(first, last + 1);
    const text = old.map(document => document.text).join('');
    const base = starts[first] ?? 0;
    const pieces = split(text.slice(0, span.start - base) + newText + text.slice(span.end - base));
    const untouched = (starts[last] ?? 0) > span.end && pieces.at(-1) === documents[last]?.text;
    if (untouched || (isEnd && last === documents.length - 1)) {
      return [...documents.slice(0, first), ...documentsOf(pieces, old), ...documents.slice(last + 1)];
    }
    if (last === documents.length - 1) return undefined;
  }
}

/** Running sums of two sizes: where each item begins, and where the last one ends. */
function placed(items: readonly { readonly length: number; readonly lineBreaks: number }[]) {
  const starts: number[] = [];
  const lines: number[] = [];
  let length = 0;
  let lineBreaks = 0;
  for (const item of items) {
    starts.push(length);
    lines.push(lineBreaks);
    length += item.length;
    lineBreaks += item.lineBreaks;
  }
  return { starts, lines, length, lineBreaks };
}

/** Documents for these texts, taken from `known` where one of them has the text. */
function documentsOf(texts: readonly string[], known: readonly YamlDocument[]): readonly YamlDocument[] {
  const byText = new Map(known.map(document => [document.text, document]));
  return texts.map(text => byText.get(text) ?? new YamlDocument(text));
}

/**
 * The texts of the documents; joined they are the whole again. A `---` at the start of a line begins a document,
 * unless what stands before it is only its prologue: comments, blank lines and `%` directives. A `...` line ends one.
 */
function split(text: string): readonly string[] {
  const cuts: number[] = [0];
  let begun = false;
  for (const { index, 0: marker } of text.matchAll(/^\uFEFF?(?:---|\.\.\.)(?=[ \t\r\n]|$)/gm)) {
    const start = cuts.at(-1) ?? 0;
    if (marker.endsWith('---')) {
      if (begun || hasContent(text.slice(start, index))) cuts.push(index);
      begun = true;
    } else {
      const lineEnd = text.indexOf('\n', index);
      if (lineEnd === -1) break;
      cuts.push(lineEnd + 1);
      begun = false;
    }
  }
  const pieces = cuts.map((cut, index) => text.slice(cut, cuts[index + 1]));
  const tail = pieces.at(-1) ?? '';
  // What follows a last `...` is no document of its own unless something stands there.
  if (pieces.length > 1 && !begun && !hasContent(tail)) {
    pieces.splice(-2, 2, `${pieces.at(-2)}${tail}`);
  }
  return pieces;
}

function hasContent(prologue: string): boolean {
  return /^(?!\uFEFF?[ \t]*(?:#|\r?$)|%)/m.test(prologue.replace(/\n$/, ''));
}
