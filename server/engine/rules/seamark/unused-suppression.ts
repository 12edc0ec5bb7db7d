import { families } from '../../model/family';
import { similar } from '../../text/similar';
import type { Problem, Rule } from '../rule';
import type { Suppression } from '../suppress';
import page from './unused-suppression.md';

/** A comment that silences nothing: what it meant is mended, or its name is wrong. */
export const unusedSuppression: Rule = {
  id: 'seamark/unused-suppression',
  severity: 'information',
  page,
  families,
  tags: ['unnecessary'],
  // Whether a comment is needed shows only when all other rules have spoken: check.ts asks below.
  checkFile: () => [],
};

/** What to say of a suppression that silenced nothing. */
export function unusedSuppressionProblem({ name, span }: Suppression, rules: readonly Rule[]): Problem {
  const known = rules.some(({ id, aliases = [] }) => name === id || aliases.includes(name)) || name.endsWith('*');
  const [near] = known
    ? []
    : similar(
        name,
        rules.map(({ id }) => id),
      );
  return {
    span,
    message: known
      ? {
          en: `Nothing is left here that "${name}" would report. Remove it from the comment.`,
          ko: `여기에는 이제 "${name}" 규칙에 걸리는 것이 없습니다. 주석에서 이 규칙을 지우세요.`,
        }
      : {
          en: `There is no rule "${name}", so this comment silences nothing. ${near ? `Did you mean "${near}"?` : 'Check its name.'}`,
          ko: `"${name}" 규칙은 없어 이 주석은 아무 효과가 없습니다. ${near ? `"${near}"의 오타가 아닌지 확인하세요.` : '이름을 확인하세요.'}`,
        },
  };
}
