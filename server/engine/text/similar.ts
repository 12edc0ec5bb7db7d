import { distance } from 'fastest-levenshtein';

/**
 * The candidates that somebody who typed `word` may have meant, likeliest first: equal but for case, or at most two
 * single-character edits away. Short words allow fewer edits, since nearly everything is near to them.
 */
export function similar(word: string, candidates: Iterable<string>): readonly string[] {
  const allowed = word.length < 3 ? 0 : word.length < 5 ? 1 : 2;
  const lower = word.toLowerCase();
  const near: { readonly candidate: string; readonly edits: number }[] = [];
  for (const candidate of new Set(candidates)) {
    if (candidate === word || Math.abs(candidate.length - word.length) > 2) continue;
    const edits = candidate.toLowerCase() === lower ? 0 : isSwap(word, candidate) ? 1 : distance(word, candidate);
    if (edits <= allowed) near.push({ candidate, edits });
  }
  return near.sort((a, b) => a.edits - b.edits).map(({ candidate }) => candidate);
}

/** Two neighbours in the wrong order are one slip, though two edits. */
function isSwap(word: string, candidate: string): boolean {
  if (word.length !== candidate.length) return false;
  const at = [...word].findIndex((letter, index) => letter !== candidate[index]);
  const swapped = word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
  return swapped === candidate;
}
