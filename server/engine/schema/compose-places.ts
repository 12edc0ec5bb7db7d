import { memo } from '../text/memo';
import type { YamlDocument } from '../yaml/stream';
import { View } from '../yaml/view';
import { type ComposePath, paths } from './compose-paths';

/** A place in a Compose file and the keys and indexes that lead there. */
export interface Place {
  readonly at: View;
  readonly path: readonly string[];
}

/**
 * The places of a document at `wanted`. Merges are followed, what several aliases lead to comes once, and what `!reset`
 * takes away does not come at all.
 */
export function placesAt(document: YamlDocument, wanted: readonly ComposePath[]): readonly Place[] {
  return wanted.flatMap(path => placesIn(document).get(path) ?? []);
}

/** Every collection and scalar where it is written: through no alias, and so each once. */
export function everyPlace(root: View): readonly View[] {
  const found: View[] = [];
  const waiting = [root];
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    if (at.document.text[at.span.start] === '*') continue;
    found.push(at);
    waiting.push(...at.items, ...at.entries.map(({ value }) => value));
  }
  return found;
}

/** A step of the way to places: the steps after it by key, and the path that ends here. */
interface Step {
  readonly next: Map<string, Step>;
  path?: ComposePath;
}

const placesIn = memo((document: YamlDocument): ReadonlyMap<ComposePath, readonly Place[]> => {
  const search = new Search();
  search.look({ at: View.root(document), path: [] }, ways);
  return search.found;
});

class Search {
  readonly found = new Map<ComposePath, Place[]>();
  /** The steps at which a collection or scalar was met already, through whichever alias. */
  private readonly met = new Map<object, Set<Step>>();

  look(place: Place, step: Step): void {
    const { at, path } = place;
    if (at.tag === '!reset' || this.isKnown(at, step)) return;
    if (step.path) this.keep(step.path, place);
    if (step.next.size === 0) return;
    if (at.kind === 'map') {
      for (const [key, { value }] of at.fields) {
        const next = step.next.get(key) ?? step.next.get('*');
        if (next) this.look({ at: value, path: [...path, key] }, next);
      }
    }
    const next = at.kind === 'list' ? step.next.get('[]') : undefined;
    if (next)
      for (const [index, item] of at.items.entries()) this.look({ at: item, path: [...path, `${index}`] }, next);
  }

  private keep(path: ComposePath, place: Place): void {
    const places = this.found.get(path);
    if (places) places.push(place);
    else this.found.set(path, [place]);
  }

  private isKnown({ identity }: View, step: Step): boolean {
    if (!identity) return false;
    const steps = this.met.get(identity) ?? new Set();
    this.met.set(identity, steps);
    return steps.has(step) || !steps.add(step);
  }
}

const ways = waysTo(Object.values(paths).flat());

function waysTo(all: readonly ComposePath[]): Step {
  const first: Step = { next: new Map() };
  for (const path of all) {
    let step = first;
    for (const key of path.split('.')) {
      const next: Step = step.next.get(key) ?? { next: new Map() };
      step.next.set(key, next);
      step = next;
    }
    step.path = path;
  }
  return first;
}
