import { strict as assert } from 'node:assert';
import { rolloutAt, rolloutOf, rolloutsIn, waysOf } from '../../../server/engine/features/rollout';
import { Workspace } from '../../../server/engine/model/workspace';
import { defaultAssumptions } from '../../../server/engine/rollout/simulate';
import { languages } from '../../../server/engine/text/text';
import { examples, nasty } from '../../support/samples';

describe('rollouts of a file', () => {
  it('names every workload with its place, figures and meaning', () => {
    const text = `${deployment('web', 10)}---\n${deployment('shop', 3, 'strategy: { type: Recreate }')}`;
    const found = rolloutsIn(workspaceOf({ 'web.yaml': text }), 'file:///web.yaml');
    assert.deepEqual(
      found.map(({ id, label, span }) => [id, label.ko, text.slice(span.start, span.end)]),
      [
        ['Deployment/web', '"web" Deployment', 'web'],
        ['Deployment/shop', '"shop" Deployment', 'shop'],
      ],
    );
    assert.deepEqual(found[0]?.summary, {
      en: '10 replicas, maxSurge 25%, maxUnavailable 25%: up to 13 Pods, at least 8 available, 2 waves.',
      ko: '레플리카 10개, `maxSurge` 25%, `maxUnavailable` 25%: 파드는 최대 13개, 가용 파드는 최소 8개이며 2단계로 진행됩니다.',
    });
    assert.deepEqual(wordsOf(found[1]).slice(0, 1), ['bad: For 25 s nothing answers.']);
  });

  it('finds the workload around a place', () => {
    const text = `${deployment('web', 2)}---\n${deployment('shop', 3)}`;
    const workspace = workspaceOf({ 'web.yaml': text });
    const at = (place: string) => rolloutAt(workspace, 'file:///web.yaml', text.indexOf(place))?.id;
    assert.deepEqual([at('replicas: 2'), at('name: shop')], ['Deployment/web', 'Deployment/shop']);
    assert.equal(rolloutAt(workspaceOf({ 'a.yaml': 'a: 1\n' }), 'file:///a.yaml', 0), undefined);
    assert.equal(rolloutAt(workspace, 'file:///other.yaml', 0), undefined);
  });

  it('calls it zero downtime only when nothing is missing', () => {
    const whole = deployment('web', 3, 'minReadySeconds: 5').replace(
      'image: web:1',
      'image: web:1\n          readinessProbe: { tcpSocket: { port: 80 } }\n          lifecycle: { preStop: { sleep: { seconds: 5 } } }',
    );
    const first = (text: string) => wordsOf(rolloutsIn(workspaceOf({ 'web.yaml': text }), 'file:///web.yaml')[0]);
    assert.equal(first(whole)[0], 'good: Zero downtime is possible: as many serve at every moment.');
    const withoutPreStop = first(whole.replace(/ +lifecycle.*\n/, ''));
    assert.equal(withoutPreStop[0], 'note: As many serve at every moment, but it is not yet a zero-downtime rollout:');
    assert.match(withoutPreStop[1] ?? '', /No `preStop`/);
    const withoutProbe = first(whole.replace(/ +readinessProbe.*\n/, ''));
    assert.ok(withoutProbe.some(words => /No `readinessProbe`/.test(words)));
    assert.ok(!withoutProbe.some(words => words.startsWith('good')));
    assert.ok(first(whole.replace('replicas: 3', 'replicas: 1')).some(words => /Only 1 replica/.test(words)));
    assert.ok(first(whole.replace('seconds: 5 }', 'seconds: 40 }')).some(words => /is too short/.test(words)));
  });

  it('says that docker compose up ignores update_config', () => {
    const compose =
      'services:\n  web:\n    image: web:1\n    deploy: { replicas: 2, update_config: { order: start-first } }\n  db: { image: db:1 }\n';
    const [web, db] = rolloutsIn(workspaceOf({ 'compose.yaml': compose }), 'file:///compose.yaml');
    assert.deepEqual([web?.id, web?.plan.strategy, db?.plan.strategy], ['service/web', 'Swarm', 'Compose']);
    assert.ok(wordsOf(web).some(words => /`docker compose up` ignores `update_config`/.test(words)));
    assert.ok(web?.ways.some(({ id }) => id === 'compose'));
    assert.ok(wordsOf(db).some(words => /has no rolling update/.test(words)));
  });

  it('reads a Compose service as a whole, with its override', () => {
    const workspace = workspaceOf({
      'compose.yaml': 'services:\n  web: { image: web:1 }\n',
      'compose.override.yaml': 'services:\n  web: { deploy: { replicas: 3 } }\n',
    });
    assert.equal(rolloutsIn(workspace, 'file:///compose.yaml')[0]?.plan.pods, 3);
  });

  it('takes the least number of an autoscaler where no replicas are written', () => {
    const autoscaler = `apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: web }\nspec: { minReplicas: 4, maxReplicas: 9, scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web } }\n`;
    const text = `${deployment('web', 2).replace(/ +replicas: 2\n/, '')}---\n${autoscaler}`;
    assert.equal(rolloutsIn(workspaceOf({ 'web.yaml': text }), 'file:///web.yaml')[0]?.plan.pods, 4);
    const written = `${deployment('web', 2)}---\n${autoscaler}`;
    assert.equal(rolloutsIn(workspaceOf({ 'web.yaml': written }), 'file:///web.yaml')[0]?.plan.pods, 2);
  });

  it('sees a canary and a blue-green pair behind a Service', () => {
    const labelled = (name: string, replicas: number, label: string) =>
      deployment(name, replicas).replaceAll(`{ app: ${name} }`, `{ app: shop, ${label} }`);
    const service = (selector: string) =>
      `apiVersion: v1\nkind: Service\nmetadata: { name: shop }\nspec: { selector: { ${selector} }, ports: [{ port: 80 }] }\n`;
    const plansOf = (...documents: readonly string[]) =>
      rolloutsIn(workspaceOf({ 'shop.yaml': documents.join('---\n') }), 'file:///shop.yaml').map(({ plan }) => plan);
    const [stable, canary] = plansOf(
      labelled('shop', 9, 'track: stable'),
      labelled('shop-canary', 1, 'track: canary'),
      service('app: shop'),
    );
    assert.deepEqual(stable?.strategy === 'canary' && [stable.pods, stable.steps], [10, [10]]);
    assert.deepEqual(canary, stable);
    const [blue] = plansOf(
      labelled('shop-blue', 3, 'color: blue'),
      labelled('shop-green', 3, 'color: green'),
      service('app: shop, color: blue'),
    );
    assert.deepEqual([blue?.strategy, blue?.pods], ['blue-green', 3]);
  });

  it('rolls out in another way on request', () => {
    const [found] = rolloutsIn(workspaceOf({ 'web.yaml': deployment('web', 4) }), 'file:///web.yaml');
    assert.ok(found);
    const ways = waysOf(found);
    assert.deepEqual(
      ways.map(({ id, isOwn }) => `${id}${isOwn ? ' *' : ''}`),
      ['rolling-update *', 'recreate', 'blue-green', 'canary'],
    );
    const recreated = rolloutOf(found, defaultAssumptions, ways[1]?.plan);
    assert.deepEqual([recreated.rollout.lowest, recreated.id], [0, 'Deployment/web']);
  });

  it('speaks both languages wherever it speaks', () => {
    for (const { uri } of examples) {
      for (const { summary, verdicts, label, rollout } of rolloutsIn(Workspace.of(...examples), uri)) {
        const texts = [
          summary,
          label,
          ...verdicts.map(({ text }) => text),
          ...rollout.frames.map(({ event }) => event),
        ];
        for (const text of texts) {
          assert.ok(languages.every(language => text[language].length > 0));
          assert.doesNotMatch(text.ko, /undefined|NaN|을\(를\)|이\(가\)/);
          assert.doesNotMatch(text.en, /undefined|NaN|\b1 \w*(?:Pods|waves|replicas)\b/);
        }
      }
    }
  });

  it('survives every beginning of a file', () => {
    const texts = [...examples.map(({ text }) => text.slice(0, 1200)), ...nasty.map(text => text.slice(0, 300))];
    for (const text of texts) {
      for (let length = 0; length <= text.length; length += 60) {
        for (const name of ['a.yaml', 'compose.yaml']) {
          rolloutsIn(workspaceOf({ [name]: text.slice(0, length) }), `file:///${name}`);
        }
      }
    }
  }).timeout(20_000);
});

function deployment(name: string, replicas: number, more = ''): string {
  return `\
apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name} }
spec:
  replicas: ${replicas}
${more ? `  ${more}\n` : ''}\
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec:
      containers:
        - name: ${name}
          image: ${name}:1
`;
}

function workspaceOf(files: Readonly<Record<string, string>>): Workspace {
  return Workspace.of(...Object.entries(files).map(([name, text]) => ({ uri: `file:///${name}`, text })));
}

function wordsOf(found: ReturnType<typeof rolloutsIn>[number] | undefined): readonly string[] {
  return found?.verdicts.map(({ tone, text }) => `${tone}: ${text.en}`) ?? [];
}
