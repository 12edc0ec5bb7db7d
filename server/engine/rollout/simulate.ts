import {
  type Assumptions,
  defaultAssumptions,
  type Frame,
  mostDrawn,
  mostFrames,
  mostPods,
  type Outcome,
  type Plan,
  type Rollout,
} from './rollout';
import { Stage } from './stage';
import { carryOut } from './strategies';

export * from './rollout';

/** Plays a rollout from beginning to end. The same plan and assumptions always give the same rollout. */
export function simulate(plan: Plan, assumptions: Assumptions = defaultAssumptions): Rollout {
  const bounded = { ...plan, pods: Math.min(Math.max(0, Math.floor(finite(plan.pods, 0))), mostPods) };
  const sane = saneAssumptions(assumptions);
  const stage = new Stage(bounded, sane);
  const outcome = carryOut(stage, bounded);
  return summary(bounded, sane, outcome, stage);
}

/** Assumptions that the simulation can work with, whatever somebody typed. */
function saneAssumptions(given: Assumptions): Assumptions {
  const seconds = (name: 'secondsToStart' | 'secondsToReady' | 'secondsToTerminate' | 'secondsToNotice') =>
    Math.min(Math.max(0, finite(given[name], defaultAssumptions[name])), secondsOfADay);
  const secondsToReady = seconds('secondsToReady');
  return {
    secondsToStart: Math.min(seconds('secondsToStart'), secondsToReady),
    secondsToReady,
    secondsToTerminate: seconds('secondsToTerminate'),
    secondsToNotice: seconds('secondsToNotice'),
    broken: given.broken,
    failingOld: Math.max(0, Math.floor(finite(given.failingOld, 0))),
    requestsPerPod: Math.max(0, finite(given.requestsPerPod, defaultAssumptions.requestsPerPod)),
  };
}

function summary(plan: Plan, assumptions: Assumptions, outcome: Outcome, stage: Stage): Rollout {
  const { frames, changedAt: seconds } = stage;
  const alive = frames.map(({ old, new: fresh }) => old + fresh);
  const most = largest(frames.map(({ terminating }, index) => (alive[index] ?? 0) + terminating));
  const kept = thinned(frames);
  return {
    plan,
    assumptions,
    frames: most > mostDrawn ? kept.map(frame => ({ ...frame, pods: [] })) : kept,
    omitted: frames.length - kept.length,
    outcome,
    conclusion: stage.conclusion,
    lowest: smallest(frames.map(({ serving }) => serving)),
    lowestAvailable: smallest(frames.map(({ available }) => available)),
    most,
    mostCounted: largest(alive),
    seconds,
    waves: stage.waves,
    downtimeSeconds: total(frames, seconds, ({ serving, desired }) => (serving === 0 && desired > 0 ? 1 : 0)),
    missedRequests: Math.round(
      total(frames, seconds, ({ serving, desired, failingShare }) =>
        desired === 0 ? 0 : Math.max(1 - serving / desired, failingShare / 100) * desired * assumptions.requestsPerPod,
      ),
    ),
    deadlineAt: stage.deadlineAt,
  };
}

/** The sum over time of what holds between one frame and the next. */
function total(frames: readonly Frame[], end: number, rate: (frame: Frame) => number): number {
  return frames.reduce((sum, frame, index) => {
    const until = Math.min(frames[index + 1]?.at ?? end, end);
    return sum + Math.max(0, until - frame.at) * rate(frame);
  }, 0);
}

/** Some of many frames at even distances, the first and the last among them. */
function thinned(frames: readonly Frame[]): readonly Frame[] {
  if (frames.length <= mostFrames) return frames;
  const step = (frames.length - 1) / (mostFrames - 1);
  return Array.from({ length: mostFrames }, (_, index) => frames[Math.round(index * step)]).flatMap(
    frame => frame ?? [],
  );
}

function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, each) => Math.max(most, each), 0);
}

function smallest(numbers: readonly number[]): number {
  return numbers.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY);
}

function finite(value: number, otherwise: number): number {
  return Number.isFinite(value) ? value : otherwise;
}

const secondsOfADay = 86_400;
