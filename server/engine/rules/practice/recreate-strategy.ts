import { presetFixes } from '../rollout/preset';
import type { Rule } from '../rule';
import { objectFamilies } from './families';
import { changing, setTo } from './fixing';
import page from './recreate-strategy.md';
import { amidSurroundings, servicesOf } from './surroundings';
import { claimsOf, resourceName, workloadsIn } from './workloads';

/** Every Pod goes before the first new one comes. */
export const recreateStrategy: Rule = {
  id: 'practice/recreate-strategy',
  severity: 'warning',
  page,
  families: objectFamilies,
  profile: 'recommended',
  aliases: ['kube-linter/no-rolling-update-strategy', 'kube-score/deployment-strategy'],

  checkFile: amidSurroundings(function* (document, around) {
    for (const workload of workloadsIn(document)) {
      const at = workload.body.get('spec', 'strategy', 'type');
      if (workload.kind !== 'Deployment' || at.text !== 'Recreate') continue;
      // What two Pods cannot hold at the same time, such as a volume or a port of the node, needs it.
      const holds = workload.containers.some(({ view }) =>
        view.get('ports').items.some(port => port.get('hostPort').exists),
      );
      const isBound = holds || workload.pod.get('hostNetwork').exists || claimsOf(workload).length > 0;
      const usesHost = workload.pod.get('volumes').items.some(volume => volume.get('hostPath').exists);
      if (isBound || usesHost || servicesOf(workload, around).length === 0) continue;
      const name = resourceName(workload.body);
      yield {
        span: at.mark,
        message: {
          en: `Recreate ends every Pod of ${name.en} before it starts new ones, so each rollout is an outage. Use RollingUpdate if two versions may run side by side.`,
          ko: `Recreate는 새 파드를 띄우기 전에 파드를 모두 내리므로 롤아웃할 때마다 서비스가 끊깁니다. 두 버전이 함께 실행되어도 되면 RollingUpdate로 바꾸세요.`,
        },
        fixes: [
          ...changing(
            setTo('strategy.type', 'RollingUpdate'),
            at.isAlias ? undefined : { span: at.span, newText: 'RollingUpdate' },
          ),
          ...presetFixes(workload, around),
        ],
      };
    }
  }),
};
