import { isGiven } from '../../model/compose-names';
import type { Text } from '../../text/text';
import type { Rule } from '../rule';
import { removals } from './edits';
import { composeFamilies } from './faults';
import page from './legacy-key.md';
import { serviceCheck } from './projects';

/** Keys from the time before services shared a network and `deploy` said what a container may use. */
export const legacyKey: Rule = {
  id: 'compose/legacy-key',
  severity: 'information',
  profile: 'recommended',
  page,
  families: composeFamilies,
  tags: ['deprecated'],

  checkFile: serviceCheck(
    ['links', 'external_links', 'volumes_from', 'cpus', 'mem_limit', 'mem_reservation', 'pids_limit'],
    function* ({ body }) {
      for (const [key, message] of Object.entries(sentences)) {
        const at = body.get(key);
        if (isGiven(at)) yield { span: at.keySpan, message, fixes: removals(body, [key]) };
      }
      for (const [key, path] of Object.entries(limits)) {
        const at = body.get(key);
        const deploy = body.get('deploy');
        if (!isGiven(at) || !isGiven(deploy)) continue;
        const current = deploy.get(...path);
        const group = deploy.get(...path.slice(0, -1));
        // Where the two disagree Compose refuses them, which is another rule's.
        if (isGiven(group) && current.text !== at.text) continue;
        const place = ['deploy', ...path].join('.');
        yield {
          span: at.keySpan,
          message: {
            en: `"${key}" is the older way to write "${place}", and this service already has "deploy". Keep the limits together there.`,
            ko: `\`${key}\`는 \`${place}\`의 예전 표기이고 이 서비스에는 이미 \`deploy\`가 있습니다. 한도를 그곳에 모아 적으세요.`,
          },
          fixes: isGiven(current) ? removals(body, [key]) : [],
        };
      }
    },
  ),
};

const sentences: Readonly<Record<string, Text>> = {
  links: {
    en: '"links" is a legacy key: services on one network reach each other by name without it. Remove it; for the order of the start there is "depends_on".',
    ko: '`links`는 예전 키입니다. 같은 네트워크의 서비스는 이름만으로 서로 접속하니 이 키를 삭제하고, 시작 순서는 `depends_on`에 적으세요.',
  },
  external_links: {
    en: '"external_links" is a legacy key. Let both projects join an external network, where containers reach each other by name.',
    ko: '`external_links`는 예전 키입니다. 두 프로젝트를 외부 네트워크 하나에 연결하면 컨테이너가 이름으로 서로 접속합니다.',
  },
  volumes_from: {
    en: '"volumes_from" is a legacy key. Name the volumes that the service needs under "volumes".',
    ko: '`volumes_from`은 예전 키입니다. 서비스에 필요한 볼륨을 `volumes`에 적으세요.',
  },
};

const limits: Readonly<Record<string, readonly string[]>> = {
  cpus: ['resources', 'limits', 'cpus'],
  mem_limit: ['resources', 'limits', 'memory'],
  mem_reservation: ['resources', 'reservations', 'memory'],
  pids_limit: ['resources', 'limits', 'pids'],
};
