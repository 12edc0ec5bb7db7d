import { strict as assert } from 'node:assert';
import { Workspace } from '../../../../server/engine/model/workspace';
import { parsePage } from '../../../../server/engine/pages/page';
import { rules } from '../../../../server/engine/rules';
import { findingsIn } from '../../../../server/engine/rules/check';
import type { Fix, Rule } from '../../../../server/engine/rules/rule';
import { type SourceFile, withEdits } from '../../../../server/engine/text/text';
import { checkFix, filesIn, setupOf } from '../../../support/fixture';

const annotation = /^#\s*\^+ .*\n?/gm;

describe('a fix for a rollout', () => {
  for (const rule of rules.filter(({ id }) => id.startsWith('rollout/'))) {
    it(`removes what ${rule.id} reports, without an error, and keeps every comment`, () => {
      const files = parsePage(rule.page).examples.flatMap(example => filesIn(example.replace(annotation, '# kept\n')));
      const cases = files.flatMap(file =>
        found(rule, file).flatMap(({ fixes = [] }) => fixes.map(fix => ({ file, fix }))),
      );
      assert.ok(cases.length > 0);
      for (const { file, fix } of cases) {
        const after = {
          uri: file.uri,
          text: withEdits(
            file.text,
            fix.edits.map(edit => resolved(fix, edit)),
          ),
        };
        assert.ok(found(rule, after).length < found(rule, file).length, `${fix.title.en}:\n${after.text}`);
        assert.deepEqual(errorsIn(after), [], `${fix.title.en}:\n${after.text}`);
        if (!fix.title.en.startsWith('Remove'))
          assert.deepEqual(after.text.match(/# kept/g), file.text.match(/# kept/g));
      }
    });
  }

  it('takes the settings of a rolling update along when it changes to Recreate', () =>
    checkFix(
      `\
apiVersion: apps/v1
kind: Deployment
metadata: { name: ledger }
spec:
  strategy:
    type: RollingUpdate # as everywhere
    rollingUpdate:
      maxSurge: 1
  selector: { matchLabels: { app: ledger } }
  template:
    metadata: { labels: { app: ledger } }
    spec:
      containers: [{ name: ledger, image: "bakery/ledger:1.4" }]
      volumes:
        - name: data
          persistentVolumeClaim: { claimName: data }
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data }
spec:
  accessModes: [ReadWriteOnce]
  resources: { requests: { storage: 1Gi } }
`,
      `\
apiVersion: apps/v1
kind: Deployment
metadata: { name: ledger }
spec:
  strategy:
    type: Recreate # as everywhere
  selector: { matchLabels: { app: ledger } }
  template:
    metadata: { labels: { app: ledger } }
    spec:
      containers: [{ name: ledger, image: "bakery/ledger:1.4" }]
      volumes:
        - name: data
          persistentVolumeClaim: { claimName: data }
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data }
spec:
  accessModes: [ReadWriteOnce]
  resources: { requests: { storage: 1Gi } }
`,
      { only: ruleOf('practice/shared-volume') },
    ));

  it('lets a budget that blocks drains allow one Pod', () =>
    checkFix(
      `\
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: web }
spec:
  minAvailable: 100% # all of them
  selector: { matchLabels: { app: web } }
`,
      `\
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: web }
spec:
  maxUnavailable: 1 # all of them
  selector: { matchLabels: { app: web } }
`,
      { only: ruleOf('kubernetes/disruption-budget-blocks-drain') },
    ));
});

function ruleOf(id: string): Rule {
  const rule = rules.find(other => other.id === id);
  assert.ok(rule);
  return rule;
}

function found(rule: Rule, file: SourceFile) {
  const findings = findingsIn(file, Workspace.of(file), setupOf({ only: rule }));
  return findings.filter(finding => finding.rule === rule);
}

function errorsIn(file: SourceFile): readonly string[] {
  const findings = findingsIn(file, Workspace.of(file), setupOf());
  return findings.filter(({ severity }) => severity === 'error').map(({ rule, message }) => `${rule.id} ${message.en}`);
}

/** A snippet as it stands when every place keeps what it proposes. */
function resolved({ snippet }: Fix, edit: Fix['edits'][number]): Fix['edits'][number] {
  return snippet ? { ...edit, newText: edit.newText.replace(/\$\{\d+:([^}]*)\}/g, '$1') } : edit;
}
