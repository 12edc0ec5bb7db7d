import { withEntries } from '../../yaml/insert';
import type { Rule } from '../rule';
import { objectFamilies } from './families';
import { adding, filling } from './fixing';
import page from './no-spread.md';
import { labelLines, replicasOf, resourceMark, resourceName, workloadsIn } from './workloads';

/** Several Pods on one node fall together. */
export const noSpread: Rule = {
  id: 'practice/no-spread',
  severity: 'information',
  page,
  families: objectFamilies,
  profile: 'recommended',
  aliases: [
    'kube-linter/no-anti-affinity',
    'kube-score/deployment-has-host-podantiaffinity',
    'kube-score/statefulset-has-host-podantiaffinity',
    'polaris/topologySpreadConstraint',
  ],

  *check(document) {
    for (const workload of workloadsIn(document)) {
      const { kind, body, pod } = workload;
      if ((kind !== 'Deployment' && kind !== 'StatefulSet') || (replicasOf(workload) ?? 1) < 2) continue;
      if (pod.get('affinity', 'podAntiAffinity').exists || pod.get('topologySpreadConstraints').exists) continue;
      const name = resourceName(body);
      const labels = labelLines(workload);
      yield {
        span: resourceMark(body),
        message: {
          en: `All Pods of ${name.en} may run on one node and fall with it. Add topologySpreadConstraints over kubernetes.io/hostname.`,
          ko: `${name.ko}의 파드가 모두 한 노드에 모여 함께 내려갈 수 있습니다. \`kubernetes.io/hostname\` 기준으로 \`topologySpreadConstraints\`를 추가하세요.`,
        },
        fixes:
          labels.length > 0
            ? filling(
                adding('topologySpreadConstraints'),
                withEntries(
                  pod,
                  [],
                  [
                    'topologySpreadConstraints:',
                    '  - maxSkew: 1',
                    '    topologyKey: kubernetes.io/hostname',
                    '    whenUnsatisfiable: ${1:ScheduleAnyway}',
                    '    labelSelector:',
                    '      matchLabels:',
                    ...labels.map(line => `        ${line}`),
                  ],
                ),
              )
            : [],
      };
    }
  },
};
