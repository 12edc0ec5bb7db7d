import { withValue } from '../../yaml/insert';
import { objectFamilies } from '../practice/families';
import { changing, setTo } from '../practice/fixing';
import { resourceName, workloadsIn } from '../practice/workloads';
import type { Rule } from '../rule';
import { isTrue } from './contexts';
import page from './host-namespaces.md';

/** A Pod that shares the node's network, processes or memory is not shut in. */
export const hostNamespaces: Rule = {
  id: 'security/host-namespaces',
  severity: 'warning',
  page,
  families: objectFamilies,
  profile: 'recommended',
  aliases: [
    'kube-linter/host-network',
    'kube-linter/host-pid',
    'kube-linter/host-ipc',
    'polaris/hostNetworkSet',
    'polaris/hostPIDSet',
    'polaris/hostIPCSet',
  ],

  *check(document) {
    for (const { pod, body } of workloadsIn(document)) {
      const name = resourceName(body);
      for (const { field, en, ko } of namespaces) {
        const at = pod.get(field);
        if (!isTrue(at)) continue;
        yield {
          span: at.mark,
          message: {
            en: `${name.en} ${en} (${field}). Only programs that manage the node itself need this.`,
            ko: `${name.ko}에서 ${ko}(${field}). 노드를 관리하는 프로그램이 아니라면 빼세요.`,
          },
          fixes: changing(setTo(field, 'false'), withValue(pod, [field], 'false')),
        };
      }
    }
  },
};

const namespaces = [
  {
    field: 'hostNetwork',
    en: "uses the node's network, past every NetworkPolicy",
    ko: '노드의 네트워크를 그대로 써서 NetworkPolicy가 통하지 않습니다',
  },
  {
    field: 'hostPID',
    en: "sees the node's processes and may end them",
    ko: '노드의 프로세스를 보고 종료할 수 있습니다',
  },
  {
    field: 'hostIPC',
    en: 'shares memory with the processes of the node',
    ko: '노드의 프로세스와 메모리를 공유합니다',
  },
];
