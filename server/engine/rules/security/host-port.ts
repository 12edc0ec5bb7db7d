import { objectFamilies } from '../practice/families';
import { changing } from '../practice/fixing';
import { withoutField } from '../practice/removal';
import { containerName, containersIn } from '../practice/workloads';
import type { Rule } from '../rule';
import { isTrue } from './contexts';
import page from './host-port.md';

/** A port of the node can be had only once, and is open to whoever reaches the node. */
export const hostPort: Rule = {
  id: 'security/host-port',
  severity: 'information',
  page,
  families: objectFamilies,
  profile: 'recommended',
  aliases: ['polaris/hostPortSet'],

  *check(document) {
    for (const container of containersIn(document)) {
      // With the node's own network, which another rule reports, every port is one of the node.
      if (isTrue(container.workload.pod.get('hostNetwork'))) continue;
      const name = containerName(container);
      for (const port of container.view.get('ports').items) {
        const at = port.get('hostPort');
        const number = at.value('1.1');
        if (typeof number !== 'number' || number === 0) continue;
        yield {
          span: at.mark,
          message: {
            en: `${name.en} takes port ${number} of its node, so only one such Pod fits on a node, and NetworkPolicies may not hold. Use a Service.`,
            ko: `${name.ko}에서 노드의 포트(${number})를 차지해 노드마다 파드가 하나씩만 들어가고 NetworkPolicy가 통하지 않을 수 있습니다. 서비스를 쓰세요.`,
          },
          fixes: port.entries
            .filter(({ key }) => key === 'hostPort' && !port.isAlias)
            .flatMap(entry => changing({ en: 'Remove hostPort', ko: 'hostPort 삭제' }, withoutField(port, entry))),
        };
      }
    }
  },
};
