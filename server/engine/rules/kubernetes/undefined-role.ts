import type { Reference } from '../../model/names';
import type { Rule } from '../rule';
import { undefinedNames } from './references';
import page from './undefined-role.md';

/** Cluster roles that Kubernetes itself creates, beside those of its parts (`system:...`). */
const given = ['cluster-admin', 'admin', 'edit', 'view'];

/** A binding gives the permissions of a role to accounts; without one of them it gives nothing. */
export const undefinedRole: Rule = {
  id: 'kubernetes/undefined-role',
  severity: 'warning',
  page,
  families: ['kubernetes'],

  checkFile: undefinedNames(isNeeded, ({ kind, name }) => ({
    message: {
      en: `This application has no ${kind} "${name}", so ${kind === 'ServiceAccount' ? 'these permissions go to nobody' : 'this binding gives no permissions'} until it is there.`,
      ko: `이 애플리케이션에 "${name}" ${kind} 정의가 없어, 만들 때까지 이 바인딩은 아무 권한도 주지 않습니다.`,
    },
  })),
};

/** Accounts of the system's own parts, and those that every namespace has, are in no file. */
function isNeeded({ kind, namespace, name, from }: Reference): boolean {
  if (!from.kind?.endsWith('RoleBinding') || name.startsWith('system:')) return false;
  if (kind === 'ServiceAccount') return name !== 'default' && !namespace.startsWith('kube-');
  return (kind === 'Role' || kind === 'ClusterRole') && !given.includes(name);
}
