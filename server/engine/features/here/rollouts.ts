import {
  type Amount,
  amountOf,
  defaultAmount,
  isShare,
  type RollingUpdate,
  rollingUpdate,
} from '../../rollout/arithmetic';
import type { Text } from '../../text/text';
import type { View } from '../../yaml/view';
import { hasReadiness } from './probes';
import { autoscalerOf, podSpecOf, replicasOf, type Subject } from './subject';
import { boldCounted, code, counted, type Facts, integerOf, integerOr, isUnset, quoted, textOr } from './words';

/** A Deployment's `replicas`: who sets them, and what an update does with so many. */
export function deploymentReplicas(subject: Subject): Facts {
  return [setByAutoscaler(subject), rolloutSentence(subject, '')];
}

/** A Deployment's `strategy` and what is in it. */
export function deploymentStrategy(subject: Subject): Facts {
  return [rolloutSentence(subject, ''), withoutReadiness(subject)];
}

export function surgeAllowed(subject: Subject): Facts {
  return [rolloutSentence(subject, 'maxSurge')];
}

export function absenceAllowed(subject: Subject): Facts {
  return [rolloutSentence(subject, 'maxUnavailable')];
}

type Side = '' | 'maxSurge' | 'maxUnavailable';

function rolloutSentence(subject: Subject, side: Side): Text | undefined {
  const { body } = subject.object;
  const replicas = replicasHere(subject);
  const strategy = body.get('spec', 'strategy');
  const type = textOr(strategy.get('type'), 'RollingUpdate');
  if (replicas === undefined) return undefined;
  if (replicas === 0) {
    return { en: '**0** replicas: no Pod runs.', ko: '레플리카가 **0**개이므로 실행되는 파드가 없습니다.' };
  }
  if (type === 'Recreate') return side === '' ? recreated(replicas) : undefined;
  const maxSurge = amountOr(strategy.get('rollingUpdate', 'maxSurge'));
  const maxUnavailable = amountOr(strategy.get('rollingUpdate', 'maxUnavailable'));
  if (type !== 'RollingUpdate' || maxSurge === undefined || maxUnavailable === undefined) return undefined;
  const fence = { maxSurge, maxUnavailable };
  const rollout = rollingUpdate(replicas, fence);
  if (!rollout) return undefined;
  const lead = side === '' ? replicasWords(replicas) : amountWords(side, fence[side], replicas, rollout);
  const bounds = boundsWords(rollout);
  return { en: `${lead.en}: ${bounds.en}`, ko: `${lead.ko} ${bounds.ko}` };
}

function boundsWords({ serving, pods, waves }: RollingUpdate): Text {
  return {
    en: `a rollout keeps at least **${serving}** serving and runs at most ${boldCounted(pods, 'Pod')}, in ${boldCounted(waves, 'wave')}.`,
    ko: `롤아웃 중 최소 **${serving}**개가 응답하고 최대 **${pods}**개가 실행되며 **${waves}**단계로 진행됩니다.`,
  };
}

function replicasWords(replicas: number): Text {
  return { en: counted(replicas, 'replica'), ko: `레플리카가 ${replicas}개이므로` };
}

function amountWords(
  side: 'maxSurge' | 'maxUnavailable',
  amount: Amount,
  replicas: number,
  rollout: RollingUpdate,
): Text {
  const share = isShare(amount) ? amount : undefined;
  const of = counted(replicas, 'replica');
  if (side === 'maxSurge') {
    const extra = boldCounted(rollout.surge, 'extra Pod');
    if (share === undefined) {
      return { en: `${extra} for ${of}`, ko: `레플리카 ${replicas}개에 파드를 **${rollout.surge}**개 더 띄울 수 있어` };
    }
    return {
      en: `${share} of ${of}, rounded up, is ${extra}`,
      ko: `레플리카 ${replicas}개의 ${share}를 올림하면 파드 **${rollout.surge}**개이므로`,
    };
  }
  if (rollout.isForced) {
    return {
      en: `With ${of}, both amounts come to 0, so **1** Pod may be missing`,
      ko: `레플리카 ${replicas}개에서는 두 값이 모두 0이 되어 파드 **1**개가 모자라도 되는 것으로 계산하므로`,
    };
  }
  const missing = boldCounted(rollout.unavailable, 'Pod');
  if (share === undefined) {
    return {
      en: `${missing} of ${replicas} may be missing`,
      ko: `파드 ${replicas}개 중 **${rollout.unavailable}**개가 모자라도 되어`,
    };
  }
  return {
    en: `${share} of ${of}, rounded down, is ${missing} that may be missing`,
    ko: `레플리카 ${replicas}개의 ${share}를 내림하면 파드 **${rollout.unavailable}**개이므로`,
  };
}

function recreated(replicas: number): Text {
  return {
    en:
      replicas === 1
        ? 'The only Pod stops before the new one starts: **0** are serving until it is ready.'
        : `All ${replicas} Pods stop before the first new one starts: **0** are serving until one is ready.`,
    ko: `이전 파드 ${replicas}개가 모두 내려간 뒤에 새 파드가 뜨므로, 새 파드가 준비될 때까지 응답하는 파드가 **0**개입니다.`,
  };
}

function withoutReadiness({ object }: Subject): Text | undefined {
  const podSpec = podSpecOf(object);
  const [container, ...others] = podSpec?.get('containers').items ?? [];
  const name = container?.get('name').text;
  if (!podSpec || name === undefined || others.length > 0 || hasReadiness(podSpec)) return undefined;
  if (textOr(object.body.get('spec', 'strategy', 'type'), 'RollingUpdate') !== 'RollingUpdate') return undefined;
  return {
    en: `Container ${quoted(name)} has no readinessProbe, so a new Pod counts as serving as soon as it has started.`,
    ko: `${quoted(name)} 컨테이너에 readiness 프로브가 없어 새 파드는 시작되자마자 응답하는 것으로 계산됩니다.`,
  };
}

function setByAutoscaler(subject: Subject): Text | undefined {
  const autoscaler = autoscalerOf(subject);
  const low = autoscaler && integerOr(autoscaler.body.get('spec', 'minReplicas'), 1);
  const high = autoscaler && integerOf(autoscaler.body.get('spec', 'maxReplicas'));
  if (autoscaler?.name === undefined || low === undefined || high === undefined) return undefined;
  return {
    en: `HPA ${quoted(autoscaler.name)} sets this number between **${low}** and **${high}**; every apply of this file sets it back to what is written here.`,
    ko: `${quoted(autoscaler.name)} HPA가 이 수를 **${low}**개에서 **${high}**개 사이로 조절하며, 이 파일을 적용할 때마다 여기 적힌 값으로 돌아갑니다.`,
  };
}

/** A StatefulSet's `replicas` and `updateStrategy`. */
export function statefulSetUpdate(subject: Subject): Facts {
  const { body, name } = subject.object;
  const spec = body.get('spec');
  const strategy = spec.get('updateStrategy');
  const type = textOr(strategy.get('type'), 'RollingUpdate');
  const replicas = replicasHere(subject);
  const first = integerOr(spec.get('ordinals', 'start'), 0);
  const partition = integerOr(strategy.get('rollingUpdate', 'partition'), 0);
  if (replicas === undefined || first === undefined || partition === undefined || name === undefined) return [];
  if (type === 'OnDelete') return [updatedOnDelete];
  if (type !== 'RollingUpdate' || replicas === 0 || !isUnset(strategy.get('rollingUpdate', 'maxUnavailable')))
    return [];
  const last = first + replicas - 1;
  const pod = (ordinal: number) => quoted(`${name}-${ordinal}`);
  if (partition > last) {
    return [
      {
        en: `Partition ${partition} is above the last Pod, ${pod(last)}: an update changes **0** Pods.`,
        ko: `파티션(${partition})이 마지막 파드(${pod(last)})보다 커서 업데이트되는 파드가 **0**개입니다.`,
      },
    ];
  }
  const lowest = Math.max(first, partition);
  if (lowest > first) {
    return [
      {
        en: `An update changes ${boldCounted(last - lowest + 1, 'Pod')}, ${pod(lowest)} and above; ${lowest - first} of ${replicas} keep the old version.`,
        ko: `업데이트는 ${pod(lowest)} 파드부터 위로 **${last - lowest + 1}**개만 바꾸고, ${replicas}개 중 ${lowest - first}개는 이전 버전으로 남습니다.`,
      },
    ];
  }
  if (replicas === 1) {
    return [
      {
        en: `An update stops ${pod(first)}, the only Pod, before its successor starts: **0** are serving in between.`,
        ko: `업데이트할 때 하나뿐인 파드(${pod(first)})를 내린 뒤에 새 파드를 띄우므로 그동안 응답하는 파드가 **0**개입니다.`,
      },
    ];
  }
  return [
    {
      en: `${replicas} replicas: an update replaces one Pod at a time, from ${pod(last)} down to ${pod(first)}, and **${replicas - 1}** keep serving.`,
      ko: `레플리카가 ${replicas}개이므로 업데이트는 ${pod(last)} 파드부터 ${pod(first)} 파드까지 하나씩 바꾸고, **${replicas - 1}**개가 계속 응답합니다.`,
    },
  ];
}

/** A DaemonSet's `updateStrategy`. */
export function daemonSetUpdate({ object }: Subject): Facts {
  const strategy = object.body.get('spec', 'updateStrategy');
  const type = textOr(strategy.get('type'), 'RollingUpdate');
  if (type === 'OnDelete') return [updatedOnDelete];
  const surge = amountOr(strategy.get('rollingUpdate', 'maxSurge'), 0);
  const missing = amountOr(strategy.get('rollingUpdate', 'maxUnavailable'), surge === 0 ? 1 : 0);
  if (type !== 'RollingUpdate' || surge === undefined || missing === undefined) return [];
  const isNothing = (amount: Amount) => amount === 0 || amount === '0%';
  // The server refuses a surge beside missing Pods, and neither of them.
  if (isNothing(surge) === isNothing(missing)) return [];
  if (isNothing(missing)) {
    const where = nodes(surge);
    return [
      {
        en: `An update starts the new Pod beside the old one on ${where.en} at a time.`,
        ko: `업데이트는 한 번에 ${where.ko}에서 이전 파드 옆에 새 파드를 먼저 띄웁니다.`,
      },
    ];
  }
  const where = nodes(missing);
  return [
    {
      en: `An update goes over ${where.en} at a time, and stops the old Pod there before the new one starts.`,
      ko: `업데이트는 한 번에 ${where.ko}씩 진행되며, 이전 파드를 내린 뒤에 새 파드를 띄웁니다.`,
    },
  ];
}

function nodes(amount: Amount): Text {
  if (isShare(amount)) {
    return { en: `**${amount}** of its nodes (rounded up)`, ko: `대상 노드의 **${amount}**(올림)` };
  }
  return { en: boldCounted(amount, 'node'), ko: `노드 **${amount}**개` };
}

const updatedOnDelete: Text = {
  en: 'A new version reaches a Pod only when somebody deletes the old one.',
  ko: '이전 파드를 직접 삭제해야 그 파드에 새 버전이 적용됩니다.',
};

/** The replicas as written; where nothing is written and an autoscaler decides, nobody knows. */
export function replicasHere(subject: Subject): number | undefined {
  if (isUnset(subject.object.body.get('spec', 'replicas')) && autoscalerOf(subject)) return undefined;
  return replicasOf(subject.object);
}

/** An amount as the server reads it, or `fallback` where nothing is written; absent where something else is. */
export function amountOr(view: View, fallback: Amount = defaultAmount): Amount | undefined {
  return isUnset(view) ? fallback : amountOf(view.value('1.1'));
}

/** A Job's `parallelism` and `completions`. */
export function jobRuns({ object }: Subject): Facts {
  const spec = object.kind === 'CronJob' ? object.body.get('spec', 'jobTemplate', 'spec') : object.body.get('spec');
  const completions = integerOf(spec.get('completions'));
  const parallelism = integerOr(spec.get('parallelism'), 1);
  if (completions === undefined || parallelism === undefined || completions === 0 || parallelism === 0) return [];
  const together = Math.min(completions, parallelism);
  return [
    {
      en: `Done after ${boldCounted(completions, 'successful Pod')}, at most **${together}** at a time.`,
      ko: `파드 **${completions}**개가 성공하면 끝나며, 한 번에 최대 **${together}**개가 실행됩니다.`,
    },
  ];
}

/** `progressDeadlineSeconds`, with the number of seconds in it. */
export function progressDeadline({ view }: Subject): Facts {
  const limit = integerOf(view);
  if (limit === undefined) return [];
  return [
    {
      en: `After **${limit}** s without progress the rollout is reported as failed (${code('ProgressDeadlineExceeded')}); nothing is rolled back.`,
      ko: `**${limit}**초 동안 진전이 없으면 롤아웃이 실패(${code('ProgressDeadlineExceeded')})로 보고되지만 롤백되지는 않습니다.`,
    },
  ];
}
