import type { ComposeType } from '../../schema/compose';
import { isAt } from '../../schema/compose-paths';
import type { Text } from '../../text/text';
import type { View } from '../../yaml/view';

/** What the object at `path` is called in a sentence: "a service", "a port". */
export function ownerName(path: readonly string[]): Text {
  if (path.length === 0) return { en: 'a Compose file', ko: '컴포즈 파일' };
  const known = owners.find(([place]) => isAt(path, place));
  if (known) return known[1];
  const field = fieldName(path);
  const isItem = isIndex(path.at(-1));
  return isItem
    ? { en: `an entry of "${field}"`, ko: `"${field}" 목록의 항목` }
    : { en: `"${field}"`, ko: `"${field}" 항목` };
}

/** The last key on the way, which for an item of a list is that of the list. */
export function fieldName(path: readonly string[]): string {
  return path.findLast(segment => !isIndex(segment)) ?? '';
}

/** What a place takes, for "takes ..." and "...이어야". */
export function expectation(expected: readonly ComposeType[]): Text {
  const named = types.filter(([names]) => names.some(name => expected.includes(name))).map(([, text]) => text);
  const last = named.at(-1) ?? { en: 'nothing', ko: '빈 값' };
  const head = named.slice(0, -1);
  return {
    en: head.length > 0 ? `${head.map(({ en }) => en).join(', ')} or ${last.en}` : last.en,
    ko: [...head, last].map(({ ko }) => ko).join(' 또는 '),
  };
}

/** What stands there, as words. */
export function description(at: View): Text {
  if (at.kind === 'map') return { en: 'a mapping', ko: '매핑' };
  if (at.kind === 'list') return { en: 'a list', ko: '목록' };
  const value = at.value('1.2');
  if (value === null || value === undefined) return { en: 'nothing', ko: '빈 값' };
  if (typeof value === 'string') return { en: 'a string', ko: '문자열' };
  if (typeof value === 'boolean') return { en: `the boolean ${value}`, ko: `참·거짓 값(${value})` };
  return Number.isInteger(value) ? { en: 'a number', ko: '숫자' } : { en: 'a number with a fraction', ko: '소수' };
}

/** A Korean noun with "to be": `목록이어야`, `숫자여야`. What stands in brackets is not spoken. */
export function being(noun: string, ending: '야' | '서'): string {
  const last =
    noun
      .replace(/\(.*\)/, '')
      .match(/[가-힣]/g)
      ?.at(-1) ?? '';
  // Syllables stand in Unicode by initial, vowel and 28 finals, of which the first is none.
  const hasFinal = (last.charCodeAt(0) - 0xac00) % 28 > 0;
  return `${noun}${hasFinal ? '이어' : '여'}${ending}`;
}

/** "a", "b" and "c". */
export function listed(names: readonly string[]): Text {
  const quoted = names.map(name => `"${name}"`);
  const head = quoted.slice(0, -1).join(', ');
  return { en: head ? `${head} and ${quoted.at(-1)}` : quoted.join(''), ko: quoted.join(', ') };
}

export function capital(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}

function isIndex(segment: string | undefined): boolean {
  return segment !== undefined && /^\d+$/.test(segment);
}

const owners: readonly (readonly [string, Text])[] = [
  ['services.*', { en: 'a service', ko: '서비스' }],
  ['networks.*', { en: 'a network', ko: '네트워크' }],
  ['volumes.*', { en: 'a volume', ko: '볼륨' }],
  ['configs.*', { en: 'a config', ko: '`configs` 항목' }],
  ['secrets.*', { en: 'a secret', ko: '`secrets` 항목' }],
  ['models.*', { en: 'a model', ko: '모델' }],
  ['include.[]', { en: 'an include', ko: '`include` 항목' }],
  ['services.*.build', { en: 'a build', ko: '빌드(`build`)' }],
  ['services.*.deploy', { en: '"deploy"', ko: '`deploy`' }],
  ['services.*.depends_on.*', { en: 'a dependency', ko: '의존 관계(`depends_on`)' }],
  ['services.*.extends', { en: '"extends"', ko: '`extends`' }],
  ['services.*.healthcheck', { en: 'a health check', ko: '헬스 체크(`healthcheck`)' }],
  ['services.*.logging', { en: '"logging"', ko: '`logging`' }],
  ['services.*.ports.[]', { en: 'a port', ko: '포트' }],
  ['services.*.volumes.[]', { en: 'a volume mount', ko: '볼륨 마운트' }],
  ['services.*.networks.*', { en: 'a network of a service', ko: '서비스의 네트워크' }],
  ['services.*.ulimits.*', { en: 'a ulimit', ko: '`ulimits` 항목' }],
  ['services.*.develop.watch.[]', { en: 'a watch', ko: '`watch` 항목' }],
];

const types: readonly (readonly [readonly ComposeType[], Text])[] = [
  [['string'], { en: 'a string', ko: '문자열' }],
  [['number'], { en: 'a number', ko: '숫자' }],
  [['integer'], { en: 'a whole number', ko: '정수' }],
  [['boolean'], { en: 'true or false', ko: '참·거짓 값(true 또는 false)' }],
  [['array'], { en: 'a list', ko: '목록' }],
  [['object'], { en: 'a mapping of keys and values', ko: '키와 값으로 이루어진 매핑' }],
];
