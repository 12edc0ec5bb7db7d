import { inCompose, type WordsByType, words } from './kubernetes-words';

/** Names and ways to reach Pods: Services, Ingress, policies. */
export const networkWords: WordsByType = {
  'core.v1.ServiceSpec': {
    selector: words(
      'Pods that carry all these labels receive the requests. It names Pod labels, not a Deployment; if nothing matches, every connection fails.',
      '이 레이블이 모두 있는 파드가 요청을 받습니다. Deployment 이름이 아니라 파드 레이블이며, 맞는 파드가 없으면 모든 연결이 실패합니다.',
      {
        en: 'nothing plays its part. A service name always means its own containers.',
        ko: '대응하는 것이 없습니다. 서비스 이름은 늘 자기 컨테이너를 뜻합니다.',
      },
    ),
    ports: words(
      'Which ports the Service answers on, and where each leads. With more than one, every port needs a `name`.',
      '서비스가 받는 포트와 그 포트가 이어지는 곳입니다. 둘 이상이면 모두 `name`이 있어야 합니다.',
      inCompose('ports', 'expose'),
    ),
    type: words(
      '`ClusterIP`, the default, is reachable only inside the cluster; `NodePort` on every node; `LoadBalancer` asks the cloud provider for an address.',
      '기본값 `ClusterIP`는 클러스터 안에서만, `NodePort`는 모든 노드에서 접속됩니다. `LoadBalancer`는 클라우드 사업자에게 주소를 요청합니다.',
    ),
    clusterIP: words(
      'Normally left out and assigned. `None` makes the Service headless: its name resolves to the Pods themselves, without load balancing.',
      '보통 적지 않으면 자동으로 정해집니다. `None`이면 헤드리스 서비스가 되어, 이름을 찾으면 부하를 나누지 않고 파드 주소가 그대로 나옵니다.',
      {
        en: '`None` is like `deploy.endpoint_mode: dnsrr`.',
        ko: '`None`은 `deploy.endpoint_mode: dnsrr`와 비슷합니다.',
      },
    ),
    externalName: words(
      'A DNS name outside that this Service stands for. Only with `type: ExternalName`; host names in TLS and HTTP must fit themselves.',
      '이 서비스가 대신 가리킬 외부 DNS 이름입니다. `type: ExternalName`에만 씁니다. TLS와 HTTP의 호스트 이름은 바꿔 주지 않습니다.',
      inCompose('external_links'),
    ),
    externalIPs: words(
      'Addresses outside the management of Kubernetes whose traffic this Service accepts. They must already lead to a node.',
      '쿠버네티스가 관리하지 않는 주소로 온 요청을 이 서비스가 받게 합니다. 그 주소가 이미 노드로 이어져 있어야 합니다.',
    ),
    externalTrafficPolicy: words(
      '`Local` keeps the address of the caller but reaches only Pods of that node; `Cluster`, the default, reaches all and hides the caller.',
      '`Local`은 호출한 쪽의 주소를 지키지만 그 노드의 파드에만 보냅니다. 기본값 `Cluster`는 모든 파드에 보내고 주소는 가려집니다.',
    ),
    internalTrafficPolicy: words(
      '`Local` sends callers in the cluster only to Pods on their own node, and fails if there are none.',
      '`Local`이면 클러스터 안의 호출을 같은 노드의 파드에만 보내며, 없으면 실패합니다.',
    ),
    sessionAffinity: words(
      '`ClientIP` sends the same caller to the same Pod for a while. Behind a proxy all callers look like one.',
      '`ClientIP`면 같은 곳에서 온 요청을 한동안 같은 파드로 보냅니다. 프록시 뒤에서는 모두 한 곳에서 온 것처럼 보입니다.',
    ),
    sessionAffinityConfig: words(
      'For how long `ClientIP` remembers a caller.',
      '`ClientIP`가 호출한 쪽을 기억하는 시간을 정합니다.',
    ),
    loadBalancerIP: words(
      'Deprecated: the address to ask the cloud provider for. Many providers ignore it; they have annotations instead.',
      '사용 중단(deprecated)되었습니다. 클라우드 사업자에게 요청할 주소이며, 많은 사업자가 무시하고 어노테이션을 씁니다.',
    ),
    loadBalancerSourceRanges: words(
      'Which addresses may use the load balancer, as CIDR blocks. Everybody if absent.',
      '로드 밸런서를 쓸 수 있는 주소를 CIDR로 적습니다. 없으면 누구나 쓸 수 있습니다.',
    ),
    loadBalancerClass: words(
      'Which load balancer implementation is to serve it, instead of the one of the cloud provider.',
      '클라우드 사업자의 것 대신 이 서비스를 맡을 로드 밸런서 구현입니다.',
    ),
    publishNotReadyAddresses: words(
      'Also names Pods that are not ready. Meant for Pods of a StatefulSet that must find each other before they are.',
      '준비되지 않은 파드도 알려 줍니다. 준비되기 전에 서로를 찾아야 하는 StatefulSet에 씁니다.',
    ),
    ipFamilyPolicy: words(
      'Whether the Service has one address or both IPv4 and IPv6. One if absent.',
      '주소를 하나만 쓸지 IPv4와 IPv6를 모두 쓸지 정합니다. 없으면 하나입니다.',
    ),
    ipFamilies: words(
      'IPv4, IPv6, or both in order of preference. Normally left to the cluster.',
      'IPv4와 IPv6를 원하는 순서로 적습니다. 보통은 클러스터에 맡깁니다.',
    ),
    trafficDistribution: words(
      'Prefers Pods that are near the caller, such as in the same zone. If all callers sit in one zone, its Pods get all the load.',
      '같은 영역처럼 가까운 파드를 먼저 고릅니다. 호출이 한 영역에 몰리면 그곳의 파드가 부하를 모두 받습니다.',
    ),
  },
  'core.v1.ServicePort': {
    name: words(
      'Needed as soon as there are two ports. Ingress and monitoring refer to it; `http` and `grpc` tell service meshes the protocol.',
      '포트가 둘 이상이면 꼭 있어야 합니다. Ingress와 모니터링이 이 이름을 쓰고, 서비스 메시는 `http`나 `grpc`로 프로토콜을 압니다.',
    ),
    port: words(
      'The port that callers in the cluster use, as in `http://web:80`.',
      '클러스터 안에서 부를 때 쓰는 포트입니다(예: `http://web:80`).',
      {
        en: 'callers use the right half of `ports`, the port of the container.',
        ko: '`ports`의 오른쪽 값, 곧 컨테이너의 포트로 부릅니다.',
      },
    ),
    targetPort: words(
      'The port of the container, by number or by name; the same as `port` if absent. If the program does not listen there, connections are refused.',
      '컨테이너의 포트이며 숫자나 이름으로 적습니다. 없으면 `port`와 같습니다. 프로그램이 그 포트를 듣지 않으면 연결이 거부됩니다.',
      {
        en: 'the right half of `ports`.',
        ko: '`ports`에서 오른쪽 값에 해당합니다.',
      },
    ),
    nodePort: words(
      'The port opened on every node, normally from 30000 to 32767; chosen for you if absent. Only with `NodePort` and `LoadBalancer`.',
      '모든 노드에 여는 포트이며 보통 30000부터 32767까지입니다. 없으면 자동으로 정해집니다. `NodePort`와 `LoadBalancer`에만 씁니다.',
      {
        en: 'the left half of `ports`.',
        ko: '`ports`에서 왼쪽 값에 해당합니다.',
      },
    ),
    protocol: words(
      '`TCP` if absent. For DNS, say, UDP and TCP are two entries.',
      '없으면 `TCP`입니다. DNS처럼 둘 다 쓰면 UDP와 TCP를 따로 적습니다.',
    ),
    appProtocol: words(
      'A hint for proxies what is spoken on the port, such as `kubernetes.io/h2c`. It changes nothing by itself.',
      '이 포트의 프로토콜을 프록시에 알리는 힌트입니다(예: `kubernetes.io/h2c`). 이것만으로 바뀌는 것은 없습니다.',
    ),
  },
  'core.v1.SessionAffinityConfig': {
    clientIP: words('Settings of `sessionAffinity: ClientIP`.', '`sessionAffinity: ClientIP`의 설정입니다.'),
  },
  'core.v1.ClientIPConfig': {
    timeoutSeconds: words(
      'Seconds a caller keeps its Pod; 10800, three hours, if absent. At most a day.',
      '같은 파드를 유지하는 초입니다. 없으면 10800초, 곧 3시간이고 하루까지 적을 수 있습니다.',
    ),
  },
  'networking.v1.IngressSpec': {
    ingressClassName: words(
      'Which Ingress controller takes care of it. If absent, the default class does; if there is none, nothing happens at all.',
      '이 Ingress를 맡을 컨트롤러입니다. 없으면 기본 IngressClass가 맡고, 그것도 없으면 아무 일도 일어나지 않습니다.',
    ),
    rules: words(
      'Which host and path lead to which Service. Without rules there must be a `defaultBackend`.',
      '어떤 호스트와 경로를 어떤 서비스로 보낼지 정합니다. 규칙이 없으면 `defaultBackend`가 있어야 합니다.',
      {
        en: 'nothing plays its part. A proxy such as Nginx or Traefik runs as one more service.',
        ko: '대응하는 것이 없습니다. Nginx나 Traefik 같은 프록시를 서비스로 띄웁니다.',
      },
    ),
    tls: words(
      'Certificates for host names. The Secret must be in this namespace; without one a controller usually shows a certificate of its own.',
      '호스트 이름에 쓸 인증서입니다. Secret이 이 네임스페이스에 있어야 하며, 없으면 보통 컨트롤러의 자체 인증서가 나갑니다.',
    ),
    defaultBackend: words('Takes the requests that match no rule.', '어떤 규칙에도 맞지 않는 요청을 받습니다.'),
  },
  'networking.v1.IngressTLS': {
    hosts: words(
      'The names the certificate is for. Write the same names in `rules`.',
      '인증서를 쓸 호스트 이름입니다. `rules`에도 같은 이름을 적으세요.',
    ),
    secretName: words(
      'A Secret of type `kubernetes.io/tls`, in this namespace.',
      '이 네임스페이스에 있는 `kubernetes.io/tls` 유형의 Secret입니다.',
    ),
  },
  'networking.v1.IngressRule': {
    host: words(
      'The host name of the request, without scheme and port; every name if absent. `*` may stand only for the first part.',
      '요청의 호스트 이름이며 스킴과 포트 없이 적습니다. 없으면 모든 이름입니다. `*`는 맨 앞부분에만 쓸 수 있습니다.',
    ),
    http: words('The paths of this host.', '이 호스트의 경로입니다.'),
  },
  'networking.v1.HTTPIngressRuleValue': {
    paths: words(
      'Paths and where they lead. The longest match wins, not the first.',
      '경로와 보낼 곳입니다. 먼저 적은 것이 아니라 가장 길게 일치하는 것이 선택됩니다.',
    ),
  },
  'networking.v1.HTTPIngressPath': {
    path: words(
      'The path, starting with `/`. It reaches the program unchanged: an Ingress has no field to strip a prefix.',
      '`/`로 시작하는 경로입니다. 프로그램에 그대로 전달되며, Ingress에는 앞부분을 떼는 필드가 없습니다.',
    ),
    pathType: words(
      '`Prefix` compares whole parts, so `/shop` takes `/shop/1` but not `/shopping`. `Exact` takes only the path itself. It must be written.',
      '꼭 적어야 합니다. `Prefix`는 구간 단위로 비교해서 `/shop`이면 `/shop/1`은 되고 `/shopping`은 안 됩니다. `Exact`는 똑같은 경로만 받습니다.',
    ),
    backend: words(
      'The Service that answers, in this namespace.',
      '요청을 받을 서비스이며 이 네임스페이스에 있어야 합니다.',
    ),
  },
  'networking.v1.IngressBackend': {
    service: words('The Service and its port.', '서비스와 그 포트입니다.'),
    resource: words(
      'Something other than a Service, such as a storage bucket, where the controller knows it. Not together with `service`.',
      '저장소 버킷처럼 컨트롤러가 아는, 서비스가 아닌 대상입니다. `service`와 함께 쓸 수 없습니다.',
    ),
  },
  'networking.v1.IngressServiceBackend': {
    name: words('The name of the Service.', '서비스의 이름입니다.'),
    port: words(
      'The `port` of the Service, not the port of the container. Give its number or its name.',
      '컨테이너의 포트가 아니라 서비스의 `port`입니다. 번호나 이름 가운데 하나를 적습니다.',
    ),
  },
  'networking.v1.ServiceBackendPort': {
    number: words('The number of the port of the Service.', '서비스 포트의 번호입니다.'),
    name: words('The name of the port of the Service.', '서비스 포트의 이름입니다.'),
  },
  'networking.v1.IngressClassSpec': {
    controller: words(
      'The controller that serves this class, as its documentation names it.',
      '이 클래스를 맡는 컨트롤러이며 그 문서에 나온 이름을 적습니다.',
    ),
    parameters: words('An object with settings for that controller.', '그 컨트롤러의 설정이 든 오브젝트입니다.'),
  },
};
