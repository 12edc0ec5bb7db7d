import { strict as assert } from 'node:assert';
import { Workspace } from '../../../../server/engine/model/workspace';
import { findingsIn } from '../../../../server/engine/rules/check';
import { badFormat } from '../../../../server/engine/rules/kubernetes/bad-format';
import { badName } from '../../../../server/engine/rules/kubernetes/bad-name';
import { emptyDisruptionBudget } from '../../../../server/engine/rules/kubernetes/empty-disruption-budget';
import { missingResourceFile } from '../../../../server/engine/rules/kubernetes/missing-resource-file';
import { undefinedProbePort } from '../../../../server/engine/rules/kubernetes/undefined-probe-port';
import { unlistedResource } from '../../../../server/engine/rules/kubernetes/unlisted-resource';
import { unusedVolume } from '../../../../server/engine/rules/kubernetes/unused-volume';
import type { Rule } from '../../../../server/engine/rules/rule';
import { withEdits } from '../../../../server/engine/text/text';
import { checkFindings, checkFix, filesIn, findingsOf, setupOf } from '../../../support/fixture';

describe('kubernetes/unused-volume removes', () => {
  const pod = (volumes: string) => `\
apiVersion: v1
kind: Pod
metadata: { name: orders }
spec:
  containers:
    - name: main # kept
      image: bakery/orders:1.4
${volumes}  restartPolicy: Always
`;

  it('one volume of several, or the whole list', () => {
    checkFix(
      pod(
        '      volumeMounts: [{ name: a, mountPath: /a }]\n  volumes:\n    - name: a\n    - name: b # old\n      emptyDir: {}\n',
      ),
      pod('      volumeMounts: [{ name: a, mountPath: /a }]\n  volumes:\n    - name: a\n'),
      { only: unusedVolume },
    );
    checkFix(pod('  volumes:\n    - name: b\n      emptyDir: {}\n'), pod(''), { only: unusedVolume });
  });
});

describe('kubernetes/unlisted-resource', () => {
  const files = (resources: string) => `\
# file: shop/kustomization.yaml
${resources}# file: shop/web.yaml
apiVersion: v1
kind: ConfigMap
metadata: { name: web }
# file: shop/api.yaml
apiVersion: v1
kind: ConfigMap
metadata: { name: api }
`;

  it('adds a file in the style of the list', () => {
    assert.equal(
      fixedFirst(files('resources:\n- web.yaml # front\nnamespace: shop\n'), unlistedResource),
      '# file: shop/kustomization.yaml\nresources:\n- web.yaml # front\n- api.yaml\nnamespace: shop\n',
    );
    assert.equal(
      fixedFirst(files('resources: [web.yaml]\n'), unlistedResource),
      '# file: shop/kustomization.yaml\nresources: [web.yaml, api.yaml]\n',
    );
  });

  it('says nothing where the file is spoken of, listed elsewhere, or no file of the folder is listed', () => {
    const only = { only: unlistedResource };
    checkFindings(files('resources: [web.yaml]\nconfigMapGenerator: [{ name: x, files: [api.yaml] }]\n'), only);
    checkFindings(files('resources: [../base]\n'), only);
    checkFindings(files('resources:\n'), only);
    checkFindings(
      `${files('resources: [web.yaml]\n')}# file: all/kustomization.yaml\nresources: [../shop/api.yaml]\n`,
      only,
    );
  });
});

describe('kubernetes/missing-resource-file', () => {
  it('removes the entry', () =>
    assert.equal(
      fixedFirst(
        `\
# file: shop/kustomization.yaml
resources:
  - web.yaml
  - something-else.yaml
# file: shop/web.yaml
apiVersion: v1
kind: ConfigMap
metadata: { name: web }
`,
        missingResourceFile,
      ),
      '# file: shop/kustomization.yaml\nresources:\n  - web.yaml\n',
    ));
});

describe('a Secret', () => {
  it('is told by its key where nothing in it is base64', () =>
    checkFix(
      'apiVersion: v1\nkind: Secret\nmetadata: { name: a }\ndata:\n  user: "me!" # who\n',
      'apiVersion: v1\nkind: Secret\nmetadata: { name: a }\nstringData:\n  user: "me!" # who\n',
      { only: badFormat },
    ));

  it('keeps in data what is base64', () =>
    checkFix(
      'apiVersion: v1\nkind: Secret\nmetadata: { name: a }\ndata:\n  token: YWJj\n  user: me!\n',
      'apiVersion: v1\nkind: Secret\nmetadata: { name: a }\ndata:\n  token: YWJj\nstringData:\n  user: me!\n',
      { only: badFormat },
    ));
});

describe('kubernetes/undefined-probe-port declares the port', () => {
  const pod = (ports: string, port: string) => `\
apiVersion: v1
kind: Pod
metadata: { name: a }
spec:
  containers:
    - name: main
      image: bakery/orders:1.4
${ports}      livenessProbe: { tcpSocket: { port: ${port} } }
`;

  it('behind the others', () =>
    checkFix(
      pod('      ports:\n        - containerPort: 80 # web\n', '9000'),
      pod('      ports:\n        - containerPort: 80 # web\n        - containerPort: 9000\n', '9000'),
      { only: undefinedProbePort },
    ));

  it('with the list, if there is none', () =>
    checkFix(
      pod('', 'health'),
      `${pod('', 'health')}      ports:\n        - name: health\n          containerPort: \${1:8080}\n`,
      { only: undefinedProbePort },
    ));
});

describe('kubernetes/empty-disruption-budget', () => {
  it('gets a number', () =>
    checkFix(
      'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: a }\nspec:\n  selector: {}\n',
      'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: a }\nspec:\n  selector: {}\n  maxUnavailable: 1\n',
      { only: emptyDisruptionBudget },
    ));
});

describe('kubernetes/bad-name', () => {
  const severities = (text: string, name = 'test.yaml') =>
    findingsOf(text, name).flatMap(({ rule, severity }) => (rule.id === badName.id ? severity : []));
  const named = (name: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name} }\n`;

  it('is an error, as the API server rejects the object', () => {
    assert.deepEqual(severities(named('Order_Service')), ['error']);
    assert.deepEqual(severities('apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, labels: { team: a b } }\n'), [
      'error',
    ]);
  });

  it('is none where something else is filled in first', () => {
    assert.deepEqual(severities(named('_')), []);
    assert.deepEqual(severities(named('__NAME__')), []);
    assert.deepEqual(severities(named('Not_Important'), 'patches/a.yaml'), []);
    assert.deepEqual(severities(named('SERVICE_NAME')), ['warning']);
  });

  it('leaves the namespace in a template at a warning: that of the workload counts', () =>
    assert.deepEqual(
      severities(`\
apiVersion: apps/v1
kind: Deployment
metadata: { name: a }
spec:
  template:
    metadata: { namespace: My_Shop }
    spec: { containers: [{ name: a, image: a }] }
`),
      ['warning'],
    ));

  it('offers a label value near to what is written', () =>
    checkFix(
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, labels: { team: "bread & cake" } }\n',
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, labels: { team: bread-cake } }\n',
      { only: badName },
    ));
});

/** The first file of a fixture after the first fix of its findings. */
function fixedFirst(fixture: string, rule: Rule): string {
  const files = filesIn(fixture);
  const [file] = files;
  assert.ok(file);
  const findings = findingsIn(file, Workspace.of(...files), setupOf({ only: rule }));
  const edits = findings.filter(finding => finding.rule.id === rule.id).flatMap(({ fixes }) => fixes?.[0]?.edits ?? []);
  return withEdits(file.text, edits);
}
