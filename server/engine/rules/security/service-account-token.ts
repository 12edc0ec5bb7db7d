import { withValue } from '../../yaml/insert';
import { objectFamilies } from '../practice/families';
import { changing, setTo } from '../practice/fixing';
import { resourceMark, resourceName, workloadsIn } from '../practice/workloads';
import type { Rule } from '../rule';
import { isUnknown } from './contexts';
import page from './service-account-token.md';

/** Every Pod gets a key to the API server unless it declines. */
export const serviceAccountToken: Rule = {
  id: 'security/service-account-token',
  severity: 'information',
  page,
  families: objectFamilies,
  profile: 'strict',
  aliases: ['kube-linter/default-service-account', 'polaris/automountServiceAccountToken'],

  *check(document) {
    for (const { pod, body } of workloadsIn(document)) {
      const at = pod.get('automountServiceAccountToken');
      const account = pod.get('serviceAccountName').text ?? pod.get('serviceAccount').text ?? 'default';
      if (at.value('1.1') === false || isUnknown(at)) continue;
      // An account of its own is mostly there to be used, and may decline the token itself.
      if (!at.exists && account !== 'default') continue;
      const name = resourceName(body);
      yield {
        span: at.exists ? at.mark : resourceMark(body),
        message: {
          en: `${name.en} carries a token of the "${account}" ServiceAccount, with which an intruder may ask the API server. Set automountServiceAccountToken to false if it needs none.`,
          ko: `${name.ko}에 "${account}" ServiceAccount의 토큰이 들어가 침입자가 API 서버에 요청할 수 있습니다. 필요 없으면 \`automountServiceAccountToken\` 값을 false로 바꾸세요.`,
        },
        fixes: changing(
          setTo('automountServiceAccountToken', 'false'),
          withValue(pod, ['automountServiceAccountToken'], 'false'),
        ),
      };
    }
  },
};
