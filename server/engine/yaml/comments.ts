import { Lexer } from 'yaml';
import { memo } from '../text/memo';
import type { Span } from '../text/text';
import type { YamlDocument } from './stream';

/** A comment, and whether it has its line for itself. The text goes without `#` and the blanks around it. */
export interface Comment {
  readonly text: string;
  readonly span: Span;
  readonly own: boolean;
}

/** The comments of a document in their order; a `#` inside a string or a block scalar is none. */
export const commentsIn = memo((document: YamlDocument): readonly Comment[] => {
  const { text } = document;
  if (!text.includes('#')) return [];
  const comments: Comment[] = [];
  let offset = 0;
  let before = '';
  for (const token of new Lexer().lex(text)) {
    const isScalar = before === scalar;
    before = token;
    if (controls.has(token)) continue;
    if (token.startsWith('#') && !isScalar) {
      const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
      const span = { start: offset, end: offset + token.length };
      comments.push({ text: token.slice(1).trim(), span, own: line.trim() === '' });
    }
    offset += token.length;
  }
  return comments;
});

/** What the lexer says between the texts: the start of a document, the end of a broken flow, the start of a scalar. */
const scalar = '\u001f';
const controls: ReadonlySet<string> = new Set(['\u0002', '\u0018', scalar]);
