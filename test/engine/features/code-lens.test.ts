import { strict as assert } from 'node:assert';
import { codeLenses } from '../../../server/engine/features/code-lens';
import { rolloutPreview } from '../../../server/engine/features/rollout-preview';
import { Workspace } from '../../../server/engine/model/workspace';
import type { Language } from '../../../server/engine/text/text';
import { filesIn } from '../../support/fixture';

describe('code lenses', () => {
  it('say what an update of a Deployment does', () => {
    check(workload('Deployment', 4), ['rollout: at least 3 serving, at most 5 Pods, 2 waves']);
    check(workload('Deployment', 1), ['rollout: at least 1 serving, at most 2 Pods, 1 wave']);
    check(workload('Deployment', 2, 'strategy: { type: Recreate }'), [
      'rollout: ends all 2 Pods first, so none serves for a while',
    ]);
    check(workload('Deployment', 0), ['rollout: no Pod runs']);
  });

  it('say it in Korean', () => {
    check(workload('Deployment', 4), ['롤아웃: 최소 3개 응답, 최대 5개 실행, 2단계'], 'ko');
    check(
      workload('Deployment', 1, 'strategy: { type: Recreate }'),
      ['롤아웃: 하나뿐인 파드를 내린 뒤에 띄워 한동안 응답 없음'],
      'ko',
    );
  });

  it('know the other workloads', () => {
    check(workload('StatefulSet', 3), ['rollout: at least 2 serving, 3 Pods from the last to the first']);
    check(workload('StatefulSet', 3, 'updateStrategy: { rollingUpdate: { partition: 2 } }'), [
      'rollout: at least 2 serving, 1 Pod from the last to the first',
    ]);
    check(workload('StatefulSet', 3, 'updateStrategy: { rollingUpdate: { partition: 9 } }'), [
      'rollout: the partition lets no Pod change',
    ]);
    check(workload('DaemonSet', 1), ['rollout: 1 node at a time, the old Pod ends first']);
    check(workload('DaemonSet', 1, 'updateStrategy: { type: OnDelete }'), [
      'rollout: a Pod changes only when somebody deletes it',
    ]);
  });

  it('stand over Compose services that have an update_config, and over no others', () => {
    const update = 'update_config: { parallelism: 2, order: start-first }';
    check(`services:\n  web: { image: web:1, deploy: { replicas: 4, ${update} } }\n  db: { image: db:1 }\n`, [
      'rollout: at least 4 serving, at most 6 containers, 2 waves (Swarm)',
    ]);
    check('services:\n  web: { image: web:1, deploy: { replicas: 3, update_config: {} } }\n', [
      'rollout: at least 2 serving, at most 3 containers, 3 waves (Swarm)',
    ]);
  });

  it('are silent about what is refused, unknown or half typed', () => {
    for (const strategy of [
      '{ rollingUpdate: { maxSurge: 0, maxUnavailable: 0 } }',
      '{ type: Gradual }',
      '{ type: [',
    ]) {
      check(workload('Deployment', 2, `strategy: ${strategy}`), []);
    }
    check(workload('Job', 2), []);
    check(workload('Deployment', 2).replace('apps/v1', 'example.com/v1'), []);
    check('kind: Deployment\nspec:\n', []);
    check('', []);
  });

  it('are found quickly in a large application', () => {
    const service = 'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { selector: { app: web } }\n';
    const one = `${workload('Deployment', 2)}---\n${service}`;
    const text = Array.from({ length: 300 }, (_, index) => one.replaceAll('web', `web${index}`)).join('---\n');
    const [file] = filesIn(text);
    assert.ok(file);
    const start = performance.now();
    assert.equal(codeLenses(Workspace.of(file), file.uri).length, 300);
    // Comparing every Service with every Deployment for each Deployment takes some ten times as long.
    assert.ok(performance.now() - start < 1500);
  });

  it('stand where the workload begins, and name it as the preview does', () => {
    const [file] = filesIn(`${workload('Deployment', 2)}---\n${workload('StatefulSet', 2)}`);
    assert.ok(file);
    const workspace = Workspace.of(file);
    const lenses = codeLenses(workspace, file.uri);
    assert.deepEqual(
      lenses.map(({ span }) => file.text.slice(span.start, span.start + 10)),
      ['apiVersion', 'apiVersion'],
    );
    assert.deepEqual(
      lenses.map(lens => rolloutPreview(workspace, file.uri, lens)?.title.en),
      ['Deployment "web"', 'StatefulSet "web"'],
    );
  });
});

describe('the rollout preview', () => {
  const preview = (text: string, wish: Parameters<typeof rolloutPreview>[2] = {}) => {
    const [file] = filesIn(text);
    assert.ok(file);
    return rolloutPreview(Workspace.of(file), file.uri, wish);
  };
  const probed = workload('Deployment', 4).replace('web:1 }', 'web:1, readinessProbe: { httpGet: { port: 80 } } }');

  it('gives each Pod a row, whose bars follow each other without a gap', () => {
    const { lanes = [], until } = preview(probed) ?? {};
    assert.deepEqual(
      lanes.map(({ label }) => label.en),
      ['old 1', 'old 2', 'old 3', 'old 4', 'new 1', 'new 2', 'new 3', 'new 4'],
    );
    for (const { parts } of lanes) {
      for (const [index, { from }] of parts.entries()) assert.equal(from, parts[index - 1]?.to ?? from);
    }
    assert.deepEqual(
      lanes.slice(4).map(({ parts }) => parts.at(-1)?.to),
      [until, until, until, until],
    );
  });

  it('goes on for ever where a broken new version gets stuck', () => {
    const { goesOn, frames = [] } = preview(probed, { assumptions: { broken: true } }) ?? {};
    assert.equal(goesOn?.en, 'stuck, waits');
    assert.match(frames.at(-1)?.numbers.en ?? '', /^3 of 4 serving \(75%, 300 of 400 requests\/s\) · 3 old, 2 new$/);
    assert.equal(preview(probed)?.goesOn, undefined);
  });

  it('lays other strategies beside the one of the file, and draws the one that is asked for', () => {
    const { comparison = [] } = preview(probed, { strategy: 'recreate' }) ?? {};
    assert.deepEqual(
      comparison.map(({ strategy, isOwn, isShown }) => [strategy, isOwn, isShown]),
      [
        ['rolling-update', true, false],
        ['recreate', false, true],
        ['blue-green', false, false],
        ['canary', false, false],
      ],
    );
  });

  it('falls back to what there is, whatever is asked', () => {
    const wish = { workload: 'Deployment/gone', strategy: 'gone', offset: 1e9, assumptions: { secondsToReady: 'x' } };
    assert.equal(preview(probed, wish)?.strategy, 'rolling-update');
    assert.equal(preview('a: [', wish), undefined);
    assert.equal(rolloutPreview(Workspace.of(), 'file:///nowhere.yaml'), undefined);
  });

  it('counts Pods instead of drawing each where there are too many', () => {
    const { lanes, frames } = preview(workload('Deployment', 500)) ?? {};
    assert.deepEqual(lanes, []);
    assert.deepEqual(frames?.[0]?.groups, [{ version: 'old', phase: 'available', count: 500 }]);
  });
});

function check(text: string, titles: readonly string[], language: Language = 'en'): void {
  const [file] = filesIn(text);
  assert.ok(file);
  assert.deepEqual(
    codeLenses(Workspace.of(file), file.uri).map(({ title }) => title[language]),
    titles,
  );
}

function workload(kind: string, replicas: number, strategy = ''): string {
  return `\
apiVersion: apps/v1
kind: ${kind}
metadata: { name: web }
spec:
  ${kind === 'DaemonSet' ? '' : `replicas: ${replicas}`}
  ${strategy}
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: web:1 }] }
`;
}
