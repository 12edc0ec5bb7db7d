import { withEntries } from '../../yaml/insert';
import type { Rule } from '../rule';
import { objectFamilies } from './families';
import { adding, filling } from './fixing';
import page from './no-liveness-probe.md';
import { probeLines } from './probes';
import { containerName, runningContainersIn } from './workloads';

/** A program that hangs instead of ending is restarted by nobody. */
export const noLivenessProbe: Rule = {
  id: 'practice/no-liveness-probe',
  severity: 'hint',
  page,
  families: objectFamilies,
  aliases: ['kube-linter/no-liveness-probe', 'polaris/livenessProbeMissing'],

  *check(document) {
    for (const container of runningContainersIn(document)) {
      const { view } = container;
      if (view.get('livenessProbe').exists || view.get('ports').items.length === 0) continue;
      const name = containerName(container);
      yield {
        span: view.get('name').mark,
        message: {
          en: `${name.en} has no livenessProbe, so it is restarted when it ends, but not when it hangs. Add one if it can hang.`,
          ko: `${name.ko}에 liveness 프로브가 없어 끝나면 재시작되지만 멈춰 있으면 그대로 남습니다. 멈출 수 있는 프로그램이면 \`livenessProbe\`를 추가하세요.`,
        },
        fixes: filling(adding('livenessProbe'), withEntries(view, [], probeLines('livenessProbe', view, '/healthz'))),
      };
    }
  },
};
