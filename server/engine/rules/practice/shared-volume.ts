import { withEntries } from '../../yaml/insert';
import type { Rule } from '../rule';
import { objectFamilies } from './families';
import { changing, setTo } from './fixing';
import { aimingAt, inDocuments, neighboursOf, sharesNamespace } from './neighbours';
import page from './shared-volume.md';
import { replicasOf, workloadsIn } from './workloads';

/** A ReadWriteOnce volume is attached to one node, and a Deployment does not care which its Pods run on. */
export const sharedVolume: Rule = {
  id: 'practice/shared-volume',
  severity: 'warning',
  page,
  families: objectFamilies,
  profile: 'recommended',

  *checkFile(file, workspace) {
    const around = neighboursOf(file, workspace);
    yield* inDocuments(file, function* (document) {
      for (const workload of workloadsIn(document)) {
        if (workload.kind !== 'Deployment') continue;
        const { body, pod } = workload;
        const replicas = replicasOf(workload) ?? 1;
        const isScaled = aimingAt(workload, around, 'HorizontalPodAutoscaler', 'spec', 'scaleTargetRef').length > 0;
        const strategy = body.get('spec', 'strategy');
        for (const volume of pod.get('volumes').items) {
          const at = volume.get('persistentVolumeClaim', 'claimName');
          const claim = around
            .of('PersistentVolumeClaim')
            .find(other => at.text && other.get('metadata', 'name').text === at.text && sharesNamespace(other, body));
          const modes = claim?.get('spec', 'accessModes').items.map(mode => mode.text) ?? [];
          if (modes.length === 0 || modes.some(mode => !mode?.startsWith('ReadWriteOnce'))) continue;
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
            fixes:
              isMany || strategy.exists
                ? []
                : changing(
                    setTo('strategy.type', 'Recreate'),
                    withEntries(body, ['spec', 'strategy'], ['type: Recreate']),
                  ),
          };
        }
      }
    });
  },
};
