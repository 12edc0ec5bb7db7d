import { inCompose, type WordsByType, words } from './kubernetes-words';

/** Pods as a whole: what runs together, under which name and account, and how it ends. */
export const podWords: WordsByType = {
  'core.v1.PodTemplateSpec': {
    metadata: words(
      'Labels and annotations of every Pod made from this template. The selector must match these labels; a name here is ignored.',
      '이 템플릿으로 만드는 모든 파드의 레이블과 어노테이션입니다. 셀렉터가 이 레이블과 일치해야 하고, 이름은 적어도 무시됩니다.',
    ),
    spec: words(
      'What every Pod of this template runs: its containers, their volumes, and where they may be placed.',
      '이 템플릿으로 만드는 파드의 내용입니다. 컨테이너, 볼륨, 배치 조건을 적습니다.',
    ),
  },
  'core.v1.PodSpec': {
    containers: words(
      'Programs that run side by side and share one IP address, so they reach each other by `localhost` and cannot use the same port. One main program per Pod is usual.',
      '함께 실행되며 IP 주소 하나를 나눠 쓰는 컨테이너입니다. 서로 `localhost`로 통신하고 같은 포트를 쓸 수 없습니다. 보통 파드마다 주 프로그램은 하나입니다.',
      {
        en: 'one entry of `services`. Services that share `network_mode: service:x` become containers of one Pod.',
        ko: '`services` 항목 하나에 해당합니다. `network_mode: service:x`로 묶인 서비스는 한 파드의 컨테이너가 됩니다.',
      },
    ),
    initContainers: words(
      'Run one after the other before `containers` start, at every start of a Pod, so they must tolerate repetition. With `restartPolicy: Always` one keeps running as a sidecar.',
      '`containers`보다 먼저 차례로 실행됩니다. 파드가 시작할 때마다 돌므로 되풀이해도 안전해야 합니다. `restartPolicy: Always`면 사이드카로 계속 실행됩니다.',
      {
        en: '`depends_on` with `service_completed_successfully`.',
        ko: '`depends_on`의 조건이 `service_completed_successfully`인 경우에 해당합니다.',
      },
    ),
    ephemeralContainers: words(
      'Containers added to a running Pod for debugging, by `kubectl debug`. They cannot be written into a manifest or a template.',
      '실행 중인 파드에 `kubectl debug`로 더하는 디버깅용 컨테이너입니다. 매니페스트나 템플릿에는 적을 수 없습니다.',
    ),
    volumes: words(
      'Storage that containers of this Pod may mount by name. Declaring one is not enough: it appears only where `volumeMounts` mounts it.',
      '이 파드의 컨테이너가 이름으로 마운트할 수 있는 저장소입니다. 선언만 해서는 보이지 않고 `volumeMounts`로 마운트해야 합니다.',
      {
        en: 'both halves of `volumes`, `configs`, `secrets` and `tmpfs` in one line.',
        ko: '`volumes`, `configs`, `secrets`, `tmpfs` 한 줄에 선언과 마운트를 함께 적습니다.',
      },
    ),
    restartPolicy: words(
      'Whether the node restarts a container that ended: `Always` if absent. A Deployment allows nothing else; a Job needs `OnFailure` or `Never`.',
      '끝난 컨테이너를 노드가 다시 시작할지 정합니다. 없으면 `Always`입니다. Deployment는 `Always`만, Job은 `OnFailure`나 `Never`만 받습니다.',
      {
        en: '`restart`, where the default is `no`.',
        ko: '`restart`에 해당합니다. 컴포즈의 기본값은 `no`입니다.',
      },
    ),
    terminationGracePeriodSeconds: words(
      'Seconds from the start of termination until the container is killed; 30 if absent. `preStop` uses up part of them.',
      '종료를 시작하고 나서 컨테이너를 강제로 끝낼 때까지의 초입니다. 없으면 30초이며 `preStop`에 걸리는 시간도 포함됩니다.',
      {
        en: '`stop_grace_period`, 10 seconds by default.',
        ko: '`stop_grace_period`에 해당합니다. 컴포즈의 기본값은 10초입니다.',
      },
    ),
    activeDeadlineSeconds: words(
      'Seconds after which the whole Pod is stopped and counts as failed. Not allowed in Pods that are meant to run on, such as those of a Deployment.',
      '이 초가 지나면 파드 전체를 멈추고 실패로 칩니다. Deployment처럼 계속 실행되는 파드에는 적을 수 없습니다.',
    ),
    serviceAccountName: words(
      'The ServiceAccount as which the Pod talks to the API server; `default` if absent. It must exist, or no Pod can be created.',
      '파드가 API 서버에 접속할 때 쓰는 ServiceAccount입니다. 없으면 `default`입니다. 없는 이름을 적으면 파드가 만들어지지 않습니다.',
    ),
    serviceAccount: words(
      'The old spelling of `serviceAccountName`. Use that one.',
      '`serviceAccountName`의 옛 이름입니다. `serviceAccountName`을 쓰세요.',
    ),
    automountServiceAccountToken: words(
      'Whether containers get a token for the API server as a file; yes if absent. A program that never calls the API server should not have one.',
      'API 서버용 토큰을 컨테이너에 파일로 넣을지 정합니다. 없으면 넣습니다. API 서버를 부르지 않는 프로그램이라면 `false`가 안전합니다.',
    ),
    imagePullSecrets: words(
      'Secrets with the credentials of private registries. They must exist in the namespace of the Pod.',
      '비공개 레지스트리의 로그인 정보가 든 Secret입니다. 파드와 같은 네임스페이스에 있어야 합니다.',
      {
        en: '`docker login` on the machine; the file says nothing.',
        ko: '장비에서 `docker login`을 하며, 파일에는 적지 않습니다.',
      },
    ),
    securityContext: words(
      'User, groups and kernel settings for all containers of the Pod. What a container sets itself wins.',
      '파드의 모든 컨테이너에 적용되는 사용자, 그룹, 커널 설정입니다. 컨테이너에 따로 적은 값이 우선합니다.',
    ),
    hostNetwork: words(
      'Uses the network of the node instead of an address of its own: every port is a port of the node, so two such Pods with one port cannot share a node.',
      '파드의 IP 대신 노드의 네트워크를 그대로 씁니다. 포트가 곧 노드의 포트이므로 같은 포트를 쓰는 파드는 한 노드에 둘이 뜰 수 없습니다.',
      inCompose('network_mode: host'),
    ),
    hostPID: words(
      'Shows the containers all processes of the node. Pod Security refuses it in restricted namespaces.',
      '컨테이너가 노드의 모든 프로세스를 보게 합니다. 파드 보안 기준이 있는 네임스페이스에서는 거부됩니다.',
      inCompose('pid: host'),
    ),
    hostIPC: words(
      'Shares the inter-process communication of the node, such as its shared memory. Rarely needed.',
      '공유 메모리 같은 노드의 프로세스 간 통신을 함께 씁니다. 필요한 경우는 드뭅니다.',
      inCompose('ipc: host'),
    ),
    hostUsers: words(
      '`false` gives the Pod user IDs of its own, so that root inside is nobody on the node. If absent, IDs are those of the node.',
      '`false`면 파드에 별도의 사용자 ID 공간을 줘서, 안의 root가 노드에서는 아무 권한이 없습니다. 없으면 노드와 ID를 함께 씁니다.',
      inCompose('userns_mode'),
    ),
    shareProcessNamespace: words(
      'Lets each container of the Pod see and signal the processes of the others. Off if absent.',
      '파드 안의 컨테이너끼리 서로의 프로세스를 보고 신호를 보낼 수 있게 합니다. 없으면 꺼져 있습니다.',
      inCompose('pid: service:x'),
    ),
    hostname: words(
      'The host name inside the Pod; its own name if absent. Others can resolve it only with `subdomain` and a headless Service.',
      '파드 안에서 보이는 호스트 이름입니다. 없으면 파드 이름입니다. 밖에서 찾으려면 `subdomain`과 헤드리스 서비스가 있어야 합니다.',
      inCompose('hostname'),
    ),
    subdomain: words(
      'The name of the headless Service under which the Pod gets a DNS name of its own, `hostname.subdomain`.',
      '헤드리스 서비스의 이름입니다. 파드가 그 아래에서 `hostname.subdomain`이라는 DNS 이름을 얻습니다.',
      inCompose('domainname'),
    ),
    hostAliases: words(
      'Extra lines of `/etc/hosts` in every container of the Pod. Each entry needs an IP address, not a name.',
      '파드의 모든 컨테이너에서 `/etc/hosts`에 더할 줄입니다. 항목마다 이름이 아니라 IP 주소가 있어야 합니다.',
      {
        en: '`extra_hosts`. Its `host-gateway` has no equivalent.',
        ko: '`extra_hosts`에 해당합니다. `host-gateway`를 대신하는 값은 없습니다.',
      },
    ),
    dnsPolicy: words(
      'Where names are resolved: `ClusterFirst` if absent. Despite its name `Default` is not the default: it takes the DNS of the node and finds no Services.',
      '이름을 어디에서 찾을지 정합니다. 없으면 `ClusterFirst`입니다. `Default`는 이름과 달리 기본값이 아니며, 노드의 DNS를 써서 서비스 이름을 찾지 못합니다.',
    ),
    dnsConfig: words(
      'Name servers, search domains and options, added to what `dnsPolicy` gives. With `dnsPolicy: None` it is all there is.',
      '네임서버, 검색 도메인, 옵션을 `dnsPolicy`의 결과에 더합니다. `dnsPolicy: None`이면 여기 적은 것만 씁니다.',
      inCompose('dns', 'dns_search', 'dns_opt'),
    ),
    enableServiceLinks: words(
      'Adds variables such as `REDIS_PORT=tcp://…` for every Service of the namespace; yes if absent. They clash with settings of the same name: set `false`.',
      '네임스페이스의 서비스마다 `REDIS_PORT=tcp://…` 같은 환경 변수를 넣습니다. 없으면 넣습니다. 같은 이름의 설정과 부딪히면 `false`로 끄세요.',
    ),
    readinessGates: words(
      'Conditions that other controllers must set to true before the Pod counts as ready, besides its probes.',
      '프로브 말고도 다른 컨트롤러가 참으로 바꿔야 파드가 준비된 것으로 치는 조건입니다.',
    ),
    os: words(
      'The operating system the Pod is for. It does not choose a node: add a `nodeSelector` on `kubernetes.io/os`.',
      '파드가 쓰는 운영 체제입니다. 이 값으로 노드를 고르지는 않으니 `kubernetes.io/os`를 `nodeSelector`에 적으세요.',
    ),
    resources: words(
      'A budget of CPU and memory for the Pod as a whole. Most manifests set it per container instead; clusters before 1.34 ignore it by default.',
      '파드 전체의 CPU와 메모리 예산입니다. 보통은 컨테이너마다 적으며, 1.34보다 낮은 클러스터는 기본 설정에서 이 값을 무시합니다.',
    ),
    runtimeClassName: words(
      'Another container runtime, such as gVisor, by the name of a RuntimeClass that must exist.',
      'gVisor처럼 다른 컨테이너 런타임을 고릅니다. 그 이름의 RuntimeClass가 있어야 합니다.',
      inCompose('runtime'),
    ),
  },
  'core.v1.HostAlias': {
    ip: words('The IP address that the names below point to.', '아래 이름들이 가리킬 IP 주소입니다.'),
    hostnames: words(
      'Names for this address. Upper case is refused.',
      '이 주소의 이름입니다. 대문자는 쓸 수 없습니다.',
    ),
  },
  'core.v1.PodDNSConfig': {
    nameservers: words(
      'IP addresses of name servers, three at most. With `dnsPolicy: None` at least one is needed.',
      '네임서버의 IP 주소이며 세 개까지입니다. `dnsPolicy: None`이면 하나 이상 있어야 합니다.',
      inCompose('dns'),
    ),
    searches: words(
      'Domains that are tried behind short names.',
      '짧은 이름 뒤에 붙여 찾아볼 도메인입니다.',
      inCompose('dns_search'),
    ),
    options: words(
      'Options of the resolver, such as `ndots`. The cluster sets `ndots` to 5, so outside names are first tried with every search domain.',
      '`ndots` 같은 리졸버 옵션입니다. 클러스터의 `ndots`는 5라서, 외부 이름도 검색 도메인을 모두 붙여 본 다음에 찾습니다.',
      inCompose('dns_opt'),
    ),
  },
  'core.v1.LocalObjectReference': {
    name: words(
      'The name of an object in the same namespace. Whether it exists shows only when the Pod starts.',
      '같은 네임스페이스에 있는 오브젝트의 이름입니다. 실제로 있는지는 파드가 시작할 때 드러납니다.',
    ),
  },
};
