import { objectFamilies } from '../practice/families';
import type { Rule } from '../rule';
import { permissionsIn } from './roles';
import page from './wildcard-role.md';

/** `*` allows what there is, and all that will ever be installed. */
export const wildcardRole: Rule = {
  id: 'security/wildcard-role',
  severity: 'warning',
  page,
  families: objectFamilies,
  profile: 'recommended',
  aliases: ['kube-linter/wildcard-in-rules'],

  *check(document) {
    for (const { at, resources, verbs } of permissionsIn(document)) {
      const fields = [...(resources.includes('*') ? ['resources'] : []), ...(verbs.includes('*') ? ['verbs'] : [])];
      const [field] = fields;
      if (!field) continue;
      const star = at.get(field).items.find(item => item.text === '*');
      yield {
        span: star?.mark ?? at.mark,
        message: {
          en: `"*" in ${fields.join(' and ')} allows everything, also what is installed later. List what is needed.`,
          ko: `\`${fields.join('`, `')}\`에 적은 "*"는 나중에 설치되는 것까지 모두 허용합니다. 필요한 것만 적으세요.`,
        },
      };
    }
  },
};
