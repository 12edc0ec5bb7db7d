import { objectFamilies } from '../practice/families';
import { containerName, containersIn } from '../practice/workloads';
import type { Rule } from '../rule';
import page from './privileged-port.md';

/** Ports below 1024 are root's on many systems. */
export const privilegedPort: Rule = {
  id: 'security/privileged-port',
  severity: 'information',
  page,
  families: objectFamilies,
  profile: 'strict',
  aliases: ['kube-linter/privileged-ports'],

  *check(document) {
    for (const container of containersIn(document)) {
      const name = containerName(container);
      for (const port of container.view.get('ports').items) {
        const at = port.get('containerPort');
        const number = at.value('1.1');
        // Port 22 is a mistake of its own.
        if (typeof number !== 'number' || number < 1 || number > 1023 || number === 22) continue;
        yield {
          span: at.mark,
          message: {
            en: `${name.en} listens on port ${number}, which on many nodes only root may. Listen above 1023 and let the Service keep port ${number}.`,
            ko: `${name.ko}의 포트(${number})는 많은 노드에서 root만 열 수 있습니다. 1023보다 큰 포트를 열고 번호는 서비스에서 맞추세요.`,
          },
        };
      }
    }
  },
};
