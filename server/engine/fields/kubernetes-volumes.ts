import { inCompose, type WordsByType, words } from './kubernetes-words';

const items = words(
  'Which keys become files, and under which names. If absent, every key becomes one.',
  '어떤 키를 어떤 이름의 파일로 만들지 정합니다. 없으면 모든 키가 파일이 됩니다.',
);
const defaultMode = words(
  'File permissions; 0644 if absent. Keep the leading zero: plain `644` is another number and refused.',
  '파일 권한이며 없으면 0644입니다. 앞의 0을 빼고 `644`로 적으면 다른 수가 되어 거부됩니다.',
  inCompose('configs.mode', 'secrets.mode'),
);
const optional = words(
  'Whether the Pod may start if the object or a key is missing. If absent, it waits.',
  '오브젝트나 키가 없어도 파드를 시작할지 정합니다. 이 값이 없으면 생길 때까지 기다립니다.',
);

/** Volumes of a Pod and how containers see them. */
export const volumeWords: WordsByType = {
  'core.v1.Volume': {
    name: words(
      'The name by which `volumeMounts` refers to this volume.',
      '`volumeMounts`에서 이 볼륨을 가리킬 때 쓰는 이름입니다.',
    ),
    emptyDir: words(
      'An empty directory that lives as long as the Pod. Restarts of a container keep it, the end of the Pod deletes it. A volume with no source at all becomes one.',
      '파드와 수명이 같은 빈 디렉터리입니다. 컨테이너가 재시작해도 남지만 파드가 없어지면 지워집니다. 출처를 적지 않은 볼륨도 이렇게 됩니다.',
      inCompose('tmpfs'),
    ),
    hostPath: words(
      'A path of the node itself. The Pod finds other content, or none, on another node, and gains power over the node: avoid it in applications.',
      '노드의 경로를 그대로 씁니다. 다른 노드에서는 내용이 다르거나 없고 노드에 대한 권한도 생기므로, 애플리케이션에서는 피하세요.',
      {
        en: 'a bind mount. Your source folder is not on the node.',
        ko: '바인드 마운트에 해당합니다. 내 소스 폴더는 노드에 없습니다.',
      },
    ),
    configMap: words(
      'The keys of a ConfigMap as files. They follow changes after about a minute, unless mounted by `subPath`.',
      'ConfigMap의 키를 파일로 보여 줍니다. 값이 바뀌면 1분쯤 뒤 따라가지만 `subPath`로 마운트하면 바뀌지 않습니다.',
      inCompose('configs'),
    ),
    secret: words(
      'The keys of a Secret as files, kept in memory on the node. Here its name is given as `secretName`.',
      'Secret의 키를 파일로 보여 주며, 노드의 메모리에만 둡니다. 여기서는 이름을 `secretName`에 적습니다.',
      inCompose('secrets'),
    ),
    persistentVolumeClaim: words(
      'Storage that outlives the Pod, asked for by a PersistentVolumeClaim. With `ReadWriteOnce` all Pods that use it must run on one node.',
      '파드가 없어져도 남는 저장소이며 PVC로 요청합니다. `ReadWriteOnce`라면 이 볼륨을 쓰는 파드가 모두 한 노드에 있어야 합니다.',
      {
        en: 'a named volume, from the top-level `volumes`.',
        ko: '최상위 `volumes`에 선언한 볼륨에 해당합니다.',
      },
    ),
    projected: words(
      'Several ConfigMaps, Secrets and tokens in one directory.',
      '여러 ConfigMap, Secret, 토큰을 한 디렉터리에 모읍니다.',
    ),
    downwardAPI: words(
      'Facts about this Pod as files, such as its labels.',
      '레이블처럼 이 파드에 대한 정보를 파일로 보여 줍니다.',
    ),
    nfs: words(
      'A directory of an NFS server. It must exist, and every node must be able to mount NFS.',
      'NFS 서버의 디렉터리입니다. 이미 있어야 하고, 모든 노드가 NFS를 마운트할 수 있어야 합니다.',
    ),
    csi: words(
      'A volume from a CSI driver that lives only as long as the Pod. For lasting storage use a PersistentVolumeClaim.',
      'CSI 드라이버가 만드는, 파드와 수명이 같은 볼륨입니다. 오래 남길 저장소는 PVC로 요청하세요.',
    ),
    ephemeral: words(
      'Makes a volume claim for each Pod and deletes it with the Pod.',
      '파드마다 PVC를 만들고 파드와 함께 지웁니다.',
    ),
    image: words(
      'The content of an image as a read-only directory. On by default since 1.35.',
      '이미지의 내용을 읽기 전용 디렉터리로 보여 줍니다. 1.35부터 기본으로 켜져 있습니다.',
    ),
  },
  'core.v1.VolumeMount': {
    name: words(
      'Which volume: a name from `volumes` of the Pod, or from `volumeClaimTemplates` of a StatefulSet.',
      '마운트할 볼륨입니다. 파드의 `volumes`나 StatefulSet의 `volumeClaimTemplates`에 있는 이름이어야 합니다.',
    ),
    mountPath: words(
      'Where the volume appears. Whatever the image has in that directory is hidden.',
      '볼륨이 나타날 경로입니다. 이미지가 그 디렉터리에 담아 둔 것은 가려집니다.',
      {
        en: 'the right half of `volumes`. A new named volume there is filled from the image; here it is empty.',
        ko: '`volumes`에서 오른쪽 값에 해당합니다. 컴포즈의 새 볼륨은 이미지 내용으로 채워지지만, 여기서는 비어 있습니다.',
      },
    ),
    subPath: words(
      'Mounts only this file or directory of the volume. A ConfigMap or Secret mounted so never follows changes.',
      '볼륨에서 이 파일이나 디렉터리만 마운트합니다. 이렇게 마운트한 ConfigMap과 Secret은 바뀐 값을 따라가지 않습니다.',
      inCompose('volumes.volume.subpath'),
    ),
    subPathExpr: words(
      'Like `subPath`, with variables as `$(NAME)`. Not together with it.',
      '`$(NAME)` 변수를 쓸 수 있는 `subPath`입니다. 둘을 함께 적을 수 없습니다.',
    ),
    readOnly: words(
      'Whether the container may only read; it may write if absent. ConfigMaps and Secrets are read-only anyway.',
      '읽기만 할지 정합니다. 없으면 쓸 수 있습니다. ConfigMap과 Secret은 어차피 읽기 전용입니다.',
      inCompose('volumes.read_only'),
    ),
    mountPropagation: words(
      'Whether mounts made later pass between node and container. Only storage drivers need it.',
      '나중에 생긴 마운트를 노드와 컨테이너가 주고받을지 정합니다. 스토리지 드라이버에만 필요합니다.',
      inCompose('volumes.bind.propagation'),
    ),
  },
  'core.v1.EmptyDirVolumeSource': {
    medium: words(
      '`Memory` keeps the files in RAM, where they count against the memory limit of the containers.',
      '`Memory`면 파일을 메모리에 두며, 컨테이너의 메모리 한도에 함께 셉니다.',
      inCompose('tmpfs'),
    ),
    sizeLimit: words(
      'How much may be stored. A Pod that stores more on disk is evicted.',
      '담을 수 있는 양입니다. 디스크에 이보다 많이 쓰면 파드가 축출됩니다.',
      inCompose('volumes.tmpfs.size'),
    ),
  },
  'core.v1.HostPathVolumeSource': {
    path: words('The path on the node.', '노드의 경로입니다.'),
    type: words(
      'What must be there before the mount, such as `Directory`. If absent, nothing is checked.',
      '마운트하기 전에 무엇이 있어야 하는지 정합니다(예: `Directory`). 없으면 확인하지 않습니다.',
    ),
  },
  'core.v1.ConfigMapVolumeSource': {
    name: words(
      'The ConfigMap, in the namespace of the Pod. While it is missing, the Pod does not start.',
      '파드와 같은 네임스페이스의 ConfigMap입니다. 없으면 파드가 시작하지 않습니다.',
    ),
    items,
    defaultMode,
    optional,
  },
  'core.v1.SecretVolumeSource': {
    secretName: words(
      'The Secret, in the namespace of the Pod. While it is missing, the Pod does not start. Note the key: not `name`.',
      '파드와 같은 네임스페이스의 Secret입니다. 없으면 파드가 시작하지 않습니다. 키 이름이 `name`이 아닌 점에 주의하세요.',
    ),
    items,
    defaultMode,
    optional,
  },
  'core.v1.KeyToPath': {
    key: words('The key in the ConfigMap or Secret.', 'ConfigMap이나 Secret의 키입니다.'),
    path: words(
      'The file name below `mountPath`; never absolute.',
      '`mountPath` 아래의 파일 이름이며 절대 경로는 쓸 수 없습니다.',
    ),
    mode: words('Permissions of this one file, such as `0400`.', '이 파일만의 권한입니다(예: `0400`).'),
  },
  'core.v1.PersistentVolumeClaimVolumeSource': {
    claimName: words(
      'The PersistentVolumeClaim, in the namespace of the Pod. While it is missing or cannot be bound, the Pod stays Pending.',
      '파드와 같은 네임스페이스의 PVC입니다. 없거나 볼륨과 연결될 수 없으면 파드는 Pending에 머무릅니다.',
    ),
    readOnly: words('Makes every mount of it read-only.', '이 볼륨의 모든 마운트를 읽기 전용으로 만듭니다.'),
  },
  'core.v1.ProjectedVolumeSource': {
    sources: words(
      'What is put together, one kind of source per list item.',
      '모을 대상이며 목록 항목마다 한 종류씩 적습니다.',
    ),
    defaultMode,
  },
  'core.v1.NFSVolumeSource': {
    server: words('The host name or IP address of the NFS server.', 'NFS 서버의 호스트 이름이나 IP 주소입니다.'),
    path: words('The exported path on the server, absolute.', '서버가 내보내는 경로이며 절대 경로로 적습니다.'),
  },
};
