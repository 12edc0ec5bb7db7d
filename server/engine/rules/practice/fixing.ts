import type { Text } from '../../text/text';
import type { Change } from '../../yaml/insert';
import type { Fix } from '../rule';

/** Offers a change that alters what happens, where it can be made. */
export function changing(title: Text, change: Change | undefined): readonly Fix[] {
  return change ? [{ title, edits: [change], safe: false }] : [];
}

/** Offers a change with places to fill in, where it can be made. */
export function filling(title: Text, change: Change | undefined): readonly Fix[] {
  return change ? [{ title, edits: [change], safe: false, snippet: true }] : [];
}

/** Offers several changes as one, if all can be made. */
export function changingAll(title: Text, changes: readonly (Change | undefined)[]): readonly Fix[] {
  const edits = changes.flatMap(change => change ?? []);
  return edits.length > 0 && edits.length === changes.length ? [{ title, edits, safe: false }] : [];
}

/** The title of a fix that gives a field another value. */
export function setTo(field: string, value: string): Text {
  return { en: `Set ${field} to ${value}`, ko: `${field} 값 변경: ${value}` };
}

/** The title of a fix that adds something. */
export function adding(what: string): Text {
  return { en: `Add ${what}`, ko: `${what} 추가` };
}
