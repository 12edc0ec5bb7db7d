import type { Note } from './conversion';
import type { Setting } from './spring-part';

/** A place in the tree of properties: what is said there, and what lies below by canonical segment. */
export interface Place {
  /** As written. */
  readonly key: string;
  readonly property: Setting | undefined;
  readonly children: ReadonlyMap<string, Place>;
}

/** The properties as one tree; of several with one name the last one counts, as in Spring. */
export function treeOf(settings: readonly Setting[]): Place {
  const root = open('');
  for (const property of settings) {
    let at = root;
    for (const segment of property.segments) {
      const key = canonicalSegment(segment);
      const next = at.children.get(key) ?? open(segment.replace(/^\[(\D.*)\]$/, '$1'));
      at.children.set(key, next);
      at = next;
    }
    at.property = property;
  }
  return root;
}

interface OpenPlace {
  key: string;
  property: Setting | undefined;
  children: Map<string, OpenPlace>;
}

function open(key: string): OpenPlace {
  return { key, property: undefined, children: new Map() };
}

/** What lies at a dotted path in canonical spelling; an empty place where there is nothing. */
export function at(place: Place, path: string): Place {
  let here: Place | undefined = place;
  for (const segment of path.split('.')) here = here?.children.get(segment);
  return here ?? nothing;
}

const nothing: Place = { key: '', property: undefined, children: new Map() };

export function canonicalSegment(segment: string): string {
  if (/^\[\d+\]$/.test(segment)) return segment;
  return segment
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/[-_]/g, '')
    .toLowerCase();
}

/** The children that are no list items. */
export function fieldsOf(place: Place): readonly Place[] {
  return [...place.children].flatMap(([key, child]) => (/^\[\d+\]$/.test(key) ? [] : [child]));
}

/** The items of a list, by index. */
export function itemsOf(place: Place): readonly Place[] {
  const index = (key: string) => Number(/^\[(\d+)\]$/.exec(key)?.[1] ?? -1);
  return [...place.children]
    .filter(([key]) => index(key) >= 0)
    .sort(([one], [other]) => index(one) - index(other))
    .map(([, child]) => child);
}

/** What a list says, be it written as items or with commas. */
export function valuesOf(place: Place): readonly string[] {
  const written = itemsOf(place).flatMap(({ property }) => property?.value ?? []);
  return (place.property ? [...written, ...place.property.value.split(',')] : written)
    .map(value => value.trim())
    .filter(Boolean);
}

/** Whether a place or something below it is written. */
export function isWritten(place: Place): boolean {
  return place.property !== undefined || place.children.size > 0;
}

/** Every property at a place and below it. */
export function propertiesIn({ property, children }: Place): readonly Setting[] {
  return [...(property ? [property] : []), ...[...children.values()].flatMap(propertiesIn)];
}

/** A number as Spring reads it; absent for anything else. */
export function numberAt(place: Place): number | undefined {
  const text = place.property?.value.trim() ?? '';
  return /^-?\d+$/.test(text) ? Number(text) : undefined;
}

export function isTrue(place: Place): boolean {
  return place.property?.value.trim().toLowerCase() === 'true';
}

export function isFalse(place: Place): boolean {
  return place.property?.value.trim().toLowerCase() === 'false';
}

/** A value with its placeholders filled in by other properties or their defaults; absent if one has neither. */
export function filledIn(
  text: string,
  root: Place,
): { readonly text: string; readonly isAssumed: boolean } | undefined {
  let filled = text;
  let isAssumed = false;
  for (let round = 0; round < 20; round++) {
    const inner = /\$\{([^${}:]+)(?::([^{}]*))?\}/.exec(filled);
    if (!inner) return /\$\{|\{\{|@[\w.-]+@/.test(filled) ? undefined : { text: filled, isAssumed };
    const [whole, name = '', otherwise] = inner;
    const path = name.trim().split('.').map(canonicalSegment).join('.');
    const value = at(root, path).property?.value ?? otherwise;
    if (value === undefined || value.includes(whole)) return undefined;
    isAssumed = true;
    filled = filled.replace(whole, () => value);
  }
  return undefined;
}

/** Notes in the order of the source, those about the whole last; none twice. */
export function inOrder(notes: readonly Note[]): readonly Note[] {
  const offset = ({ at: where }: Note) => where?.span.start ?? Infinity;
  const said = new Set<string>();
  const unique = notes.filter(note => {
    const key = `${offset(note)} ${note.text.en}`;
    const isNew = !said.has(key);
    said.add(key);
    return isNew;
  });
  return unique.sort((one, other) => (offset(one) === offset(other) ? 0 : offset(one) - offset(other)));
}
