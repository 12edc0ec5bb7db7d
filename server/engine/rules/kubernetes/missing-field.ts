import type { Rule } from '../rule';
import { faultsOf, resourceFamilies } from './faults';
import page from './missing-field.md';
import { listed, ownerName } from './words';

/** Fields that the API requires and gives no default for. */
export const missingField: Rule = {
  id: 'kubernetes/missing-field',
  severity: 'error',
  page,
  families: resourceFamilies.filter(family => family !== 'kustomize-patch'),

  *check(document, context) {
    for (const { at, fields, owner } of faultsOf('missing-field', document, context)) {
      const name = owner === '' ? { en: 'This object', ko: '이 오브젝트' } : ownerName(owner);
      const names = listed(fields);
      yield {
        span: at.mark,
        message: {
          en: `${capital(name.en)} lacks ${names.en}, so the API server rejects it. Add what is missing.`,
          ko: `${name.ko}에 꼭 있어야 하는 필드(${fields.join(', ')})가 없어 API 서버가 거부합니다. 빠진 필드를 적으세요.`,
        },
      };
    }
  },
};

function capital(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}
