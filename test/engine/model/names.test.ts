import { strict as assert } from 'node:assert';
import { mentionsIn } from '../../../server/engine/model/names';

const mentions = (text: string) => {
  const file = { uri: 'file:///work/test.yaml', text };
  return mentionsIn(file).map(
    ({ role, kind, scope, name, span }) => `${role} ${kind} ${scope}/${name} ${text.slice(span.start, span.end)}`,
  );
};

describe('names', () => {
  it('are given and used', () =>
    assert.deepEqual(
      mentions(`\
apiVersion: v1
kind: ConfigMap
metadata: { name: settings, namespace: shop }
---
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: baker
  containers:
    - name: web
      envFrom: [{ configMapRef: { name: "settings" } }]
`),
      [
        'definition ConfigMap shop/settings settings',
        'definition Pod shop/web web',
        'reference ServiceAccount shop/baker baker',
        'reference ConfigMap shop/settings "settings"',
      ],
    ));

  it('of cluster roles have no namespace, and accounts may have another one', () =>
    assert.deepEqual(
      mentions(`\
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: a, namespace: shop }
roleRef: { kind: ClusterRole, name: "system:reader" }
subjects:
  - { kind: ServiceAccount, name: baker, namespace: other }
  - { kind: User, name: somebody }
`),
      [
        'definition RoleBinding shop/a a',
        'reference ClusterRole /system:reader "system:reader"',
        'reference ServiceAccount other/baker baker',
      ],
    ));

  it('are no placeholders', () =>
    assert.deepEqual(
      mentions('apiVersion: v1\nkind: Pod\nmetadata: { name: "${NAME}" }\nspec: { serviceAccountName: <account> }\n'),
      [],
    ));

  it('are not taken from broken values', () =>
    assert.deepEqual(
      mentions('apiVersion: v1\nkind: Pod\nmetadata: [name]\nspec: { containers: { env: 3 }, volumes: [null, *x] }\n'),
      [],
    ));
});
