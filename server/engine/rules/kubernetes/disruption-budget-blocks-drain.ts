import { isSameNamespace, type Names, selectedBy } from '../../model/application';
import { resourcesIn } from '../../model/kubernetes';
import { type Definition, identityOf, numberAt, selectorAt } from '../../model/names';
import { knownKind } from '../../model/workloads';
import type { Text } from '../../text/text';
import type { View } from '../../yaml/view';
import type { Fix, Rule } from '../rule';
import page from './disruption-budget-blocks-drain.md';
import { acrossFiles } from './references';

const counted = ['Deployment', 'StatefulSet', 'ReplicaSet', 'ReplicationController'];

/** A budget that never allows an eviction makes `kubectl drain` wait for ever. */
export const disruptionBudgetBlocksDrain: Rule = {
  id: 'kubernetes/disruption-budget-blocks-drain',
  severity: 'warning',
  page,
  families: ['kubernetes'],
  aliases: [
    'kube-linter/pdb-max-unavailable',
    'kube-linter/pdb-min-available',
    'polaris/pdbDisruptionsIsZero',
    'polaris/pdbMinAvailableGreaterThanHPAMinReplicas',
  ],

  checkFile: acrossFiles(
    document => resourcesIn(document).filter(resource => knownKind(resource) === 'PodDisruptionBudget'),
    function* (resource, names) {
      const spec = resource.body.get('spec');
      const most = spec.get('maxUnavailable');
      const least = spec.get('minAvailable');
      if (/^0%?$/.test(most.text ?? '')) {
        yield { span: most.mark, message: sentence({ en: 'No Pod', ko: '' }), fixes: allowingOne(most) };
      } else if (least.text === '100%') {
        yield { span: least.mark, message: sentence({ en: 'No Pod', ko: '' }), fixes: allowingOne(least) };
      } else {
        const running = podsAtLeast(names, resource.body, identityOf(resource).namespace);
        const needed = numberAt(least);
        if (needed === undefined || running === undefined || needed < running || needed === 0) return;
        yield {
          span: least.mark,
          message: sentence({
            en: `With ${running} ${running === 1 ? 'Pod' : 'Pods'} running, none`,
            ko: `파드가 ${running}개뿐일 때 `,
          }),
          fixes: allowingOne(least),
        };
      }
    },
  ),
};

function sentence(when: Text): Text {
  return {
    en: `${when.en} may be evicted under this budget, so draining a node waits for ever. Allow at least one Pod to be missing.`,
    ko: `${when.ko}이 PDB는 축출을 하나도 허용하지 않아 노드 드레인이 끝나지 않습니다. 파드가 하나는 모자랄 수 있게 하세요.`,
  };
}

/** Says how many may be missing instead of how many must be there: that holds for any number of Pods. */
function allowingOne(at: View): readonly Fix[] {
  if (at.isAlias || at.document.text[at.keySpan.end] !== ':') return [];
  const span = { start: at.keySpan.start, end: at.span.end };
  const title = { en: 'Allow one Pod to be missing', ko: '파드 하나가 모자라도 되게 변경' };
  return [{ title, edits: [{ span, newText: 'maxUnavailable: 1' }], safe: false }];
}

/** How few Pods of a budget may run when all is well; absent if it also counts Pods that nobody can count here. */
function podsAtLeast(names: Names, budget: View, namespace: string): number | undefined {
  const selector = selectorAt(budget.get('spec', 'selector'));
  if (names.isIncomplete || names.changes.patches.length > 0 || selector.isOpen) return undefined;
  const selected = selectedBy(names, selector, namespace);
  if (selected.length === 0 || selected.some(({ kind, pods }) => !counted.includes(kind) || pods.isOpen))
    return undefined;
  return selected.reduce((sum, one) => sum + leastOf(names, one), 0);
}

function leastOf(names: Names, { kind, name, namespace, replicas = 1 }: Definition): number {
  const scaler = names.definitions.find(
    one => one.scales?.kind === kind && one.scales.name === name && isSameNamespace(names, one.namespace, namespace),
  );
  return scaler?.scales?.least ?? replicas;
}
