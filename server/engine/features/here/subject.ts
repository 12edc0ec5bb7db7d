import type { Resource } from '../../model/kubernetes';
import { hasUnreadable, type Objects, objectsAround, type PlacedObject, someObject } from '../../model/objects';
import { carriesAll, certain, podLabels, podPath, podTemplate, stringsOf } from '../../model/workloads';
import type { Workspace } from '../../model/workspace';
import { memo } from '../../text/memo';
import type { View } from '../../yaml/view';
import type { HerePlace } from './place';
import { integerOr } from './words';

/** The Kubernetes object that somebody looks at, and what is applied together with it. */
export interface Subject {
  readonly workspace: Workspace;
  readonly application: Objects;
  readonly object: PlacedObject;
  readonly path: readonly (string | number)[];
  readonly view: View;
}

/** The subject of a place; absent where the object is unknown. */
export function subjectOf({ file, resource, path, view }: HerePlace, workspace: Workspace): Subject | undefined {
  if (!resource) return undefined;
  const application = objectsAround(file, workspace);
  const object = application.objects.find(other => other.resource === resource);
  return object && { workspace, application, object, path, view };
}

/** The other objects of a kind in the subject's application and namespace. */
export function neighbours({ application, object }: Subject, kind: string, namespace = object.namespace) {
  return application.objects.filter(other => other.kind === kind && other.namespace === namespace);
}

/** The object of that kind and name; missing only if no file of the workspace has it. */
export function named(subject: Subject, kind: string, name: string, namespace = subject.object.namespace): Named {
  const found = neighbours(subject, kind, namespace).filter(other => other.name === name);
  const [only] = found;
  if (only) return found.length === 1 ? { object: only } : 'unsure';
  const isKnown = someObject(subject.workspace, other => other.kind === kind && (other.name ?? name) === name);
  return isKnown || hasUnreadable(subject.workspace) ? 'unsure' : 'missing';
}

/** An object that was looked for: there, certainly nowhere in the workspace, or neither of them. */
export type Named = { readonly object: PlacedObject } | 'missing' | 'unsure';

/** The workloads whose Pods a selector means; absent if that cannot be told. */
export function selected(subject: Subject, wanted: ReadonlyMap<string, string> | undefined): Selection {
  if (!wanted || wanted.size === 0) return 'unsure';
  const { application, object, workspace } = subject;
  const here = application.objects.filter(other => isMeant(other, wanted, application));
  const meant = here.filter(other => other.namespace === object.namespace);
  // A missing namespace is the one of whoever applies the file, which may be the one written elsewhere.
  if (here.some(other => other.namespace === undefined) && object.namespace !== undefined) return 'unsure';
  if (here.some(other => other.namespace !== undefined) && object.namespace === undefined) return 'unsure';
  // The same name twice is one workload in two variants, of which either may be applied.
  if (meant.length > 0) return new Set(namesOf(meant)).size === meant.length ? meant : 'unsure';
  const isPossible = someObject(
    workspace,
    ({ resource }) =>
      podTemplate(resource) !== undefined && (!podLabels(resource) || carriesAll(podLabels(resource) ?? none, wanted)),
  );
  return isPossible || hasUnreadable(workspace) ? 'unsure' : 'none';
}

/** Workloads that a selector means. */
export type Selection = readonly PlacedObject[] | 'none' | 'unsure';

/** The Services that send their traffic to a workload's Pods. */
export function servicesBefore(subject: Subject, workload: PlacedObject = subject.object): readonly PlacedObject[] {
  return neighbours(subject, 'Service', workload.namespace).filter(service => {
    const wanted = selectorOf(service);
    return (
      wanted !== undefined &&
      wanted.size > 0 &&
      isMeant(workload, wanted, subject.application) &&
      service.name !== undefined
    );
  });
}

/** What a Service selects; empty where its endpoints come from elsewhere. */
export function selectorOf({ resource }: PlacedObject): ReadonlyMap<string, string> | undefined {
  return selectorIn(resource);
}

const selectorIn = memo(({ body }: Resource) =>
  certain(body.get('spec', 'type')) === 'ExternalName'
    ? new Map<string, string>()
    : stringsOf(body.get('spec', 'selector')),
);

/** The names of objects; unnamed ones left out. */
export function namesOf(objects: readonly PlacedObject[]): readonly string[] {
  return objects.flatMap(({ name }) => name ?? []);
}

/** The spec of a workload's Pods. */
export function podSpecOf({ resource }: PlacedObject): View | undefined {
  return podTemplate(resource)?.get('spec');
}

/** The long-running containers of a Pod. */
export function containersOf(podSpec: View): readonly View[] {
  return podSpec.get('containers').items.filter(({ kind }) => kind === 'map');
}

/** All containers of a Pod, those included that run before or beside the others. */
export function allContainersOf(podSpec: View): readonly View[] {
  return [...podSpec.get('initContainers').items, ...podSpec.get('containers').items];
}

/** The container around the place, if there is one. */
export function containerAround({ object, path }: Subject): View | undefined {
  const start = [...podPath(object.kind), 'spec'];
  if (!start.every((key, index) => path[index] === key)) return undefined;
  const [list, index] = path.slice(start.length);
  if ((list !== 'containers' && list !== 'initContainers') || typeof index !== 'number') return undefined;
  return podSpecOf(object)?.get(list).items[index];
}

/** How many Pods a workload wants; absent if unsure or somebody else decides. */
export function replicasOf({ kind, body }: PlacedObject): number | undefined {
  if (kind === 'Pod') return 1;
  if (kind !== 'Deployment' && kind !== 'StatefulSet' && kind !== 'ReplicaSet') return undefined;
  return integerOr(body.get('spec', 'replicas'), 1);
}

/** The HorizontalPodAutoscaler that sets a workload's replicas. */
export function autoscalerOf(subject: Subject, workload: PlacedObject = subject.object): PlacedObject | undefined {
  return neighbours(subject, 'HorizontalPodAutoscaler', workload.namespace).find(({ body }) => {
    const target = body.get('spec', 'scaleTargetRef');
    return target.get('kind').text === workload.kind && target.get('name').text === workload.name;
  });
}

function isMeant({ resource }: PlacedObject, wanted: ReadonlyMap<string, string>, { labels: added }: Objects): boolean {
  const labels = podLabels(resource);
  return labels !== undefined && carriesAll(added.size > 0 ? new Map([...labels, ...added]) : labels, wanted);
}

const none: ReadonlyMap<string, string> = new Map();
