import { View } from '../../yaml/view';
import type { Rule } from '../rule';
import { composeFamilies } from './faults';
import { misplaced, rankedEntries } from './order';
import page from './service-order.md';

/** Services from A to Z. */
export const serviceOrder: Rule = {
  id: 'compose/service-order',
  severity: 'hint',
  profile: 'strict',
  page,
  families: composeFamilies,
  aliases: ['dclint/services-alphabetical-order'],

  *check(document) {
    const services = View.root(document).get('services');
    yield* misplaced(
      services,
      rankedEntries(services, name => [name.toLowerCase()]),
      (name, later) => ({
        en: `Service "${name}" comes before "${later}" in the alphabet. Sorted services are easier to find.`,
        ko: `"${name}" 서비스는 알파벳순으로 "${later}"보다 앞입니다. 정렬해 두면 서비스를 찾기 쉽습니다.`,
      }),
    );
  },
};
