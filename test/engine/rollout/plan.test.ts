import { strict as assert } from 'node:assert';
import { servicesIn } from '../../../server/engine/model/compose';
import { resourcesIn } from '../../../server/engine/model/kubernetes';
import { alternatives } from '../../../server/engine/rollout/alternatives';
import { pairOf } from '../../../server/engine/rollout/pairs';
import { planOf, planOfService } from '../../../server/engine/rollout/plan';
import { type Plan, simulate } from '../../../server/engine/rollout/simulate';
import { documentsIn } from '../../../server/engine/yaml/stream';
import { examples, nasty } from '../../support/samples';

describe('plan of a rollout', () => {
  it('fills in what the API server fills in', () => {
    assert.deepEqual(planIn('apiVersion: apps/v1\nkind: Deployment\nspec: { template: { spec: {} } }\n'), {
      strategy: 'RollingUpdate',
      pods: 1,
      maxSurge: '25%',
      maxUnavailable: '25%',
      minReadySeconds: 0,
      progressDeadlineSeconds: 600,
      terminationGracePeriodSeconds: 30,
      preStopSeconds: 0,
      hasReadinessProbe: false,
    });
  });

  it('reads what a Deployment says', () => {
    const plan = planIn(`\
apiVersion: apps/v1
kind: Deployment
spec:
  replicas: 6
  minReadySeconds: 5
  progressDeadlineSeconds: 90
  paused: true
  strategy: { rollingUpdate: { maxSurge: 2, maxUnavailable: 0% } }
  template:
    spec:
      terminationGracePeriodSeconds: 60
      containers:
        - name: web
          readinessProbe: { tcpSocket: { port: 80 } }
          lifecycle: { preStop: { exec: { command: [sh, -c, sleep 10] } } }
        - name: log
          lifecycle: { preStop: { sleep: { seconds: 4 } } }
`);
    assert.deepEqual(plan, {
      strategy: 'RollingUpdate',
      pods: 6,
      maxSurge: 2,
      maxUnavailable: '0%',
      minReadySeconds: 5,
      progressDeadlineSeconds: 90,
      terminationGracePeriodSeconds: 60,
      preStopSeconds: 10,
      hasReadinessProbe: true,
      isPaused: true,
    });
  });

  it('reads StatefulSets and DaemonSets', () => {
    const stateful = planIn(workload('StatefulSet', '{ rollingUpdate: { partition: 2 } }'));
    assert.equal(stateful?.strategy === 'StatefulSet' && stateful.partition, 2);
    assert.equal(planIn(workload('StatefulSet', '{ type: OnDelete }'))?.strategy, 'OnDelete');
    const daemon = planIn(workload('DaemonSet', '{}'));
    assert.deepEqual(
      daemon?.strategy === 'DaemonSet' && [daemon.maxSurge, daemon.maxUnavailable, daemon.pods],
      [0, 1, 3],
    );
  });

  it('knows nothing of what the API server refuses, what is half typed, and what a tool fills in', () => {
    const strategies = [
      '{ type: Rolling }',
      '{ rollingUpdate: { maxSurge: 0, maxUnavailable: 0 } }',
      '{ rollingUpdate: { maxSurge: 1.5 } }',
      '{ rollingUpdate: { maxSurge: 25 % } }',
      '{ rollingUpdate: { maxUnavailable: 101% } }',
      '{ rollingUpdate: { maxSurge: -1 } }',
    ];
    for (const strategy of strategies) {
      assert.equal(
        planIn(`apiVersion: apps/v1\nkind: Deployment\nspec: { strategy: ${strategy}, template: { spec: {} } }\n`),
        undefined,
      );
    }
    for (const replicas of ['two', '-1', "'${REPLICAS}'", '"{{ .Values.replicas }}"', '[3]']) {
      assert.equal(
        planIn(`apiVersion: apps/v1\nkind: Deployment\nspec: { replicas: ${replicas}, template: { spec: {} } }\n`),
        undefined,
      );
    }
    assert.equal(planIn('apiVersion: apps/v1\nkind: Deployment\nspec:\n  replicas: 3\n'), undefined);
    assert.equal(planIn('apiVersion: v1\nkind: Pod\nspec: { containers: [] }\n'), undefined);
    assert.equal(planIn(workload('DaemonSet', '{ rollingUpdate: { maxSurge: 1 } }')), undefined);
    assert.equal(planIn('apiVersion: example.com/v1\nkind: Deployment\nspec: { template: { spec: {} } }\n'), undefined);
  });

  it('takes a Compose service for what docker compose up makes of it, or Swarm if it has an update_config', () => {
    assert.deepEqual(planInCompose('{ image: a, scale: 2, stop_grace_period: 1m30s }'), {
      strategy: 'Compose',
      pods: 2,
      minReadySeconds: 0,
      terminationGracePeriodSeconds: 90,
      preStopSeconds: 0,
      hasReadinessProbe: false,
    });
    assert.deepEqual(
      planInCompose(
        '{ image: a, healthcheck: { test: [CMD, "true"] }, deploy: { replicas: 4, update_config: { delay: 10s, order: start-first } } }',
      ),
      {
        strategy: 'Swarm',
        pods: 4,
        minReadySeconds: 0,
        terminationGracePeriodSeconds: 10,
        preStopSeconds: 0,
        hasReadinessProbe: true,
        parallelism: 1,
        delay: 10,
        order: 'start-first',
        failureAction: 'pause',
        monitor: 5,
        maxFailureRatio: 0,
      },
    );
    for (const check of ['{ disable: true }', '{ test: NONE }', '{ test: [NONE] }', '{ interval: 5s }']) {
      assert.equal(planInCompose(`{ image: a, healthcheck: ${check} }`)?.hasReadinessProbe, false);
    }
    for (const odd of ['{ replicas: "${N}" }', '{ update_config: { order: sideways } }', '{ mode: replicated-job }']) {
      assert.equal(planInCompose(`{ image: a, deploy: ${odd} }`), undefined);
    }
  });

  it('tells a canary and a blue-green pair from Deployments that only share a label', () => {
    const of = (replicas: number, labels: Readonly<Record<string, string>>) => ({
      replicas,
      labels: new Map(Object.entries(labels)),
    });
    const selector = (labels: Readonly<Record<string, string>>) => new Map(Object.entries(labels));
    const stable = of(9, { app: 'shop', track: 'stable' });
    const canary = of(1, { app: 'shop', track: 'canary' });
    assert.deepEqual(pairOf(selector({ app: 'shop' }), [canary, stable]), { strategy: 'canary', stable, canary });
    const blue = of(3, { app: 'shop', color: 'blue' });
    const green = of(3, { app: 'shop', color: 'green' });
    assert.deepEqual(pairOf(selector({ app: 'shop', color: 'green' }), [blue, green]), {
      strategy: 'blue-green',
      live: green,
      idle: blue,
    });
    const web = of(3, { app: 'shop', tier: 'web' });
    const api = of(1, { app: 'shop', tier: 'api' });
    assert.equal(pairOf(selector({ app: 'shop' }), [web, api]), undefined);
    assert.equal(pairOf(selector({ app: 'shop', tier: 'web' }), [web, api]), undefined);
    assert.equal(pairOf(selector({ color: 'blue' }), [blue, of(1, { color: 'green' })]), undefined);
    assert.equal(pairOf(selector({}), [stable, canary]), undefined);
  });

  it('offers the usual strategies of the same size, the own plan among them', () => {
    const plan = planIn(`apiVersion: apps/v1\nkind: Deployment\nspec: { replicas: 5, template: { spec: {} } }\n`);
    assert.ok(plan);
    const offered = alternatives(plan);
    assert.deepEqual(
      offered.map(({ strategy, pods }) => `${strategy} ${pods}`),
      ['RollingUpdate 5', 'Recreate 5', 'blue-green 5', 'canary 5'],
    );
    assert.ok(offered.includes(plan));
  });

  it('survives every beginning of a file', () => {
    // Mocha keeps whole stacks of errors, which takes long where brackets nest deeply.
    const texts = [...examples.map(({ text }) => text.slice(0, 1500)), ...nasty.map(text => text.slice(0, 300))];
    for (const text of texts) {
      for (let length = 0; length <= text.length; length += 50) {
        for (const plan of plansIn(text.slice(0, length))) for (const each of alternatives(plan)) simulate(each);
      }
    }
  }).timeout(20_000);
});

function workload(kind: string, update: string): string {
  return `apiVersion: apps/v1\nkind: ${kind}\nspec: { updateStrategy: ${update}, template: { spec: {} } }\n`;
}

function planIn(text: string): Plan | undefined {
  return plansIn(text)[0];
}

function planInCompose(service: string): Plan | undefined {
  return plansIn(`services:\n  web: ${service}\n`)[0];
}

function plansIn(text: string): readonly Plan[] {
  return documentsIn({ uri: 'file:///a.yaml', text }).flatMap(({ document }) => [
    ...resourcesIn(document).flatMap(resource => planOf(resource) ?? []),
    ...servicesIn(document).flatMap(({ body }) => planOfService([body]) ?? []),
  ]);
}
