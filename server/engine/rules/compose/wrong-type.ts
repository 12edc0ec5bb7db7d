import type { ComposeType } from '../../schema/compose';
import { isAt, paths } from '../../schema/compose-paths';
import type { Span, Text } from '../../text/text';
import type { View } from '../../yaml/view';
import type { Fix, Problem, Rule } from '../rule';
import { composeFamilies, type FaultOf, faultsOf } from './faults';
import { being, description, expectation, fieldName } from './words';
import page from './wrong-type.md';

/** Values of a type that Compose's schema does not take there, and keys that are no strings. */
export const wrongType: Rule = {
  id: 'compose/wrong-type',
  severity: 'error',
  page,
  families: composeFamilies,

  *check(document) {
    for (const fault of faultsOf('wrong-type', document)) if (!isTold(fault)) yield valueProblem(fault);
    for (const fault of faultsOf('key-type', document)) yield keyProblem(fault);
  },
};

/** The rules of these values say more about a scalar than that it is of the wrong type. */
function isTold({ at, path }: FaultOf<'wrong-type'>): boolean {
  return at.text !== undefined && [...paths.durations, ...paths.restarts].some(pattern => isAt(path, pattern));
}

function valueProblem({ at, path, expected }: FaultOf<'wrong-type'>): Problem {
  const place = placeName(path);
  if (at.kind === 'null') return { span: at.mark, message: emptiness(place) };
  const wanted = expectation(expected);
  const found = description(at);
  const fixes = fixesFor(at, expected);
  const cure =
    fixes.length === 0
      ? { en: 'Correct the value or its indentation.', ko: '값이나 들여쓰기를 고치세요.' }
      : at.isPlain
        ? { en: 'Put it in quotes.', ko: '따옴표로 감싸세요.' }
        : { en: 'Remove the quotes.', ko: '따옴표를 지우세요.' };
  return {
    span: at.mark,
    message: {
      en: `${place.en} takes ${wanted.en}, but this is ${found.en}, so Compose refuses the file. ${cure.en}`,
      ko: `${place.ko}의 값은 ${being(wanted.ko, '야')} 하는데 ${being(found.ko, '서')} 컴포즈가 이 파일을 거부합니다. ${cure.ko}`,
    },
    fixes,
  };
}

/** A key without a value is not an empty list or mapping. */
function emptiness(place: Text): Text {
  return {
    en: `${place.en} has no value, so Compose refuses the file. Write one, or remove the key.`,
    ko: `${place.ko}에 값이 없어 컴포즈가 이 파일을 거부합니다. 값을 적거나 키를 지우세요.`,
  };
}

function placeName(path: readonly string[]): Text {
  const field = fieldName(path);
  if (path.length === 0) return { en: 'A Compose file', ko: '컴포즈 파일' };
  return /^\d+$/.test(path.at(-1) ?? '')
    ? { en: `An entry of "${field}"`, ko: `"${field}" 목록의 항목` }
    : { en: `"${field}"`, ko: `"${field}" 필드` };
}

function fixesFor(at: View, expected: readonly ComposeType[]): readonly Fix[] {
  const { text } = at;
  if (text === undefined || at.tag !== undefined) return [];
  const takesNumber = expected.includes('number') || expected.includes('integer');
  if (expected.includes('string') && at.isPlain && !takesNumber) return [replacement(at.span, text, `"${text}"`)];
  if (takesNumber && !at.isPlain && /^(?:0|[1-9]\d*)$/.test(text)) return [replacement(at.span, text, text)];
  if (expected.includes('boolean') && !at.isPlain && /^(?:true|false)$/.test(text)) {
    return [replacement(at.span, text, text)];
  }
  return [];
}

function keyProblem({ key, keySpan }: FaultOf<'key-type'>): Problem {
  return {
    span: keySpan,
    message: {
      en: `Without quotes this key is not a string, and Compose takes only strings as keys. Write it as "${key}".`,
      ko: `따옴표가 없어 이 키(${key})가 문자열로 읽히지 않는데, 컴포즈의 키는 문자열이어야 합니다. 따옴표로 감싸세요.`,
    },
    fixes: [replacement(keySpan, key, `"${key}"`)],
  };
}

function replacement(span: Span, old: string, newText: string): Fix {
  return {
    title: { en: `Change to ${newText}`, ko: `값 변경: ${old} → ${newText}` },
    edits: [{ span, newText }],
    safe: true,
  };
}
