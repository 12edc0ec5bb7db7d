import type { WordsByPath } from './words';

/** How a service is reached and reaches others: ports, networks and names. */
export const reachWords: WordsByPath = {
  ports: {
    text: {
      en: 'Opens container ports on the host, mostly `"host:container"` in quotes. Without an address in front it listens on every interface, past many firewalls. Other services do not need it.',
      ko: '컨테이너 포트를 호스트에 공개하며, 보통 `"호스트:컨테이너"`로 따옴표 안에 적습니다. 주소가 없으면 방화벽과 상관없이 모든 인터페이스에 열립니다. 서비스끼리는 필요 없습니다.',
    },
    counterpart: {
      en: 'Service `spec.ports` for callers inside; for callers outside an Ingress, an HTTPRoute or `type: LoadBalancer`.',
      ko: '안에서 부를 때는 쿠버네티스 서비스의 `spec.ports`, 밖에서 부를 때는 Ingress, HTTPRoute 또는 `type: LoadBalancer`입니다.',
    },
  },
  'ports.*': {
    text: {
      en: 'One port. `"127.0.0.1:8080:80"` opens it for this machine only; `"80"` alone takes a random host port.',
      ko: '포트 하나입니다. `"127.0.0.1:8080:80"`은 이 장비에서만 열리고, `"80"`만 적으면 호스트 포트가 임의로 정해집니다.',
    },
    counterpart: {
      en: 'one entry of Service `spec.ports`: callers use `port`, the Pod listens on `targetPort`.',
      ko: '쿠버네티스 서비스의 `spec.ports` 항목 하나입니다. 부르는 쪽은 `port`를, 파드는 `targetPort`를 씁니다.',
    },
  },
  'ports.*.target': {
    text: {
      en: 'The port on which the program in the container listens.',
      ko: '컨테이너 안의 프로그램이 듣는 포트입니다.',
    },
    counterpart: {
      en: 'Service `spec.ports[].targetPort`.',
      ko: '쿠버네티스 서비스의 `spec.ports[].targetPort`입니다.',
    },
  },
  'ports.*.published': {
    text: {
      en: 'The port on the host, or a range such as `"8080-8090"` to pick from. Without it, Docker picks any free one.',
      ko: '호스트의 포트이며, `"8080-8090"`처럼 고를 범위를 줄 수도 있습니다. 적지 않으면 도커가 빈 포트를 고릅니다.',
    },
    counterpart: {
      en: 'nothing in the Service inside. From your machine: `kubectl port-forward`; on every node: `nodePort`.',
      ko: '클러스터 안의 서비스에는 없습니다. 내 장비에서는 `kubectl port-forward`, 모든 노드에서는 `nodePort`를 씁니다.',
    },
  },
  'ports.*.host_ip': {
    text: {
      en: 'The address of the host on which to listen. `127.0.0.1` keeps the port to this machine; without it, everyone can connect.',
      ko: '포트를 열 호스트의 주소입니다. `127.0.0.1`이면 이 장비에서만 접속되고, 적지 않으면 누구나 접속할 수 있습니다.',
    },
    counterpart: {
      en: 'nothing plays its part: without Ingress, HTTPRoute or LoadBalancer, a Service is closed to the outside.',
      ko: '대응하는 것이 없습니다. Ingress, HTTPRoute, LoadBalancer가 없으면 서비스는 밖에서 닿지 않습니다.',
    },
  },
  'ports.*.protocol': {
    text: {
      en: '`tcp` (default) or `udp`. A program that listens on both needs two entries.',
      ko: '`tcp`(기본값) 또는 `udp`입니다. 둘 다 듣는 프로그램은 항목이 두 개 필요합니다.',
    },
    counterpart: {
      en: 'Service `spec.ports[].protocol`, in capitals: `TCP`, `UDP`.',
      ko: '쿠버네티스 서비스의 `spec.ports[].protocol`이며, `TCP`, `UDP`처럼 대문자로 씁니다.',
    },
  },
  'ports.*.app_protocol': {
    text: {
      en: 'What is spoken on the port, such as `http`. A hint for tools; Docker does nothing with it.',
      ko: '포트에서 쓰는 프로토콜로, `http` 등을 적습니다. 도구를 위한 정보이며 도커는 쓰지 않습니다.',
    },
    counterpart: {
      en: 'Service `spec.ports[].appProtocol`.',
      ko: '쿠버네티스 서비스의 `spec.ports[].appProtocol`입니다.',
    },
  },
  'ports.*.mode': {
    text: {
      en: 'Matters in Swarm only: `ingress` (default) opens the port on all nodes, `host` on the node of the container.',
      ko: 'Swarm에서만 의미가 있습니다. `ingress`(기본값)는 모든 노드에, `host`는 컨테이너가 있는 노드에 포트를 엽니다.',
    },
    counterpart: {
      en: '`type: NodePort` for `ingress`, `containers[].ports[].hostPort` for `host`.',
      ko: '`ingress`는 `type: NodePort`, `host`는 컨테이너의 `ports[].hostPort`입니다.',
    },
  },
  'ports.*.name': {
    text: {
      en: 'A name for the port, for people only.',
      ko: '사람이 알아보기 위한 포트 이름입니다.',
    },
    counterpart: {
      en: 'Service `spec.ports[].name`, required as soon as there are two ports.',
      ko: '쿠버네티스 서비스의 `spec.ports[].name`이며, 포트가 두 개 이상이면 꼭 적어야 합니다.',
    },
  },
  expose: {
    text: {
      en: 'Notes which ports the program listens on. It opens nothing: services on the same network reach every port anyway.',
      ko: '프로그램이 듣는 포트를 적어 두는 것입니다. 여는 효과는 없으며, 같은 네트워크의 서비스는 어차피 모든 포트에 닿습니다.',
    },
    counterpart: {
      en: 'Service `spec.ports`, which do count: a port that is missing there cannot be reached by the name.',
      ko: '쿠버네티스 서비스의 `spec.ports`입니다. 여기에 없는 포트는 서비스 이름으로 접속할 수 없습니다.',
    },
  },
  'expose.*': {
    text: {
      en: 'One port or range, with `/udp` where it is not TCP.',
      ko: '포트나 범위 하나이며, TCP가 아니면 `/udp`를 붙입니다.',
    },
  },
  networks: {
    text: {
      en: 'The networks the container joins; without this key, only `default`. Services without a network in common cannot reach each other.',
      ko: '컨테이너가 들어갈 네트워크이며, 이 키가 없으면 `default`뿐입니다. 함께 쓰는 네트워크가 없는 서비스끼리는 통신할 수 없습니다.',
    },
    counterpart: {
      en: 'nothing is needed: all Pods share one network. A NetworkPolicy narrows who may call.',
      ko: '필요한 것이 없습니다. 모든 파드가 한 네트워크를 쓰며, 누가 부를 수 있는지는 NetworkPolicy로 좁힙니다.',
    },
  },
  'networks.*': {
    text: {
      en: 'One network to join. It must be declared in the top-level `networks`, except `default`.',
      ko: '들어갈 네트워크 하나입니다. `default`가 아니면 최상위 `networks`에 선언되어 있어야 합니다.',
    },
  },
  'networks.*.aliases': {
    text: {
      en: 'More host names for this service, on this network only. Services that share an alias answer in turn.',
      ko: '이 네트워크에서만 통하는 추가 호스트 이름입니다. 여러 서비스가 같은 이름을 쓰면 번갈아 응답합니다.',
    },
    counterpart: {
      en: 'another Service with that name and the same `spec.selector`.',
      ko: '그 이름으로 하나 더 만든, `spec.selector`가 같은 쿠버네티스 서비스입니다.',
    },
  },
  'networks.*.aliases.*': {
    text: {
      en: 'One more host name.',
      ko: '추가 호스트 이름 하나입니다.',
    },
  },
  'networks.*.ipv4_address': {
    text: {
      en: 'A fixed IPv4 address. The network needs an `ipam` subnet that contains it, and only one container can have it.',
      ko: '고정 IPv4 주소입니다. 네트워크의 `ipam`에 이 주소가 든 서브넷이 있어야 하고, 한 컨테이너만 쓸 수 있습니다.',
    },
    counterpart: {
      en: 'nothing plays its part: Pod addresses change. Use the name of the Service.',
      ko: '대응하는 것이 없습니다. 파드의 주소는 바뀌므로 쿠버네티스 서비스의 이름을 씁니다.',
    },
  },
  'networks.*.ipv6_address': {
    text: {
      en: 'A fixed IPv6 address. The network needs `enable_ipv6` and an `ipam` subnet that contains it.',
      ko: '고정 IPv6 주소입니다. 네트워크에 `enable_ipv6`와 이 주소가 든 `ipam` 서브넷이 있어야 합니다.',
    },
    counterpart: {
      en: 'nothing plays its part: Pod addresses change. Use the name of the Service.',
      ko: '대응하는 것이 없습니다. 파드의 주소는 바뀌므로 쿠버네티스 서비스의 이름을 씁니다.',
    },
  },
  'networks.*.link_local_ips': {
    text: {
      en: 'More addresses that hold within the network segment only. For special devices; ordinary programs do not need them.',
      ko: '같은 네트워크 구간에서만 통하는 추가 주소입니다. 특수한 장치용이며 보통 프로그램에는 필요 없습니다.',
    },
  },
  'networks.*.link_local_ips.*': {
    text: {
      en: 'One such address.',
      ko: '그런 주소 하나입니다.',
    },
  },
  'networks.*.mac_address': {
    text: {
      en: 'A fixed hardware address on this network, for programs whose licence is bound to one.',
      ko: '이 네트워크에서 쓸 고정 하드웨어 주소로, 라이선스가 주소에 묶인 프로그램에 씁니다.',
    },
    counterpart: {
      en: 'nothing plays its part.',
      ko: '대응하는 것이 없습니다.',
    },
  },
  'networks.*.interface_name': {
    text: {
      en: 'What the network interface is called inside the container, such as `eth0`. Needs a recent Docker Engine.',
      ko: '컨테이너 안에서 쓸 네트워크 인터페이스 이름으로, `eth0` 등을 적습니다. 최신 Docker Engine이 필요합니다.',
    },
  },
  'networks.*.driver_opts': {
    text: {
      en: 'Settings for the network driver that hold for this container only.',
      ko: '이 컨테이너에만 적용되는 네트워크 드라이버 설정입니다.',
    },
  },
  'networks.*.driver_opts.*': {
    text: {
      en: 'One setting of the driver.',
      ko: '드라이버 설정 하나입니다.',
    },
  },
  'networks.*.priority': {
    text: {
      en: 'In which order to join the networks: the highest number first. It does not choose the way out; `gw_priority` does.',
      ko: '네트워크에 들어가는 순서로, 큰 수가 먼저입니다. 밖으로 나가는 길은 이 값이 아니라 `gw_priority`로 정합니다.',
    },
  },
  'networks.*.gw_priority': {
    text: {
      en: 'Which of several networks leads out: the one with the highest number. Default is 0.',
      ko: '여러 네트워크 중 밖으로 나가는 길을 정하며, 수가 가장 큰 쪽을 씁니다. 기본값은 0입니다.',
    },
  },
  network_mode: {
    text: {
      en: 'Leaves the networks of Compose: `host`, `none`, or the network of another service with `service:name`. It cannot stand beside `networks`.',
      ko: '컴포즈의 네트워크 대신 `host`, `none` 또는 `service:이름`으로 다른 서비스의 네트워크를 씁니다. `networks`와 함께 쓸 수 없습니다.',
    },
    counterpart: {
      en: '`host`: Pod `spec.hostNetwork`. `service:name`: both containers in one Pod.',
      ko: '`host`는 파드의 `spec.hostNetwork`이고, `service:이름`은 두 컨테이너를 한 파드에 두는 것입니다.',
    },
  },
};
