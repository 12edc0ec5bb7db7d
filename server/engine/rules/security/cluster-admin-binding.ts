import { objectFamilies } from '../practice/families';
import type { Rule } from '../rule';
import page from './cluster-admin-binding.md';
import { bindingsIn } from './roles';

/** Whoever is cluster-admin may do everything, everywhere. */
export const clusterAdminBinding: Rule = {
  id: 'security/cluster-admin-binding',
  severity: 'warning',
  page,
  families: objectFamilies,
  profile: 'recommended',
  aliases: [
    'kube-linter/cluster-admin-role-binding',
    'polaris/clusterrolebindingClusterAdmin',
    'polaris/rolebindingClusterAdminClusterRole',
  ],

  *check(document) {
    for (const { body, kind } of bindingsIn(document)) {
      const at = body.get('roleRef', 'name');
      if (at.text !== 'cluster-admin' || body.get('roleRef', 'kind').text !== 'ClusterRole') continue;
      const inCluster = kind === 'ClusterRoleBinding';
      yield {
        span: at.mark,
        message: {
          en: `cluster-admin may do everything in ${inCluster ? 'the whole cluster' : 'this namespace'}. Bind a role with the permissions that are needed.`,
          ko: `cluster-admin 역할은 ${inCluster ? '클러스터' : '이 네임스페이스'}의 모든 일을 할 수 있습니다. 필요한 권한만 있는 역할을 연결하세요.`,
        },
      };
    }
  },
};
