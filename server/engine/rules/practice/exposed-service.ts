import { resourcesIn } from '../../model/kubernetes';
import { knownKind } from '../../model/workloads';
import type { Rule } from '../rule';
import page from './exposed-service.md';
import { objectFamilies } from './families';
import { changing, setTo } from './fixing';

/** A Service that callers from outside of the cluster can reach. */
export const exposedService: Rule = {
  id: 'practice/exposed-service',
  severity: 'information',
  page,
  families: objectFamilies,
  profile: 'strict',
  aliases: ['kube-linter/exposed-services', 'kube-score/service-type'],

  *check(document) {
    for (const resource of resourcesIn(document)) {
      const at = resource.body.get('spec', 'type');
      if (knownKind(resource) !== 'Service' || (at.text !== 'NodePort' && at.text !== 'LoadBalancer')) continue;
      yield {
        span: at.mark,
        message: {
          en: `${at.text} opens this Service to callers outside of the cluster. Where an Ingress or Gateway leads in, ClusterIP is enough.`,
          ko: `${at.text} 유형은 이 서비스를 클러스터 밖에 엽니다. Ingress나 Gateway로 들어온다면 ClusterIP로 충분합니다.`,
        },
        fixes: changing(
          setTo('type', 'ClusterIP'),
          // Ports of nodes are refused with ClusterIP.
          at.isAlias || resource.body.get('spec', 'ports').items.some(port => port.get('nodePort').exists)
            ? undefined
            : { span: at.span, newText: 'ClusterIP' },
        ),
      };
    }
  },
};
