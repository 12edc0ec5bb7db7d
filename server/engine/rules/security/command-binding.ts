import { named } from '../../model/application';
import { identityOf, nameAt } from '../../model/names';
import { acrossFiles } from '../kubernetes/references';
import { objectFamilies } from '../practice/families';
import type { Rule } from '../rule';
import page from './command-binding.md';
import { bindingsIn } from './roles';

/** Cluster roles of Kubernetes itself that allow commands in Pods; about cluster-admin another rule says more. */
const given: ReadonlySet<string> = new Set(['admin', 'edit']);

/** A role does nothing until it is bound: here somebody gets to run commands in Pods. */
export const commandBinding: Rule = {
  id: 'security/command-binding',
  severity: 'warning',
  page,
  families: objectFamilies,
  profile: 'recommended',
  aliases: [
    'polaris/clusterrolebindingPodExecAttach',
    'polaris/rolebindingRolePodExecAttach',
    'polaris/rolebindingClusterRolePodExecAttach',
  ],

  checkFile: acrossFiles(bindingsIn, function* (resource, names) {
    const reference = resource.body.get('roleRef');
    const at = reference.get('name');
    const [name, kind] = [nameAt(at), reference.get('kind').text];
    if (name === undefined || (kind !== 'Role' && kind !== 'ClusterRole')) return;
    if (name.startsWith('system:') || name === 'cluster-admin') return;
    const isGiven = kind === 'ClusterRole' && given.has(name);
    const namespace = kind === 'Role' ? identityOf(resource).namespace : '';
    const roles = named(names, kind, namespace, name);
    if (!isGiven && !roles.some(({ runsCommands }) => runsCommands)) return;
    const where = resource.kind === 'ClusterRoleBinding' ? inCluster : inNamespace;
    yield {
      span: at.mark,
      // These are what people get who work in a namespace.
      ...(isGiven && { severity: 'information' as const }),
      message: {
        en: `This binding lets its subjects run commands in every Pod of ${where.en}, with the secrets and permissions of each. Bind a role without pods/exec and pods/attach where nobody needs that.`,
        ko: `이 바인딩을 받은 계정은 ${where.ko}의 모든 파드에서 명령을 실행해 그 파드의 비밀 값과 권한을 쓸 수 있습니다. 필요하지 않다면 \`pods/exec\`, \`pods/attach\` 권한이 없는 역할을 연결하세요.`,
      },
    };
  }),
};

const inCluster = { en: 'the cluster', ko: '클러스터' };
const inNamespace = { en: 'the namespace', ko: '네임스페이스' };
