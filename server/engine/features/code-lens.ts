import type { Workspace } from '../model/workspace';
import { isShare, rollingUpdate, roundedUp } from '../rollout/arithmetic';
import type { Plan, SwarmPlan } from '../rollout/rollout';
import type { Span, Text } from '../text/text';
import { counted } from './here/words';
import { workloadsIn } from './rollout';

/** A line over a workload or a service, which opens its rollout. */
export interface CodeLens {
  readonly span: Span;
  readonly title: Text;
  /** The workload, as `rolloutPreview` takes it. */
  readonly workload: string;
}

/** What an update of each workload does with its Pods, in one line each. */
export function codeLenses(workspace: Workspace, uri: string): readonly CodeLens[] {
  return workloadsIn(workspace, uri).flatMap(({ id, extent, plan }) => {
    const said = saidOf(plan);
    if (!said) return [];
    return [
      {
        span: { start: extent.start, end: extent.start },
        title: { en: `rollout: ${said.en}`, ko: `롤아웃: ${said.ko}` },
        workload: id,
      },
    ];
  });
}

function saidOf(plan: Plan): Text | undefined {
  const { pods } = plan;
  if (pods === 0) return { en: 'no Pod runs', ko: '실행되는 파드 없음' };
  if ('isPaused' in plan && plan.isPaused) return { en: 'paused', ko: '일시 중지됨' };
  switch (plan.strategy) {
    case 'RollingUpdate': {
      const update = rollingUpdate(pods, plan);
      return update && bounds(update);
    }
    case 'Recreate':
      return {
        en: `ends ${pods === 1 ? 'the only Pod' : `all ${pods} Pods`} first, so none serves for a while`,
        ko: `${pods === 1 ? '하나뿐인 파드를' : `파드 ${pods}개를 모두`} 내린 뒤에 띄워 한동안 응답 없음`,
      };
    case 'StatefulSet': {
      const changed = Math.min(pods, plan.firstOrdinal + pods - Math.max(plan.partition, plan.firstOrdinal));
      if (changed <= 0) return { en: 'the partition lets no Pod change', ko: '파티션 때문에 바뀌는 파드 없음' };
      const together =
        plan.podManagementPolicy === 'OrderedReady' ? 1 : Math.max(1, roundedUp(plan.maxUnavailable, pods));
      const serving = Math.max(0, pods - together);
      return {
        en: `at least ${serving} serving, ${counted(changed, 'Pod')} from the last to the first`,
        ko: `최소 ${serving}개 응답, 마지막 파드부터 ${changed}개 교체`,
      };
    }
    case 'OnDelete':
      return { en: 'a Pod changes only when somebody deletes it', ko: '직접 삭제한 파드만 교체' };
    case 'DaemonSet': {
      const { maxSurge, maxUnavailable } = plan;
      const isBeside = maxUnavailable === 0 || maxUnavailable === '0%';
      const amount = isBeside ? maxSurge : maxUnavailable;
      const where = isShare(amount)
        ? { en: `${amount} of the nodes`, ko: `노드의 ${amount}` }
        : { en: counted(amount, 'node'), ko: `노드 ${amount}개` };
      return isBeside
        ? { en: `${where.en} at a time, the new Pod first`, ko: `한 번에 ${where.ko}, 새 파드부터 띄움` }
        : { en: `${where.en} at a time, the old Pod ends first`, ko: `한 번에 ${where.ko}, 이전 파드부터 내림` };
    }
    case 'blue-green':
      return {
        en: `at least ${pods} serving, at most ${counted(2 * pods, 'Pod')} (blue-green)`,
        ko: `최소 ${pods}개 응답, 최대 ${2 * pods}개 실행(블루-그린)`,
      };
    case 'canary': {
      const shares = plan.steps.map(step => `${step}%`).join(' → ');
      return { en: `canary, ${shares} of the requests`, ko: `카나리, 요청의 ${shares}` };
    }
    case 'Swarm':
      return swarm(plan);
    case 'Compose':
      // Nothing of this is in the file.
      return undefined;
  }
}

function bounds({ serving, pods, waves }: { serving: number; pods: number; waves: number }): Text {
  return {
    en: `at least ${serving} serving, at most ${counted(pods, 'Pod')}, ${counted(waves, 'wave')}`,
    ko: `최소 ${serving}개 응답, 최대 ${pods}개 실행, ${waves}단계`,
  };
}

function swarm({ pods, parallelism, order }: SwarmPlan): Text {
  const group = parallelism === 0 ? pods : Math.min(parallelism, pods);
  const isStartFirst = order === 'start-first';
  const serving = isStartFirst ? pods : pods - group;
  const most = isStartFirst ? pods + group : pods;
  const waves = Math.ceil(pods / group);
  return {
    en: `at least ${serving} serving, at most ${counted(most, 'container')}, ${counted(waves, 'wave')} (Swarm)`,
    ko: `최소 ${serving}개 응답, 최대 ${most}개 실행, ${waves}단계(Swarm)`,
  };
}
