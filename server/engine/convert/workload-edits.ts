import { type Change, withEntries, withItems } from '../yaml/insert';
import type { View } from '../yaml/view';
import { printed } from './print';
import type { ConfigUse, Item } from './spring-config';
import { type ActuatorHealth, defaultPort, pauseOf, probesOf, startingResources } from './spring-probes';

/** A workload that runs an application: the mapping of its Pod with `spec`, and one container of it. */
export interface RunningApplication {
  readonly pod: View;
  readonly container: View;
}

/**
 * Adds the probes, the pause before the end and the resources that a workload does not have yet. What it has stays as
 * it is. None where nothing is missing or the place is not its own.
 */
export function healthChanges(
  { pod, container }: RunningApplication,
  health: ActuatorHealth,
  version: string,
): readonly Change[] {
  const port = portOf(container, health.port);
  const wanted = {
    ...probesOf(health, port),
    lifecycle: pauseOf(version),
    resources: startingResources,
  };
  const missing = Object.entries(wanted).filter(([key]) => isMissing(container.get(key)));
  if (missing.length === 0) return [];
  const inContainer = entriesAdded(container, missing);
  const isPausing = missing.some(([key]) => key === 'lifecycle');
  const hasGrace = !isMissing(pod.get('spec', 'terminationGracePeriodSeconds'));
  const grace =
    isPausing && !hasGrace
      ? entriesAdded(pod.get('spec'), [['terminationGracePeriodSeconds', health.graceSeconds]])
      : [];
  return inContainer && grace ? [...inContainer, ...grace] : [];
}

/** The name that the container gives to a port, else its number; what it declares itself where no number is known. */
export function portOf(container: View, port: number | undefined): number | string {
  const declared = container.get('ports').items;
  const own = port === undefined ? declared[0] : declared.find(item => item.get('containerPort').text === String(port));
  const number = Number(own?.get('containerPort').text);
  return own?.get('name').text ?? port ?? (Number.isInteger(number) && number > 0 ? number : defaultPort);
}

/**
 * Makes a workload read its configuration from ConfigMap and Secret. Variables, mounts and volumes of a name that is
 * taken stay as they are. Absent where a place is not the workload's own.
 */
export function configChanges({ pod, container }: RunningApplication, use: ConfigUse): readonly Change[] | undefined {
  const changes = [
    itemsAdded(container, 'env', use.env, 'name'),
    itemsAdded(container, 'envFrom', use.envFrom, 'configMapRef'),
    itemsAdded(container, 'volumeMounts', use.volumeMounts, 'name'),
    itemsAdded(pod.get('spec'), 'volumes', use.volumes, 'name'),
  ];
  if (changes.some(change => change === undefined)) return undefined;
  return changes.flatMap(change => change ?? []);
}

function itemsAdded(map: View, key: string, items: readonly Item[], identity: string): readonly Change[] | undefined {
  const taken = new Set(map.get(key).items.map(item => identityOf(item.get(identity))));
  const missing = items.filter(item => !taken.has(nameIn(item[identity])));
  if (missing.length === 0) return [];
  const change = withItems(map, key, missing.map(linesOf));
  return change && [change];
}

function identityOf(view: View): string | undefined {
  return view.text ?? view.get('name').text;
}

function nameIn(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : undefined;
}

function entriesAdded(map: View, entries: readonly (readonly [string, unknown])[]): readonly Change[] | undefined {
  // A key without value is an entry already, and a second one of its name would be refused.
  const empty = entries.filter(([key]) => map.get(key).exists);
  const fresh = entries.filter(entry => !empty.includes(entry));
  const changes = [
    ...empty.map(([key, value]) => withEntries(map, [key], linesOf(value))),
    ...(fresh.length > 0 ? [withEntries(map, [], linesOf(Object.fromEntries(fresh)))] : []),
  ];
  return changes.some(change => change === undefined) ? undefined : changes.flatMap(change => change ?? []);
}

function isMissing({ kind }: View): boolean {
  return kind === 'absent' || kind === 'null';
}

function linesOf(data: unknown): readonly string[] {
  return printed(data).en.trimEnd().split('\n');
}
