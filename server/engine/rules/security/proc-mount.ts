import { withValue } from '../../yaml/insert';
import { objectFamilies } from '../practice/families';
import { changing, setTo } from '../practice/fixing';
import { containerName, containersIn } from '../practice/workloads';
import type { Rule } from '../rule';
import page from './proc-mount.md';

/** An unmasked /proc shows the kernel to the container. */
export const procMount: Rule = {
  id: 'security/proc-mount',
  severity: 'warning',
  page,
  families: objectFamilies,
  profile: 'recommended',
  aliases: ['kube-linter/unsafe-proc-mount', 'polaris/procMount'],

  *check(document) {
    for (const container of containersIn(document)) {
      const path = ['securityContext', 'procMount'];
      const at = container.view.get(...path);
      if (at.text !== 'Unmasked') continue;
      const name = containerName(container);
      yield {
        span: at.mark,
        message: {
          en: `${name.en} sees all of /proc, the kernel's secrets included. Leave procMount at Default.`,
          ko: `${name.ko}에서 커널의 비밀까지 /proc 전체가 보입니다. \`procMount\` 값을 Default로 두세요.`,
        },
        fixes: changing(setTo('procMount', 'Default'), withValue(container.view, path, 'Default')),
      };
    }
  },
};
