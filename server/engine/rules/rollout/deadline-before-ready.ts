import { withValue } from '../../yaml/insert';
import type { View } from '../../yaml/view';
import { objectFamilies } from '../practice/families';
import { changing, setTo } from '../practice/fixing';
import { type Workload, workloadsIn } from '../practice/workloads';
import type { Rule } from '../rule';
import page from './deadline-before-ready.md';
import { wholeAt } from './updates';

/** A rollout is given up before a healthy Pod could have become available. */
export const deadlineBeforeReady: Rule = {
  id: 'rollout/deadline-before-ready',
  severity: 'warning',
  page,
  families: objectFamilies,

  *check(document) {
    for (const workload of workloadsIn(document)) {
      if (workload.kind !== 'Deployment') continue;
      const { body } = workload;
      const at = body.get('spec', 'progressDeadlineSeconds');
      const deadline = wholeAt(at, 600);
      const ready = wholeAt(body.get('spec', 'minReadySeconds'), 0);
      if (deadline === undefined || ready === undefined) continue;
      const start = startSeconds(workload);
      const isRefused = deadline <= ready;
      if (!isRefused && deadline >= start + ready) continue;
      // Room for pulling the image and for finding a node.
      const enough = String(Math.ceil((start + ready + 60) / 60) * 60);
      yield {
        span: at.exists ? at.mark : body.get('spec', 'minReadySeconds').mark,
        severity: isRefused ? 'error' : 'warning',
        message: isRefused
          ? {
              en: `progressDeadlineSeconds (${deadline}${at.exists ? '' : ' unless it is set'}) has to be greater than minReadySeconds (${ready}), so the API server rejects this. Set it to ${enough}.`,
              ko: `\`progressDeadlineSeconds\`(${at.exists ? '' : '기본값 '}${deadline})가 \`minReadySeconds\`(${ready})보다 크지 않아 API 서버가 거부합니다. ${enough}초로 설정하세요.`,
            }
          : {
              en: `By its own probes a new Pod may take ${start + ready} seconds to become available, but after ${deadline} the rollout counts as failed. Set progressDeadlineSeconds to ${enough}.`,
              ko: `프로브 설정대로라면 새 파드를 쓸 수 있기까지 ${start + ready}초가 걸릴 수 있는데, ${deadline}초가 지나면 롤아웃이 실패로 표시됩니다. \`progressDeadlineSeconds\`를 ${enough}초로 늘리세요.`,
            },
        fixes: changing(
          setTo('progressDeadlineSeconds', enough),
          withValue(body, ['spec', 'progressDeadlineSeconds'], enough),
        ),
      };
    }
  },
};

/** For so many seconds the probes let a Pod start, and wait before they ask. */
function startSeconds({ containers }: Workload): number {
  const main = containers.filter(({ role }) => role === 'main');
  return Math.max(0, ...main.map(({ view }) => budget(view.get('startupProbe')) + delay(view.get('readinessProbe'))));
}

function budget(startup: View): number {
  if (startup.kind !== 'map') return 0;
  const failures = wholeAt(startup.get('failureThreshold'), 3) ?? 0;
  const period = wholeAt(startup.get('periodSeconds'), 10) ?? 0;
  return delay(startup) + failures * period;
}

function delay(probe: View): number {
  return wholeAt(probe.get('initialDelaySeconds'), 0) ?? 0;
}
