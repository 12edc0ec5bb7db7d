import { resourcesIn } from '../../model/kubernetes';
import { certain, knownKind } from '../../model/workloads';
import { withEntries } from '../../yaml/insert';
import type { Rule } from '../rule';
import { objectFamilies } from './families';
import { adding, filling } from './fixing';
import page from './ingress-without-tls.md';
import { resourceMark, resourceName } from './workloads';

/** Passwords and cookies travel in the open. */
export const ingressWithoutTls: Rule = {
  id: 'practice/ingress-without-tls',
  severity: 'information',
  page,
  families: objectFamilies,
  profile: 'recommended',
  aliases: ['polaris/tlsSettingsMissing'],

  *check(document) {
    for (const resource of resourcesIn(document)) {
      const { body } = resource;
      if (knownKind(resource) !== 'Ingress' || body.get('spec', 'tls').exists || !body.get('spec').exists) continue;
      // Cloud load balancers are told about certificates by annotations.
      const notes = [...body.get('metadata', 'annotations').fields.keys()];
      if (notes.some(key => /certificate|ssl|tls/i.test(key))) continue;
      const name = resourceName(body);
      const host = body
        .get('spec', 'rules')
        .items.map(rule => certain(rule.get('host')))
        .find(Boolean);
      yield {
        span: resourceMark(body),
        message: {
          en: `${name.en} has no tls, so passwords and cookies travel unencrypted unless something in front of it takes care. Name a Secret with a certificate.`,
          ko: `${name.ko}에 \`tls\`가 없어 앞단에서 처리하지 않으면 비밀번호와 쿠키가 암호화되지 않습니다. 인증서가 든 Secret을 지정하세요.`,
        },
        fixes: filling(
          adding('tls'),
          withEntries(
            body,
            ['spec'],
            [
              'tls:',
              '  - hosts:',
              `      - \${1:${host && !host.startsWith('*') ? host : 'shop.example.com'}}`,
              '    secretName: ${2:shop-tls}',
            ],
          ),
        ),
      };
    }
  },
};
