import { plainSecret } from '../../../../server/engine/rules/security/plain-secret';
import { checkFindings, checkFix } from '../../../support/fixture';

const only = { only: plainSecret };

const map = (data = '  HOST: db\n  DB_PASSWORD: br34d # old\n') =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: orders\ndata:\n${data}`;
const secret = (data = '  DB_PASSWORD: br34d # old\n') =>
  `---\napiVersion: v1\nkind: Secret\nmetadata:\n  name: orders\nstringData:\n${data}`;
const pod = (container: string, rest = '') =>
  `---\napiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  containers:\n    - name: a\n      image: a\n${container}${rest}`;
const variable = (kind: string, key = 'DB_PASSWORD') =>
  `      env:\n        - name: A\n          valueFrom:\n            ${kind}:\n              name: orders\n              key: ${key}\n`;
const source = '      envFrom:\n        - configMapRef:\n            name: orders\n';

describe('the secrets of a ConfigMap', () => {
  it('move to a Secret, and a variable reads them there', () =>
    checkFix(
      map() + pod(variable('configMapKeyRef')),
      map('  HOST: db\n') + secret() + pod(variable('secretKeyRef')),
      only,
    ));

  it('come from the Secret behind the ConfigMap, as later sources win', () =>
    checkFix(
      map() + pod(`${source}        - secretRef: { name: other }\n`),
      map('  HOST: db\n') +
        secret() +
        pod(`${source}        - secretRef:\n            name: orders\n        - secretRef: { name: other }\n`),
      only,
    ));

  it('keep the prefix of their source', () =>
    checkFix(
      map() + pod('      envFrom:\n        - prefix: DB_\n          configMapRef: { name: orders, optional: true }\n'),
      map('  HOST: db\n') +
        secret() +
        pod(
          '      envFrom:\n        - prefix: DB_\n          configMapRef: { name: orders, optional: true }\n        - prefix: DB_\n          secretRef:\n            name: orders\n            optional: true\n',
        ),
      only,
    ));

  it('may be all that is there, and long texts', () =>
    checkFix(
      map('    private_key: |\n      -----BEGIN PRIVATE KEY-----\n\n        none\n') +
        pod(variable('configMapKeyRef', 'private_key')),
      map('').replace('\ndata:', '\ndata: {}') +
        secret('  private_key: |\n    -----BEGIN PRIVATE KEY-----\n\n      none\n') +
        pod(variable('secretKeyRef', 'private_key')),
      only,
    ));

  it('leave variables alone that read something else', () =>
    checkFix(
      map() +
        pod(variable('configMapKeyRef')) +
        pod(variable('configMapKeyRef', 'HOST')).replaceAll('name: a\n', 'name: b\n'),
      map('  HOST: db\n') +
        secret() +
        pod(variable('secretKeyRef')) +
        pod(variable('configMapKeyRef', 'HOST')).replaceAll('name: a\n', 'name: b\n'),
      only,
    ));

  it('stay where somebody reads them whom a fix would not reach', () => {
    const reader = pod(variable('configMapKeyRef'));
    const other = (name: string, text: string) => `# file: ${name}\n${text.replace('---\n', '')}`;
    for (const rest of [
      // Nobody reads it here, so somebody does elsewhere.
      '',
      pod(variable('configMapKeyRef'), '  volumes:\n    - name: v\n      configMap: { name: orders }\n'),
      reader + secret(),
      reader + other('b.yaml', pod(source)),
      reader + other('kustomization.yaml', 'resources: [a.yaml]\n'),
      reader.replace('metadata:', 'metadata:\n  namespace: shop'),
      pod('      envFrom: [{ configMapRef: { name: orders } }]\n'),
    ]) {
      const text = `# file: a.yaml\n${map()}${rest}`;
      checkFix(text, text.split('# file: ').slice(0, 2).join('# file: '), only);
    }
  });

  it('are told of with the same words as ever', () =>
    checkFindings(
      map(
        '  HOST: db\n  DB_PASSWORD: br34d\n#              ^^^^^ security/plain-secret: "DB_PASSWORD" looks like a secret, and a ConfigMap is open to everybody who may read the namespace. Move it to a Secret.\n',
      ),
      only,
    ));
});
