import { strict as assert } from 'node:assert';
import { undefinedBackend } from '../../../../../server/engine/rules/kubernetes/undefined-backend';
import { checkFindings, checkFix, findingsOf } from '../../../../support/fixture';

const deployment = (labels = 'app: web', extra = '') => `\
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { ${labels} } }
    spec:
      containers:
        - name: web
          image: bakery/web:1.4
${extra}`;

const selector = (labels: string) => `\
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  selector:
    matchLabels: { app: web, tier: front }
  template:
    metadata: { labels: { ${labels} } }
    spec: { containers: [{ name: web, image: "bakery/web:1.4" }] }
`;

describe('kubernetes/selector-mismatches-template', () => {
  it('adds what the template lacks', () => checkFix(selector('app: web'), selector('tier: front, app: web')));

  it('follows the label of the workload when either side may be wrong', () =>
    checkFix(
      deployment('app: wbe').replace('name: web }', 'name: web, labels: { app: web } }'),
      deployment().replace('name: web }', 'name: web, labels: { app: web } }'),
    ));

  it('accepts labels that the kustomization adds', () =>
    checkFindings(`\
# file: kustomization.yaml
resources: [web.yaml]
commonLabels: { tier: front }
# file: web.yaml
${selector('app: web')}`));

  it('reads expressions', () =>
    checkFindings(
      deployment().replace(
        'matchLabels: { app: web }',
        'matchExpressions: [{ key: app, operator: In, values: [web, www] }, { key: old, operator: DoesNotExist }]',
      ),
    ));

  it('takes a placeholder for any value', () => checkFindings(deployment('app: "${APP}"')));
});

describe('kubernetes/service-selects-nothing', () => {
  const service = (name: string) =>
    `apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { selector: { app: ${name} }, ports: [{ port: 80 }] }\n`;

  it('says nothing of a Service without any Pods around', () => checkFindings(service('web')));

  it('finds Pods in other files', () =>
    checkFindings(`# file: a.yaml\n${service('web')}# file: b.yaml\n${deployment()}`));

  it('writes the label that was meant', () => {
    const [finding] = findingsOf(`${service('wbe')}---\n${deployment()}`);
    assert.deepEqual(
      finding?.fixes?.map(({ title }) => title.en),
      ['Change to "web"'],
    );
  });
});

describe('kubernetes/undefined-volume', () => {
  const mount = '          volumeMounts: [{ name: data, mountPath: /data }]\n';

  it('accepts the claims of a StatefulSet', () =>
    checkFindings(
      deployment('app: web', mount)
        .replace('kind: Deployment', 'kind: StatefulSet')
        .replace(
          '  template:',
          '  volumeClaimTemplates: [{ metadata: { name: data }, spec: { resources: { requests: { storage: 1Gi } } } }]\n  template:',
        ),
    ));

  it('leaves a base alone whose overlay adds the volume', () =>
    checkFindings(`\
# file: base/kustomization.yaml
resources: [web.yaml]
# file: base/web.yaml
${deployment('app: web', mount)}\
# file: overlay/kustomization.yaml
resources: [../base]
patches:
  - patch: |-
      - { op: add, path: /spec/template/spec/volumes, value: [{ name: data, emptyDir: {} }] }
    target: { kind: Deployment }
`));

  it('offers to declare it', () => {
    const [finding] = findingsOf(deployment('app: web', mount));
    const declare = finding?.fixes?.at(-1);
    assert.equal(declare?.title.en, 'Declare volume "data"');
    assert.ok(declare?.snippet);
    assert.match(declare?.edits[0]?.newText ?? '', /^volumes:\n {8}- name: data\n/);
  });
});

describe('kubernetes/unmatched-target-port', () => {
  it('does not ask containers to declare their ports', () =>
    checkFindings(
      `apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { selector: { app: web }, ports: [{ port: 80, targetPort: 8080 }] }\n---\n${deployment()}`,
    ));
});

describe('kubernetes/undefined-backend', () => {
  const service =
    'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { ports: [{ name: http, port: 80 }] }\n';

  it('asks for a port that the Service offers', () =>
    checkFindings(
      `\
${service}---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web }
spec:
  rules:
    - backendRefs: [{ name: web, port: 8080 }]
#                                      ^^^^ kubernetes/undefined-backend: Service "web" has no port 8080, so requests on this path fail. Its ports: 80 (http).
`,
      { only: undefinedBackend },
    ));

  it('reads the older shapes of an Ingress', () =>
    checkFindings(
      `\
${service}---
apiVersion: networking.k8s.io/v1beta1
kind: Ingress
metadata: { name: web }
spec:
  backend: { serviceName: wbe, servicePort: http }
#                         ^^^ kubernetes/undefined-backend: This application has no Service "wbe", so requests on this path fail. Did you mean "web"?
  rules:
    - http: { paths: [{ backend: { serviceName: web, servicePort: http } }] }
`,
      { only: undefinedBackend },
    ));
});

describe('kubernetes/undefined-role', () => {
  it('knows the roles of every cluster', () =>
    checkFindings(`\
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: mine }
rules: []
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: a }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view }
subjects: [{ kind: Group, name: "system:authenticated", apiGroup: rbac.authorization.k8s.io }]
`));
});

describe('a name whose definition is misspelt elsewhere', () => {
  it('is not reported twice', () =>
    checkFindings(`\
apiVersion: rbac.authorization.k8s.io/v1
kind: ClustreRole
#     ^^^^^^^^^^^ kubernetes/unknown-kind: "ClustreRole" is not a kind of rbac.authorization.k8s.io/v1, so the API server does not find it. Did you mean "ClusterRole"?
metadata: { name: mine }
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: a }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: mine }
`));
});

describe('kubernetes/duplicate-resource', () => {
  it('compares the files of a kustomization, not those of a folder', () => {
    const config = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: one\n';
    checkFindings(`# file: a.yaml\n${config}# file: b.yaml\n${config}`);
    checkFindings(
      `# file: kustomization.yaml\nresources: [a.yaml, b.yaml]\n# file: a.yaml\n${config}# file: b.yaml\n${config}#       ^^^ kubernetes/duplicate-resource: There is another ConfigMap "one" already, and the one that is applied later replaces the other. Rename or remove one.\n`,
    );
  });
});
