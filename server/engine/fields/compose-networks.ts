import type { WordsByPath } from './words';

/** The networks that a Compose file declares. */
export const networkWords: WordsByPath = {
  networks: {
    text: {
      en: 'Networks for services to join. Without any, all services share one called `default`; two services talk only if they have a network in common.',
      ko: '서비스가 들어갈 네트워크입니다. 적지 않으면 모두 `default` 네트워크를 함께 쓰며, 같은 네트워크에 있는 서비스끼리만 통신합니다.',
    },
    counterpart: {
      en: 'nothing is needed to connect: every Pod reaches every other. To separate them, write a NetworkPolicy.',
      ko: '연결에는 아무것도 필요 없습니다. 모든 파드가 서로 통신하며, 나누려면 NetworkPolicy를 씁니다.',
    },
  },
  'networks.*': {
    text: {
      en: 'One network; an empty entry is enough. Docker knows it as project name, `_`, this name.',
      ko: '네트워크 하나이며, 빈 항목이면 충분합니다. 도커에서는 프로젝트 이름과 `_`가 앞에 붙은 이름이 됩니다.',
    },
    counterpart: {
      en: 'no object: Pods share one flat network. A NetworkPolicy with `spec.podSelector` draws the border.',
      ko: '해당 오브젝트가 없고 파드는 하나의 네트워크를 함께 씁니다. 경계는 `spec.podSelector`를 가진 NetworkPolicy로 긋습니다.',
    },
  },
  'networks.*.name': {
    text: {
      en: "The exact name in Docker, without the project's name in front. Write it to share a network between projects, with `external` in all but one.",
      ko: '프로젝트 이름이 붙지 않는 도커의 실제 이름입니다. 여러 프로젝트가 네트워크를 함께 쓸 때 적고, 만드는 쪽 외에는 `external`도 적습니다.',
    },
  },
  'networks.*.driver': {
    text: {
      en: 'What builds the network. The default `bridge` stays within one machine; `overlay` spans several and needs Swarm.',
      ko: '네트워크를 만드는 방식입니다. 기본값 `bridge`는 장비 한 대 안에서만 통하고, 여러 장비를 잇는 `overlay`에는 Swarm이 필요합니다.',
    },
    counterpart: {
      en: 'the network plugin (CNI), chosen once for the whole cluster.',
      ko: '클러스터 전체에 한 번 고르는 네트워크 플러그인(CNI)입니다.',
    },
  },
  'networks.*.driver_opts': {
    text: {
      en: 'Settings handed unchecked to the driver. Changing them takes a new network: stop the project first.',
      ko: '드라이버에 검사 없이 넘기는 설정입니다. 바꾸려면 네트워크를 다시 만들어야 하므로 프로젝트를 먼저 내리세요.',
    },
    counterpart: {
      en: 'nothing plays its part: the network plugin is configured by whoever runs the cluster.',
      ko: '대응하는 것이 없습니다. 네트워크 플러그인은 클러스터 운영자가 설정합니다.',
    },
  },
  'networks.*.driver_opts.*': {
    text: {
      en: 'One setting of the driver, such as `com.docker.network.driver.mtu`.',
      ko: '`com.docker.network.driver.mtu` 같은 드라이버 설정 하나입니다.',
    },
  },
  'networks.*.ipam': {
    text: {
      en: 'Which addresses the network hands out. Rarely needed: Docker picks a free range by itself.',
      ko: '네트워크가 나누어 줄 주소를 정합니다. 도커가 빈 대역을 스스로 고르므로 거의 필요 없습니다.',
    },
    counterpart: {
      en: 'nothing plays its part: the cluster hands out Pod addresses, and nobody should rely on them.',
      ko: '대응하는 것이 없습니다. 파드 주소는 클러스터가 나누어 주며, 주소에 기대면 안 됩니다.',
    },
  },
  'networks.*.ipam.driver': {
    text: {
      en: 'What hands out the addresses. Leave it out unless a plugin of yours does so.',
      ko: '주소를 나누어 주는 드라이버입니다. 별도 플러그인을 쓰지 않으면 적지 마세요.',
    },
  },
  'networks.*.ipam.config': {
    text: {
      en: 'The address ranges of the network, usually one.',
      ko: '네트워크의 주소 대역 목록으로, 보통 하나입니다.',
    },
  },
  'networks.*.ipam.config.*': {
    text: {
      en: 'One address range.',
      ko: '주소 대역 하나입니다.',
    },
  },
  'networks.*.ipam.config.*.subnet': {
    text: {
      en: 'The range in CIDR form, such as `172.28.0.0/16`. It must not overlap another network of this machine, a VPN included.',
      ko: '`172.28.0.0/16` 같은 CIDR 형식의 대역입니다. VPN을 포함해 이 장비의 다른 네트워크와 겹치면 안 됩니다.',
    },
  },
  'networks.*.ipam.config.*.ip_range': {
    text: {
      en: 'The part of the subnet that containers get addresses from. The rest stays free for fixed ones.',
      ko: '서브넷 중에서 컨테이너에 나누어 줄 범위입니다. 나머지는 고정 주소용으로 남습니다.',
    },
  },
  'networks.*.ipam.config.*.gateway': {
    text: {
      en: 'The address through which containers leave the network. By default it is the first one of the subnet.',
      ko: '컨테이너가 네트워크 밖으로 나갈 때 거치는 주소입니다. 기본값은 서브넷의 첫 주소입니다.',
    },
  },
  'networks.*.ipam.config.*.aux_addresses': {
    text: {
      en: 'Addresses that no container may get, because something else uses them.',
      ko: '다른 것이 이미 쓰고 있어 컨테이너에 주지 않을 주소입니다.',
    },
  },
  'networks.*.ipam.config.*.aux_addresses.*': {
    text: {
      en: 'One address to keep free, under a name of your choice.',
      ko: '비워 둘 주소 하나로, 이름은 마음대로 정합니다.',
    },
  },
  'networks.*.ipam.options': {
    text: {
      en: 'Settings handed unchecked to the address driver.',
      ko: '주소 드라이버에 검사 없이 넘기는 설정입니다.',
    },
  },
  'networks.*.ipam.options.*': {
    text: {
      en: 'One setting of the address driver.',
      ko: '주소 드라이버의 설정 하나입니다.',
    },
  },
  'networks.*.external': {
    text: {
      en: 'With `true`, the network must already exist: Compose neither creates nor removes it, and stops if it is missing. Beside it, only `name` makes sense.',
      ko: '`true`이면 이미 있는 네트워크를 쓰며, 컴포즈는 만들지도 지우지도 않고 없으면 멈춥니다. 함께 적을 키는 `name`뿐입니다.',
    },
    counterpart: {
      en: 'nothing plays its part: services of other projects are reached as `name.namespace`.',
      ko: '대응하는 것이 없습니다. 다른 프로젝트의 서비스는 `이름.네임스페이스`로 접속합니다.',
    },
  },
  'networks.*.external.name': {
    text: {
      en: 'The old place for the name of an existing network. Write `external: true` and put `name` beside it.',
      ko: '기존 네트워크의 이름을 적던 예전 자리입니다. `external: true`로 바꾸고 `name`을 그 옆에 적으세요.',
    },
  },
  'networks.*.internal': {
    text: {
      en: 'With `true`, containers on it have no way out to the internet. Ports published by services that are only on this network do not work either.',
      ko: '`true`이면 이 네트워크의 컨테이너는 인터넷에 나갈 수 없습니다. 이 네트워크에만 있는 서비스는 공개한 포트도 통하지 않습니다.',
    },
    counterpart: {
      en: 'a NetworkPolicy whose `spec.egress` allows only the own Pods and DNS.',
      ko: '`spec.egress`에서 내부 파드와 DNS만 허용하는 NetworkPolicy입니다.',
    },
  },
  'networks.*.enable_ipv4': {
    text: {
      en: 'With `false`, containers get no IPv4 address here. On by default, and older engines cannot turn it off.',
      ko: '`false`이면 컨테이너가 IPv4 주소를 받지 않습니다. 기본으로 켜져 있고, 오래된 엔진에서는 끌 수 없습니다.',
    },
  },
  'networks.*.enable_ipv6': {
    text: {
      en: 'With `true`, containers get an IPv6 address as well. Off by default.',
      ko: '`true`이면 컨테이너가 IPv6 주소도 받습니다. 기본으로 꺼져 있습니다.',
    },
    counterpart: {
      en: 'a property of the cluster; per Service, `spec.ipFamilyPolicy`.',
      ko: '클러스터가 정하는 성질이며, 서비스별로는 `spec.ipFamilyPolicy`로 고릅니다.',
    },
  },
  'networks.*.attachable': {
    text: {
      en: 'Lets containers outside of Swarm services join an `overlay` network. It means nothing for `bridge`.',
      ko: 'Swarm 서비스가 아닌 컨테이너도 `overlay` 네트워크에 들어오게 합니다. `bridge`에는 의미가 없습니다.',
    },
  },
  'networks.*.labels': {
    text: {
      en: 'Notes on the network for tools and for `docker network ls --filter`. They change nothing about how it works.',
      ko: '도구와 `docker network ls --filter`를 위해 네트워크에 붙이는 메모입니다. 동작에는 영향이 없습니다.',
    },
  },
  'networks.*.labels.*': {
    text: {
      en: 'One label with its value.',
      ko: '레이블 하나와 그 값입니다.',
    },
  },
};
