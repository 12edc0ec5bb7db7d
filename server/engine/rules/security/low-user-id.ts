import type { View } from '../../yaml/view';
import { objectFamilies } from '../practice/families';
import { filling } from '../practice/fixing';
import { containersIn, workloadsIn } from '../practice/workloads';
import type { Rule } from '../rule';
import page from './low-user-id.md';

/** A small user id is likely somebody on the node as well. */
export const lowUserId: Rule = {
  id: 'security/low-user-id',
  severity: 'information',
  page,
  families: objectFamilies,
  profile: 'strict',
  aliases: ['kube-score/container-security-context-user-group-id'],

  *check(document) {
    const contexts: readonly View[] = [
      ...workloadsIn(document).map(({ pod }) => pod.get('securityContext')),
      ...containersIn(document).map(({ view }) => view.get('securityContext')),
    ];
    for (const at of contexts.flatMap(context => [context.get('runAsUser'), context.get('runAsGroup')])) {
      const id = at.value('1.1');
      // Root is a mistake of its own.
      if (typeof id !== 'number' || id === 0 || id > 10000) continue;
      yield {
        span: at.mark,
        message: {
          en: `The id ${id} is likely to belong to somebody on the node too, whose files the container could reach. Use one above 10000.`,
          ko: `이 번호(${id})는 노드에도 있을 수 있어 컨테이너가 그 사용자의 파일에 닿을 수 있습니다. 10000보다 큰 번호를 쓰세요.`,
        },
        fixes: filling(
          { en: 'Use a higher id', ko: '더 큰 번호로 변경' },
          at.isAlias ? undefined : { span: at.span, newText: '${1:10001}' },
        ),
      };
    }
  },
};
