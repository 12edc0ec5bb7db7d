import type { Text } from '../text/text';

/** What we say about a field in our own words. */
export interface FieldWords {
  readonly text: Text;
  /** What plays its part on the other side of the way from Compose to Kubernetes, or that nothing does. */
  readonly counterpart?: Text;
}

/** Words by field path. `*` stands for a name that users choose and for an index of a list. */
export type WordsByPath = Readonly<Record<string, FieldWords>>;

/** The same words for fields below `prefix`. */
export function under(prefix: string, words: WordsByPath): WordsByPath {
  return Object.fromEntries(Object.entries(words).map(([path, said]) => [`${prefix}.${path}`, said]));
}

/** Finds the words for a path of keys and indexes; a key that `table` spells out goes before `*`. */
export function wordsFinder(table: WordsByPath): (path: readonly string[]) => FieldWords | undefined {
  const root = branch();
  for (const [pattern, words] of Object.entries(table)) {
    let at = root;
    for (const step of pattern.split('.')) {
      const next = at.below.get(step) ?? branch();
      at.below.set(step, next);
      at = next;
    }
    at.words = words;
  }
  return path => wordsBelow(root, path);
}

interface Branch {
  words: FieldWords | undefined;
  readonly below: Map<string, Branch>;
}

function branch(): Branch {
  return { words: undefined, below: new Map() };
}

function wordsBelow(from: Branch, path: readonly string[]): FieldWords | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return from.words;
  for (const next of [from.below.get(step), from.below.get('*')]) {
    const words = next && wordsBelow(next, rest);
    if (words) return words;
  }
  return undefined;
}
