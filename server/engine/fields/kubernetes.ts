import { accessWords } from './kubernetes-access';
import { configStorageWords } from './kubernetes-config-storage';
import { containerWords } from './kubernetes-container';
import { healthWords } from './kubernetes-health';
import { jobWords } from './kubernetes-jobs';
import { kindTable } from './kubernetes-kinds';
import { metadataWords, objectWords } from './kubernetes-metadata';
import { networkWords } from './kubernetes-network';
import { podWords } from './kubernetes-pod';
import { policyWords } from './kubernetes-policies';
import { scalingWords } from './kubernetes-scaling';
import { schedulingWords } from './kubernetes-scheduling';
import { securityWords } from './kubernetes-security';
import { volumeWords } from './kubernetes-volumes';
import { labelled, type WordsByType, type WordsOfType } from './kubernetes-words';
import { workloadWords } from './kubernetes-workloads';
import type { FieldWords } from './words';

/**
 * What a field does, by the name of its type in the generated structure ("core.v1.Container") and its own ("image").
 * Absent for fields that we have no words for.
 */
export function kubernetesWords(type: string, field: string): FieldWords | undefined {
  // A kind is listed a second time as "core.v1.Pod/item" for where it stands in a List.
  const name = type.replace(/\/item$/, '');
  return (
    byType.get(name)?.get(field) ?? (isKind(name) && Object.hasOwn(objectWords, field) ? objectWords[field] : undefined)
  );
}

/** What objects of a kind are for, whatever their version. Absent for kinds that we have no words for. */
export function kindWords(apiVersion: string, kind: string): FieldWords | undefined {
  const group = apiVersion.includes('/') ? `${apiVersion.slice(0, apiVersion.indexOf('/'))}/` : '';
  return byKind.get(group + kind);
}

/** Everything there are words for, by group and kind. */
export const byKind: ReadonlyMap<string, FieldWords> = new Map(
  Object.entries(kindTable).map(([name, said]) => [name, labelled(said)]),
);

/** Everything there are words for, by type and field, without what all kinds share. */
export const byType: ReadonlyMap<string, ReadonlyMap<string, FieldWords>> = merged([
  metadataWords,
  podWords,
  schedulingWords,
  containerWords,
  healthWords,
  securityWords,
  volumeWords,
  workloadWords,
  jobWords,
  networkWords,
  policyWords,
  configStorageWords,
  scalingWords,
  accessWords,
]);

function merged(tables: readonly WordsByType[]): ReadonlyMap<string, ReadonlyMap<string, FieldWords>> {
  const all = new Map<string, Map<string, FieldWords>>();
  const entries: readonly (readonly [string, WordsOfType])[] = tables.flatMap(table => Object.entries(table));
  for (const [type, fields] of entries) {
    const known = all.get(type) ?? new Map<string, FieldWords>();
    for (const [field, said] of Object.entries(fields)) known.set(field, labelled(said));
    all.set(type, known);
  }
  return all;
}

/** Types are named after the first part of their group: `networking.k8s.io/v1` is "networking.v1". */
const kindTypes: ReadonlySet<string> = new Set(
  [...byKind.keys()].map(name => {
    const slash = name.indexOf('/');
    return slash === -1 ? `core.${name}` : `${name.slice(0, slash).replace(/\..*/, '')}.${name.slice(slash + 1)}`;
  }),
);

function isKind(type: string): boolean {
  const [group, , kind] = type.split('.');
  return kindTypes.has(`${group}.${kind}`);
}
