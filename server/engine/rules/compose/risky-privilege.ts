import { isGiven } from '../../model/compose-names';
import type { Text } from '../../text/text';
import type { Rule } from '../rule';
import { removals } from './edits';
import { composeFamilies } from './faults';
import { given, ofServices } from './judged-services';
import { mountsOf } from './mounts';
import page from './risky-privilege.md';

/** What makes a container nearly as powerful as the host it runs on. */
export const riskyPrivilege: Rule = {
  id: 'compose/risky-privilege',
  severity: 'warning',
  profile: 'recommended',
  page,
  families: composeFamilies,

  check: ofServices(function* ({ body }) {
    for (const { at, source } of mountsOf(body)) {
      if (!/^(?:\/var)?\/run\/docker\.sock$/.test(source ?? '')) continue;
      yield {
        span: at.kind === 'map' ? at.get('source').mark : at.mark,
        message: {
          en: 'Whoever holds the Docker socket controls the host, read-only or not. Leave it out, or put a proxy before it that passes only what is needed.',
          ko: '도커 소켓을 가진 쪽은 읽기 전용이라도 호스트를 제어할 수 있습니다. 마운트를 빼거나, 필요한 요청만 통과시키는 프록시를 앞에 두세요.',
        },
      };
    }
    const privileged = body.get('privileged');
    if (isGiven(privileged) && privileged.text === 'true') {
      yield {
        span: privileged.mark,
        message: {
          en: 'A privileged container can do on the host whatever root can. Remove it, and add the one capability or device that is needed.',
          ko: '특권 컨테이너는 호스트에서 root가 하는 일을 모두 할 수 있습니다. 이 줄을 지우고 필요한 권한(capability)이나 장치만 더하세요.',
        },
        fixes: removals(body, ['privileged']),
      };
    }
    for (const at of given(body.get('cap_add'))) {
      const name = at.text?.toUpperCase().replace(/^CAP_/, '');
      const message = capabilities.get(name ?? '');
      if (message) yield { span: at.mark, message };
    }
    for (const [key, message] of Object.entries(namespaces)) {
      const at = body.get(key);
      if (isGiven(at) && at.text === 'host') yield { span: at.mark, message, fixes: removals(body, [key]) };
    }
  }),
};

const capabilities: ReadonlyMap<string, Text> = new Map([
  [
    'ALL',
    {
      en: '"ALL" gives the container every capability that root has. Name only those that it needs.',
      ko: '`ALL`은 root의 모든 권한(capability)을 컨테이너에 줍니다. 필요한 것만 적으세요.',
    },
  ],
  [
    'SYS_ADMIN',
    {
      en: 'With "SYS_ADMIN" a container can mount file systems and often leave its walls. Look for a narrower capability.',
      ko: '`SYS_ADMIN`이 있으면 파일 시스템을 마운트하고 컨테이너 밖으로 나갈 수도 있습니다. 더 좁은 권한(capability)을 찾으세요.',
    },
  ],
  [
    'NET_ADMIN',
    {
      en: 'With "NET_ADMIN" a container can change routes and firewall rules of its network. Keep it only for a VPN or a proxy that needs it.',
      ko: '`NET_ADMIN`이 있으면 네트워크의 경로와 방화벽 규칙을 바꿀 수 있습니다. VPN이나 프록시처럼 꼭 필요한 곳에만 두세요.',
    },
  ],
]);

const namespaces: Readonly<Record<string, Text>> = {
  network_mode: {
    en: 'On the host\'s network every port that the container opens is open on the host, and "ports" has no effect. Publish the ports instead.',
    ko: '호스트 네트워크에서는 컨테이너가 여는 포트가 모두 호스트에 열리고 `ports`는 무시됩니다. 필요한 포트만 공개하세요.',
  },
  pid: {
    en: 'In the host\'s process namespace the container sees the processes of the host and may end them. Remove "pid".',
    ko: '호스트의 프로세스 네임스페이스에서는 호스트의 프로세스를 보고 끝낼 수 있습니다. `pid`를 지우세요.',
  },
  ipc: {
    en: 'In the host\'s IPC namespace the container shares the memory of programs on the host. Remove "ipc", or raise "shm_size".',
    ko: '호스트의 IPC 네임스페이스에서는 호스트 프로그램과 메모리를 공유합니다. `ipc`를 지우거나 `shm_size`를 늘리세요.',
  },
};
