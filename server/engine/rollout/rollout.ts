import type { Text } from '../text/text';
import type { Amount } from './arithmetic';

/** What is rolled out: so many Pods of a new version, in the way that the file says. Amounts stand as they are written. */
export type Plan =
  | RollingUpdatePlan
  | RecreatePlan
  | StatefulSetPlan
  | OnDeletePlan
  | DaemonSetPlan
  | BlueGreenPlan
  | CanaryPlan
  | SwarmPlan
  | ComposePlan;

/** The name of a way to roll out, as `Plan.strategy` has it. */
export type Strategy = Plan['strategy'];

/** What every way to roll out has. */
interface AnyPlan {
  /** How many Pods (in Compose: containers) there are before and after. */
  readonly pods: number;
  /** For so long a Pod must stay ready before it counts as available; 0 where nothing is written. */
  readonly minReadySeconds: number;
  /** After so many seconds a Pod that is ending is killed. */
  readonly terminationGracePeriodSeconds: number;
  /** How long the Pod sleeps in `preStop` before it is told to end. */
  readonly preStopSeconds: number;
  /** Whether every container says when it is ready (in Compose: has a health check). */
  readonly hasReadinessProbe: boolean;
}

/** A Deployment that replaces its Pods step by step. */
export interface RollingUpdatePlan extends AnyPlan {
  readonly strategy: 'RollingUpdate';
  readonly maxSurge: Amount;
  readonly maxUnavailable: Amount;
  readonly progressDeadlineSeconds: number;
  /** `paused: true`: a new template waits until it is taken out. */
  readonly isPaused?: true | undefined;
}

/** A Deployment that ends all old Pods first. */
export interface RecreatePlan extends AnyPlan {
  readonly strategy: 'Recreate';
  readonly progressDeadlineSeconds: number;
  readonly isPaused?: true | undefined;
}

/** A StatefulSet with a rolling update: from the highest ordinal down. */
export interface StatefulSetPlan extends AnyPlan {
  readonly strategy: 'StatefulSet';
  /** The ordinal of the first Pod. */
  readonly firstOrdinal: number;
  /** Pods below this ordinal keep the old version. */
  readonly partition: number;
  readonly maxUnavailable: Amount;
  readonly podManagementPolicy: 'OrderedReady' | 'Parallel';
}

/** A StatefulSet or DaemonSet that replaces a Pod only when somebody deletes it. */
export interface OnDeletePlan extends AnyPlan {
  readonly strategy: 'OnDelete';
}

/** A DaemonSet with a rolling update. How many Pods it has depends on the cluster, so `pods` is a guess. */
export interface DaemonSetPlan extends AnyPlan {
  readonly strategy: 'DaemonSet';
  readonly maxSurge: Amount;
  readonly maxUnavailable: Amount;
}

/** Two Deployments, and a Service whose selector is switched from one to the other. */
export interface BlueGreenPlan extends AnyPlan {
  readonly strategy: 'blue-green';
}

/** A few Pods of the new version beside the old ones. */
export interface CanaryPlan extends AnyPlan {
  readonly strategy: 'canary';
  /** The shares of the new version in percent, one after the other. A last share below 100 waits for a decision. */
  readonly steps: readonly number[];
  /** Whether a share comes from the number of Pods behind one Service or from the weights of a route. */
  readonly by: 'replicas' | 'weight';
  /** How long each share is watched before the next. */
  readonly stepSeconds: number;
}

/** `deploy.update_config` of a Compose service, as Swarm carries it out. */
export interface SwarmPlan extends AnyPlan {
  readonly strategy: 'Swarm';
  /** So many tasks at a time, 0 for all. */
  readonly parallelism: number;
  /** Seconds between two groups. */
  readonly delay: number;
  readonly order: 'stop-first' | 'start-first';
  readonly failureAction: 'pause' | 'continue' | 'rollback';
  /** For so many seconds after its start, a task that fails counts as a failed update. */
  readonly monitor: number;
  /** So large a share of failed tasks (0 to 1) is put up with. */
  readonly maxFailureRatio: number;
}

/** `docker compose up`, which ignores `deploy.update_config`: it stops what has changed and starts it again. */
export interface ComposePlan extends AnyPlan {
  readonly strategy: 'Compose';
}

/** What no file says, and what the reader may change in order to see what happens. */
export interface Assumptions {
  /** From a Pod's creation until its containers run: scheduling, pulling the image. Never above `secondsToReady`. */
  readonly secondsToStart: number;
  /** From a Pod's creation until the application really answers. */
  readonly secondsToReady: number;
  /** From being told to end until the process is gone, without `preStop`. */
  readonly secondsToTerminate: number;
  /** How long it takes somebody (or a monitor) to see that the new version does not work. */
  readonly secondsToNotice: number;
  /** Whether the new version never answers. */
  readonly broken: boolean;
  /** So many old Pods do not answer when the rollout begins; a Deployment removes those first. */
  readonly failingOld: number;
  /** How many requests one Pod answers in a second. */
  readonly requestsPerPod: number;
}

/** A Spring Boot application of ordinary size. */
export const defaultAssumptions: Assumptions = {
  secondsToStart: 3,
  secondsToReady: 20,
  secondsToTerminate: 5,
  secondsToNotice: 60,
  broken: false,
  failingOld: 0,
  requestsPerPod: 100,
};

/** Which version of the application a Pod runs. */
export type Version = 'old' | 'new';

/**
 * Where a Pod is in its life. `ready` answers but has not yet been ready for `minReadySeconds`; `failing` runs but will
 * never answer (`Frame.available` counts it all the same where no readiness probe tells).
 */
export type Phase = 'starting' | 'ready' | 'available' | 'failing' | 'terminating';

/** One Pod at one moment. */
export interface PodState {
  /** The same Pod has the same id in every frame: `old-3`, `new-1`; a StatefulSet's are its ordinals, `old-2` and `new-2`. */
  readonly id: string;
  readonly version: Version;
  readonly phase: Phase;
}

/** Pods that are alike. */
export interface PodGroup {
  readonly version: Version;
  readonly phase: Phase;
  readonly count: number;
}

/** What is the case from `at` on, until the next frame. Several frames may have the same time, in the order of their causes. */
export interface Frame {
  /** Seconds since the rollout began. */
  readonly at: number;
  /** What has just happened. */
  readonly event: Text;
  /** Every Pod, in the order of its lanes; empty in all frames of a rollout that has more than `mostDrawn` Pods at once. */
  readonly pods: readonly PodState[];
  /** The same as numbers, whatever their size; groups of none are left out. */
  readonly groups: readonly PodGroup[];
  /** So many Pods get requests and really answer them. Pods that are ending do not count. */
  readonly serving: number;
  /** So many Pods the controller takes for available. */
  readonly available: number;
  /** Old Pods without those that are ending, as the controller counts. */
  readonly old: number;
  /** New Pods without those that are ending. */
  readonly new: number;
  /** Pods that are ending. */
  readonly terminating: number;
  /** What `replicas` says. */
  readonly desired: number;
  /** So large a share of the requests goes to the new version, in percent. */
  readonly newShare: number;
  /** So large a share of the requests fails although Pods answer (100 where none answers), in percent. */
  readonly failingShare: number;
}

/** Up to so many Pods a frame names one by one. */
export const mostDrawn = 100;

/** More Pods than this are simulated as this many. */
export const mostPods = 10_000;

/** Up to so many frames are kept; of more, some are left out at even distances. */
export const mostFrames = 600;

/**
 * How a rollout ends. `stuck`: it waits for a Pod that never becomes ready. `manual`: nothing happens until somebody
 * deletes a Pod. `paused`: it waits for a decision.
 */
export type Outcome = 'complete' | 'stuck' | 'manual' | 'rolled-back' | 'paused';

/** A rollout from its first to its last moment. */
export interface Rollout {
  readonly plan: Plan;
  readonly assumptions: Assumptions;
  /** Sorted by time; the first is the state before anything happens. */
  readonly frames: readonly Frame[];
  /** So many frames are left out between the others. */
  readonly omitted: number;
  readonly outcome: Outcome;
  /** How it ends, in a sentence. */
  readonly conclusion: Text;
  /** The smallest `serving` of all moments. */
  readonly lowest: number;
  /** The smallest `available` of all moments, the controller's own promise. */
  readonly lowestAvailable: number;
  /** The most Pods that exist at once, those that are ending included. */
  readonly most: number;
  /** The most Pods by the controller's count, without those that are ending. */
  readonly mostCounted: number;
  /** From the first change until nothing changes any more, the end of the last old Pod included. */
  readonly seconds: number;
  /** How often a group of new Pods became ready. */
  readonly waves: number;
  /** For so many of `seconds` no Pod answered; where the last frame serves none, it goes on for ever. */
  readonly downtimeSeconds: number;
  /** How many requests find no working Pod if as many arrive as `replicas` Pods can answer. */
  readonly missedRequests: number;
  /** When a Deployment reports `ProgressDeadlineExceeded`. */
  readonly deadlineAt?: number | undefined;
}
