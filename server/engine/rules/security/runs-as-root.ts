import { withEntries } from '../../yaml/insert';
import { objectFamilies } from '../practice/families';
import { adding, filling } from '../practice/fixing';
import { containerName, containersIn } from '../practice/workloads';
import type { Rule } from '../rule';
import { inherited, isTrue, isUnknown } from './contexts';
import page from './runs-as-root.md';

/** Root inside a container is root for the kernel too, unless user namespaces part them. */
export const runsAsRoot: Rule = {
  id: 'security/runs-as-root',
  severity: 'information',
  page,
  families: objectFamilies,
  profile: 'strict',
  aliases: ['kube-linter/run-as-non-root', 'polaris/runAsRootAllowed'],

  *check(document) {
    for (const container of containersIn(document)) {
      const user = inherited(container, 'runAsUser');
      const nonRoot = inherited(container, 'runAsNonRoot');
      if (isUnknown(user) || isUnknown(nonRoot)) continue;
      const isRoot = user.value('1.1') === 0;
      // The group of root matters only beside a user who is somebody else.
      const group = inherited(container, 'runAsGroup');
      const inRootGroup = group.value('1.1') === 0;
      if (!isRoot && !inRootGroup && (isTrue(nonRoot) || user.kind === 'scalar')) continue;
      const name = containerName(container);
      yield {
        span: isRoot ? user.mark : inRootGroup ? group.mark : container.view.get('name').mark,
        message: isRoot
          ? {
              en: `${name.en} runs as root (runAsUser 0), so a way out of it is a way into the node. Choose another user.`,
              ko: `${name.ko}는 root(runAsUser 0)로 실행되어, 컨테이너를 벗어나면 노드까지 뚫립니다. 다른 사용자를 지정하세요.`,
            }
          : inRootGroup
            ? {
                en: `${name.en} runs in the group of root (runAsGroup 0) and may read what belongs to it. Choose another group.`,
                ko: `${name.ko}는 root 그룹(runAsGroup 0)으로 실행되어 그 그룹의 파일을 읽을 수 있습니다. 다른 그룹을 지정하세요.`,
              }
            : {
                en: `${name.en} runs as root if its image says so or says nothing. Set securityContext.runAsNonRoot to true.`,
                ko: `${name.ko}는 이미지가 사용자를 정하지 않았다면 root로 실행됩니다. \`securityContext.runAsNonRoot\` 값을 true로 바꾸세요.`,
              },
        fixes:
          isRoot || inRootGroup || nonRoot.exists
            ? []
            : filling(
                adding('runAsNonRoot'),
                withEntries(container.view, ['securityContext'], ['runAsNonRoot: true', 'runAsUser: ${1:10001}']),
              ),
      };
    }
  },
};
