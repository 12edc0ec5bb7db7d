/** A number of Pods, or a share of them such as `25%`. */
export type Amount = number | `${number}%`;

/** What a Deployment writes below `strategy.rollingUpdate`; what is absent has the server's default, 25%. */
export interface Fence {
  readonly maxSurge?: Amount | undefined;
  readonly maxUnavailable?: Amount | undefined;
}

/** How a Deployment's rolling update goes. */
export interface RollingUpdate {
  /** How many Pods above the replicas may exist. */
  readonly surge: number;
  /** How many of the replicas may be missing. */
  readonly unavailable: number;
  /** Both amounts came to nothing, so the controller counts one Pod as allowed to be missing. */
  readonly isForced: boolean;
  /** So many Pods are available at any moment. */
  readonly serving: number;
  /** So many Pods are wanted at most; those that are just ending come on top. */
  readonly pods: number;
  /** How often a group of new Pods has to become ready, if those of one group become ready together. */
  readonly waves: number;
}

/**
 * The arithmetic of the Deployment controller: `maxSurge` rounds up, `maxUnavailable` rounds down. Absent where the
 * API server refuses the amounts.
 */
export function rollingUpdate(replicas: number, fence: Fence = {}): RollingUpdate | undefined {
  const { maxSurge = defaultAmount, maxUnavailable = defaultAmount } = fence;
  if (isNothing(maxSurge) && isNothing(maxUnavailable)) return undefined;
  if (isShare(maxUnavailable) && shareOf(maxUnavailable) > 100) return undefined;
  const surge = roundedUp(maxSurge, replicas);
  const rounded = roundedDown(maxUnavailable, replicas);
  const isForced = surge === 0 && rounded === 0 && replicas > 0;
  const unavailable = Math.min(isForced ? 1 : rounded, replicas);
  return {
    surge,
    unavailable,
    isForced,
    serving: replicas - unavailable,
    pods: replicas + surge,
    waves: replicas === 0 ? 0 : Math.ceil(replicas / (surge + unavailable)),
  };
}

/** What the server fills in for both amounts of a Deployment. */
export const defaultAmount: Amount = '25%';

/** A share of `total`, a begun Pod counting as a whole one; a number as it is. */
export function roundedUp(amount: Amount, total: number): number {
  return isShare(amount) ? Math.ceil((total * shareOf(amount)) / 100) : amount;
}

/** A share of `total`, a begun Pod not counting; a number as it is. */
export function roundedDown(amount: Amount, total: number): number {
  return isShare(amount) ? Math.floor((total * shareOf(amount)) / 100) : amount;
}

/** `1` or `25%` as the API server takes them; absent for anything else. */
export function amountOf(value: unknown): Amount | undefined {
  if (typeof value === 'number') return Number.isInteger(value) && value >= 0 ? value : undefined;
  return typeof value === 'string' && /^\d{1,9}%$/.test(value) ? `${Number(value.slice(0, -1))}%` : undefined;
}

/** Whether an amount is a share of the Pods rather than a number of them. */
export function isShare(amount: Amount): amount is `${number}%` {
  return typeof amount === 'string';
}

/** What a PodDisruptionBudget says; of the two at most one. */
export type Budget = { readonly minAvailable: Amount } | { readonly maxUnavailable: Amount };

/** How many of `pods` healthy Pods may be evicted at once. Both amounts of a budget round up. */
export function evictable(pods: number, budget: Budget): number {
  if ('minAvailable' in budget) return Math.max(0, pods - roundedUp(budget.minAvailable, pods));
  return Math.min(pods, roundedUp(budget.maxUnavailable, pods));
}

function shareOf(share: `${number}%`): number {
  return Number(share.slice(0, -1));
}

function isNothing(amount: Amount): boolean {
  return amount === 0 || amount === '0%';
}
