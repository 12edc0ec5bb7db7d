import { strict as assert } from 'node:assert';
import { byKind, byType, kindWords, kubernetesWords } from '../../../server/engine/fields/kubernetes';
import { objectWords } from '../../../server/engine/fields/kubernetes-metadata';
import type { FieldWords } from '../../../server/engine/fields/words';
import { structure } from '../../support/fixture';

const fields = [...byType].flatMap(([type, words]) =>
  [...words].map(([field, said]) => ({ type, field, said, name: `${type} ${field}` })),
);
const everything: readonly { readonly name: string; readonly said: FieldWords }[] = [
  ...fields,
  ...Object.entries(objectWords).map(([name, said]) => ({ name, said })),
  ...[...byKind].map(([name, said]) => ({ name, said })),
];

describe('what we say about Kubernetes', () => {
  it('speaks only of fields that exist', () => {
    const unknown = fields.filter(({ type, field }) => !Object.hasOwn(structure.types[type]?.fields ?? {}, field));
    assert.deepEqual(
      unknown.map(({ name }) => name),
      [],
    );
  });

  it('speaks only of kinds that exist', () => {
    const known = new Set(Object.keys(structure.kinds).map(name => name.replace(/(?:^|\/)v\d\w*\//, '/')));
    const unknown = [...byKind.keys()].filter(name => !known.has(name.includes('/') ? name : `/${name}`));
    // Installed as custom resources, and met in every cluster with a gateway.
    const gateways = unknown.filter(name => name.startsWith('gateway.networking.k8s.io/'));
    assert.deepEqual(unknown, gateways);
  });

  it('covers what people write most', () => {
    assert.ok(fields.length >= 170, `${fields.length} fields`);
    assert.ok(byKind.size >= 45, `${byKind.size} kinds`);
    const pod = ['containers', 'volumes', 'restartPolicy', 'securityContext', 'serviceAccountName', 'nodeSelector'];
    const container = ['image', 'command', 'args', 'ports', 'env', 'resources', 'livenessProbe', 'volumeMounts'];
    assert.deepEqual(
      [
        ...pod.filter(field => !kubernetesWords('core.v1.PodSpec', field)),
        ...container.filter(field => !kubernetesWords('core.v1.Container', field)),
      ],
      [],
    );
  });

  for (const { name, said } of everything) {
    it(`says in both languages what ${name} is`, () => {
      for (const { en, ko } of [said.text, ...(said.counterpart ? [said.counterpart] : [])]) {
        assert.match(en, /^(?:[A-Z`0-9]|\*\*Compose\*\* — [a-z`A-Z])[^가-힣]*\.$/);
        assert.match(ko, /[가-힣].*\.$/);
        assert.ok(en.length <= 220, `${en.length} characters: ${en}`);
        assert.ok(ko.length <= 220, `${ko.length} characters: ${ko}`);
        assert.equal(en.split('`').length % 2, 1);
        assert.equal(ko.split('`').length % 2, 1);
      }
    });
  }

  it('finds the words of a kind and of its outermost fields, also within a List', () => {
    assert.match(kindWords('apps/v1', 'Deployment')?.text.en ?? '', /interchangeable Pods/);
    assert.equal(kindWords('policy/v1beta1', 'PodDisruptionBudget'), kindWords('policy/v1', 'PodDisruptionBudget'));
    assert.equal(kubernetesWords('core.v1.Pod/item', 'metadata'), objectWords.metadata);
    assert.equal(kubernetesWords('rbac.v1.Role', 'kind'), objectWords.kind);
  });

  it('uses the same words for containers of every sort', () => {
    assert.deepEqual(
      kubernetesWords('core.v1.EphemeralContainer', 'image'),
      kubernetesWords('core.v1.Container', 'image'),
    );
  });

  it('has nothing to say about what it does not know', () => {
    assert.equal(kubernetesWords('core.v1.Container', 'toString'), undefined);
    assert.equal(kubernetesWords('constructor', 'image'), undefined);
    assert.equal(kubernetesWords('core.v1.Pod', 'constructor'), undefined);
    assert.equal(kindWords('example.com/v1', 'Deployment'), undefined);
    assert.equal(kindWords('', 'valueOf'), undefined);
  });

  it('tells Compose people that two names are swapped', () => {
    assert.match(
      kubernetesWords('core.v1.Container', 'command')?.counterpart?.en ?? '',
      /^\*\*Compose\*\* — `entrypoint`/,
    );
    assert.match(
      kubernetesWords('core.v1.Container', 'args')?.counterpart?.ko ?? '',
      /^\*\*컴포즈\*\* — `command`에 해당/,
    );
  });
});
