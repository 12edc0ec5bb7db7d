import { withValue } from '../../yaml/insert';
import { plain } from '../../yaml/plain';
import type { View } from '../../yaml/view';
import type { Rule } from '../rule';
import { objectFamilies } from './families';
import { changing, setTo } from './fixing';
import page from './same-probes.md';
import { containerName, runningContainersIn } from './workloads';

/** What takes a Pod out of the Service should not restart it at the same moment. */
export const sameProbes: Rule = {
  id: 'practice/same-probes',
  severity: 'warning',
  page,
  families: objectFamilies,
  profile: 'recommended',
  aliases: ['kube-score/pod-probes-identical'],

  *check(document) {
    for (const container of runningContainersIn(document)) {
      const [liveness, readiness] = [container.view.get('livenessProbe'), container.view.get('readinessProbe')];
      const asked = question(liveness);
      if (asked === undefined || asked !== question(readiness)) continue;
      // The same question does no harm if the restart waits much longer.
      if (patience(liveness) > patience(readiness)) continue;
      const name = containerName(container);
      const period = liveness.get('periodSeconds').value('1.1') ?? 10;
      const enough = String(
        Math.ceil((patience(readiness) * 2) / (typeof period === 'number' && period > 0 ? period : 10)),
      );
      yield {
        span: liveness.keySpan,
        message: {
          en: `${name.en} asks the same for liveness and readiness, so a Pod that is only busy is restarted at once. Give the livenessProbe a simpler path, or more patience.`,
          ko: `${name.ko}의 liveness와 readiness 프로브가 같아서 잠시 바쁜 파드도 바로 재시작됩니다. liveness 프로브를 더 단순한 경로로 바꾸거나 더 오래 기다리게 하세요.`,
        },
        fixes: changing(
          setTo('livenessProbe.failureThreshold', enough),
          withValue(container.view, ['livenessProbe', 'failureThreshold'], enough),
        ),
        related: [{ span: readiness.keySpan, message: { en: 'The same question', ko: '같은 프로브' } }],
      };
    }
  },
};

/** What a probe asks, as text to compare. */
function question(probe: View): string | undefined {
  const handler = probe.entries.find(({ key }) => ['httpGet', 'tcpSocket', 'exec', 'grpc'].includes(key));
  return handler && `${handler.key} ${JSON.stringify(plain(handler.value, ''))}`;
}

/** For how many seconds a probe may fail. */
function patience(probe: View): number {
  const number = (key: string, usual: number) => {
    const value = probe.get(key).value('1.1');
    return typeof value === 'number' && value > 0 ? value : usual;
  };
  return number('failureThreshold', 3) * number('periodSeconds', 10);
}
