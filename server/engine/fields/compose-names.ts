import type { WordsByPath } from './words';

/** The names by which a service is known and finds others. */
export const nameWords: WordsByPath = {
  links: {
    text: {
      en: 'A leftover from before networks: services reach each other by name without it. It adds a second name, and a start order.',
      ko: '네트워크가 없던 시절의 키입니다. 이것 없이도 이름으로 접속됩니다. 다른 이름을 더하고 시작 순서를 정하는 효과가 남아 있습니다.',
    },
    counterpart: {
      en: 'nothing is needed: a Service is a name for everyone. For a second name, a second Service.',
      ko: '필요한 것이 없습니다. 쿠버네티스 서비스가 모두에게 이름을 줍니다. 다른 이름은 서비스를 하나 더 만들어 줍니다.',
    },
  },
  'links.*': {
    text: {
      en: 'The service, or `service:alias` to give it another name.',
      ko: '서비스 이름, 또는 다른 이름을 붙이는 `서비스:별칭`입니다.',
    },
  },
  external_links: {
    text: {
      en: 'Gives a container outside of this project a name. Both must share a network, so an `external` network alone does the job.',
      ko: '이 프로젝트 밖의 컨테이너에 이름을 붙입니다. 네트워크를 함께 써야 하므로 `external` 네트워크만으로 충분합니다.',
    },
    counterpart: {
      en: 'a Service of `type: ExternalName`, or simply `name.namespace`.',
      ko: '`type: ExternalName` 서비스이거나, 그냥 `이름.네임스페이스`로 접속합니다.',
    },
  },
  'external_links.*': {
    text: {
      en: 'The container, or `container:alias` to give it another name.',
      ko: '컨테이너 이름, 또는 다른 이름을 붙이는 `컨테이너:별칭`입니다.',
    },
  },
  hostname: {
    text: {
      en: 'What the container calls itself. Others reach it by the name of the service, not by this one.',
      ko: '컨테이너가 스스로를 부르는 이름입니다. 다른 컨테이너는 이 이름이 아니라 서비스 이름으로 접속합니다.',
    },
    counterpart: {
      en: 'Pod `spec.hostname`; others can use it only with `spec.subdomain` and a headless Service.',
      ko: '파드의 `spec.hostname`입니다. 다른 파드가 이 이름을 쓰려면 `spec.subdomain`과 헤드리스 서비스가 필요합니다.',
    },
  },
  domainname: {
    text: {
      en: 'The domain behind the `hostname`, inside the container only. No other container can look it up.',
      ko: '컨테이너 안에서만 `hostname` 뒤에 붙는 도메인입니다. 다른 컨테이너는 찾을 수 없습니다.',
    },
    counterpart: {
      en: 'closest is Pod `spec.subdomain` with a headless Service of that name.',
      ko: '가장 가까운 것은 파드의 `spec.subdomain`과 같은 이름의 헤드리스 서비스입니다.',
    },
  },
  extra_hosts: {
    text: {
      en: 'Adds lines to `/etc/hosts` of the container. `host.docker.internal:host-gateway` gives the host a name.',
      ko: '컨테이너의 `/etc/hosts`에 줄을 더합니다. `host.docker.internal:host-gateway`는 호스트에 이름을 줍니다.',
    },
    counterpart: {
      en: 'Pod `spec.hostAliases`. For `host-gateway` there is none.',
      ko: '파드의 `spec.hostAliases`입니다. `host-gateway`에 대응하는 것은 없습니다.',
    },
  },
  'extra_hosts.*': {
    text: {
      en: 'The address for one name, or in a list `name=address`.',
      ko: '이름 하나의 주소이며, 목록에서는 `이름=주소`로 적습니다.',
    },
  },
  'extra_hosts.*.*': {
    text: {
      en: 'One of the addresses for this name.',
      ko: '이 이름의 주소 하나입니다.',
    },
  },
  dns: {
    text: {
      en: 'Asks these servers for names outside of the project. The names of services still come from Docker.',
      ko: '프로젝트 밖의 이름을 물어볼 DNS 서버입니다. 서비스 이름은 여전히 도커가 알려 줍니다.',
    },
    counterpart: {
      en: 'Pod `spec.dnsConfig.nameservers`. With `dnsPolicy: None`, the names of Services are lost.',
      ko: '파드의 `spec.dnsConfig.nameservers`입니다. `dnsPolicy: None`이면 쿠버네티스 서비스의 이름을 찾지 못합니다.',
    },
  },
  'dns.*': {
    text: {
      en: 'The address of one server.',
      ko: 'DNS 서버 하나의 주소입니다.',
    },
  },
  dns_opt: {
    text: {
      en: 'Options of the resolver, as in `resolv.conf`: `ndots:1`, `timeout:3`.',
      ko: '`resolv.conf`에 쓰는 이름 해석 옵션으로, `ndots:1`, `timeout:3` 등이 있습니다.',
    },
    counterpart: {
      en: 'Pod `spec.dnsConfig.options`. There `ndots` is 5, which makes names outside slow to look up.',
      ko: '파드의 `spec.dnsConfig.options`입니다. 거기서는 `ndots`가 5라 바깥 이름을 찾는 데 시간이 걸립니다.',
    },
  },
  'dns_opt.*': {
    text: {
      en: 'One option.',
      ko: '옵션 하나입니다.',
    },
  },
  dns_search: {
    text: {
      en: 'Domains to try behind a short name. Use `.` for none.',
      ko: '짧은 이름 뒤에 붙여 볼 도메인입니다. 없애려면 `.`을 적으세요.',
    },
    counterpart: {
      en: 'Pod `spec.dnsConfig.searches`.',
      ko: '파드의 `spec.dnsConfig.searches`입니다.',
    },
  },
  'dns_search.*': {
    text: {
      en: 'One domain to try.',
      ko: '붙여 볼 도메인 하나입니다.',
    },
  },
  mac_address: {
    text: {
      en: 'A fixed hardware address for the container. Newer files write it per network, under `networks`.',
      ko: '컨테이너의 고정 하드웨어 주소입니다. 요즘은 `networks` 아래에 네트워크마다 적습니다.',
    },
    counterpart: {
      en: 'nothing plays its part: the network plugin chooses it.',
      ko: '대응하는 것이 없습니다. 네트워크 플러그인이 정합니다.',
    },
  },
};
