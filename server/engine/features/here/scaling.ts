import type { PlacedObject } from '../../model/objects';
import { certain, stringsOf } from '../../model/workloads';
import { amountOf, type Budget, evictable } from '../../rollout/arithmetic';
import type { Text } from '../../text/text';
import { quantityOf } from './quantity';
import { autoscalerOf, containersOf, named, podSpecOf, replicasOf, type Subject, selected } from './subject';
import { counted, type Facts, integerOf, integerOr, isUnset, listed, nameOf, quoted, rounded } from './words';

/** What an autoscaler does with its target: on `scaleTargetRef`, `minReplicas`, `maxReplicas`. */
export function autoscalerRange(subject: Subject): Facts {
  const spec = subject.object.body.get('spec');
  const low = integerOr(spec.get('minReplicas'), 1);
  const high = integerOf(spec.get('maxReplicas'));
  const kind = certain(spec.get('scaleTargetRef', 'kind'));
  const name = certain(spec.get('scaleTargetRef', 'name'));
  if (low === undefined || high === undefined || kind === undefined || name === undefined || low > high) return [];
  if (kind !== 'Deployment' && kind !== 'StatefulSet') return [];
  const found = named(subject, kind, name);
  if (found === 'unsure') return [];
  if (found === 'missing') {
    return [
      {
        en: `No file of this workspace declares ${kind} ${quoted(name)}.`,
        ko: `이 작업 영역의 파일에는 ${quoted(name)} ${kind} 선언이 없습니다.`,
      },
    ];
  }
  const target = found.object;
  const file = nameOf(target.file);
  const written = isUnset(target.body.get('spec', 'replicas')) ? undefined : replicasOf(target);
  const now =
    written === undefined
      ? { en: '', ko: '' }
      : { en: `; the file says ${written}`, ko: ` 파일에 적힌 값은 ${written}개입니다.` };
  return [
    {
      en: `Keeps ${kind} ${quoted(name)} (${file}) between **${low}** and ${counted(high, 'Pod').replace(/^(\d+)/, '**$1**')}${now.en}.`,
      ko: `${quoted(name)} ${kind}(${file})의 파드를 **${low}**개에서 **${high}**개 사이로 유지합니다.${now.ko}`,
    },
  ];
}

/** What a share of the requests is in the user's own numbers: on `averageUtilization`. */
export function utilization(subject: Subject): Facts {
  const { body } = subject.object;
  const index = subject.path.find(step => typeof step === 'number');
  const resource = typeof index === 'number' ? body.get('spec', 'metrics').items[index]?.get('resource') : undefined;
  const share = resource && integerOf(resource.get('target', 'averageUtilization'));
  if (share === undefined || resource?.get('name').text !== 'cpu') return [];
  const kind = certain(body.get('spec', 'scaleTargetRef', 'kind'));
  const name = certain(body.get('spec', 'scaleTargetRef', 'name'));
  const found = kind !== undefined && name !== undefined ? named(subject, kind, name) : 'unsure';
  if (typeof found === 'string') return [];
  return [utilizationOf(found.object, share)];
}

function utilizationOf(target: PlacedObject, share: number): Text | undefined {
  const podSpec = podSpecOf(target);
  if (!podSpec || podSpec.get('initContainers').exists || podSpec.get('resources').exists) return undefined;
  let total = 0;
  for (const container of containersOf(podSpec)) {
    const [request, limit] = ['requests', 'limits'].map(side => container.get('resources', side, 'cpu'));
    if (!request || !limit) return undefined;
    const name = container.get('name').text;
    if (isUnset(request) && isUnset(limit) && name !== undefined) {
      return {
        en: `Container ${quoted(name)} has no CPU request, so there is nothing to take ${share}% of.`,
        ko: `${quoted(name)} 컨테이너에 CPU 요청이 없어 ${share}%를 계산할 기준이 없습니다.`,
      };
    }
    const amount = quantityOf(certain(isUnset(request) ? limit : request));
    if (amount === undefined) return undefined;
    total += amount;
  }
  if (total === 0) return undefined;
  const cores = rounded(total * 1000);
  const aim = rounded(total * 10 * share);
  return {
    en: `${share}% of the ${cores}m that a Pod requests: above an average of **${aim}m** per Pod more Pods start.`,
    ko: `파드 하나가 요청하는 ${cores}m의 ${share}%이므로, 파드당 평균 **${aim}m** 보다 많이 쓰면 파드를 더 띄웁니다.`,
  };
}

/** How many Pods a budget lets go: on `minAvailable`, `maxUnavailable`, `selector`. */
export function budgetAllows(subject: Subject): Facts {
  const guarded = guardedBy(subject);
  if (guarded === 'unsure') return [];
  if (guarded === 'none') {
    return [
      {
        en: 'Protects **0** Pods: no workload in this workspace has these labels.',
        ko: '보호하는 파드가 **0**개입니다. 이 작업 영역에는 해당 레이블이 있는 워크로드가 없습니다.',
      },
    ];
  }
  const { budget, pods, workloads } = guarded;
  const allowed = evictable(pods, budget);
  const names = listed(workloads.flatMap(({ name }) => name ?? []));
  if (allowed === 0) {
    return [
      {
        en: `With ${counted(pods, 'Pod')} of ${names.en}, **0** may be evicted: draining a node waits for ever.`,
        ko: `대상 파드 ${pods}개(${names.ko}) 중 축출할 수 있는 파드가 **0**개여서 노드 드레인이 끝나지 않습니다.`,
      },
    ];
  }
  return [
    {
      en: `With ${counted(pods, 'Pod')} of ${names.en}, **${allowed}** may be evicted at a time and **${pods - allowed}** stay.`,
      ko: `대상 파드 ${pods}개(${names.ko}) 중 한 번에 **${allowed}**개까지 축출할 수 있고 **${pods - allowed}**개는 남습니다.`,
    },
  ];
}

/** What a PodDisruptionBudget says, and how many Pods of which workloads it says it about. */
export interface Guarded {
  readonly budget: Budget;
  readonly pods: number;
  readonly workloads: readonly PlacedObject[];
}

/** The Pods that a budget protects: certainly none of the workspace, or more than nothing, or nobody can tell. */
export function guardedBy(subject: Subject): Guarded | 'none' | 'unsure' {
  const selector = subject.object.body.get('spec', 'selector');
  const budget = budgetOf(subject);
  if (!budget || selector.get('matchExpressions').exists) return 'unsure';
  const workloads = selected(subject, stringsOf(selector.get('matchLabels')));
  if (typeof workloads === 'string') return workloads;
  if (workloads.some(workload => autoscalerOf(subject, workload))) return 'unsure';
  let pods = 0;
  for (const workload of workloads) {
    const replicas = workload.kind === 'Pod' ? undefined : replicasOf(workload);
    if (replicas === undefined) return 'unsure';
    pods += replicas;
  }
  return pods === 0 ? 'unsure' : { budget, pods, workloads };
}

function budgetOf({ object }: Subject): Budget | undefined {
  const [low, high] = [object.body.get('spec', 'minAvailable'), object.body.get('spec', 'maxUnavailable')];
  if (isUnset(low) === isUnset(high)) return undefined;
  const minAvailable = amountOf(low.value('1.1'));
  if (minAvailable !== undefined) return { minAvailable };
  const maxUnavailable = amountOf(high.value('1.1'));
  return maxUnavailable === undefined ? undefined : { maxUnavailable };
}
