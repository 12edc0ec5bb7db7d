import type { Rule } from '../rule';
import { objectFamilies } from './families';
import page from './no-node-affinity.md';
import { resourceMark, resourceName, workloadsIn } from './workloads';

/** For clusters whose nodes differ: nothing says which of them will do. */
export const noNodeAffinity: Rule = {
  id: 'practice/no-node-affinity',
  severity: 'information',
  page,
  families: objectFamilies,
  profile: 'strict',
  aliases: ['kube-linter/no-node-affinity'],

  *check(document) {
    for (const { pod, body, kind } of workloadsIn(document)) {
      if (kind === 'DaemonSet') continue;
      const fields = [pod.get('affinity', 'nodeAffinity'), pod.get('nodeSelector'), pod.get('nodeName')];
      if (fields.some(at => at.exists)) continue;
      const name = resourceName(body);
      yield {
        span: resourceMark(body),
        message: {
          en: `${name.en} may land on any node. Where nodes differ, say which will do by nodeSelector or nodeAffinity.`,
          ko: `${name.ko}의 파드는 아무 노드에나 배치될 수 있습니다. 노드가 서로 다르면 \`nodeSelector\`나 \`nodeAffinity\`로 정하세요.`,
        },
      };
    }
  },
};
