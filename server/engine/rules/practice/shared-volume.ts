import { type Change, withEntries, withValue } from '../../yaml/insert';
import type { View } from '../../yaml/view';
import type { Rule } from '../rule';
import { objectFamilies } from './families';
import { changingAll, setTo } from './fixing';
import { withoutField } from './removal';
import page from './shared-volume.md';
import { aimingAt, amidSurroundings, named } from './surroundings';
import { replicasOf, workloadsIn } from './workloads';

/** A ReadWriteOnce volume is attached to one node, and a Deployment does not care which its Pods run on. */
export const sharedVolume: Rule = {
  id: 'practice/shared-volume',
  severity: 'warning',
  page,
  families: objectFamilies,
  profile: 'recommended',

  checkFile: amidSurroundings(function* (document, around) {
    for (const workload of workloadsIn(document)) {
      if (workload.kind !== 'Deployment') continue;
      const { body, pod } = workload;
      const replicas = replicasOf(workload) ?? 1;
      const isScaled = aimingAt(workload, around, 'HorizontalPodAutoscaler').length > 0;
      const strategy = body.get('spec', 'strategy');
      for (const volume of pod.get('volumes').items) {
        const at = volume.get('persistentVolumeClaim', 'claimName');
        const [claim] = at.text ? named(around, 'PersistentVolumeClaim', at.text, body) : [];
        const modes = claim?.modes ?? [];
        if (modes.length === 0 || modes.some(mode => !mode.startsWith('ReadWriteOnce'))) continue;
        const isMany = replicas > 1 || isScaled;
        if (!isMany && (replicas === 0 || strategy.get('type').text === 'Recreate')) continue;
        yield {
          span: at.mark,
          message: isMany
            ? {
                en: `The claim "${at.text}" is ReadWriteOnce, so Pods on other nodes wait for it for ever. Use a StatefulSet with a claim per Pod, or a volume that is ReadWriteMany.`,
                ko: `"${at.text}" PVC는 ReadWriteOnce라서 다른 노드의 파드는 끝없이 기다립니다. 파드마다 PVC가 생기는 StatefulSet이나 ReadWriteMany 볼륨을 쓰세요.`,
              }
            : {
                en: `The claim "${at.text}" is ReadWriteOnce: at a rollout the new Pod may wait on another node for a volume that the old one holds. Set strategy.type to Recreate.`,
                ko: `"${at.text}" PVC는 ReadWriteOnce라서 롤아웃할 때 새 파드가 다른 노드에서 이전 파드의 볼륨을 기다리다 멈출 수 있습니다. \`strategy.type\` 값을 Recreate로 정하세요.`,
              },
          fixes: isMany ? [] : changingAll(setTo('strategy.type', 'Recreate'), recreating(body, strategy)),
        };
      }
    }
  }),
};

/** The settings of a rolling update go: the API server refuses them beside `Recreate`. */
function recreating(body: View, strategy: View): readonly (Change | undefined)[] {
  const rolling = strategy.entries.find(({ key }) => key === 'rollingUpdate');
  if (!rolling) {
    return [
      strategy.get('type').exists
        ? withValue(strategy, ['type'], 'Recreate')
        : withEntries(body, ['spec', 'strategy'], ['type: Recreate']),
    ];
  }
  return strategy.get('type').exists
    ? [withValue(strategy, ['type'], 'Recreate'), withoutField(strategy, rolling)]
    : [];
}
