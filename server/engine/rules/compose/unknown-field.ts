import { type ComposeFault, fitsAt } from '../../schema/compose';
import type { Text } from '../../text/text';
import type { Rule } from '../rule';
import { composeFamilies, faultsOf } from './faults';
import page from './unknown-field.md';
import { ownerName } from './words';

/** Compose refuses a file with a key that its schema does not know; only `x-` keys are free. */
export const unknownField: Rule = {
  id: 'compose/unknown-field',
  severity: 'error',
  page,
  families: composeFamilies,

  *check(document) {
    for (const { at, key, keySpan, path, similar, home } of faultsOf('unknown-field', document)) {
      const owner = ownerName(path.slice(0, -1));
      const next = advice(similar[0], home);
      yield {
        span: keySpan,
        message: {
          en: `"${key}" is not a field of ${owner.en}, so Compose refuses the file. ${next.en}`,
          ko: `${owner.ko}에는 "${key}" 필드가 없어 컴포즈가 이 파일을 거부합니다. ${next.ko}`,
        },
        fixes: similar.map(candidate => ({
          title: { en: `Change to "${candidate}"`, ko: `이름 변경: "${key}" → "${candidate}"` },
          edits: [{ span: keySpan, newText: candidate }],
          safe: similar.length === 1 && fitsAt([...path.slice(0, -1), candidate], at),
        })),
      };
    }
  },
};

type Home = Extract<ComposeFault, { kind: 'unknown-field' }>['home'];

function advice(best: string | undefined, home: Home): Text {
  if (best !== undefined) return { en: `Did you mean "${best}"?`, ko: `"${best}"의 오타가 아닌지 확인하세요.` };
  if (home?.place === 'into') {
    return {
      en: `It belongs to "${home.field}": indent it so that it stands under that.`,
      ko: `"${home.field}"에 속하는 필드이니 그 아래에 오도록 더 들여 쓰세요.`,
    };
  }
  if (home?.place === 'beside') {
    return {
      en: `It belongs beside "${home.field}": indent it as much as that.`,
      ko: `"${home.field}"의 옆에 오는 필드이니 들여쓰기를 같게 맞추세요.`,
    };
  }
  return {
    en: 'Check its name and its indentation, or remove it.',
    ko: '이름과 들여쓰기를 확인하거나, 필요 없으면 지우세요.',
  };
}
