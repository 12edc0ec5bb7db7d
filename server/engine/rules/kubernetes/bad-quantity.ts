import { isQuantity } from '../../schema/walk';
import type { Rule } from '../rule';
import page from './bad-quantity.md';
import { faultsOf, resourceFamilies } from './faults';

/** Amounts of CPU, memory and storage (apimachinery's resource.Quantity). */
export const badQuantity: Rule = {
  id: 'kubernetes/bad-quantity',
  severity: 'error',
  page,
  families: resourceFamilies,

  *check(document, context) {
    for (const { at, format } of faultsOf('bad-format', document, context)) {
      if (format !== 'quantity') continue;
      yield {
        span: at.mark,
        message: {
          en: `"${at.text}" is not a quantity, so the API server rejects it. Write a number and a unit without a space: 500m for CPU, 128Mi or 1G for bytes.`,
          ko: `이 값("${at.text}")을 수량으로 읽을 수 없어 API 서버가 거부합니다. 숫자와 단위를 붙여 적으세요. CPU는 500m, 바이트는 128Mi나 1G처럼 씁니다.`,
        },
        fixes: repairs(at.text ?? '').map(quantity => ({
          title: { en: `Change to ${quantity}`, ko: `값 변경: ${quantity}` },
          edits: [{ span: at.span, newText: quantity }],
          safe: false,
        })),
      };
    }
  },
};

/** What somebody who writes units as in Compose or in prose may mean; nothing if that is anybody's guess. */
function repairs(text: string): readonly string[] {
  const [, amount = '', letter = ''] = /^\s*([\d.]+)\s*([kmgtp])(?:i?b|i)?\s*$/i.exec(text) ?? [];
  if (letter === '') return [];
  // Compose counts its "mb" in powers of two, prose mostly in powers of ten.
  const decimal = letter.toLowerCase() === 'k' ? 'k' : letter.toUpperCase();
  return [`${amount}${letter.toUpperCase()}i`, `${amount}${decimal}`].filter(isQuantity);
}
