import type { Text } from '../text/text';
import type { FieldWords } from './words';

/** What is said of the fields of one type, by field name. */
export type WordsOfType = Readonly<Record<string, FieldWords>>;

/** What is said of fields, by type name as in the generated structure ("core.v1.Container"), then by field name. */
export type WordsByType = Readonly<Record<string, WordsOfType>>;

/** A field in both languages, and what plays its part in Compose, to be read behind that name. */
export function words(en: string, ko: string, counterpart?: Text): FieldWords {
  return counterpart ? { text: { en, ko }, counterpart } : { text: { en, ko } };
}

/** These Compose keys play the same part, and there is no more to say. */
export function inCompose(...keys: readonly string[]): Text {
  const list = keys.map(key => `\`${key}\``).join(', ');
  return { en: `${list}.`, ko: `${list}에 해당합니다.` };
}

/** Puts the name of Compose before what plays the part there, which reads as a paragraph of its own. */
export function labelled({ text, counterpart }: FieldWords): FieldWords {
  if (!counterpart) return { text };
  return { text, counterpart: { en: `**Compose** — ${counterpart.en}`, ko: `**컴포즈** — ${counterpart.ko}` } };
}
