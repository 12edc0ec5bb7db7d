import { resourcesIn } from '../../model/kubernetes';
import { knownKind } from '../../model/workloads';
import type { Rule } from '../rule';
import { classAt, controllerKeysIn, controllersOf } from './controllers';
import { objectFamilies } from './families';
import { changing } from './fixing';
import page from './foreign-ingress-annotation.md';
import { withoutField } from './removal';

/** A controller reads its own annotations only, so a path that another one would rewrite arrives as it is. */
export const foreignIngressAnnotation: Rule = {
  id: 'practice/foreign-ingress-annotation',
  severity: 'warning',
  page,
  families: objectFamilies,
  profile: 'recommended',

  *check(document) {
    for (const resource of resourcesIn(document)) {
      if (knownKind(resource) !== 'Ingress') continue;
      const name = classAt(resource.body).text ?? '';
      const serving = controllersOf(name);
      if (!serving) continue;
      const keys = controllerKeysIn(resource.body);
      // With annotations for both, the manifest is meant to be applied under either.
      if (keys.some(({ controllers }) => controllers.some(one => serving.includes(one)))) continue;
      const annotations = resource.body.get('metadata', 'annotations');
      for (const { key, at, controllers } of keys) {
        if (!/rewrite|strip/i.test(key)) continue;
        const entry = annotations.entries.find(one => one.key === key);
        yield {
          span: at.keySpan,
          message: {
            en: `Only ${controllers.join(' and ')} ${controllers.length === 1 ? 'reads' : 'read'} this annotation, and the class "${name}" is another controller's, so paths are not rewritten. Use that controller's own way, or remove it.`,
            ko: `이 어노테이션은 ${controllers.join(', ')} 컨트롤러만 읽는데 "${name}" 클래스는 다른 컨트롤러라서 경로를 바꾸지 않습니다. 그 컨트롤러의 방식으로 바꾸거나 삭제하세요.`,
          },
          fixes: entry
            ? changing({ en: 'Remove the annotation', ko: '어노테이션 삭제' }, withoutField(annotations, entry))
            : [],
        };
      }
    }
  },
};
