import { withEntries } from '../../yaml/insert';
import type { Rule } from '../rule';
import page from './default-namespace.md';
import { objectFamilies } from './families';
import { adding, filling } from './fixing';
import { resourceMark, resourceName, workloadsIn } from './workloads';

/** In the default namespace everything lies beside everything else. */
export const defaultNamespace: Rule = {
  id: 'practice/default-namespace',
  severity: 'information',
  page,
  families: objectFamilies,
  profile: 'strict',
  aliases: ['kube-linter/use-namespace'],

  *check(document) {
    for (const { body } of workloadsIn(document)) {
      const at = body.get('metadata', 'namespace');
      if (at.exists && at.text !== 'default') continue;
      const name = resourceName(body);
      yield {
        span: at.exists ? at.mark : resourceMark(body),
        message: at.exists
          ? {
              en: `${name.en} is in the namespace "default", where permissions, quotas and policies are shared with everything else. Use one of its own.`,
              ko: `${name.ko}의 네임스페이스는 "default"라서 권한, 할당량, 정책을 다른 모든 것과 함께 씁니다. 전용 네임스페이스를 쓰세요.`,
            }
          : {
              en: `${name.en} names no namespace, so it lands wherever the person who applies it happens to be. Write metadata.namespace.`,
              ko: `${name.ko}에 네임스페이스가 없어 적용하는 사람의 현재 네임스페이스에 들어갑니다. \`metadata.namespace\` 값을 적으세요.`,
            },
        fixes: at.exists
          ? filling(
              { en: 'Use another namespace', ko: '다른 네임스페이스로 변경' },
              at.isAlias ? undefined : { span: at.span, newText: '${1:shop}' },
            )
          : filling(adding('namespace'), withEntries(body, ['metadata'], ['namespace: ${1:shop}'])),
      };
    }
  },
};
