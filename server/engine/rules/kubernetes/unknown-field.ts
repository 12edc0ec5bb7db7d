import { faultsIn } from '../../schema/walk';
import type { Text } from '../../text/text';
import type { Context, Rule } from '../rule';
import { type FaultOf, faultsOf, resourceFamilies } from './faults';
import page from './unknown-field.md';
import { ownerName } from './words';

/** The API server drops or, asked strictly as kubectl does, refuses fields that it does not know. */
export const unknownField: Rule = {
  id: 'kubernetes/unknown-field',
  severity: 'error',
  page,
  families: resourceFamilies,

  *check(document, context) {
    for (const fault of faultsOf('unknown-field', document, context)) {
      const { key, keySpan, similar, home, owner } = fault;
      const name = ownerName(owner);
      const [best] = similar;
      const later = laterVersion(fault, context);
      const advice = later
        ? { en: `Kubernetes has it from ${later} on.`, ko: `쿠버네티스 ${later}부터 쓸 수 있습니다.` }
        : best
          ? { en: `Did you mean "${best}"?`, ko: `"${best}"의 오타가 아닌지 확인하세요.` }
          : home
            ? belonging(home)
            : {
                en: 'Check its name and its indentation, or remove it.',
                ko: '이름과 들여쓰기를 확인하거나, 필요 없으면 지우세요.',
              };
      yield {
        span: keySpan,
        message: {
          en: `"${key}" is not a field of ${name.en}, so it has no effect. ${advice.en}`,
          ko: `${name.ko}에는 "${key}" 필드가 없어 이 설정이 적용되지 않습니다. ${advice.ko}`,
        },
        fixes: similar.map(candidate => ({
          title: { en: `Change to "${candidate}"`, ko: `이름 변경: "${key}" → "${candidate}"` },
          edits: [{ span: keySpan, newText: candidate }],
          safe: similar.length === 1 && takes(fault, candidate, context),
        })),
      };
    }
  },
};

function belonging({ place, field }: NonNullable<FaultOf<'unknown-field'>['home']>): Text {
  return place === 'into'
    ? {
        en: `It belongs to "${field}": indent it so that it stands under that.`,
        ko: `"${field}"에 속하는 필드이니 그 아래에 오도록 더 들여 쓰세요.`,
      }
    : {
        en: `It belongs beside "${field}": indent it as much as that.`,
        ko: `"${field}"의 옆에 오는 필드이니 들여쓰기를 같게 맞추세요.`,
      };
}

/** Whether the value would be right under the other name. */
function takes({ object, at, path, owner }: FaultOf<'unknown-field'>, name: string, { api }: Context): boolean {
  const field = api.fields(object).get(name);
  return field !== undefined && faultsIn(at, field.type, owner, { api, partial: false }, path).length === 0;
}

/** The version that brings the field, if it is only too new for the chosen one. */
function laterVersion({ object, key }: FaultOf<'unknown-field'>, { api }: Context): string | undefined {
  const masks = api.variants(object, key).map(variant => variant.in ?? 0);
  const [first] = api.versionsIn(masks.reduce((all, mask) => all | mask, 0));
  return first !== undefined && api.versions.indexOf(first) > api.versions.indexOf(api.version) ? first : undefined;
}
