import { type Text, verbatim } from '../text/text';

/** What is known of a field, whatever file it stands in. */
export interface FieldPart {
  /** The headline first, then what the field does, and what else holds for it. */
  readonly paragraphs: readonly (Text | undefined)[];
  /** What plays its part in Kubernetes, or in Compose. */
  readonly counterpart: Text | undefined;
  /** The official page, as a link. */
  readonly reference: Text | undefined;
}

/** What the first line of a hover tells of a field. */
export interface Headline {
  /** The path as it is read aloud: `spec.ports[].port`. */
  readonly path: string;
  readonly type: Text;
  readonly required: boolean;
  /** As it would be written; absent or empty if there is none to show. */
  readonly default: string | undefined;
  readonly deprecated: boolean;
}

/** `spec.replicas` · integer · default `1` */
export function headline({ path, type, required, default: fallback, deprecated }: Headline): Text {
  const line = (words: { type: string; required: string; default: string; deprecated: string }) =>
    [
      `**\`${path}\`**`,
      words.type,
      required && words.required,
      fallback && `${words.default} \`${fallback}\``,
      deprecated && `**${words.deprecated}**`,
    ]
      .filter(Boolean)
      .join(' · ');
  return {
    en: line({ type: type.en, required: 'required', default: 'default', deprecated: 'deprecated' }),
    ko: line({ type: type.ko, required: '필수', default: '기본값', deprecated: '사용 중단(deprecated)' }),
  };
}

/** The keys and indexes of a path as one name: indexes as empty brackets. */
export function pathName(path: readonly (string | number)[]): string {
  return path
    .map(step => (typeof step === 'number' ? '[]' : `.${step}`))
    .join('')
    .replace(/^\./, '');
}

/** Words of a schema, which exist in English only: a Korean reader is told so by `note`. */
export function borrowed(text: string | undefined, note: string): Text | undefined {
  if (!text) return undefined;
  const short = text.length > 900 ? `${text.slice(0, 900).replace(/\s\S*$/, '')} ...` : text;
  // What looks like a tag would vanish from Markdown.
  const safe = short.replaceAll('<', '&lt;');
  return { en: safe, ko: `${safe}\n\n*(${note})*` };
}

/** The values of a closed set. */
export function valueList(values: readonly string[]): Text | undefined {
  const shown = values.flatMap(value => (value === '' ? [] : [`\`${value}\``])).join(', ');
  return shown ? { en: `Values: ${shown}`, ko: `쓸 수 있는 값: ${shown}` } : undefined;
}

/** Parts that are there, as paragraphs. */
export function paragraphs(parts: readonly (Text | undefined)[]): Text {
  const present = parts.filter(part => part !== undefined);
  return { en: present.map(({ en }) => en).join('\n\n'), ko: present.map(({ ko }) => ko).join('\n\n') };
}

/** Alternatives as a phrase: "string or list". */
export function alternatives(words: readonly Text[]): Text {
  if (words.length === 0) return verbatim('');
  return { en: words.map(({ en }) => en).join(' or '), ko: words.map(({ ko }) => ko).join(' 또는 ') };
}
