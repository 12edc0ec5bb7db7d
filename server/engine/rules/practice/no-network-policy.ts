import type { Rule } from '../rule';
import { objectFamilies } from './families';
import { inDocuments, mayMatch, neighboursOf, sharesNamespace } from './neighbours';
import page from './no-network-policy.md';
import { resourceMark, resourceName, workloadsIn } from './workloads';

/** Unless a policy selects it, a Pod talks to every other, and every other to it. */
export const noNetworkPolicy: Rule = {
  id: 'practice/no-network-policy',
  severity: 'information',
  page,
  families: objectFamilies,
  profile: 'strict',
  aliases: ['kube-linter/non-isolated-pod', 'kube-score/pod-networkpolicy', 'polaris/missingNetworkPolicy'],

  *checkFile(file, workspace) {
    const around = neighboursOf(file, workspace);
    if (around.isIncomplete) return;
    yield* inDocuments(file, function* (document) {
      for (const workload of workloadsIn(document)) {
        const { body } = workload;
        const isSelected = around
          .of('NetworkPolicy')
          .some(policy => sharesNamespace(policy, body) && mayMatch(policy.get('spec', 'podSelector'), workload));
        if (isSelected) continue;
        const name = resourceName(body);
        yield {
          span: resourceMark(body),
          message: {
            en: `No NetworkPolicy selects the Pods of ${name.en}, so every Pod of the cluster may connect to them. Add one that lists who may.`,
            ko: `${name.ko}의 파드를 고르는 NetworkPolicy가 없어 클러스터의 모든 파드가 접속할 수 있습니다. 접속을 허용할 대상을 정하세요.`,
          },
        };
      }
    });
  },
};
