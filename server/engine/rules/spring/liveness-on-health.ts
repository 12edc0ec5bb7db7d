import { objectFamilies } from '../practice/families';
import { changing } from '../practice/fixing';
import { containerName, runningContainersIn } from '../practice/workloads';
import { runsSpring } from '../rollout/programs';
import type { Rule } from '../rule';
import page from './liveness-on-health.md';

/** A database that is away for a moment makes the overall health fail, and liveness on it restarts every Pod. */
export const livenessOnHealth: Rule = {
  id: 'spring/liveness-on-health',
  severity: 'warning',
  page,
  families: objectFamilies,

  *check(document) {
    for (const container of runningContainersIn(document)) {
      const { view } = container;
      const path = view.get('livenessProbe', 'httpGet', 'path');
      const { text } = path;
      if (text === undefined) continue;
      const [, base, rest] = /^(.*\/actuator)\/health(\/readiness)?\/?$/.exec(text) ?? [];
      const isOld = /^\/health\/?$/.test(text) && runsSpring(view);
      if (base === undefined && !isOld) continue;
      const right = `${base ?? '/actuator'}/health/liveness`;
      const name = containerName(container);
      yield {
        span: path.mark,
        message: rest
          ? {
              en: `${name.en} is restarted whenever it is not ready, although waiting would do. Ask ${right} for liveness.`,
              ko: `${name.ko}는 잠시 준비되지 않은 것만으로 재시작됩니다. liveness 프로브는 \`${right}\`로 확인하세요.`,
            }
          : {
              en: `This path answers for the database and the other backing services too, so one outage can restart every Pod. Ask ${right} for liveness.`,
              ko: `이 경로는 데이터베이스 같은 외부 의존성까지 확인하므로 그중 하나만 멈춰도 모든 파드가 재시작될 수 있습니다. liveness 프로브는 \`${right}\`로 확인하세요.`,
            },
        fixes: changing(
          { en: `Change to "${right}"`, ko: `경로 변경: ${right}` },
          path.isAlias ? undefined : { span: path.span, newText: right },
        ),
      };
    }
  },
};
