import { gatewayIn, ingressClassIn } from '../../convert/cluster-gateway';
import {
  type GatewayApplication,
  gatewayInFront,
  needsGateway,
  routesToHttpRoute,
  routesToIngress,
  routingOf,
} from '../../convert/spring-routes';
import type { Refactorer, Refactoring } from '../refactorings';
import { editsOfValues, knownServices, newManifests, springPlaceAt } from './spring-place';

/** Routes of Zuul and Spring Cloud Gateway as HTTPRoute or Ingress. */
export const routeRefactorings: Refactorer = (workspace, uri, span) => {
  const place = springPlaceAt(workspace, uri, span, ['zuul', 'spring.cloud.gateway']);
  if (!place?.isUnder) return [];
  const { file, settings } = place;
  const application: GatewayApplication = {
    name: place.application?.name,
    settings,
    known: knownServices(workspace, file),
    gateway: gatewayIn(workspace),
    ingressClass: ingressClassIn(workspace),
  };
  const routing = routingOf(application);
  if (!routing) return [];

  const offered: Refactoring[] = [];
  const front = needsGateway(routing) ? gatewayInFront(application) : undefined;
  if (front) {
    const edits = editsOfValues(file, front.edits);
    offered.push({
      title:
        edits.length > 0
          ? {
              en: 'Keep this gateway: one HTTPRoute in front, Services in place of lb://',
              ko: '이 게이트웨이 유지: 앞에 HTTPRoute 하나, lb:// 대신 서비스 주소',
            }
          : { en: 'Keep this gateway: one HTTPRoute in front', ko: '이 게이트웨이 유지: 앞에 HTTPRoute 하나' },
      edits,
      creates: newManifests(front.files, workspace, file),
      review: true,
    });
  }
  const route = routesToHttpRoute(application);
  if (route) {
    const isAll = routing.routes.every(({ stays }) => !stays);
    offered.push({
      title: isAll
        ? { en: 'Convert the routes to HTTPRoute (Gateway API)', ko: '라우트를 HTTPRoute로 변환(Gateway API)' }
        : {
            en: 'Convert the routes to HTTPRoute, the rest stays with the gateway',
            ko: '라우트를 HTTPRoute로 변환, 나머지는 게이트웨이에 유지',
          },
      edits: [],
      creates: newManifests(route.files, workspace, file),
      review: true,
    });
  }
  const simple = routesToIngress(application);
  if (simple) {
    offered.push({
      title: {
        en: 'Convert the routes that need no rewriting to Ingress',
        ko: '재작성이 필요 없는 라우트를 Ingress로 변환',
      },
      edits: [],
      creates: newManifests(simple.files, workspace, file),
      review: true,
    });
  }
  return offered.filter(({ edits, creates = [] }) => edits.length + creates.length > 0);
};
