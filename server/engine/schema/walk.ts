import { similar } from '../text/similar';
import type { Span } from '../text/text';
import { isAmbiguous } from '../yaml/scalar';
import type { View } from '../yaml/view';
import type { KubernetesApi } from './api';
import { fits } from './formats';
import type { Field, Format, ObjectType, Scalar, Type } from './structure';

/** One disagreement between what is written and what a type asks for. Rules turn it into sentences. */
export type Fault = { readonly at: View; readonly path: string } & (
  | {
      readonly kind: 'unknown-field';
      readonly key: string;
      readonly keySpan: Span;
      readonly object: ObjectType;
      readonly similar: readonly string[];
      /** Where the field would be right, if its indentation is what is wrong. */
      readonly home: Home | undefined;
      readonly owner: string;
    }
  | { readonly kind: 'missing-field'; readonly fields: readonly string[]; readonly owner: string }
  | { readonly kind: 'wrong-type'; readonly expected: Expected }
  | { readonly kind: 'bad-value'; readonly allowed: readonly string[] }
  | {
      readonly kind: 'bad-format';
      readonly format: Format | 'quantity' | 'pattern';
      readonly key?: { readonly name: string; readonly span: Span };
    }
  | { readonly kind: 'out-of-range'; readonly minimum?: number; readonly maximum?: number }
);

/** A field belongs into the one named `field`, or beside it. */
export interface Home {
  readonly place: 'into' | 'beside';
  readonly field: string;
}

export type Expected = 'object' | 'list' | Scalar['scalar'];

/** How strictly to look: a patch leaves out what it does not change. */
export interface Reading {
  readonly api: KubernetesApi;
  readonly partial: boolean;
}

/**
 * Everything in `body` that `type` does not allow, in the order of the text. Null is accepted where a field is
 * optional and so is a placeholder (`${...}`, `{{ }}`) for any scalar, since its value is not known here.
 */
export function faultsIn(body: View, type: Type, owner: string, reading: Reading, path = ''): readonly Fault[] {
  const walk = new Walk(reading);
  walk.value(body, type, path, owner);
  return walk.faults.flatMap(fault => withoutDisplaced(fault, walk.displaced));
}

/** What stands one level off is reported there, and is not missing here. */
function withoutDisplaced(fault: Fault, displaced: Walk['displaced']): readonly Fault[] {
  const names = fault.at.identity && displaced.get(fault.at.identity);
  if (fault.kind !== 'missing-field' || !names) return [fault];
  const fields = fault.fields.filter(field => !names.has(field));
  return fields.length > 0 ? [{ ...fault, fields }] : [];
}

class Walk {
  readonly faults: Fault[] = [];
  /** By the object where they belong: fields that stand one level off. */
  readonly displaced = new Map<object, Set<string>>();
  /** The objects around the one that is looked at, each with the field that leads further in. */
  private readonly around: { readonly at: View; readonly object: ObjectType; readonly field: string }[] = [];
  /** What was looked at already, through whichever alias. */
  private readonly seen = new WeakMap<object, Set<object>>();

  /** Inside a resource's `status`, which the server wipes, so that nothing in it has to be complete or right. */
  private isWiped = false;

  constructor(private readonly reading: Reading) {}

  value(at: View, type: Type, path: string, owner: string): void {
    if ('any' in type || at.kind === 'null' || at.kind === 'absent' || this.isKnown(at, type)) return;
    if ('scalar' in type) this.scalar(at, type, path);
    else if ('list' in type) this.list(at, type, path);
    else if ('map' in type) this.map(at, type, path);
    else this.object(at, type, path, 'ref' in type ? shortName(type.ref) : owner);
  }

  private wiped(look: () => void): void {
    const before = this.isWiped;
    this.isWiped = true;
    look();
    this.isWiped = before;
  }

  private isKnown(at: View, type: Type): boolean {
    const node = at.identity;
    if (!node) return false;
    const types = this.seen.get(node) ?? new Set();
    if (types.has(type)) return true;
    this.seen.set(node, types.add(type));
    return false;
  }

  private object(at: View, type: Type, path: string, owner: string): void {
    const object = this.reading.api.object(type);
    if (!object) return;
    if (at.kind !== 'map') {
      this.wrongType(at, 'object', path);
      return;
    }
    const fields = this.reading.api.fields(object);
    const written = at.fields;
    const absent = [...fields.keys()].filter(name => !written.has(name));
    const misspelt = new Set<string>();
    for (const [key, { value, keySpan }] of written) {
      const field = fields.get(key);
      const inside = join(path, key);
      if (field) {
        this.around.push({ at, object, field: key });
        if (key === 'status' && fields.has('metadata')) this.wiped(() => this.value(value, field.type, inside, key));
        else this.value(value, field.type, inside, key);
        this.around.pop();
      } else if (!object.open && !isPlaceholder(key) && !(this.reading.partial && key.startsWith('$'))) {
        const near = similar(key, absent);
        for (const name of near) misspelt.add(name);
        this.faults.push({
          kind: 'unknown-field',
          at: value,
          path: inside,
          key,
          keySpan,
          object,
          similar: near,
          home: near.length > 0 ? undefined : this.homeOf(key, at, fields),
          owner,
        });
      }
    }
    if (this.reading.partial || this.isWiped) return;
    const missing = [...fields].filter(([name, { required, default: fallback }]) => {
      const value = written.get(name)?.value;
      // What is there under a slip of the pen is reported as that, and once.
      return required && fallback === undefined && !misspelt.has(name) && (!value || value.kind === 'null');
    });
    if (missing.length === 0) return;
    this.faults.push({ kind: 'missing-field', at, path, fields: missing.map(([name]) => name), owner });
  }

  /** The object next to this one that lacks a field of this name: the one before it, or the one around. */
  private homeOf(key: string, at: View, fields: ReadonlyMap<string, Field>): Home | undefined {
    const { api } = this.reading;
    const before = [...at.fields.keys()];
    const into = before.slice(0, before.indexOf(key)).findLast(name => {
      const field = fields.get(name);
      const object = field && api.object(field.type);
      return object && api.fields(object).has(key) && !at.get(name, key).exists;
    });
    if (into !== undefined) return this.displace(at.get(into), key, { place: 'into', field: into });
    const outer = this.around.at(-1);
    if (!outer || !api.fields(outer.object).has(key) || outer.at.get(key).exists) return undefined;
    return this.displace(outer.at, key, { place: 'beside', field: outer.field });
  }

  private displace(from: View, key: string, home: Home): Home {
    if (from.identity) this.displaced.set(from.identity, (this.displaced.get(from.identity) ?? new Set()).add(key));
    return home;
  }

  private list(at: View, type: Extract<Type, { list: Type }>, path: string): void {
    if (at.kind !== 'list') {
      this.wrongType(at, 'list', path);
      return;
    }
    const items = at.items;
    for (const [index, item] of items.entries()) this.value(item, type.list, `${path}[${index}]`, '');
    const { minimum, maximum } = type;
    if (items.length < (minimum ?? 0) || items.length > (maximum ?? Infinity)) {
      this.faults.push({ kind: 'out-of-range', at, path, ...bounds(minimum, maximum) });
    }
  }

  private map(at: View, type: Extract<Type, { map: Type }>, path: string): void {
    if (at.kind !== 'map') {
      this.wrongType(at, 'object', path);
      return;
    }
    for (const [key, { keySpan, value }] of at.fields) {
      const inside = join(path, key);
      if (type.keys && !isPlaceholder(key) && !fits(key, type.keys)) {
        this.faults.push({
          kind: 'bad-format',
          at: value,
          path: inside,
          format: type.keys,
          key: { name: key, span: keySpan },
        });
      }
      this.value(value, type.map, inside, key);
    }
  }

  private scalar(at: View, type: Scalar, path: string): void {
    const text = at.text;
    if (text === undefined) {
      this.wrongType(at, type.scalar, path);
      return;
    }
    if (isPlaceholder(text) || this.isWiped) return;
    const value = at.value('1.1');
    if (!hasType(value, type.scalar) && !(at.isPlain && isAmbiguous(text))) {
      this.wrongType(at, type.scalar, path);
      return;
    }
    if (type.scalar === 'quantity' && !isQuantity(text)) {
      this.faults.push({ kind: 'bad-format', at, path, format: 'quantity' });
    } else if (type.enum && !type.enum.includes(text)) {
      this.faults.push({ kind: 'bad-value', at, path, allowed: type.enum });
    } else if (
      typeof value === 'number' &&
      (value < (type.minimum ?? -Infinity) || value > (type.maximum ?? Infinity))
    ) {
      this.faults.push({ kind: 'out-of-range', at, path, ...bounds(type.minimum, type.maximum) });
    } else if (type.format && !fits(typeof value === 'number' ? value : text, type.format)) {
      this.faults.push({ kind: 'bad-format', at, path, format: type.format });
    } else if (type.pattern !== undefined && typeof value === 'string' && !matches(type.pattern, value)) {
      this.faults.push({ kind: 'bad-format', at, path, format: 'pattern' });
    }
  }

  private wrongType(at: View, expected: Expected, path: string): void {
    const text = at.text;
    if (text !== undefined && isPlaceholder(text)) return;
    this.faults.push({ kind: 'wrong-type', at, path, expected });
  }
}

/** Filled in later: by envsubst, Flux, a Go or Jinja template, or by the reader of a manual (`<name>`, `...`). */
export function isPlaceholder(text: string): boolean {
  return /\$\{|\{\{|\{%|^<.+>$|^\.\.\./.test(text);
}

/** Go's resource.ParseQuantity (apimachinery): a decimal number with an SI, binary or exponent suffix. */
export function isQuantity(text: string): boolean {
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+|[KMGTPE]i|[numkMGTPE])?$/.test(text);
}

/** "core.v1.PodSpec" is called PodSpec; "core.v1.Pod/item" is a Pod inside a list, which may leave out its kind. */
export function shortName(ref: string): string {
  return ref.slice(ref.lastIndexOf('.') + 1).replace(/\/item$/, '');
}

function hasType(value: ReturnType<View['value']>, scalar: Scalar['scalar']): boolean {
  switch (scalar) {
    case 'string':
      return typeof value === 'string';
    case 'boolean':
      return typeof value === 'boolean';
    case 'number':
      return typeof value === 'number';
    case 'integer':
      return Number.isInteger(value);
    case 'int-or-string':
      return typeof value === 'string' || Number.isInteger(value);
    case 'quantity':
      return typeof value === 'string' || typeof value === 'number';
  }
}

/** A CustomResourceDefinition's pattern is in Go's dialect; one that JavaScript cannot read says nothing. */
function matches(pattern: string, text: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(text);
  } catch {
    return true;
  }
}

function bounds(minimum: number | undefined, maximum: number | undefined) {
  return { ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) };
}

function join(path: string, key: string): string {
  const segment = /^[\w-]+$/.test(key) ? key : `["${key}"]`;
  return path === '' || segment.startsWith('[') ? path + segment : `${path}.${segment}`;
}
