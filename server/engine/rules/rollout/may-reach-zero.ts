import { type Amount, isShare, rollingUpdate } from '../../rollout/arithmetic';
import type { Text } from '../../text/text';
import { withValue } from '../../yaml/insert';
import { objectFamilies } from '../practice/families';
import { changingAll } from '../practice/fixing';
import { amidSurroundings, servicesOf } from '../practice/surroundings';
import type { Fix, Rule } from '../rule';
import page from './may-reach-zero.md';
import { presetFixes } from './preset';
import { isBound, podsOf, type RollingDeployment, rollingDeploymentsIn } from './updates';

/** The rounded amounts let a rollout end the last Pod before a new one is ready. */
export const mayReachZero: Rule = {
  id: 'rollout/may-reach-zero',
  severity: 'warning',
  page,
  families: objectFamilies,

  checkFile: amidSurroundings(function* (document, around) {
    for (const deployment of rollingDeploymentsIn(document)) {
      const { workload, at, surge, unavailable } = deployment;
      // Where two Pods cannot run side by side, there is no other way.
      if (isBound(workload) || around.isIncomplete) continue;
      const replicas = podsOf(workload, around);
      if (replicas === undefined || replicas === 0) continue;
      const update = rollingUpdate(replicas, { maxSurge: surge, maxUnavailable: unavailable });
      if (!update || update.serving > 0 || servicesOf(workload, around).length === 0) continue;
      const cause = at.get(update.isForced ? 'maxSurge' : 'maxUnavailable');
      yield {
        span: cause.mark,
        message: update.isForced ? forced(replicas, unavailable) : allowed(replicas, unavailable),
        fixes: [...keepingAll(deployment), ...presetFixes(workload, around)],
      };
    }
  }),
};

function allowed(replicas: number, unavailable: Amount): Text {
  const pods = replicas === 1 ? 'the only Pod' : `all ${replicas} Pods`;
  const share = isShare(unavailable)
    ? { en: `, which comes to ${replicas},`, ko: `(계산하면 ${replicas}개)` }
    : { en: '', ko: '' };
  return {
    en: `With ${replicas} ${replicas === 1 ? 'replica' : 'replicas'}, maxUnavailable ${unavailable}${share.en} lets the rollout remove ${pods} before a new one is ready. Set maxUnavailable to 0.`,
    ko: `레플리카가 ${replicas}개이고 \`maxUnavailable\`이 ${unavailable}${share.ko}이면 새 파드가 준비되기 전에 ${replicas === 1 ? '하나뿐인 파드가' : '파드가 모두'} 내려갈 수 있습니다. \`maxUnavailable\`을 0으로 설정하세요.`,
  };
}

function forced(replicas: number, unavailable: Amount): Text {
  return {
    en: `With maxSurge 0 and ${unavailable} of ${replicas} ${replicas === 1 ? 'replica' : 'replicas'} rounded down to 0, the controller takes the only Pod away before it starts a new one. Set maxSurge to 1.`,
    ko: `\`maxSurge\`가 0이고 레플리카 ${replicas}개의 ${unavailable}를 내림하면 0개여서, 컨트롤러가 하나뿐인 파드를 먼저 내립니다. \`maxSurge\`를 1로 설정하세요.`,
  };
}

function keepingAll({ workload: { body }, surge, unavailable }: RollingDeployment): readonly Fix[] {
  const path = ['spec', 'strategy', 'rollingUpdate'];
  const [lacksSurge, lacksPods] = [/^0%?$/.test(String(surge)), !/^0%?$/.test(String(unavailable))];
  const changes = [
    ...(lacksSurge ? [withValue(body, [...path, 'maxSurge'], '1')] : []),
    ...(lacksPods ? [withValue(body, [...path, 'maxUnavailable'], '0')] : []),
  ];
  const amounts = [...(lacksSurge ? ['maxSurge 1'] : []), ...(lacksPods ? ['maxUnavailable 0'] : [])].join(', ');
  return changingAll({ en: `Set ${amounts}`, ko: `값 변경: ${amounts}` }, changes);
}
