import { resourcesIn } from '../../model/kubernetes';
import { knownKind } from '../../model/workloads';
import type { Rule } from '../rule';
import { objectFamilies } from './families';
import { changing } from './fixing';
import page from './ignored-service-field.md';
import { withoutField } from './removal';

/** An ExternalName Service is an alias in DNS: it neither selects Pods nor maps ports. */
export const ignoredServiceField: Rule = {
  id: 'practice/ignored-service-field',
  severity: 'information',
  page,
  families: objectFamilies,
  profile: 'recommended',
  tags: ['unnecessary'],

  *check(document) {
    for (const resource of resourcesIn(document)) {
      const spec = resource.body.get('spec');
      if (knownKind(resource) !== 'Service' || spec.get('type').text !== 'ExternalName') continue;
      for (const entry of spec.entries) {
        if (entry.key !== 'ports' && entry.key !== 'selector') continue;
        yield {
          span: entry.keySpan,
          message: {
            en: `An ExternalName Service only answers with another DNS name, so "${entry.key}" has no effect. Callers need the port of that host. Remove it.`,
            ko: `ExternalName 서비스는 다른 DNS 이름을 알려 줄 뿐이라 \`${entry.key}\` 값은 무시됩니다. 부르는 쪽이 그 호스트의 포트를 써야 하니 이 키를 삭제하세요.`,
          },
          fixes: changing({ en: `Remove ${entry.key}`, ko: `${entry.key} 삭제` }, withoutField(spec, entry)),
        };
      }
    }
  },
};
