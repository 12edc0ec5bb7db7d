import { strict as assert } from 'node:assert';
import { alternatives } from '../../../server/engine/rollout/alternatives';
import {
  type Assumptions,
  defaultAssumptions,
  type Plan,
  type Rollout,
  simulate,
} from '../../../server/engine/rollout/simulate';

describe('rollout of other kinds', () => {
  describe('StatefulSet', () => {
    const plan: Plan = {
      ...shared(5),
      strategy: 'StatefulSet',
      firstOrdinal: 0,
      partition: 0,
      maxUnavailable: 1,
      podManagementPolicy: 'OrderedReady',
    };

    it('replaces one Pod after the other, from the highest ordinal down, never with one more', () => {
      const rollout = simulate(plan);
      assert.equal(traceOf(rollout), '5/0 4/0 4/1 3/1 3/2 2/2 2/3 1/3 1/4 0/4 0/5');
      assert.deepEqual([rollout.lowest, rollout.mostCounted, rollout.most, rollout.waves], [4, 5, 5, 5]);
      // Ending takes 5 s, being ready 20 s.
      assert.equal(rollout.seconds, 125);
      assert.deepEqual(newPods(rollout), ['new-4', 'new-3', 'new-2', 'new-1', 'new-0']);
    });

    it('leaves Pods below the partition alone', () => {
      const rollout = simulate({ ...plan, partition: 3 });
      assert.deepEqual(newPods(rollout), ['new-4', 'new-3']);
      assert.deepEqual([rollout.outcome, rollout.frames.at(-1)?.old], ['paused', 3]);
      assert.deepEqual(newPods(simulate({ ...plan, partition: 9 })), []);
      assert.deepEqual(newPods(simulate({ ...plan, firstOrdinal: 10, partition: 14 })), ['new-14']);
    });

    it('takes several at once if it may, rounded up, and starts them in order', () => {
      const parallel = simulate({ ...plan, maxUnavailable: '30%', podManagementPolicy: 'Parallel' });
      assert.equal(traceOf(parallel), '5/0 3/0 3/2 1/2 1/4 0/4 0/5');
      assert.equal(parallel.lowest, 3);
      const ordered = simulate({ ...plan, maxUnavailable: '30%' });
      assert.equal(traceOf(ordered), '5/0 3/0 3/1 3/2 1/2 1/3 1/4 0/4 0/5');
      assert.deepEqual(newPods(ordered), ['new-3', 'new-4', 'new-1', 'new-2', 'new-0']);
    });

    it('stops at the first Pod that never becomes ready', () => {
      const rollout = simulate(plan, broken);
      assert.deepEqual([rollout.outcome, traceOf(rollout)], ['stuck', '5/0 4/0 4/1']);
      assert.equal(rollout.frames.at(-1)?.serving, 4);
    });
  });

  describe('DaemonSet', () => {
    const plan: Plan = { ...shared(5), strategy: 'DaemonSet', maxSurge: 0, maxUnavailable: 1 };

    it('takes down the Pod of one node after the other', () => {
      assert.equal(traceOf(simulate(plan)), '5/0 4/0 4/1 3/1 3/2 2/2 2/3 1/3 1/4 0/4 0/5');
    });

    it('rounds both amounts up', () => {
      assert.equal(simulate({ ...plan, maxUnavailable: '30%' }).lowest, 3);
      assert.equal(simulate({ ...plan, maxSurge: '30%', maxUnavailable: 0 }).mostCounted, 7);
    });

    it('starts the new Pod first with maxSurge', () => {
      const rollout = simulate({ ...plan, maxSurge: 2, maxUnavailable: 0 });
      assert.equal(traceOf(rollout), '5/0 5/2 3/2 3/4 1/4 1/5 0/5');
      assert.equal(rollout.lowest, 5);
    });
  });

  it('waits for somebody to delete a Pod with OnDelete', () => {
    const { outcome, frames, seconds } = simulate({ ...shared(3), strategy: 'OnDelete' });
    assert.deepEqual([outcome, frames.at(-1)?.old, seconds], ['manual', 3, 0]);
  });

  describe('blue-green', () => {
    const plan: Plan = { ...shared(3), strategy: 'blue-green' };

    it('runs twice as many Pods and switches all requests at once', () => {
      const { frames, lowest, mostCounted, downtimeSeconds } = simulate(plan);
      assert.deepEqual([lowest, mostCounted, downtimeSeconds], [3, 6, 0]);
      assert.deepEqual([...new Set(frames.map(({ newShare }) => newShare))], [0, 100]);
      assert.ok(frames.every(({ serving }) => serving === 3));
    });

    it('does not switch to a version that is not ready', () => {
      const { outcome, lowest, frames } = simulate(plan, broken);
      assert.deepEqual([outcome, lowest, frames.at(-1)?.newShare], ['stuck', 3, 0]);
    });

    it('is down until somebody switches back from a broken version that counts as ready', () => {
      const { outcome, downtimeSeconds, frames } = simulate({ ...plan, hasReadinessProbe: false }, broken);
      assert.deepEqual([outcome, downtimeSeconds, frames.at(-1)?.serving], ['rolled-back', 60, 3]);
    });
  });

  describe('canary', () => {
    const plan: Plan = {
      ...shared(10),
      strategy: 'canary',
      by: 'replicas',
      steps: [10, 50, 100],
      stepSeconds: 60,
    };

    it('moves the requests step by step', () => {
      const { frames, outcome, lowest } = simulate(plan);
      const watched = frames.filter(({ event }) => /has taken/.test(event.en)).map(({ newShare }) => newShare);
      assert.deepEqual([watched, outcome, lowest], [[10, 50], 'complete', 10]);
    });

    it('waits for a decision where the last step is not all', () => {
      const { outcome, frames } = simulate({ ...plan, steps: [10] });
      const last = frames.at(-1);
      assert.deepEqual([outcome, last?.old, last?.new, last?.newShare], ['paused', 9, 1, 10]);
    });

    it('sends exactly the weight of a route', () => {
      const shares = simulate({ ...plan, pods: 4, by: 'weight', steps: [5, 100] }).frames.map(
        ({ newShare }) => newShare,
      );
      assert.deepEqual([...new Set(shares)], [0, 5, 100]);
    });

    it('costs a share of the requests if it does not work, and is taken back', () => {
      const { outcome, frames, downtimeSeconds } = simulate({ ...plan, hasReadinessProbe: false }, broken);
      assert.equal(Math.max(...frames.map(({ failingShare }) => failingShare)), 10);
      assert.deepEqual([outcome, downtimeSeconds, frames.at(-1)?.old], ['rolled-back', 0, 10]);
      assert.equal(simulate(plan, broken).outcome, 'stuck');
    });
  });

  describe('Swarm', () => {
    const plan: Plan = {
      ...shared(4),
      strategy: 'Swarm',
      parallelism: 2,
      delay: 10,
      order: 'stop-first',
      failureAction: 'pause',
      monitor: 5,
      maxFailureRatio: 0,
    };

    it('stops so many tasks, starts as many, and waits between the groups', () => {
      const rollout = simulate(plan);
      assert.equal(traceOf(rollout), '4/0 2/0 2/2 0/2 0/4');
      // Two groups of 5 s and 20 s, 10 s between them, and 5 s in which a failure would count.
      assert.deepEqual([rollout.lowest, rollout.seconds], [2, 65]);
    });

    it('starts the new tasks first if it is told to', () => {
      const rollout = simulate({ ...plan, order: 'start-first' });
      assert.equal(traceOf(rollout), '4/0 4/2 2/2 2/4 0/4');
      assert.deepEqual([rollout.lowest, rollout.mostCounted], [4, 6]);
    });

    it('takes all at once with parallelism 0', () => {
      assert.equal(traceOf(simulate({ ...plan, parallelism: 0 })), '4/0 0/0 0/4');
    });

    it('does what failure_action says when tasks fail their health check', () => {
      const after = (given: Partial<Extract<Plan, { strategy: 'Swarm' }>>) => {
        const { outcome, frames } = simulate({ ...plan, ...given }, broken);
        const last = frames.at(-1);
        return `${outcome}: ${last?.old} old, ${last?.new} new, ${last?.serving} serving`;
      };
      assert.equal(after({}), 'paused: 2 old, 2 new, 2 serving');
      assert.equal(after({ failureAction: 'continue' }), 'stuck: 0 old, 4 new, 0 serving');
      assert.equal(after({ failureAction: 'rollback' }), 'rolled-back: 4 old, 0 new, 4 serving');
      assert.equal(after({ order: 'start-first' }), 'paused: 4 old, 2 new, 4 serving');
      assert.equal(after({ order: 'start-first', failureAction: 'rollback' }), 'rolled-back: 4 old, 0 new, 4 serving');
      assert.equal(after({ maxFailureRatio: 0.5 }), 'paused: 0 old, 4 new, 0 serving');
      assert.equal(after({ hasReadinessProbe: false }), 'complete: 0 old, 4 new, 0 serving');
    });
  });

  it('stops everything before it starts anything with docker compose up, healthy or not', () => {
    const plan: Plan = { ...shared(2), strategy: 'Compose' };
    const rollout = simulate(plan);
    assert.equal(traceOf(rollout), '2/0 0/0 0/2');
    assert.deepEqual([rollout.lowest, rollout.downtimeSeconds, rollout.outcome], [0, 25, 'complete']);
    assert.equal(simulate(plan, broken).frames.at(-1)?.serving, 0);
  });

  it('names every Pod once in each frame, under a name that it keeps', () => {
    for (const plan of plans()) {
      for (const { pods, groups, old, new: fresh, terminating } of simulate(plan).frames) {
        assert.equal(new Set(pods.map(({ id }) => id)).size, pods.length);
        assert.equal(pods.length, old + fresh + terminating);
        assert.equal(
          groups.reduce((sum, { count }) => sum + count, 0),
          pods.length,
        );
      }
    }
  });

  it('is in order of time, the same each time, and never waits for ever', () => {
    for (const plan of plans()) {
      for (const assumptions of [defaultAssumptions, broken, { ...defaultAssumptions, secondsToReady: 0 }]) {
        const rollout = simulate(plan, assumptions);
        assert.deepEqual(rollout, simulate(plan, assumptions));
        const times = rollout.frames.map(({ at }) => at);
        assert.deepEqual(
          times,
          [...times].sort((a, b) => a - b),
        );
      }
    }
  });

  it('stays small and quick with as many Pods as anybody may write', () => {
    for (const plan of plans(2 ** 31 - 1)) {
      for (const hasReadinessProbe of [true, false]) {
        // What nothing checks is rolled out whole although it is broken.
        const assumptions = { ...defaultAssumptions, secondsToTerminate: 30, broken: !hasReadinessProbe };
        const rollout = simulate({ ...plan, hasReadinessProbe }, assumptions);
        assert.ok(rollout.frames.length <= 600);
        assert.equal(rollout.plan.pods, 10_000);
        assert.ok(rollout.frames.every(({ pods }) => pods.length === 0));
        if (plan.strategy !== 'StatefulSet' || plan.partition > 0 || !hasReadinessProbe) continue;
        assert.ok(rollout.omitted > 10_000 && rollout.lowest === 9999);
      }
    }
  }).timeout(20_000);

  it('makes something of assumptions that make no sense', () => {
    const odd = { ...defaultAssumptions, secondsToReady: Number.NaN, secondsToStart: -1, failingOld: 99 };
    for (const plan of plans()) {
      for (const secondsToTerminate of [Number.POSITIVE_INFINITY, -3]) {
        const { seconds } = simulate({ ...plan, pods: 2.5 }, { ...odd, secondsToTerminate });
        assert.ok(Number.isFinite(seconds));
      }
    }
  });
});

const broken: Assumptions = { ...defaultAssumptions, broken: true };

function shared(pods: number) {
  return {
    pods,
    minReadySeconds: 0,
    terminationGracePeriodSeconds: 30,
    preStopSeconds: 0,
    hasReadinessProbe: true,
  };
}

/** One plan of each kind, and all that can be had instead. */
function plans(pods = 4): readonly Plan[] {
  const swarm: Plan = {
    ...shared(pods),
    strategy: 'Swarm',
    parallelism: 1,
    delay: 0,
    order: 'start-first',
    failureAction: 'rollback',
    monitor: 5,
    maxFailureRatio: 0,
  };
  const statefulSet: Plan = {
    ...shared(pods),
    strategy: 'StatefulSet',
    firstOrdinal: 0,
    partition: 0,
    maxUnavailable: 1,
    podManagementPolicy: 'OrderedReady',
  };
  const daemonSet: Plan = { ...shared(pods), strategy: 'DaemonSet', maxSurge: 0, maxUnavailable: 1 };
  return [swarm, statefulSet, daemonSet].flatMap(alternatives);
}

/** Old and new Pods, one after the other, each state once. */
function traceOf({ frames }: Rollout): string {
  return frames
    .map(frame => `${frame.old}/${frame.new}`)
    .filter((counts, index, all) => counts !== all[index - 1])
    .join(' ');
}

/** The new Pods in the order in which they are created. */
function newPods({ frames }: Rollout): readonly string[] {
  return [
    ...new Set(frames.flatMap(({ pods }) => pods.filter(({ version }) => version === 'new')).map(({ id }) => id)),
  ];
}
