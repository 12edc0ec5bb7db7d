import { inCompose, words } from './kubernetes-words';
import type { FieldWords } from './words';

const inComposeNothing = { en: 'nothing plays its part.', ko: '대응하는 것이 없습니다.' };

const role = words(
  'Allows things on the API server, within this namespace. Nobody has it until a RoleBinding gives it.',
  '이 네임스페이스 안에서 API 서버에 요청할 수 있는 일을 정합니다. RoleBinding으로 주기 전에는 아무에게도 권한이 없습니다.',
  inComposeNothing,
);
const event = words(
  'A note about what happened to an object, kept for about an hour. `kubectl describe` shows them.',
  '오브젝트에 일어난 일을 적은 기록이며 한 시간쯤 남습니다. `kubectl describe`에서 볼 수 있습니다.',
);

/** Kinds by group and name, whatever their version; kinds of the core group by name alone. */
export const kindTable: Readonly<Record<string, FieldWords>> = {
  Pod: words(
    'One or more containers that run together on a node. Nothing replaces a bare Pod when its node fails: let a Deployment or a Job make it.',
    '한 노드에서 함께 실행되는 컨테이너 묶음입니다. 파드만 따로 만들면 노드가 고장 나도 다시 생기지 않으니 Deployment나 Job으로 만드세요.',
    {
      en: 'one container of a service, or several that share a network.',
      ko: '서비스의 컨테이너 하나, 또는 네트워크를 함께 쓰는 여러 컨테이너에 해당합니다.',
    },
  ),
  'apps/Deployment': words(
    'Keeps a number of interchangeable Pods running, replaces failed ones, and brings out new versions step by step.',
    '서로 바꿔도 되는 파드를 정한 수만큼 유지합니다. 고장 난 파드를 다시 띄우고, 새 버전을 조금씩 배포합니다.',
    {
      en: 'an entry of `services`. To be reached by name it also needs a Service.',
      ko: '`services` 항목에 해당합니다. 이름으로 접속하려면 쿠버네티스 서비스도 있어야 합니다.',
    },
  ),
  'apps/ReplicaSet': words(
    'Keeps a number of equal Pods running, without updates. A Deployment makes one per version: write Deployments.',
    '같은 파드를 정한 수만큼 유지하지만 업데이트는 하지 않습니다. Deployment가 버전마다 만들어 주니 직접 쓰지 마세요.',
    inCompose('deploy.replicas'),
  ),
  'apps/StatefulSet': words(
    'Runs Pods that keep their name and their volume, such as `db-0`: for databases and the like. They start and update one after the other.',
    '`db-0`처럼 이름과 볼륨이 그대로 유지되는 파드를 실행합니다. 데이터베이스에 알맞으며 차례로 시작하고 업데이트합니다.',
    {
      en: 'a service with a named volume, such as a database.',
      ko: '이름 있는 볼륨을 쓰는 데이터베이스 같은 서비스에 해당합니다.',
    },
  ),
  'apps/DaemonSet': words(
    'Runs one Pod on every node, for log collectors and the like. New nodes get theirs by themselves.',
    '로그 수집기처럼 모든 노드에 파드를 하나씩 실행합니다. 새 노드에도 저절로 생깁니다.',
    inCompose('deploy.mode: global'),
  ),
  'apps/ControllerRevision': words(
    'An old version of a StatefulSet or DaemonSet, kept for going back. Controllers write it.',
    'StatefulSet이나 DaemonSet을 되돌릴 수 있게 남겨 둔 이전 버전입니다. 컨트롤러가 만듭니다.',
  ),
  'batch/Job': words(
    'Runs Pods until enough of them have succeeded, such as a database migration. It stays afterwards unless `ttlSecondsAfterFinished` is set.',
    '데이터베이스 마이그레이션처럼 끝이 있는 일을 성공할 때까지 실행합니다. `ttlSecondsAfterFinished`가 없으면 끝난 뒤에도 남습니다.',
    {
      en: 'a service that ends, awaited by `service_completed_successfully`.',
      ko: '`service_completed_successfully`로 기다리는, 끝나는 서비스에 해당합니다.',
    },
  ),
  'batch/CronJob': words(
    'Starts a Job at set times. A run may be missed or happen twice, so the work must bear repetition.',
    '정해진 때에 Job을 시작합니다. 빠지거나 두 번 실행될 수 있으므로 되풀이해도 안전한 일이어야 합니다.',
    inComposeNothing,
  ),
  ReplicationController: words(
    'The forerunner of the Deployment, without rolling updates. Write a Deployment instead.',
    'Deployment 이전에 쓰던 종류이며 롤링 업데이트가 없습니다. Deployment를 쓰세요.',
    inCompose('deploy.replicas'),
  ),
  PodTemplate: words(
    'A stored mould for Pods. Hardly anything uses it; Deployments carry their own.',
    '파드의 틀을 저장한 것입니다. 쓰는 곳이 거의 없으며 Deployment는 자기 템플릿을 씁니다.',
  ),
  Service: words(
    'A steady name and address for Pods that come and go. It sends each connection to one of the ready Pods its selector matches.',
    '생겼다 없어지는 파드에 변하지 않는 이름과 주소를 줍니다. 연결마다 셀렉터와 일치하는 준비된 파드 하나로 보냅니다.',
    {
      en: 'the service name as host name, and `ports` or `expose`.',
      ko: '호스트 이름으로 쓰는 서비스 이름, 그리고 `ports`와 `expose`에 해당합니다.',
    },
  ),
  Endpoints: words(
    'The addresses behind a Service, in the old form. Deprecated since 1.33: EndpointSlice takes its place.',
    '서비스 뒤에 있는 주소의 옛 형식입니다. 1.33부터 사용 중단(deprecated)되었고 EndpointSlice가 대신합니다.',
  ),
  'discovery.k8s.io/EndpointSlice': words(
    'The addresses behind a Service. The cluster writes it; look here when a Service reaches nobody.',
    '서비스 뒤에 있는 주소입니다. 클러스터가 만들며, 서비스가 연결되지 않을 때 여기를 보세요.',
    {
      en: 'the addresses that the DNS of Docker answers with.',
      ko: '도커의 DNS가 알려 주는 주소에 해당합니다.',
    },
  ),
  'networking.k8s.io/Ingress': words(
    'Leads HTTP requests from outside to Services, by host and path. It works only where an Ingress controller is installed.',
    '밖에서 온 HTTP 요청을 호스트와 경로에 따라 서비스로 보냅니다. Ingress 컨트롤러가 설치되어 있어야 동작합니다.',
    {
      en: 'nothing plays its part. A proxy such as Nginx or Traefik runs as one more service.',
      ko: '대응하는 것이 없습니다. Nginx나 Traefik 같은 프록시를 서비스로 띄웁니다.',
    },
  ),
  'networking.k8s.io/IngressClass': words(
    'Names an Ingress controller, so that an Ingress can choose it.',
    'Ingress가 고를 수 있게 Ingress 컨트롤러에 이름을 붙입니다.',
    inComposeNothing,
  ),
  'networking.k8s.io/NetworkPolicy': words(
    'Says who may talk to which Pods. Without any, all Pods reach each other; it needs a network plugin that enforces it.',
    '어떤 파드와 누가 통신할 수 있는지 정합니다. 하나도 없으면 모든 파드가 서로 통신하며, 지원하는 네트워크 플러그인이 있어야 지켜집니다.',
    inCompose('networks'),
  ),
  'gateway.networking.k8s.io/GatewayClass': words(
    'Names an implementation of the Gateway API, so that a Gateway can choose it.',
    'Gateway가 고를 수 있게 Gateway API 구현에 이름을 붙입니다.',
    inComposeNothing,
  ),
  'gateway.networking.k8s.io/Gateway': words(
    'An entrance to the cluster: ports, host names and certificates. HTTPRoutes attach to it.',
    '클러스터로 들어오는 입구이며 포트, 호스트 이름, 인증서를 정합니다. HTTPRoute가 여기에 붙습니다.',
    {
      en: 'the proxy service and its `ports`.',
      ko: '프록시로 띄운 서비스와 그 `ports`에 해당합니다.',
    },
  ),
  'gateway.networking.k8s.io/HTTPRoute': words(
    'Leads requests of a Gateway to Services, by host, path and header. It can rewrite paths and split traffic by weight.',
    'Gateway로 온 요청을 호스트, 경로, 헤더에 따라 서비스로 보냅니다. 경로를 고쳐 쓰고 비율로 나눌 수 있습니다.',
    {
      en: 'the routing file of the proxy, such as `nginx.conf`.',
      ko: '`nginx.conf` 같은 프록시의 라우팅 설정 파일에 해당합니다.',
    },
  ),
  ConfigMap: words(
    'Settings that Pods read as variables or files. A change restarts nothing: programs that read variables see it only after a restart.',
    '파드가 환경 변수나 파일로 읽는 설정입니다. 바꿔도 재시작되지 않으며, 환경 변수로 읽는 프로그램은 재시작해야 새 값을 봅니다.',
    inCompose('configs', 'env_file'),
  ),
  Secret: words(
    'Passwords, keys and certificates for Pods. Base64 is not encryption: keep real values out of the repository.',
    '파드가 쓰는 비밀번호, 키, 인증서입니다. base64는 암호화가 아니므로 진짜 값은 저장소에 커밋하지 마세요.',
    inCompose('secrets'),
  ),
  PersistentVolumeClaim: words(
    'Asks for storage that outlives Pods. Deleting the claim usually deletes the data.',
    '파드가 없어져도 남는 저장소를 요청합니다. 이 오브젝트를 지우면 보통 데이터도 지워집니다.',
    { en: 'an entry of the top-level `volumes`.', ko: '최상위 `volumes` 항목에 해당합니다.' },
  ),
  PersistentVolume: words(
    'A piece of real storage in the cluster. Normally a StorageClass makes it for a claim; people write claims.',
    '클러스터에 있는 실제 저장소입니다. 보통 StorageClass가 PVC에 맞춰 만들며, 사람은 PVC를 적습니다.',
    {
      en: 'the directory where Docker keeps a volume.',
      ko: '도커가 볼륨을 두는 디렉터리에 해당합니다.',
    },
  ),
  'storage.k8s.io/StorageClass': words(
    'A kind of storage that claims can ask for, with the driver that makes it.',
    'PVC가 고를 수 있는 저장소의 종류이며, 볼륨을 만드는 드라이버를 정합니다.',
    { en: '`driver` of a volume.', ko: '볼륨의 `driver`에 해당합니다.' },
  ),
  'storage.k8s.io/VolumeAttributesClass': words(
    'Properties of volumes that can be changed while in use, such as their speed.',
    '속도처럼 쓰는 중에도 바꿀 수 있는 볼륨의 속성입니다.',
  ),
  'storage.k8s.io/VolumeAttachment': words(
    'Notes that a volume is attached to a node. Controllers write it.',
    '볼륨이 노드에 연결되었다는 기록입니다. 컨트롤러가 만듭니다.',
  ),
  'storage.k8s.io/CSIDriver': words(
    'Introduces a storage driver to the cluster. It comes with the installation of the driver.',
    '스토리지 드라이버를 클러스터에 알립니다. 드라이버를 설치하면 함께 생깁니다.',
  ),
  'storage.k8s.io/CSINode': words(
    'Notes which storage drivers a node has. The kubelet writes it.',
    '노드에 어떤 스토리지 드라이버가 있는지 적은 기록입니다. kubelet이 만듭니다.',
  ),
  'storage.k8s.io/CSIStorageCapacity': words(
    'Notes how much room a storage driver has left. The driver writes it.',
    '스토리지 드라이버에 남은 공간을 적은 기록입니다. 드라이버가 만듭니다.',
  ),
  Namespace: words(
    'A compartment for names, rights and quotas. Deleting it deletes everything in it; by itself it does not separate networks.',
    '이름, 권한, 할당량을 나누는 구역입니다. 지우면 안의 모든 것이 지워지며, 네트워크까지 나누지는 않습니다.',
    {
      en: 'the project, top-level `name`.',
      ko: '프로젝트, 곧 최상위 `name`에 해당합니다.',
    },
  ),
  Node: words(
    'A machine of the cluster. It registers itself; people only add labels and taints.',
    '클러스터를 이루는 장비입니다. 스스로 등록하며, 사람은 레이블과 테인트만 더합니다.',
    { en: 'the one machine Docker runs on.', ko: '도커가 도는 장비 한 대에 해당합니다.' },
  ),
  ServiceAccount: words(
    'Who a Pod is when it talks to the API server. It may do nothing until a RoleBinding gives it a role.',
    '파드가 API 서버에 접속할 때의 신분입니다. RoleBinding으로 역할을 주기 전에는 할 수 있는 일이 거의 없습니다.',
    inComposeNothing,
  ),
  'rbac.authorization.k8s.io/Role': role,
  'rbac.authorization.k8s.io/ClusterRole': words(
    'Allows things on the API server, in all namespaces or, by a RoleBinding, in one. Nobody has it until a binding gives it.',
    'API 서버에 요청할 수 있는 일을 정합니다. 모든 네임스페이스에, 또는 RoleBinding으로 한 곳에 줄 수 있습니다. 주기 전에는 아무에게도 권한이 없습니다.',
    inComposeNothing,
  ),
  'rbac.authorization.k8s.io/RoleBinding': words(
    'Gives a role to ServiceAccounts, users or groups, within this namespace.',
    'ServiceAccount, 사용자, 그룹에 이 네임스페이스 안에서 쓸 역할을 줍니다.',
    inComposeNothing,
  ),
  'rbac.authorization.k8s.io/ClusterRoleBinding': words(
    'Gives a ClusterRole to ServiceAccounts, users or groups, in every namespace. Check twice whether a RoleBinding would do.',
    'ServiceAccount, 사용자, 그룹에 모든 네임스페이스에서 쓸 ClusterRole을 줍니다. RoleBinding으로 충분하지 않은지 살펴보세요.',
    inComposeNothing,
  ),
  'autoscaling/HorizontalPodAutoscaler': words(
    'Changes the number of Pods with the load. For CPU it needs the metrics server and `requests` in every container.',
    '부하에 따라 파드 수를 바꿉니다. CPU를 쓰려면 메트릭 서버와 모든 컨테이너의 `requests`가 있어야 합니다.',
    {
      en: 'nothing plays its part. `deploy.replicas` stays as it is written.',
      ko: '대응하는 것이 없습니다. `deploy.replicas`에 적은 수가 그대로 유지됩니다.',
    },
  ),
  'policy/PodDisruptionBudget': words(
    'Limits how many Pods a drain of nodes may take away at once. Rollouts and crashes do not ask it.',
    '노드를 드레인할 때 한꺼번에 내릴 수 있는 파드 수를 제한합니다. 롤아웃과 장애에는 적용되지 않습니다.',
    inComposeNothing,
  ),
  ResourceQuota: words(
    'Limits what a namespace may use in sum. What would exceed it is refused, also Pods of a running rollout.',
    '네임스페이스 전체가 쓸 수 있는 양을 제한합니다. 넘는 요청은 진행 중인 롤아웃의 파드라도 거부됩니다.',
    inComposeNothing,
  ),
  LimitRange: words(
    'Gives Pods of a namespace default requests and limits, and bounds for them. Pods that already run keep theirs.',
    '네임스페이스의 파드에 리소스 요청과 한도의 기본값과 범위를 정합니다. 이미 실행 중인 파드는 그대로입니다.',
    inComposeNothing,
  ),
  'scheduling.k8s.io/PriorityClass': words(
    'A rank for Pods. When room is short, Pods of lower rank give way.',
    '파드의 우선순위입니다. 자리가 모자라면 낮은 파드가 비켜 줍니다.',
    inComposeNothing,
  ),
  'node.k8s.io/RuntimeClass': words(
    'Names a container runtime of the nodes, such as gVisor, so that Pods can choose it.',
    'gVisor처럼 노드에 있는 컨테이너 런타임에 이름을 붙여 파드가 고를 수 있게 합니다.',
    inCompose('runtime'),
  ),
  'coordination.k8s.io/Lease': words(
    'A lock with an expiry date, by which programs choose a leader and nodes show that they live.',
    '만료 시간이 있는 잠금입니다. 프로그램이 리더를 뽑고 노드가 살아 있음을 알리는 데 씁니다.',
  ),
  Event: event,
  'events.k8s.io/Event': event,
  'apiextensions.k8s.io/CustomResourceDefinition': words(
    'Teaches the API server a kind of your own. Deleting it deletes every object of that kind.',
    'API 서버에 직접 만든 종류를 알려 줍니다. 지우면 그 종류의 오브젝트가 모두 지워집니다.',
    inComposeNothing,
  ),
  'apiregistration.k8s.io/APIService': words(
    'Passes a part of the API on to another server, such as the metrics server.',
    'API의 일부를 메트릭 서버 같은 다른 서버에 넘깁니다.',
  ),
  'admissionregistration.k8s.io/ValidatingWebhookConfiguration': words(
    'Lets a program of yours refuse objects before they are stored. If it is down, nothing it watches can be created.',
    '오브젝트를 저장하기 전에 내 프로그램이 거부할 수 있게 합니다. 그 프로그램이 멈추면 대상 오브젝트를 만들 수 없습니다.',
  ),
  'admissionregistration.k8s.io/MutatingWebhookConfiguration': words(
    'Lets a program of yours change objects before they are stored, as service meshes do to add their sidecar.',
    '오브젝트를 저장하기 전에 내 프로그램이 고칠 수 있게 합니다. 서비스 메시는 이렇게 사이드카를 더합니다.',
  ),
  'admissionregistration.k8s.io/ValidatingAdmissionPolicy': words(
    'Rules, written in CEL, by which objects are refused. They hold only once a binding puts them to use.',
    '오브젝트를 거부할 규칙을 CEL로 적습니다. ValidatingAdmissionPolicyBinding을 만들어야 적용됩니다.',
  ),
  'admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding': words(
    'Puts a ValidatingAdmissionPolicy to use, and says whether it refuses, warns or only records.',
    'ValidatingAdmissionPolicy를 적용하고, 거부할지 경고할지 기록만 할지 정합니다.',
  ),
  'certificates.k8s.io/CertificateSigningRequest': words(
    'Asks the cluster to sign a certificate. Somebody has to approve it.',
    '클러스터에 인증서 서명을 요청합니다. 누군가 승인해야 합니다.',
  ),
  'flowcontrol.apiserver.k8s.io/FlowSchema': words(
    'Sorts requests to the API server into levels of priority.',
    'API 서버로 오는 요청을 우선순위 수준에 나눕니다.',
  ),
  'flowcontrol.apiserver.k8s.io/PriorityLevelConfiguration': words(
    'Says how many requests of one level the API server handles at once.',
    '한 수준의 요청을 API 서버가 동시에 얼마나 처리할지 정합니다.',
  ),
  'resource.k8s.io/ResourceClaim': words(
    'Asks for a device such as a GPU, to be shared by the Pods that name it.',
    'GPU 같은 장치를 요청합니다. 이 이름을 적은 파드가 함께 씁니다.',
    inCompose('deploy.resources.reservations.devices'),
  ),
  'resource.k8s.io/ResourceClaimTemplate': words(
    'Makes a ResourceClaim for each Pod that names it.',
    '이 이름을 적은 파드마다 ResourceClaim을 만듭니다.',
    inCompose('deploy.resources.reservations.devices'),
  ),
};
