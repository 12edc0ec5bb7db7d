import { type Names, selectedBy } from '../../model/application';
import { resourcesIn } from '../../model/kubernetes';
import { identityOf, selectorAt } from '../../model/names';
import { knownKind } from '../../model/workloads';
import { evictable } from '../../rollout/arithmetic';
import { withValue } from '../../yaml/insert';
import type { View } from '../../yaml/view';
import { acrossFiles } from '../kubernetes/references';
import { objectFamilies } from '../practice/families';
import { changing, setTo } from '../practice/fixing';
import type { Rule } from '../rule';
import page from './budget-allows-all.md';
import { amountAt, isUnset } from './updates';

/** A budget that lets every Pod go at once protects nothing. */
export const budgetAllowsAll: Rule = {
  id: 'rollout/budget-allows-all',
  severity: 'information',
  page,
  families: objectFamilies,
  profile: 'recommended',

  checkFile: acrossFiles(
    document => resourcesIn(document).filter(resource => knownKind(resource) === 'PodDisruptionBudget'),
    function* (resource, names) {
      const { body } = resource;
      const [least, most] = [body.get('spec', 'minAvailable'), body.get('spec', 'maxUnavailable')];
      // Both at once and none at all are other mistakes.
      if (isUnset(least) === isUnset(most)) return;
      const [field, at] = isUnset(least) ? ['maxUnavailable', most] : ['minAvailable', least];
      const amount = amountAt(at, 0);
      if (amount === undefined) return;
      const isForAll = at === least ? /^0%?$/.test(String(amount)) : amount === '100%';
      const pods = isForAll ? undefined : podsOf(names, body, identityOf(resource).namespace);
      const budget = at === least ? { minAvailable: amount } : { maxUnavailable: amount };
      if (!isForAll && (pods === undefined || pods < 2 || evictable(pods, budget) < pods)) return;
      yield {
        span: at.mark,
        message: {
          en: `This budget lets all ${pods === undefined ? '' : `${pods} `}Pods be evicted at once, so it protects nothing when nodes are drained. Set ${field} to 1.`,
          ko: `이 PDB에서는 파드${pods === undefined ? '를' : ` ${pods}개를`} 한꺼번에 모두 축출할 수 있어, 노드를 드레인할 때 지켜 주는 파드가 없습니다. \`${field}\` 값을 1로 설정하세요.`,
        },
        fixes: changing(setTo(field, '1'), withValue(body, ['spec', field], '1')),
      };
    },
  ),
};

/** How many Pods a budget counts; absent where an autoscaler decides, or where nobody can tell. */
function podsOf(names: Names, budget: View, namespace: string): number | undefined {
  const selector = selectorAt(budget.get('spec', 'selector'));
  if (names.isIncomplete || names.changes.patches.length > 0 || selector.isOpen) return undefined;
  const selected = selectedBy(names, selector, namespace);
  const isKnown = selected.every(
    ({ kind, name, pods }) =>
      ['Deployment', 'StatefulSet', 'ReplicaSet'].includes(kind) &&
      !pods.isOpen &&
      !names.definitions.some(({ scales }) => scales?.kind === kind && scales.name === name),
  );
  return isKnown ? selected.reduce((sum, { replicas = 1 }) => sum + replicas, 0) : undefined;
}
