import type { Text } from '../text/text';
import { rollingUpdate as arithmeticOf, roundedUp } from './arithmetic';
import * as say from './events';
import type {
  BlueGreenPlan,
  CanaryPlan,
  DaemonSetPlan,
  Outcome,
  Plan,
  RollingUpdatePlan,
  StatefulSetPlan,
  SwarmPlan,
} from './rollout';
import type { Stage } from './stage';

/** Does what the controller would do, until nothing is left to do. */
export function carryOut(stage: Stage, plan: Plan): Outcome {
  if (plan.pods === 0 && plan.strategy !== 'OnDelete') return ended(stage, 'complete', say.nothingToDo);
  if ('isPaused' in plan && plan.isPaused) return ended(stage, 'paused', say.paused);
  switch (plan.strategy) {
    case 'RollingUpdate':
      return rollingUpdate(stage, plan);
    case 'Recreate':
      return recreate(stage, plan);
    case 'StatefulSet':
      return statefulSet(stage, plan);
    case 'OnDelete':
      return ended(stage, 'manual', say.waitsForDeletion);
    case 'DaemonSet':
      return daemonSet(stage, plan);
    case 'blue-green':
      return blueGreen(stage, plan);
    case 'canary':
      return canary(stage, plan);
    case 'Swarm':
      return swarm(stage, plan);
    case 'Compose':
      return composeUp(stage, plan);
  }
}

/** What the Deployment controller counts: Pods of both versions without those that are ending. */
export interface Counts {
  readonly old: number;
  readonly oldAvailable: number;
  readonly new: number;
  readonly newAvailable: number;
}

/** What the Deployment controller does next. */
export type Scaling =
  | { readonly start: number }
  | {
      readonly stop: number /** So many of them are old Pods that are not available anyway. */;
      readonly unhealthy: number;
    };

/** The Deployment controller's rule: first as many new Pods as may be, then as few old ones; absent if neither. */
export function scaling(counts: Counts, wanted: number, surge: number, unavailable: number): Scaling | undefined {
  const { old, oldAvailable, new: fresh, newAvailable } = counts;
  const start = Math.min(wanted + surge - (old + fresh), wanted - fresh);
  if (start > 0) return { start };
  if (old === 0) return undefined;
  const least = wanted - unavailable;
  const removable = old + fresh - least - (fresh - newAvailable);
  if (removable <= 0) return undefined;
  const unhealthy = Math.min(removable, old - oldAvailable);
  const healthy = Math.max(0, Math.min(old - unhealthy, oldAvailable + newAvailable - least));
  const stop = unhealthy + healthy;
  return stop > 0 ? { stop, unhealthy } : undefined;
}

function rollingUpdate(stage: Stage, plan: RollingUpdatePlan): Outcome {
  const { surge, unavailable } = boundsOf(plan);
  do {
    for (let next = decision(); next; next = decision()) {
      if ('start' in next) {
        stage.start('new', next.start);
        stage.record(say.started(stage.noun, 'new', next.start));
      } else {
        stage.stop('old', next.unhealthy, 'first', ({ isCounted }) => !isCounted);
        stage.stop('old', next.stop - next.unhealthy, 'first', ({ isCounted }) => isCounted);
        stage.record(say.stopped(stage.noun, 'old', next.stop));
      }
    }
    if (stage.size('old') === 0 && stage.available('new') === plan.pods) return complete(stage, plan);
  } while (stage.advance());
  return stuck(stage);

  function decision(): Scaling | undefined {
    const counts = {
      old: stage.size('old'),
      oldAvailable: stage.available('old'),
      new: stage.size('new'),
      newAvailable: stage.available('new'),
    };
    return scaling(counts, plan.pods, surge, unavailable);
  }
}

/** The API server refuses two amounts of nothing; the controller would count one Pod as allowed to be missing. */
function boundsOf({ pods, maxSurge, maxUnavailable }: RollingUpdatePlan) {
  return arithmeticOf(pods, { maxSurge, maxUnavailable }) ?? { surge: 0, unavailable: Math.min(1, pods) };
}

function recreate(stage: Stage, plan: Plan): Outcome {
  stop(stage, 'old', plan.pods);
  stage.waitUntil(() => stage.terminating === 0);
  start(stage, 'new', plan.pods);
  return stage.waitUntil(() => stage.available('new') === plan.pods) ? complete(stage, plan) : stuck(stage);
}

function statefulSet(stage: Stage, plan: StatefulSetPlan): Outcome {
  const { pods, firstOrdinal, partition, podManagementPolicy } = plan;
  const lowest = Math.max(firstOrdinal, partition);
  const end = firstOrdinal + pods;
  const size = Math.max(1, roundedUp(plan.maxUnavailable, pods));
  for (let above = end; above > lowest; above -= size) {
    const from = Math.max(lowest, above - size);
    const count = above - from;
    stage.stop('old', count, 'last');
    stage.record(say.stoppedOrdinals(from, count));
    stage.waitUntil(() => stage.terminating === 0);
    // In order means: a Pod is created when all below it are available.
    const together = podManagementPolicy === 'Parallel' ? count : 1;
    for (let ordinal = from; ordinal < above; ordinal += together) {
      stage.start('new', together, ordinal);
      stage.record(say.startedOrdinals(ordinal, together));
      if (!stage.waitUntil(() => stage.available('new') === stage.size('new'))) return stuck(stage);
    }
  }
  if (lowest > firstOrdinal) return ended(stage, 'paused', say.partitioned(Math.min(lowest, end) - firstOrdinal));
  return complete(stage, plan);
}

function daemonSet(stage: Stage, plan: DaemonSetPlan): Outcome {
  const surge = roundedUp(plan.maxSurge, plan.pods);
  const size = Math.max(1, surge || roundedUp(plan.maxUnavailable, plan.pods));
  for (let done = 0; done < plan.pods; done += size) {
    const count = Math.min(size, plan.pods - done);
    if (surge === 0) {
      stop(stage, 'old', count);
      // A node gets its new Pod when the old one is gone.
      stage.waitUntil(() => stage.terminating === 0);
    }
    start(stage, 'new', count);
    if (!stage.waitUntil(() => stage.available('new') === done + count)) return stuck(stage);
    if (surge > 0) stop(stage, 'old', count);
  }
  return complete(stage, plan);
}

function blueGreen(stage: Stage, plan: BlueGreenPlan): Outcome {
  stage.route = 'old';
  start(stage, 'new', plan.pods);
  if (!stage.waitUntil(() => stage.available('new') === plan.pods)) return ended(stage, 'stuck', say.notSwitched);
  stage.route = 'new';
  stage.record(say.switched);
  stage.wait(stage.assumptions.secondsToNotice);
  if (stage.assumptions.broken) {
    stage.route = 'old';
    stage.record(say.switchedBack);
    stop(stage, 'new', plan.pods);
    return ended(stage, 'rolled-back', say.rolledBack(stage.noun, plan.pods));
  }
  stop(stage, 'old', plan.pods);
  return complete(stage, plan);
}

function canary(stage: Stage, plan: CanaryPlan): Outcome {
  const { pods, steps, by, stepSeconds } = plan;
  if (by === 'weight') stage.route = { newWeight: 0 };
  for (const share of steps) {
    const target = Math.min(pods, Math.max(1, Math.ceil((pods * share) / 100)));
    start(stage, 'new', target - stage.size('new'));
    if (!stage.waitUntil(() => stage.available('new') === target)) return ended(stage, 'stuck', say.canaryNotReady);
    if (by === 'weight') {
      stage.route = { newWeight: share };
      stage.record(say.weighted(share));
    }
    stop(stage, 'old', stage.size('old') - (pods - target));
    if (stage.assumptions.broken) {
      stage.wait(stage.assumptions.secondsToNotice);
      stage.route = by === 'weight' ? { newWeight: 0 } : 'all';
      stage.record(say.canaryFails);
      stop(stage, 'new', target);
      start(stage, 'old', target);
      stage.waitUntil(() => stage.available('old') === pods);
      return ended(stage, 'rolled-back', say.rolledBack(stage.noun, pods));
    }
    if (target < pods) {
      stage.wait(stepSeconds);
      stage.record(say.watched(stepSeconds, percentOf(stage)));
    }
  }
  return stage.size('old') > 0 ? ended(stage, 'paused', say.canaryWaits) : complete(stage, plan);
}

function swarm(stage: Stage, plan: SwarmPlan): Outcome {
  const { pods, order, delay, monitor, failureAction, maxFailureRatio, hasReadinessProbe } = plan;
  const { broken, secondsToNotice } = stage.assumptions;
  const size = plan.parallelism === 0 ? pods : plan.parallelism;
  for (let done = 0; done < pods; done += size) {
    const count = Math.min(size, pods - done);
    if (done > 0) stage.wait(delay);
    if (order === 'stop-first') {
      stop(stage, 'old', count);
      stage.waitUntil(() => stage.terminating === 0);
    }
    start(stage, 'new', count);
    if (!broken || !hasReadinessProbe) {
      stage.waitUntil(() => stage.available('new') === done + count);
      if (order === 'start-first') stop(stage, 'old', count);
      continue;
    }
    // Swarm waits until the health check has failed. With start-first, the old task then stays.
    stage.wait(secondsToNotice);
    stage.record(say.tasksFail(done + count));
    if ((done + count) / pods <= maxFailureRatio || failureAction === 'continue') continue;
    if (failureAction === 'pause') return ended(stage, 'paused', say.swarmPauses);
    stage.record(say.swarmRollsBack);
    for (let left = done + count; left > 0; left -= 1) {
      stop(stage, 'new', 1);
      if (order === 'start-first') continue;
      stage.waitUntil(() => stage.terminating === 0);
      start(stage, 'old', 1);
      stage.waitUntil(() => stage.available('old') === stage.size('old'));
    }
    return ended(stage, 'rolled-back', say.rolledBack(stage.noun, pods));
  }
  if (broken && hasReadinessProbe) return ended(stage, 'stuck', say.swarmGoesOn);
  stage.wait(monitor);
  return complete(stage, plan);
}

/** All containers of a service are stopped before the first new one starts, and nobody waits for their health. */
function composeUp(stage: Stage, plan: Plan): Outcome {
  stop(stage, 'old', plan.pods);
  stage.waitUntil(() => stage.terminating === 0);
  start(stage, 'new', plan.pods);
  stage.waitUntil(() => stage.available('new') === plan.pods);
  return complete(stage, plan);
}

function start(stage: Stage, version: 'old' | 'new', count: number): void {
  if (count <= 0) return;
  stage.start(version, count);
  stage.record(say.started(stage.noun, version, count));
}

function stop(stage: Stage, version: 'old' | 'new', count: number): void {
  if (count <= 0) return;
  stage.stop(version, count);
  stage.record(say.stopped(stage.noun, version, count));
}

function percentOf(stage: Stage): number {
  return stage.frames.at(-1)?.newShare ?? 0;
}

function complete(stage: Stage, plan: Plan): Outcome {
  return ended(stage, 'complete', say.completed(stage.noun, plan.pods));
}

/** Where there is a deadline, it has passed by now, and the frame before it says that nothing moves. */
function stuck(stage: Stage): Outcome {
  if (stage.deadlineAt === undefined) stage.record(say.stuck(stage.noun));
  return 'stuck';
}

function ended(stage: Stage, outcome: Outcome, event: Text): Outcome {
  stage.conclusion = event;
  stage.record(event);
  stage.settle();
  return outcome;
}
