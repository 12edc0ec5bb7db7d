import { styleText } from 'node:util';
import stringWidth from 'string-width';
import {
  durationOf,
  type FoundRollout,
  type Frame,
  type Rollout,
  simulate,
  type Verdict,
} from '../engine/features/rollout';
import type { Language, Text } from '../engine/text/text';

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

/** For people: the figures of each workload, every step with its Pods, what it means, and other ways beside it. */
export function printRollouts(
  found: readonly FoundRollout[],
  language: Language,
  terminal: { readonly columns: number } | undefined,
): string {
  const paint: Paint = (style, text) => (terminal ? styleText(style, text, { validateStream: false }) : text);
  const legend = legendOf(language, paint);
  return `${found.map(each => printRollout(each, language, paint)).join('\n')}\n${legend}\n`;
}

function printRollout(found: FoundRollout, language: Language, paint: Paint): string {
  const { label, summary, verdicts, rollout } = found;
  return [
    paint('bold', label[language]),
    `  ${plain(summary[language])}`,
    '',
    ...steps(rollout, language, paint),
    '',
    ...verdicts.map(verdict => `  ${markOf(verdict, paint)} ${plain(verdict.text[language])}`),
    '',
    ...comparison(found, language, paint),
    '',
  ].join('\n');
}

/** One line for each frame: when, how many serve, the Pods as a bar, and what happened. */
function steps({ frames, omitted, plan }: Rollout, language: Language, paint: Paint): readonly string[] {
  // A bar of more than so many Pods stands for several Pods with each sign.
  const most = Math.max(1, ...frames.map(({ groups }) => groups.reduce((sum, { count }) => sum + count, 0)));
  const perSign = Math.ceil(most / 40);
  const rows = shortened(frames).map(frame =>
    frame === undefined
      ? ['...', '', '', '']
      : [
          durationOf(frame.at)[language],
          `${frame.serving}/${plan.pods}`,
          barOf(frame, perSign, paint),
          plain(frame.event[language]),
        ],
  );
  const head = [words.time, words.serving, words.pods, words.event].map(text => text[language]);
  const lines = table([head, ...rows], paint);
  const notes = [
    ...(perSign > 1 ? [filled(words.perSign[language], perSign)] : []),
    ...(omitted > 0 ? [filled(words.omitted[language], omitted)] : []),
  ];
  return [...lines, ...notes.map(note => `  ${paint('dim', note)}`)];
}

/** The first and the last frames of many, with a gap between them. */
function shortened(frames: readonly Frame[]): readonly (Frame | undefined)[] {
  return frames.length <= 60 ? frames : [...frames.slice(0, 40), undefined, ...frames.slice(-10)];
}

function barOf({ groups }: Frame, perSign: number, paint: Paint): string {
  return groups
    .map(({ version, phase, count }) => {
      const { sign, style } = signs[`${version} ${phase}`];
      return paint(style, sign.repeat(Math.ceil(count / perSign)));
    })
    .join('');
}

type Kind = `${Frame['groups'][number]['version']} ${Frame['groups'][number]['phase']}`;

/** Upper case answers, lower case does not: the letters say it without colours. */
const signs: Readonly<Record<Kind, { readonly sign: string; readonly style: Style }>> = {
  'old available': { sign: 'O', style: 'yellow' },
  'old ready': { sign: 'O', style: 'yellow' },
  'old starting': { sign: 'o', style: 'yellow' },
  'old failing': { sign: 'x', style: 'red' },
  'old terminating': { sign: '-', style: 'dim' },
  'new available': { sign: 'N', style: 'cyan' },
  'new ready': { sign: 'R', style: 'cyan' },
  'new starting': { sign: 'n', style: 'cyan' },
  'new failing': { sign: 'x', style: 'red' },
  'new terminating': { sign: '-', style: 'dim' },
};

function legendOf(language: Language, paint: Paint): string {
  return paint('dim', words.legend[language]);
}

/** The same Pods rolled out in other ways, under the same assumptions. */
function comparison({ ways, rollout }: FoundRollout, language: Language, paint: Paint): readonly string[] {
  if (ways.length < 2) return [];
  const head = [words.strategy, words.lowest, words.most, words.duration, words.downtime].map(text => text[language]);
  const rows = ways.map(({ id, isOwn, plan }) => {
    const { lowest, most, seconds, downtimeSeconds, outcome, frames } = simulate(plan, rollout.assumptions);
    const isDownForEver = plan.pods > 0 && frames.at(-1)?.serving === 0;
    const end = outcomes[outcome]?.[language];
    return [
      `${id}${isOwn ? ' *' : ''}`,
      `${lowest}/${plan.pods}`,
      `${most}`,
      `${durationOf(seconds)[language]}${end ? ` (${end})` : ''}`,
      isDownForEver ? words.forEver[language] : downtimeSeconds > 0 ? durationOf(downtimeSeconds)[language] : '-',
    ];
  });
  return [...table([head, ...rows], paint), `  ${paint('dim', words.own[language])}`];
}

/** Columns as wide as their widest cell; the last one is not padded. Colours have no width. */
function table(rows: readonly (readonly string[])[], paint: Paint): readonly string[] {
  const [head = []] = rows;
  const widths = head.map((_, column) => Math.max(...rows.map(row => stringWidth(row[column] ?? ''))));
  return rows.map((row, index) => {
    const line = row
      .map((cell, column) =>
        column === row.length - 1 ? cell : cell + ' '.repeat((widths[column] ?? 0) - stringWidth(cell)),
      )
      .join('  ');
    return `  ${index === 0 ? paint('dim', line) : line}`.trimEnd();
  });
}

function markOf({ tone }: Verdict, paint: Paint): string {
  switch (tone) {
    case 'good':
      return paint('green', '+');
    case 'bad':
      return paint('red', '!');
    case 'note':
      return paint('dim', '-');
  }
}

/** A terminal shows the marks of code as they are, and nobody wants them. */
function plain(text: string): string {
  return text.replaceAll('`', '');
}

function filled(text: string, number: number): string {
  return text.replace('{0}', String(number));
}

const outcomes: Partial<Record<Rollout['outcome'], Text>> = {
  stuck: { en: 'stuck', ko: '멈춤' },
  manual: { en: 'waits', ko: '대기' },
  paused: { en: 'waits', ko: '대기' },
  'rolled-back': { en: 'rolled back', ko: '롤백' },
};

const words = {
  time: { en: 'time', ko: '시각' },
  serving: { en: 'serving', ko: '응답' },
  pods: { en: 'Pods', ko: '파드' },
  event: { en: 'what happens', ko: '일어나는 일' },
  strategy: { en: 'strategy', ko: '배포 방식' },
  lowest: { en: 'serving at least', ko: '최소 응답' },
  most: { en: 'at most', ko: '최대 실행' },
  duration: { en: 'takes', ko: '걸리는 시간' },
  downtime: { en: 'nothing answers', ko: '응답 없음' },
  forEver: { en: 'for ever', ko: '계속' },
  own: { en: '* what the file says', ko: '* 파일에 적힌 방식' },
  perSign: { en: 'One letter stands for up to {0} Pods.', ko: '글자 하나가 파드를 최대 {0}개까지 나타냅니다.' },
  omitted: { en: '{0} steps are left out.', ko: '단계 {0}개를 생략했습니다.' },
  legend: {
    en: 'O old, N new, R new and ready but not yet counted, n new and starting, x not working, - ending',
    ko: 'O 이전, N 새 버전, R 준비되었지만 아직 가용하지 않음, n 시작 중, x 동작하지 않음, - 종료 중',
  },
} satisfies Record<string, Text>;
