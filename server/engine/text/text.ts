/** The languages the product speaks. Adding one makes the compiler list every sentence still missing. */
export const languages = ['en', 'ko'] as const;
export type Language = (typeof languages)[number];

/** One sentence in every language. The engine carries all of them; adapters pick one when they render. */
export type Text = Readonly<Record<Language, string>>;

/** Half-open range of UTF-16 offsets, the unit both JavaScript strings and LSP count in. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One version of one file. Never changes: an edit makes a new SourceFile. */
export interface SourceFile {
  readonly uri: string;
  readonly text: string;
}

/** Replaces `span` of the file `uri` by `newText`. */
export interface TextEdit {
  readonly uri: string;
  readonly span: Span;
  readonly newText: string;
}

/** The same text in every language: for names, keys and code. */
export function verbatim(text: string): Text {
  return { en: text, ko: text };
}

export function shifted(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/** `text` after `edits` (of one file, not overlapping); edits at one place apply in their order. */
export function withEdits(text: string, edits: readonly { readonly span: Span; readonly newText: string }[]): string {
  const inOrder = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = '';
  let at = 0;
  for (const { span, newText } of inOrder) {
    result += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return result + text.slice(at);
}
