import { resourcesIn } from '../../model/kubernetes';
import { certain, knownKind } from '../../model/workloads';
import type { View } from '../../yaml/view';
import type { Rule } from '../rule';
import page from './duplicate-service-port.md';
import { objectFamilies } from './families';

/** What each port of a Service has to have for itself (core validation's ValidateService). */
export const duplicateServicePort: Rule = {
  id: 'practice/duplicate-service-port',
  severity: 'error',
  page,
  families: objectFamilies,

  *check(document) {
    for (const resource of resourcesIn(document)) {
      if (knownKind(resource) !== 'Service') continue;
      const seen = new Map<string, View>();
      for (const port of resource.body.get('spec', 'ports').items) {
        const protocol = port.get('protocol').exists ? certain(port.get('protocol')) : 'TCP';
        for (const key of ['name', 'port', 'nodePort']) {
          const at = port.get(key);
          const text = certain(at);
          if (!text || text === '0' || protocol === undefined) continue;
          const identity = key === 'name' ? `name ${text}` : `${key} ${text} ${protocol}`;
          const first = seen.get(identity);
          if (!first) {
            seen.set(identity, at);
            continue;
          }
          const what = key === 'name' ? `name "${text}"` : `${key} ${text} (${protocol})`;
          const whatKo = key === 'name' ? `이름("${text}")` : `${key}(${text}, ${protocol})`;
          yield {
            span: at.mark,
            message: {
              en: `The ${what} is already taken by another port of this Service, so the API server rejects it. Choose another one.`,
              ko: `이 서비스의 다른 포트가 같은 ${whatKo} 값을 써서 API 서버가 거부합니다. 다른 값을 쓰세요.`,
            },
            related: [{ span: first.mark, message: { en: 'The first one', ko: '먼저 쓴 곳' } }],
          };
        }
      }
    }
  },
};
