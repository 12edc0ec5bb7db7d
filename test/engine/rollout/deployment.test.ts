import { strict as assert } from 'node:assert';
import { rollingUpdate } from '../../../server/engine/rollout/arithmetic';
import {
  type Assumptions,
  defaultAssumptions,
  type Frame,
  type RollingUpdatePlan,
  type Rollout,
  simulate,
} from '../../../server/engine/rollout/simulate';
import { scaling } from '../../../server/engine/rollout/strategies';

describe('rollout of a Deployment', () => {
  it('takes the steps that the controller takes', () => {
    const traces = {
      3: '3/0/3 3/1/3 3/1/4 2/1/3 2/2/3 2/2/4 1/2/3 1/3/3 1/3/4 0/3/3',
      4: '4/0/4 4/1/4 3/1/3 3/2/3 3/2/5 1/2/3 1/4/3 1/4/5 0/4/4',
      10: '10/0/10 10/3/10 8/3/8 8/5/8 8/5/13 3/5/8 3/10/8 3/10/13 0/10/10',
    };
    for (const [pods, trace] of Object.entries(traces)) assert.equal(traceOf(simulate(rolling(Number(pods)))), trace);
    const sparing = { maxSurge: 0, maxUnavailable: 1 } as const;
    assert.equal(traceOf(simulate(rolling(3, sparing))), '3/0/3 2/0/2 2/1/2 2/1/3 1/1/2 1/2/2 1/2/3 0/2/2 0/3/2 0/3/3');
  });

  it('keeps and adds as many Pods as the table of defaults says', () => {
    const table = [
      [1, 1, 2],
      [2, 2, 3],
      [3, 3, 4],
      [4, 3, 5],
      [5, 4, 7],
      [6, 5, 8],
      [7, 6, 9],
      [8, 6, 10],
      [9, 7, 12],
      [10, 8, 13],
      [11, 9, 14],
      [12, 9, 15],
    ] as const;
    for (const [pods, least, most] of table) {
      const { lowest, lowestAvailable, mostCounted } = simulate(rolling(pods));
      assert.deepEqual([pods, lowest, lowestAvailable, mostCounted], [pods, least, least, most]);
    }
  });

  it('agrees with a second reading of the controller for every small case, working and broken', () => {
    for (let pods = 1; pods < 40; pods++) {
      for (let maxSurge = 0; maxSurge <= 5; maxSurge++) {
        for (let maxUnavailable = 0; maxUnavailable <= 5; maxUnavailable++) {
          for (const broken of [false, true]) {
            const rollout = simulate(rolling(pods, { maxSurge, maxUnavailable }), { ...defaultAssumptions, broken });
            const name = `${pods} Pods, ${maxSurge}/${maxUnavailable}${broken ? ', broken' : ''}`;
            assert.equal(traceOf(rollout), lockstep(pods, maxSurge, maxUnavailable, broken), name);
            const unavailable = Math.min(pods, maxSurge + maxUnavailable === 0 ? 1 : maxUnavailable);
            for (const { old, new: fresh, available } of rollout.frames) {
              assert.ok(available >= pods - unavailable, name);
              assert.ok(old + fresh <= pods + maxSurge, name);
            }
            if (!broken) assert.equal(rollout.waves, Math.ceil(pods / (maxSurge + unavailable)), name);
            assert.equal(rollout.outcome, broken ? 'stuck' : 'complete', name);
          }
        }
      }
    }
  }).timeout(20_000);

  it('promises what the arithmetic promises', () => {
    for (let pods = 1; pods <= 40; pods++) {
      for (const [maxSurge, maxUnavailable] of [
        ['25%', '25%'],
        ['100%', 0],
        ['0%', '1%'],
        ['150%', '10%'],
      ] as const) {
        const promised = rollingUpdate(pods, { maxSurge, maxUnavailable });
        const { lowestAvailable, waves, mostCounted } = simulate(rolling(pods, { maxSurge, maxUnavailable }));
        assert.ok(promised && lowestAvailable >= promised.serving && mostCounted <= promised.pods);
        assert.equal(waves, promised.waves);
      }
    }
  });

  it('removes old Pods that do not answer before those that do', () => {
    assert.deepEqual(scaling({ old: 4, oldAvailable: 2, new: 1, newAvailable: 0 }, 4, 1, 1), { stop: 1, unhealthy: 1 });
    assert.deepEqual(scaling({ old: 4, oldAvailable: 3, new: 1, newAvailable: 1 }, 4, 1, 1), { stop: 2, unhealthy: 1 });
    assert.equal(scaling({ old: 3, oldAvailable: 3, new: 2, newAvailable: 0 }, 4, 1, 1), undefined);
    const { frames, outcome } = simulate(rolling(4), { ...defaultAssumptions, failingOld: 2 });
    assert.equal(outcome, 'complete');
    assert.ok(frames.every(({ serving }) => serving >= 2));
    const after = frames.find(({ old }) => old < 4);
    assert.deepEqual(
      after?.groups.filter(({ phase }) => phase === 'available'),
      [{ version: 'old', phase: 'available', count: 2 }],
    );
  });

  it('stops at a broken version that a readiness probe finds, with the old Pods serving', () => {
    const last = (pods: number) => simulate(rolling(pods), { ...defaultAssumptions, broken: true }).frames.at(-1);
    assert.deepEqual(
      [3, 4, 10].map(pods => countsOf(last(pods))),
      ['3/1/3', '3/2/3', '8/5/8'],
    );
    assert.deepEqual(
      [3, 4, 10].map(pods => last(pods)?.serving),
      [3, 3, 8],
    );
    const { outcome, downtimeSeconds, deadlineAt } = simulate(rolling(3), { ...defaultAssumptions, broken: true });
    assert.deepEqual([outcome, downtimeSeconds, deadlineAt], ['stuck', 0, 600]);
  });

  it('goes through with a broken version that nothing checks, until nobody answers', () => {
    const plan = rolling(4, { hasReadinessProbe: false });
    const { outcome, frames, lowest, lowestAvailable } = simulate(plan, { ...defaultAssumptions, broken: true });
    const last = frames.at(-1);
    assert.equal(outcome, 'complete');
    assert.deepEqual([lowest, lowestAvailable, last?.serving, last?.available], [0, 3, 0, 4]);
    assert.equal(last?.failingShare, 100);
  });

  it('shows the hole that a missing readiness probe leaves while a working version starts', () => {
    const { frames, outcome, lowestAvailable, downtimeSeconds } = simulate(rolling(4, { hasReadinessProbe: false }));
    assert.equal(outcome, 'complete');
    assert.equal(lowestAvailable, 3);
    // The old Pods are gone after two groups of 3 s, the first new ones answer after 20 s.
    assert.equal(downtimeSeconds, 14);
    assert.equal(frames.at(-1)?.serving, 4);
  });

  it('counts a Pod as available only after minReadySeconds, but lets it serve before', () => {
    const { frames, seconds } = simulate(rolling(1, { minReadySeconds: 10 }));
    const ready = frames.find(({ at }) => at === 20);
    assert.deepEqual([ready?.serving, ready?.available], [2, 1]);
    // 20 s to be ready, 10 s to count, 5 s for the old Pod to end.
    assert.equal(seconds, 35);
  });

  it('lets Pods that are ending come on top of the bounds, as long as preStop and the grace period say', () => {
    const most = (secondsToTerminate: number, plan: Partial<RollingUpdatePlan> = {}) =>
      simulate(rolling(3, plan), { ...defaultAssumptions, secondsToTerminate }).most;
    assert.equal(most(0), 4);
    assert.equal(most(15), 5);
    assert.equal(most(25, { preStopSeconds: 0 }), 6);
    assert.equal(most(25, { terminationGracePeriodSeconds: 10 }), 5);
    assert.equal(most(15, { preStopSeconds: 15 }), 6);
  });

  it('tells when the deadline passes, even if the rollout goes on', () => {
    const slow: Assumptions = { ...defaultAssumptions, secondsToReady: 700 };
    const { deadlineAt, outcome } = simulate(rolling(1), slow);
    assert.deepEqual([deadlineAt, outcome], [600, 'complete']);
    assert.equal(simulate(rolling(1, { progressDeadlineSeconds: 2 ** 31 - 1 }), slow).deadlineAt, undefined);
    assert.equal(simulate(rolling(4)).deadlineAt, undefined);
  });

  it('does nothing for no replicas and for a paused Deployment', () => {
    assert.deepEqual(countsOf(simulate(rolling(0)).frames.at(-1)), '0/0/0');
    assert.equal(simulate(rolling(0)).outcome, 'complete');
    const { outcome, frames } = simulate(rolling(3, { isPaused: true }));
    assert.deepEqual([outcome, countsOf(frames.at(-1))], ['paused', '3/0/3']);
  });

  it('serves nobody between the old and the new Pods of Recreate', () => {
    const { strategy: _, maxSurge: __, maxUnavailable: ___, ...shared } = rolling(3);
    const recreate = { ...shared, strategy: 'Recreate' as const };
    const rollout = simulate(recreate);
    assert.equal(traceOf(rollout), '3/0/3 0/0/0 0/3/0 0/3/3');
    assert.deepEqual([rollout.downtimeSeconds, rollout.most, rollout.lowest], [25, 3, 0]);
    const broken = simulate(recreate, { ...defaultAssumptions, broken: true });
    assert.deepEqual([broken.outcome, broken.frames.at(-1)?.serving], ['stuck', 0]);
  });
});

function rolling(pods: number, given: Partial<RollingUpdatePlan> = {}): RollingUpdatePlan {
  return {
    strategy: 'RollingUpdate',
    pods,
    maxSurge: '25%',
    maxUnavailable: '25%',
    minReadySeconds: 0,
    progressDeadlineSeconds: 600,
    terminationGracePeriodSeconds: 30,
    preStopSeconds: 0,
    hasReadinessProbe: true,
    ...given,
  };
}

/** Old, new and available Pods, one after the other, each state once. */
function traceOf({ frames }: Rollout): string {
  return frames
    .map(countsOf)
    .filter((counts, index, all) => counts !== all[index - 1])
    .join(' ');
}

function countsOf(frame: Frame | undefined): string {
  return frame ? `${frame.old}/${frame.new}/${frame.available}` : '';
}

/** The controller's scaling on a clock on which all new Pods of a group become available together. */
function lockstep(wanted: number, surge: number, unavailable: number, broken: boolean): string {
  const missing = surge === 0 && unavailable === 0 ? 1 : Math.min(unavailable, wanted);
  const [least, most] = [wanted - missing, wanted + surge];
  let [old, fresh, available] = [wanted, 0, 0];
  const rows: string[] = [];
  const note = () => rows.push(`${old}/${fresh}/${old + available}`);
  note();
  for (let waiting = true; waiting; ) {
    for (let acts = true; acts; ) {
      acts = false;
      if (fresh < wanted && fresh + old < most) {
        fresh += Math.min(most - fresh - old, wanted - fresh);
        acts = true;
      } else if (old > 0 && fresh + old - least - (fresh - available) > 0 && old + available > least) {
        old -= Math.min(old, old + available - least);
        acts = true;
      }
      if (acts) note();
    }
    waiting = !broken && available < fresh;
    if (waiting) {
      available = fresh;
      note();
    }
  }
  return rows.join(' ');
}
