import { withValue } from '../../yaml/insert';
import type { Rule } from '../rule';
import { objectFamilies } from './families';
import { changing, setTo } from './fixing';
import page from './single-replica.md';
import { aimingAt, amidSurroundings, servicesOf } from './surroundings';
import { claimsOf, replicasOf, resourceMark, resourceName, workloadsIn } from './workloads';

/** One Pod behind a Service is none while its node is drained. */
export const singleReplica: Rule = {
  id: 'practice/single-replica',
  severity: 'information',
  page,
  families: objectFamilies,
  profile: 'recommended',
  aliases: [
    'kube-linter/minimum-three-replicas',
    'kube-score/deployment-replicas',
    'polaris/deploymentMissingReplicas',
  ],

  checkFile: amidSurroundings(function* (document, around) {
    for (const workload of workloadsIn(document)) {
      if (workload.kind !== 'Deployment' || replicasOf(workload) !== 1 || claimsOf(workload).length > 0) continue;
      if (servicesOf(workload, around).length === 0 || around.isIncomplete) continue;
      if (aimingAt(workload, around, 'HorizontalPodAutoscaler').length > 0) continue;
      const name = resourceName(workload.body);
      const at = workload.body.get('spec', 'replicas');
      yield {
        span: at.exists ? at.mark : resourceMark(workload.body),
        message: {
          en: `${name.en} has one Pod, so its Service answers nobody while that Pod is moved or restarted. Run at least 2 if the program allows it.`,
          ko: `${name.ko}의 파드가 하나뿐이라 옮기거나 재시작하는 동안 서비스가 응답하지 못합니다. 프로그램이 허용하면 레플리카를 2개 이상 두세요.`,
        },
        fixes: changing(setTo('replicas', '2'), withValue(workload.body, ['spec', 'replicas'], '2')),
      };
    }
  }),
};
