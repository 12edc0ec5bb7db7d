import { objectFamilies } from '../practice/families';
import { changing } from '../practice/fixing';
import { withoutItem } from '../practice/removal';
import { containerName, containersIn } from '../practice/workloads';
import type { Rule } from '../rule';
import { isPrivileged } from './contexts';
import page from './dangerous-capabilities.md';

/** Capabilities beyond those of the baseline of the Pod Security Standards. */
export const dangerousCapabilities: Rule = {
  id: 'security/dangerous-capabilities',
  severity: 'warning',
  page,
  families: objectFamilies,
  profile: 'recommended',
  aliases: ['polaris/dangerousCapabilities', 'polaris/insecureCapabilities'],

  *check(document) {
    for (const container of containersIn(document)) {
      if (isPrivileged(container)) continue;
      const name = containerName(container);
      for (const at of container.view.get('securityContext', 'capabilities', 'add').items) {
        const capability = at.text?.replace(/^CAP_/, '');
        if (!capability || !/^[A-Z_]+$/.test(capability) || baseline.has(capability)) continue;
        yield {
          span: at.mark,
          message: {
            en: `${name.en} gets the capability ${capability}, ${capability === 'ALL' ? 'all that root may do' : 'which reaches beyond the container'}. Keep it only if the program cannot do without.`,
            ko: `${name.ko}에 주는 권한(${capability})은 ${capability === 'ALL' ? 'root가 할 수 있는 모든 일을 허용합니다' : '컨테이너 밖까지 미칩니다'}. 꼭 필요한 경우에만 남겨 두세요.`,
          },
          fixes: changing(
            { en: `Remove ${at.text}`, ko: `${at.text} 권한 삭제` },
            at.isAlias ? undefined : withoutItem(at),
          ),
        };
      }
    }
  },
};

const baseline: ReadonlySet<string> = new Set([
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'NET_BIND_SERVICE',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
]);
