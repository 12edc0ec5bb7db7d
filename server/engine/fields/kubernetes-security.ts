import { inCompose, type WordsByType, type WordsOfType, words } from './kubernetes-words';

const shared: WordsOfType = {
  runAsUser: words(
    'The user ID the program runs as, instead of the one of the image. It must be a number.',
    '이미지에 정해진 사용자 대신 쓸 사용자 ID입니다. 이름이 아니라 숫자여야 합니다.',
    inCompose('user'),
  ),
  runAsGroup: words(
    'The group ID the program runs as. If absent, the runtime decides, often 0.',
    '프로그램의 그룹 ID입니다. 없으면 런타임이 정하며 0인 경우가 많습니다.',
    inCompose('user'),
  ),
  runAsNonRoot: words(
    'Refuses to start as root. If the image names its user instead of numbering it, `runAsUser` is needed too.',
    'root로는 시작하지 않게 합니다. 이미지가 사용자를 숫자가 아닌 이름으로 정했다면 `runAsUser`도 적어야 합니다.',
  ),
  seccompProfile: words(
    'Which system calls are allowed. Without it most clusters allow them all; `RuntimeDefault` is a good choice.',
    '허용할 시스템 호출입니다. 없으면 대부분의 클러스터가 모두 허용하며, `RuntimeDefault`가 무난합니다.',
    inCompose('security_opt'),
  ),
  appArmorProfile: words(
    'The AppArmor profile, on nodes that have AppArmor.',
    'AppArmor가 있는 노드에서 쓸 프로필입니다.',
    inCompose('security_opt'),
  ),
  seLinuxOptions: words(
    'The SELinux label, on nodes that use SELinux.',
    'SELinux를 쓰는 노드에서 붙일 레이블입니다.',
    inCompose('security_opt'),
  ),
  windowsOptions: words('Settings for Windows containers only.', '윈도우 컨테이너에만 쓰는 설정입니다.'),
};

/** What programs may do on their node. */
export const securityWords: WordsByType = {
  'core.v1.SecurityContext': {
    ...shared,
    privileged: words(
      'Gives the container nearly all powers of root on the node. Most namespaces with Pod Security refuse it.',
      '컨테이너에 노드의 root와 거의 같은 권한을 줍니다. 파드 보안 기준을 켠 네임스페이스는 대부분 거부합니다.',
      inCompose('privileged'),
    ),
    allowPrivilegeEscalation: words(
      '`false` stops the program from gaining more rights than it started with, as `sudo` would. If absent, it may gain them.',
      '`false`면 `sudo`처럼 시작할 때보다 큰 권한을 얻는 일을 막습니다. 없으면 막지 않습니다.',
      inCompose('security_opt: no-new-privileges'),
    ),
    readOnlyRootFilesystem: words(
      'Makes the file system of the image read-only. Mount an `emptyDir` wherever the program must write, such as `/tmp`.',
      '이미지의 파일 시스템을 읽기 전용으로 만듭니다. `/tmp`처럼 써야 하는 곳에는 `emptyDir` 볼륨을 마운트하세요.',
      inCompose('read_only'),
    ),
    capabilities: words(
      'Single powers of root to add or to take away. `drop: ["ALL"]` is a good start.',
      'root의 권한을 하나씩 더하거나 뺍니다. `drop: ["ALL"]`로 시작하는 것이 좋습니다.',
      inCompose('cap_add', 'cap_drop'),
    ),
    procMount: words(
      'Which parts of `/proc` are hidden. Needed only for containers within containers.',
      '`/proc`에서 가릴 부분을 정합니다. 컨테이너 안에서 컨테이너를 돌릴 때만 필요합니다.',
    ),
  },
  'core.v1.PodSecurityContext': {
    ...shared,
    fsGroup: words(
      'The group that owns mounted volumes, so that programs that are not root can write to them. On big volumes the change may take long.',
      '마운트한 볼륨을 소유할 그룹입니다. root가 아닌 프로그램도 쓸 수 있게 합니다. 볼륨이 크면 바꾸는 데 오래 걸립니다.',
    ),
    fsGroupChangePolicy: words(
      '`OnRootMismatch` changes the owner only where the top directory does not fit yet; if absent, everything is changed at every start.',
      '`OnRootMismatch`면 최상위 디렉터리가 맞지 않을 때만 소유자를 바꿉니다. 없으면 시작할 때마다 전부 바꿉니다.',
    ),
    supplementalGroups: words(
      'More group IDs for the program, as numbers.',
      '프로그램에 더할 그룹 ID이며 숫자로 적습니다.',
      inCompose('group_add'),
    ),
    sysctls: words(
      'Kernel settings of the Pod. Nodes refuse all but a short list of safe ones unless told otherwise.',
      '파드의 커널 설정입니다. 노드는 따로 허용하지 않는 한 안전한 몇 가지만 받습니다.',
      inCompose('sysctls'),
    ),
  },
  'core.v1.Capabilities': {
    add: words(
      'Powers to add, without the prefix `CAP_`, such as `NET_BIND_SERVICE`.',
      '더할 권한이며 `CAP_` 없이 적습니다(예: `NET_BIND_SERVICE`).',
      inCompose('cap_add'),
    ),
    drop: words(
      'Powers to take away. `ALL` takes everything, and `add` then gives back what is needed.',
      '뺄 권한입니다. `ALL`이면 모두 빼며, 필요한 것은 `add`로 다시 줍니다.',
      inCompose('cap_drop'),
    ),
  },
  'core.v1.SeccompProfile': {
    type: words(
      '`RuntimeDefault` takes the profile of the container runtime, `Unconfined` none, `Localhost` a file on the node.',
      '`RuntimeDefault`는 컨테이너 런타임의 프로필을, `Localhost`는 노드의 파일을 쓰며, `Unconfined`는 아무것도 막지 않습니다.',
    ),
    localhostProfile: words(
      'The profile file below the directory of the kubelet. Needed with `Localhost`, refused otherwise.',
      'kubelet의 프로필 디렉터리 아래에 있는 파일입니다. `Localhost`에는 꼭 있어야 하고 다른 값에는 적을 수 없습니다.',
    ),
  },
  'core.v1.Sysctl': {
    name: words('The setting, such as `net.core.somaxconn`.', '설정의 이름입니다(예: `net.core.somaxconn`).'),
    value: words('Its value, as a string.', '설정의 값이며 문자열로 적습니다.'),
  },
};
