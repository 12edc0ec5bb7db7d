import { paths } from '../../schema/compose-paths';
import { isRestartPolicy, restartPolicies } from '../../schema/compose-values';
import { similar } from '../../text/similar';
import type { View } from '../../yaml/view';
import type { Fix, Rule } from '../rule';
import page from './bad-restart.md';
import { composeFamilies, literalsAt } from './faults';

/** The engine knows four policies, and refuses to create a container with another one. */
export const badRestart: Rule = {
  id: 'compose/bad-restart',
  severity: 'error',
  page,
  families: composeFamilies,

  *check(document) {
    for (const { at, text } of literalsAt(document, paths.restarts)) {
      const isString = typeof at.value('1.2') === 'string';
      if (text === '' || (isString && isRestartPolicy(text))) continue;
      const near = isString ? nearest(text) : text === 'false' ? ['no'] : text === 'true' ? ['always'] : [];
      const [best] = near;
      yield {
        span: at.mark,
        message: {
          en: `"${text}" is not a restart policy, so the container is not created. ${
            best ? `Did you mean "${best}"?` : 'It takes no, always, on-failure (or on-failure:3) and unless-stopped.'
          }`,
          ko: `재시작 정책("${text}")이 올바르지 않아 컨테이너가 만들어지지 않습니다. ${
            best
              ? `"${best}"의 오타가 아닌지 확인하세요.`
              : '쓸 수 있는 값: no, always, on-failure(또는 on-failure:3), unless-stopped'
          }`,
        },
        fixes: near.map(policy => change(at, text, policy, isString && near.length === 1)),
      };
    }
  },
};

/** The policy that has the same letters, as in Kubernetes' `OnFailure`, else those of similar spelling. */
function nearest(text: string): readonly string[] {
  const letters = (word: string) => word.toLowerCase().replace(/[^a-z]/g, '');
  const same = restartPolicies.filter(policy => letters(policy) === letters(text));
  return same.length > 0 ? same : similar(text, restartPolicies);
}

/** `no` gets quotes, since readers of YAML 1.1 take it for false. */
function change(at: View, old: string, policy: string, safe: boolean): Fix {
  return {
    title: { en: `Change to "${policy}"`, ko: `값 변경: "${old}" → "${policy}"` },
    edits: [{ span: at.span, newText: policy === 'no' ? '"no"' : policy }],
    safe,
  };
}
