import { addDocument } from '../kubernetes/references';
import type { Rule } from '../rule';
import { objectFamilies } from './families';
import { adding } from './fixing';
import page from './no-disruption-budget.md';
import { aimingAt, amidSurroundings, selecting } from './surroundings';
import { labelLines, replicasOf, resourceMark, resourceName, workloadsIn } from './workloads';

/** Several Pods may still all be evicted at once. */
export const noDisruptionBudget: Rule = {
  id: 'practice/no-disruption-budget',
  severity: 'information',
  page,
  families: objectFamilies,
  profile: 'recommended',
  aliases: [
    'kube-score/deployment-has-poddisruptionbudget',
    'kube-score/statefulset-has-poddisruptionbudget',
    'polaris/missingPodDisruptionBudget',
  ],

  checkFile: amidSurroundings(function* (document, around) {
    if (around.isIncomplete) return;
    for (const workload of workloadsIn(document)) {
      const { kind, body } = workload;
      if (kind !== 'Deployment' && kind !== 'StatefulSet') continue;
      const isScaled = aimingAt(workload, around, 'HorizontalPodAutoscaler').length > 0;
      if ((replicasOf(workload) ?? 1) < 2 && !isScaled) continue;
      if (selecting(workload, around, 'PodDisruptionBudget').length > 0) continue;
      const name = resourceName(body);
      const own = body.get('metadata', 'name').text;
      const namespace = body.get('metadata', 'namespace').text;
      const labels = labelLines(workload);
      const budget = [
        'apiVersion: policy/v1',
        'kind: PodDisruptionBudget',
        'metadata:',
        `  name: ${own}`,
        ...(namespace ? [`  namespace: ${namespace}`] : []),
        'spec:',
        '  maxUnavailable: ${1:1}',
        '  selector:',
        '    matchLabels:',
        ...labels.map(line => `      ${line}`),
        '',
      ].join('\n');
      yield {
        span: resourceMark(body),
        message: {
          en: `${name.en} has no PodDisruptionBudget, so draining nodes may take all its Pods at once. Add one that keeps some.`,
          ko: `${name.ko}의 파드를 지키는 PodDisruptionBudget이 없어 노드를 드레인할 때 파드가 한꺼번에 내려갈 수 있습니다. 몇 개는 남도록 추가하세요.`,
        },
        fixes:
          own && labels.length > 0 && !/[$}]/.test(budget.replace('${1:1}', ''))
            ? addDocument(body, adding('PodDisruptionBudget'), budget)
            : [],
      };
    }
  }),
};
