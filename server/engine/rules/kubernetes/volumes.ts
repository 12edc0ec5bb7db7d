import { type Changes, isPatched } from '../../model/application';
import { type Resource, resourcesIn } from '../../model/kubernetes';
import { containersIn, nameAt } from '../../model/names';
import { knownKind, podTemplate } from '../../model/workloads';
import { memo } from '../../text/memo';
import type { YamlDocument } from '../../yaml/stream';
import type { View } from '../../yaml/view';

/** The volumes of a Pod, and where its containers mount them. */
export interface Volumes {
  readonly kind: string;
  /** The spec of the Pod. */
  readonly spec: View;
  readonly declared: readonly { readonly name: string; readonly item: View }[];
  /** With those that a StatefulSet claims for each of its Pods. */
  readonly names: ReadonlySet<string>;
  /** Whether some name, or the list of containers, is not there yet, so that nobody can tell what is mounted. */
  readonly isOpen: boolean;
  readonly containers: readonly { readonly mounts: readonly View[] }[];
}

/** The volumes of the Pods that a document's workloads make. */
export const volumesIn = memo((document: YamlDocument): readonly Volumes[] =>
  resourcesIn(document).flatMap(resource => volumesOf(resource) ?? []),
);

/** The mounts that name no volume of their Pod. */
export function dangling({ containers, names: known, isOpen }: Volumes, changes: Changes): readonly View[] {
  if (isOpen) return [];
  return containers
    .flatMap(({ mounts }) => mounts.map(mount => mount.get('name')))
    .filter(at => {
      const name = nameAt(at);
      return name !== undefined && at.string !== undefined && !known.has(name) && !isPatched(changes, name);
    });
}

function volumesOf(resource: Resource): Volumes | undefined {
  const kind = knownKind(resource);
  const template = podTemplate(resource);
  // Controllers of others may add volumes of their own.
  if (kind === undefined || !template) return undefined;
  const spec = template.get('spec');
  const items = spec.get('volumes').items;
  const claims = kind === 'StatefulSet' ? resource.body.get('spec', 'volumeClaimTemplates').items : [];
  const places = [...items.map(item => item.get('name')), ...claims.map(claim => claim.get('metadata', 'name'))];
  return {
    kind,
    spec,
    declared: items.flatMap(item => {
      const name = nameAt(item.get('name'));
      return name === undefined ? [] : [{ name, item }];
    }),
    names: new Set(places.flatMap(at => nameAt(at) ?? [])),
    isOpen:
      spec.get('containers').kind !== 'list' || places.some(at => at.string === undefined || nameAt(at) === undefined),
    containers: containersIn(template).map(container => ({
      mounts: [...container.get('volumeMounts').items, ...container.get('volumeDevices').items],
    })),
  };
}
