import type {
  FromPreview,
  PreviewState,
  RolloutAssumptions,
  RolloutResult,
  ToPreview,
} from '../../../server/lsp/protocol';
import { button, icon, icons, legendOf, type Slider, slider } from './controls';
import { type Drawing, drawn, textures } from './drawing';
import { clock, html, sentence } from './elements';
import { type Scale, scaleOf } from './scale';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPreview): void;
  getState(): PreviewState | undefined;
  setState(state: PreviewState): void;
};

const vscode = acquireVsCodeApi();
const isStill = matchMedia('(prefers-reduced-motion: reduce)');

/** What is shown, and where in it one is. */
let state: PreviewState = vscode.getState() ?? JSON.parse(document.body.dataset.state ?? '{}');
let result: RolloutResult | undefined;
let drawing: Drawing | undefined;
let scale: Scale | undefined;
let page: Page | undefined;
let spoken = '';
let frame = 0;
let seconds = state.seconds ?? 0;
let isPlaying = false;
let asking: number | undefined;

addEventListener('message', ({ data }: MessageEvent<ToPreview>) => {
  if ('nothing' in data) return showNothing(data.nothing);
  if (data.turned) {
    seconds = 0;
    keep({ workload: data.result.workload, strategy: undefined });
  }
  show(data.result);
});
addEventListener('keydown', pressed);
new ResizeObserver(() => redraw()).observe(document.body);
document.body.prepend(textures());
keep({});
ask();

function ask(): void {
  vscode.postMessage({ ask: state });
}

/** Not at every pixel that a slider moves. */
function askSoon(): void {
  clearTimeout(asking);
  asking = setTimeout(ask, 60);
}

function assume<Name extends keyof RolloutAssumptions>(name: Name, value: RolloutAssumptions[Name]): void {
  keep({ assumptions: { ...state.assumptions, [name]: value } });
  askSoon();
}

function keep(change: Partial<PreviewState>): void {
  state = { ...state, ...change };
  vscode.setState(state);
}

/** While one types, a file may make no sense for a moment: what was shown last stays, but faint. */
function showNothing(why: string): void {
  stop();
  page?.root.classList.add('stale');
  document.querySelector('.nothing')?.remove();
  document.body.prepend(html('p', { class: 'nothing', role: 'status' }, why));
}

function show(next: RolloutResult): void {
  document.querySelector('.nothing')?.remove();
  const wasAtEnd = result !== undefined && seconds >= result.end;
  const isSame = result?.workload === next.workload && result.strategy === next.strategy;
  const isSpokenAlike = JSON.stringify(result?.words) === JSON.stringify(next.words);
  result = next;
  if (!page || !isSpokenAlike) {
    page?.root.remove();
    page = pageOf(next);
    document.body.append(page.root);
  }
  page.root.classList.remove('stale');
  fill(page, next);
  redraw();
  // Whoever looks at the end goes on looking at it, and others stay at the moment where they are.
  goTo(wasAtEnd && isSame ? next.end : Math.min(seconds, next.end));
}

function redraw(): void {
  if (!result || !page) return;
  scale = scaleOf(result);
  drawing = drawn(result, scale, page.picture.clientWidth || document.body.clientWidth);
  page.picture.replaceChildren(drawing.picture);
  drawing.moveTo(seconds);
}

/** Moves to a moment: to the last thing that has happened by then, unless `index` names one. */
function goTo(moment: number, index?: number): void {
  if (!result || !page) return;
  const last = result.frames.length - 1;
  const known = moment === 0 ? 0 : result.frames.findLastIndex(({ at }) => at <= moment + 0.001);
  frame = Math.max(0, Math.min(index ?? known, last));
  seconds = moment;
  keep({ seconds });
  drawing?.moveTo(moment);
  page.time.max = String(scale?.placeOf(result.end) ?? 1);
  page.time.value = String(scale?.placeOf(moment) ?? 0);
  page.time.setAttribute('aria-valuetext', clock(moment));
  page.clock.textContent = `${clock(moment)} / ${clock(result.end)}`;
  const shown = result.frames[frame];
  const said = shown ? `${clock(shown.at)} ${shown.event} ${shown.numbers}` : '';
  // A live region that gets the same words again may read them again.
  if (shown && said !== spoken) {
    spoken = said;
    page.now.replaceChildren(
      html('strong', {}, `${clock(shown.at)} `, ...sentence(shown.event)),
      html('span', {}, shown.numbers),
    );
  }
  for (const [at, row] of [...page.table.rows].entries()) row.classList.toggle('current', at - 1 === frame);
}

function step(by: -1 | 1): void {
  stop();
  const target = result?.frames[frame + by];
  if (target) goTo(target.at, frame + by);
  else if (by > 0 && result) goTo(result.end);
}

function edge(moment: number): void {
  stop();
  goTo(moment, moment === 0 ? 0 : undefined);
}

function stop(): void {
  if (isPlaying) setPlaying(false);
}

function togglePlaying(): void {
  if (!result) return;
  if (!isPlaying && seconds >= result.end) goTo(0, 0);
  setPlaying(!isPlaying);
}

function setPlaying(playing: boolean): void {
  isPlaying = playing;
  if (!page || !result) return;
  const name = playing ? result.words.pause : result.words.play;
  page.play.replaceChildren(icon(playing ? icons.pause : icons.play));
  page.play.setAttribute('aria-label', name);
  page.play.title = `${name} (${result.words.space})`;
  if (!playing) return;
  if (isStill.matches) setTimeout(playStill, 1000);
  else requestAnimationFrame(now => play(now, now));
}

/** The whole takes about twelve seconds at the ordinary speed. */
function play(before: number, now: number): void {
  if (!isPlaying || !result) return;
  if (!scale) return;
  const further = ((now - before) / 12_000) * (state.speed ?? 1);
  goTo(Math.min(scale.secondsAt(scale.placeOf(seconds) + further), result.end));
  if (seconds >= result.end) setPlaying(false);
  else requestAnimationFrame(later => play(now, later));
}

/** For people who do not want things to move: one picture after the other. */
function playStill(): void {
  if (!isPlaying || !result) return;
  const target = result.frames[frame + 1];
  goTo(target?.at ?? result.end, target && frame + 1);
  if (target) setTimeout(playStill, 1000 / (state.speed ?? 1));
  else setPlaying(false);
}

function pressed(event: KeyboardEvent): void {
  const { target, key } = event;
  const isOwn = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
  const isPressable = key === ' ' && target instanceof HTMLElement && target.closest('button, summary');
  const act = keys[key];
  if (isOwn || isPressable || !act || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  act();
}

const keys: Readonly<Record<string, () => void>> = {
  ' ': togglePlaying,
  ArrowLeft: () => step(-1),
  ArrowRight: () => step(1),
  Home: () => edge(0),
  End: () => edge(result?.end ?? 0),
};

/** The parts of the page that change. */
interface Page {
  readonly root: HTMLElement;
  readonly workloads: HTMLSelectElement;
  readonly summary: HTMLElement;
  readonly play: HTMLButtonElement;
  readonly time: HTMLInputElement;
  readonly clock: HTMLElement;
  readonly now: HTMLElement;
  readonly picture: HTMLElement;
  readonly legend: HTMLElement;
  readonly sliders: readonly Slider[];
  readonly broken: HTMLInputElement;
  readonly verdicts: HTMLElement;
  readonly comparison: HTMLElement;
  readonly table: HTMLTableElement;
}

function pageOf({ words }: RolloutResult): Page {
  const workloads = html('select', { class: 'workload', 'aria-label': words.workload });
  workloads.addEventListener('change', () => {
    keep({ workload: workloads.value, strategy: undefined, seconds: 0 });
    seconds = 0;
    ask();
  });
  const summary = html('p', { class: 'summary' });
  const play = button(icons.play, words.play, words.space, togglePlaying);
  const time = html('input', { class: 'time', type: 'range', min: 0, step: 'any', 'aria-label': words.time });
  time.addEventListener('input', () => {
    stop();
    if (scale && result) goTo(Math.min(scale.secondsAt(Number(time.value)), result.end));
  });
  const speed = html(
    'select',
    { class: 'speed', 'aria-label': words.speed, title: words.speed },
    ...[0.5, 1, 2, 4].map(value => html('option', { value, selected: value === (state.speed ?? 1) }, `${value}×`)),
  );
  speed.addEventListener('change', () => keep({ speed: Number(speed.value) }));
  const face = html('output', { class: 'clock' });
  const now = html('div', { class: 'happening', role: 'status', 'aria-live': 'polite' });
  const picture = html('div', { class: 'picture' });
  picture.addEventListener('pointerdown', event => {
    stop();
    if (drawing) goTo(drawing.secondsAt(event.clientX));
  });
  const sliders = [
    slider('secondsToReady', words.toReady, [1, 180, 1], assume),
    slider('secondsToTerminate', words.toTerminate, [0, 60, 1], assume),
    slider('requestsPerPod', words.traffic, [10, 500, 10], assume),
  ];
  const broken = html('input', { type: 'checkbox' });
  broken.addEventListener('change', () => {
    assume('broken', broken.checked);
  });
  const legend = html('ul', { class: 'legend', 'aria-label': words.legend });
  const verdicts = html('ul', { class: 'verdicts' });
  const comparison = html('tbody');
  const table = html('table');
  const heads = (...titles: readonly string[]) =>
    html('thead', {}, html('tr', {}, ...titles.map(title => html('th', { scope: 'col' }, title))));

  const root = html(
    'main',
    {},
    html('header', {}, workloads, summary),
    html(
      'div',
      { class: 'toolbar', role: 'toolbar', 'aria-label': words.controls },
      button(icons.first, words.toStart, 'Home', () => edge(0)),
      button(icons.back, words.back, '←', () => step(-1)),
      play,
      button(icons.forward, words.forward, '→', () => step(1)),
      button(icons.last, words.toEnd, 'End', () => edge(result?.end ?? 0)),
      time,
      face,
      speed,
    ),
    now,
    picture,
    legend,
    html(
      'fieldset',
      {},
      html('legend', {}, words.assumptions),
      ...sliders.map(({ row }) => row),
      html('label', { class: 'broken' }, broken, words.broken),
    ),
    verdicts,
    html('h2', {}, words.compare),
    html(
      'div',
      { class: 'wide' },
      html(
        'table',
        { class: 'comparison' },
        heads(words.strategy, words.lowest, words.most, words.duration, words.missed),
        comparison,
      ),
    ),
    html('details', {}, html('summary', {}, words.asTable), html('div', { class: 'wide' }, table)),
  );
  return {
    root,
    workloads,
    summary,
    play,
    time,
    clock: face,
    now,
    picture,
    legend,
    sliders,
    broken,
    verdicts,
    comparison,
    table,
  };
}

function fill(page: Page, { words, ...shown }: RolloutResult): void {
  page.workloads.replaceChildren(
    ...shown.workloads.map(({ id, label }) => html('option', { value: id, selected: id === shown.workload }, label)),
  );
  page.workloads.disabled = shown.workloads.length < 2;
  page.summary.replaceChildren(...sentence(shown.summary));
  // What the user has moved since the question is newer than the answer.
  const assumptions = { ...shown.assumptions, ...state.assumptions };
  for (const { key, set } of page.sliders) set(assumptions[key]);
  page.broken.checked = assumptions.broken;
  page.legend.replaceChildren(...legendOf({ words, frames: shown.frames }));
  page.verdicts.replaceChildren(
    ...shown.verdicts.map(({ tone, text }) =>
      html('li', { class: tone }, icon(icons[tone]), html('span', {}, ...sentence(text))),
    ),
  );
  const hadFocus = page.comparison.contains(document.activeElement);
  page.comparison.replaceChildren(
    ...shown.comparison.map(({ strategy, label, isShown, isOwn, ...row }) => {
      const choose = html('button', { 'aria-pressed': String(isShown), title: words.draw }, ...sentence(label));
      choose.addEventListener('click', () => {
        keep({ strategy: isOwn ? undefined : strategy });
        ask();
      });
      const name = html('th', { scope: 'row' }, choose, isOwn ? html('small', {}, words.own) : undefined);
      const cells = [row.lowest, row.most, row.duration, row.missed].map(text => html('td', {}, text));
      return html('tr', { class: isShown ? 'current' : undefined }, name, ...cells);
    }),
  );
  if (hadFocus) page.comparison.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
  const columns = [words.time, words.event, words.old, words.new, words.terminating, words.serving];
  page.table.replaceChildren(
    html('thead', {}, html('tr', {}, ...columns.map(title => html('th', { scope: 'col' }, title)))),
    html(
      'tbody',
      {},
      ...shown.frames.map(each =>
        html(
          'tr',
          {},
          ...[
            clock(each.at),
            each.event,
            each.old,
            each.new,
            each.terminating,
            `${each.serving} / ${each.desired}`,
          ].map(text => html('td', {}, ...sentence(String(text)))),
        ),
      ),
    ),
  );
}
