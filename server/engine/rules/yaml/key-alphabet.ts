import { type Family, families } from '../../model/family';
import { View } from '../../yaml/view';
import { misplaced, rankedEntries } from '../compose/order';
import type { Problem, Rule } from '../rule';
import page from './key-alphabet.md';

/** A template's lines belong to its branches, and the order in other tools' files is theirs. */
const lenient: ReadonlySet<Family> = new Set(['helm-template', 'other']);

/** For teams that keep all keys in the order of the alphabet. Most do not, so it has to be asked for by name. */
export const keyAlphabet: Rule = {
  id: 'yaml/key-alphabet',
  severity: 'hint',
  profile: 'none',
  page,
  families: families.filter(family => !lenient.has(family)),
  aliases: ['kube-linter/sorted-keys'],

  *check(document) {
    if (document.syntaxErrors.length > 0) return;
    yield* unsorted(View.root(document));
  },
};

/** Aliases are not followed: what they mean is told where it stands. */
function* unsorted(at: View): Iterable<Problem> {
  if (at.isAlias) return;
  // A merge stands first by custom, whatever the alphabet says of its name.
  const entries = rankedEntries(at, key => [key === '<<' ? 0 : 1, key]);
  const problems = misplaced(at, entries, (key, later) => ({
    en: `"${key}" comes before "${later}" in the alphabet. Put the keys in order.`,
    ko: `\`${key}\` 키는 알파벳순으로 \`${later}\` 키보다 앞에 옵니다. 키를 순서대로 적으세요.`,
  }));
  for (const problem of problems) yield isBehindDash(at) ? { ...problem, fixes: [] } : problem;
  for (const { value } of at.entries) yield* unsorted(value);
  for (const item of at.items) yield* unsorted(item);
}

/** Whether the first key shares its line with the dash of a list, which cannot move with the key. */
function isBehindDash({ document: { text }, span: { start } }: View): boolean {
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() !== '';
}
