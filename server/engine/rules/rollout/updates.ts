import { type Amount, amountOf, defaultAmount } from '../../rollout/arithmetic';
import type { YamlDocument } from '../../yaml/stream';
import type { View } from '../../yaml/view';
import { aimingAt, type Surroundings } from '../practice/surroundings';
import { claimsOf, type Workload, workloadsIn } from '../practice/workloads';

/** A Deployment with a rolling update, and its two amounts with what the server fills in. */
export interface RollingDeployment {
  readonly workload: Workload;
  /** `spec.strategy.rollingUpdate`, there or not. */
  readonly at: View;
  readonly surge: Amount;
  readonly unavailable: Amount;
}

/** The Deployments of a document that roll. An amount that is none yet leaves its Deployment out. */
export function rollingDeploymentsIn(document: YamlDocument): readonly RollingDeployment[] {
  return workloadsIn(document).flatMap(workload => {
    if (workload.kind !== 'Deployment' || !rolls(workload.body.get('spec', 'strategy'))) return [];
    const at = workload.body.get('spec', 'strategy', 'rollingUpdate');
    const surge = amountAt(at.get('maxSurge'), defaultAmount);
    const unavailable = amountAt(at.get('maxUnavailable'), defaultAmount);
    return surge === undefined || unavailable === undefined ? [] : [{ workload, at, surge, unavailable }];
  });
}

/** Whether a strategy is a rolling update, as it is when nothing is written. */
export function rolls(strategy: View): boolean {
  const type = strategy.get('type');
  return isUnset(type) || type.text === 'RollingUpdate';
}

/** The amount at a place, `usual` where nothing is written; absent where something else stands there. */
export function amountAt(at: View, usual: Amount): Amount | undefined {
  return isUnset(at) ? usual : amountOf(at.value('1.1'));
}

/** The whole number at a place, `usual` where nothing is written; absent where something else stands there. */
export function wholeAt(at: View, usual: number): number | undefined {
  if (isUnset(at)) return usual;
  const value = at.value('1.1');
  return typeof value === 'number' && Number.isInteger(value) ? value : undefined;
}

/** Whether nothing stands at a place, or only a key. */
export function isUnset(at: View): boolean {
  return at.kind === 'absent' || at.kind === 'null';
}

/** What keeps a second Pod of a workload from running beside the first: a volume, or a port of the node. */
export function isBound(workload: Workload): boolean {
  const usesHost = workload.pod.get('volumes').items.some(volume => volume.get('hostPath').exists);
  return claimsOf(workload).length > 0 || usesHost || holdsNodePort(workload);
}

/** Whether the Pods of a workload take a port of their node. */
function holdsNodePort({ pod, containers }: Workload): boolean {
  const holds = ({ view }: { readonly view: View }) =>
    view.get('ports').items.some(port => (wholeAt(port.get('hostPort'), 0) ?? 1) > 0);
  return pod.get('hostNetwork').value('1.1') === true || containers.some(holds);
}

/** How many Pods a workload has; absent where an autoscaler decides, or where nobody can tell. */
export function podsOf(workload: Workload, around: Surroundings): number | undefined {
  const isScaled = aimingAt(workload, around, 'HorizontalPodAutoscaler').length > 0;
  return isScaled ? undefined : wholeAt(workload.body.get('spec', 'replicas'), 1);
}
