import { strict as assert } from 'node:assert';
import { classify, type Family } from '../../../server/engine/model/family';
import { Workspace } from '../../../server/engine/model/workspace';
import { languages } from '../../../server/engine/text/text';
import { filesIn } from '../../support/fixture';

const pod = 'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\n';
const service = 'services:\n  web:\n    image: nginx:1.27\n';

describe('the family of a file', () => {
  const alone: readonly (readonly [name: string, text: string, family: Family])[] = [
    ['compose.yaml', service, 'compose'],
    ['compose.yaml', '', 'compose'],
    ['compose.prod.yaml', 'services:\n  web: {}\n', 'compose'],
    ['docker-compose-dev.yml', 'version: "3"\n', 'compose'],
    ['my-docker-compose.yml', 'services:\n', 'compose'],
    ['stack.yml', service, 'compose'],
    ['stack.yml', `${service}stages: [build]\n`, 'other'],
    ['.gitlab-ci.yml', 'services: [docker]\nimage: node\n', 'other'],
    ['services.yaml', 'services:\n  _defaults: { autowire: true }\n', 'other'],
    ['docker-compose.yaml', pod, 'kubernetes'],
    ['any.yaml', pod, 'kubernetes'],
    ['any.yaml', `# only a comment\n---\nfree: text\n---\n${pod}`, 'kubernetes'],
    ['any.yaml', 'kind: Pod\nspec: { containers: [] }\n', 'kubernetes'],
    ['any.yaml', 'apiVersion: v1\nkind: List\nitems: []\n', 'kubernetes'],
    ['kustomization.yaml', 'resources: [a.yaml]\n', 'kustomize'],
    ['any.yaml', 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n', 'kustomize'],
    ['any.yaml', 'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\n', 'kubernetes'],
    ['increase-replicas-patch.yaml', pod, 'kustomize-patch'],
    ['any.yaml', `${pod}spec:\n  containers:\n    - $patch: replace\n`, 'kustomize-patch'],
    ['any.yaml', `${pod}spec: { nodeName: {{ .Values.node }} }\n`, 'helm-template'],
    ['any.yaml', `${pod}{{- if .Values.enabled }}\nspec: {}\n{{- end }}\n`, 'helm-template'],
    ['any.yaml', 'name: {{ name }}\n', 'helm-template'],
    [
      'alert.yaml',
      `${pod}  annotations: { text: "{{ $labels.pod }} is down" }\n`.replace('{ name: web }', '\n  name: web'),
      'kubernetes',
    ],
    ['application.yml', 'eureka:\n  client: {}\n', 'spring'],
    ['bootstrap-dev.yaml', 'a: 1\n', 'spring'],
    ['orders.yml', 'spring:\n  application: { name: orders }\n', 'spring'],
    ['.env', service, 'environment'],
    ['.env.production', 'TAG=1.4\n', 'environment'],
    ['orders.env', pod, 'environment'],
    ['.env.yaml', pod, 'kubernetes'],
    ['Dockerfile', 'FROM nginx:1.27\n', 'dockerfile'],
    ['Dockerfile.dev', `# {{ .Values.image }}\n${pod}`, 'dockerfile'],
    ['orders.Dockerfile', '', 'dockerfile'],
    ['Containerfile', '', 'dockerfile'],
    ['application.properties', 'spring.application.name=orders\n', 'spring'],
    ['bootstrap-dev.properties', pod, 'spring'],
    ['any.yaml', 'a: 1\n', 'other'],
    ['any.yaml', '', 'other'],
  ];
  for (const [name, text, family] of alone) {
    it(`${name} with ${JSON.stringify(text.slice(0, 48))} is ${family}`, () =>
      assert.equal(familyOf(`# file: ${name}\n${text}`), family));
  }

  it('of a file that a kustomization lists as a patch is a patch', () => {
    const others = '# file: k8s/kustomization.yaml\nresources: [base.yaml]\npatches: [{ path: ../more/web.yaml }]\n';
    assert.equal(familyOf(`# file: more/web.yaml\n${pod}${others}`), 'kustomize-patch');
  });

  it('of a file that a kustomization lists as a resource is none, whatever its name', () => {
    const others = '# file: k8s/kustomization.yaml\nresources: [patch.yaml]\n';
    assert.equal(familyOf(`# file: k8s/patch.yaml\n${pod}${others}`), 'kubernetes');
  });

  it('in a chart depends on the place', () => {
    const chart = '# file: shop/Chart.yaml\napiVersion: v2\nname: shop\nversion: 1.0.0\n';
    assert.equal(familyOf(`# file: shop/templates/web.yaml\n${pod}${chart}`), 'helm-template');
    assert.equal(familyOf(`# file: shop/values-dev.yaml\nimage: a\n${chart}`), 'helm-values');
    assert.equal(familyOf(`# file: shop/crds/web.yaml\n${pod}${chart}`), 'kubernetes');
    assert.equal(familyOf(chart), 'other');
  });

  it('is found whichever way a URI is escaped', () => {
    const patch = { uri: 'file:///a%40b/p%20q.yaml', text: pod };
    const kustomization = { uri: 'file:///a@b/kustomization.yaml', text: 'patches: [{ path: p q.yaml }]\n' };
    assert.equal(classify(Workspace.of(patch, kustomization), patch).family, 'kustomize-patch');
  });

  it('of what is no YAML is decided by its name, also in a chart', () => {
    const chart = '# file: shop/Chart.yaml\napiVersion: v2\nname: shop\nversion: 1.0.0\n';
    assert.equal(familyOf(`# file: shop/templates/.env\nA=1\n${chart}`), 'environment');
  });

  it('comes with its reason in every language', () => {
    const [file] = filesIn(pod);
    assert.ok(file);
    const { reason } = classify(Workspace.of(file), file);
    for (const language of languages) assert.ok(reason[language]);
  });
});

/** Of the first file of the fixture. */
function familyOf(fixture: string): Family {
  const [first, ...others] = filesIn(fixture);
  assert.ok(first);
  return classify(Workspace.of(first, ...others), first).family;
}
