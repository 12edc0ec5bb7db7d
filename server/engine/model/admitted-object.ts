import type { View } from '../yaml/view';
import type { CelMap, CelValue } from './cel';
import { groupOf, type Resource } from './kubernetes';

/** Turns to true when an expression asks for a field that is not written, but may be filled in before a policy sees it. */
export interface Asked {
  isUnsure: boolean;
}

/**
 * The data of a resource as the API server hands it to policies, as far as that is certain: without nulls and what is
 * empty, with the few empty structures that are always there. Undefined for what is too large to be anybody's manifest.
 */
export function admittedObject(resource: Resource, asked: Asked): CelMap | undefined {
  let size = 0;
  const isBuiltIn = builtInGroups.has(groupOf(resource.apiVersion ?? ''));
  const isPod = isBuiltIn && resource.kind === 'Pod';

  const isFilledIn = (key: string, isMetadata: boolean): boolean =>
    filledIn.has(key) || (isPod && filledInPods.has(key)) || (!isBuiltIn && !isMetadata);

  const map = (view: View, own: string, depth: number): CelMap => {
    const isFree = freeMaps.has(own);
    const fields: Record<string, CelValue> = Object.create(null);
    for (const [key, { value }] of view.fields) {
      const read = quantities.has(own) && value.kind === 'scalar' ? value.text : valueAt(value, key, depth + 1);
      if (read === undefined || read === null) continue;
      if (isBuiltIn && !isFree && isDropped(key, read)) continue;
      fields[key] = read;
    }
    if (isBuiltIn && !isFree) {
      if ('containers' in fields) fields.securityContext ??= Object.create(null);
      if (containerLists.has(own)) fields.resources ??= Object.create(null);
    }
    return isFree ? fields : watched(fields, asked, key => isFilledIn(key, own === 'metadata'));
  };

  const valueAt = (view: View, own: string, depth: number): CelValue | undefined => {
    size++;
    if (depth > deepest || size > largest) return undefined;
    if (view.kind === 'map') return map(view, own, depth);
    if (view.kind === 'list') return view.items.flatMap(item => valueAt(item, own, depth + 1) ?? []);
    const value = view.value('1.1');
    return typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : value;
  };

  const value = map(resource.body, '', 0);
  return size > largest ? undefined : value;
}

/** A mapping that says when somebody asks for a key that it lacks and that `mayBeThere` in a cluster. */
export function watched(fields: CelMap, asked: Asked, mayBeThere: (key: string) => boolean): CelMap {
  const look = (key: string | symbol) => {
    if (typeof key === 'string' && !(key in fields) && mayBeThere(key)) asked.isUnsure = true;
  };
  return new Proxy(fields, {
    has: (target, key) => {
      look(key);
      return key in target;
    },
    getOwnPropertyDescriptor: (target, key) => {
      look(key);
      return Reflect.getOwnPropertyDescriptor(target, key);
    },
  });
}

/** What is left out when an object is written as JSON, so that `has()` does not find it. */
function isDropped(key: string, value: CelValue): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (value === false) return plainFlags.has(key);
  if (value === '') return true;
  if (key === 'stringData') return true;
  return freeMaps.has(key) && typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

const containerLists: ReadonlySet<string> = new Set(['containers', 'initContainers', 'ephemeralContainers']);

const deepest = 60;
const largest = 50_000;

/** Mappings whose keys the author chooses: nobody adds to them. */
const freeMaps: ReadonlySet<string> = new Set([
  'annotations',
  'binaryData',
  'data',
  'hard',
  'labels',
  'limits',
  'matchLabels',
  'nodeSelector',
  'requests',
]);

/** Where a number is a quantity, and therefore a string to expressions. */
const quantities: ReadonlySet<string> = new Set(['capacity', 'hard', 'limits', 'requests']);

/** Booleans that are not written where they are false. */
const plainFlags: ReadonlySet<string> = new Set([
  'hostIPC',
  'hostNetwork',
  'hostPID',
  'paused',
  'publishNotReadyAddresses',
  'readOnly',
  'stdin',
  'stdinOnce',
  'tty',
]);

const builtInGroups: ReadonlySet<string> = new Set([
  '',
  'apps',
  'autoscaling',
  'batch',
  'discovery.k8s.io',
  'networking.k8s.io',
  'policy',
  'rbac.authorization.k8s.io',
  'scheduling.k8s.io',
  'storage.k8s.io',
]);

/** Fields that the API server fills in by itself in objects of its own kinds, wherever they stand. */
const filledIn: ReadonlySet<string> = new Set(
  `allocateLoadBalancerNodePorts apiGroup apiVersion backoffLimit behavior clusterIP clusterIPs completionMode completions
  concurrencyPolicy creationTimestamp data defaultMode divisor dnsPolicy externalTrafficPolicy failedJobsHistoryLimit
  failurePolicy failureThreshold fieldPath finalizers fsType generation hostPort ingressClassName
  internalTrafficPolicy ipFamilies ipFamilyPolicy loadBalancerClass managedFields manualSelector matchLabels matchPolicy
  maxReplicas maxSurge maxUnavailable metrics minReplicas minReadySeconds mode name namespace nodePort operator
  optional parallelism partition path periodSeconds persistentVolumeReclaimPolicy persistentVolumeClaimRetentionPolicy podManagementPolicy
  podReplacementPolicy policyTypes preemptionPolicy procMount progressDeadlineSeconds protocol readOnly reclaimPolicy
  replicas resourceVersion restartPolicy revisionHistoryLimit rollingUpdate schedulerName scheme selector
  selfLink service sessionAffinity sessionAffinityConfig status storageClassName strategy
  successThreshold successfulJobsHistoryLimit suspend targetPort terminationGracePeriodSeconds
  terminationMessagePath terminationMessagePolicy timeoutSeconds type uid unhealthyPodEvictionPolicy updateStrategy
  imagePullPolicy volumeBindingMode volumeMode allowVolumeExpansion`.split(/\s+/),
);

/** What is done to Pods besides, by defaults and by plugins that are on in every cluster. */
const filledInPods: ReadonlySet<string> = new Set([
  'enableServiceLinks',
  'imagePullSecrets',
  'nodeName',
  'priority',
  'priorityClassName',
  'requests',
  'serviceAccount',
  'serviceAccountName',
  'tolerations',
  'volumeMounts',
  'volumes',
]);
