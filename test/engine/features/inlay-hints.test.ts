import { strict as assert } from 'node:assert';
import { inlayHints } from '../../../server/engine/features/inlay-hints';
import { Workspace } from '../../../server/engine/model/workspace';
import { type Language, withEdits } from '../../../server/engine/text/text';
import { filesIn } from '../../support/fixture';

describe('inlay hints', () => {
  it('say how many Pods a share is, rounding as the controller does', () => {
    check(`${deployment(4)}  strategy: { rollingUpdate: { maxSurge: 25%[= 1 Pod], maxUnavailable: 30%[= 1 Pod] } }\n`);
    check(
      `${deployment(10)}  strategy: { rollingUpdate: { maxSurge: 25%[= 3 Pods], maxUnavailable: 25%[= 2 Pods] } }\n`,
    );
    check(`${deployment(3)}  strategy: { rollingUpdate: { maxSurge: 0, maxUnavailable: "25%"[= 1 Pod] } }\n`);
  });

  it('say it in Korean', () =>
    check(`${deployment(4)}  strategy: { rollingUpdate: { maxSurge: 25%[= 파드 1개] } }\n`, 'ko'));

  it('are silent about what says it itself, is refused, or depends on something else', () => {
    check(`${deployment(4)}  strategy: { rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } }\n`);
    check(`${deployment(4)}  strategy: { rollingUpdate: { maxSurge: 0%, maxUnavailable: 0 } }\n`);
    check(`${deployment(4)}  strategy: { rollingUpdate: { maxSurge: 25, maxUnavailable: 101% } }\n`);
    check(`${deployment(4)}  strategy: { type: Recreate, rollingUpdate: { maxSurge: 25% } }\n`);
    check(`${deployment('${REPLICAS}')}  strategy: { rollingUpdate: { maxSurge: 25% } }\n`);
    check(`${deployment(4).replace('apps/v1', 'example.com/v1')}  strategy: { rollingUpdate: { maxSurge: 25% } }\n`);
    check('services:\n  web: { image: a, deploy: { update_config: { parallelism: 25% } } }\n');
    check('');
  });

  it('know that an autoscaler decides where nothing is written', () =>
    check(`\
${deployment(4).replace('  replicas: 4\n', '')}  strategy: { rollingUpdate: { maxSurge: 25% } }
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: web }
spec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }, maxReplicas: 4 }
`));

  it('round up for a StatefulSet, and say whose share it is for a DaemonSet', () => {
    const set = deployment(3).replace('Deployment', 'StatefulSet');
    check(`${set}  updateStrategy: { rollingUpdate: { maxUnavailable: 50%[= 2 Pods] } }\n`);
    const daemon = deployment(3).replace('Deployment', 'DaemonSet').replace('  replicas: 3\n', '');
    check(`${daemon}  updateStrategy: { rollingUpdate: { maxUnavailable: 5%[of its nodes, rounded up] } }\n`);
    check(`${daemon}  updateStrategy: { rollingUpdate: { maxUnavailable: 1 } }\n`);
  });

  it('count the Pods that a budget protects, in whichever document they are', () => {
    check(`${budget('minAvailable: 50%[= 2 of 3 Pods]')}---\n${deployment(3)}`);
    check(`${budget('maxUnavailable: 1[of 3 Pods]')}---\n${deployment(3)}`);
    check(`${budget('minAvailable: 50%')}---\n${deployment(3).replaceAll('app: web', 'app: other')}`);
    check(`${budget('minAvailable: 50%, maxUnavailable: 1')}---\n${deployment(3)}`);
  });

  it('are given only for the part that is seen', () => {
    const [file] = filesIn(`${deployment(4)}  strategy: { rollingUpdate: { maxSurge: 25%, maxUnavailable: 25% } }\n`);
    assert.ok(file);
    const end = file.text.indexOf('maxUnavailable');
    assert.equal(inlayHints(Workspace.of(file), file.uri, { start: 0, end }).length, 1);
    assert.deepEqual(inlayHints(Workspace.of(file), 'file:///nowhere.yaml', { start: 0, end }), []);
  });

  it('bear half-typed and strange values', () => {
    for (const value of ['', '*none', '&a 25%', '[25%]', '{}', '!!str 25%', '"25%', '1e3%']) {
      const [file] = filesIn(`${deployment(4)}  strategy:\n    rollingUpdate:\n      maxSurge: ${value}\n`);
      assert.ok(file);
      inlayHints(Workspace.of(file), file.uri, { start: 0, end: file.text.length });
    }
  });
});

/** Asserts that the hints of a text are exactly those that stand in brackets in it. */
function check(marked: string, language: Language = 'en'): void {
  const text = marked.replace(/\[[^\]]*\]/g, '');
  const [file] = filesIn(text);
  assert.ok(file);
  const hints = inlayHints(Workspace.of(file), file.uri, { start: 0, end: text.length });
  const inserted = hints.map(({ offset, label }) => ({
    span: { start: offset, end: offset },
    newText: `[${label[language]}]`,
  }));
  assert.equal(withEdits(text, inserted), marked);
}

function deployment(replicas: number | string): string {
  return `\
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  replicas: ${replicas}
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: { name: web, image: web:1 } }
`;
}

function budget(amount: string): string {
  return `\
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: web }
spec: { selector: { matchLabels: { app: web } }, ${amount} }
`;
}
