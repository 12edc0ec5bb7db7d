import { objectFamilies } from '../practice/families';
import { changing, setTo } from '../practice/fixing';
import { containersIn, workloadsIn } from '../practice/workloads';
import type { Rule } from '../rule';
import { isTrue } from './contexts';
import page from './host-process.md';

/** Windows' counterpart of a privileged container. */
export const hostProcess: Rule = {
  id: 'security/host-process',
  severity: 'warning',
  page,
  families: objectFamilies,
  profile: 'recommended',
  aliases: ['polaris/hostProcess'],

  *check(document) {
    const contexts = [
      ...workloadsIn(document).map(({ pod }) => pod),
      ...containersIn(document).map(({ view }) => view),
    ];
    for (const at of contexts.map(owner => owner.get('securityContext', 'windowsOptions', 'hostProcess'))) {
      if (!isTrue(at)) continue;
      yield {
        span: at.mark,
        message: {
          en: 'A hostProcess container runs directly on the Windows node, with all its rights. Only programs that manage the node need this.',
          ko: 'hostProcess 컨테이너는 윈도우 노드에서 모든 권한으로 바로 실행됩니다. 노드를 관리하는 프로그램이 아니라면 빼세요.',
        },
        fixes: changing(setTo('hostProcess', 'false'), at.isAlias ? undefined : { span: at.span, newText: 'false' }),
      };
    }
  },
};
