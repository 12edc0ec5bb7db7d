import { groupOf, type Resource, resourcesIn } from '../../model/kubernetes';
import { memo } from '../../text/memo';
import type { YamlDocument } from '../../yaml/stream';
import type { View } from '../../yaml/view';
import { namesIn } from './contexts';

/** One rule of a Role or ClusterRole. */
export interface Permission {
  readonly at: View;
  readonly groups: readonly string[];
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
}

/** What the roles of a document allow. Kubernetes' own roles, which it names `system:`, are left alone. */
export const permissionsIn = memo((document: YamlDocument): readonly Permission[] =>
  resourcesIn(document)
    .filter(resource => isOf(resource, 'Role', 'ClusterRole'))
    .filter(({ body }) => !body.get('metadata', 'name').text?.startsWith('system:'))
    .flatMap(({ body }) => body.get('rules').items)
    .map(at => ({
      at,
      groups: namesIn(at.get('apiGroups')),
      resources: namesIn(at.get('resources')),
      verbs: namesIn(at.get('verbs')),
    })),
);

/** The bindings of a document. */
export const bindingsIn = memo((document: YamlDocument): readonly Resource[] =>
  resourcesIn(document).filter(resource => isOf(resource, 'RoleBinding', 'ClusterRoleBinding')),
);

function isOf({ apiVersion = '', kind = '' }: Resource, ...kinds: readonly string[]): boolean {
  return kinds.includes(kind) && groupOf(apiVersion) === 'rbac.authorization.k8s.io';
}
