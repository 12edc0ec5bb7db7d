import { type Span, shifted } from '../text/text';
import { YamlDocument } from '../yaml/stream';
import { type Entry, View } from '../yaml/view';

/** One property of a Spring configuration, flattened as Spring does it, at one place where it is written. */
export interface Property {
  /** As written, with the segments joined: "eureka.client.serviceUrl.defaultZone", "spring.cloud.gateway.routes[0].uri". */
  readonly name: string;
  /** The same for comparing (relaxed binding): every segment in lower case without `-` and `_`. */
  readonly canonical: string;
  /** As written; the index of a list is a segment of its own, such as "[0]". */
  readonly segments: readonly string[];
  /** What the scalar says; empty for a key without value, an empty list or an empty mapping. */
  readonly value: string;
  /** The last key, from the start of the file. */
  readonly keySpan: Span;
  /** The value; where there is none, the key. From the start of the file. */
  readonly valueSpan: Span;
  /** Set for a variable such as `EUREKA_CLIENT_ENABLED`, whose underscores may stand for dots, dashes or nothing. */
  readonly environment?: true;
}

/** A name for comparing: every segment in lower case without `-` and `_`; `a[key]` is `a.key`, an index stays. */
export function canonicalName(name: string): string {
  return canonicalOf(segmentsOf(name));
}

/** The segments of a name as written: "routes[0].uri" has "routes", "[0]" and "uri". */
export function segmentsOf(name: string): readonly string[] {
  return name.match(/\[[^\]]*\]|[^.[]+|\[/g) ?? [];
}

/** The property of this name, however it is spelled; of several the last one, which Spring reads too. */
export function propertyOf(properties: readonly Property[], name: string): Property | undefined {
  const wanted = canonicalName(name);
  return properties.findLast(property =>
    property.environment ? environmentMatches(property.name, wanted) : property.canonical === wanted,
  );
}

/** The properties of this name or below it: "zuul.routes" finds `zuul.routes.users.path`. */
export function propertiesUnder(properties: readonly Property[], prefix: string): readonly Property[] {
  const wanted = canonicalName(prefix);
  return properties.filter(property => isUnder(property, wanted));
}

/** Whether a property has this canonical name or lies below it. */
export function isUnder({ name, canonical, environment }: Property, prefix: string): boolean {
  if (environment) return environmentBegins(name, prefix);
  if (!canonical.startsWith(prefix)) return false;
  const next = canonical[prefix.length];
  return next === undefined || next === '.' || next === '[';
}

/** Whether Spring takes a variable for the property: `_`, `-` and `.` do not count, nor does upper case. */
export function environmentMatches(environmentName: string, canonical: string): boolean {
  return squashed(environmentName) === squashed(canonical);
}

/** The same for a variable that sets something below the property. */
function environmentBegins(environmentName: string, prefix: string): boolean {
  const wanted = squashed(prefix);
  let begin = '';
  for (const part of environmentName.split(/[_.[\]-]+/)) {
    begin += part.toUpperCase();
    if (begin === wanted) return true;
    if (begin.length > wanted.length) return false;
  }
  return false;
}

function squashed(name: string): string {
  return name.replace(/[-_.[\]]/g, '').toUpperCase();
}

/**
 * The property that a variable sets. Its canonical name reads every underscore as a dot, which is right for names
 * without dashes; `propertyOf` and `propertiesUnder` know better.
 */
export function environmentProperty(name: string, value: string, keySpan: Span, valueSpan: Span): Property {
  // A name with dots is a property as it stands: shells cannot set it, Compose and Kubernetes can.
  if (name.includes('.')) return property(segmentsOf(name), value, keySpan, valueSpan);
  const segments = name
    .split('_')
    .filter(part => part !== '')
    .map(part => (/^\d+$/.test(part) ? `[${part}]` : part));
  return { name, canonical: canonicalOf(segments), segments, value, keySpan, valueSpan, environment: true };
}

/**
 * The properties of a YAML document, in its order. `start` is where the document begins in its file. Anchors that
 * contain themselves are left out, and what aliases blow up beyond any use is cut.
 */
export function yamlProperties(document: YamlDocument, start = 0): readonly Property[] {
  return propertiesAt(View.root(document), start);
}

/** The properties that a place of a YAML document sets, named from there on. */
function propertiesAt(view: View, start = 0): readonly Property[] {
  const found: Property[] = [];
  flatten(view, [], view.keySpan, { found, start, around: new Set(), visits: new Map(), left: mostPlaces });
  return found;
}

/** More than anybody configures, and little enough to be done with at once. */
const mostPlaces = 20_000;
const deepest = 100;
/** Aliases that lead to one place more often than this multiply each other. */
const mostVisits = 50;

interface Flattening {
  readonly found: Property[];
  readonly start: number;
  /** The collections that the place lies in. */
  readonly around: Set<object>;
  readonly visits: Map<object, number>;
  left: number;
}

function flatten(view: View, segments: readonly string[], keySpan: Span, into: Flattening): void {
  if (into.left-- <= 0) return;
  const { identity, kind } = view;
  const children = kind === 'map' ? fieldsOf(view) : kind === 'list' ? itemsOf(view) : [];
  if (identity && children.length > 0) {
    const visits = into.visits.get(identity) ?? 0;
    if (into.around.has(identity) || into.around.size > deepest || visits >= mostVisits) return;
    into.visits.set(identity, visits + 1);
    into.around.add(identity);
    for (const child of children) flatten(child.value, [...segments, ...child.segments], child.keySpan, into);
    into.around.delete(identity);
    return;
  }
  if (segments.length === 0) return;
  const value = view.text ?? '';
  const valueSpan = view.span.end > view.span.start ? view.span : keySpan;
  into.found.push(property(segments, value, shifted(keySpan, into.start), shifted(valueSpan, into.start)));
}

interface Child {
  readonly segments: readonly string[];
  readonly keySpan: Span;
  readonly value: View;
}

function fieldsOf(view: View): readonly Child[] {
  return [...view.fields.values()].map(({ key, keySpan, value }: Entry) => ({
    segments: segmentsOf(key),
    keySpan,
    value,
  }));
}

function itemsOf(view: View): readonly Child[] {
  return view.items.map((value, index) => ({ segments: [`[${index}]`], keySpan: value.keySpan, value }));
}

/** The properties of a `.properties` text; `start` is where it begins in its file. */
export function propertiesFileProperties(text: string, start = 0): readonly Property[] {
  const found: Property[] = [];
  const logicalLine = /^[ \t\f]*(?![#!\r\n \t\f])((?:[^\\\r\n]|\\(?:\r\n|[\s\S]))+)/gm;
  for (const line = logicalLine; ; ) {
    const match = line.exec(text);
    if (!match) return found;
    const body = match[1] ?? '';
    const at = match.index + match[0].length - body.length;
    const key = /^(?:[^\\:=\s]|\\(?:\r\n|[\s\S]))*/.exec(body)?.[0] ?? '';
    // The separator may be blank, and may itself be broken over lines.
    const separator = /^(?:[ \t\f]|\\\r?\n)*(?:[:=](?:[ \t\f]|\\\r?\n)*)?/.exec(body.slice(key.length))?.[0] ?? '';
    const value = body.slice(key.length + separator.length);
    if (key === '') continue;
    const keySpan = { start: at, end: at + key.length };
    const valueStart = at + key.length + separator.length;
    const valueSpan = value === '' ? keySpan : { start: valueStart, end: valueStart + value.length };
    found.push(
      property(segmentsOf(unescaped(key)), unescaped(value), shifted(keySpan, start), shifted(valueSpan, start)),
    );
  }
}

function unescaped(text: string): string {
  return text.replace(/\\(?:\r?\n[ \t\f]*|u([0-9a-fA-F]{4})|([\s\S]))/g, (_, code?: string, char?: string) => {
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    if (char === undefined) return '';
    return { n: '\n', t: '\t', r: '\r', f: '\f' }[char] ?? char;
  });
}

/** The properties of a JSON text such as `SPRING_APPLICATION_JSON`; `offsetOf` says where its characters stand in the file. */
export function jsonProperties(text: string, offsetOf: (index: number) => number): readonly Property[] {
  // Every JSON text is YAML.
  return withOffsets(yamlProperties(new YamlDocument(text)), offsetOf);
}

/** Properties of a text that stands inside another one, at their places in the outer one. */
export function withOffsets(properties: readonly Property[], offsetOf: (index: number) => number): readonly Property[] {
  // The character behind the last one of an inner text may stand anywhere, so the last one itself is asked.
  const outer = ({ start, end }: Span): Span => {
    const first = offsetOf(start);
    return { start: first, end: end > start ? Math.max(first, offsetOf(end - 1) + 1) : first };
  };
  return properties.map(one => ({ ...one, keySpan: outer(one.keySpan), valueSpan: outer(one.valueSpan) }));
}

function property(segments: readonly string[], value: string, keySpan: Span, valueSpan: Span): Property {
  return { name: joined(segments), canonical: canonicalOf(segments), segments, value, keySpan, valueSpan };
}

function joined(segments: readonly string[]): string {
  return segments.join('.').replaceAll('.[', '[');
}

function canonicalOf(segments: readonly string[]): string {
  const relaxed = segments.map(segment =>
    /^\[\d+\]$/.test(segment)
      ? segment
      : segment
          .replace(/^\[(.*)\]$/, '$1')
          .replace(/[-_]/g, '')
          .toLowerCase(),
  );
  return joined(relaxed);
}
