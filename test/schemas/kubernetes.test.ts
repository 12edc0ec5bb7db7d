import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Field, Kind, ObjectType, Structure, Type } from '../../server/engine/schema/structure';

const structure = JSON.parse(readFileSync('dist/schemas/kubernetes.json', 'utf8')) as Structure;
const descriptions = JSON.parse(
  gunzipSync(readFileSync('dist/schemas/kubernetes-docs.json.gz')).toString(),
) as readonly string[];

describe('the bundled Kubernetes structure', () => {
  it('covers 1.30 to 1.36', () => {
    assert.deepEqual(structure.versions, ['1.30', '1.31', '1.32', '1.33', '1.34', '1.35', '1.36']);
  });

  it('has as many kinds as each version serves', () => {
    // Without the answers of the server (Status, WatchEvent…), with v1/List.
    const counts = structure.versions.map(version => kindsOf(version).length);
    assert.deepEqual(counts, [155, 155, 156, 173, 177, 177, 187]);
  });

  it('has no reference that leads nowhere', () => {
    for (const [name, { fields }] of Object.entries(structure.types)) {
      for (const [field, variants] of Object.entries(fields)) {
        for (const { type } of variants) {
          const { ref } = leaf(type) as { ref?: string };
          assert.ok(ref === undefined || structure.types[ref], `${name}.${field} refers to ${ref}`);
        }
      }
    }
    for (const [key, { type }] of Object.entries(structure.kinds)) assert.ok(structure.types[type], key);
  });

  it('has each field once in every version', () => {
    for (const [name, { fields }] of Object.entries(structure.types)) {
      for (const [field, variants] of Object.entries(fields)) {
        let seen = 0;
        for (const variant of variants) {
          const mask = variant.in ?? everyVersion;
          assert.equal(seen & mask, 0, `${name}.${field} has two variants in one version`);
          seen |= mask;
        }
      }
    }
  });

  it('describes what it numbers', () => {
    for (const { doc, fields } of Object.values(structure.types)) {
      for (const number of [doc, ...Object.values(fields).flatMap(variants => variants.map(variant => variant.doc))]) {
        assert.ok(number === undefined || descriptions[number], `description ${number}`);
      }
    }
    assert.match(words('core.v1.PodSpec', 'containers'), /^List of containers belonging to the pod/);
    assert.match(words('core.v1.Container', 'imagePullPolicy'), /"IfNotPresent"` means/);
  });

  it('knows the kinds by plural, scope and name rule', () => {
    const pick = ({ type, plural, namespaced, name }: Kind) => ({ type, plural, namespaced, name });
    assert.deepEqual(pick(kind('apps/v1/Deployment')), {
      type: 'apps.v1.Deployment',
      plural: 'deployments',
      namespaced: true,
      name: 'dns-subdomain',
    });
    assert.equal(kind('v1/Namespace').namespaced, false);
    assert.equal(kind('v1/Service').name, 'dns-label');
    assert.equal(kind('rbac.authorization.k8s.io/v1/Role').name, 'path-segment');
    assert.equal(kind('v1/PodList').name, undefined);
    assert.equal(kind('networking.k8s.io/v1/Ingress').plural, 'ingresses');
  });

  it('tells what is required', () => {
    assert.equal(field('core.v1.PodSpec', 'containers').required, true);
    assert.equal(field('apps.v1.DeploymentSpec', 'selector').required, true);
    assert.equal(field('core.v1.PodSpec', 'volumes').required, undefined);
    assert.equal(field('apps.v1.StatefulSetSpec', 'serviceName', '1.32').required, true);
    assert.equal(field('apps.v1.StatefulSetSpec', 'serviceName', '1.33').required, undefined);
  });

  it('requires apiVersion and kind of documents, not of the same type inside another', () => {
    assert.equal(field('core.v1.PersistentVolumeClaim', 'kind').required, true);
    const templates = field('apps.v1.StatefulSetSpec', 'volumeClaimTemplates').type;
    assert.deepEqual(leaf(templates), { ref: 'core.v1.PersistentVolumeClaim/item' });
    assert.equal(field('core.v1.PersistentVolumeClaim/item', 'kind').required, undefined);
    assert.deepEqual(field('core.v1.PodList', 'items').type, { list: { ref: 'core.v1.Pod/item' } });
    assert.deepEqual(field('core.v1.List', 'items').type, { list: { any: true } });
  });

  it('has fields only in the versions that have them', () => {
    const versionsOf = (type: string, name: string) =>
      structure.versions.filter(version => variantIn(structure.types[type], name, version));
    // Came with 1.35 and was replaced in 1.36: no client and no neighbour has it.
    assert.deepEqual(versionsOf('core.v1.PodSpec', 'workloadRef'), ['1.35']);
    assert.deepEqual(versionsOf('core.v1.PodSpec', 'resources'), ['1.32', '1.33', '1.34', '1.35', '1.36']);
    assert.deepEqual(versionsOf('core.v1.Lifecycle', 'stopSignal'), ['1.33', '1.34', '1.35', '1.36']);
    assert.deepEqual(versionsOf('core.v1.Container', 'restartPolicyRules'), ['1.34', '1.35', '1.36']);
  });

  it('reads the scalars that swagger hides', () => {
    const limits = field('core.v1.ResourceRequirements', 'limits').type;
    assert.deepEqual(limits, { map: { scalar: 'quantity' } });
    assert.equal(scalar('core.v1.EmptyDirVolumeSource', 'sizeLimit').scalar, 'quantity');
    assert.equal(scalar('apps.v1.RollingUpdateDeployment', 'maxSurge').scalar, 'int-or-string');
    assert.deepEqual(scalar('meta.v1.ObjectMeta', 'creationTimestamp'), { scalar: 'string', format: 'date-time' });
    assert.deepEqual(field('core.v1.Secret', 'data').type, {
      map: { scalar: 'string', format: 'byte' },
      keys: 'config-key',
    });
    assert.deepEqual(field('apiextensions.v1.JSONSchemaProps', 'items').type, { any: true });
    assert.equal(scalar('apiextensions.v1.JSONSchemaProps', 'multipleOf', '1.30').scalar, 'number');
    assert.equal(scalar('core.v1.Probe', 'periodSeconds', '1.30').format, 'int32');
  });

  it('has closed sets of values', () => {
    assert.deepEqual(values('networking.v1.HTTPIngressPath', 'pathType'), [
      'Exact',
      'ImplementationSpecific',
      'Prefix',
    ]);
    assert.deepEqual(values('meta.v1.LabelSelectorRequirement', 'operator'), ['In', 'NotIn', 'Exists', 'DoesNotExist']);
    assert.deepEqual(values('core.v1.PersistentVolumeClaimSpec', 'accessModes').length, 4);
    assert.ok(!values('core.v1.Toleration', 'operator', '1.34').includes('Gt'));
    assert.ok(values('core.v1.Toleration', 'operator', '1.35').includes('Gt'));
    // Leaving the field empty is leaving it out.
    assert.ok(values('core.v1.ServiceSpec', 'type').includes(''));
  });

  it('has list keys, formats, bounds and defaults', () => {
    assert.deepEqual(field('core.v1.ServiceSpec', 'ports').type, {
      list: { ref: 'core.v1.ServicePort' },
      keys: ['port', 'protocol'],
    });
    assert.equal(scalar('core.v1.ContainerPort', 'containerPort').format, 'port');
    assert.equal(scalar('core.v1.HTTPGetAction', 'port').format, 'port-or-name');
    assert.equal(scalar('batch.v1.CronJobSpec', 'schedule').format, 'cron');
    assert.equal(scalar('apps.v1.DeploymentSpec', 'replicas').minimum, 0);
    assert.equal(scalar('core.v1.ConfigMapVolumeSource', 'defaultMode').maximum, 0o777);
    assert.deepEqual(field('meta.v1.ObjectMeta', 'labels').type, {
      map: { scalar: 'string', format: 'label-value' },
      keys: 'label-key',
    });
    assert.equal(field('apps.v1.DeploymentSpec', 'replicas').default, '1');
    assert.equal(field('core.v1.PodSpec', 'restartPolicy').default, 'Always');
    assert.equal(field('apps.v1.RollingUpdateDeployment', 'maxUnavailable').default, '25%');
    assert.equal(field('core.v1.PodSpec', 'serviceAccount').deprecated, true);
  });
});

describe('the life cycle of API versions', () => {
  it('agrees with what each bundled version serves', () => {
    for (const { apiVersion, kinds, removed } of structure.lifecycle) {
      for (const name of kinds) {
        const known = structure.kinds[`${apiVersion}/${name}`];
        structure.versions.forEach((version, bit) => {
          const isServed = ((known?.in ?? 0) >> bit) & 1;
          const isGone = removed !== undefined && minor(version) >= minor(removed);
          if (isGone) assert.ok(!isServed, `${apiVersion} ${name} is in ${version} although removed in ${removed}`);
          const came = known && 1 << bit >= (known.in & -known.in);
          if (came && !isGone) assert.ok(isServed, `${apiVersion} ${name} is missing in ${version}`);
        });
      }
    }
  });

  it('mentions every version that disappears', () => {
    const newest = 1 << (structure.versions.length - 1);
    const gone = Object.entries(structure.kinds).filter(([key, each]) => !(each.in & newest) && !/List$/.test(key));
    for (const [key] of gone) {
      const row = structure.lifecycle.find(({ apiVersion, kinds }) =>
        kinds.some(name => `${apiVersion}/${name}` === key),
      );
      assert.ok(row?.removed, key);
    }
  });

  it('names replacements that exist', () => {
    for (const { apiVersion, kinds, use } of structure.lifecycle) {
      // The audit policy is a file of the server, not a resource.
      if (!use || use.startsWith('audit.')) continue;
      for (const name of kinds) assert.ok(structure.kinds[`${use}/${name}`], `${apiVersion} ${name} → ${use}`);
    }
  });

  it('calls a replacement the same only if it has every field', () => {
    for (const { apiVersion, kinds, use, same } of structure.lifecycle) {
      for (const name of kinds) {
        const before = structure.kinds[`${apiVersion}/${name}`];
        const after = structure.kinds[`${use}/${name}`];
        if (same && before && after) covers(after.type, before.type, new Set());
      }
    }
  });
});

const everyVersion = (1 << structure.versions.length) - 1;

function covers(after: string, before: string, seen: Set<string>): void {
  if (after === before || seen.has(before)) return;
  seen.add(before);
  for (const [name, variants] of Object.entries(structure.types[before]?.fields ?? {})) {
    const now = structure.types[after]?.fields[name];
    assert.ok(now, `${after} lacks ${name} of ${before}`);
    const [from, to] = [leaf(variants.at(-1)?.type ?? { any: true }), leaf(now.at(-1)?.type ?? { any: true })];
    if ('ref' in from && 'ref' in to) covers(to.ref, from.ref, seen);
  }
}

function kindsOf(version: string): string[] {
  const bit = structure.versions.indexOf(version);
  return Object.keys(structure.kinds).filter(key => (kind(key).in >> bit) & 1);
}

function kind(key: string): Kind {
  const found = structure.kinds[key];
  assert.ok(found, key);
  return found;
}

function field(type: string, name: string, version = '1.36'): Field {
  const found = variantIn(structure.types[type], name, version);
  assert.ok(found, `${type}.${name} in ${version}`);
  return found;
}

function variantIn(type: ObjectType | undefined, name: string, version: string): Field | undefined {
  const bit = structure.versions.indexOf(version);
  return type?.fields[name]?.find(variant => variant.in === undefined || (variant.in >> bit) & 1);
}

function scalar(type: string, name: string, version?: string) {
  const found = leaf(field(type, name, version).type);
  assert.ok('scalar' in found, `${type}.${name} is no scalar`);
  return found;
}

function values(type: string, name: string, version?: string): readonly string[] {
  return scalar(type, name, version).enum ?? [];
}

function words(type: string, name: string): string {
  return descriptions[field(type, name).doc ?? -1] ?? '';
}

function leaf(type: Type): Type {
  if ('list' in type) return leaf(type.list);
  return 'map' in type ? leaf(type.map) : type;
}

function minor(version: string): number {
  return Number(version.split('.')[1]);
}
