import type { Language, Text } from '../text/text';
import type { Frame, Phase, Rollout, Version } from './rollout';
import { durationOf, figures, strategyName } from './verdict';

/**
 * A rollout as one SVG that needs nothing else: a lane for each Pod over time, and below the share of the wished-for
 * Pods that serve. Patterns and letters say the same as the colours. Without lanes (too many Pods) their numbers are
 * stacked.
 */
export function drawn(rollout: Rollout, language: Language): string {
  const { frames, seconds, plan } = rollout;
  const end = Math.max(seconds, 1);
  // What goes on after the last change is shown for a while, however late a deadline comes.
  const until = end * (rollout.outcome === 'complete' ? 1.08 : 1.3);
  const x = (at: number) => round(left + (Math.min(at, until) / until) * across);
  const shown = frames.filter(({ at }) => at <= end);
  const lanes = lanesOf(shown, until);
  const laneHeight = Math.max(6, Math.min(18, Math.floor(480 / Math.max(1, lanes.length))));
  const lanesHeight = lanes.length > 0 ? lanes.length * laneHeight : 160;
  const curveTop = top + lanesHeight + 34;
  const height = curveTop + curveHeight + 64;
  const heading = unmarked(strategyName(plan)[language]);
  const summary = unmarked(figures(rollout)[language]);
  const parts = [
    `<title>${escaped(`${heading}: ${summary}`)}</title>`,
    `<desc>${escaped(description(rollout, language))}</desc>`,
    style,
    patterns,
    `<rect class="paper" width="${width}" height="${round(height)}"/>`,
    `<text class="title" x="${left}" y="20">${escaped(heading)}</text>`,
    `<text class="small" x="${left}" y="38">${escaped(summary)}</text>`,
    ...ticks(end, language).map(
      ([at, label]) =>
        `<line class="grid" x1="${x(at)}" x2="${x(at)}" y1="${top}" y2="${curveTop + curveHeight}"/><text class="tick" x="${x(at)}" y="${curveTop + curveHeight + 16}">${label}</text>`,
    ),
    ...(lanes.length > 0 ? lanes.flatMap(drawnLane) : stacks()),
    ...curve(),
    ...legend(curveTop + curveHeight + 44, language),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" lang="${language}" viewBox="0 0 ${width} ${round(height)}" width="${width}" height="${round(height)}">${parts.join('\n')}</svg>\n`;

  function drawnLane({ id, spans }: Lane, index: number): readonly string[] {
    const y = top + index * laneHeight;
    const bars = spans.map(({ from, to, phase, version }) => {
      const box = `x="${x(from)}" y="${y + 1}" width="${round(Math.max(1, x(to) - x(from)))}" height="${laneHeight - 2}"`;
      const words = `${id}: ${phaseWords[phase][language]}, ${durationOf(from)[language]}–${durationOf(to)[language]}`;
      const over = textures.has(phase) ? `<rect fill="url(#${phase})" ${box}/>` : '';
      return `<g><title>${escaped(words)}</title><rect class="${version} ${phase}" ${box}/>${over}</g>`;
    });
    const label =
      laneHeight >= 9 ? `<text class="lane" x="${left - 6}" y="${y + laneHeight - 4}">${escaped(id)}</text>` : '';
    return [label, ...bars];
  }

  /** Where there are too many Pods for lanes: how many of each kind, one above the other. */
  function stacks(): readonly string[] {
    const most = Math.max(1, rollout.most);
    return shown.flatMap((frame, index) => {
      const to = shown[index + 1]?.at ?? until;
      if (to <= frame.at) return [];
      let y = top + lanesHeight;
      return frame.groups.map(({ version, phase, count }) => {
        const high = (count / most) * lanesHeight;
        y -= high;
        const box = `x="${x(frame.at)}" y="${round(y)}" width="${round(x(to) - x(frame.at) + 0.3)}" height="${round(high)}"`;
        const over = textures.has(phase) ? `<rect fill="url(#${phase})" ${box}/>` : '';
        return `<rect class="${version} ${phase}" ${box}/>${over}`;
      });
    });
  }

  /** The capacity over time against what is wished for. */
  function curve(): readonly string[] {
    const wished = Math.max(1, plan.pods);
    const most = Math.max(1.25, ...shown.map(({ serving }) => serving / wished));
    const y = (share: number) => round(curveTop + curveHeight * (1 - share / most));
    const points = shown.flatMap((frame, index) => {
      const to = shown[index + 1]?.at ?? until;
      const level = y(frame.serving / wished);
      return [`${x(frame.at)},${level}`, `${x(to)},${level}`];
    });
    const floor = y(0);
    return [
      `<polygon class="area" points="${x(0)},${floor} ${points.join(' ')} ${x(until)},${floor}"/>`,
      `<polyline class="curve" points="${points.join(' ')}"/>`,
      `<line class="wished" x1="${left}" x2="${left + across}" y1="${y(1)}" y2="${y(1)}"/>`,
      `<text class="lane" x="${left - 6}" y="${y(1) + 4}">100 %</text>`,
      `<text class="lane" x="${left - 6}" y="${floor}">0 %</text>`,
      `<text class="small" x="${left}" y="${curveTop - 8}">${words.capacity[language]}</text>`,
    ];
  }
}

/** What the drawing shows, in sentences. */
function description(rollout: Rollout, language: Language): string {
  const { frames } = rollout;
  const shown = frames.length > 40 ? [...frames.slice(0, 39), ...frames.slice(-1)] : frames;
  return shown.map(({ at, event }) => `${durationOf(at)[language]}: ${event[language]}`).join(' ');
}

interface Lane {
  readonly id: string;
  readonly spans: { from: number; to: number; readonly phase: Phase; readonly version: Version }[];
}

/** The life of each Pod as a row of phases. */
function lanesOf(frames: readonly Frame[], until: number): readonly Lane[] {
  const lanes = new Map<string, Lane>();
  for (const [index, { at, pods }] of frames.entries()) {
    const to = frames[index + 1]?.at ?? until;
    if (to <= at) continue;
    for (const { id, version, phase } of pods) {
      const lane = lanes.get(id) ?? { id, spans: [] };
      lanes.set(id, lane);
      const last = lane.spans.at(-1);
      if (last && last.phase === phase && last.to === at) last.to = to;
      else lane.spans.push({ from: at, to, phase, version });
    }
  }
  return [...lanes.values()];
}

function ticks(end: number, language: Language): readonly (readonly [number, string])[] {
  const step = steps.find(each => end / each <= 8) ?? end / 8;
  return Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => [
    index * step,
    durationOf(index * step)[language],
  ]);
}

const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600, 7200, 21_600, 86_400];

function legend(y: number, language: Language): readonly string[] {
  const entries: readonly (readonly [string, Phase | undefined, Text])[] = [
    ['old available', undefined, words.old],
    ['new available', undefined, words.new],
    ...(['starting', 'ready', 'failing', 'terminating'] as const).map(
      phase => [`new ${phase}`, phase, phaseWords[phase]] as const,
    ),
  ];
  return entries.flatMap(([kind, phase, text], index) => {
    const at = left + index * 138;
    const box = `x="${at}" y="${y - 10}" width="14" height="12"`;
    const over = phase && textures.has(phase) ? `<rect fill="url(#${phase})" ${box}/>` : '';
    return [
      `<rect class="${kind}" ${box}/>${over}<text class="small" x="${at + 20}" y="${y}">${text[language]}</text>`,
    ];
  });
}

const words = {
  old: { en: 'old version', ko: '이전 버전' },
  new: { en: 'new version', ko: '새 버전' },
  capacity: { en: 'Serving, of the Pods that are wanted', ko: '목표 파드 수 대비 응답 비율' },
} satisfies Record<string, Text>;

const phaseWords: Readonly<Record<Phase, Text>> = {
  available: { en: 'available', ko: '가용' },
  ready: { en: 'ready', ko: '준비됨' },
  starting: { en: 'starting', ko: '시작 중' },
  failing: { en: 'not working', ko: '동작하지 않음' },
  terminating: { en: 'ending', ko: '종료 중' },
};

const width = 960;
const left = 84;
const across = width - left - 24;
const top = 52;
const curveHeight = 110;

/** Phases that are told apart by a texture besides their colour. */
const textures: ReadonlySet<Phase> = new Set(['starting', 'ready', 'failing', 'terminating']);

const patterns = `<defs>
<pattern id="starting" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line class="ink" x1="0" x2="0" y1="0" y2="6"/></pattern>
<pattern id="ready" width="6" height="6" patternUnits="userSpaceOnUse"><circle class="dot" cx="3" cy="3" r="1"/></pattern>
<pattern id="failing" width="6" height="6" patternUnits="userSpaceOnUse"><path class="ink" d="M1,1 L5,5 M5,1 L1,5"/></pattern>
<pattern id="terminating" width="4" height="4" patternUnits="userSpaceOnUse"><line class="ink" x1="0" x2="4" y1="2" y2="2"/></pattern>
</defs>`;

const style = `<style>
svg { --paper: #ffffff; --text: #1f2328; --grid: #d8dee4; --old: #9a6700; --new: #0969da; --bad: #b42318; --curve: #1a7f37; font: 12px system-ui, sans-serif; }
@media (prefers-color-scheme: dark) { svg { --paper: #1e1e1e; --text: #e6edf3; --grid: #3d444d; --old: #d9a441; --new: #58a6ff; --bad: #ff7b72; --curve: #56d364; } }
.paper { fill: var(--paper); } text { fill: var(--text); } .title { font-size: 14px; font-weight: 600; }
.small, .lane, .tick { font-size: 11px; } .lane { text-anchor: end; } .tick { text-anchor: middle; }
.grid { stroke: var(--grid); } .old { fill: var(--old); } .new { fill: var(--new); } .failing { fill: var(--bad); }
.starting, .terminating { fill-opacity: 0.45; } .ready { fill-opacity: 0.75; }
.ink { stroke: var(--text); stroke-width: 1; stroke-opacity: 0.75; } .dot { fill: var(--text); }
.area { fill: var(--curve); fill-opacity: 0.15; } .curve { fill: none; stroke: var(--curve); stroke-width: 2; }
.wished { stroke: var(--text); stroke-dasharray: 4 3; stroke-opacity: 0.6; }
</style>`;

function round(number: number): number {
  return Math.round(number * 10) / 10;
}

/** A drawing shows the marks of code as they are. */
function unmarked(text: string): string {
  return text.replaceAll('`', '');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
