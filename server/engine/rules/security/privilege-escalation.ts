import { withValue } from '../../yaml/insert';
import { objectFamilies } from '../practice/families';
import { changing, setTo } from '../practice/fixing';
import { containerName, containersIn } from '../practice/workloads';
import type { Rule } from '../rule';
import { isPrivileged, isUnknown, namesIn } from './contexts';
import page from './privilege-escalation.md';

/** Unless it is forbidden, a program may gain rights that its user does not have. */
export const privilegeEscalation: Rule = {
  id: 'security/privilege-escalation',
  severity: 'information',
  page,
  families: objectFamilies,
  profile: 'strict',
  aliases: ['kube-linter/privilege-escalation-container', 'polaris/privilegeEscalationAllowed'],

  *check(document) {
    for (const container of containersIn(document)) {
      const context = container.view.get('securityContext');
      const at = context.get('allowPrivilegeEscalation');
      if (at.value('1.1') === false || isUnknown(at)) continue;
      // The API server refuses both together, so here the other one is the mistake.
      const needsIt = namesIn(context.get('capabilities', 'add')).some(name => /^(?:CAP_)?SYS_ADMIN$/.test(name));
      if (needsIt || isPrivileged(container)) continue;
      const name = containerName(container);
      yield {
        span: at.exists ? at.mark : container.view.get('name').mark,
        message: {
          en: `${name.en} may gain more rights than it was started with, through sudo or setuid programs. Set securityContext.allowPrivilegeEscalation to false.`,
          ko: `${name.ko}에서 sudo나 setuid 프로그램으로 시작할 때보다 많은 권한을 얻을 수 있습니다. \`securityContext.allowPrivilegeEscalation\` 값을 false로 바꾸세요.`,
        },
        fixes: changing(
          setTo('allowPrivilegeEscalation', 'false'),
          withValue(container.view, ['securityContext', 'allowPrivilegeEscalation'], 'false'),
        ),
      };
    }
  },
};
