import { certain } from '../../model/workloads';
import type { View } from '../../yaml/view';
import { addDocument } from '../kubernetes/references';
import type { Rule } from '../rule';
import { objectFamilies } from './families';
import page from './no-network-policy.md';
import { amidSurroundings, selecting } from './surroundings';
import { resourceMark, resourceName, workloadsIn } from './workloads';

/** Unless a policy selects it, a Pod talks to every other, and every other to it. */
export const noNetworkPolicy: Rule = {
  id: 'practice/no-network-policy',
  severity: 'information',
  page,
  families: objectFamilies,
  profile: 'strict',
  aliases: ['kube-linter/non-isolated-pod', 'kube-score/pod-networkpolicy', 'polaris/missingNetworkPolicy'],

  checkFile: amidSurroundings(function* (document, around) {
    if (around.isIncomplete) return;
    for (const workload of workloadsIn(document)) {
      const { body } = workload;
      if (selecting(workload, around, 'NetworkPolicy').length > 0) continue;
      const name = resourceName(body);
      yield {
        span: resourceMark(body),
        message: {
          en: `No NetworkPolicy selects the Pods of ${name.en}, so every Pod of the cluster may connect to them. Add one that lists who may.`,
          ko: `${name.ko}의 파드를 고르는 NetworkPolicy가 없어 클러스터의 모든 파드가 접속할 수 있습니다. 접속을 허용할 대상을 정하세요.`,
        },
        fixes: addDocument(
          body,
          { en: 'Add a NetworkPolicy that refuses everything', ko: '모두 거부하는 NetworkPolicy 추가' },
          denying(body),
        ),
      };
    }
  }),
};

/** Nobody may connect to the Pods of the namespace; what is to be allowed comes in policies of its own. */
function denying(body: View): string {
  const namespace = certain(body.get('metadata', 'namespace'));
  return [
    'apiVersion: networking.k8s.io/v1',
    'kind: NetworkPolicy',
    'metadata:',
    '  name: default-deny',
    ...(namespace ? [`  namespace: ${namespace}`] : []),
    'spec:',
    '  podSelector: {}',
    '  policyTypes: [Ingress]',
    '',
  ].join('\n');
}
