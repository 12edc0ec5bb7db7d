import type { Rule } from '../rule';
import { faultsOf, resourceFamilies } from './faults';
import page from './out-of-range.md';
import { fieldName } from './words';

/** Numbers and lengths of lists with a lower or an upper bound. */
export const outOfRange: Rule = {
  id: 'kubernetes/out-of-range',
  severity: 'error',
  page,
  families: resourceFamilies,

  *check(document, context) {
    for (const { at, path, minimum, maximum } of faultsOf('out-of-range', document, context)) {
      const field = fieldName(path);
      const isList = at.kind === 'list';
      const bounds =
        minimum !== undefined && maximum !== undefined
          ? { en: `between ${minimum} and ${maximum}`, ko: `${minimum} 이상 ${maximum} 이하` }
          : maximum === undefined
            ? { en: `at least ${minimum}`, ko: `${minimum} 이상` }
            : { en: `at most ${maximum}`, ko: `${maximum} 이하` };
      yield {
        span: at.mark,
        message: isList
          ? {
              en: `The number of items in "${field}" is ${at.items.length} and has to be ${bounds.en}, so the API server rejects it.`,
              ko: `"${field}" 목록의 항목 수(${at.items.length}개)가 허용 범위(${bounds.ko})를 벗어나 API 서버가 거부합니다. 항목 수를 맞추세요.`,
            }
          : {
              en: `"${field}" has to be ${bounds.en}, so the API server rejects ${at.text}.`,
              ko: `이 값(${at.text})이 "${field}" 필드의 허용 범위(${bounds.ko})를 벗어나 API 서버가 거부합니다. 범위 안의 값을 적으세요.`,
            },
      };
    }
  },
};
