import { grantWords } from './compose-shared';
import { under, type WordsByPath } from './words';

/** What a service finds in its file system: volumes, configs and secrets. */
export const mountWords: WordsByPath = {
  volumes: {
    text: {
      en: 'Mounts storage as `source:target`. A source with a slash or dot is a path on this machine, a plain word a named volume that the top level declares.',
      ko: '저장소를 `원본:대상`으로 마운트합니다. 원본이 `/`나 `.`으로 시작하면 이 장비의 경로이고, 단어이면 최상위에 선언한 볼륨입니다.',
    },
    counterpart: {
      en: 'Pod `spec.volumes` and `containers[].volumeMounts`: a PersistentVolumeClaim, `emptyDir`, or a ConfigMap for single files.',
      ko: '파드의 `spec.volumes`와 컨테이너의 `volumeMounts`입니다. PersistentVolumeClaim, `emptyDir`, 파일 하나라면 ConfigMap을 씁니다.',
    },
  },
  'volumes.*': {
    text: {
      en: 'One mount: `source:target` with `:ro` for read-only, or a mapping. A host path that does not exist becomes an empty folder.',
      ko: '마운트 하나로, `원본:대상`(읽기 전용은 `:ro`)이나 매핑으로 적습니다. 없는 호스트 경로는 빈 폴더로 만들어집니다.',
    },
    counterpart: {
      en: 'one `volumeMounts` entry and its volume. Paths of your machine do not exist on a node: put the files into the image or a ConfigMap.',
      ko: '`volumeMounts` 항목과 그 볼륨입니다. 내 장비의 경로는 노드에 없으니, 파일은 이미지나 ConfigMap에 넣습니다.',
    },
  },
  'volumes.*.type': {
    text: {
      en: 'What is mounted: `volume` (named), `bind` (a path of the host), `tmpfs` (memory), `image`, or `npipe` and `cluster` in special cases.',
      ko: '무엇을 마운트할지 정합니다. `volume`(이름 있는 볼륨), `bind`(호스트 경로), `tmpfs`(메모리), `image`가 있고 `npipe`와 `cluster`는 특수한 경우입니다.',
    },
    counterpart: {
      en: '`persistentVolumeClaim`, `hostPath`, `emptyDir` or `image` in Pod `spec.volumes`.',
      ko: '파드의 `spec.volumes`에 적는 `persistentVolumeClaim`, `hostPath`, `emptyDir`, `image`입니다.',
    },
  },
  'volumes.*.source': {
    text: {
      en: "The volume's name, the path on the host or the image. Without it, Docker makes a nameless volume that nobody finds again.",
      ko: '볼륨 이름, 호스트 경로 또는 이미지입니다. 적지 않으면 다시 찾기 어려운 이름 없는 볼륨이 만들어집니다.',
    },
    counterpart: {
      en: '`persistentVolumeClaim.claimName` or `hostPath.path`.',
      ko: '`persistentVolumeClaim.claimName`이나 `hostPath.path`입니다.',
    },
  },
  'volumes.*.target': {
    text: {
      en: 'The absolute path in the container. What the image has there is hidden, except in a new named volume.',
      ko: '컨테이너 안의 절대 경로입니다. 새로 만든 이름 있는 볼륨이 아니면 이미지에 있던 내용은 가려집니다.',
    },
    counterpart: {
      en: '`volumeMounts[].mountPath`, which always hides what the image has there.',
      ko: '`volumeMounts[].mountPath`이며, 이미지에 있던 내용을 늘 가립니다.',
    },
  },
  'volumes.*.read_only': {
    text: {
      en: 'With `true`, the container cannot write there.',
      ko: '`true`이면 컨테이너가 그곳에 쓸 수 없습니다.',
    },
    counterpart: {
      en: '`volumeMounts[].readOnly`.',
      ko: '`volumeMounts[].readOnly`입니다.',
    },
  },
  'volumes.*.consistency': {
    text: {
      en: 'Once sped up mounts on macOS. It has no effect any more.',
      ko: '예전에 macOS에서 마운트를 빠르게 하던 설정이며, 이제는 효과가 없습니다.',
    },
  },
  'volumes.*.bind': {
    text: {
      en: 'Settings for a path of the host.',
      ko: '호스트 경로를 마운트할 때의 설정입니다.',
    },
  },
  'volumes.*.bind.propagation': {
    text: {
      en: 'Whether mounts made later on one side appear on the other. Default is `rprivate`: they do not.',
      ko: '나중에 한쪽에서 생긴 마운트가 다른 쪽에도 보일지 정합니다. 기본값 `rprivate`에서는 보이지 않습니다.',
    },
    counterpart: {
      en: '`volumeMounts[].mountPropagation`.',
      ko: '`volumeMounts[].mountPropagation`입니다.',
    },
  },
  'volumes.*.bind.create_host_path': {
    text: {
      en: 'Whether to make an empty folder when the path does not exist. `false` stops instead, which reveals a typing error.',
      ko: '경로가 없을 때 빈 폴더를 만들지 정합니다. `false`이면 만들지 않고 멈추므로 오타를 찾을 수 있습니다.',
    },
    counterpart: {
      en: '`hostPath.type`: `DirectoryOrCreate` makes it, `Directory` insists on it.',
      ko: '`hostPath.type`입니다. `DirectoryOrCreate`는 만들고, `Directory`는 없으면 멈춥니다.',
    },
  },
  'volumes.*.bind.recursive': {
    text: {
      en: 'Whether mounts below the path come along, and whether read-only holds for them too.',
      ko: '경로 아래의 다른 마운트도 함께 가져올지, 읽기 전용이 거기에도 적용될지 정합니다.',
    },
    counterpart: {
      en: '`volumeMounts[].recursiveReadOnly` for the read-only part.',
      ko: '읽기 전용 부분은 `volumeMounts[].recursiveReadOnly`입니다.',
    },
  },
  'volumes.*.bind.selinux': {
    text: {
      en: "Relabels the host's files for SELinux: `z` to share among containers, `Z` for this one only. On `/usr` it can break the host.",
      ko: '호스트 파일의 SELinux 레이블을 바꿉니다. `z`는 컨테이너끼리 공유, `Z`는 이 컨테이너 전용입니다. `/usr`에 쓰면 호스트가 망가질 수 있습니다.',
    },
    counterpart: {
      en: 'Pod `spec.securityContext.seLinuxOptions`.',
      ko: '파드의 `spec.securityContext.seLinuxOptions`입니다.',
    },
  },
  'volumes.*.volume': {
    text: {
      en: 'Settings for a named volume.',
      ko: '이름 있는 볼륨을 마운트할 때의 설정입니다.',
    },
  },
  'volumes.*.volume.labels': {
    text: {
      en: 'Labels for a volume that this mount creates.',
      ko: '이 마운트로 새로 만들어지는 볼륨에 붙일 레이블입니다.',
    },
  },
  'volumes.*.volume.labels.*': {
    text: {
      en: 'One label with its value.',
      ko: '레이블 하나와 그 값입니다.',
    },
  },
  'volumes.*.volume.nocopy': {
    text: {
      en: 'With `true`, a new volume starts empty. Otherwise it is filled with what the image has at this path.',
      ko: '`true`이면 새 볼륨이 빈 상태로 시작합니다. 그러지 않으면 이미지의 이 경로에 있던 내용이 복사됩니다.',
    },
    counterpart: {
      en: 'always so: nothing is copied from the image. An init container can do it.',
      ko: '늘 이와 같이 이미지에서 아무것도 복사하지 않습니다. 복사가 필요하면 초기화 컨테이너로 합니다.',
    },
  },
  'volumes.*.volume.subpath': {
    text: {
      en: 'Mounts a folder inside the volume instead of its root. That folder must exist already.',
      ko: '볼륨 전체가 아니라 그 안의 폴더를 마운트합니다. 그 폴더가 이미 있어야 합니다.',
    },
    counterpart: {
      en: '`volumeMounts[].subPath`.',
      ko: '`volumeMounts[].subPath`입니다.',
    },
  },
  'volumes.*.tmpfs': {
    text: {
      en: 'Settings for a mount in memory.',
      ko: '메모리에 두는 마운트의 설정입니다.',
    },
  },
  'volumes.*.tmpfs.size': {
    text: {
      en: "How much it may hold, in bytes or as `64m`. Without it, half of the host's memory.",
      ko: '담을 수 있는 크기로, 바이트 수나 `64m`처럼 적습니다. 적지 않으면 호스트 메모리의 절반까지입니다.',
    },
    counterpart: {
      en: '`emptyDir.sizeLimit`.',
      ko: '`emptyDir.sizeLimit`입니다.',
    },
  },
  'volumes.*.tmpfs.mode': {
    text: {
      en: 'Who may read and write there, in octal like `0755`. The default `1777` lets everybody write.',
      ko: '접근 권한을 `0755`처럼 8진수로 적습니다. 기본값 `1777`에서는 누구나 쓸 수 있습니다.',
    },
  },
  'volumes.*.image': {
    text: {
      en: 'Settings for mounting the files of an image, always read-only.',
      ko: '이미지의 파일을 마운트할 때의 설정이며, 늘 읽기 전용입니다.',
    },
    counterpart: {
      en: '`image` in Pod `spec.volumes`, on recent clusters.',
      ko: '최신 클러스터에서 파드의 `spec.volumes`에 적는 `image`입니다.',
    },
  },
  'volumes.*.image.subpath': {
    text: {
      en: 'Mounts a folder of the image instead of all of it.',
      ko: '이미지 전체가 아니라 그 안의 폴더를 마운트합니다.',
    },
    counterpart: {
      en: '`volumeMounts[].subPath`.',
      ko: '`volumeMounts[].subPath`입니다.',
    },
  },
  volumes_from: {
    text: {
      en: 'Mounts all volumes of another service or container at the same paths. Naming the volume in both services is clearer.',
      ko: '다른 서비스나 컨테이너의 볼륨을 모두 같은 경로에 마운트합니다. 양쪽 서비스에 볼륨 이름을 적는 편이 분명합니다.',
    },
    counterpart: {
      en: "the same entry of Pod `spec.volumes` in both containers' `volumeMounts`; across Pods, the same PersistentVolumeClaim.",
      ko: '두 컨테이너의 `volumeMounts`에 적는 같은 `spec.volumes` 항목이며, 파드가 다르면 같은 PersistentVolumeClaim입니다.',
    },
  },
  'volumes_from.*': {
    text: {
      en: 'The service, with `:ro` for read-only, or `container:name`.',
      ko: '서비스 이름(읽기 전용은 `:ro`) 또는 `container:이름`입니다.',
    },
  },
  tmpfs: {
    text: {
      en: 'Folders in memory, gone when the container stops. What is written there counts as memory.',
      ko: '메모리에 두는 폴더로, 컨테이너가 멈추면 사라집니다. 쓴 만큼 메모리 사용량에 들어갑니다.',
    },
    counterpart: {
      en: '`emptyDir` with `medium: Memory` and a `sizeLimit`.',
      ko: '`medium: Memory`와 `sizeLimit`을 적은 `emptyDir`입니다.',
    },
  },
  'tmpfs.*': {
    text: {
      en: 'One path, with options such as `/tmp:size=64m`.',
      ko: '경로 하나이며, `/tmp:size=64m`처럼 옵션을 붙일 수 있습니다.',
    },
  },
  configs: {
    text: {
      en: 'Which of the top-level `configs` the container sees, each as a file. Without a `target` it is `/` and the name.',
      ko: '최상위 `configs` 중 컨테이너가 볼 것으로, 각각 파일이 됩니다. `target`이 없으면 `/` 바로 아래에 그 이름으로 놓입니다.',
    },
    counterpart: {
      en: 'a ConfigMap in Pod `spec.volumes` and `containers[].volumeMounts`.',
      ko: '파드의 `spec.volumes`와 컨테이너의 `volumeMounts`에 적는 ConfigMap입니다.',
    },
  },
  'configs.*': {
    text: {
      en: 'One config: its name, or a mapping that also says where its file goes.',
      ko: 'config 하나로, 이름만 적거나 파일을 놓을 곳까지 매핑으로 적습니다.',
    },
  },
  ...under('configs.*', grantWords),
  secrets: {
    text: {
      en: 'Which of the top-level `secrets` the container sees, each as a file below `/run/secrets`. Many images read it if a variable ends in `_FILE`.',
      ko: '최상위 `secrets` 중 컨테이너가 볼 것으로, 각각 `/run/secrets` 아래의 파일이 됩니다. 이름이 `_FILE`로 끝나는 변수로 그 경로를 읽는 이미지가 많습니다.',
    },
    counterpart: {
      en: 'a Secret in Pod `spec.volumes` and `containers[].volumeMounts`, or `env[].valueFrom.secretKeyRef`.',
      ko: '파드의 `spec.volumes`와 컨테이너의 `volumeMounts`에 적는 Secret, 또는 `env[].valueFrom.secretKeyRef`입니다.',
    },
  },
  'secrets.*': {
    text: {
      en: 'One secret: its name, or a mapping that also says where its file goes.',
      ko: '비밀 값 하나로, 이름만 적거나 파일을 놓을 곳까지 매핑으로 적습니다.',
    },
  },
  ...under('secrets.*', grantWords),
  storage_opt: {
    text: {
      en: "Options of Docker's storage driver, such as `size` for a limit on what the container writes. Few drivers support it.",
      ko: '도커 저장소 드라이버의 옵션으로, 컨테이너가 쓰는 양을 제한하는 `size` 등이 있습니다. 지원하는 드라이버가 드뭅니다.',
    },
    counterpart: {
      en: 'closest is `resources.limits["ephemeral-storage"]` of the container.',
      ko: '가장 가까운 것은 컨테이너의 `resources.limits["ephemeral-storage"]`입니다.',
    },
  },
  use_api_socket: {
    text: {
      en: 'With `true`, the container gets the Docker socket and your registry logins: in effect, all rights on the host.',
      ko: '`true`이면 컨테이너에 도커 소켓과 레지스트리 로그인이 들어갑니다. 사실상 호스트의 모든 권한을 줍니다.',
    },
    counterpart: {
      en: 'nothing plays its part: nodes have no Docker. For the Kubernetes API, a ServiceAccount with a Role.',
      ko: '대응하는 것이 없습니다. 노드에는 도커가 없습니다. 쿠버네티스 API에는 Role을 가진 ServiceAccount를 씁니다.',
    },
  },
};
