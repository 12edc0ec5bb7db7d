import { withValue } from '../../yaml/insert';
import { objectFamilies } from '../practice/families';
import { changing, setTo } from '../practice/fixing';
import { containerName, runningContainersIn } from '../practice/workloads';
import type { Rule } from '../rule';
import page from './grace-too-short.md';
import { podGrace } from './preset';
import { preStopSeconds, runsSpring, springDrain } from './programs';

/** The time to end is over when the program is told, or before it could finish. */
export const graceTooShort: Rule = {
  id: 'rollout/grace-too-short',
  severity: 'warning',
  page,
  families: objectFamilies,

  *check(document) {
    for (const container of runningContainersIn(document)) {
      const { view, workload } = container;
      const pause = preStopSeconds(view);
      const grace = podGrace(workload);
      if (pause === undefined || pause === 0 || grace === undefined || grace === 0) continue;
      const isRefused = view.get('lifecycle', 'preStop', 'sleep', 'seconds').exists && pause > grace;
      const isOver = pause >= grace;
      const drain = springDrain(view);
      const isShort = runsSpring(view) && pause + drain > grace;
      if (!isOver && !isShort) continue;
      const name = containerName(container);
      const enough = String(pause + drain);
      const written = workload.pod.get('terminationGracePeriodSeconds');
      yield {
        span: view.get('lifecycle', 'preStop').keySpan,
        severity: isRefused ? 'error' : isOver ? 'warning' : 'hint',
        message: isOver
          ? {
              en: `preStop of ${name.en.charAt(0).toLowerCase()}${name.en.slice(1)} waits ${pause} seconds, but the Pod has ${grace} to end, so ${isRefused ? 'the API server rejects this' : 'the program is killed almost as soon as it is told to end'}. Set terminationGracePeriodSeconds to ${enough}.`,
              ko: `${name.ko}의 \`preStop\`은 ${pause}초를 기다리는데 종료 유예 시간이 ${grace}초뿐이라 ${isRefused ? 'API 서버가 거부합니다' : '프로그램이 종료 신호를 받자마자 강제 종료됩니다'}. \`terminationGracePeriodSeconds\`를 ${enough}초로 설정하세요.`,
            }
          : {
              en: `preStop takes ${pause} of the ${grace} seconds that the Pod has to end, and Spring Boot finishes requests for up to ${drain} more. Set terminationGracePeriodSeconds to ${enough}.`,
              ko: `종료 유예 시간 ${grace}초 가운데 \`preStop\`이 ${pause}초를 쓰는데, 스프링 부트는 정상 종료에 ${drain}초까지 더 씁니다. \`terminationGracePeriodSeconds\`를 ${enough}초로 설정하세요.`,
            },
        fixes: changing(
          setTo('terminationGracePeriodSeconds', enough),
          withValue(workload.pod, ['terminationGracePeriodSeconds'], enough),
        ),
        ...(written.exists && {
          related: [{ span: written.mark, message: { en: 'The time to end', ko: '종료 유예 시간' } }],
        }),
      };
    }
  },
};
