import type { Text } from '../text/text';
import { begins, changed, deadlinePassed, type Noun, nounOf, stuck, type Turn, vanished } from './events';
import { type Assumptions, type Frame, mostDrawn, type Phase, type Plan, type PodState, type Version } from './rollout';

/** Who gets the requests: every Pod that is ready, those of one version, or a share for the new one in percent. */
export type Route = 'all' | Version | { readonly newWeight: number };

/**
 * The Pods during a rollout, and the clock. A controller starts and stops Pods and lets time go on; the stage knows
 * what becomes of them and keeps a frame of every change. Pods of one fate are kept as one, so that ten thousand of
 * them cost no more than ten.
 */
export class Stage {
  readonly frames: Frame[] = [];
  readonly noun: Noun;
  /** Seconds since the rollout began. */
  at = 0;
  /** When something last happened, a deadline left aside. */
  changedAt = 0;
  /** How often new Pods became available. */
  waves = 0;
  /** When the controller gave up waiting for progress. */
  deadlineAt: number | undefined;
  route: Route = 'all';
  /** How the rollout ends. */
  conclusion: Text;

  private cohorts: Cohort[] = [];
  /** Pods that are ending. All take equally long, so the first is the first to be gone; `gone` of them are already. */
  private readonly ending: Cohort[] = [];
  private gone = 0;
  private readonly endingOf: Record<Version, number> = { old: 0, new: 0 };
  private readonly nextId: Record<Version, number> = { old: 1, new: 1 };
  private progressAt = 0;
  private deadline = Number.POSITIVE_INFINITY;

  constructor(
    private readonly plan: Plan,
    readonly assumptions: Assumptions,
  ) {
    this.noun = nounOf(plan.strategy);
    this.conclusion = stuck(this.noun);
    if (plan.strategy === 'RollingUpdate' || plan.strategy === 'Recreate') {
      // The API server's largest number means: never.
      if (plan.progressDeadlineSeconds < 2 ** 31 - 1) this.deadline = plan.progressDeadlineSeconds;
    }
    const first = plan.strategy === 'StatefulSet' ? plan.firstOrdinal : 1;
    const failing = Math.min(assumptions.failingOld, plan.pods);
    if (failing > 0) this.cohorts.push({ ...settled, version: 'old', from: first, count: failing, ...failed });
    if (plan.pods > failing) {
      this.cohorts.push({ ...settled, version: 'old', from: first + failing, count: plan.pods - failing });
    }
    this.nextId.old = first + plan.pods;
    this.record(begins(this.noun, plan.pods));
  }

  /** Pods of a version that are not ending. */
  size(version: Version): number {
    return this.count(cohort => cohort.version === version);
  }

  /** Pods of a version that the controller takes for available. */
  available(version: Version): number {
    return this.count(cohort => cohort.version === version && cohort.isCounted);
  }

  /** Pods that are ending. */
  get terminating(): number {
    return this.endingOf.old + this.endingOf.new;
  }

  /** Creates Pods; `from` is the first one's number where it takes somebody's place. */
  start(version: Version, count: number, from = this.nextId[version]): void {
    if (count <= 0) return;
    this.nextId[version] = Math.max(this.nextId[version], from + count);
    this.cohorts.push({ ...unborn, version, from, count, steps: this.life(version) });
    this.progress();
  }

  /** Tells Pods to end: the first or the last by number, among those for which `holds`. */
  stop(version: Version, count: number, end: 'first' | 'last' = 'first', holds: Condition = () => true): void {
    let left = count;
    const chosen = this.cohorts
      .filter(cohort => cohort.version === version && holds(cohort))
      .sort((a, b) => (end === 'first' ? a.from - b.from : b.from - a.from));
    for (const cohort of chosen) {
      if (left <= 0) break;
      const taken = Math.min(left, cohort.count);
      const from = end === 'first' ? cohort.from : cohort.from + cohort.count - taken;
      // What ends at once is never seen ending.
      if (this.secondsToEnd > 0) {
        this.ending.push({ ...cohort, from, count: taken, steps: [], goneAt: this.at + this.secondsToEnd });
        this.endingOf[version] += taken;
      }
      if (end === 'first') cohort.from += taken;
      cohort.count -= taken;
      left -= taken;
    }
    this.cohorts = this.cohorts.filter(({ count: rest }) => rest > 0);
    this.progress();
  }

  /** Keeps what is the case now as a frame. */
  record(event: Text): void {
    this.changedAt = this.at;
    this.frames.push({ at: this.at, event, ...this.state() });
  }

  /** Goes on to the next moment at which something happens by itself; false if nothing ever will. */
  advance(limit = Number.POSITIVE_INFINITY): boolean {
    const next = this.cohorts.reduce(
      (soonest, cohort) => Math.min(soonest, momentOf(cohort)),
      this.ending[this.gone]?.goneAt ?? Number.POSITIVE_INFINITY,
    );
    const deadline = this.deadlineAt === undefined ? this.progressAt + this.deadline : Number.POSITIVE_INFINITY;
    if (deadline < next && deadline <= limit) {
      if (!Number.isFinite(next)) this.record(stuck(this.noun));
      const { changedAt } = this;
      this.at = deadline;
      this.deadlineAt = deadline;
      this.record(deadlinePassed(this.deadline));
      this.changedAt = changedAt;
      return true;
    }
    if (!Number.isFinite(next) || next > limit) return false;
    this.at = Math.max(this.at, next);
    this.endPods();
    this.turnPods();
    return true;
  }

  /** Lets so many seconds pass. */
  wait(seconds: number): void {
    const until = this.at + seconds;
    while (this.advance(until));
    this.at = until;
  }

  /** Lets time go on until something is the case; false if it never will be. */
  waitUntil(holds: () => boolean): boolean {
    while (!holds()) if (!this.advance()) return false;
    return true;
  }

  /** Nothing more is to be done; what has begun comes to its end. */
  settle(): void {
    this.deadline = Number.POSITIVE_INFINITY;
    while (this.advance());
  }

  private endPods(): void {
    const gone = { old: 0, new: 0 };
    for (let next = this.ending[this.gone]; next; next = this.ending[this.gone]) {
      if ((next.goneAt ?? 0) > this.at) break;
      gone[next.version] += next.count;
      this.endingOf[next.version] -= next.count;
      this.gone += 1;
    }
    for (const version of versions) {
      if (gone[version] === 0) continue;
      this.record(vanished(this.noun, version, gone[version]));
    }
  }

  private turnPods(): void {
    const turns = new Map<string, Turn>();
    const finished: Cohort[] = [];
    for (const cohort of this.cohorts) {
      const { isReady, isCounted } = cohort;
      const due = cohort.steps.filter(({ at }) => at <= this.at);
      if (due.length === 0) continue;
      cohort.steps = cohort.steps.filter(({ at }) => at > this.at);
      if (cohort.steps.length === 0) finished.push(cohort);
      for (const { becomes } of due) Object.assign(cohort, becomes);
      const turn = {
        version: cohort.version,
        count: cohort.count,
        isReady: cohort.isReady,
        answers: cohort.answers,
        isCounted: cohort.isCounted,
        isFailing: cohort.isFailing,
        wasCounted: isCounted,
      };
      const key = [turn.version, turn.isReady, turn.answers, turn.isCounted, turn.wasCounted].join();
      turns.set(key, { ...turn, count: turn.count + (turns.get(key)?.count ?? 0) });
      if (cohort.isCounted !== isCounted || cohort.isReady !== isReady) this.progressAt = this.at;
    }
    const all = [...turns.values()];
    if (all.some(({ version, isCounted, wasCounted }) => version === 'new' && isCounted && !wasCounted))
      this.waves += 1;
    this.merge(finished);
    for (const turn of all) this.record(changed(this.noun, turn, this.plan.minReadySeconds));
  }

  /** Pods to which nothing more happens become one cohort with those of the same fate whose numbers touch theirs. */
  private merge(finished: readonly Cohort[]): void {
    const gone = new Set<Cohort>();
    for (const cohort of finished) {
      for (const other of this.cohorts) {
        if (other === cohort || gone.has(other) || gone.has(cohort) || !isSame(cohort, other)) continue;
        const touches = other.from + other.count === cohort.from || cohort.from + cohort.count === other.from;
        if (!touches) continue;
        other.from = Math.min(other.from, cohort.from);
        other.count += cohort.count;
        gone.add(cohort);
      }
    }
    if (gone.size > 0) this.cohorts = this.cohorts.filter(cohort => !gone.has(cohort));
  }

  private progress(): void {
    this.progressAt = this.at;
  }

  private count(holds: Condition): number {
    return this.cohorts.reduce((sum, cohort) => sum + (holds(cohort) ? cohort.count : 0), 0);
  }

  /** `preStop` runs within the grace period, not before it. */
  private get secondsToEnd(): number {
    const { preStopSeconds, terminationGracePeriodSeconds } = this.plan;
    return Math.min(preStopSeconds + this.assumptions.secondsToTerminate, terminationGracePeriodSeconds);
  }

  /** What becomes of a Pod that is created now. */
  private life(version: Version): readonly Step[] {
    const { secondsToStart, secondsToReady, broken } = this.assumptions;
    const works = version === 'old' || !broken;
    const running = this.at + secondsToStart;
    const answering = this.at + secondsToReady;
    // Compose sends requests to what runs, healthy or not.
    const isProbed = this.plan.hasReadinessProbe && this.plan.strategy !== 'Compose';
    const ready = isProbed ? answering : running;
    const counted = { at: ready + this.plan.minReadySeconds, becomes: { isCounted: true } };
    if (works) {
      return [{ at: ready, becomes: { isReady: true } }, { at: answering, becomes: { answers: true } }, counted];
    }
    if (isProbed) return [{ at: running, becomes: { isFailing: true } }];
    return [{ at: running, becomes: { isFailing: true, isReady: true } }, counted];
  }

  private state(): Omit<Frame, 'at' | 'event'> {
    const groups = new Map<string, { version: Version; phase: Phase; count: number }>();
    const ready = { old: 0, new: 0 };
    const answering = { old: 0, new: 0 };
    let [old, fresh, available] = [0, 0, 0];
    for (const cohort of this.cohorts) {
      const { version, count } = cohort;
      const phase = phaseOf(cohort);
      const known = groups.get(`${version} ${phase}`);
      if (known) known.count += count;
      else groups.set(`${version} ${phase}`, { version, phase, count });
      if (version === 'old') old += count;
      else fresh += count;
      if (cohort.isCounted) available += count;
      if (cohort.isReady) ready[version] += count;
      if (cohort.isReady && cohort.answers) answering[version] += count;
    }
    for (const version of versions) {
      const count = this.endingOf[version];
      if (count > 0) groups.set(`${version} terminating`, { version, phase: 'terminating', count });
    }
    const { terminating } = this;
    const total = old + fresh + terminating;
    return {
      pods: total > mostDrawn ? [] : this.lanes(),
      groups: [...groups.values()].sort((a, b) => orderOf(a) - orderOf(b)),
      available,
      old,
      new: fresh,
      terminating,
      desired: this.plan.pods,
      ...reached(this.route, ready, answering),
    };
  }

  private lanes(): readonly PodState[] {
    return [...this.cohorts, ...this.ending.slice(this.gone)]
      .sort((a, b) => versions.indexOf(a.version) - versions.indexOf(b.version) || a.from - b.from)
      .flatMap(cohort =>
        Array.from({ length: cohort.count }, (_, index) => ({
          id: `${cohort.version}-${cohort.from + index}`,
          version: cohort.version,
          phase: phaseOf(cohort),
        })),
      );
  }
}

/** Pods that have been through the same, numbered from `from` on. */
interface Cohort {
  version: Version;
  from: number;
  count: number;
  /** What will become of them, and when. */
  steps: readonly Step[];
  /** They get requests. */
  isReady: boolean;
  answers: boolean;
  /** The controller takes them for available. */
  isCounted: boolean;
  isFailing: boolean;
  /** When they will be gone; only of Pods that are ending. */
  goneAt: number | undefined;
}

interface Step {
  readonly at: number;
  readonly becomes: Partial<Pick<Cohort, 'isReady' | 'answers' | 'isCounted' | 'isFailing'>>;
}

type Condition = (cohort: Readonly<Cohort>) => boolean;

const unborn = { steps: [], isReady: false, answers: false, isCounted: false, isFailing: false, goneAt: undefined };
const settled = { ...unborn, isReady: true, answers: true, isCounted: true };
const failed = { isReady: false, answers: false, isCounted: false, isFailing: true };
const versions: readonly Version[] = ['old', 'new'];
const phases: readonly Phase[] = ['available', 'ready', 'starting', 'failing', 'terminating'];

function momentOf({ steps }: Cohort): number {
  return steps.reduce((soonest, { at }) => Math.min(soonest, at), Number.POSITIVE_INFINITY);
}

function isSame(one: Cohort, other: Cohort): boolean {
  return (
    one.version === other.version &&
    one.steps.length === 0 &&
    other.steps.length === 0 &&
    one.isReady === other.isReady &&
    one.answers === other.answers &&
    one.isCounted === other.isCounted &&
    one.isFailing === other.isFailing
  );
}

function phaseOf({ goneAt, isFailing, answers, isReady, isCounted }: Cohort): Phase {
  if (goneAt !== undefined) return 'terminating';
  if (isFailing) return 'failing';
  if (!answers || !isReady) return 'starting';
  return isCounted ? 'available' : 'ready';
}

function orderOf({ version, phase }: { readonly version: Version; readonly phase: Phase }): number {
  return versions.indexOf(version) * phases.length + phases.indexOf(phase);
}

type PerVersion = Readonly<Record<Version, number>>;

function reached(route: Route, ready: PerVersion, answering: PerVersion) {
  const weights = weightsOf(route, ready);
  const share = (version: Version) => (ready[version] === 0 ? 0 : answering[version] / ready[version]);
  const serving = versions.reduce((sum, version) => sum + (weights[version] > 0 ? answering[version] : 0), 0);
  const answered = versions.reduce((sum, version) => sum + weights[version] * share(version), 0);
  return { serving, newShare: percent(weights.new), failingShare: percent(1 - answered) };
}

/** The share of the requests that goes to each version; nothing where no Pod is ready to take them. */
function weightsOf(route: Route, ready: PerVersion): PerVersion {
  if (typeof route === 'object') return { old: 1 - route.newWeight / 100, new: route.newWeight / 100 };
  if (route !== 'all') return { old: route === 'old' ? 1 : 0, new: route === 'new' ? 1 : 0 };
  const all = ready.old + ready.new;
  return all === 0 ? { old: 0, new: 0 } : { old: ready.old / all, new: ready.new / all };
}

function percent(share: number): number {
  return Math.round(share * 1000) / 10;
}
