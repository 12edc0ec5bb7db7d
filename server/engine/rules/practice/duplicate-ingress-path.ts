import { resourcesIn } from '../../model/kubernetes';
import { knownKind } from '../../model/workloads';
import type { Rule } from '../rule';
import page from './duplicate-ingress-path.md';
import { objectFamilies } from './families';
import { changing } from './fixing';
import { withoutItem } from './removal';
import { amidSurroundings, answering, routesOf } from './surroundings';

/** Two backends for one path: which of them answers depends on the controller. */
export const duplicateIngressPath: Rule = {
  id: 'practice/duplicate-ingress-path',
  severity: 'warning',
  page,
  families: objectFamilies,
  profile: 'recommended',

  checkFile: amidSurroundings(function* (document, around) {
    for (const resource of resourcesIn(document)) {
      if (knownKind(resource) !== 'Ingress') continue;
      const { body } = resource;
      const name = body.get('metadata', 'name').text;
      const namespace = body.get('metadata', 'namespace').text;
      const seen = new Set<string>();
      for (const { at, entry, list, path: route, route: whole } of routesOf(body)) {
        const elsewhere = answering(around, whole, body).find(
          other => other.name !== name || other.namespace !== namespace,
        );
        const isRepeated = seen.has(route);
        seen.add(route);
        if (!isRepeated && !elsewhere) continue;
        const other = elsewhere?.name;
        yield {
          span: at.mark,
          message: isRepeated
            ? {
                en: `This host and path (${route}) are in this Ingress already, and only one of the two backends is reached. Remove one.`,
                ko: `이 호스트와 경로(${route})는 이 Ingress에 이미 있어 두 백엔드 중 하나에만 요청이 갑니다. 하나를 삭제하세요.`,
              }
            : {
                en: `Ingress "${other}" has this host and path (${route}) too; which of them answers depends on the controller. Keep one.`,
                ko: `"${other}" Ingress에도 이 호스트와 경로(${route})가 있어 어느 쪽이 응답할지는 컨트롤러에 달렸습니다. 하나만 남기세요.`,
              },
          // A rule without paths is refused, and of two Ingresses nobody can tell which one is meant to stay.
          fixes:
            isRepeated && list.items.length > 1 && !list.isAlias
              ? changing({ en: 'Remove this path', ko: '이 경로 삭제' }, withoutItem(entry))
              : [],
        };
      }
    }
  }),
};
