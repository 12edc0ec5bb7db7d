import { withEntries } from '../../yaml/insert';
import type { Rule } from '../rule';
import { objectFamilies } from './families';
import { adding, filling } from './fixing';
import page from './missing-ephemeral-storage.md';
import { containerName, containersIn } from './workloads';

/** What a container writes outside volumes takes the node's own disk. */
export const missingEphemeralStorage: Rule = {
  id: 'practice/missing-ephemeral-storage',
  severity: 'information',
  page,
  families: objectFamilies,
  profile: 'strict',
  aliases: ['kube-score/container-ephemeral-storage-request-and-limit'],

  *check(document) {
    for (const container of containersIn(document)) {
      const { view, role } = container;
      if (role === 'init' || view.get('resources', 'limits', 'ephemeral-storage').exists) continue;
      const name = containerName(container);
      yield {
        span: view.get('name').mark,
        message: {
          en: `${name.en} may fill the disk of its node with logs and files. Set resources.limits.ephemeral-storage.`,
          ko: `${name.ko}의 로그와 파일이 노드의 디스크를 가득 채울 수 있습니다. \`resources.limits.ephemeral-storage\` 값을 정하세요.`,
        },
        fixes: filling(
          adding('resources.limits.ephemeral-storage'),
          withEntries(view, ['resources', 'limits'], ['ephemeral-storage: ${1:1Gi}']),
        ),
      };
    }
  },
};
