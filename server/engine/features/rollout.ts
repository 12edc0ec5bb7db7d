import { servicesIn } from '../model/compose';
import { bodiesOf, projectOf } from '../model/compose-project';
import { classify } from '../model/family';
import type { Resource } from '../model/kubernetes';
import { type Objects, objectsAround, type PlacedObject } from '../model/objects';
import { certain, podLabels } from '../model/workloads';
import type { Workspace } from '../model/workspace';
import { alternatives } from '../rollout/alternatives';
import { type Member, type Pair, pairOf } from '../rollout/pairs';
import { planOf, planOfService, sharedBy } from '../rollout/plan';
import type { Assumptions, Plan, Rollout } from '../rollout/rollout';
import { defaultAssumptions, simulate } from '../rollout/simulate';
import { figures, strategyName, type Verdict, verdicts } from '../rollout/verdict';
import { memo } from '../text/memo';
import { type SourceFile, type Span, shifted, type Text } from '../text/text';
import { documentsIn } from '../yaml/stream';
import { replicasHere } from './here/rollouts';
import { autoscalerOf, type Subject, selectorOf } from './here/subject';
import { integerOr } from './here/words';

export { drawn } from '../rollout/drawing';
export type { Assumptions, Frame, Phase, Plan, PodGroup, PodState, Rollout, Version } from '../rollout/rollout';
export { defaultAssumptions, simulate } from '../rollout/simulate';
export { durationOf, figures, strategyName, type Verdict, verdicts } from '../rollout/verdict';

/** Something in a file that is rolled out. */
export interface Workload {
  /** `Deployment/web`, or `service/web` in Compose. */
  readonly id: string;
  readonly name: string;
  /** What it is called in a sentence. */
  readonly label: Text;
  /** Where its name is written, in the file. */
  readonly span: Span;
  /** All that belongs to it, in the file. */
  readonly extent: Span;
  readonly plan: Plan;
}

/** A workload's rollout, with what it means, and the same Pods rolled out in other ways. */
export interface FoundRollout extends Workload {
  readonly rollout: Rollout;
  /** The figures in one sentence. */
  readonly summary: Text;
  readonly verdicts: readonly Verdict[];
  readonly ways: readonly Way[];
}

/** One way to roll out a workload. */
export interface Way {
  /** Names the way among those of its workload. */
  readonly id: string;
  readonly label: Text;
  /** Whether it is the one that the file asks for. */
  readonly isOwn: boolean;
  readonly plan: Plan;
}

/** The workloads of a file that are rolled out, in their order. */
export function workloadsIn(workspace: Workspace, uri: string): readonly Workload[] {
  const file = workspace.files.get(uri);
  if (!file) return [];
  const { family } = classify(workspace, file);
  if (family === 'compose') return composeWorkloads(workspace, file);
  return family === 'kubernetes' ? kubernetesWorkloads(workspace, file) : [];
}

/** The rollouts of a file. */
export function rolloutsIn(
  workspace: Workspace,
  uri: string,
  assumptions: Assumptions = defaultAssumptions,
): readonly FoundRollout[] {
  return workloadsIn(workspace, uri).map(workload => rolloutOf(workload, assumptions));
}

/** The rollout of the workload at a place; absent where there is none. */
export function rolloutAt(
  workspace: Workspace,
  uri: string,
  offset: number,
  assumptions: Assumptions = defaultAssumptions,
): FoundRollout | undefined {
  const found = workloadsIn(workspace, uri).find(({ extent }) => extent.start <= offset && offset <= extent.end);
  return found && rolloutOf(found, assumptions);
}

/** A workload rolled out, in its own way or in another one of `waysOf`. */
export function rolloutOf(workload: Workload, assumptions: Assumptions, plan = workload.plan): FoundRollout {
  const rollout = simulate(plan, assumptions);
  return { ...workload, rollout, summary: figures(rollout), verdicts: verdicts(rollout), ways: waysOf(workload) };
}

/** In which ways a workload's Pods can be rolled out, its own among them. */
export function waysOf({ plan }: Pick<Workload, 'plan'>): readonly Way[] {
  const plans = alternatives(plan);
  return plans.map((each, index) => {
    const isAgain = plans.findIndex(({ strategy }) => strategy === each.strategy) < index;
    return {
      id: isAgain ? `${wayId(each)}-${index}` : wayId(each),
      label: strategyName(each),
      isOwn: each === plan,
      plan: each,
    };
  });
}

/** `rolling-update`, `recreate`, `stateful-set`: a strategy as a word of a command line. */
function wayId({ strategy }: Plan): string {
  return strategy.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
}

function kubernetesWorkloads(workspace: Workspace, file: SourceFile): readonly Workload[] {
  const application = objectsAround(file, workspace);
  const starts = new Map(documentsIn(file).map(({ document, start }) => [document, start]));
  return application.objects.flatMap(object => {
    if (object.file !== file || object.name === undefined || object.kind === undefined) return [];
    const { body, kind, name } = object;
    const subject: Subject = { workspace, application, object, path: [], view: body };
    const replicas = replicasOf(subject);
    const own = replicas === undefined ? writtenPlan(object.resource) : planOf(object.resource, replicas);
    const start = starts.get(body.document);
    if (!own || start === undefined) return [];
    return [
      {
        id: `${kind}/${name}`,
        name,
        label: { en: `${kind} "${name}"`, ko: `"${name}" ${kind}` },
        span: shifted(body.get('metadata', 'name').mark, start),
        extent: shifted(body.span, start),
        plan: paired(subject, own),
      },
    ];
  });
}

/** As many as are written; where an autoscaler decides, at least as many as it keeps. */
function replicasOf(subject: Subject): number | undefined {
  const written = replicasHere(subject);
  if (written !== undefined) return undefined;
  const autoscaler = autoscalerOf(subject);
  const least = autoscaler && integerOr(autoscaler.body.get('spec', 'minReplicas'), 1);
  return least !== undefined && least > 0 ? least : undefined;
}

/** The plan of a Deployment that a Service makes one of a pair. */
function paired({ application, object }: Subject, plan: Plan): Plan {
  if (plan.strategy !== 'RollingUpdate' && plan.strategy !== 'Recreate') return plan;
  const pair = pairsIn(application).get(object);
  if (pair?.strategy === 'blue-green') {
    return { ...sharedBy(plan), strategy: 'blue-green', pods: Math.max(pair.live.replicas, pair.idle.replicas) };
  }
  if (pair?.strategy === 'canary') {
    const pods = pair.stable.replicas + pair.canary.replicas;
    if (pods === 0 || pair.canary.replicas === 0) return plan;
    const share = Math.round((pair.canary.replicas / pods) * 1000) / 10;
    return { ...sharedBy(plan), strategy: 'canary', by: 'replicas', pods, steps: [share], stepSeconds: 60 };
  }
  return plan;
}

/** A Deployment of the application, as one of a pair. */
interface PlacedMember extends Member {
  readonly object: PlacedObject;
}

/** The pair that a Deployment is one of; the first Service that makes it one counts. */
const pairsIn = memo(({ objects }: Objects): ReadonlyMap<PlacedObject, Pair<PlacedMember>> => {
  // A Service cannot pair what shares no label with its selector, and a large application has many of both.
  const byLabel = new Map<string, PlacedMember[]>();
  const labelled = (namespace: string | undefined, key: string, value: string) =>
    JSON.stringify([namespace, key, value]);
  for (const object of objects) {
    const member = object.kind === 'Deployment' ? memberIn(object.resource) : undefined;
    for (const [key, value] of member?.labels ?? []) {
      const name = labelled(object.namespace, key, value);
      const known = byLabel.get(name) ?? [];
      if (member) known.push({ ...member, object });
      byLabel.set(name, known);
    }
  }
  const found = new Map<PlacedObject, Pair<PlacedMember>>();
  for (const service of objects) {
    if (service.kind !== 'Service') continue;
    const selector = selectorOf(service) ?? new Map<string, string>();
    const near = new Map<PlacedObject, PlacedMember>();
    for (const [key, value] of selector) {
      for (const member of byLabel.get(labelled(service.namespace, key, value)) ?? []) near.set(member.object, member);
    }
    const pair = near.size > 1 ? pairOf(selector, [...near.values()]) : undefined;
    for (const { object } of pair ? membersOf(pair) : []) {
      if (pair && !found.has(object)) found.set(object, pair);
    }
  }
  return found;
});

function membersOf(pair: Pair<PlacedMember>): readonly PlacedMember[] {
  return pair.strategy === 'canary' ? [pair.stable, pair.canary] : [pair.live, pair.idle];
}

const memberIn = memo((resource: Resource): Member | undefined => {
  const plan = writtenPlan(resource);
  const labels = podLabels(resource);
  return plan && labels ? { replicas: plan.pods, labels } : undefined;
});

const writtenPlan = memo((resource: Resource) => planOf(resource));

function composeWorkloads(workspace: Workspace, file: SourceFile): readonly Workload[] {
  const project = projectOf(workspace, file);
  return documentsIn(file).flatMap(({ document, start }) =>
    servicesIn(document).flatMap(({ name, nameSpan, body }) => {
      if (body.kind !== 'map' || certain(body.get('provider', 'type')) !== undefined) return [];
      const plan = planOfService(bodiesOf(name, project, workspace) ?? [body]);
      if (!plan) return [];
      return [
        {
          id: `service/${name}`,
          name,
          label: { en: `Service "${name}"`, ko: `"${name}" 서비스` },
          span: shifted(nameSpan, start),
          extent: shifted({ start: nameSpan.start, end: Math.max(nameSpan.end, body.span.end) }, start),
          plan,
        },
      ];
    }),
  );
}
