import { withEntries } from '../../yaml/insert';
import { objectFamilies } from '../practice/families';
import { adding, changing } from '../practice/fixing';
import { containerName, containersIn } from '../practice/workloads';
import type { Rule } from '../rule';
import page from './capabilities-not-dropped.md';
import { isPrivileged, namesIn } from './contexts';

/** The restricted Pod Security Standard: drop all capabilities, add none but NET_BIND_SERVICE. */
export const capabilitiesNotDropped: Rule = {
  id: 'security/capabilities-not-dropped',
  severity: 'information',
  page,
  families: objectFamilies,
  profile: 'strict',
  aliases: ['kube-linter/drop-net-raw-capability', 'polaris/insecureCapabilities'],

  *check(document) {
    for (const container of containersIn(document)) {
      if (isPrivileged(container)) continue;
      const capabilities = container.view.get('securityContext', 'capabilities');
      const drop = capabilities.get('drop');
      if (namesIn(drop).some(name => /^(?:CAP_)?all$/i.test(name) || /[${]/.test(name))) continue;
      const name = containerName(container);
      yield {
        span: drop.exists ? drop.mark : container.view.get('name').mark,
        message: {
          en: `${name.en} keeps capabilities that hardly any program needs, such as forging network packets (NET_RAW). Drop ALL and add back what it needs.`,
          ko: `${name.ko}에 네트워크 패킷 위조(NET_RAW)처럼 거의 필요 없는 권한이 남아 있습니다. \`drop: [ALL]\`로 모두 빼고 필요한 것만 더하세요.`,
        },
        fixes: changing(
          adding('capabilities.drop: [ALL]'),
          drop.exists ? undefined : withEntries(container.view, ['securityContext', 'capabilities'], ['drop: [ALL]']),
        ),
      };
    }
  },
};
