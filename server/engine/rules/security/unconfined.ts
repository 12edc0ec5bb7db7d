import { objectFamilies } from '../practice/families';
import { changing, setTo } from '../practice/fixing';
import { containersIn, workloadsIn } from '../practice/workloads';
import type { Problem, Rule } from '../rule';
import page from './unconfined.md';

/** seccomp, AppArmor or SELinux switched off or bent, which the baseline Pod Security Standard forbids. */
export const unconfined: Rule = {
  id: 'security/unconfined',
  severity: 'warning',
  page,
  families: objectFamilies,
  profile: 'recommended',
  aliases: ['kube-score/container-seccomp-profile', 'polaris/linuxHardening'],

  *check(document) {
    const contexts = [
      ...workloadsIn(document).map(({ pod }) => pod.get('securityContext')),
      ...containersIn(document).map(({ view }) => view.get('securityContext')),
    ];
    for (const context of contexts) {
      for (const field of ['seccompProfile', 'appArmorProfile']) {
        const at = context.get(field, 'type');
        if (at.text !== 'Unconfined') continue;
        yield {
          span: at.mark,
          message: {
            en: `Unconfined takes away a fence of the kernel (${field}) around the container. Use RuntimeDefault.`,
            ko: `Unconfined는 컨테이너를 가두는 커널의 울타리(${field})를 없앱니다. RuntimeDefault로 바꾸세요.`,
          },
          fixes: changing(
            setTo(`${field}.type`, 'RuntimeDefault'),
            at.isAlias ? undefined : { span: at.span, newText: 'RuntimeDefault' },
          ),
        } satisfies Problem;
      }
      const options = context.get('seLinuxOptions');
      const type = options.get('type');
      const own = [options.get('user'), options.get('role')].filter(at => at.text);
      if (type.text && !containerTypes.has(type.text)) own.push(type);
      for (const at of own) {
        yield {
          span: at.mark,
          message: {
            en: `"${at.text}" overrides how SELinux confines containers. Remove it, or use a type made for containers such as container_t.`,
            ko: `이 값("${at.text}")은 SELinux가 컨테이너를 가두는 방식을 바꿉니다. 삭제하거나 container_t 같은 컨테이너용 유형을 쓰세요.`,
          },
        };
      }
    }
  },
};

const containerTypes: ReadonlySet<string> = new Set([
  'container_t',
  'container_init_t',
  'container_kvm_t',
  'container_engine_t',
]);
