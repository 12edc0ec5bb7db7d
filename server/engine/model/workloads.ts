import { memo } from '../text/memo';
import type { View } from '../yaml/view';
import { groupOf, type Resource } from './kubernetes';

/** Where the Pod of a workload is described: metadata and spec. A Pod is its own template. */
export function podTemplate({ body, kind }: Resource): View | undefined {
  const template = body.get(...podPath(kind));
  if (template.kind !== 'map') return undefined;
  if (kind !== undefined && podPaths.has(kind)) return template;
  return template.get('spec', 'containers').kind === 'list' ? template : undefined;
}

/** The keys that lead from a resource of this kind to its Pod's metadata and spec. */
export function podPath(kind: string | undefined): readonly string[] {
  return podPaths.get(kind ?? '') ?? ['spec', 'template'];
}

/** The labels of a workload's Pods; absent if it has no Pods, or a label that cannot be read. */
export const podLabels = memo((resource: Resource): ReadonlyMap<string, string> | undefined => {
  const template = podTemplate(resource);
  return template && stringsOf(template.get('metadata', 'labels'));
});

/** A mapping of texts, such as labels; absent if it is none or one of them cannot be known. */
export function stringsOf(view: View): ReadonlyMap<string, string> | undefined {
  if (view.kind === 'absent' || view.kind === 'null') return new Map();
  if (view.kind !== 'map') return undefined;
  const found = new Map<string, string>();
  for (const [key, { value }] of view.fields) {
    const text = certain(value);
    if (text === undefined || isPlaceholder(key)) return undefined;
    found.set(key, text);
  }
  return found;
}

/** Whether an object with these labels is meant by a selector of `wanted` ones. */
export function carriesAll(labels: ReadonlyMap<string, string>, wanted: ReadonlyMap<string, string>): boolean {
  for (const [key, value] of wanted) if (labels.get(key) !== value) return false;
  return true;
}

/** What a scalar says; absent where a template or a variable is yet to be filled in. */
export function certain(view: View): string | undefined {
  const { text } = view;
  return text === undefined || isPlaceholder(text) ? undefined : text;
}

/** Whether a text waits to be filled in by some tool: `${X}`, `$X`, `{{ x }}`, `<%= x %>`, `__X__`, `@x@`. */
export function isPlaceholder(text: string): boolean {
  return /\{\{|\$[{(A-Za-z_[]|<%|^<.*>$|^__.*__$|^@.*@$/.test(text);
}

/** The kind, if the group is the one that makes it what we know it as: there is also a Service of Knative's. */
export function knownKind({ apiVersion, kind }: Resource): string | undefined {
  if (kind === undefined || apiVersion === undefined) return undefined;
  return groups.get(groupOf(apiVersion))?.includes(kind) ? kind : undefined;
}

const groups: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    '': ['Pod', 'Service', 'ConfigMap', 'Secret', 'PersistentVolumeClaim', 'ReplicationController', 'LimitRange'],
    apps: ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet'],
    extensions: ['Deployment', 'DaemonSet', 'ReplicaSet', 'Ingress'],
    batch: ['Job', 'CronJob'],
    autoscaling: ['HorizontalPodAutoscaler'],
    policy: ['PodDisruptionBudget'],
    'networking.k8s.io': ['Ingress'],
    'gateway.networking.k8s.io': ['HTTPRoute', 'GRPCRoute', 'TCPRoute', 'TLSRoute', 'UDPRoute'],
  }),
);

const podPaths: ReadonlyMap<string, readonly string[]> = new Map([
  ['Pod', []],
  ['Deployment', ['spec', 'template']],
  ['StatefulSet', ['spec', 'template']],
  ['DaemonSet', ['spec', 'template']],
  ['ReplicaSet', ['spec', 'template']],
  ['ReplicationController', ['spec', 'template']],
  ['Job', ['spec', 'template']],
  ['CronJob', ['spec', 'jobTemplate', 'spec', 'template']],
]);
