import { withEntries } from '../../yaml/insert';
import type { Rule } from '../rule';
import { objectFamilies } from './families';
import { adding, filling } from './fixing';
import page from './no-dns-options.md';
import { resourceMark, resourceName, workloadsIn } from './workloads';

/** With `ndots: 5` a name outside of the cluster is asked for up to five times. */
export const noDnsOptions: Rule = {
  id: 'practice/no-dns-options',
  severity: 'information',
  page,
  families: objectFamilies,
  profile: 'strict',
  aliases: ['kube-linter/dnsconfig-options'],

  *check(document) {
    for (const { pod, body } of workloadsIn(document)) {
      const policy = pod.get('dnsPolicy').text;
      if (pod.get('dnsConfig', 'options').exists || policy === 'Default' || policy === 'None') continue;
      const name = resourceName(body);
      yield {
        span: resourceMark(body),
        message: {
          en: `${name.en} looks up names outside of the cluster several times over, because ndots is 5. Set dnsConfig.options if it does so often.`,
          ko: `${name.ko}의 파드는 ndots가 5라서 클러스터 밖의 이름을 여러 번 조회합니다. 자주 조회하면 \`dnsConfig.options\`를 정하세요.`,
        },
        fixes: filling(
          adding('dnsConfig.options'),
          withEntries(pod, ['dnsConfig'], ['options:', '  - name: ndots', '    value: "${1:2}"']),
        ),
      };
    }
  },
};
