import { memo } from './memo';

/** Zero-based line and UTF-16 column, as LSP counts them. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Something that has text and never changes. */
interface HasText {
  readonly text: string;
}

/** Offsets at which the lines of a text begin. Line ends are LF, CRLF and a lone CR, as in LSP. */
export const lineStarts = memo(({ text }: HasText): readonly number[] => {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
});

/** Index of the last element of ascending `starts` that is not above `offset`; 0 if there is none. */
export function indexBelow(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
