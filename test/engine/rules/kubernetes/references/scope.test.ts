import { undefinedConfig } from '../../../../../server/engine/rules/kubernetes/undefined-config';
import { checkFindings } from '../../../../support/fixture';

const only = { only: undefinedConfig };

const pod = (name: string, config: string) => `\
apiVersion: v1
kind: Pod
metadata: { name: ${name} }
spec:
  containers:
    - name: main
      image: bakery/orders:1.4
      envFrom: [{ configMapRef: { name: ${config} } }]
`;

const config = (name: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name} }\n`;

const missing = (column: number, name: string) =>
  `#${' '.repeat(column - 1)}${'^'.repeat(name.length)} kubernetes/undefined-config: This application has no ConfigMap "${name}", so the Pod does not start until somebody creates it.\n`;

describe('a name is looked for', () => {
  it('in the folder and below it', () =>
    checkFindings(
      `# file: app/pod.yaml\n${pod('a', 'settings')}# file: app/config/settings.yaml\n${config('settings')}`,
      only,
    ));

  it('in folders above, which may hold what several share', () =>
    checkFindings(
      `# file: app/web/pod.yaml\n${pod('a', 'settings')}# file: app/web/other.yaml\n${config('other')}# file: app/settings.yaml\n${config('settings')}`,
      only,
    ));

  it('but not in another environment, which defines the same names', () =>
    checkFindings(
      `# file: dev/pod.yaml\n${pod('a', 'settings')}# file: dev/config.yaml\n${config('settings')}` +
        `# file: prod/pod.yaml\n${pod('a', 'settings')}${missing(40, 'settings')}# file: prod/config.yaml\n${config('other')}`,
      only,
    ));

  it('where a kustomization leads, and not beside it', () =>
    checkFindings(
      '# file: overlay/kustomization.yaml\nresources: [../base, pod.yaml]\nnamePrefix: dev-\n' +
        `# file: overlay/pod.yaml\n${pod('a', 'settings')}` +
        '# file: base/kustomization.yaml\nresources: [settings.yaml]\n' +
        `# file: base/settings.yaml\n${config('settings')}`,
      only,
    ));

  it('in what a kustomization generates', () =>
    checkFindings(
      '# file: kustomization.yaml\nresources: [pod.yaml, other.yaml]\nconfigMapGenerator: [{ name: settings, literals: [a=b] }]\n' +
        `# file: pod.yaml\n${pod('a', 'settings')}# file: other.yaml\n${config('other')}`,
      only,
    ));

  it('in overlays, by a base', () =>
    checkFindings(
      '# file: base/kustomization.yaml\nresources: [pod.yaml, other.yaml]\n' +
        `# file: base/pod.yaml\n${pod('a', 'settings')}# file: base/other.yaml\n${config('other')}` +
        '# file: overlays/dev/kustomization.yaml\nresources: [../../base]\nconfigMapGenerator: [{ name: settings }]\n',
      only,
    ));
});

describe('nobody can tell what is missing', () => {
  it('where a kustomization takes something from elsewhere', () =>
    checkFindings(
      '# file: kustomization.yaml\nresources: [pod.yaml, other.yaml, "https://example.com/settings.yaml"]\n' +
        `# file: pod.yaml\n${pod('a', 'settings')}# file: other.yaml\n${config('other')}`,
      only,
    ));

  it('beside a chart', () =>
    checkFindings(
      `# file: Chart.yaml\nname: shop\n# file: extra/pod.yaml\n${pod('a', 'settings')}# file: extra/other.yaml\n${config('other')}`,
      only,
    ));

  it('beside a document that does not parse', () =>
    checkFindings(
      `# file: pod.yaml\n${pod('a', 'settings')}# file: other.yaml\n${config('other')}---\nkind: [ConfigMap\n`,
      only,
    ));

  it('of a placeholder', () => checkFindings(`${config('other')}---\n${pod('a', '"${SETTINGS}"')}`, only));

  it('where a custom resource speaks of the name', () =>
    checkFindings(
      `${config('other')}---\n${pod('a', 'settings')}---\napiVersion: example.com/v1\nkind: Bakery\nmetadata: { name: b }\nspec: { configMapName: settings }\n`,
      only,
    ));

  it('and many names without one definition are left alone', () =>
    checkFindings(['a', 'b', 'c', 'd'].map(name => pod(name, `settings-${name}`)).join('---\n'), only));
});

describe('namespaces', () => {
  const inNamespace = (text: string, namespace: string) => text.replace(' }', `, namespace: ${namespace} }`);

  it('keep names apart', () =>
    checkFindings(
      `${inNamespace(config('settings'), 'one')}---\n${inNamespace(pod('a', 'settings'), 'two')}${missing(40, 'settings')}`,
      only,
    ));

  it('may be the same while one of them is not written', () =>
    checkFindings(`${inNamespace(config('settings'), 'one')}---\n${pod('a', 'settings')}`, only));
});

describe('what every cluster has', () => {
  it('is in no file', () => checkFindings(`${config('other')}---\n${pod('a', 'kube-root-ca.crt')}`, only));

  it('and what is optional need not be there', () =>
    checkFindings(
      `${config('other')}---\n${pod('a', 'settings').replace('name: settings', 'name: settings, optional: true')}`,
      only,
    ));
});
