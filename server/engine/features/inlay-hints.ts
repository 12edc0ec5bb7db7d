import { classify } from '../model/family';
import { resourcesIn } from '../model/kubernetes';
import { objectsAround } from '../model/objects';
import type { Workspace } from '../model/workspace';
import { type Amount, isShare, rollingUpdate, roundedUp } from '../rollout/arithmetic';
import type { Span, Text } from '../text/text';
import { documentsIn } from '../yaml/stream';
import type { View } from '../yaml/view';
import { amountOr, replicasHere } from './here/rollouts';
import { guardedBy } from './here/scaling';
import type { Subject } from './here/subject';
import { counted, textOr } from './here/words';

/** A few words behind a value, which are not in the file. */
export interface InlayHint {
  /** Where they stand. */
  readonly offset: number;
  readonly label: Text;
  /** What the words rest on, for whoever asks. */
  readonly tooltip: Text;
}

/** What the shares of Pods in `span` of a file come to, in Pods. Silent where the number of Pods is not known. */
export function inlayHints(workspace: Workspace, uri: string, span: Span): readonly InlayHint[] {
  const file = workspace.files.get(uri);
  if (!file || classify(workspace, file).family !== 'kubernetes') return [];
  const application = objectsAround(file, workspace);
  return documentsIn(file)
    .filter(({ document, start }) => start <= span.end && span.start <= start + document.text.length)
    .flatMap(({ document, start }) =>
      resourcesIn(document).flatMap(resource => {
        const object = application.objects.find(other => other.resource === resource);
        if (!object) return [];
        return hintsOf({ workspace, application, object, path: [], view: object.body }).map(({ view, ...hint }) => ({
          ...hint,
          offset: start + view.span.end,
        }));
      }),
    )
    .filter(({ offset }) => span.start <= offset && offset <= span.end);
}

/** A hint behind a value. */
interface Said extends Omit<InlayHint, 'offset'> {
  readonly view: View;
}

function hintsOf(subject: Subject): readonly Said[] {
  switch (subject.object.kind) {
    case 'Deployment':
      return deploymentHints(subject);
    case 'StatefulSet':
      return statefulSetHints(subject);
    case 'DaemonSet':
      return daemonSetHints(subject);
    case 'PodDisruptionBudget':
      return budgetHints(subject);
    default:
      return [];
  }
}

function deploymentHints(subject: Subject): readonly Said[] {
  const strategy = subject.object.body.get('spec', 'strategy');
  const update = strategy.get('rollingUpdate');
  const [surge, missing] = [update.get('maxSurge'), update.get('maxUnavailable')];
  const replicas = replicasHere(subject);
  const fence = { maxSurge: amountOr(surge), maxUnavailable: amountOr(missing) };
  if (replicas === undefined || fence.maxSurge === undefined || fence.maxUnavailable === undefined) return [];
  const rollout = rollingUpdate(replicas, fence);
  if (!rollout || textOr(strategy.get('type'), 'RollingUpdate') !== 'RollingUpdate') return [];
  return [
    ...share(surge, fence.maxSurge, rollout.surge, {
      en: `${fence.maxSurge} of ${counted(replicas, 'replica')}, rounded up.`,
      ko: `레플리카 ${replicas}개의 ${fence.maxSurge}를 올림한 값입니다.`,
    }),
    ...share(missing, fence.maxUnavailable, rollout.unavailable, {
      en: rollout.isForced
        ? 'Both amounts come to 0, so one Pod counts as allowed to be missing.'
        : `${fence.maxUnavailable} of ${counted(replicas, 'replica')}, rounded down.`,
      ko: rollout.isForced
        ? '두 값이 모두 0이 되어 파드 1개가 모자라도 되는 것으로 계산합니다.'
        : `레플리카 ${replicas}개의 ${fence.maxUnavailable}를 내림한 값입니다.`,
    }),
  ];
}

function statefulSetHints(subject: Subject): readonly Said[] {
  const missing = subject.object.body.get('spec', 'updateStrategy', 'rollingUpdate', 'maxUnavailable');
  const amount = amountOr(missing, 1);
  const replicas = replicasHere(subject);
  if (amount === undefined || !replicas) return [];
  return share(missing, amount, Math.max(1, roundedUp(amount, replicas)), {
    en: `${amount} of ${counted(replicas, 'replica')}, rounded up, and at least one.`,
    ko: `레플리카 ${replicas}개의 ${amount}를 올림한 값이며, 적어도 1개입니다.`,
  });
}

/** How many nodes there are is not in any file. */
function daemonSetHints({ object }: Subject): readonly Said[] {
  const update = object.body.get('spec', 'updateStrategy', 'rollingUpdate');
  return ['maxSurge', 'maxUnavailable'].flatMap(key => {
    const view = update.get(key);
    const amount = amountOr(view, 0);
    if (amount === undefined || !isShare(amount)) return [];
    return [
      {
        view,
        label: { en: 'of its nodes, rounded up', ko: '대상 노드 기준, 올림' },
        tooltip: {
          en: 'A DaemonSet runs one Pod on each of its nodes, so this is a share of the nodes. 5% of 8 nodes is 1 Pod.',
          ko: 'DaemonSet은 대상 노드마다 파드를 하나씩 실행하므로 노드 수의 비율입니다. 노드 8개의 5%는 파드 1개입니다.',
        },
      },
    ];
  });
}

function budgetHints(subject: Subject): readonly Said[] {
  const guarded = guardedBy(subject);
  if (typeof guarded === 'string') return [];
  const { budget, pods, workloads } = guarded;
  const [key, amount] =
    'minAvailable' in budget
      ? (['minAvailable', budget.minAvailable] as const)
      : (['maxUnavailable', budget.maxUnavailable] as const);
  const names = workloads.flatMap(({ name }) => name ?? []).join(', ');
  const of: Text = isShare(amount)
    ? {
        en: `= ${roundedUp(amount, pods)} of ${counted(pods, 'Pod')}`,
        ko: `= 파드 ${pods}개 중 ${roundedUp(amount, pods)}개`,
      }
    : { en: `of ${counted(pods, 'Pod')}`, ko: `전체 파드 ${pods}개` };
  return [
    {
      view: subject.object.body.get('spec', key),
      label: of,
      tooltip: {
        en: `The selector finds the Pods of ${names}. Shares round up.`,
        ko: `셀렉터가 선택하는 워크로드: ${names}. 백분율은 올림합니다.`,
      },
    },
  ];
}

/** What a share comes to. A number says it itself. */
function share(view: View, amount: Amount, pods: number, tooltip: Text): readonly Said[] {
  if (!view.exists || !isShare(amount)) return [];
  return [{ view, label: { en: `= ${counted(pods, 'Pod')}`, ko: `= 파드 ${pods}개` }, tooltip }];
}
