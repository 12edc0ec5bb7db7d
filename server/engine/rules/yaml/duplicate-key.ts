import { type Family, families } from '../../model/family';
import { type RepeatedKey, repeatedKeys } from '../../yaml/keys';
import type { YamlDocument } from '../../yaml/stream';
import type { Fix, Problem, Rule } from '../rule';
import page from './duplicate-key.md';

/** In a template the two may stand in branches that exclude each other; how Spring reads its files is another matter. */
const lenient: ReadonlySet<Family> = new Set(['helm-template', 'spring', 'other']);

/** Both Compose and a strict API server refuse a mapping that has a key twice. */
export const duplicateKey: Rule = {
  id: 'yaml/duplicate-key',
  severity: 'error',
  page,
  families: families.filter(family => !lenient.has(family)),

  *check(document, { family }) {
    const repeated = repeatedKeys(document);
    for (const { key, span, first } of repeated) {
      if (key === '<<') {
        const same = repeated.filter(other => other.key === key && other.first === first);
        yield { ...secondMerge(family), span, fixes: same[0]?.span === span ? inOneMerge(document, same) : [] };
        continue;
      }
      yield {
        span,
        message: {
          en: `"${key}" appears twice in this mapping, so the file is refused or one value is lost. Remove or rename one.`,
          ko: `같은 매핑에 "${key}" 키가 두 번 있어 파일이 거부되거나 값 하나가 사라집니다. 하나를 지우거나 이름을 바꾸세요.`,
        },
        related: [{ span: first, message: { en: `The first "${key}".`, ko: `처음 나온 "${key}" 키입니다.` } }],
      };
    }
  },
};

/** Compose refuses it, while the reader of YAML that Kubernetes uses takes one merge after the other. */
function secondMerge(family: Family): Pick<Problem, 'message' | 'severity'> {
  if (family === 'compose')
    return {
      message: {
        en: '"<<" appears twice in this mapping, so Compose refuses the file. Merge several anchors with one list: "<<: [*a, *b]".',
        ko: '같은 매핑에 `<<` 키가 두 번 있어 컴포즈가 파일을 거부합니다. 앵커 여러 개는 목록 하나(`<<: [*a, *b]`)로 병합하세요.',
      },
    };
  return {
    severity: 'warning',
    message: {
      en: '"<<" appears twice in this mapping, and not every reader accepts that. Merge several anchors with one list: "<<: [*a, *b]".',
      ko: '같은 매핑에 `<<` 키가 두 번 있는데, 이를 받아들이지 않는 프로그램이 있습니다. 앵커 여러 개는 목록 하나(`<<: [*a, *b]`)로 병합하세요.',
    },
  };
}

/** The first merge takes the aliases of the others, whose lines go; a comment on such a line stays. */
function inOneMerge({ text }: YamlDocument, repeated: readonly RepeatedKey[]): readonly Fix[] {
  const [one] = repeated;
  if (!one) return [];
  const first = mergedAt(text, one.first.start);
  const others = repeated.map(({ span }) => mergedAt(text, span.start));
  const merged = [first, ...others].flatMap(merge => merge?.aliases ?? []);
  if (!first || others.some(other => !other?.line)) return [];
  return [
    {
      title: {
        en: `Merge with one list: <<: [${merged.join(', ')}]`,
        ko: `목록 하나로 병합: <<: [${merged.join(', ')}]`,
      },
      edits: [
        { span: first.value, newText: `[${merged.join(', ')}]` },
        ...others.flatMap(other => (other?.line ? { span: other.line, newText: '' } : [])),
      ],
      safe: true,
    },
  ];
}

/** A merge of aliases on one line of a block: the aliases, where they stand, and what goes with the entry. */
function mergedAt(text: string, start: number) {
  const written = /^<<[ \t]*:[ \t]+(\*[^\s,[\]{}]+|\[[^[\]{}#\n]*\])[ \t]*(?=\r?\n|$|#)/.exec(
    text.slice(start, start + 500),
  );
  const value = written?.[1];
  const aliases = value
    ?.replace(/^\[|\]$/g, '')
    .split(',')
    .map(alias => alias.trim());
  if (!written || value === undefined || !aliases?.every(alias => /^\*\S+$/.test(alias))) return undefined;
  const end = start + written[0].length;
  const valueStart = start + written[0].indexOf(value);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const isFirstOnLine = /^[ \t]*$/.test(text.slice(lineStart, start));
  const lineBreak = /^\r?\n/.exec(text.slice(end, end + 2))?.[0].length ?? 0;
  const line = text[end] === '#' ? { start, end } : { start: lineStart, end: end + lineBreak };
  return {
    aliases,
    value: { start: valueStart, end: valueStart + value.length },
    line: isFirstOnLine ? line : undefined,
  };
}
