import { type Resource, resourcesIn } from '../../model/kubernetes';
import { knownKind, podPath, stringsOf } from '../../model/workloads';
import { memo } from '../../text/memo';
import type { Text } from '../../text/text';
import type { YamlDocument } from '../../yaml/stream';
import type { View } from '../../yaml/view';

/** A resource that runs Pods, or is one. */
export interface Workload {
  readonly resource: Resource;
  readonly body: View;
  readonly kind: string;
  /** The object that has the `metadata` and the `spec` of its Pods. */
  readonly template: View;
  /** The `spec` of its Pods. */
  readonly pod: View;
  readonly containers: readonly Container[];
}

export interface Container {
  readonly view: View;
  /** Init containers run before the others and end; a sidecar is one that does not end. */
  readonly role: 'main' | 'init' | 'sidecar';
}

/** The workloads of a document. What has no container with an image is not whole, and says nothing about its Pods. */
export const workloadsIn = memo((document: YamlDocument): readonly Workload[] =>
  resourcesIn(document).flatMap(resource => workloadOf(resource) ?? []),
);

/** Every container of a document's workloads, with the workload; one that several share through an alias once. */
export const containersIn = memo((document: YamlDocument) => {
  const seen = new Set<object | undefined>();
  return workloadsIn(document).flatMap(workload =>
    workload.containers
      .filter(({ view }) => !seen.has(view.identity) && seen.add(view.identity))
      .map(container => ({ workload, ...container })),
  );
});

/** The containers that run for as long as their Pod does. */
export const runningContainersIn = memo((document: YamlDocument) =>
  containersIn(document).filter(({ workload, role }) => role === 'main' && lastingKinds.has(workload.kind)),
);

/** The workloads whose Pods run until somebody ends them, and which another Pod replaces. */
export const lastingKinds: ReadonlySet<string> = new Set([
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'ReplicaSet',
  'ReplicationController',
]);

/** What a container is called in a sentence. */
export function containerName({ view }: { readonly view: View }): Text {
  const name = view.get('name').text;
  return name ? { en: `Container "${name}"`, ko: `"${name}" 컨테이너` } : { en: 'This container', ko: '이 컨테이너' };
}

/** What a resource is called in a sentence. */
export function resourceName(body: View): Text {
  const kind = body.get('kind').text ?? '';
  const name = body.get('metadata', 'name').text;
  const spoken = kind === 'Pod' ? '파드' : kind === 'Service' ? '서비스' : kind;
  return name ? { en: `${kind} "${name}"`, ko: `"${name}" ${spoken}` } : { en: `This ${kind}`, ko: `이 ${spoken}` };
}

/** Where a sentence about a whole resource stands: under its name, else its kind. */
export function resourceMark(body: View) {
  const name = body.get('metadata', 'name');
  return name.kind === 'scalar' ? name.mark : body.get('kind').mark;
}

/** How many Pods a workload asks for; absent where somebody else fills it in. Nothing written means one. */
export function replicasOf({ body }: Workload): number | undefined {
  const at = body.get('spec', 'replicas');
  const number = at.value('1.1') ?? 1;
  return typeof number === 'number' ? number : undefined;
}

/** The claims that a workload's Pods mount, by name. */
export function claimsOf({ pod }: Workload): readonly string[] {
  return pod.get('volumes').items.flatMap(volume => volume.get('persistentVolumeClaim', 'claimName').text ?? []);
}

/** The labels of a workload's Pods as lines of YAML. */
export function labelLines({ template, body }: Workload): readonly string[] {
  const selector = stringsOf(body.get('spec', 'selector', 'matchLabels'));
  const labels = selector && selector.size > 0 ? selector : stringsOf(template.get('metadata', 'labels'));
  return [...(labels ?? [])].map(([key, value]) => labelLine(key, value));
}

/** A label as a line of YAML, whose value is a text whatever it looks like. */
export function labelLine(key: string, value: string): string {
  const isPlain = /^[A-Za-z][\w.-]*$/.test(value) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(value);
  return `${key}: ${isPlain ? value : JSON.stringify(value)}`;
}

const workloadKinds: ReadonlySet<string> = new Set([...lastingKinds, 'Pod', 'Job', 'CronJob']);

function workloadOf(resource: Resource): Workload | undefined {
  const { body } = resource;
  const kind = knownKind(resource);
  if (kind === undefined || !workloadKinds.has(kind)) return undefined;
  const template = body.get(...podPath(kind));
  const pod = template.get('spec');
  const main = pod.get('containers').items.map((view): Container => ({ view, role: 'main' }));
  const init = pod.get('initContainers').items.map((view): Container => {
    return { view, role: view.get('restartPolicy').text === 'Always' ? 'sidecar' : 'init' };
  });
  const containers = [...init, ...main].filter(({ view }) => view.get('image').text);
  return containers.length > 0 ? { resource, body, kind, template, pod, containers } : undefined;
}
