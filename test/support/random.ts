import type { Span } from '../../server/engine/text/text';

const snippets = [
  '\n',
  '---\n',
  '\n---\n',
  '...\n',
  'a: 1\n',
  '  b: [1, 2]\n',
  '# c\n',
  '%YAML 1.2\n',
  '"',
  '{',
  '}',
  ': ',
  '- ',
  '\t',
  '|\n',
  'x',
  '',
];

/** `count` edits that are the same for the same seed; each is asked for the text as it is by then. */
export function* randomEdits(
  seed: number,
  count: number,
  textNow: () => string,
): Iterable<{ readonly span: Span; readonly newText: string }> {
  let state = seed * 2654435761;
  const below = (limit: number) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return Math.abs(state) % Math.max(1, limit);
  };
  for (let index = 0; index < count; index++) {
    const { length } = textNow();
    const start = below(length + 1);
    const end = Math.min(length, start + (below(3) === 0 ? below(12) : 0));
    yield { span: { start, end }, newText: snippets[below(snippets.length)] ?? '' };
  }
}
