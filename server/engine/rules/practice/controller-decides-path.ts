import { resourcesIn } from '../../model/kubernetes';
import { certain, knownKind } from '../../model/workloads';
import type { Rule } from '../rule';
import page from './controller-decides-path.md';
import { controllerKeysIn } from './controllers';
import { objectFamilies } from './families';
import { changing, setTo } from './fixing';

/** With this type each controller matches a path by rules of its own. */
export const controllerDecidesPath: Rule = {
  id: 'practice/controller-decides-path',
  severity: 'information',
  page,
  families: objectFamilies,
  profile: 'recommended',

  *check(document) {
    for (const resource of resourcesIn(document)) {
      // Who uses a controller's own annotations has chosen the controller and may need its own way with paths.
      if (knownKind(resource) !== 'Ingress' || controllerKeysIn(resource.body).length > 0) continue;
      const paths = resource.body.get('spec', 'rules').items.flatMap(rule => rule.get('http', 'paths').items);
      for (const path of paths) {
        const at = path.get('pathType');
        const text = certain(path.get('path'));
        // A pattern can only be said in this way.
        if (at.text !== 'ImplementationSpecific' || text === undefined || !/^\/[\w./-]*$/.test(text)) continue;
        yield {
          span: at.mark,
          message: {
            en: 'Which requests this path matches depends on the controller, and changes with it. Use Prefix or Exact, which mean the same everywhere.',
            ko: '이 경로에 어떤 요청이 맞는지는 컨트롤러에 달려 있어 컨트롤러를 바꾸면 달라집니다. 어디서나 뜻이 같은 Prefix나 Exact를 쓰세요.',
          },
          fixes: changing(setTo('pathType', 'Prefix'), at.isAlias ? undefined : { span: at.span, newText: 'Prefix' }),
        };
      }
    }
  },
};
