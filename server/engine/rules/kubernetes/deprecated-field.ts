import { objectFamilies } from '../practice/families';
import type { Rule } from '../rule';
import page from './deprecated-field.md';
import { isReached, oldUses } from './deprecations';

/** A field, label or annotation that still works in the chosen version of Kubernetes, but is on its way out. */
export const deprecatedField: Rule = {
  id: 'kubernetes/deprecated-field',
  severity: 'information',
  page,
  families: objectFamilies,
  profile: 'recommended',
  tags: ['deprecated'],
  aliases: ['kube-linter/deprecated-service-account-field'],

  checkFile: oldUses(
    ({ since, gone }, { version }) =>
      (since === undefined || isReached(since, version)) && (gone === undefined || !isReached(gone, version)),
    ({ name, since, advice }) => ({
      en: `"${name}" ${since === undefined ? 'is deprecated' : `is deprecated since Kubernetes ${since}`}. ${advice.en}`,
      ko: `"${name}" 항목은 ${since === undefined ? '' : `쿠버네티스 ${since}부터 `}사용 중단(deprecated)되었습니다. ${advice.ko}`,
    }),
  ),
};
