import { strict as assert } from 'node:assert';
import { admissionOf } from '../../../../server/engine/model/admission';
import { Workspace } from '../../../../server/engine/model/workspace';
import { findingsIn } from '../../../../server/engine/rules/check';
import { violatesAdmissionPolicy } from '../../../../server/engine/rules/kubernetes/violates-admission-policy';
import { withEdit } from '../../../../server/engine/yaml/stream';
import { checkFindings, findingsOf, setupOf } from '../../../support/fixture';

const only = { only: violatesAdmissionPolicy };

const check = (fixture: string) => checkFindings(fixture, only);

/** A policy about Deployments; `spec` is the rest of its spec, indented by two. */
const policy = (spec: string) => `\
# file: policy.yaml
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: { name: house-rules }
spec:
  matchConstraints:
    resourceRules:
      - { apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments] }
${spec}`;

const binding = (spec = '  validationActions: [Deny]\n') => `\
# file: binding.yaml
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: { name: house-rules }
spec:
  policyName: house-rules
${spec}`;

const limit = `\
  validations:
    - { expression: "object.spec.replicas <= 5", message: too many }
`;

/** A Deployment; where it violates the policy, the finding says \`message\`. */
const deployment = ({ metadata = 'name: web', spec = 'replicas: 8', finding = '' } = {}) => `\
# file: web.yaml
apiVersion: apps/v1
kind: Deployment
metadata: { ${metadata} }
${finding && `#                 ^^^ kubernetes/violates-admission-policy: ${finding}\n`}\
spec: { ${spec} }
`;

const denies = (message: string) => `The admission policy "house-rules" denies this Deployment: ${message}`;

/** The severity of the one finding for a Deployment with eight replicas, and what it is related to. */
function judgement(...others: readonly string[]) {
  const [web, ...files] = [deployment(), ...others].map((text, index) => ({ uri: `file:///work/${index}.yaml`, text }));
  assert.ok(web);
  const found = findingsIn(web, Workspace.of(web, ...files), setupOf());
  const [finding] = found.filter(({ rule }) => rule === violatesAdmissionPolicy);
  return finding;
}

describe('kubernetes/violates-admission-policy', () => {
  it('reports an object for which an expression is false, in the words of the policy', () =>
    check(policy(limit) + binding() + deployment({ finding: denies('too many') })));

  it('says the expression where the policy has no message', () =>
    check(
      policy('  validations: [{ expression: "object.spec.replicas <= 5" }]\n') +
        binding() +
        deployment({ finding: denies('failed expression: object.spec.replicas <= 5') }),
    ));

  it('takes the message from an expression', () =>
    check(
      policy(`\
  validations:
    - expression: object.spec.replicas <= 5
      messageExpression: "'not ' + string(object.spec.replicas)"
`) +
        binding() +
        deployment({ finding: denies('not 8') }),
    ));

  it('computes variables, also from each other', () =>
    check(
      policy(`\
  variables:
    - { name: wanted, expression: object.spec.replicas }
    - { name: tooMany, expression: variables.wanted > 5 }
  validations: [{ expression: "!variables.tooMany", message: too many }]
`) +
        binding() +
        deployment({ finding: denies('too many') }),
    ));

  it('survives a variable that asks for itself', () =>
    check(
      policy(`\
  variables: [{ name: one, expression: variables.one }]
  validations: [{ expression: "variables.one" }]
`) +
        binding() +
        deployment(),
    ));

  it('leaves alone what a condition excludes', () =>
    check(
      policy(`\
  matchConditions: [{ name: not-web, expression: "object.metadata.name != 'web'" }]
${limit}`) +
        binding() +
        deployment(),
    ));

  it('leaves alone what depends on the user', () =>
    check(
      policy(`\
  matchConditions: [{ name: not-admin, expression: "request.userInfo.username != 'admin'" }]
${limit}`) +
        binding() +
        deployment(),
    ));

  it('does not take what it does not know of a request for absent', () =>
    check(
      policy(`\
  variables: [{ name: unknown, expression: request.userInfo.username }]
  validations:
    - expression: has(request.userInfo)
    - expression: has(variables.unknown)
`) +
        binding() +
        deployment(),
    ));

  it('is silent about other kinds, groups and operations', () => {
    for (const [from, to] of [
      ['deployments', 'statefulsets'],
      ['[apps]', '[batch]'],
      ['[v1]', '[v1beta1]'],
      ['[CREATE]', '[UPDATE]'],
    ] as const) {
      check(policy(limit).replace(from, to) + binding() + deployment());
    }
  });

  it('takes stars for anything', () =>
    check(
      policy(limit).replace('[apps]', '["*"]').replace('[CREATE]', '["*"]').replace('[deployments]', '["*"]') +
        binding() +
        deployment({ finding: denies('too many') }),
    ));

  it('leaves alone what is excluded', () =>
    check(
      policy(limit).replace(
        '    resourceRules:',
        '    excludeResourceRules: [{ apiGroups: [apps], apiVersions: [v1], operations: ["*"], resources: [deployments], resourceNames: [web] }]\n    resourceRules:',
      ) +
        binding() +
        deployment(),
    ));

  it('asks the labels of the object', () => {
    const selected = policy(limit).replace(
      '    resourceRules:',
      '    objectSelector: { matchLabels: { tier: front } }\n    resourceRules:',
    );
    const finding = denies('too many');
    check(selected + binding() + deployment());
    check(selected + binding() + deployment({ metadata: 'name: web, labels: { tier: front }', finding }));
  });

  it('asks the labels of a namespace that is in the workspace', () => {
    const bound = binding(`\
  validationActions: [Deny]
  matchResources: { namespaceSelector: { matchLabels: { stage: production } } }
`);
    const namespace = (stage: string) =>
      `# file: namespace.yaml\napiVersion: v1\nkind: Namespace\nmetadata: { name: shop, labels: { stage: ${stage} } }\n`;
    const metadata = 'name: web, namespace: shop';
    check(policy(limit) + bound + deployment({ metadata }));
    check(policy(limit) + bound + namespace('test') + deployment({ metadata }));
    check(policy(limit) + bound + namespace('production') + deployment({ metadata, finding: denies('too many') }));
  });

  it('knows the name of a namespace without its object', () =>
    check(
      policy(limit) +
        binding(`\
  validationActions: [Deny]
  matchResources: { namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: shop } } }
`) +
        deployment({ metadata: 'name: web, namespace: shop', finding: denies('too many') }),
    ));

  it('reads parameters that are in the workspace, and is silent without them', () => {
    const asking = policy(`\
  paramKind: { apiVersion: v1, kind: ConfigMap }
  validations: [{ expression: "object.spec.replicas <= int(params.data.most)", message: too many }]
`);
    const bound = binding('  validationActions: [Deny]\n  paramRef: { name: limits, namespace: policies }\n');
    const params = `\
# file: limits.yaml
apiVersion: v1
kind: ConfigMap
metadata: { name: limits, namespace: policies }
data: { most: "5" }
`;
    check(asking + bound + deployment());
    check(asking + bound + params + deployment({ finding: denies('too many') }));
    check(asking + bound + params.replace('"5"', '"9"') + deployment());
  });

  it('is silent about functions that only Kubernetes has', () =>
    check(
      policy(`\
  validations:
    - expression: "quantity('1Gi').isLessThan(quantity('1Mi'))"
    - expression: "authorizer.group('').resource('pods').check('create').allowed()"
    - expression: "ip('1.2.3.4').family() == 6"
`) +
        binding() +
        deployment(),
    ));

  it('is silent where the API server fills something in', () =>
    check(
      policy(`\
  validations:
    - expression: has(object.spec.replicas) && object.spec.replicas <= 5
    - expression: has(object.spec.template.spec.securityContext)
    - expression: object.spec.template.spec.containers.all(c, has(c.imagePullPolicy) && has(c.resources))
    - expression: "'replicas' in object.spec"
    - expression: object.spec.?replicas.orValue(9) <= 5
`) +
        binding() +
        deployment({ spec: 'template: { spec: { containers: [{ name: web, image: web }] } }' }),
    ));

  it('is sure of what nobody fills in', () =>
    check(
      policy(`\
  validations:
    - expression: object.spec.template.spec.containers.all(c, has(c.resources.limits))
      message: limits
`) +
        binding() +
        deployment({
          spec: 'template: { spec: { containers: [{ name: web, image: web }] } }',
          finding: denies('limits'),
        }),
    ));

  it('reads what is null as absent', () =>
    check(
      policy('  validations: [{ expression: "!has(object.spec.paused)" }]\n') +
        binding() +
        deployment({ spec: 'paused: null' }),
    ));

  it('is silent about what templates fill in, and what a kustomization changes', () => {
    check(policy(limit) + binding() + deployment({ spec: 'replicas: 8, minReadySeconds: "${DELAY}"' }));
    check(
      policy(limit) +
        binding() +
        deployment() +
        '# file: kustomization.yaml\napiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [web.yaml]\nreplicas: [{ name: web, count: 2 }]\n',
    );
  });

  it('reports an expression that is no CEL, where it stands', () =>
    check(
      policy(`\
  validations:
    - expression: object.spec.replicas =< 5
#                 ^^^^^^^^^^^^^^^^^^^^^^^^^ kubernetes/violates-admission-policy: This is not a CEL expression, so the API server rejects the policy. It cannot be read from "=< 5" on.
    - expression: "has(object.spec"
#                 ^^^^^^^^^^^^^^^^^ kubernetes/violates-admission-policy: This is not a CEL expression, so the API server rejects the policy. Something is missing at its end.
`) +
        binding() +
        deployment(),
    ));

  it('takes no newer CEL for a mistake', () =>
    check(
      policy(`\
  validations:
    - expression: object.metadata.labels.\`a/b\` == 'x'
    - expression: "[?object.spec.?replicas].size() == 1"
    - expression: "{?'a': object.spec.?replicas}.size() == 1"
    - expression: "Object{spec: Object.spec{replicas: 3}} == object"
    - expression: object.spec.template.spec.containers.all(i, c, i < 3)
`) +
        binding() +
        deployment(),
    ));

  it('is as loud as the binding', () => {
    const severity = (...others: readonly string[]) => judgement(policy(limit), ...others)?.severity;
    assert.equal(severity(binding()), 'warning');
    assert.equal(severity(binding('  validationActions: [Warn]\n')), 'information');
    assert.equal(severity(binding('  validationActions: [Audit]\n')), 'hint');
    assert.equal(severity(binding('  validationActions: [Audit, Deny]\n')), 'warning');
    assert.equal(severity(), 'hint');
  });

  it('points to the expression in its own file', () => {
    const others = [`---\n${binding()}`, `kind: Something\n---\n${policy(limit)}`];
    const [place] = judgement(...others)?.related ?? [];
    assert.equal(place?.uri, 'file:///work/2.yaml');
    assert.equal(others[1]?.slice(place?.span.start, place?.span.end), '"object.spec.replicas <= 5"');
  });

  it('says nothing of half a policy', () => {
    for (const spec of [
      '  validations:\n',
      '  validations: [{ expression: }]\n',
      '  validations: [[], 3, { expression: {} }]\n',
      '  variables: [*x]\n',
    ])
      check(policy(spec) + binding('  validationActions: Deny\n') + deployment());
    assert.deepEqual(findingsOf('kind: ValidatingAdmissionPolicy\nspec: 3\n', 'half.yaml', only), []);
  });

  it('judges of a large file again only what changed', () => {
    const file = { uri: 'file:///work/policy.yaml', text: policy(limit) };
    const one = (index: number) => deployment({ metadata: `name: web-${index}` }).replace(/^# .*\n/, '---\n');
    const many = {
      uri: 'file:///work/many.yaml',
      text: Array.from({ length: 2000 }, (_, index) => one(index)).join(''),
    };
    const workspace = Workspace.of(file, many);
    const count = (of: Workspace, which = many) =>
      findingsIn(which, of, setupOf()).filter(({ rule }) => rule === violatesAdmissionPolicy).length;
    const start = performance.now();
    assert.equal(count(workspace), 2000);
    const whole = performance.now() - start;
    const offset = many.text.indexOf('replicas: 8');
    const edited = withEdit(many, { start: offset, end: offset + 11 }, 'replicas: 3');
    const before = performance.now();
    assert.equal(count(workspace.with(edited), edited), 1999);
    assert.ok(performance.now() - before < whole / 2);
  });

  it('keeps what it knows of the policies while other documents change', () => {
    const file = { uri: 'file:///work/policy.yaml', text: policy(limit) };
    const web = { uri: 'file:///work/web.yaml', text: deployment() };
    const workspace = Workspace.of(file, web);
    const changed = workspace.with({ ...web, text: deployment({ spec: 'replicas: 9' }) });
    assert.ok(admissionOf(workspace));
    assert.equal(admissionOf(changed), admissionOf(workspace));
    assert.equal(admissionOf(Workspace.of(web)), undefined);
  });
});
