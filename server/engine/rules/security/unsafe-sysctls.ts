import { certain } from '../../model/workloads';
import { objectFamilies } from '../practice/families';
import { changing } from '../practice/fixing';
import { withoutItem } from '../practice/removal';
import { workloadsIn } from '../practice/workloads';
import type { Rule } from '../rule';
import page from './unsafe-sysctls.md';

/** Kernel parameters that are not known to stay inside the Pod; a kubelet refuses them unless told otherwise. */
export const unsafeSysctls: Rule = {
  id: 'security/unsafe-sysctls',
  severity: 'warning',
  page,
  families: objectFamilies,
  profile: 'recommended',
  aliases: ['kube-linter/unsafe-sysctls'],

  *check(document) {
    for (const { pod } of workloadsIn(document)) {
      for (const sysctl of pod.get('securityContext', 'sysctls').items) {
        const at = sysctl.get('name');
        const name = certain(at);
        if (name === undefined || safe.has(name.replaceAll('/', '.'))) continue;
        yield {
          span: at.mark,
          message: {
            en: `"${name}" may change the kernel for other Pods as well, so a node refuses the Pod unless its kubelet allows this name. Remove it, or see to that.`,
            ko: `"${name}" 커널 설정은 다른 파드에도 영향을 줄 수 있어, kubelet이 허용하지 않은 노드는 이 파드를 거부합니다. 삭제하거나 노드 설정에서 허용하세요.`,
          },
          fixes: changing({ en: `Remove "${name}"`, ko: `"${name}" 삭제` }, withoutItem(sysctl)),
        };
      }
    }
  },
};

const safe: ReadonlySet<string> = new Set([
  'kernel.shm_rmid_forced',
  'net.ipv4.ip_local_port_range',
  'net.ipv4.ip_local_reserved_ports',
  'net.ipv4.ip_unprivileged_port_start',
  'net.ipv4.ping_group_range',
  'net.ipv4.tcp_fin_timeout',
  'net.ipv4.tcp_keepalive_intvl',
  'net.ipv4.tcp_keepalive_probes',
  'net.ipv4.tcp_keepalive_time',
  'net.ipv4.tcp_rmem',
  'net.ipv4.tcp_syncookies',
  'net.ipv4.tcp_wmem',
]);
