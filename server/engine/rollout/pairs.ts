import { carriesAll } from '../model/workloads';

/** A Deployment as far as its role beside others goes. */
export interface Member {
  readonly replicas: number;
  readonly labels: ReadonlyMap<string, string>;
}

/** What two Deployments behind one Service are to each other. */
export type Pair<Deployment extends Member> =
  | { readonly strategy: 'blue-green'; readonly live: Deployment; readonly idle: Deployment }
  | { readonly strategy: 'canary'; readonly stable: Deployment; readonly canary: Deployment };

/**
 * Whether a Service's selector makes a blue-green or canary pair of two Deployments: it selects both, or one of them
 * and not the other, and they differ in one label whose name or values say what that is for.
 */
export function pairOf<Deployment extends Member>(
  selector: ReadonlyMap<string, string>,
  deployments: readonly Deployment[],
): Pair<Deployment> | undefined {
  if (selector.size === 0) return undefined;
  const selected = deployments.filter(({ labels }) => carriesAll(labels, selector));
  const [first, second] = selected;
  if (first && second) return selected.length === 2 ? canaryOf(first, second) : undefined;
  if (!first) return undefined;
  const others = deployments.filter(other => other !== first && isOtherColour(selector, other.labels));
  const [idle] = others;
  return idle && others.length === 1 ? { strategy: 'blue-green', live: first, idle } : undefined;
}

function canaryOf<Deployment extends Member>(one: Deployment, other: Deployment): Pair<Deployment> | undefined {
  const roles = [...one.labels].filter(([key, value]) => {
    const second = other.labels.get(key);
    return second !== undefined && second !== value && (trackKeys.test(key) || canaryValues.test(`${value} ${second}`));
  });
  if (roles.length === 0) return undefined;
  const isCanary = (deployment: Deployment) =>
    roles.some(([key]) => canaryValues.test(deployment.labels.get(key) ?? ''));
  const canary = isCanary(one) !== isCanary(other) ? (isCanary(one) ? one : other) : smaller(one, other);
  return canary && { strategy: 'canary', canary, stable: canary === one ? other : one };
}

/** Of two equally large Deployments nobody can tell which is the canary. */
function smaller<Deployment extends Member>(one: Deployment, other: Deployment): Deployment | undefined {
  if (one.replicas === other.replicas) return undefined;
  return one.replicas < other.replicas ? one : other;
}

/** Whether labels are those that the selector wants but for one, which has another colour. */
function isOtherColour(selector: ReadonlyMap<string, string>, labels: ReadonlyMap<string, string>): boolean {
  const differing = [...selector].filter(([key, value]) => labels.get(key) !== value);
  const [only] = differing;
  if (!only || differing.length > 1 || selector.size < 2) return false;
  const [key, value] = only;
  const other = labels.get(key);
  return other !== undefined && (colourKeys.test(key) || (colours.has(value) && colours.has(other)));
}

const trackKeys = /(?:^|[./-])(?:track|release-track|canary)$/i;
const canaryValues = /\bcanary\b/i;
const colourKeys = /(?:^|[./-])(?:colou?r|slot|deployment-slot)$/i;
const colours: ReadonlySet<string> = new Set(['blue', 'green']);
