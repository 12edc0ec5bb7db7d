import { strict as assert } from 'node:assert';
import { immutable, rulesByKind } from '../../../server/engine/fields/immutable';
import type { Type } from '../../../server/engine/schema/structure';
import { structure } from '../../support/fixture';

const rules = Object.entries(rulesByKind).flatMap(([kind, list]) => list.map(rule => ({ kind, ...rule })));

describe('what cannot be changed after creation', () => {
  it('is told only of fields that exist', () => {
    const strays = rules.flatMap(({ kind, paths, except = [] }) =>
      [...paths, ...except].filter(path => !exists(kind, path)).map(path => `${kind} ${path}`),
    );
    assert.deepEqual(strays, []);
  });

  it('is said in both languages, briefly, with what to do instead', () => {
    for (const { kind, paths, text } of rules) {
      const { en, ko } = text;
      assert.match(en, /cannot be|Cannot be/, `${kind} ${paths[0]}`);
      assert.match(en, /[Dd]elet|new name|[Rr]emove|Change `type`/, en);
      assert.match(ko, /바꿀 수 없.*(?:세요|남습니다|그대로입니다)\./, ko);
      assert.ok(en.length <= 220 && ko.length <= 220, `${en.length}: ${en}`);
    }
  });

  it('holds for a field and all below it', () => {
    assert.ok(immutable('Deployment', 'spec.selector'));
    assert.ok(immutable('Deployment', 'spec.selector.matchLabels.app'));
    assert.equal(immutable('Deployment', 'spec.selectors'), undefined);
    assert.equal(immutable('Deployment', 'spec'), undefined);
    assert.ok(immutable('StatefulSet', 'spec.volumeClaimTemplates[].spec.resources'));
    assert.ok(immutable('RoleBinding', 'roleRef.name'));
  });

  it('leaves out what may change', () => {
    assert.equal(immutable('Deployment', 'spec.template.metadata.labels'), undefined);
    assert.equal(immutable('StatefulSet', 'spec.replicas'), undefined);
    assert.equal(immutable('CronJob', 'spec.jobTemplate.spec.template'), undefined);
    assert.equal(immutable('PersistentVolumeClaim', 'spec.resources.requests'), undefined);
    assert.equal(immutable('Pod', 'spec.containers[0].image'), undefined);
    assert.equal(immutable('Pod', 'spec.containers.0.image'), undefined);
    assert.ok(immutable('Pod', 'spec.containers[0].command'));
    assert.ok(immutable('Job', 'spec.template.spec.containers[].image'));
  });

  it('says of every kind that a new name makes a new object', () => {
    assert.match(immutable('Whatever', 'metadata.name')?.en ?? '', /another object/);
    assert.equal(immutable('constructor', 'spec.selector'), undefined);
    assert.equal(immutable('Pod', ''), undefined);
  });
});

/** Whether some version of some group with this kind has the field; list items count as their list. */
function exists(kind: string, path: string): boolean {
  return Object.entries(structure.kinds)
    .filter(([name]) => name.endsWith(`/${kind}`))
    .some(([, { type }]) => leads({ ref: type }, path.split('.')));
}

function leads(type: Type, [key, ...rest]: readonly string[]): boolean {
  if (key === undefined) return true;
  if ('list' in type) return leads(type.list, [key, ...rest]);
  if ('map' in type || 'any' in type) return true;
  const object = 'ref' in type ? structure.types[type.ref] : 'fields' in type ? type : undefined;
  return object?.fields[key]?.some(field => leads(field.type, rest)) ?? false;
}
