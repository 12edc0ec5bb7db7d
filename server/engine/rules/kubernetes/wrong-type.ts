import type { Text } from '../../text/text';
import type { View } from '../../yaml/view';
import type { Fix, Rule } from '../rule';
import { type FaultOf, faultsOf, resourceFamilies } from './faults';
import { expectation, fieldName } from './words';
import page from './wrong-type.md';

/** The API server decodes strictly: `"80"` is no integer, and `80` no string. */
export const wrongType: Rule = {
  id: 'kubernetes/wrong-type',
  severity: 'error',
  page,
  families: resourceFamilies,

  *check(document, context) {
    for (const fault of faultsOf('wrong-type', document, context)) {
      const wanted = expectation(fault.expected);
      const found = described(fault.at);
      const field = fieldName(fault.path);
      const fixes = fixFor(fault);
      const advice = fixes.length === 0 ? repair : fault.expected === 'string' ? quote : unquote;
      yield {
        span: fault.at.mark,
        message: {
          en: `"${field}" takes ${wanted.en}, but this is ${found.en}, which the API server rejects. ${advice.en}`,
          ko: `"${field}" 필드에는 ${wanted.ko}만 쓸 수 있어 API 서버가 지금 값(${found.ko})을 거부합니다. ${advice.ko}`,
        },
        fixes,
      };
    }
  },
};

const quote: Text = { en: 'Put it in quotes.', ko: '값을 따옴표로 감싸세요.' };
const unquote: Text = { en: 'Remove the quotes.', ko: '따옴표를 지우세요.' };
const repair: Text = { en: 'Correct the value or its indentation.', ko: '값이나 들여쓰기를 고치세요.' };

/** What stands there, as words. */
function described(at: View): { en: string; ko: string } {
  if (at.kind === 'map') return { en: 'a mapping', ko: '매핑' };
  if (at.kind === 'list') return { en: 'a list', ko: '목록' };
  const value = at.value('1.1');
  if (typeof value === 'string') return { en: 'a string', ko: '문자열' };
  return typeof value === 'boolean'
    ? { en: `the boolean ${value}`, ko: `불리언 ${value}` }
    : { en: 'a number', ko: '숫자' };
}

function fixFor({ at, expected }: FaultOf<'wrong-type'>): readonly Fix[] {
  const text = at.text;
  if (text === undefined || at.tag !== undefined) return [];
  const change = (newText: string): Fix => ({
    title: { en: `Change to ${newText}`, ko: `값 변경: ${newText}` },
    edits: [{ span: at.span, newText }],
    safe: true,
  });
  if (expected === 'string' && at.isPlain) return [change(`"${text}"`)];
  if (expected === 'integer' && !at.isPlain && /^(?:0|[1-9]\d*)$/.test(text)) return [change(text)];
  if (expected === 'boolean' && !at.isPlain && /^(?:true|false)$/.test(text)) return [change(text)];
  return [];
}
