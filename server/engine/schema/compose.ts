import { type SchemaError, validate } from 'seamark-schemas/compose-validator';
import { memo } from '../text/memo';
import { similar } from '../text/similar';
import type { Span } from '../text/text';
import { type Plain, plain } from '../yaml/plain';
import { plainValue } from '../yaml/scalar';
import type { YamlDocument } from '../yaml/stream';
import { View } from '../yaml/view';
import { pathOf, settledErrors, typesOf } from './compose-errors';
import { fieldNames, fieldsOf, schemaAbove, schemaAround } from './compose-fields';
import { isInterpolated } from './compose-interpolation';
import { type ComposePath, paths } from './compose-paths';
import { everyPlace, placesAt } from './compose-places';

/** One disagreement between a Compose file and what Compose accepts. Rules turn it into sentences. */
export type ComposeFault = { readonly at: View; readonly path: readonly string[] } & (
  | {
      readonly kind: 'unknown-field';
      readonly key: string;
      readonly keySpan: Span;
      readonly similar: readonly string[];
      /** Where the field would be right, if its indentation is what is wrong. */
      readonly home: Home | undefined;
    }
  | { readonly kind: 'bad-name'; readonly key: string; readonly keySpan: Span }
  | { readonly kind: 'key-type'; readonly key: string; readonly keySpan: Span }
  | { readonly kind: 'missing-field'; readonly fields: readonly string[] }
  | { readonly kind: 'wrong-type'; readonly expected: readonly ComposeType[] }
  | { readonly kind: 'bad-value'; readonly allowed: readonly string[] }
  | { readonly kind: 'out-of-range'; readonly minimum?: number; readonly maximum?: number }
  | { readonly kind: 'repeated' }
);

export type ComposeType = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null';

/** A field belongs into the one named `field`, or beside it. */
export interface Home {
  readonly place: 'into' | 'beside';
  readonly field: string;
}

/** Everything in a document that Compose does not allow by its schema and its casts, each place once. */
export const composeFaults = memo((document: YamlDocument): readonly ComposeFault[] => {
  const root = View.root(document);
  const file = root.exists && root.kind !== 'null' ? plain(root, '!reset') : undefined;
  if (file === undefined) return [];
  const faults = errorsIn(file).flatMap(error => faultOf(error, root) ?? []);
  return distinct(withoutDoubles([...gathered(faults), ...castFaults(document), ...keyFaults(root)]));
});

/** Whether `value` may stand at a place. */
export function fitsAt(path: readonly string[], value: View): boolean {
  const isReset = value.tag === '!reset';
  const inside = isReset ? undefined : plain(value, '!reset');
  if (isReset || inside === undefined) return isReset;
  // A file with nothing in it but the way to the place; a number leads into a list.
  let file: Plain = inside;
  for (const segment of path.toReversed()) file = /^\d+$/.test(segment) ? [file] : { [segment]: file };
  const place = `/${path.map(segment => (/^\d+$/.test(segment) ? '0' : escaped(segment))).join('/')}`;
  return !errorsIn(file).some(({ instancePath }) => `${instancePath}/`.startsWith(`${place}/`));
}

function errorsIn(file: Plain): readonly SchemaError[] {
  return validate(file) ? [] : settledErrors(validate.errors ?? [], file);
}

function faultOf(error: SchemaError, root: View): ComposeFault | undefined {
  const path = pathOf(error);
  const at = placeAt(root, path);
  const { params } = error;
  switch (error.keyword) {
    case 'additionalProperties':
      return keyFault(error, String(params.additionalProperty), at, path);
    case 'required':
      return { kind: 'missing-field', at, path, fields: [String(params.missingProperty)] };
    case 'type':
      return { kind: 'wrong-type', at, path, expected: typesOf(error) as ComposeType[] };
    case 'enum':
      return { kind: 'bad-value', at, path, allowed: [params.allowedValues].flat().map(String) };
    case 'minimum':
      return { kind: 'out-of-range', at, path, minimum: Number(params.limit) };
    case 'maximum':
      return { kind: 'out-of-range', at, path, maximum: Number(params.limit) };
    case 'uniqueItems':
      return { kind: 'repeated', at: at.items[Math.max(Number(params.i), Number(params.j))] ?? at, path };
    default:
      // Patterns: the schema's are not anchored, so the rules look at those values themselves.
      return undefined;
  }
}

function keyFault(error: SchemaError, key: string, at: View, path: readonly string[]): ComposeFault | undefined {
  const entry = at.fields.get(key);
  if (!entry) return undefined;
  const { keySpan, value } = entry;
  const object = schemaAround(error.schemaPath);
  const names = fieldNames(object);
  if (names.length === 0) return { kind: 'bad-name', at: value, path: [...path, key], key, keySpan };

  const written = at.fields;
  const near = similar(
    key,
    names.filter(name => !written.has(name)),
  );
  const home = near.length > 0 ? undefined : homeOf(error, key, at);
  return { kind: 'unknown-field', at: value, path: [...path, key], key, keySpan, similar: near, home };
}

function homeOf(error: SchemaError, key: string, at: View): Home | undefined {
  const fields = fieldsOf(schemaAround(error.schemaPath));
  const into = [...at.fields.keys()].findLast(name => fieldsOf(fields.get(name)).has(key));
  if (into !== undefined) return { place: 'into', field: into };
  const above = schemaAbove(error.schemaPath);
  return above && fieldsOf(above.node).has(key) ? { place: 'beside', field: above.field } : undefined;
}

/**
 * What is missing from one object is one fault, and nothing is missing that is there under a slip of the pen or one
 * level off. A value of the wrong type has no further faults.
 */
function gathered(faults: readonly ComposeFault[]): readonly ComposeFault[] {
  const elsewhere = new Map<string, string[]>();
  const missing = new Map<string, string[]>();
  const mistyped = new Set<string>();
  for (const fault of faults) {
    if (fault.kind === 'unknown-field') push(elsewhere, fault.path.slice(0, -1), fault.similar);
    if (fault.kind === 'unknown-field' && fault.home) push(elsewhere, homePath(fault.path, fault.home), [fault.key]);
    if (fault.kind === 'missing-field') push(missing, fault.path, fault.fields);
    if (fault.kind === 'wrong-type') mistyped.add(fault.path.join('/'));
  }
  return faults.flatMap((fault): readonly ComposeFault[] => {
    const place = fault.path.join('/');
    if (fault.kind === 'bad-value' || fault.kind === 'out-of-range') return mistyped.has(place) ? [] : [fault];
    if (fault.kind !== 'missing-field') return [fault];
    const fields = (missing.get(place) ?? []).filter(field => !elsewhere.get(place)?.includes(field));
    missing.delete(place);
    return fields.length > 0 ? [{ ...fault, fields }] : [];
  });
}

/** The object that the field at `path` should be a field of. */
function homePath(path: readonly string[], { place, field }: Home): readonly string[] {
  return place === 'into' ? [...path.slice(0, -1), field] : path.slice(0, path.lastIndexOf(field, -2));
}

function push(lists: Map<string, string[]>, path: readonly string[], items: readonly string[]): void {
  const place = path.join('/');
  lists.set(place, [...(lists.get(place) ?? []), ...items]);
}

function castFaults(document: YamlDocument): readonly ComposeFault[] {
  return [
    ...misfits(document, paths.numbers, 'number', /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/),
    ...misfits(document, paths.booleans, 'boolean', /^(?:true|false|yes|no|on|off|y|n|t|f|0|1)$/i),
  ];
}

function misfits(
  document: YamlDocument,
  at: readonly ComposePath[],
  expected: ComposeType,
  text: RegExp,
): readonly ComposeFault[] {
  return placesAt(document, at).flatMap(({ at, path }): readonly ComposeFault[] => {
    const value = at.value('1.2');
    const isMisfit = typeof value === 'string' && !text.test(value) && !isInterpolated(value);
    return isMisfit ? [{ kind: 'wrong-type', at, path, expected: [expected] }] : [];
  });
}

/** Compose wants every key to be a string, so those that begin like `80:` and `true:` may need quotes. */
function keyFaults(root: View): readonly ComposeFault[] {
  return everyPlace(root).flatMap(at =>
    at.entries.flatMap(({ key, keySpan, value }): readonly ComposeFault[] => {
      const isPlain = !/^["'*]/.test(at.document.text.charAt(keySpan.start));
      const isString = !/^[-+.\dtTfF]/.test(key) || typeof plainValue(key, '1.2') === 'string';
      return isPlain && !isString ? [{ kind: 'key-type', at: value, path: [key], key, keySpan }] : [];
    }),
  );
}

/** A key that is wrong as it is need not be told that it is also of the wrong type. */
function withoutDoubles(faults: readonly ComposeFault[]): readonly ComposeFault[] {
  const keys = new Set(faults.flatMap(fault => (fault.kind === 'unknown-field' ? [fault.keySpan.start] : [])));
  return faults.filter(fault => fault.kind !== 'key-type' || !keys.has(fault.keySpan.start));
}

/** What several aliases lead to is written, and wrong, once. */
function distinct(faults: readonly ComposeFault[]): readonly ComposeFault[] {
  const seen = new Set<string>();
  return faults.filter(fault => {
    const { start, end } = 'keySpan' in fault ? fault.keySpan : fault.at.mark;
    const place = `${fault.kind} ${start} ${end}`;
    return !seen.has(place) && seen.add(place);
  });
}

function placeAt(root: View, path: readonly string[]): View {
  let at = root;
  for (const segment of path) at = (at.kind === 'list' ? at.items[Number(segment)] : undefined) ?? at.get(segment);
  return at;
}

function escaped(segment: string): string {
  return segment.replaceAll('~', '~0').replaceAll('/', '~1');
}
