import { printed } from '../../convert/print';
import { withEntries } from '../../yaml/insert';
import { plain } from '../../yaml/plain';
import type { View } from '../../yaml/view';
import { objectFamilies } from '../practice/families';
import { adding, changing } from '../practice/fixing';
import { containerName, runningContainersIn } from '../practice/workloads';
import type { Rule } from '../rule';
import page from './liveness-kills-slow-start.md';
import { runsJava } from './programs';
import { wholeAt } from './updates';

/** So long a Java program may take to start on a busy node, with a part of a CPU. */
const slowStart = 60;

/** The liveness probe gives up on a Java program that is only starting slowly, which then starts again for ever. */
export const livenessKillsSlowStart: Rule = {
  id: 'rollout/liveness-kills-slow-start',
  severity: 'information',
  page,
  families: objectFamilies,
  profile: 'recommended',

  *check(document) {
    for (const container of runningContainersIn(document)) {
      const { view } = container;
      const probe = view.get('livenessProbe');
      if (probe.kind !== 'map' || view.get('startupProbe').exists || !runsJava(view)) continue;
      const seconds = secondsToLive(probe);
      if (seconds === undefined || seconds >= slowStart) continue;
      const name = containerName(container);
      const lines = startupLines(probe);
      yield {
        span: probe.keySpan,
        message: {
          en: `${name.en} runs Java and is restarted if it is not up after ${seconds} seconds, so on a busy node it may never start. Add a startupProbe.`,
          ko: `${name.ko}는 자바 프로그램인데 ${seconds}초 안에 뜨지 못하면 재시작되어, 부하가 큰 노드에서는 끝내 시작하지 못할 수 있습니다. \`startupProbe\`를 추가하세요.`,
        },
        fixes: lines ? changing(adding('startupProbe'), withEntries(view, [], lines)) : [],
      };
    }
  },
};

function secondsToLive(probe: View): number | undefined {
  const delay = wholeAt(probe.get('initialDelaySeconds'), 0);
  const period = wholeAt(probe.get('periodSeconds'), 10);
  const failures = wholeAt(probe.get('failureThreshold'), 3);
  return delay === undefined || period === undefined || failures === undefined ? undefined : delay + period * failures;
}

/** The same question, with five minutes of patience. */
function startupLines(probe: View): readonly string[] | undefined {
  const handler = probe.entries.find(({ key }) => ['httpGet', 'tcpSocket', 'exec', 'grpc'].includes(key));
  const asked = handler && plain(handler.value, '');
  if (!handler || asked === undefined) return undefined;
  const timeout = wholeAt(probe.get('timeoutSeconds'), 1) ?? 1;
  const startupProbe = {
    [handler.key]: asked,
    periodSeconds: 5,
    failureThreshold: 60,
    timeoutSeconds: timeout > 1 ? timeout : undefined,
  };
  return printed({ startupProbe }).en.trimEnd().split('\n');
}
