import { resourcesIn } from '../../model/kubernetes';
import { objectFamilies } from '../practice/families';
import { changing, setTo } from '../practice/fixing';
import type { Rule } from '../rule';
import { isTrue } from './contexts';
import page from './openshift-privileged-scc.md';

/** OpenShift's SecurityContextConstraints decide who may start privileged containers. */
export const openshiftPrivilegedScc: Rule = {
  id: 'security/openshift-privileged-scc',
  severity: 'information',
  page,
  families: objectFamilies,
  profile: 'strict',
  aliases: ['kube-linter/scc-deny-privileged-container'],

  *check(document) {
    for (const { body, kind, apiVersion } of resourcesIn(document)) {
      const at = body.get('allowPrivilegedContainer');
      if (kind !== 'SecurityContextConstraints' || !apiVersion?.startsWith('security.openshift.io/') || !isTrue(at))
        continue;
      yield {
        span: at.mark,
        message: {
          en: 'Whoever uses these constraints may start privileged containers, and so own the node. Set allowPrivilegedContainer to false.',
          ko: '이 제약을 쓰는 사용자는 특권 컨테이너를 띄워 노드를 차지할 수 있습니다. `allowPrivilegedContainer` 값을 false로 바꾸세요.',
        },
        fixes: changing(
          setTo('allowPrivilegedContainer', 'false'),
          at.isAlias ? undefined : { span: at.span, newText: 'false' },
        ),
      };
    }
  },
};
