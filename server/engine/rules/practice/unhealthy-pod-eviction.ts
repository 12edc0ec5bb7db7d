import { resourcesIn } from '../../model/kubernetes';
import { knownKind } from '../../model/workloads';
import { withEntries } from '../../yaml/insert';
import type { Rule } from '../rule';
import { objectFamilies } from './families';
import { adding, changing } from './fixing';
import page from './unhealthy-pod-eviction.md';
import { resourceMark } from './workloads';

/** By default a budget also protects Pods that do not work, and a node with such Pods cannot be drained. */
export const unhealthyPodEviction: Rule = {
  id: 'practice/unhealthy-pod-eviction',
  severity: 'hint',
  page,
  families: objectFamilies,
  profile: 'recommended',
  aliases: ['kube-linter/pdb-unhealthy-pod-eviction-policy'],

  *check(document, { api }) {
    for (const resource of resourcesIn(document)) {
      const { body, apiVersion } = resource;
      if (knownKind(resource) !== 'PodDisruptionBudget' || apiVersion !== 'policy/v1') continue;
      const spec = body.get('spec');
      // The field is on by default since 1.27.
      const isOlder = /^1\.(?:1?\d|2[0-6])$/.test(api.version);
      if (isOlder || spec.kind !== 'map' || spec.get('unhealthyPodEvictionPolicy').exists) continue;
      yield {
        span: resourceMark(body),
        message: {
          en: 'This budget also keeps Pods that never become ready, so one that crashes can block draining its node. Set unhealthyPodEvictionPolicy to AlwaysAllow.',
          ko: '이 PDB는 준비되지 못하는 파드까지 지키므로, 계속 죽는 파드 하나가 노드 드레인을 막을 수 있습니다. `unhealthyPodEvictionPolicy` 값을 AlwaysAllow로 설정하세요.',
        },
        fixes: changing(
          adding('unhealthyPodEvictionPolicy'),
          withEntries(spec, [], ['unhealthyPodEvictionPolicy: AlwaysAllow']),
        ),
      };
    }
  },
};
