import { similar } from '../../text/similar';
import type { Rule } from '../rule';
import page from './bad-value.md';
import { faultsOf, resourceFamilies } from './faults';
import { fieldName, shortList } from './words';

/** Fields with a closed set of values; case counts. */
export const badValue: Rule = {
  id: 'kubernetes/bad-value',
  severity: 'error',
  page,
  families: resourceFamilies,

  *check(document, context) {
    for (const { at, path, allowed } of faultsOf('bad-value', document, context)) {
      const field = fieldName(path);
      const near = similar(at.text ?? '', allowed);
      const [best] = near;
      const values = shortList(allowed);
      yield {
        span: at.mark,
        message: {
          en: `"${at.text}" is not a value of "${field}", so the API server rejects it. ${
            best ? `Did you mean "${best}"?` : `It takes ${values}.`
          }`,
          ko: `"${field}" 필드에는 "${at.text}" 값을 쓸 수 없어 API 서버가 거부합니다. ${
            best ? `"${best}"의 오타가 아닌지 확인하세요.` : `쓸 수 있는 값: ${values}`
          }`,
        },
        fixes: (near.length > 0 ? near : allowed.length <= 6 ? allowed : []).map(value => ({
          title: { en: `Change to "${value}"`, ko: `값 변경: "${at.text}" → "${value}"` },
          edits: [{ span: at.span, newText: value === '' ? '""' : value }],
          safe: near.length === 1,
        })),
      };
    }
  },
};
