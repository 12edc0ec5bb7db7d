import type { Family } from '../model/family';
import { groupOf } from '../model/kubernetes';
import type { Place } from '../yaml/cursor';
import { type Condition, conditionNamed } from './conditions';

/** A place in a file of some family; in a Kubernetes file its path begins at the resource `apiVersion` and `kind` name. */
export interface AnchorPlace extends Place {
  readonly family: Family;
  readonly apiVersion?: string | undefined;
  readonly kind?: string | undefined;
}

/**
 * Where a concept shows itself, read from a line such as `K[Deployment]:spec.strategy.type ~^Recreate$~`:
 *
 * - which files: `C:` Compose, `K:` Kubernetes, `S:` Spring, `H:` any;
 * - in brackets the kinds. A bare kind is one of Kubernetes' own groups, `argoproj.io/Rollout` one of that group or below;
 * - the path: `*` is one key or index, `[*]` an index, `'a.b/*'` a key with dots, in which `*` is any text. A leading `*.`
 *   in `K:` and a trailing `.*` in `S:` stand for any depth. Spring's dots, dashes and capitals are read as Spring does;
 * - `#` at the end: only the key, not the value;
 * - `~regex~`: the scalar must match;
 * - `when several`: a condition of `conditions.ts`.
 *
 * Two more look in many places: `E:~regex~` at names of environment variables, `I:~regex~` at names of images.
 */
export interface Anchor {
  /** As it is written. */
  readonly line: string;
  readonly reach: Reach;
  /** The last key of the path if it is a fixed one, by which anchors are found. */
  readonly lastKey: string | undefined;
  /** The higher, the less else it fits: a value counts most, then an exact path, then the kind, then a condition. */
  readonly narrowness: number;
  readonly fits: (place: AnchorPlace) => boolean;
}

/** The letters that an anchor begins with. */
export type Reach = 'C' | 'K' | 'S' | 'H' | 'E' | 'I';

const notation = /^([CKSHEI])(?:\[([^\]]+)\])?:((?:'[^']*'|[^\s#~'])*)(#?)(?: ?~(.*)~)?(?: when ([a-z ]+))?$/;

/** Reads one anchor. Throws on one that is not written correctly, which a test finds before any reader does. */
export function anchorFrom(line: string): Anchor {
  const match = notation.exec(line);
  if (!match) throw new Error(`Not an anchor: ${line}`);
  const [, letter, kinds, path = '', onlyKey, value, when] = match;
  const reach = letter as Reach;
  const steps = stepsIn(path, reach);
  const pattern = value === undefined ? undefined : new RegExp(value);
  const condition = when === undefined ? undefined : conditionNamed(when);
  const tests: readonly Condition[] = [
    ...(path === '' ? [] : [onPath(steps, reach)]),
    ...(kinds === undefined ? [] : [ofKind(kinds.split('|'))]),
    ...(onlyKey === '' ? [] : [onKey]),
    ...(pattern ? [saying(pattern, reach)] : []),
    ...(condition ? [condition] : []),
  ];
  const isExact = path !== '' && steps.every(step => typeof step === 'string');
  const last = steps.at(-1);
  return {
    line,
    reach,
    lastKey: typeof last === 'string' && reach !== 'S' ? last : undefined,
    narrowness: (pattern ? 8 : 0) + (isExact ? 4 : 0) + (kinds === undefined ? 0 : 2) + (condition ? 1 : 0),
    fits: place => tests.every(test => test(place)),
  };
}

/** A fixed key, a pattern for keys, one key or index, an index, or any number of either. */
type Step = string | RegExp | typeof anyOne | typeof anyIndex | typeof anyDepth;
const anyOne = Symbol('any one key or index');
const anyIndex = Symbol('any index');
const anyDepth = Symbol('any depth');

function stepsIn(path: string, reach: Reach): readonly Step[] {
  const parts = path.match(/'[^']*'|\[\*\]|[^.[\]']+/g) ?? [];
  return parts.map((part, index): Step => {
    if (part === '[*]') return anyIndex;
    if (part === '*') {
      const deep = reach === 'K' ? index === 0 : reach === 'S' && index === parts.length - 1;
      return deep ? anyDepth : anyOne;
    }
    const key = part.startsWith("'") ? part.slice(1, -1) : part;
    if (key.includes('*')) return new RegExp(`^${key.split('*').map(literal).join('.*')}$`);
    return reach === 'S' ? relaxed(key) : key;
  });
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function onPath(steps: readonly Step[], reach: Reach): Condition {
  return ({ path }) => {
    const written = reach === 'S' ? springPath(path) : path;
    if (steps[0] === anyDepth) return tailFits(steps.slice(1), written);
    if (steps.at(-1) === anyDepth) return headFits(steps.slice(0, -1), written);
    return steps.length === written.length && headFits(steps, written);
  };
}

function headFits(steps: readonly Step[], path: AnchorPlace['path']): boolean {
  return steps.length <= path.length && steps.every((step, index) => stepFits(step, path[index]));
}

function tailFits(steps: readonly Step[], path: AnchorPlace['path']): boolean {
  return steps.length <= path.length && headFits(steps, path.slice(path.length - steps.length));
}

function stepFits(step: Step, written: string | number | undefined): boolean {
  if (step === anyOne) return written !== undefined;
  if (step === anyIndex) return typeof written === 'number';
  if (step instanceof RegExp) return typeof written === 'string' && step.test(written);
  return step === written;
}

/** Spring takes `a.b: 1` for `a: { b: 1 }`, and `serviceUrl` for `service-url`. */
function springPath(path: AnchorPlace['path']): AnchorPlace['path'] {
  return path.flatMap(step => {
    if (typeof step === 'number') return [step];
    const parts = step.replaceAll(/\[(\d+)\]/g, '.$1').split('.');
    return parts.map(part => (/^\d+$/.test(part) ? Number(part) : relaxed(part)));
  });
}

function relaxed(key: string): string {
  return key.replaceAll('-', '').toLowerCase();
}

function ofKind(names: readonly string[]): Condition {
  const wanted = names.map(name => {
    const slash = name.lastIndexOf('/');
    return { group: slash === -1 ? undefined : name.slice(0, slash), kind: name.slice(slash + 1) };
  });
  return ({ apiVersion, kind }) => wanted.some(one => one.kind === kind && isInGroup(apiVersion, one.group));
}

/** A resource without `apiVersion` is still being typed and may become any. */
function isInGroup(apiVersion: string | undefined, wanted: string | undefined): boolean {
  if (apiVersion === undefined) return true;
  const group = groupOf(apiVersion);
  if (wanted === undefined) return !group.includes('.') || group.endsWith('.k8s.io');
  return group === wanted || group.endsWith(`.${wanted}`);
}

const onKey: Condition = place => place.onKey;

function saying(value: RegExp, reach: Reach): Condition {
  const subject = reach === 'E' ? variableAt : reach === 'I' ? imageAt : ({ view }: AnchorPlace) => view.text;
  return place => {
    const text = subject(place);
    return text !== undefined && value.test(text);
  };
}

/** The environment variable that is set at a place: Compose's two spellings, a container's `env`, a ConfigMap's `data`. */
export function variableAt({ family, kind, path, view }: AnchorPlace): string | undefined {
  const [first, second, third, name] = path;
  if (family === 'compose') {
    if (first !== 'services' || third !== 'environment' || path.length !== 4) return undefined;
    return typeof name === 'string' ? name : view.text?.split('=', 1)[0];
  }
  if (kind === 'ConfigMap' || kind === 'Secret') {
    const isEntry = (first === 'data' || first === 'stringData') && path.length === 2;
    return isEntry && typeof second === 'string' ? second : undefined;
  }
  const [list, index, field] = path.slice(-3);
  return list === 'env' && typeof index === 'number' && field === 'name' ? view.text : undefined;
}

/** The image that is named at a place. */
export function imageAt({ family, path, view }: AnchorPlace): string | undefined {
  if (path.at(-1) !== 'image') return undefined;
  if (family === 'compose') return path[0] === 'services' && path.length === 3 ? view.text : undefined;
  const list = path.at(-3);
  return list === 'containers' || list === 'initContainers' ? view.text : undefined;
}
