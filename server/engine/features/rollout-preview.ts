import type { Workspace } from '../model/workspace';
import type { Text } from '../text/text';
import { previewWords } from './preview-words';
import {
  type Assumptions,
  defaultAssumptions,
  durationOf,
  type Frame,
  type Phase,
  type Rollout,
  rolloutOf,
  simulate,
  type Version,
  waysOf,
  workloadsIn,
} from './rollout';

/** What is asked of a preview; what is absent or makes no sense has a default. */
export interface PreviewWish {
  readonly workload?: string | undefined;
  readonly offset?: number | undefined;
  readonly strategy?: string | undefined;
  readonly assumptions?: Partial<Readonly<Record<keyof Assumptions, unknown>>> | undefined;
}

/** A rollout of a file, beside other ways to do it, as a drawing needs it; absent if the file rolls nothing out. */
export function rolloutPreview(workspace: Workspace, uri: string, wish: PreviewWish = {}) {
  const { offset } = wish;
  const all = workloadsIn(workspace, uri);
  const found =
    all.find(({ id }) => id === wish.workload) ??
    all.find(({ extent }) => offset !== undefined && extent.start <= offset && offset <= extent.end) ??
    all[0];
  if (!found) return undefined;
  const assumptions = assumed(wish.assumptions);
  const ways = waysOf(found);
  const shown = ways.find(({ id }) => id === wish.strategy) ?? ways.find(({ isOwn }) => isOwn);
  const { rollout, summary, verdicts } = rolloutOf(found, assumptions, shown?.plan);
  const { frames } = rollout;
  const end = Math.max(rollout.seconds, frames.at(-1)?.at ?? 0);
  const goesOn = endless(rollout);
  const until = Math.max(5, end * (goesOn ? 1.25 : 1.04));
  return {
    workload: found.id,
    workloads: all.map(({ id, label }) => ({ id, label })),
    title: found.label,
    strategy: shown?.id ?? '',
    summary,
    description: description(rollout),
    assumptions: rollout.assumptions,
    desired: frames[0]?.desired ?? 0,
    end,
    until,
    goesOn,
    frames: frames.map(frame => ({ ...frame, pods: [], numbers: numbersOf(frame, rollout.assumptions) })),
    lanes: lanesOf(frames, until),
    verdicts,
    comparison: ways.map(way => {
      const isShown = way === shown;
      return { ...rowOf(isShown ? rollout : simulate(way.plan, assumptions)), ...way, isShown, strategy: way.id };
    }),
    words: previewWords,
  };
}

function assumed(given: PreviewWish['assumptions'] = {}): Assumptions {
  const number = (name: Exclude<keyof Assumptions, 'broken'>) => {
    const value = given[name];
    return typeof value === 'number' ? value : defaultAssumptions[name];
  };
  return {
    secondsToStart: number('secondsToStart'),
    secondsToReady: number('secondsToReady'),
    secondsToTerminate: number('secondsToTerminate'),
    secondsToNotice: number('secondsToNotice'),
    requestsPerPod: number('requestsPerPod'),
    failingOld: number('failingOld'),
    broken: given.broken === true,
  };
}

function rowOf({ plan: { pods }, lowest, most, downtimeSeconds, missedRequests, seconds, outcome }: Rollout) {
  const extra = Math.max(0, most - pods);
  const time = durationOf(seconds);
  const away = durationOf(downtimeSeconds);
  const ending = endings[outcome];
  return {
    lowest: {
      en: `${lowest} of ${pods}${downtimeSeconds > 0 ? ` (none for ${away.en})` : ''}`,
      ko: `${pods}개 중 ${lowest}개${downtimeSeconds > 0 ? `(${away.ko} 동안 없음)` : ''}`,
    },
    most: { en: `${most}${extra ? ` (+${extra})` : ''}`, ko: `${most}개${extra ? `(+${extra})` : ''}` },
    duration: ending ? { en: `${time.en}, then ${ending.en}`, ko: `${time.ko}, 이후 ${ending.ko}` } : time,
    missed: { en: missedRequests.toLocaleString('en'), ko: `${missedRequests.toLocaleString('en')}개` },
  };
}

/** How a rollout is left that does not come to its end. */
const endings: Readonly<Partial<Record<Rollout['outcome'], Text>>> = {
  stuck: { en: 'stuck', ko: '멈춤' },
  manual: { en: 'waiting', ko: '대기' },
  paused: { en: 'waiting', ko: '대기' },
};

/** What goes on for ever, in few words. */
function endless({ outcome, frames, plan }: Rollout): Text | undefined {
  if (plan.pods === 0) return undefined;
  switch (outcome) {
    case 'stuck':
      return { en: 'stuck, waits', ko: '멈춘 채 대기' };
    case 'manual':
      return { en: 'waits for you', ko: '직접 삭제 대기' };
    case 'paused':
      return { en: 'waits for you', ko: '결정 대기' };
    default:
      return (frames.at(-1)?.failingShare ?? 0) > 0 ? { en: 'stays like this', ko: '이 상태 지속' } : undefined;
  }
}

function description({ outcome, lowest, most, plan, seconds }: Rollout): Text {
  const time = durationOf(seconds);
  const end = endings[outcome] ?? { en: 'done', ko: '완료' };
  return {
    en: `A rollout over time: ${end.en} after ${time.en}, at least ${lowest} of ${plan.pods} serving, at most ${most} running. The table below says the same.`,
    ko: `시간에 따른 롤아웃: ${time.ko} 뒤 ${end.ko}, ${plan.pods}개 중 최소 ${lowest}개 응답, 최대 ${most}개 실행. 아래 표에서도 같은 내용을 볼 수 있습니다.`,
  };
}

function numbersOf(frame: Frame, { requestsPerPod }: Assumptions): Text {
  const { serving, desired, old, terminating, failingShare } = frame;
  const share = desired === 0 ? 100 : Math.round((serving / desired) * 100);
  const [answered, asked] = [Math.min(serving, desired), desired].map(pods =>
    (pods * requestsPerPod).toLocaleString('en'),
  );
  const failing = desired === 0 ? 0 : Math.round(failingShare);
  return {
    en: [
      `${serving} of ${desired} serving (${share}%, ${answered} of ${asked} requests/s)`,
      `${old} old, ${frame.new} new${terminating ? `, ${terminating} ending` : ''}`,
      ...(failing ? [`${failing}% of the requests fail`] : []),
    ].join(' · '),
    ko: [
      `${desired}개 중 ${serving}개 응답(${share}%, 초당 요청 ${asked}개 중 ${answered}개)`,
      `이전 ${old}개, 새 버전 ${frame.new}개${terminating ? `, 종료 중 ${terminating}개` : ''}`,
      ...(failing ? [`요청의 ${failing}% 실패`] : []),
    ].join(' · '),
  };
}

/** The life of one Pod, as rows of bars. */
interface Lane {
  readonly label: Text;
  readonly version: Version;
  readonly parts: { readonly from: number; to: number; readonly phase: Phase }[];
}

function lanesOf(frames: readonly Frame[], until: number): readonly Lane[] {
  const lanes = new Map<string, Lane>();
  frames.forEach(({ at, pods }, index) => {
    const to = frames[index + 1]?.at ?? until;
    for (const { id, version, phase } of pods) {
      const lane = lanes.get(id) ?? { label: laneLabel(id, version), version, parts: [] };
      lanes.set(id, lane);
      const last = lane.parts.at(-1);
      if (last?.phase === phase && last.to === at) last.to = to;
      else if (to > at) lane.parts.push({ from: at, to, phase });
    }
  });
  const seen = [...lanes.values()].filter(({ parts }) => parts.length > 0);
  return [...seen.filter(({ version }) => version === 'old'), ...seen.filter(({ version }) => version === 'new')];
}

function laneLabel(id: string, version: Version): Text {
  const number = id.slice(id.indexOf('-') + 1);
  return version === 'old'
    ? { en: `old ${number}`, ko: `이전 ${number}` }
    : { en: `new ${number}`, ko: `새 ${number}` };
}
