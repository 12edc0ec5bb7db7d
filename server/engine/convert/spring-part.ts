import { canonicalName, type Property, propertyOf } from '../model/properties';
import type { Text } from '../text/text';
import type { Conversion, GeneratedFile, Note } from './conversion';
import type { Remark } from './print';

/** A property of a Spring application; `uri` names the file that it stands in, where that is known. */
export type Setting = Property & { readonly uri?: string };

/** What becomes of one component of Spring Cloud. */
export interface SpringPart extends Conversion {
  /** What the application sets on Kubernetes: nested data for `application-kubernetes.yml`, or for the file itself. */
  readonly settings: Settings;
  /** Comments for the settings; their paths lead into them. */
  readonly remarks: readonly Remark[];
}

/** Nested settings, as in YAML. */
export type Settings = Readonly<Record<string, unknown>>;

/** One thing that a converter has to say: a setting to write, a comment for one, something to know, a file. */
export type Outcome =
  | { readonly path: readonly string[]; readonly value: unknown; readonly remark?: Text }
  | { readonly path: readonly string[]; readonly remark: Text }
  | Note
  | { readonly file: GeneratedFile };

/** Gathers what a converter says, in its order. The first value of a setting stays. */
export function partOf(outcomes: Iterable<Outcome>): SpringPart {
  const settings: Record<string, unknown> = {};
  const remarks: Remark[] = [];
  const notes: Note[] = [];
  const files: GeneratedFile[] = [];
  for (const outcome of outcomes) {
    if ('file' in outcome) files.push(outcome.file);
    else if ('kind' in outcome) notes.push(outcome);
    else {
      if ('value' in outcome) put(settings, outcome.path, outcome.value);
      if (outcome.remark) remarks.push({ path: outcome.path, text: outcome.remark });
    }
  }
  return { settings, remarks, notes, files };
}

/** A note about a setting; it points to the place where that is written, if the file is known. */
export function noted(kind: Note['kind'], setting: Setting | undefined, text: Text): Note {
  const at = setting?.uri === undefined ? undefined : { uri: setting.uri, span: setting.keySpan };
  return at ? { kind, text, at } : { kind, text };
}

/** What a setting says; absent if it is not there or says nothing. */
export function valueIn(settings: readonly Setting[], name: string): string | undefined {
  return propertyOf(settings, name)?.value || undefined;
}

/** The setting of this name. */
export function propertyIn(settings: readonly Setting[], name: string): Setting | undefined {
  return propertyOf(settings, name);
}

/** Whether a setting is switched to `true` or `false`, whatever its case. */
export function says(settings: readonly Setting[], name: string, value: 'true' | 'false'): boolean {
  return valueIn(settings, name)?.toLowerCase() === value;
}

/** The segments of a setting for comparing. */
export function canonicalSegments({ segments }: Property): readonly string[] {
  return segments.map(canonicalName);
}

/** The items of a list, whether written as one or with commas. */
export function listOf(settings: readonly Setting[], name: string): readonly string[] {
  const wanted = canonicalName(name);
  const items = settings.filter(({ canonical }) => canonical.startsWith(`${wanted}[`)).map(({ value }) => value);
  const found = items.length > 0 ? items : (valueIn(settings, name)?.split(',') ?? []);
  return found.map(item => item.trim()).filter(item => item !== '');
}

/** A value as YAML should have it: numbers and booleans as such, everything else as text. */
export function typed(value: string): unknown {
  if (/^(?:true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  return /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/.test(value) ? Number(value) : value;
}

/** Whether a value is filled in when the application starts. */
export function isOpen(value: string): boolean {
  return value.includes('${');
}

function put(into: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let at = into;
  for (const key of path.slice(0, -1)) {
    const known = Object.hasOwn(at, key) ? at[key] : undefined;
    if (known !== undefined && !isRecord(known)) return;
    const inner = known ?? {};
    define(at, key, inner);
    at = inner;
  }
  const last = path.at(-1);
  if (last !== undefined && !Object.hasOwn(at, last)) define(at, last, value);
}

/** Sets a key that users have named, be it `__proto__`. */
export function define(into: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(into, key, { value, enumerable: true, configurable: true, writable: true });
}

/** Whether something is a mapping. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
