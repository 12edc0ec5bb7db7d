import { strict as assert } from 'node:assert';
import { Workspace } from '../../../../server/engine/model/workspace';
import { findingsIn } from '../../../../server/engine/rules/check';
import { budgetAllowsAll } from '../../../../server/engine/rules/rollout/budget-allows-all';
import { deadlineBeforeReady } from '../../../../server/engine/rules/rollout/deadline-before-ready';
import { graceTooShort } from '../../../../server/engine/rules/rollout/grace-too-short';
import { hostPortWithSurge } from '../../../../server/engine/rules/rollout/host-port-with-surge';
import { ignoredUpdateConfig } from '../../../../server/engine/rules/rollout/ignored-update-config';
import { livenessKillsSlowStart } from '../../../../server/engine/rules/rollout/liveness-kills-slow-start';
import { mayReachZero } from '../../../../server/engine/rules/rollout/may-reach-zero';
import { noDrainTime } from '../../../../server/engine/rules/rollout/no-drain-time';
import { noRoomToUpdate } from '../../../../server/engine/rules/rollout/no-room-to-update';
import { selectorSpansColours } from '../../../../server/engine/rules/rollout/selector-spans-colours';
import { settingsWithoutRolling } from '../../../../server/engine/rules/rollout/settings-without-rolling';
import { uselessReadiness } from '../../../../server/engine/rules/rollout/useless-readiness';
import { checkFindings, checkFix, setupOf } from '../../../support/fixture';

describe('rollout/no-room-to-update', () => {
  const silent = (strategy: string, kind = 'Deployment') =>
    checkFindings(workload(`  ${kind === 'Deployment' ? 'strategy' : 'updateStrategy'}: ${strategy}\n`, '', kind), {
      only: noRoomToUpdate,
    });

  it('knows that the other amount is 25% unless it is set', () => {
    silent('{ rollingUpdate: { maxSurge: 0 } }');
    silent('{ rollingUpdate: { maxUnavailable: 0 } }');
    silent('{ rollingUpdate: { maxSurge: 0, maxUnavailable: null } }');
  });

  it('leaves amounts alone that nobody can know, or that come to 0 only by rounding', () => {
    silent('{ rollingUpdate: { maxSurge: "${SURGE}", maxUnavailable: 0 } }');
    silent('{ rollingUpdate: { maxSurge: 0, maxUnavailable: 1% } }');
    silent('[]');
  });

  it('counts 0% as 0, and says nothing where the strategy does not roll', () => {
    checkFindings(
      `\
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  strategy:
    rollingUpdate:
      maxSurge: 0%
#               ^^ rollout/no-room-to-update: maxSurge and maxUnavailable are both 0, so no Pod could ever be replaced and the API server rejects this. Set maxSurge to 1.
      maxUnavailable: 0
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers: [{ name: web, image: "bakery/web:2.0" }]
`,
      { only: noRoomToUpdate },
    );
    silent('{ type: Recreate, rollingUpdate: { maxSurge: 0, maxUnavailable: 0 } }');
  });

  it('reads the defaults of a DaemonSet', () => {
    silent('{ rollingUpdate: { maxUnavailable: 10% } }', 'DaemonSet');
    silent('{ rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } }', 'DaemonSet');
    silent('{ type: OnDelete }', 'DaemonSet');
  });
});

describe('rollout/settings-without-rolling', () => {
  it('tolerates what the API server does: null, and a DaemonSet', () => {
    const only = settingsWithoutRolling;
    checkFindings(workload('  strategy: { type: Recreate, rollingUpdate: null }\n'), { only });
    checkFindings(
      workload('  updateStrategy: { type: OnDelete, rollingUpdate: { maxUnavailable: 1 } }\n', '', 'DaemonSet'),
      { only },
    );
  });

  it('reports a StatefulSet that is updated by hand', () =>
    checkFindings(
      `\
apiVersion: apps/v1
kind: StatefulSet
metadata: { name: web }
spec:
  updateStrategy:
    type: OnDelete
    rollingUpdate: { partition: 1 }
#   ^^^^^^^^^^^^^ rollout/settings-without-rolling: "rollingUpdate" is only allowed with type RollingUpdate, so the API server rejects it beside OnDelete. Remove it, or change the type.
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers: [{ name: web, image: "bakery/web:2.0" }]
`,
      { only: settingsWithoutRolling },
    ));
});

describe('rollout/deadline-before-ready', () => {
  it('is an error where the API server refuses it, and a warning where the probes contradict it', () => {
    const severity = (spec: string, container = '') =>
      findings(workload(spec, container)).flatMap(({ rule, severity: loud }) =>
        rule === deadlineBeforeReady ? [loud] : [],
      );
    assert.deepEqual(severity('  minReadySeconds: 30\n  progressDeadlineSeconds: 30\n'), ['error']);
    assert.deepEqual(severity('  progressDeadlineSeconds: 30\n', startup('failureThreshold: 30')), ['warning']);
    assert.deepEqual(severity('  progressDeadlineSeconds: 300\n', startup('failureThreshold: 30')), []);
    assert.deepEqual(severity('  progressDeadlineSeconds: soon\n', startup('failureThreshold: 30')), []);
  });
});

describe('rollout/may-reach-zero', () => {
  const only = mayReachZero;
  const rolling = (amounts: string, replicas = 1) =>
    `  replicas: ${replicas}\n  strategy: { rollingUpdate: { ${amounts} } }\n`;

  it('says nothing without a Service, or where something may belong to the application that cannot be read', () => {
    checkFindings(workload(rolling('maxUnavailable: 1')), { only });
    checkFindings(
      `# file: all.yaml\n${workload(rolling('maxUnavailable: 1'))}---\n${service}# file: kustomization.yaml\nresources: [all.yaml, more]\n`,
      { only },
    );
  });

  it('says nothing where the Pods cannot run side by side', () => {
    const port = '          ports: [{ containerPort: 80, hostPort: 80 }]\n';
    checkFindings(`${workload(rolling('maxSurge: 0, maxUnavailable: 1'), port)}---\n${service}`, { only });
  });

  it('says nothing of what rounding leaves, of no replicas, and where an autoscaler decides', () => {
    checkFindings(`${workload(rolling('maxUnavailable: 99%'))}---\n${service}`, { only });
    checkFindings(`${workload(rolling('maxUnavailable: 1', 0))}---\n${service}`, { only });
    checkFindings(`${workload(rolling('maxUnavailable: 1'))}---\n${service}---\n${autoscaler}`, { only });
  });

  it('finds the Service in another file, and all Pods at once', () =>
    checkFindings(
      `\
# file: web.yaml
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  replicas: 3
  strategy:
    rollingUpdate:
      maxUnavailable: 100%
#                     ^^^^ rollout/may-reach-zero: With 3 replicas, maxUnavailable 100%, which comes to 3, lets the rollout remove all 3 Pods before a new one is ready. Set maxUnavailable to 0.
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers: [{ name: web, image: "bakery/web:2.0" }]
# file: service.yaml
${service}`,
      { only },
    ));

  it('sets both amounts where both have to change', () =>
    checkFix(
      `${workload('  strategy: { rollingUpdate: { maxSurge: 0, maxUnavailable: 1 } }\n')}---\n${service}`,
      `${workload('  strategy: { rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } }\n')}---\n${service}`,
      { only },
    ));
});

describe('rollout/useless-readiness', () => {
  const probe = (command: string) => `          readinessProbe: { exec: { command: ${command} } }\n`;

  it('leaves commands alone that may fail', () => {
    for (const command of [
      '[sh, -c, "echo $(curl -f localhost)"]',
      '[sh, -c, "true && nc -z localhost 80"]',
      '[cat, /tmp/ready]',
      'true',
    ])
      checkFindings(workload('', probe(command)), { only: uselessReadiness });
  });

  it('sees through a shell and a path', () => {
    for (const command of ['[/bin/true]', '[/bin/sh, -ec, "exit 0"]', '[sleep, "1"]'])
      assert.equal(
        findings(workload('', probe(command)), 'strict').filter(({ rule }) => rule === uselessReadiness).length,
        1,
      );
  });
});

describe('rollout/liveness-kills-slow-start', () => {
  it('knows only Java to start slowly, and waits for what the probe waits', () => {
    const liveness = (more = '') => `          livenessProbe: { tcpSocket: { port: 80 }${more} }\n`;
    checkFindings(workload('', liveness()), { only: livenessKillsSlowStart });
    const java = '          env: [{ name: JAVA_OPTS, value: -Xmx1g }]\n';
    checkFindings(workload('', `${java}${liveness(', initialDelaySeconds: 60')}`), { only: livenessKillsSlowStart });
    checkFix(
      workload('', java + liveness()),
      workload(
        '',
        `${java}${liveness()}          startupProbe:\n            tcpSocket:\n              port: 80\n            periodSeconds: 5\n            failureThreshold: 60\n`,
      ),
      { only: livenessKillsSlowStart },
    );
  });
});

describe('rollout/no-drain-time', () => {
  it('asks only those who get requests, and have no pause of their own', () => {
    const [port, hook] = [
      '          ports: [{ containerPort: 80 }]\n',
      '          lifecycle: { preStop: { exec: { command: [/drain.sh] } } }\n',
    ];
    checkFindings(workload('', port), { only: noDrainTime });
    checkFindings(`${workload('')}---\n${service}`, { only: noDrainTime });
    checkFindings(`${workload('', port + hook)}---\n${service}`, { only: noDrainTime });
  });
});

describe('rollout/grace-too-short', () => {
  it('is as loud as the harm', () => {
    const severity = (container: string, grace = '') =>
      findings(workload('', `${container}${grace}`)).flatMap(({ rule, severity: loud }) =>
        rule === graceTooShort ? [loud] : [],
      );
    const sleep = (seconds: number) => `          lifecycle: { preStop: { sleep: { seconds: ${seconds} } } }\n`;
    const spring = '          env: [{ name: SPRING_PROFILES_ACTIVE, value: prod }]\n';
    assert.deepEqual(severity(sleep(31)), ['error']);
    assert.deepEqual(severity(sleep(30)), ['warning']);
    assert.deepEqual(severity(sleep(29)), []);
    assert.deepEqual(severity(spring + sleep(10)), ['hint']);
    assert.deepEqual(severity(spring + sleep(10), '      terminationGracePeriodSeconds: 40\n'), []);
    const quick = spring.replace(']', ', { name: SPRING_LIFECYCLE_TIMEOUT_PER_SHUTDOWN_PHASE, value: 15s }]');
    assert.deepEqual(severity(quick + sleep(10)), []);
    assert.deepEqual(severity('          lifecycle: { preStop: { exec: { command: [/drain.sh] } } }\n'), []);
  });
});

describe('rollout/host-port-with-surge', () => {
  it('says nothing where a Pod may be missing', () => {
    const port = '          ports: [{ containerPort: 80, hostPort: 80 }]\n';
    checkFindings(workload('  replicas: 4\n', port), { only: hostPortWithSurge });
    checkFindings(workload('  strategy: { type: Recreate }\n', port), { only: hostPortWithSurge });
  });
});

describe('rollout/budget-allows-all', () => {
  const budget = (line: string) =>
    `apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: web }\nspec:\n  ${line}\n  selector: { matchLabels: { app: web } }\n`;

  it('says nothing of one Pod, of an autoscaled workload, and of what cannot be read', () => {
    const only = budgetAllowsAll;
    checkFindings(`${budget('maxUnavailable: 1')}---\n${workload('  replicas: 1\n')}`, { only });
    checkFindings(`${budget('maxUnavailable: 2')}---\n${workload('')}---\n${autoscaler}`, { only });
    checkFindings(budget('maxUnavailable: "${MANY}"'), { only });
    checkFindings(budget('minAvailable:'), { only });
  });
});

describe('rollout/selector-spans-colours', () => {
  const coloured = (colour: string) =>
    workload('').replaceAll('app: web', `app: web, tier: ${colour}`).replace('name: web }', `name: web-${colour} }`);

  it('knows the colours by their values, whatever the label is called', () =>
    checkFindings(
      `\
# file: blue.yaml
${coloured('blue')}# file: green.yaml
${coloured('green')}# file: service.yaml
apiVersion: v1
kind: Service
metadata: { name: web }
spec:
  selector: { app: web }
# ^^^^^^^^ rollout/selector-spans-colours: This selector finds the Pods of both "web-blue" and "web-green", so the new version gets requests before you switch to it. Add tier: blue.
  ports: [{ port: 80 }]
`,
      { only: selectorSpansColours },
    ));

  it('says nothing where only one colour is there', () =>
    checkFindings(`${coloured('blue')}---\n${service}`, { only: selectorSpansColours }));
});

describe('rollout/ignored-update-config', () => {
  it('says nothing in a file for Swarm, or of what is taken away', () => {
    const file = (deploy: string, rest = '') =>
      `services:\n  web:\n    image: bakery/web:2.0\n    deploy: { ${deploy} }\n${rest}`;
    const only = ignoredUpdateConfig;
    checkFindings(file('update_config: { order: start-first }, endpoint_mode: vip'), { only });
    checkFindings(file('update_config: { order: start-first }, mode: global'), { only });
    checkFindings(file('update_config: { order: start-first }', 'networks: { mesh: { driver: overlay } }\n'), { only });
    checkFindings(file('update_config: !reset null'), { only });
  });
});

describe('rules about rollouts', () => {
  it('bear half-typed files', () => {
    const begun = [
      'apiVersion: apps/v1\nkind: Deployment\nspec:\n  strategy: &a { rollingUpdate: *a }\n  template: { spec: { containers: [{ image: x, lifecycle: [], readinessProbe: 1, ports: {} }] } }\n',
      'apiVersion: apps/v1\nkind: Deployment\nspec:\n  replicas: x\n  strategy:\n    rollingUpdate:\n  template: { spec: { containers: [{ image: x, livenessProbe: , env: [1, { name: [] }] }] } }\n',
      'apiVersion: policy/v1\nkind: PodDisruptionBudget\nspec: { maxUnavailable: [], minAvailable: {} }\n',
      'services: { web: { image: x, deploy: { update_config: [1] } } }\n',
    ];
    for (const text of begun) assert.ok(findings(text, 'strict'));
  });
});

const service = `\
apiVersion: v1
kind: Service
metadata: { name: web }
spec:
  selector: { app: web }
  ports: [{ port: 80 }]
`;

const autoscaler = `\
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: web }
spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }
  minReplicas: 2
  maxReplicas: 5
`;

function workload(spec: string, container = '', kind = 'Deployment'): string {
  return `\
apiVersion: apps/v1
kind: ${kind}
metadata: { name: web }
spec:
${spec}  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers:
        - name: web
          image: bakery/web:2.0
${container}`;
}

function startup(more: string): string {
  return `          startupProbe: { tcpSocket: { port: 80 }, ${more} }\n`;
}

function findings(text: string, profile: 'learn' | 'strict' = 'learn') {
  const file = { uri: 'file:///work/test.yaml', text };
  return findingsIn(file, Workspace.of(file), setupOf({ profile }));
}
