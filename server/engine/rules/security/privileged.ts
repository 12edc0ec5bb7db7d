import { withValue } from '../../yaml/insert';
import { objectFamilies } from '../practice/families';
import { changing, setTo } from '../practice/fixing';
import { containerName, containersIn } from '../practice/workloads';
import type { Rule } from '../rule';
import { isPrivileged } from './contexts';
import page from './privileged.md';

/** A privileged container is root on its node. */
export const privileged: Rule = {
  id: 'security/privileged',
  severity: 'warning',
  page,
  families: objectFamilies,
  profile: 'recommended',
  aliases: [
    'kube-linter/privileged-container',
    'kube-score/container-security-context-privileged',
    'polaris/runAsPrivileged',
  ],

  *check(document) {
    for (const container of containersIn(document)) {
      if (!isPrivileged(container)) continue;
      const path = ['securityContext', 'privileged'];
      const name = containerName(container);
      yield {
        span: container.view.get(...path).mark,
        message: {
          en: `${name.en} is privileged: whoever breaks into it owns the node. Remove "privileged" and add only the capabilities it needs.`,
          ko: `${name.ko}에 특권(\`privileged\`)이 있어 뚫리면 노드 전체를 빼앗깁니다. 특권을 빼고 필요한 권한(capability)만 추가하세요.`,
        },
        fixes: changing(setTo('privileged', 'false'), withValue(container.view, path, 'false')),
      };
    }
  },
};
