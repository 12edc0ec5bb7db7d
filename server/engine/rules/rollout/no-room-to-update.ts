import { type Amount, defaultAmount } from '../../rollout/arithmetic';
import { withValue } from '../../yaml/insert';
import type { View } from '../../yaml/view';
import { objectFamilies } from '../practice/families';
import { changing, setTo } from '../practice/fixing';
import { workloadsIn } from '../practice/workloads';
import type { Problem, Rule } from '../rule';
import page from './no-room-to-update.md';
import { amountAt, rolls } from './updates';

/** An update that may neither add a Pod nor miss one cannot take a single step. */
export const noRoomToUpdate: Rule = {
  id: 'rollout/no-room-to-update',
  severity: 'error',
  page,
  families: objectFamilies,

  *check(document) {
    for (const { kind, body } of workloadsIn(document)) {
      if (kind === 'Deployment') yield* deploymentProblems(body);
      if (kind === 'DaemonSet') yield* daemonSetProblems(body);
    }
  },
};

function* deploymentProblems(body: View): Iterable<Problem> {
  const path = ['spec', 'strategy', 'rollingUpdate'];
  const at = body.get(...path);
  if (!rolls(body.get('spec', 'strategy'))) return;
  const surge = amountAt(at.get('maxSurge'), defaultAmount);
  const unavailable = amountAt(at.get('maxUnavailable'), defaultAmount);
  if (!isNothing(surge) || !isNothing(unavailable)) return;
  yield {
    span: at.get('maxSurge').mark,
    message: {
      en: `maxSurge and maxUnavailable are both 0, so no Pod could ever be replaced and the API server rejects this. Set maxSurge to 1.`,
      ko: `\`maxSurge\`와 \`maxUnavailable\`이 모두 0이면 파드를 하나도 바꿀 수 없어 API 서버가 거부합니다. \`maxSurge\`를 1로 설정하세요.`,
    },
    fixes: [
      ...changing(setTo('maxSurge', '1'), withValue(body, [...path, 'maxSurge'], '1')),
      ...changing(setTo('maxUnavailable', '1'), withValue(body, [...path, 'maxUnavailable'], '1')),
    ],
    related: [{ span: at.get('maxUnavailable').mark, message: { en: 'Also 0', ko: '이 값도 0' } }],
  };
}

/** A DaemonSet has one Pod per node: it takes the old one down first, or puts the new one beside it, but not both. */
function* daemonSetProblems(body: View): Iterable<Problem> {
  const path = ['spec', 'updateStrategy', 'rollingUpdate'];
  const at = body.get(...path);
  if (!rolls(body.get('spec', 'updateStrategy'))) return;
  const surge = amountAt(at.get('maxSurge'), 0);
  const unavailable = amountAt(at.get('maxUnavailable'), 1);
  if (surge === undefined || unavailable === undefined || isNothing(surge) !== isNothing(unavailable)) return;
  yield isNothing(surge)
    ? {
        span: at.get('maxUnavailable').mark,
        message: {
          en: `maxUnavailable is 0 and maxSurge is too, so no Pod could ever be replaced and the API server rejects this. Set maxUnavailable to 1.`,
          ko: `\`maxUnavailable\`과 \`maxSurge\`가 모두 0이면 파드를 하나도 바꿀 수 없어 API 서버가 거부합니다. \`maxUnavailable\`을 1로 설정하세요.`,
        },
        fixes: changing(setTo('maxUnavailable', '1'), withValue(body, [...path, 'maxUnavailable'], '1')),
      }
    : {
        span: at.get('maxSurge').mark,
        message: {
          en: `A DaemonSet takes either maxSurge or maxUnavailable, which is 1 unless it is set, so the API server rejects both. Set maxUnavailable to 0.`,
          ko: `DaemonSet은 \`maxSurge\`와 \`maxUnavailable\`(기본값 1) 가운데 하나만 쓸 수 있어 API 서버가 거부합니다. \`maxUnavailable\`을 0으로 설정하세요.`,
        },
        fixes: changing(setTo('maxUnavailable', '0'), withValue(body, [...path, 'maxUnavailable'], '0')),
      };
}

function isNothing(amount: Amount | undefined): boolean {
  return amount === 0 || amount === '0%';
}
