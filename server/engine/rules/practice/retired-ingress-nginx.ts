import { resourcesIn } from '../../model/kubernetes';
import { knownKind } from '../../model/workloads';
import type { Rule } from '../rule';
import { classAt, controllerKeysIn } from './controllers';
import { objectFamilies } from './families';
import page from './retired-ingress-nginx.md';
import { containersIn } from './workloads';

/** The community's controller has had no release and no security fix since March 2026. */
export const retiredIngressNginx: Rule = {
  id: 'practice/retired-ingress-nginx',
  severity: 'hint',
  page,
  families: objectFamilies,

  *check(document) {
    for (const { view } of containersIn(document)) {
      const at = view.get('image');
      // Also from a mirror, whose host comes before the path.
      if (!/(?:^|\/)ingress-nginx\/controller(?:[:@]|$)/.test(at.text ?? '')) continue;
      yield {
        span: at.mark,
        message: {
          en: 'ingress-nginx is retired: since March 2026 there are no fixes, not even for security. Plan a move to the Gateway API or another controller.',
          ko: 'ingress-nginx는 2026년 3월에 지원이 끝나 보안 수정도 더는 나오지 않습니다. Gateway API나 다른 컨트롤러로 옮길 계획을 세우세요.',
        },
      };
    }
    for (const resource of resourcesIn(document)) {
      if (knownKind(resource) !== 'Ingress') continue;
      const keys = controllerKeysIn(resource.body);
      const own = keys.find(({ controllers }) => controllers.includes('ingress-nginx'));
      const name = classAt(resource.body);
      // The controller of F5 has the same class name, and annotations that tell it apart.
      const isOther = keys.some(({ controllers }) => !controllers.includes('ingress-nginx'));
      if (own) {
        yield {
          span: own.at.keySpan,
          message: {
            en: 'Only ingress-nginx reads this annotation, and it is retired: since March 2026 there are no fixes. An HTTPRoute of the Gateway API has fields for many such settings.',
            ko: '이 어노테이션은 2026년 3월에 지원이 끝난 ingress-nginx만 읽습니다. Gateway API의 HTTPRoute에는 이런 설정 상당수가 필드로 있습니다.',
          },
        };
      } else if (name.text === 'nginx' && !isOther) {
        yield {
          span: name.mark,
          message: {
            en: 'If this class is the ingress-nginx of the Kubernetes community, it is retired: since March 2026 there are no fixes. Plan a move to the Gateway API or another controller.',
            ko: '이 클래스가 쿠버네티스 커뮤니티의 ingress-nginx라면 2026년 3월에 지원이 끝난 컨트롤러입니다. Gateway API나 다른 컨트롤러로 옮길 계획을 세우세요.',
          },
        };
      }
    }
  },
};
