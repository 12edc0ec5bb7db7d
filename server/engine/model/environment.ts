import { memo } from '../text/memo';
import type { SourceFile, Span } from '../text/text';

/** A variable as a file such as `.env` sets it. */
export interface Variable {
  readonly name: string;
  /** From the start of the file. */
  readonly span: Span;
  /** As written, without its quotes; absent for a bare name, which is taken from the surroundings. */
  readonly value: string | undefined;
}

/**
 * The variables that a file sets, in its order, as compose-go's `dotenv` reads them: `NAME=value`, `NAME: value`, with or
 * without `export`; quoted values may run over several lines. A line that is nothing of that kind is left out.
 */
export const variablesIn = memo((file: SourceFile): readonly Variable[] => {
  const { text } = file;
  const found: Variable[] = [];
  let at = 0;
  while (at < text.length) {
    const lineEnd = endOfLine(text, at);
    const [head, name, separator] = /^\uFEFF?[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*([=:]?)[ \t]*/.exec(
      text.slice(at, lineEnd),
    ) ?? ['', '', ''];
    const isBare = separator === '' && /^\s*(?:#|$)/.test(text.slice(at + head.length, lineEnd));
    if (!name || (separator === '' && !isBare)) {
      at = lineEnd + 1;
      continue;
    }
    const start = at + head.indexOf(name, /^\uFEFF?[ \t]*(?:export[ \t]+)?/.exec(head)?.[0].length ?? 0);
    const { value, end } = isBare ? { value: undefined, end: lineEnd } : valueAt(text, at + head.length);
    found.push({ name, span: { start, end: start + name.length }, value });
    at = endOfLine(text, end) + 1;
  }
  return found;
});

function valueAt(text: string, start: number): { readonly value: string; readonly end: number } {
  const quote = text.charAt(start);
  if (quote === '"' || quote === "'") {
    for (let end = start + 1; end < text.length; end++) {
      if (text[end] === '\\' && quote === '"') end++;
      else if (text[end] === quote) return { value: text.slice(start + 1, end), end: end + 1 };
    }
  }
  const end = endOfLine(text, start);
  const value = text.slice(start, end).replace(/(?:^|\s)#.*$/, '');
  return { value: value.trim(), end };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}
