import { withEntries } from '../../yaml/insert';
import { objectFamilies } from '../practice/families';
import { adding, changing } from '../practice/fixing';
import { containersIn, resourceMark, resourceName, workloadsIn } from '../practice/workloads';
import type { Rule } from '../rule';
import { inherited, isPrivileged } from './contexts';
import page from './missing-seccomp.md';

/** Without a profile a container may make every system call, the broken ones included. */
export const missingSeccomp: Rule = {
  id: 'security/missing-seccomp',
  severity: 'information',
  page,
  families: objectFamilies,
  profile: 'strict',
  aliases: ['kube-score/container-seccomp-profile', 'polaris/linuxHardening'],

  *check(document) {
    for (const workload of workloadsIn(document)) {
      const open = containersIn(document).filter(
        container =>
          container.workload === workload && !isPrivileged(container) && !inherited(container, 'seccompProfile').exists,
      );
      if (open.length === 0) continue;
      const name = resourceName(workload.body);
      yield {
        span: resourceMark(workload.body),
        message: {
          en: `${name.en} has no seccomp profile, so its containers may make every system call. Set securityContext.seccompProfile.type to RuntimeDefault.`,
          ko: `${name.ko}에 seccomp 프로필이 없어 컨테이너가 모든 시스템 호출을 할 수 있습니다. \`securityContext.seccompProfile.type\` 값을 RuntimeDefault로 정하세요.`,
        },
        fixes: changing(
          adding('seccompProfile: RuntimeDefault'),
          withEntries(workload.pod, ['securityContext', 'seccompProfile'], ['type: RuntimeDefault']),
        ),
      };
    }
  },
};
