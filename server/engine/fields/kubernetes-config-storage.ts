import { inCompose, type WordsByType, words } from './kubernetes-words';

const immutable = words(
  '`true` forbids changes for good, which spares the API server watching it. To change it, make one with a new name.',
  '`true`면 다시는 바꿀 수 없으며 API 서버의 부담이 줄어듭니다. 바꾸려면 새 이름으로 만드세요.',
);
const accessModes = words(
  'How it may be mounted. `ReadWriteOnce` means by one node, not by one Pod; `ReadWriteMany` needs storage that can do it.',
  '마운트 방법입니다. `ReadWriteOnce`는 파드 하나가 아니라 노드 하나를 뜻합니다. `ReadWriteMany`는 지원하는 저장소에서만 됩니다.',
);
const volumeMode = words(
  '`Filesystem`, the default, or `Block` for a raw device without a file system.',
  '기본값은 `Filesystem`이고, `Block`은 파일 시스템 없는 장치를 뜻합니다.',
);
const mountOptions = words(
  'Options of the mount, such as `hard`. They are not checked: a wrong one shows only when the mount fails.',
  '마운트 옵션입니다(예: `hard`). 확인하지 않으므로, 틀린 옵션은 마운트가 실패할 때 드러납니다.',
  inCompose('volumes.driver_opts.o'),
);

/** Settings, secrets and lasting storage. */
export const configStorageWords: WordsByType = {
  'core.v1.ConfigMap': {
    data: words(
      'Settings by key, each value a string; `|` holds a whole file. At most 1 MiB, and programs that read it as variables must be restarted.',
      '키별 설정이며 값은 문자열입니다. `|`로 파일 전체를 담을 수 있습니다. 1MiB까지이고, 환경 변수로 읽는 프로그램은 재시작해야 새 값을 봅니다.',
      inCompose('configs', 'env_file'),
    ),
    binaryData: words(
      'Values that are not text, in base64. A key may not stand in `data` too.',
      '텍스트가 아닌 값을 base64로 적습니다. 같은 키를 `data`에도 적을 수 없습니다.',
    ),
    immutable,
  },
  'core.v1.Secret': {
    data: words(
      'Values in base64, which is not encryption: anybody can decode it. Plain text belongs in `stringData`.',
      'base64로 적는 값입니다. 암호화가 아니라서 누구나 풀 수 있습니다. 그냥 텍스트는 `stringData`에 적으세요.',
      inCompose('secrets'),
    ),
    stringData: words(
      'Values as plain text; the server encodes them and they win over `data`. Never commit real ones.',
      '그대로 적는 값입니다. 서버가 인코딩하며 `data`보다 우선합니다. 진짜 비밀 값은 커밋하지 마세요.',
      inCompose('secrets'),
    ),
    type: words(
      '`Opaque` if absent. Some types demand keys: `kubernetes.io/tls` needs `tls.crt` and `tls.key`.',
      '없으면 `Opaque`입니다. 유형에 따라 꼭 있어야 하는 키가 있습니다. `kubernetes.io/tls`에는 `tls.crt`와 `tls.key`가 필요합니다.',
    ),
    immutable,
  },
  'core.v1.PersistentVolumeClaimSpec': {
    accessModes,
    resources: words(
      'How much storage is needed, in `requests.storage`. It may grow later where the StorageClass allows it, but not shrink.',
      '필요한 용량이며 `requests.storage`에 적습니다. StorageClass가 허용하면 나중에 늘릴 수 있지만 줄일 수는 없습니다.',
    ),
    storageClassName: words(
      'Which kind of storage; the default class of the cluster if absent. An empty string means none: only volumes made by hand.',
      '저장소의 종류입니다. 없으면 클러스터의 기본 클래스를 씁니다. 빈 문자열이면 클래스 없이, 직접 만든 볼륨만 찾습니다.',
      inCompose('volumes.driver'),
    ),
    volumeName: words(
      'Binds to exactly this PersistentVolume. Normally left out.',
      '바로 이 PersistentVolume에 연결합니다. 보통은 적지 않습니다.',
      inCompose('volumes.external'),
    ),
    volumeMode,
    selector: words(
      'Labels of the PersistentVolumes that may be used. With it, nothing is made on demand.',
      '쓸 수 있는 PersistentVolume의 레이블입니다. 적으면 볼륨을 자동으로 만들지 않습니다.',
    ),
    dataSource: words(
      'A snapshot or another claim whose content the new volume starts with.',
      '새 볼륨을 채울 스냅숏이나 다른 PVC입니다.',
    ),
  },
  'core.v1.VolumeResourceRequirements': {
    requests: words(
      'The size, as in `storage: 10Gi`. You get at least that much, maybe more.',
      '용량입니다(예: `storage: 10Gi`). 적어도 이만큼이며 더 클 수도 있습니다.',
    ),
  },
  'core.v1.PersistentVolumeSpec': {
    capacity: words(
      'The size, as in `storage: 10Gi`. For volumes made by hand nobody checks or enforces it.',
      '용량입니다(예: `storage: 10Gi`). 직접 만든 볼륨이라면 아무도 확인하거나 제한하지 않습니다.',
    ),
    accessModes,
    volumeMode,
    persistentVolumeReclaimPolicy: words(
      'What happens to the data when the claim is deleted: `Retain` keeps it, `Delete` deletes the storage. Volumes made by hand keep it if absent.',
      'PVC를 지우면 데이터를 어떻게 할지 정합니다. `Retain`은 남기고 `Delete`는 저장소까지 지웁니다. 직접 만든 볼륨은 없으면 남깁니다.',
    ),
    storageClassName: words(
      'Only claims that name the same class are bound to it.',
      '같은 클래스를 적은 PVC에만 연결됩니다.',
      inCompose('volumes.driver'),
    ),
    claimRef: words(
      'The claim it is bound to. Write it yourself to reserve the volume for that claim.',
      '연결된 PVC입니다. 직접 적으면 그 PVC를 위해 볼륨을 잡아 둡니다.',
    ),
    hostPath: words(
      'A path of whichever node the Pod runs on: for clusters of a single node only.',
      '파드가 실행되는 노드의 경로입니다. 노드가 하나뿐인 클러스터에서만 쓰세요.',
    ),
    local: words(
      'A disk or directory of one node. `nodeAffinity` must name that node.',
      '한 노드의 디스크나 디렉터리입니다. `nodeAffinity`에 그 노드를 적어야 합니다.',
    ),
    nodeAffinity: words(
      'From which nodes the volume can be reached. Pods that use it are placed there.',
      '볼륨에 접근할 수 있는 노드입니다. 이 볼륨을 쓰는 파드는 그곳에 배치됩니다.',
    ),
    mountOptions,
  },
  'storage.v1.StorageClass': {
    provisioner: words(
      'The driver that makes volumes on demand. If it is not installed, claims stay Pending.',
      '요청에 따라 볼륨을 만드는 드라이버입니다. 설치되어 있지 않으면 PVC가 Pending에 머무릅니다.',
      inCompose('volumes.driver'),
    ),
    parameters: words(
      'Options for the driver, all strings. What they mean only its documentation says.',
      '드라이버 옵션이며 모두 문자열입니다. 뜻은 드라이버 문서에서 확인하세요.',
      inCompose('volumes.driver_opts'),
    ),
    reclaimPolicy: words(
      'What happens to a volume when its claim is deleted. If absent `Delete`: the data is gone.',
      'PVC를 지울 때 볼륨을 어떻게 할지 정합니다. 없으면 `Delete`라서 데이터도 지워집니다.',
    ),
    volumeBindingMode: words(
      '`WaitForFirstConsumer` makes the volume where the Pod is placed. `Immediate`, the default, may make it in a zone the Pod cannot reach.',
      '`WaitForFirstConsumer`는 파드가 배치된 곳에 볼륨을 만듭니다. 기본값 `Immediate`는 파드가 갈 수 없는 영역에 만들 수도 있습니다.',
    ),
    allowVolumeExpansion: words(
      'Whether claims of this class may grow later. If absent, they may not.',
      '이 클래스의 PVC를 나중에 늘릴 수 있는지 정합니다. 없으면 늘릴 수 없습니다.',
    ),
    mountOptions,
    allowedTopologies: words('In which zones volumes may be made.', '볼륨을 만들 수 있는 영역을 정합니다.'),
  },
};
