import { strict as assert } from 'node:assert';
import { alternatives } from '../../../server/engine/rollout/alternatives';
import { drawn } from '../../../server/engine/rollout/drawing';
import { defaultAssumptions, type Plan, simulate } from '../../../server/engine/rollout/simulate';
import { languages } from '../../../server/engine/text/text';

const plan: Plan = {
  strategy: 'RollingUpdate',
  pods: 4,
  maxSurge: 1,
  maxUnavailable: 1,
  minReadySeconds: 5,
  progressDeadlineSeconds: 600,
  terminationGracePeriodSeconds: 30,
  preStopSeconds: 0,
  hasReadinessProbe: true,
};

describe('drawing of a rollout', () => {
  it('is one image that names itself, needs nothing else, and follows light and dark', () => {
    for (const pods of [0, 1, 4, 5000]) {
      for (const each of alternatives({ ...plan, pods })) {
        for (const language of languages) {
          for (const broken of [false, true]) {
            const svg = drawn(simulate(each, { ...defaultAssumptions, broken }), language);
            assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" role="img" lang="(?:en|ko)"/);
            assert.match(svg, /<title>[^<]+<\/title>\n<desc>[^<]+<\/desc>/);
            assert.match(svg, /prefers-color-scheme: dark/);
            assert.doesNotMatch(svg, /NaN|Infinity|undefined|(?:href|src)=|url\((?!#)/);
            assert.deepEqual(unbalanced(svg), []);
            assert.ok(svg.length < 400_000);
          }
        }
      }
    }
  });

  it('has a lane for each Pod, with its phases in words', () => {
    const svg = drawn(simulate(plan), 'en');
    const lanes = [...svg.matchAll(/<text class="lane"[^>]*>((?:old|new)-\d)</g)].map(([, name]) => name);
    assert.deepEqual(lanes, ['old-1', 'old-2', 'old-3', 'old-4', 'new-1', 'new-2', 'new-3', 'new-4']);
    const first = [...svg.matchAll(/<title>(new-1: [^<]*)</g)].map(([, words]) => words);
    assert.deepEqual(first.slice(0, 2), ['new-1: starting, 0 s–20 s', 'new-1: ready, 20 s–25 s']);
    assert.match(first[2] ?? '', /^new-1: available, 25 s–/);
  });

  it('tells phases apart by texture too', () => {
    const svg = drawn(simulate({ ...plan, hasReadinessProbe: false }, { ...defaultAssumptions, broken: true }), 'en');
    for (const phase of ['failing', 'terminating']) {
      const bars = svg.match(new RegExp(`<rect class="(?:old|new) ${phase}"`, 'g'))?.length ?? 0;
      assert.ok(bars > 0);
      assert.equal(svg.match(new RegExp(`fill="url\\(#${phase}\\)"`, 'g'))?.length, bars);
    }
  });

  it('shows how much of what is wished for serves', () => {
    const level = (each: Plan) => /class="curve" points="([^"]*)"/.exec(drawn(simulate(each), 'en'))?.[1] ?? '';
    const floor = (points: string) => new Set(points.split(' ').map(point => point.split(',')[1])).size;
    // 100 %, then 75 %, 125 % in turn for a rolling update; a blue-green one never leaves 100 %.
    assert.equal(floor(level(plan)), 3);
    const blueGreen = alternatives(plan).find(({ strategy }) => strategy === 'blue-green');
    assert.ok(blueGreen);
    assert.equal(floor(level(blueGreen)), 1);
  });
});

/** The elements that are opened and not closed. */
function unbalanced(svg: string): readonly string[] {
  const open: string[] = [];
  for (const [, slash, name = '', closing] of svg.matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>/gi)) {
    if (closing) continue;
    if (!slash) open.push(name);
    else if (open.pop() !== name) open.push(`</${name}>`);
  }
  return open;
}
