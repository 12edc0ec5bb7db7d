import { isInterpolated } from '../../schema/compose-interpolation';
import type { View } from '../../yaml/view';
import type { Rule } from '../rule';
import page from './dependency-order.md';
import { composeFamilies } from './faults';
import { given, ofServices } from './judged-services';
import { misplaced, type Ranked, rankedEntries } from './order';

/** Dependencies from A to Z: Compose starts them as they depend on each other, not as they are written. */
export const dependencyOrder: Rule = {
  id: 'compose/dependency-order',
  severity: 'hint',
  profile: 'strict',
  page,
  families: composeFamilies,
  aliases: ['dclint/service-dependencies-alphabetical-order'],

  check: ofServices(({ body }) => {
    const dependencies = body.get('depends_on');
    return misplaced(dependencies, dependenciesIn(dependencies), (name, later) => ({
      en: `"${name}" comes before "${later}" in the alphabet. The order changes nothing, and a sorted list is easier to compare.`,
      ko: `"${name}" 서비스는 알파벳순으로 "${later}"보다 앞입니다. 순서는 동작과 관계없고, 정렬해 두면 비교하기 쉽습니다.`,
    }));
  }),
};

function dependenciesIn(at: View): readonly Ranked[] {
  if (at.kind === 'map') return rankedEntries(at, name => [name.toLowerCase()]);
  if (at.isAlias || at.kind !== 'list') return [];
  const items = given(at).map(({ text = '', mark, span }) => ({ name: text, mark, span, rank: [text.toLowerCase()] }));
  return items.some(({ name }) => name === '' || isInterpolated(name)) ? [] : items;
}
