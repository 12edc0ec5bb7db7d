import { resourcesIn } from '../../model/kubernetes';
import { knownKind } from '../../model/workloads';
import { withEntries } from '../../yaml/insert';
import { adding, changing } from '../practice/fixing';
import type { Rule } from '../rule';
import page from './empty-disruption-budget.md';
import { underPatches } from './references';

/** A budget without a number is accepted and protects nothing. */
export const emptyDisruptionBudget: Rule = {
  id: 'kubernetes/empty-disruption-budget',
  severity: 'warning',
  page,
  families: ['kubernetes'],

  checkFile: underPatches(function* (document, changes) {
    for (const resource of resourcesIn(document)) {
      if (knownKind(resource) !== 'PodDisruptionBudget' || changes.patches.length > 0) continue;
      const spec = resource.body.get('spec');
      const misspelt = spec.entries.some(({ key }) => /avail/i.test(key));
      if (spec.kind !== 'map' || !spec.get('selector').exists || misspelt) continue;
      yield {
        span: spec.keySpan,
        message: {
          en: 'Without minAvailable or maxUnavailable this PodDisruptionBudget protects nothing. Say how many Pods may be missing.',
          ko: '`minAvailable`도 `maxUnavailable`도 없어 이 PDB는 아무것도 보호하지 않습니다. 모자라도 되는 파드 수를 적으세요.',
        },
        fixes: changing(adding('maxUnavailable: 1'), withEntries(spec, [], ['maxUnavailable: 1'])),
      };
    }
  }),
};
