import { withEntries } from '../../yaml/insert';
import type { Rule } from '../rule';
import { objectFamilies } from './families';
import { adding, filling } from './fixing';
import page from './missing-cpu-limit.md';
import { containerName, containersIn } from './workloads';

/** For clusters whose rules ask for CPU limits; most do better without them. */
export const missingCpuLimit: Rule = {
  id: 'practice/missing-cpu-limit',
  severity: 'information',
  page,
  families: objectFamilies,
  profile: 'strict',
  aliases: ['kube-linter/unset-cpu-requirements', 'kube-score/container-resources', 'polaris/cpuLimitsMissing'],

  *check(document) {
    for (const container of containersIn(document)) {
      const { view, workload, role } = container;
      if (role === 'init') continue;
      const path = ['resources', 'limits', 'cpu'];
      if (view.get(...path).exists || workload.pod.get(...path).exists) continue;
      const name = containerName(container);
      yield {
        span: view.get('name').mark,
        message: {
          en: `${name.en} has no CPU limit, so it may use all that is idle on its node. If your cluster asks for one, set resources.limits.cpu.`,
          ko: `${name.ko}에 CPU 한도가 없어 노드에서 남는 CPU를 모두 쓸 수 있습니다. 클러스터 규칙이 요구하면 \`resources.limits.cpu\` 값을 정하세요.`,
        },
        fixes: filling(adding('resources.limits.cpu'), withEntries(view, ['resources', 'limits'], ['cpu: ${1:500m}'])),
      };
    }
  },
};
