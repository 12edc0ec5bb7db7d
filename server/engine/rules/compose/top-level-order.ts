import { View } from '../../yaml/view';
import type { Rule } from '../rule';
import { composeFamilies } from './faults';
import { misplaced, rankedEntries } from './order';
import page from './top-level-order.md';

/** The top-level keys in one order: what the file is about, the services, and what they use. */
export const topLevelOrder: Rule = {
  id: 'compose/top-level-order',
  severity: 'hint',
  profile: 'strict',
  page,
  families: composeFamilies,
  aliases: ['dclint/top-level-properties-order'],

  *check(document) {
    const root = View.root(document);
    yield* misplaced(
      root,
      rankedEntries(root, key => [rankOf(key)]),
      (key, later) => ({
        en: `"${key}" usually stands before "${later}". One order in every file is easier to read.`,
        ko: `\`${key}\` 키는 보통 \`${later}\` 키보다 앞에 적습니다. 모든 파일의 순서가 같으면 읽기 쉽습니다.`,
      }),
    );
  },
};

const order: readonly string[] = [
  'version',
  'name',
  'include',
  'services',
  'networks',
  'volumes',
  'secrets',
  'configs',
];

function rankOf(key: string): number {
  if (key.startsWith('x-')) return -1;
  return order.includes(key) ? order.indexOf(key) : order.length;
}
