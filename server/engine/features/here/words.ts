import { fileName, placeOf } from '../../model/paths';
import { certain } from '../../model/workloads';
import type { SourceFile, Text } from '../../text/text';
import type { View } from '../../yaml/view';

/** Facts of which some may be missing. */
export type Facts = readonly (Text | undefined)[];

/** Facts that are there. */
export function present(facts: Facts): readonly Text[] {
  return facts.filter(fact => fact !== undefined);
}

/** A name in quotes, safe inside Markdown. */
export function quoted(name: string): string {
  return `"${safe(name)}"`;
}

/** A value as code; a long one cut. */
export function code(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim();
  const short = line.length > 60 ? `${line.slice(0, 60)}...` : line;
  return short.includes('`') ? `\`\` ${short} \`\`` : `\`${short}\``;
}

/** Names in a row, a few at most: "web, web-canary". */
export function listed(names: readonly string[]): Text {
  const shown = names.slice(0, 5).map(safe).join(', ');
  const more = names.length - 5;
  if (more <= 0) return { en: shown, ko: shown };
  return { en: `${shown} and ${more} more`, ko: `${shown} 외 ${more}개` };
}

/** "1 Pod", "2 Pods". */
export function counted(number: number, noun: string, many = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : many}`;
}

/** "**2** workloads". */
export function boldCounted(number: number, noun: string, many = `${noun}s`): string {
  return `**${number}** ${number === 1 ? noun : many}`;
}

/** The name of a file, as people call it. */
export function nameOf(file: SourceFile): string {
  return safe(fileName(placeOf(file.uri)));
}

/** A whole number that is certain; absent for everything else. */
export function integerOf(view: View): number | undefined {
  const value = view.value('1.1');
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

/** A whole number, or `fallback` where nothing is written; absent where something else is. */
export function integerOr(view: View, fallback: number): number | undefined {
  return isUnset(view) ? fallback : integerOf(view);
}

/** Whether nothing is written, or null. */
export function isUnset(view: View): boolean {
  return view.kind === 'absent' || view.kind === 'null';
}

/** A text that is certain, or `fallback` where nothing is written; absent where something else is. */
export function textOr(view: View, fallback: string): string | undefined {
  return isUnset(view) ? fallback : certain(view);
}

/** A number without a long tail: 0.25, 122.07. */
export function rounded(number: number): string {
  return String(Math.round(number * 100) / 100);
}

/** A number of seconds as people say it: "90 s", "5 min". */
export function seconds(number: number): Text {
  if (number >= 120 && number % 60 === 0) return { en: `${number / 60} min`, ko: `${number / 60}분` };
  return { en: `${rounded(number)} s`, ko: `${rounded(number)}초` };
}

function safe(name: string): string {
  return name
    .replace(/[\\`*[\]]/g, '\\$&')
    .replaceAll('<', '&lt;')
    .replace(/\s+/g, ' ');
}
