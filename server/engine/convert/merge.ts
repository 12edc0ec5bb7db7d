import type { Remark } from './print';
import { define, isRecord, type Settings, type SpringPart } from './spring-part';

/** What several converters want an application to set, as one file: mappings are merged, lists are joined. */
export interface MergedSettings {
  readonly settings: Settings;
  readonly remarks: readonly Remark[];
}

/** One file of several parts. Where two of them give one setting different values, the first one stays. */
export function mergedSettings(parts: readonly Pick<SpringPart, 'settings' | 'remarks'>[]): MergedSettings {
  const settings = parts.reduce<Settings>((merged, part) => mergedMaps(merged, part.settings), {});
  const remarks: Remark[] = [];
  for (const remark of parts.flatMap(part => part.remarks)) {
    if (!remarks.some(known => isSame(known, remark))) remarks.push(remark);
  }
  return { settings, remarks };
}

function mergedMaps(one: Settings, other: Settings): Settings {
  const result: Record<string, unknown> = { ...one };
  for (const [key, value] of Object.entries(other)) {
    const known = Object.hasOwn(result, key) ? result[key] : undefined;
    define(result, key, known === undefined ? value : mergedValues(key, known, value));
  }
  return result;
}

function mergedValues(key: string, one: unknown, other: unknown): unknown {
  if (isRecord(one) && isRecord(other)) return mergedMaps(one, other);
  // The one setting that several parts add to, whether or not it is a list yet.
  const isList = Array.isArray(one) || Array.isArray(other) || (key === 'import' && one !== other);
  if (!isList || isRecord(one) || isRecord(other)) return one;
  return [...new Set([one, other].flat())];
}

function isSame(one: Remark, other: Remark): boolean {
  return one.text.en === other.text.en && JSON.stringify(one.path) === JSON.stringify(other.path);
}
