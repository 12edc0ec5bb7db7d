import { resourcesIn } from '../../model/kubernetes';
import { knownKind } from '../../model/workloads';
import { objectFamilies } from '../practice/families';
import { containersIn } from '../practice/workloads';
import type { Rule } from '../rule';
import page from './ssh-port.md';

/** Nobody has to log in to a container through the network: `kubectl exec` does it, with an account. */
export const sshPort: Rule = {
  id: 'security/ssh-port',
  severity: 'information',
  page,
  families: objectFamilies,
  profile: 'recommended',
  aliases: ['kube-linter/ssh-port'],

  *check(document) {
    const services = resourcesIn(document).filter(resource => knownKind(resource) === 'Service');
    const ports = [
      ...containersIn(document).flatMap(({ view }) => view.get('ports').items.map(port => port.get('containerPort'))),
      ...services.flatMap(({ body }) => body.get('spec', 'ports').items.map(port => port.get('port'))),
    ];
    for (const at of ports) {
      if (at.value('1.1') !== 22) continue;
      yield {
        span: at.mark,
        message: {
          en: 'Port 22 opens a shell to whoever reaches it. Use "kubectl exec", which asks who you are and what you may do.',
          ko: '22번 포트는 접속할 수 있는 누구에게나 셸을 엽니다. 사용자와 권한을 확인하는 `kubectl exec` 명령을 쓰세요.',
        },
      };
    }
  },
};
