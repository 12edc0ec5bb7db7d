import { strict as assert } from 'node:assert';
import { amountOf, evictable, rollingUpdate, roundedDown, roundedUp } from '../../../server/engine/rollout/arithmetic';

describe('rollout arithmetic', () => {
  it('knows the bounds that the defaults give', () => {
    const bounds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map(replicas => {
      const rollout = rollingUpdate(replicas);
      return [rollout?.surge, rollout?.unavailable, rollout?.serving, rollout?.pods];
    });
    assert.deepEqual(bounds, [
      [1, 0, 1, 2],
      [1, 0, 2, 3],
      [1, 0, 3, 4],
      [1, 1, 3, 5],
      [2, 1, 4, 7],
      [2, 1, 5, 8],
      [2, 1, 6, 9],
      [2, 2, 6, 10],
      [3, 2, 7, 12],
      [3, 2, 8, 13],
      [3, 2, 9, 14],
      [3, 3, 9, 15],
    ]);
  });

  it('rounds a surge up and what may be missing down', () => {
    assert.equal(roundedUp('10%', 11), 2);
    assert.equal(roundedDown('10%', 19), 1);
    assert.equal(roundedUp(3, 100), 3);
  });

  it('rounds exact shares to themselves', () => {
    for (let replicas = 0; replicas <= 300; replicas++) {
      assert.equal(roundedUp('100%', replicas), replicas);
      assert.equal(roundedDown('50%', replicas * 2), replicas);
      assert.equal(roundedUp('7%', replicas * 100), replicas * 7);
    }
  });

  it('lets one Pod be missing where both amounts round to nothing', () => {
    const rollout = rollingUpdate(3, { maxSurge: 0, maxUnavailable: '25%' });
    assert.deepEqual(rollout, { surge: 0, unavailable: 1, isForced: true, serving: 2, pods: 3, waves: 3 });
  });

  it('has no answer where the API server refuses', () => {
    assert.equal(rollingUpdate(3, { maxSurge: 0, maxUnavailable: '0%' }), undefined);
    assert.equal(rollingUpdate(3, { maxUnavailable: '101%' }), undefined);
  });

  it('lets no more Pods be missing than there are', () => {
    assert.equal(rollingUpdate(2, { maxSurge: 0, maxUnavailable: 5 })?.serving, 0);
    assert.equal(rollingUpdate(0)?.waves, 0);
  });

  it('counts the waves that the controller really needs', () => {
    for (let replicas = 1; replicas < 40; replicas++) {
      for (let maxSurge = 0; maxSurge <= 5; maxSurge++) {
        for (let maxUnavailable = 0; maxUnavailable <= 5; maxUnavailable++) {
          const rollout = rollingUpdate(replicas, { maxSurge, maxUnavailable });
          if (rollout) assert.equal(rollout.waves, played(replicas, rollout.surge, rollout.unavailable));
        }
      }
    }
  });

  it('never counts fewer or more Pods than the bounds, for shares too', () => {
    for (const share of ['1%', '25%', '33%', '50%', '100%', '150%'] as const) {
      for (let replicas = 1; replicas < 30; replicas++) {
        const rollout = rollingUpdate(replicas, { maxSurge: share, maxUnavailable: '25%' });
        assert.ok(rollout && rollout.serving >= 0 && rollout.serving <= replicas && rollout.pods > 0);
      }
    }
  });

  it('lets budgets round up', () => {
    assert.equal(evictable(3, { minAvailable: '50%' }), 1);
    assert.equal(evictable(3, { maxUnavailable: '50%' }), 2);
    assert.equal(evictable(1, { minAvailable: 1 }), 0);
    assert.equal(evictable(2, { minAvailable: 5 }), 0);
    assert.equal(evictable(2, { maxUnavailable: 5 }), 2);
  });

  it('takes as amounts what the API server takes', () => {
    assert.deepEqual([1, '25%', '025%', 0].map(amountOf), [1, '25%', '25%', 0]);
    assert.deepEqual([-1, 1.5, '25', '2.5%', true, null, undefined, '${X}'].map(amountOf), Array(8).fill(undefined));
  });
});

/** Plays the controller: all new Pods of a wave become ready at once. Says how many waves it took. */
function played(replicas: number, surge: number, unavailable: number): number {
  let old = replicas;
  let fresh = 0;
  let ready = 0;
  for (let waves = 0; ; waves++) {
    for (let moved = true; moved; ) {
      const more = Math.min(replicas + surge - old - fresh, replicas - fresh);
      const fewer = Math.min(old, old + ready - (replicas - unavailable));
      moved = more > 0 || fewer > 0;
      if (more > 0) fresh += more;
      else if (fewer > 0) old -= fewer;
      assert.ok(old + ready >= replicas - unavailable && old + fresh <= replicas + surge);
    }
    if (old === 0 && ready === replicas) return waves;
    ready = fresh;
  }
}
