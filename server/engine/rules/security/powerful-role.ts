import { objectFamilies } from '../practice/families';
import type { Rule } from '../rule';
import page from './powerful-role.md';
import { type Permission, permissionsIn } from './roles';

/** Some permissions are worth all others: they lead to every secret or account of the namespace. */
export const powerfulRole: Rule = {
  id: 'security/powerful-role',
  severity: 'warning',
  page,
  families: objectFamilies,
  profile: 'recommended',
  aliases: [
    'kube-linter/access-to-secrets',
    'kube-linter/access-to-create-pods',
    'polaris/clusterrolePodExecAttach',
    'polaris/rolePodExecAttach',
  ],

  *check(document) {
    for (const permission of permissionsIn(document)) {
      // With a wildcard another rule says more.
      if (permission.resources.includes('*') || permission.verbs.includes('*')) continue;
      const power = powers.find(({ group, resources, verbs }) => allows(permission, group, resources, verbs));
      if (!power) continue;
      const item = permission.at.get('resources').items.find(({ text = '' }) => power.resources.includes(text));
      yield {
        span: item?.mark ?? permission.at.mark,
        message: {
          en: `This role ${power.en}. Keep it only for programs that must, and name the objects with resourceNames where you can.`,
          ko: `이 역할로 ${power.ko}. 꼭 필요한 프로그램에만 주고, 가능하면 \`resourceNames\`로 대상을 좁히세요.`,
        },
      };
    }
  },
};

const powers = [
  {
    group: '',
    resources: ['secrets'],
    verbs: ['get', 'list', 'watch'],
    en: 'reads every Secret, passwords and tokens of other programs included',
    ko: '다른 프로그램의 비밀번호와 토큰까지 모든 Secret을 읽을 수 있습니다',
  },
  {
    group: '',
    resources: ['pods/exec', 'pods/attach'],
    verbs: ['create', 'get'],
    en: 'runs commands in any Pod, with the permissions and secrets of that Pod',
    ko: '모든 파드에서 명령을 실행해 그 파드의 권한을 얻을 수 있습니다',
  },
  {
    group: '',
    resources: ['pods'],
    verbs: ['create'],
    en: 'creates Pods, which may mount every Secret and use every ServiceAccount of the namespace',
    ko: '파드를 만들어 네임스페이스의 모든 Secret과 ServiceAccount를 쓸 수 있습니다',
  },
];

function allows(
  { at, groups, resources, verbs }: Permission,
  group: string,
  wanted: readonly string[],
  deeds: readonly string[],
): boolean {
  if (at.get('resourceNames').items.length > 0) return false;
  return (
    (groups.includes(group) || groups.includes('*')) &&
    wanted.some(resource => resources.includes(resource)) &&
    deeds.some(deed => verbs.includes(deed))
  );
}
