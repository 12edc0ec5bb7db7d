import { certain, knownKind, podPath } from '../../model/workloads';
import type { Workspace } from '../../model/workspace';
import type { Text } from '../../text/text';
import { amountMeans, imageMeans, resourcesMean } from './containers';
import type { HerePlace } from './place';
import { graceLeft, missingProbes, probeTiming } from './probes';
import {
  absenceAllowed,
  daemonSetUpdate,
  deploymentReplicas,
  deploymentStrategy,
  jobRuns,
  progressDeadline,
  statefulSetUpdate,
  surgeAllowed,
} from './rollouts';
import { autoscalerRange, budgetAllows, utilization } from './scaling';
import { scheduleWords } from './schedule';
import { claimTemplates, keyReference, mountShows, usedBy, volumeIs, wholeReference } from './settings';
import { type Subject, subjectOf } from './subject';
import {
  containerPort,
  entrances,
  ingressBackend,
  routeBackend,
  selectedBy,
  serviceAddress,
  servicePort,
  serviceSelects,
} from './traffic';
import { code, type Facts, isUnset, present, quoted } from './words';

/** The facts of a place in a Kubernetes object. */
export function kubernetesFacts(place: HerePlace, workspace: Workspace): readonly Text[] {
  const kind = place.resource && knownKind(place.resource);
  const find = kind === undefined ? undefined : finderFor(kind, place.path);
  // What is applied together is looked up only where there is something to say.
  const subject = find && subjectOf(place, workspace);
  return subject && find ? present(find(subject)) : [];
}

type Finder = (subject: Subject) => Facts;

function finderFor(kind: string, path: readonly (string | number)[]): Finder | undefined {
  const name = nameOfPath(path);
  const own = byKind.get(kind)?.get(name);
  if (own) return own;
  const pod = [...podPath(kind), 'spec'];
  if (workloads.has(kind) && pod.every((key, index) => path[index] === key)) {
    return inPod.get(nameOfPath(path.slice(pod.length)));
  }
  const labels = [...podPath(kind), 'metadata', 'labels'].join('.');
  if (workloads.has(kind) && name === labels) return selectedBy;
  return name === 'metadata' || name === 'metadata.namespace' ? namespaceOf : undefined;
}

/** Keys joined, indexes as brackets; what stands in a mapping of labels counts as the mapping. */
function nameOfPath(path: readonly (string | number)[]): string {
  const map = path.findIndex((step, index) => index < path.length - 1 && typeof step === 'string' && maps.has(step));
  const isMap = map !== -1 && typeof path[map + 1] === 'string' && !inSelector.has(String(path[map + 1]));
  const shown = isMap ? path.slice(0, map + 1) : path;
  return shown
    .map(step => (typeof step === 'number' ? '[]' : `.${step}`))
    .join('')
    .replace(/^\./, '')
    .replace(/(selector)\.matchLabels.*$/, '$1');
}

const maps = new Set(['labels', 'matchLabels', 'selector']);
const inSelector = new Set(['matchLabels', 'matchExpressions']);

const workloads = new Set([
  ...['Pod', 'Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'ReplicationController', 'Job', 'CronJob'],
]);

/** The same finder under several names. */
function each(finder: Finder, ...names: readonly string[]): readonly (readonly [string, Finder])[] {
  return names.map(name => [name, finder] as const);
}

const referenceKeys = (kind: string) => [
  `env[].valueFrom.${kind}`,
  `env[].valueFrom.${kind}.name`,
  `env[].valueFrom.${kind}.key`,
];

const inContainer: readonly (readonly [string, Finder])[] = [
  ...each(missingProbes, '', '.name', '.ports'),
  ...each(containerPort, '.ports[].containerPort', '.ports[].name'),
  ...each(
    probeTiming,
    ...['readinessProbe', 'livenessProbe', 'startupProbe'].flatMap(probe => [
      `.${probe}`,
      ...['initialDelaySeconds', 'periodSeconds', 'failureThreshold'].map(key => `.${probe}.${key}`),
    ]),
  ),
  ...each(imageMeans, '.image', '.imagePullPolicy'),
  ...each(resourcesMean, '.resources', '.resources.requests', '.resources.limits'),
  ...each(
    amountMeans,
    ...['requests', 'limits'].flatMap(side => [`.resources.${side}.cpu`, `.resources.${side}.memory`]),
  ),
  ...each(graceLeft, '.lifecycle.preStop', '.lifecycle.preStop.sleep', '.lifecycle.preStop.sleep.seconds'),
  ...each(
    keyReference,
    ...[...referenceKeys('configMapKeyRef'), ...referenceKeys('secretKeyRef')].map(key => `.${key}`),
  ),
  ...each(
    wholeReference,
    ...['configMapRef', 'secretRef'].flatMap(ref => [`.envFrom[].${ref}`, `.envFrom[].${ref}.name`]),
  ),
  ...each(mountShows, '.volumeMounts[].name', '.volumeMounts[].mountPath', '.volumeMounts[].subPath'),
];

/** Below the spec of a Pod, whatever makes it. */
const inPod: ReadonlyMap<string, Finder> = new Map([
  ...['containers', 'initContainers'].flatMap(list =>
    inContainer.map(([name, finder]) => [name === '' ? list : `${list}[]${name}`, finder] as const),
  ),
  ...each(graceLeft, 'terminationGracePeriodSeconds'),
  ...each(
    volumeIs,
    'volumes[].name',
    ...['emptyDir', 'hostPath', 'hostPath.path', 'configMap', 'configMap.name', 'secret', 'secret.secretName'].map(
      key => `volumes[].${key}`,
    ),
    'volumes[].persistentVolumeClaim',
    'volumes[].persistentVolumeClaim.claimName',
  ),
]);

const withTraffic = each(selectedBy, 'kind', 'metadata.name', 'spec.selector');

const byKind: ReadonlyMap<string, ReadonlyMap<string, Finder>> = new Map(
  Object.entries({
    Deployment: [
      ...withTraffic,
      ...each(deploymentReplicas, 'spec.replicas'),
      ...each(deploymentStrategy, 'spec.strategy', 'spec.strategy.type', 'spec.strategy.rollingUpdate'),
      ...each(surgeAllowed, 'spec.strategy.rollingUpdate.maxSurge'),
      ...each(absenceAllowed, 'spec.strategy.rollingUpdate.maxUnavailable'),
      ...each(progressDeadline, 'spec.progressDeadlineSeconds'),
    ],
    StatefulSet: [
      ...withTraffic,
      ...each(
        statefulSetUpdate,
        'spec.replicas',
        'spec.updateStrategy',
        'spec.updateStrategy.type',
        'spec.updateStrategy.rollingUpdate',
        'spec.updateStrategy.rollingUpdate.partition',
      ),
      ...each(claimTemplates, 'spec.volumeClaimTemplates', 'spec.volumeClaimTemplates[].metadata.name'),
    ],
    DaemonSet: [
      ...withTraffic,
      ...each(
        daemonSetUpdate,
        ...['', '.type', '.rollingUpdate', '.rollingUpdate.maxSurge', '.rollingUpdate.maxUnavailable'].map(
          key => `spec.updateStrategy${key}`,
        ),
      ),
    ],
    ReplicaSet: withTraffic,
    Pod: withTraffic,
    Job: each(jobRuns, 'spec.completions', 'spec.parallelism'),
    CronJob: [
      ...each(schedule, 'spec.schedule', 'spec.timeZone', 'spec.suspend'),
      ...each(jobRuns, 'spec.jobTemplate.spec.completions', 'spec.jobTemplate.spec.parallelism'),
    ],
    Service: [
      ...each(serviceSelects, 'kind', 'spec.selector', 'spec.type'),
      ...each(subject => [...serviceAddress(subject), ...entrances(subject)], 'metadata.name'),
      ...each(servicePort, ...['port', 'targetPort', 'nodePort', 'name'].map(key => `spec.ports[].${key}`)),
    ],
    Ingress: ['spec.rules[].http.paths[].backend', 'spec.defaultBackend'].flatMap(backend =>
      each(
        ingressBackend,
        ...['', '.name', '.port', '.port.number', '.port.name'].map(key => `${backend}.service${key}`),
      ),
    ),
    ...Object.fromEntries(
      ['HTTPRoute', 'GRPCRoute', 'TCPRoute', 'TLSRoute', 'UDPRoute'].map(kind => [
        kind,
        each(routeBackend, ...['name', 'port', 'weight'].map(key => `spec.rules[].backendRefs[].${key}`)),
      ]),
    ),
    HorizontalPodAutoscaler: [
      ...each(
        autoscalerRange,
        ...['kind', 'spec.scaleTargetRef', 'spec.scaleTargetRef.name', 'spec.minReplicas', 'spec.maxReplicas'],
      ),
      ...each(utilization, 'spec.metrics[].resource.target.averageUtilization'),
    ],
    PodDisruptionBudget: each(budgetAllows, 'kind', 'spec.minAvailable', 'spec.maxUnavailable', 'spec.selector'),
    PersistentVolumeClaim: each(usedBy, 'kind', 'metadata.name', 'spec.resources.requests.storage', 'spec.accessModes'),
    ConfigMap: each(usedBy, 'kind', 'metadata.name', 'data'),
    Secret: each(usedBy, 'kind', 'metadata.name', 'data', 'stringData'),
  } satisfies Record<string, readonly (readonly [string, Finder])[]>).map(([kind, finders]) => [
    kind,
    new Map(finders),
  ]),
);

/** When a CronJob runs. */
function schedule({ object }: Subject): Facts {
  const spec = object.body.get('spec');
  const written = certain(spec.get('schedule'));
  const words = written === undefined ? undefined : scheduleWords(written);
  const suspended =
    spec.get('suspend').value('1.1') === true
      ? { en: '`suspend` is on: nothing is started.', ko: '`suspend`가 켜져 있어 시작되지 않습니다.' }
      : undefined;
  const zone = spec.get('timeZone');
  const name = certain(zone);
  if (!words || (!isUnset(zone) && name === undefined)) return [suspended];
  const where =
    name === undefined
      ? { en: 'by the clock of the cluster, mostly UTC', ko: '클러스터의 시간대, 보통 UTC' }
      : { en: `in time zone ${code(name)}`, ko: `시간대: ${code(name)}` };
  return [{ en: `Runs **${words.en}** (${where.en}).`, ko: `실행 시각: **${words.ko}** (${where.ko})` }, suspended];
}

/** The namespace that an object goes to. */
function namespaceOf({ object, application }: Subject): Facts {
  const written = object.body.get('metadata', 'namespace');
  if (application.namespace !== undefined) {
    return [
      {
        en: `The kustomization puts it into namespace ${quoted(application.namespace)}.`,
        ko: `kustomization이 ${quoted(application.namespace)} 네임스페이스에 넣습니다.`,
      },
    ];
  }
  if (!isUnset(written) || object.namespace !== undefined) return [];
  return [
    {
      en: 'No namespace is written: it goes to the one that `kubectl` is set to, which is `default` unless somebody changed it.',
      ko: '네임스페이스가 적혀 있지 않아 `kubectl`에 설정된 네임스페이스로 들어갑니다. 바꾼 적이 없으면 `default`입니다.',
    },
  ];
}
