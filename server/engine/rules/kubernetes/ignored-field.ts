import { objectFamilies } from '../practice/families';
import type { Rule } from '../rule';
import { isReached, oldUses } from './deprecations';
import page from './ignored-field.md';

/** A field or annotation that the API server takes, and that nothing in the chosen version honours any more. */
export const ignoredField: Rule = {
  id: 'kubernetes/ignored-field',
  severity: 'warning',
  page,
  families: objectFamilies,

  checkFile: oldUses(
    ({ gone }, { version }) => gone !== undefined && isReached(gone, version),
    ({ name, gone, advice, at }) =>
      at.kind === 'map'
        ? {
            en: `Since Kubernetes ${gone} nodes do not mount a "${name}" volume, so the Pod does not start. ${advice.en}`,
            ko: `쿠버네티스 ${gone}부터 노드가 "${name}" 볼륨을 마운트하지 않아 파드가 시작되지 않습니다. ${advice.ko}`,
          }
        : {
            en: `Since Kubernetes ${gone} nothing reads "${name}", so the Pod runs without it. ${advice.en}`,
            ko: `쿠버네티스 ${gone}부터 "${name}" 어노테이션은 아무도 읽지 않아 파드에 적용되지 않습니다. ${advice.ko}`,
          },
  ),
};
