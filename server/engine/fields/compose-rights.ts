import type { WordsByPath } from './words';

/** What a service may do: user, capabilities, and what it shares with the host. */
export const rightWords: WordsByPath = {
  user: {
    text: {
      en: 'Who runs the program, as `name` or `uid:gid`; without it the `USER` of the image, often root. It must be able to write to the volumes.',
      ko: '프로그램을 실행할 사용자로, `이름`이나 `uid:gid`로 적습니다. 적지 않으면 이미지의 `USER`이며 root인 경우가 많습니다. 볼륨에 쓸 수 있어야 합니다.',
    },
    counterpart: {
      en: '`containers[].securityContext.runAsUser` and `runAsGroup`, numbers only.',
      ko: '컨테이너의 `securityContext.runAsUser`와 `runAsGroup`이며 숫자만 됩니다.',
    },
  },
  group_add: {
    text: {
      en: "More groups for the program's user, such as the one that owns a shared volume. Names must exist in the image.",
      ko: '프로그램의 사용자를 더 넣을 그룹으로, 공유 볼륨을 소유한 그룹 등입니다. 이름으로 적으면 이미지에 있어야 합니다.',
    },
    counterpart: {
      en: 'Pod `spec.securityContext.supplementalGroups`, numbers only.',
      ko: '파드의 `spec.securityContext.supplementalGroups`이며 숫자만 됩니다.',
    },
  },
  'group_add.*': {
    text: {
      en: 'One group, as a name or number.',
      ko: '그룹 하나이며, 이름이나 번호로 적습니다.',
    },
  },
  privileged: {
    text: {
      en: "With `true`, nothing separates the container from the host's kernel and devices. Mostly `devices` or `cap_add` is enough.",
      ko: '`true`이면 컨테이너와 호스트의 커널·장치 사이에 벽이 없어집니다. 대부분 `devices`나 `cap_add`로 충분합니다.',
    },
    counterpart: {
      en: '`containers[].securityContext.privileged`, which many clusters refuse.',
      ko: '컨테이너의 `securityContext.privileged`이며, 거부하는 클러스터가 많습니다.',
    },
  },
  cap_add: {
    text: {
      en: 'Gives the program single rights of root, such as `NET_ADMIN`. `ALL` and `SYS_ADMIN` are nearly as much as `privileged`.',
      ko: '`NET_ADMIN`처럼 root의 권한을 골라 줍니다. `ALL`과 `SYS_ADMIN`은 `privileged`와 거의 같습니다.',
    },
    counterpart: {
      en: '`containers[].securityContext.capabilities.add`, without `CAP_` in front.',
      ko: '컨테이너의 `securityContext.capabilities.add`이며, 앞에 `CAP_`을 붙이지 않습니다.',
    },
  },
  'cap_add.*': {
    text: {
      en: 'One capability to give, with or without `CAP_` in front.',
      ko: '줄 권한 하나이며, 앞에 `CAP_`을 붙여도 되고 안 붙여도 됩니다.',
    },
  },
  cap_drop: {
    text: {
      en: 'Takes single rights of root away. `ALL` with a few in `cap_add` is the safe choice; ports below 1024 may need `NET_BIND_SERVICE`.',
      ko: 'root의 권한을 골라 없앱니다. `ALL`을 적고 필요한 것만 `cap_add`로 주면 안전하며, 1024 아래 포트에는 `NET_BIND_SERVICE`가 필요할 수 있습니다.',
    },
    counterpart: {
      en: '`containers[].securityContext.capabilities.drop`.',
      ko: '컨테이너의 `securityContext.capabilities.drop`입니다.',
    },
  },
  'cap_drop.*': {
    text: {
      en: 'One capability to take away.',
      ko: '없앨 권한 하나입니다.',
    },
  },
  read_only: {
    text: {
      en: 'With `true`, the program can write to volumes and `tmpfs` only. Many need a `tmpfs` at `/tmp`.',
      ko: '`true`이면 볼륨과 `tmpfs`에만 쓸 수 있습니다. `/tmp`에 `tmpfs`가 필요한 프로그램이 많습니다.',
    },
    counterpart: {
      en: '`containers[].securityContext.readOnlyRootFilesystem`, with an `emptyDir` for `/tmp`.',
      ko: '컨테이너의 `securityContext.readOnlyRootFilesystem`이며, `/tmp`에는 `emptyDir`를 둡니다.',
    },
  },
  security_opt: {
    text: {
      en: "Rules of the kernel's security modules. `no-new-privileges:true` keeps programs from gaining rights; `seccomp=unconfined` switches a protection off.",
      ko: '커널 보안 모듈의 규칙입니다. `no-new-privileges:true`는 권한이 늘어나는 것을 막고, `seccomp=unconfined`는 보호를 하나 끕니다.',
    },
    counterpart: {
      en: '`containers[].securityContext`: `allowPrivilegeEscalation: false`, `seccompProfile`, `appArmorProfile`, `seLinuxOptions`.',
      ko: '컨테이너의 `securityContext`에 있는 `allowPrivilegeEscalation: false`, `seccompProfile`, `appArmorProfile`, `seLinuxOptions`입니다.',
    },
  },
  'security_opt.*': {
    text: {
      en: 'One rule, as `name:value` or `name=value`.',
      ko: '규칙 하나이며, `이름:값`이나 `이름=값`으로 적습니다.',
    },
  },
  sysctls: {
    text: {
      en: 'Settings of the kernel inside the container, such as `net.core.somaxconn`. Only those that the kernel keeps apart per container.',
      ko: '`net.core.somaxconn`처럼 컨테이너 안에서의 커널 설정입니다. 커널이 컨테이너별로 나누는 설정만 됩니다.',
    },
    counterpart: {
      en: 'Pod `spec.securityContext.sysctls`; all but a few safe ones must be allowed on the node.',
      ko: '파드의 `spec.securityContext.sysctls`이며, 안전한 몇 가지 외에는 노드에서 허용해야 합니다.',
    },
  },
  'sysctls.*': {
    text: {
      en: 'One kernel setting with its value.',
      ko: '커널 설정 하나와 그 값입니다.',
    },
  },
  pid: {
    text: {
      en: 'Whose processes the container sees: `host` shows all of the machine, `service:name` those of another service. By default only its own.',
      ko: '컨테이너가 볼 프로세스의 범위입니다. `host`는 장비 전체, `service:이름`은 다른 서비스의 것이며, 기본은 자기 것만입니다.',
    },
    counterpart: {
      en: '`host`: Pod `spec.hostPID`. Among containers of one Pod: `spec.shareProcessNamespace`.',
      ko: '`host`는 파드의 `spec.hostPID`, 한 파드의 컨테이너끼리는 `spec.shareProcessNamespace`입니다.',
    },
  },
  ipc: {
    text: {
      en: 'With whom the container shares memory: `host`, `service:name`, or `shareable` to let others in. By default with nobody.',
      ko: '메모리를 함께 쓸 상대로, `host`, `service:이름`, 남에게 열어 두는 `shareable`이 있습니다. 기본은 혼자 씁니다.',
    },
    counterpart: {
      en: '`host`: Pod `spec.hostIPC`. Containers of one Pod always share.',
      ko: '`host`는 파드의 `spec.hostIPC`이며, 한 파드의 컨테이너끼리는 늘 함께 씁니다.',
    },
  },
  uts: {
    text: {
      en: "With `host`, the container takes the host's name as its own and could even change it. `hostname` cannot be set then.",
      ko: '`host`이면 호스트의 이름을 그대로 쓰고 바꿀 수도 있습니다. 이때 `hostname`은 적을 수 없습니다.',
    },
    counterpart: {
      en: 'nothing of its own: a Pod with `spec.hostNetwork` carries the name of its node.',
      ko: '따로 없습니다. `spec.hostNetwork`인 파드는 노드의 이름을 씁니다.',
    },
  },
  userns_mode: {
    text: {
      en: 'With `host`, root in the container is root on the machine, even where the Docker daemon keeps them apart.',
      ko: '`host`이면 도커 데몬이 둘을 나누어 두었더라도 컨테이너의 root가 호스트의 root가 됩니다.',
    },
    counterpart: {
      en: 'Pod `spec.hostUsers`; `false` keeps them apart.',
      ko: '파드의 `spec.hostUsers`이며, `false`이면 나뉩니다.',
    },
  },
  cgroup: {
    text: {
      en: "Whether the container sees the host's tree of control groups (`host`) or only its own (`private`).",
      ko: '호스트의 cgroup 트리를 볼지(`host`), 자기 것만 볼지(`private`) 정합니다.',
    },
    counterpart: {
      en: 'nothing plays its part: the container runtime decides.',
      ko: '대응하는 것이 없습니다. 컨테이너 런타임이 정합니다.',
    },
  },
  cgroup_parent: {
    text: {
      en: 'Puts the container into a control group of the host, whose limits then count as well. The host must prepare it.',
      ko: '컨테이너를 호스트의 cgroup에 넣어 그 한도도 함께 받게 합니다. 호스트에 미리 준비해 두어야 합니다.',
    },
    counterpart: {
      en: 'nothing plays its part: the kubelet sorts Pods by their `resources`.',
      ko: '대응하는 것이 없습니다. kubelet이 `resources`에 따라 파드를 나눕니다.',
    },
  },
  runtime: {
    text: {
      en: 'Which program starts the container, such as `runc` or `runsc`. The Docker daemon must know it.',
      ko: '컨테이너를 시작할 런타임으로, `runc`, `runsc` 등을 적습니다. 도커 데몬에 등록되어 있어야 합니다.',
    },
    counterpart: {
      en: 'Pod `spec.runtimeClassName`.',
      ko: '파드의 `spec.runtimeClassName`입니다.',
    },
  },
  isolation: {
    text: {
      en: 'How Windows separates the container: `process` or `hyperv`. On Linux only `default` is possible.',
      ko: 'Windows에서 컨테이너를 나누는 방식으로, `process`나 `hyperv`입니다. 리눅스에서는 `default`만 됩니다.',
    },
    counterpart: {
      en: 'closest is Pod `spec.runtimeClassName`, with a runtime that the nodes offer.',
      ko: '가장 가까운 것은 노드에 준비된 런타임을 고르는 파드의 `spec.runtimeClassName`입니다.',
    },
  },
  credential_spec: {
    text: {
      en: 'The Windows account (gMSA) under which the program signs in to Active Directory. Exactly one of the three sources.',
      ko: '프로그램이 Active Directory에 로그인할 Windows 계정(gMSA)입니다. 세 가지 출처 중 하나만 적습니다.',
    },
    counterpart: {
      en: '`securityContext.windowsOptions.gmsaCredentialSpecName`.',
      ko: '`securityContext.windowsOptions.gmsaCredentialSpecName`입니다.',
    },
  },
  'credential_spec.config': {
    text: {
      en: 'Takes it from one of the top-level `configs`.',
      ko: '최상위 `configs` 중 하나에서 읽습니다.',
    },
  },
  'credential_spec.file': {
    text: {
      en: "Takes it from a file in the folder `CredentialSpecs` of Docker's data directory.",
      ko: '도커 데이터 폴더의 `CredentialSpecs` 안에 있는 파일에서 읽습니다.',
    },
  },
  'credential_spec.registry': {
    text: {
      en: 'Takes it from a value in the Windows registry of the host.',
      ko: '호스트의 Windows 레지스트리 값에서 읽습니다.',
    },
  },
};
