import { secondsOf } from '../model/compose-duration';
import type { Resource } from '../model/kubernetes';
import { certain, knownKind, podTemplate } from '../model/workloads';
import type { View } from '../yaml/view';
import { type Amount, amountOf, defaultAmount, isShare, rollingUpdate } from './arithmetic';
import type { Plan, StatefulSetPlan, SwarmPlan } from './rollout';

/** A DaemonSet has one Pod for each node, and no file says how many nodes there are. */
const guessedNodes = 3;

/**
 * How a Deployment, StatefulSet or DaemonSet is rolled out; what is not written has the API server's default. Absent
 * for other kinds, and where a value is not one that the API server takes.
 */
export function planOf(resource: Resource, replicas?: number): Plan | undefined {
  const { body } = resource;
  const kind = knownKind(resource);
  const template = podTemplate(resource);
  const spec = body.get('spec');
  const pods = kind === 'DaemonSet' ? guessedNodes : (replicas ?? countOr(spec.get('replicas'), 1));
  const pod = template && podOf(template.get('spec'));
  const minReadySeconds = countOr(spec.get('minReadySeconds'), 0);
  if (!pod || pods === undefined || minReadySeconds === undefined) return undefined;
  const shared = { pods, minReadySeconds, ...pod };
  if (kind === 'Deployment') return deploymentPlan(spec, shared);
  if (kind === 'StatefulSet') return statefulSetPlan(spec, shared);
  if (kind === 'DaemonSet') return daemonSetPlan(spec, shared);
  return undefined;
}

/**
 * How a Compose service is rolled out: as Swarm does it if it has an `update_config`, else as `docker compose up`
 * does. `bodies` is everything that describes the service, what counts most first.
 */
export function planOfService(bodies: readonly View[]): Plan | undefined {
  const written = (...path: readonly string[]) =>
    bodies.map(body => body.get(...path)).find(view => !isUnset(view)) ?? bodies[0]?.get(...path);
  const replicas = written('deploy', 'replicas');
  const scale = written('scale');
  const grace = written('stop_grace_period');
  const mode = written('deploy', 'mode');
  if (!replicas || !scale || !grace || !mode) return undefined;
  const modeText = textOr(mode, 'replicated');
  if (modeText !== 'replicated' && modeText !== 'global') return undefined;
  const pods = modeText === 'global' ? guessedNodes : countOr(isUnset(replicas) ? scale : replicas, 1);
  const terminationGracePeriodSeconds = secondsOr(grace, 10);
  if (pods === undefined || terminationGracePeriodSeconds === undefined) return undefined;
  const shared: Shared = {
    pods,
    minReadySeconds: 0,
    terminationGracePeriodSeconds,
    preStopSeconds: 0,
    hasReadinessProbe: isChecked(written('healthcheck')),
  };
  const update = bodies.map(body => body.get('deploy', 'update_config')).filter(({ kind }) => kind === 'map');
  return update.length > 0 ? swarmPlan(update, shared) : { strategy: 'Compose', ...shared };
}

/** What every strategy has, taken from another one. */
export function sharedBy(plan: Plan): Shared {
  const { pods, minReadySeconds, terminationGracePeriodSeconds, preStopSeconds, hasReadinessProbe } = plan;
  return { pods, minReadySeconds, terminationGracePeriodSeconds, preStopSeconds, hasReadinessProbe };
}

type Shared = Pick<
  Plan,
  'pods' | 'minReadySeconds' | 'terminationGracePeriodSeconds' | 'preStopSeconds' | 'hasReadinessProbe'
>;

function deploymentPlan(spec: View, shared: Shared): Plan | undefined {
  const strategy = spec.get('strategy');
  const type = textOr(strategy.get('type'), 'RollingUpdate');
  const progressDeadlineSeconds = countOr(spec.get('progressDeadlineSeconds'), 600);
  if (progressDeadlineSeconds === undefined) return undefined;
  const paused = spec.get('paused').value('1.1') === true ? { isPaused: true as const } : {};
  if (type === 'Recreate') return { strategy: type, ...shared, progressDeadlineSeconds, ...paused };
  const maxSurge = amountOr(strategy.get('rollingUpdate', 'maxSurge'), defaultAmount);
  const maxUnavailable = amountOr(strategy.get('rollingUpdate', 'maxUnavailable'), defaultAmount);
  if (type !== 'RollingUpdate' || maxSurge === undefined || maxUnavailable === undefined) return undefined;
  if (!rollingUpdate(shared.pods, { maxSurge, maxUnavailable })) return undefined;
  return { strategy: type, ...shared, maxSurge, maxUnavailable, progressDeadlineSeconds, ...paused };
}

function statefulSetPlan(spec: View, shared: Shared): Plan | undefined {
  const update = spec.get('updateStrategy');
  const type = textOr(update.get('type'), 'RollingUpdate');
  if (type === 'OnDelete') return { strategy: type, ...shared };
  const firstOrdinal = countOr(spec.get('ordinals', 'start'), 0);
  const partition = countOr(update.get('rollingUpdate', 'partition'), 0);
  const maxUnavailable = amountOr(update.get('rollingUpdate', 'maxUnavailable'), 1);
  const podManagementPolicy = textOr(spec.get('podManagementPolicy'), 'OrderedReady');
  if (type !== 'RollingUpdate' || firstOrdinal === undefined || partition === undefined) return undefined;
  if (maxUnavailable === undefined || isNothing(maxUnavailable) || !isManagement(podManagementPolicy)) return undefined;
  return { strategy: 'StatefulSet', ...shared, firstOrdinal, partition, maxUnavailable, podManagementPolicy };
}

function daemonSetPlan(spec: View, shared: Shared): Plan | undefined {
  const update = spec.get('updateStrategy');
  const type = textOr(update.get('type'), 'RollingUpdate');
  if (type === 'OnDelete') return { strategy: type, ...shared };
  const maxSurge = amountOr(update.get('rollingUpdate', 'maxSurge'), 0);
  const maxUnavailable = amountOr(update.get('rollingUpdate', 'maxUnavailable'), 1);
  if (type !== 'RollingUpdate' || maxSurge === undefined || maxUnavailable === undefined) return undefined;
  // The API server wants exactly one of them to be something.
  if (isNothing(maxSurge) === isNothing(maxUnavailable)) return undefined;
  return { strategy: 'DaemonSet', ...shared, maxSurge, maxUnavailable };
}

function swarmPlan(update: readonly View[], shared: Shared): SwarmPlan | undefined {
  const [first] = update;
  if (!first) return undefined;
  const written = (key: string) => update.map(each => each.get(key)).find(view => !isUnset(view)) ?? first.get(key);
  const parallelism = countOr(written('parallelism'), 1);
  const delay = secondsOr(written('delay'), 0);
  const order = textOr(written('order'), 'stop-first');
  const failureAction = textOr(written('failure_action'), 'pause');
  // What the documentation of Compose leaves at 0 is 5 seconds in Swarm.
  const monitor = secondsOr(written('monitor'), 5);
  const ratio = written('max_failure_ratio');
  const maxFailureRatio = isUnset(ratio) ? 0 : Number(certain(ratio) ?? Number.NaN);
  if (parallelism === undefined || delay === undefined || monitor === undefined || !(maxFailureRatio >= 0))
    return undefined;
  if (order !== 'stop-first' && order !== 'start-first') return undefined;
  if (failureAction !== 'pause' && failureAction !== 'continue' && failureAction !== 'rollback') return undefined;
  return { strategy: 'Swarm', ...shared, parallelism, delay, order, failureAction, monitor, maxFailureRatio };
}

function podOf(podSpec: View) {
  const terminationGracePeriodSeconds = countOr(podSpec.get('terminationGracePeriodSeconds'), 30);
  if (terminationGracePeriodSeconds === undefined) return undefined;
  const containers = podSpec.get('containers').items.filter(({ kind }) => kind === 'map');
  const preStopSeconds = containers.reduce(
    (most, each) => Math.max(most, sleepIn(each.get('lifecycle', 'preStop'))),
    0,
  );
  // A container that has not passed its startup probe is not ready either.
  const hasReadinessProbe =
    podSpec.get('readinessGates').items.length > 0 ||
    containers.some(container => probes.some(probe => container.get(probe).kind === 'map'));
  return { terminationGracePeriodSeconds, preStopSeconds, hasReadinessProbe };
}

const probes = ['readinessProbe', 'startupProbe'];

/** How long a `preStop` hook sleeps: by `sleep.seconds`, or by a command such as `sleep 10`. */
function sleepIn(hook: View): number {
  const { items } = hook.get('exec', 'command');
  const command = items.map(({ text }) => text ?? '').join(' ');
  const seconds = /(?:^|[\s/;&|])sleep +(\d{1,6})\b/.exec(command)?.[1];
  return seconds === undefined ? (countOr(hook.get('sleep', 'seconds'), 0) ?? 0) : Number(seconds);
}

/** Whether a Compose health check is written and not switched off. */
function isChecked(check: View | undefined): boolean {
  if (check?.kind !== 'map' || check.get('disable').value('1.1') === true) return false;
  const test = check.get('test');
  return test.exists && (test.items[0]?.text ?? test.text) !== 'NONE';
}

function isManagement(text: string | undefined): text is StatefulSetPlan['podManagementPolicy'] {
  return text === 'OrderedReady' || text === 'Parallel';
}

function isNothing(amount: Amount): boolean {
  return isShare(amount) ? Number(amount.slice(0, -1)) === 0 : amount === 0;
}

function isUnset(view: View): boolean {
  return view.kind === 'absent' || view.kind === 'null';
}

function textOr(view: View, fallback: string): string | undefined {
  return isUnset(view) ? fallback : certain(view);
}

function amountOr(view: View, fallback: Amount): Amount | undefined {
  return isUnset(view) ? fallback : amountOf(view.value('1.1'));
}

/** A whole number from 0 on; Compose takes it as a text too. */
function countOr(view: View, fallback: number): number | undefined {
  if (isUnset(view)) return fallback;
  const text = certain(view);
  return text !== undefined && /^\d{1,10}$/.test(text) ? Number(text) : undefined;
}

/** A span of time of Compose, such as `1m30s`, in seconds. */
function secondsOr(view: View, fallback: number): number | undefined {
  if (isUnset(view)) return fallback;
  const text = certain(view);
  return text === undefined ? undefined : secondsOf(text);
}
