import { withEntries } from '../../yaml/insert';
import type { View } from '../../yaml/view';
import type { Rule } from '../rule';
import { objectFamilies } from './families';
import { adding, filling } from './fixing';
import page from './missing-requests.md';
import { containerName, containersIn } from './workloads';

/** Without requests the scheduler places a Pod as if it needed nothing. */
export const missingRequests: Rule = {
  id: 'practice/missing-requests',
  severity: 'information',
  page,
  families: objectFamilies,
  profile: 'recommended',
  aliases: [
    'kube-linter/unset-cpu-requirements',
    'kube-linter/unset-memory-requirements',
    'kube-score/container-resources',
    'polaris/cpuRequestsMissing',
    'polaris/memoryRequestsMissing',
  ],

  *check(document) {
    for (const container of containersIn(document)) {
      if (container.role === 'init') continue;
      const { view, workload } = container;
      const isSet = (at: View, resource: string) =>
        // A limit alone is taken for the request as well.
        at.get('resources', 'requests', resource).exists || at.get('resources', 'limits', resource).exists;
      const missing = amounts.filter(({ name }) => !isSet(view, name) && !isSet(workload.pod, name));
      if (missing.length === 0) continue;
      const name = containerName(container);
      const words = {
        en: missing.map(amount => amount.en).join(' or '),
        ko: missing.map(amount => amount.ko).join('와 '),
      };
      yield {
        span: view.get('name').mark,
        message: {
          en: `${name.en} requests no ${words.en}, so the scheduler places it as if it needed none. Set resources.requests to what it normally uses.`,
          ko: `${name.ko}에 ${words.ko} 요청(\`requests\`)이 없어 스케줄러는 아무것도 필요 없는 것처럼 배치합니다. 평소 쓰는 양을 \`resources.requests\`에 적으세요.`,
        },
        fixes: filling(
          adding('resources.requests'),
          withEntries(
            view,
            ['resources', 'requests'],
            missing.map(({ name: key, usual }, index) => `${key}: \${${index + 1}:${usual}}`),
          ),
        ),
      };
    }
  },
};

const amounts = [
  { name: 'cpu', usual: '100m', en: 'CPU', ko: 'CPU' },
  { name: 'memory', usual: '256Mi', en: 'memory', ko: '메모리' },
];
