import type { RolloutFrame, RolloutPhase, RolloutResult } from '../../../server/lsp/protocol';
import { clock, filledIn, svg } from './elements';
import type { Scale } from './scale';

/** A rollout drawn over time, with a line where one is. */
export interface Drawing {
  readonly picture: SVGSVGElement;
  /** Puts the line at a moment. */
  moveTo(seconds: number): void;
  /** The moment at a place of the screen. */
  secondsAt(clientX: number): number;
}

const left = 88;
const right = 14;
const top = 26;
const servingHeight = 84;
const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 21600, 86400];

/** Draws the life of every Pod, and below it how many of them serve, `width` pixels wide. */
export function drawn(result: RolloutResult, scale: Scale, width: number): Drawing {
  const { words, lanes, frames, until } = result;
  const across = Math.max(120, width - left - right);
  const x = (seconds: number) => left + scale.placeOf(seconds) * across;
  const laneHeight = lanes.length === 0 ? 0 : Math.max(7, Math.min(20, Math.floor(340 / lanes.length)));
  const lanesHeight = lanes.length === 0 ? 160 : lanes.length * laneHeight;
  const servingTop = top + lanesHeight + 26;
  const height = servingTop + servingHeight + 8;

  const line = svg('line', { class: 'now', y1: top - 6, y2: height - 4 });
  const picture = svg(
    'svg',
    { width, height, viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': result.description },
    ...axis(),
    ...(lanes.length === 0 ? levels() : rows()),
    ...serving(),
    ...tail(),
    line,
  );
  return {
    picture,
    moveTo(seconds) {
      line.setAttribute('x1', String(x(seconds)));
      line.setAttribute('x2', String(x(seconds)));
    },
    secondsAt(clientX) {
      const place = (clientX - picture.getBoundingClientRect().left - left) / across;
      return Math.max(0, Math.min(result.end, scale.secondsAt(Math.max(0, place))));
    },
  };

  function rows(): SVGElement[] {
    return lanes.flatMap(({ label, version, parts }, index) => {
      const y = top + index * laneHeight;
      const name = laneHeight < 11 ? undefined : svg('text', { class: 'label', x: 4, y: y + laneHeight - 6 }, label);
      const bars = parts.map(({ from, to, phase }) => {
        const title = `${label}: ${words[phase]}, ${clock(from)}–${to >= until ? '…' : clock(to)}`;
        const box = { x: x(from), y: y + 1, width: x(to) - x(from), height: laneHeight - 3 };
        return rowBar(version, phase, box, title);
      });
      return [...(name ? [name] : []), ...bars];
    });
  }

  /** Where there are too many Pods for a row each, they stand on each other. */
  function levels(): SVGElement[] {
    const most = Math.max(1, ...frames.map(({ groups }) => groups.reduce((sum, { count }) => sum + count, 0)));
    return [
      svg('text', { class: 'label', x: 4, y: top + 12 }, String(most)),
      ...frames.flatMap(({ at, groups }, index) => {
        const to = frames[index + 1]?.at ?? until;
        let y = top + lanesHeight;
        return stacked(groups).flatMap(({ version, phase, count }) => {
          const tall = (count / most) * lanesHeight;
          y -= tall;
          const title = `${filledIn(words.countOf, count, words[version], words[phase])}, ${clock(at)}`;
          return to > at ? bar(version, phase, { x: x(at), y, width: x(to) - x(at), height: tall }, title) : [];
        });
      }),
    ];
  }

  function serving(): SVGElement[] {
    // What holds for no time at all is nothing to be seen.
    const lasting = frames
      .filter(({ at }, index) => (frames[index + 1]?.at ?? until) > at)
      .filter(({ serving }, index, all) => serving !== all[index - 1]?.serving);
    const most = Math.max(1, ...lasting.map(frame => Math.max(frame.serving, frame.desired)));
    const y = (pods: number) => servingTop + servingHeight - (pods / most) * servingHeight;
    const wish = y(result.desired);
    let path = '';
    const missing: SVGElement[] = [];
    lasting.forEach(({ at, serving, desired }, index) => {
      const to = lasting[index + 1]?.at ?? until;
      path += `${path ? 'L' : 'M'}${x(at)} ${y(serving)}L${x(to)} ${y(serving)}`;
      if (serving >= desired) return;
      const title = svg('title', {}, filledIn(words.servingOf, serving, desired, clock(at)));
      const [wide, tall] = [x(to) - x(at), y(serving) - wish];
      missing.push(
        svg('rect', { class: 'missing', fill: 'url(#missing)', x: x(at), y: wish, width: wide, height: tall }, title),
      );
    });
    return [
      svg('text', { class: 'label', x: 4, y: servingTop - 8 }, words.serving),
      ...(result.desired === 0
        ? []
        : [svg('text', { class: 'label', x: left - 6, y: wish + 4, 'text-anchor': 'end' }, '100%')]),
      svg('text', { class: 'label', x: left - 6, y: y(0) + 2, 'text-anchor': 'end' }, '0'),
      svg('path', { class: 'area', d: `${path}L${x(until)} ${y(0)}L${x(0)} ${y(0)}Z` }),
      ...missing,
      svg('line', { class: 'wish', x1: left, x2: left + across, y1: wish, y2: wish }),
      svg('line', { class: 'ground', x1: left, x2: left + across, y1: y(0), y2: y(0) }),
      svg('path', { class: 'capacity', d: path }),
    ];
  }

  function axis(): SVGElement[] {
    const { knee = until } = scale;
    const room = x(knee) - x(0);
    const step = steps.find(seconds => (seconds / knee) * room >= 56) ?? until;
    const moments = Array.from(
      { length: Math.floor(Math.min(knee, result.end) / step) + 1 },
      (_, index) => index * step,
    );
    if (scale.knee !== undefined) moments.push(result.end);
    const marks = moments.flatMap(at => [
      svg('line', { class: 'mark', x1: x(at), x2: x(at), y1: top - 6, y2: height - 4 }),
      svg('text', { class: 'label', x: x(at), y: top - 11, 'text-anchor': 'middle' }, clock(at)),
    ]);
    if (scale.knee === undefined) return marks;
    const at = (x(knee) + x(result.end)) / 2;
    return [...marks, svg('text', { class: 'label', x: at, y: top - 11, 'text-anchor': 'middle' }, '· · ·')];
  }

  /** What goes on after the last change. */
  function tail(): SVGElement[] {
    if (!result.goesOn) return [];
    const from = x(result.end);
    return [
      svg('line', { class: 'stuck', x1: from, x2: from, y1: top - 6, y2: height - 4 }),
      svg('text', { class: 'stuck', x: left + across, y: servingTop - 8, 'text-anchor': 'end' }, result.goesOn),
    ];
  }
}

/** Where a bar is. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A bar in a row, or in the legend: whoever is ending takes less room. */
export function rowBar(version: 'old' | 'new', phase: RolloutPhase, box: Box, title: string): SVGElement {
  const thin = { ...box, y: box.y + box.height / 4, height: box.height / 2 };
  return bar(version, phase, phase === 'terminating' ? thin : box, title);
}

function bar(version: 'old' | 'new', phase: RolloutPhase, { x, y, ...box }: Box, title: string): SVGElement {
  const width = Math.max(1, box.width - 1);
  const height = Math.max(1, box.height);
  const shape = { x, y, width, height, rx: Math.min(3, height / 3) };
  const isPlain = phase === 'available' || phase === 'starting';
  const hasSign = phase === 'failing' && width > 12 && height > 9;
  return svg(
    'g',
    { class: `bar ${version} ${phase}` },
    svg('title', {}, title),
    svg('rect', { class: 'fill', ...shape }),
    isPlain ? undefined : svg('rect', { class: 'texture', fill: `url(#${phase})`, ...shape }),
    hasSign ? svg('path', { class: 'sign', d: `M${x + 4} ${y + height / 2 - 3}l6 6m0 -6l-6 6` }) : undefined,
  );
}

/** The textures that the drawing and the legend refer to: phases are told apart not only by colour. */
export function textures(): SVGElement {
  const pattern = (id: string, d: string) =>
    svg(
      'pattern',
      { id, width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
      svg('path', { class: `line-${id}`, d, 'stroke-width': 1 }),
    );
  return svg(
    'svg',
    { class: 'textures', width: 0, height: 0, 'aria-hidden': 'true' },
    pattern('ready', 'M-1 1L1 -1M0 8L8 0M7 9L9 7'),
    pattern('failing', 'M0 8L8 0M0 0L8 8'),
    pattern('terminating', 'M0 4H3'),
    pattern('missing', 'M-1 7L1 9M0 0L8 8M7 -1L9 1'),
  );
}

/** From below: what serves, then what does not yet, and on top what is about to leave. */
function stacked(groups: RolloutFrame['groups']): RolloutFrame['groups'] {
  const order: readonly RolloutPhase[] = ['available', 'ready', 'failing', 'starting', 'terminating'];
  const rank = ({ version, phase }: RolloutFrame['groups'][number]) =>
    (phase === 'terminating' ? 20 : version === 'new' ? 10 : 0) + order.indexOf(phase);
  return [...groups].sort((one, other) => rank(one) - rank(other));
}
