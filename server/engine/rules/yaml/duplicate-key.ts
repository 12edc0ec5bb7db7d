import { type Family, families } from '../../model/family';
import { repeatedKeys } from '../../yaml/keys';
import type { Rule } from '../rule';
import page from './duplicate-key.md';

/** In a template the two may stand in branches that exclude each other; how Spring reads its files is another matter. */
const lenient: ReadonlySet<Family> = new Set(['helm-template', 'spring', 'other']);

/** Both Compose and a strict API server refuse a mapping that has a key twice. */
export const duplicateKey: Rule = {
  id: 'yaml/duplicate-key',
  severity: 'error',
  page,
  families: families.filter(family => !lenient.has(family)),

  *check(document) {
    for (const { key, span, first } of repeatedKeys(document)) {
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
