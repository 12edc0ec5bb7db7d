import { rollingUpdate } from '../../rollout/arithmetic';
import { withEntries, withValue } from '../../yaml/insert';
import { objectFamilies } from '../practice/families';
import { changingAll } from '../practice/fixing';
import type { Rule } from '../rule';
import page from './host-port-with-surge.md';
import { rollingDeploymentsIn, wholeAt } from './updates';

/** The new Pod waits for a port that the old one holds, and the old one waits for the new Pod to be ready. */
export const hostPortWithSurge: Rule = {
  id: 'rollout/host-port-with-surge',
  severity: 'information',
  page,
  families: objectFamilies,
  profile: 'recommended',

  *check(document) {
    for (const { workload, at, surge, unavailable } of rollingDeploymentsIn(document)) {
      const { body, containers } = workload;
      const replicas = wholeAt(body.get('spec', 'replicas'), 1);
      const update =
        replicas === undefined ? undefined : rollingUpdate(replicas, { maxSurge: surge, maxUnavailable: unavailable });
      if (!update || replicas === 0 || update.unavailable > 0) continue;
      const port = containers
        .flatMap(({ view }) => view.get('ports').items)
        .map(item => item.get('hostPort'))
        .find(held => (wholeAt(held, 0) ?? 0) > 0);
      if (!port) continue;
      const path = ['spec', 'strategy', 'rollingUpdate'];
      yield {
        span: port.mark,
        message: {
          en: `The rollout adds a Pod before it ends an old one, and without a node where port ${port.text} is free the new one waits for ever. Set maxSurge to 0 and maxUnavailable to 1, or use a Service.`,
          ko: `롤아웃은 이전 파드를 내리기 전에 새 파드를 띄우는데, 이 포트(${port.text})가 비어 있는 노드가 없으면 새 파드가 끝없이 기다립니다. \`maxSurge\`를 0으로, \`maxUnavailable\`을 1로 설정하거나 서비스를 쓰세요.`,
        },
        fixes: changingAll(
          { en: 'Set maxSurge 0, maxUnavailable 1', ko: '값 변경: maxSurge 0, maxUnavailable 1' },
          at.kind === 'map'
            ? [withValue(body, [...path, 'maxSurge'], '0'), withValue(body, [...path, 'maxUnavailable'], '1')]
            : [withEntries(body, path, ['maxSurge: 0', 'maxUnavailable: 1'])],
        ),
      };
    }
  },
};
