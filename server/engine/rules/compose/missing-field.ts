import type { Rule } from '../rule';
import { composeFamilies, faultsOf } from './faults';
import page from './missing-field.md';
import { capital, listed, ownerName } from './words';

/** Fields that Compose's schema requires. */
export const missingField: Rule = {
  id: 'compose/missing-field',
  severity: 'error',
  page,
  families: composeFamilies,

  *check(document) {
    for (const { at, path, fields } of faultsOf('missing-field', document)) {
      const owner = ownerName(path);
      const names = listed(fields);
      yield {
        span: at.mark,
        message: {
          en: `${capital(owner.en)} needs ${names.en}, so Compose refuses the file. Add what is missing.`,
          ko: `${owner.ko}에 꼭 있어야 하는 필드(${fields.join(', ')})가 없어 컴포즈가 이 파일을 거부합니다. 빠진 필드를 적으세요.`,
        },
      };
    }
  },
};
