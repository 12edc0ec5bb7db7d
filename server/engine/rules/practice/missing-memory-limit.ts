import { withEntries } from '../../yaml/insert';
import type { Rule } from '../rule';
import { objectFamilies } from './families';
import { adding, filling } from './fixing';
import page from './missing-memory-limit.md';
import { containerName, containersIn } from './workloads';

/** Memory cannot be taken back as CPU can, so one leak takes down its neighbours. */
export const missingMemoryLimit: Rule = {
  id: 'practice/missing-memory-limit',
  severity: 'warning',
  page,
  families: objectFamilies,
  profile: 'recommended',
  aliases: ['kube-linter/unset-memory-requirements', 'kube-score/container-resources', 'polaris/memoryLimitsMissing'],

  *check(document) {
    for (const container of containersIn(document)) {
      const { view, workload, role } = container;
      if (role === 'init') continue;
      const path = ['resources', 'limits', 'memory'];
      if (view.get(...path).exists || workload.pod.get(...path).exists) continue;
      const name = containerName(container);
      yield {
        span: view.get('name').mark,
        message: {
          en: `${name.en} has no memory limit, so a leak takes the memory of everything else on its node. Set resources.limits.memory.`,
          ko: `${name.ko}에 메모리 한도가 없어 메모리가 새면 같은 노드의 다른 파드까지 위험해집니다. \`resources.limits.memory\` 값을 정하세요.`,
        },
        fixes: filling(
          adding('resources.limits.memory'),
          withEntries(
            view,
            ['resources', 'limits'],
            [`memory: \${1:${view.get('resources', 'requests', 'memory').string ?? '512Mi'}}`],
          ),
        ),
      };
    }
  },
};
