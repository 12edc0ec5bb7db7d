import type { Text } from '../text/text';
import { isShare, rollingUpdate } from './arithmetic';
import { nounOf } from './events';
import type { Plan, Rollout } from './rollout';

/** One thing that a rollout teaches, and whether it is welcome. */
export interface Verdict {
  readonly tone: 'good' | 'bad' | 'note';
  readonly text: Text;
}

/** What a way to roll out is called. */
export function strategyName(plan: Plan): Text {
  switch (plan.strategy) {
    case 'RollingUpdate':
      return { en: 'Rolling update', ko: '롤링 업데이트' };
    case 'Recreate':
      return { en: 'Recreate', ko: '다시 만들기(Recreate)' };
    case 'StatefulSet':
      return isPartial(plan)
        ? { en: 'StatefulSet with a partition', ko: '파티션을 둔 StatefulSet' }
        : { en: 'StatefulSet rolling update', ko: 'StatefulSet 롤링 업데이트' };
    case 'OnDelete':
      return { en: 'OnDelete', ko: 'OnDelete' };
    case 'DaemonSet':
      return isSurging(plan)
        ? { en: 'DaemonSet with maxSurge', ko: '`maxSurge`를 쓰는 DaemonSet' }
        : { en: 'DaemonSet rolling update', ko: 'DaemonSet 롤링 업데이트' };
    case 'blue-green':
      return { en: 'Blue-green', ko: '블루-그린' };
    case 'canary':
      return { en: 'Canary', ko: '카나리' };
    case 'Swarm':
      return { en: 'Swarm update', ko: 'Swarm 업데이트' };
    case 'Compose':
      return { en: 'docker compose up', ko: 'docker compose up' };
  }
}

/** The figures of a rollout in one sentence; a Deployment's are what its controller promises. */
export function figures(rollout: Rollout): Text {
  const { plan, lowest, most, waves, seconds } = rollout;
  const noun = nounOf(plan.strategy);
  const lead = leadOf(plan);
  const bounds = plan.strategy === 'RollingUpdate' ? rollingUpdate(plan.pods, plan) : undefined;
  if (bounds && plan.pods > 0 && !('isPaused' in plan && plan.isPaused)) {
    return {
      en: `${lead.en}: up to ${counted(bounds.pods, 'Pod', 'Pods')}, at least ${bounds.serving} available, ${counted(bounds.waves, 'wave', 'waves')}.`,
      ko: `${lead.ko}: 파드는 최대 ${bounds.pods}개, 가용 파드는 최소 ${bounds.serving}개이며 ${bounds.waves}단계로 진행됩니다.`,
    };
  }
  const duration = durationOf(seconds);
  return {
    en: `${lead.en}: at most ${counted(most, noun.one, noun.many)} at once, at least ${lowest} serving${waves > 0 ? `, ${counted(waves, 'wave', 'waves')}` : ''}${seconds > 0 ? `, ${duration.en}` : ''}.`,
    ko: `${lead.ko}: ${noun.ko}는 최대 ${most}개, 응답하는 ${noun.ko}는 최소 ${lowest}개${waves > 0 ? `, ${waves}단계` : ''}${seconds > 0 ? `, ${duration.ko}` : ''}입니다.`,
  };
}

/** What the rollout means for those who use the application, the most important first. */
export function verdicts(rollout: Rollout): readonly Verdict[] {
  return [...outcomes(rollout), ...services(rollout), ...missing(rollout), ...notes(rollout)];
}

/** Whether no moment of the rollout serves less than is wished for. */
function isSeamless({ frames, plan }: Rollout): boolean {
  return frames.every(({ serving, failingShare }) => serving >= plan.pods && (failingShare === 0 || plan.pods === 0));
}

function* outcomes({ plan, outcome, conclusion, frames, assumptions, deadlineAt }: Rollout): Generator<Verdict> {
  const last = frames.at(-1);
  const noun = nounOf(plan.strategy);
  const isSwarmOrSwitch = plan.strategy === 'Swarm' || plan.strategy === 'blue-green' || plan.strategy === 'canary';
  if (outcome === 'stuck' && isSwarmOrSwitch) yield { tone: 'bad', text: conclusion };
  else if (outcome === 'stuck' && last) {
    yield {
      tone: 'bad',
      text: {
        en: `The rollout does not finish: the new version never becomes ready. ${last.serving} of ${plan.pods} keep serving.`,
        ko: `새 버전이 준비되지 않아 롤아웃이 끝나지 않습니다. ${plan.pods}개 중 ${last.serving}개가 계속 응답합니다.`,
      },
    };
  }
  if (outcome === 'complete' && assumptions.broken && plan.pods > 0) {
    yield {
      tone: 'bad',
      text: {
        en: `The rollout finishes although the new version does not work: nothing tells whether a ${noun.one} is ready.`,
        ko: `준비 여부를 확인하는 것이 없어, 새 버전이 동작하지 않는데도 롤아웃이 끝까지 진행됩니다.`,
      },
    };
  }
  if (outcome === 'rolled-back') {
    yield {
      tone: 'note',
      text: { en: 'The old version is back in the end.', ko: '결국 이전 버전으로 돌아옵니다.' },
    };
  }
  if (deadlineAt !== undefined) {
    const after = durationOf(deadlineAt);
    yield {
      tone: 'note',
      text: {
        en: `After ${after.en} the Deployment reports ProgressDeadlineExceeded; nothing is rolled back by itself.`,
        ko: `${after.ko} 뒤에 Deployment가 ProgressDeadlineExceeded를 알리지만, 자동으로 롤백되지는 않습니다.`,
      },
    };
  }
  if (outcome === 'manual' || outcome === 'paused') yield { tone: 'note', text: conclusion };
}

function* services(rollout: Rollout): Generator<Verdict> {
  const { plan, frames, lowest, downtimeSeconds } = rollout;
  const last = frames.at(-1);
  if (plan.pods === 0 || !last) return;
  if (last.serving === 0) {
    yield {
      tone: 'bad',
      text: { en: 'In the end nothing answers any more.', ko: '결국 응답하는 것이 하나도 남지 않습니다.' },
    };
  } else if (downtimeSeconds > 0) {
    const long = durationOf(downtimeSeconds);
    yield {
      tone: 'bad',
      text: { en: `For ${long.en} nothing answers.`, ko: `${long.ko} 동안 응답하는 것이 하나도 없습니다.` },
    };
  } else if (lowest < plan.pods) {
    const share = Math.floor((lowest / plan.pods) * 100);
    yield {
      tone: 'note',
      text: {
        en: `At the lowest point ${lowest} of ${plan.pods} serve: ${share} % of the capacity has to be enough.`,
        ko: `가장 적을 때는 ${plan.pods}개 중 ${lowest}개가 응답하므로, 용량의 ${share}%로 견딜 수 있어야 합니다.`,
      },
    };
  }
  const worst = Math.max(...frames.map(({ failingShare }) => failingShare));
  if (worst > 0 && worst < 100 && last.serving > 0) {
    yield {
      tone: 'bad',
      text: {
        en: `Up to ${worst} % of the requests fail, as they are sent to Pods that do not answer.`,
        ko: `응답하지 못하는 파드로도 요청이 가서 최대 ${worst}%가 실패합니다.`,
      },
    };
  }
  if (isSeamless(rollout) && rollout.outcome === 'complete') {
    const gaps = [...missing(rollout)].length;
    yield gaps > 0
      ? {
          tone: 'note',
          text: {
            en: 'As many serve at every moment, but it is not yet a zero-downtime rollout:',
            ko: '응답하는 수는 줄지 않지만, 아직 무중단 배포라고 하기에는 모자란 것이 있습니다.',
          },
        }
      : {
          tone: 'good',
          text: {
            en: 'Zero downtime is possible: as many serve at every moment.',
            ko: '응답하는 수가 줄지 않아 무중단 배포가 가능합니다.',
          },
        };
  }
}

/** What stands in the way of a rollout that nobody notices, as far as the plan tells. */
function* missing({ plan, assumptions }: Rollout): Generator<Verdict> {
  if (plan.pods === 0 || plan.strategy === 'OnDelete') return;
  const bad = (text: Text): Verdict => ({ tone: 'bad', text });
  const isKubernetes = plan.strategy !== 'Swarm' && plan.strategy !== 'Compose';
  if (!plan.hasReadinessProbe && plan.strategy !== 'Compose') {
    yield bad(
      isKubernetes
        ? {
            en: 'No `readinessProbe`: a new Pod counts as ready as soon as it runs.',
            ko: '`readinessProbe`가 없어 새 파드가 실행되자마자 준비된 것으로 간주됩니다.',
          }
        : {
            en: 'No `healthcheck`: a new task counts as ready as soon as it runs.',
            ko: '`healthcheck`가 없어 새 태스크가 실행되자마자 준비된 것으로 간주됩니다.',
          },
    );
  }
  if (plan.pods === 1 && isKubernetes && plan.strategy !== 'DaemonSet') {
    yield bad({
      en: 'Only 1 replica: it may survive a rollout, but not the failure of its node.',
      ko: '레플리카가 1개라, 롤아웃은 견디더라도 노드 장애는 견디지 못합니다.',
    });
  }
  if (isKubernetes && plan.preStopSeconds === 0) {
    yield {
      tone: 'note',
      text: {
        en: 'No `preStop` that waits: a Pod that ends may still be sent requests for a moment.',
        ko: '`preStop`에서 기다리지 않아, 종료 중인 파드로 잠시 요청이 더 갈 수 있습니다.',
      },
    };
  }
  if (isKubernetes && plan.preStopSeconds + assumptions.secondsToTerminate > plan.terminationGracePeriodSeconds) {
    yield bad({
      en: `\`terminationGracePeriodSeconds: ${plan.terminationGracePeriodSeconds}\` is too short: \`preStop\` and the end of the program take ${plan.preStopSeconds + assumptions.secondsToTerminate} s, so it is killed.`,
      ko: `\`preStop\`과 종료에 ${plan.preStopSeconds + assumptions.secondsToTerminate}초가 걸리는데 \`terminationGracePeriodSeconds\`가 ${plan.terminationGracePeriodSeconds}초라서 강제로 종료됩니다.`,
    });
  }
}

function* notes({ plan, most, mostCounted }: Rollout): Generator<Verdict> {
  if (plan.strategy === 'Swarm') {
    yield {
      tone: 'note',
      text: {
        en: 'Only Swarm (`docker stack deploy`) does this: `docker compose up` ignores `update_config`, stops the containers and starts them again.',
        ko: '이 방식은 Swarm(`docker stack deploy`)에서만 쓰입니다. `docker compose up`은 `update_config`를 무시하고 컨테이너를 내렸다가 다시 띄웁니다.',
      },
    };
  }
  if (plan.strategy === 'Compose') {
    yield {
      tone: 'note',
      text: {
        en: '`docker compose up` has no rolling update: it stops what has changed and starts it again.',
        ko: '`docker compose up`에는 롤링 업데이트가 없어, 바뀐 컨테이너를 내렸다가 다시 띄웁니다.',
      },
    };
  }
  if (plan.strategy === 'blue-green') {
    yield {
      tone: 'note',
      text: {
        en: 'Needs room for both versions at once; Kubernetes has no field for it, it is two Deployments and a Service whose selector is switched.',
        ko: '두 버전을 함께 띄울 자리가 필요합니다. 쿠버네티스에 이 방식의 필드는 없으며, Deployment 2개와 셀렉터를 바꾸는 서비스로 만듭니다.',
      },
    };
  }
  if (plan.strategy === 'DaemonSet') {
    yield {
      tone: 'note',
      text: {
        en: `A DaemonSet has as many Pods as nodes; here there are ${plan.pods}.`,
        ko: `DaemonSet의 파드 수는 노드 수와 같으며, 여기서는 ${plan.pods}개로 계산합니다.`,
      },
    };
  }
  if (plan.strategy === 'StatefulSet' && plan.podManagementPolicy === 'OrderedReady' && !isOne(plan.maxUnavailable)) {
    yield {
      tone: 'note',
      text: {
        en: 'With `OrderedReady` the Pods still come back one after the other, so `maxUnavailable` saves little time.',
        ko: '`OrderedReady`에서는 파드가 하나씩 다시 뜨므로 `maxUnavailable`을 늘려도 별로 빨라지지 않습니다.',
      },
    };
  }
  if (most > mostCounted && plan.strategy !== 'Swarm' && plan.strategy !== 'Compose') {
    yield {
      tone: 'note',
      text: {
        en: `Pods that are ending come on top: up to ${most} run at once.`,
        ko: `종료 중인 파드까지 더하면 한때 최대 ${most}개가 실행됩니다.`,
      },
    };
  }
}

function leadOf(plan: Plan): Text {
  const noun = nounOf(plan.strategy);
  const pods = counted(plan.pods, 'replica', 'replicas');
  switch (plan.strategy) {
    case 'RollingUpdate':
      return {
        en: `${pods}, maxSurge ${plan.maxSurge}, maxUnavailable ${plan.maxUnavailable}`,
        ko: `레플리카 ${plan.pods}개, \`maxSurge\` ${plan.maxSurge}, \`maxUnavailable\` ${plan.maxUnavailable}`,
      };
    case 'Swarm':
      return {
        en: `${counted(plan.pods, noun.one, noun.many)}, ${plan.parallelism || 'all'} at a time, ${plan.order}`,
        ko: `태스크 ${plan.pods}개, ${plan.parallelism ? `한 번에 ${plan.parallelism}개` : '한 번에 모두'}, ${plan.order}`,
      };
    case 'canary':
      return {
        en: `${pods}, canary ${plan.steps.map(step => `${step} %`).join(', ')}`,
        ko: `레플리카 ${plan.pods}개, 카나리 ${plan.steps.map(step => `${step}%`).join(', ')}`,
      };
    case 'Compose':
      return {
        en: `${counted(plan.pods, noun.one, noun.many)}, docker compose up`,
        ko: `컨테이너 ${plan.pods}개, docker compose up`,
      };
    default: {
      const name = strategyName(plan);
      return { en: `${pods}, ${name.en}`, ko: `레플리카 ${plan.pods}개, ${name.ko}` };
    }
  }
}

function isPartial(plan: Extract<Plan, { strategy: 'StatefulSet' }>): boolean {
  return plan.partition > plan.firstOrdinal;
}

function isSurging({ maxSurge }: Extract<Plan, { strategy: 'DaemonSet' }>): boolean {
  return maxSurge !== 0 && maxSurge !== '0%';
}

function isOne(amount: Extract<Plan, { strategy: 'StatefulSet' }>['maxUnavailable']): boolean {
  return !isShare(amount) && amount <= 1;
}

/** A number of seconds as people say it. */
export function durationOf(seconds: number): Text {
  const rounded = Math.round(seconds * 10) / 10;
  if (rounded < 120) return { en: `${rounded} s`, ko: `${rounded}초` };
  const minutes = Math.floor(rounded / 60);
  const rest = Math.round(rounded - minutes * 60);
  if (minutes >= 120) {
    const hours = Math.round(minutes / 6) / 10;
    return { en: `${hours} h`, ko: `${hours}시간` };
  }
  return rest === 0
    ? { en: `${minutes} min`, ko: `${minutes}분` }
    : { en: `${minutes} min ${rest} s`, ko: `${minutes}분 ${rest}초` };
}

function counted(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
