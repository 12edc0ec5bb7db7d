import { paths } from '../../schema/compose-paths';
import type { Problem, Rule } from '../rule';
import page from './bad-name.md';
import { composeFamilies, type FaultOf, faultsOf, literalsAt } from './faults';
import { fieldName } from './words';

/** Names that Compose's schema or the engine refuses. A project's name is none: Compose makes it fit. */
export const badName: Rule = {
  id: 'compose/bad-name',
  severity: 'error',
  page,
  families: composeFamilies,
  aliases: ['dclint/service-container-name-regex'],

  *check(document) {
    for (const fault of faultsOf('bad-name', document)) yield keyProblem(fault);
    for (const { at, text } of literalsAt(document, paths.containerNames)) {
      if (/^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/.test(text)) continue;
      yield {
        span: at.mark,
        message: {
          en: `"${text}" is not a container name, so the container is not created. Use at least two letters, digits, dots, hyphens and underscores, and begin with a letter or digit.`,
          ko: `이 값("${text}")은 컨테이너 이름으로 쓸 수 없어 컨테이너가 만들어지지 않습니다. 영문자나 숫자로 시작해 영문자, 숫자, 점, 하이픈, 밑줄로 두 글자 이상 적으세요.`,
        },
      };
    }
  },
};

function keyProblem({ key, keySpan, path }: FaultOf<'bad-name'>): Problem {
  const field = fieldName(path.slice(0, -1));
  return {
    span: keySpan,
    message: {
      en: `"${key}" cannot be a name in "${field}", so Compose refuses the file. Use letters, digits, dots, hyphens and underscores.`,
      ko: `이 이름("${key}")은 "${field}"에 쓸 수 없어 컴포즈가 이 파일을 거부합니다. 영문자, 숫자, 점, 하이픈, 밑줄만 쓰세요.`,
    },
  };
}
