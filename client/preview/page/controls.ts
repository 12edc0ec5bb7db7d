import type { RolloutPhase, RolloutResult } from '../../../server/lsp/protocol';
import { rowBar } from './drawing';
import { filledIn, html, svg } from './elements';

/** A number that one may change and look what happens. */
export interface Slider {
  readonly key: 'secondsToReady' | 'secondsToTerminate' | 'requestsPerPod';
  readonly row: HTMLElement;
  readonly set: (value: number) => void;
}

/** `label` has a gap for the number: "ready after {0} s". */
export function slider(
  key: Slider['key'],
  label: string,
  [min, max, step]: readonly [number, number, number],
  change: (key: Slider['key'], value: number) => void,
): Slider {
  const input = html('input', { type: 'range', min, max, step });
  const name = html('span');
  const set = (value: number) => {
    // A value beyond the slider's ends counts all the same.
    input.max = String(Math.max(max, value));
    input.value = String(value);
    name.textContent = filledIn(label, value);
    input.setAttribute('aria-valuetext', name.textContent);
  };
  input.addEventListener('input', () => {
    set(Number(input.value));
    change(key, Number(input.value));
  });
  return { key, row: html('label', {}, name, input), set };
}

/** What the bars mean, as far as they occur. */
export function legendOf({ words, frames }: Pick<RolloutResult, 'words' | 'frames'>): HTMLElement[] {
  const used = new Set(frames.flatMap(({ groups }) => groups.map(({ phase }) => phase)));
  const phases: readonly RolloutPhase[] = ['starting', 'ready', 'failing', 'terminating'];
  const box = { x: 1, y: 1, width: 25, height: 12 };
  const swatch = (version: 'old' | 'new', phase: RolloutPhase) =>
    svg('svg', { width: 26, height: 14, 'aria-hidden': 'true' }, rowBar(version, phase, box, words[phase]));
  return [
    html('li', {}, swatch('old', 'available'), words.old),
    html('li', {}, swatch('new', 'available'), words.new),
    ...phases.filter(phase => used.has(phase)).map(phase => html('li', {}, swatch('new', phase), words[phase])),
  ];
}

/** A button with a picture. */
export function button(drawn: string, name: string, key: string, act: () => void): HTMLButtonElement {
  const made = html('button', { type: 'button', 'aria-label': name, title: `${name} (${key})` }, icon(drawn));
  made.addEventListener('click', act);
  return made;
}

/** A picture of the size of a letter, which says nothing by itself. */
export function icon(drawn: string): SVGElement {
  return svg('svg', { class: 'icon', width: 16, height: 16, 'aria-hidden': 'true' }, svg('path', { d: drawn }));
}

/** The pictures, as paths. */
export const icons = {
  play: 'M4 2.5v11l9 -5.5z',
  pause: 'M4 3h3v10h-3zM9 3h3v10h-3z',
  back: 'M11 3v10l-7 -5z',
  forward: 'M5 3v10l7 -5z',
  first: 'M3 3h2v10h-2zM13 3v10l-7 -5z',
  last: 'M11 3h2v10h-2zM3 3v10l7 -5z',
  good: 'M3 8l3.5 4l6.5 -8l-1.5 -1l-5 6l-2 -2.5z',
  bad: 'M8 1l7 13h-14zM7.2 5.5v4.5h1.6v-4.5zM7.2 11v1.6h1.6v-1.6z',
  note: 'M7.2 7h1.6v6h-1.6zM7.2 3.5h1.6v2h-1.6z',
};
