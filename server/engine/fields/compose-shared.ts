import type { WordsByPath } from './words';

/** A command beside the main program. */
export const commandWords: WordsByPath = {
  command: {
    text: {
      en: 'The command. A string is split into words but no shell runs it: for `&&` or `|`, write `sh -c` in front.',
      ko: '실행할 명령입니다. 문자열은 단어로 나뉠 뿐 셸을 거치지 않아 `&&`나 `|`를 쓰려면 앞에 `sh -c`가 필요합니다.',
    },
  },
  'command.*': {
    text: {
      en: 'One word of the command, handed on as it is.',
      ko: '명령을 이루는 단어 하나로, 그대로 전달됩니다.',
    },
  },
  user: {
    text: {
      en: 'Who runs the command; by default the user of the container.',
      ko: '명령을 실행할 사용자이며, 기본값은 컨테이너의 사용자입니다.',
    },
  },
  privileged: {
    text: {
      en: "With `true`, the command runs with all rights on the host's kernel. Almost never needed.",
      ko: '`true`이면 호스트 커널의 모든 권한으로 실행합니다. 필요한 경우가 거의 없습니다.',
    },
  },
  working_dir: {
    text: {
      en: 'The folder in which the command starts; by default that of the container.',
      ko: '명령이 시작하는 폴더이며, 기본값은 컨테이너의 폴더입니다.',
    },
  },
  environment: {
    text: {
      en: 'Variables for this command, on top of those of the container.',
      ko: '컨테이너의 환경 변수에 더해 이 명령에만 줄 환경 변수입니다.',
    },
  },
  'environment.*': {
    text: {
      en: 'One variable for this command.',
      ko: '이 명령에 줄 변수 하나입니다.',
    },
  },
};

/** A config or secret that a container or build may read. */
export const grantWords: WordsByPath = {
  source: {
    text: {
      en: 'The name under which the top level declares it.',
      ko: '최상위에 선언한 이름입니다.',
    },
    counterpart: {
      en: '`volumes[].configMap.name` or `volumes[].secret.secretName`.',
      ko: '`volumes[].configMap.name`이나 `volumes[].secret.secretName`입니다.',
    },
  },
  target: {
    text: {
      en: "Where the file goes. A secret's plain name lands in `/run/secrets`; an absolute path is taken as it is.",
      ko: '파일을 놓을 곳입니다. 비밀 값에 이름만 적으면 `/run/secrets` 아래에, 절대 경로를 적으면 그 자리에 놓입니다.',
    },
    counterpart: {
      en: '`volumeMounts[].mountPath`, with `subPath` for a single file.',
      ko: '`volumeMounts[].mountPath`이며, 파일 하나만 놓으려면 `subPath`를 씁니다.',
    },
  },
  uid: {
    text: {
      en: 'The number of the user who owns the file; default 0, root. Ignored if the value comes from a `file`.',
      ko: '파일 소유자의 사용자 번호이며 기본값은 0(root)입니다. `file`에서 온 값에는 적용되지 않습니다.',
    },
    counterpart: {
      en: 'nothing plays its part: root owns the files. `spec.securityContext.fsGroup` sets the group.',
      ko: '대응하는 것이 없습니다. 파일은 root 소유이며, 그룹은 `spec.securityContext.fsGroup`으로 정합니다.',
    },
  },
  gid: {
    text: {
      en: 'The number of the group that owns the file; default 0. Ignored if the value comes from a `file`.',
      ko: '파일 소유 그룹의 번호이며 기본값은 0입니다. `file`에서 온 값에는 적용되지 않습니다.',
    },
    counterpart: {
      en: 'Pod `spec.securityContext.fsGroup`, for all volumes of the Pod.',
      ko: '파드의 `spec.securityContext.fsGroup`이며, 파드의 모든 볼륨에 적용됩니다.',
    },
  },
  mode: {
    text: {
      en: 'Who may read the file, in octal: `0440`. Ignored if the value comes from a `file`, whose own rights count.',
      ko: '읽을 수 있는 권한을 `0440`처럼 8진수로 적습니다. `file`에서 온 값에는 적용되지 않고 원래 파일의 권한을 따릅니다.',
    },
    counterpart: {
      en: '`defaultMode` of the volume, or `items[].mode`.',
      ko: '볼륨의 `defaultMode`나 `items[].mode`입니다.',
    },
  },
};

/** The soft and hard limits of processes. */
export const ulimitWords: WordsByPath = {
  '*': {
    text: {
      en: 'One limit: a number for both, or a mapping with `soft` and `hard`.',
      ko: '한도 하나이며, 숫자 하나로 둘 다 정하거나 `soft`와 `hard`를 매핑으로 적습니다.',
    },
  },
  '*.soft': {
    text: {
      en: 'The limit that applies. The program may raise it up to `hard`.',
      ko: '실제로 적용되는 한도입니다. 프로그램이 `hard`까지 올릴 수 있습니다.',
    },
  },
  '*.hard': {
    text: {
      en: 'How far the program itself may raise the limit.',
      ko: '프로그램이 스스로 올릴 수 있는 최댓값입니다.',
    },
  },
};

/** A limit in bytes per second on one disk. */
export const bytesWords: WordsByPath = {
  path: {
    text: {
      en: 'The disk on the host, such as `/dev/sda`.',
      ko: '호스트의 디스크로, `/dev/sda` 등을 적습니다.',
    },
  },
  rate: {
    text: {
      en: 'Bytes per second, as a number or with a unit: `10mb`.',
      ko: '초당 바이트 수이며, 숫자나 `10mb`처럼 단위를 붙여 적습니다.',
    },
  },
};

/** A limit in operations per second on one disk. */
export const timesWords: WordsByPath = {
  path: {
    text: {
      en: 'The disk on the host, such as `/dev/sda`.',
      ko: '호스트의 디스크로, `/dev/sda` 등을 적습니다.',
    },
  },
  rate: {
    text: {
      en: 'How many times per second, a plain number.',
      ko: '초당 횟수이며, 단위 없는 숫자로 적습니다.',
    },
  },
};

/** A request for devices such as graphics processors. */
export const requestWords: WordsByPath = {
  capabilities: {
    text: {
      en: 'What the device must offer, such as `gpu` or `compute`. The driver decides which words there are.',
      ko: '장치가 갖추어야 할 기능으로, `gpu`, `compute` 등이 있습니다. 쓸 수 있는 단어는 드라이버가 정합니다.',
    },
  },
  'capabilities.*': {
    text: {
      en: 'One capability that the device must have.',
      ko: '장치가 갖추어야 할 기능 하나입니다.',
    },
  },
  count: {
    text: {
      en: 'How many devices; `all` or nothing means every one. Not together with `device_ids`.',
      ko: '장치 수이며, `all`이거나 적지 않으면 전부입니다. `device_ids`와 함께 쓸 수 없습니다.',
    },
    counterpart: {
      en: 'the number in `resources.limits`, such as `nvidia.com/gpu: 1`. There is no `all`.',
      ko: '`resources.limits`에 적는 수로, `nvidia.com/gpu: 1` 등입니다. `all`은 없습니다.',
    },
  },
  device_ids: {
    text: {
      en: 'Particular devices by number or identifier, as `nvidia-smi` lists them. Not together with `count`.',
      ko: '`nvidia-smi`에 보이는 번호나 식별자로 고른 특정 장치입니다. `count`와 함께 쓸 수 없습니다.',
    },
    counterpart: {
      en: 'nothing plays its part: the cluster chooses the device.',
      ko: '대응하는 것이 없습니다. 어느 장치일지는 클러스터가 고릅니다.',
    },
  },
  'device_ids.*': {
    text: {
      en: 'One device; quote numbers.',
      ko: '장치 하나이며, 숫자는 따옴표로 감쌉니다.',
    },
  },
  driver: {
    text: {
      en: 'Whose devices, such as `nvidia`.',
      ko: '어느 드라이버의 장치인지 정하며, `nvidia` 등을 적습니다.',
    },
    counterpart: {
      en: "the first part of the resource's name: `nvidia.com/gpu`, `amd.com/gpu`.",
      ko: '리소스 이름의 앞부분입니다. `nvidia.com/gpu`, `amd.com/gpu`처럼 적습니다.',
    },
  },
  options: {
    text: {
      en: 'Settings handed unchecked to the driver.',
      ko: '드라이버에 검사 없이 넘기는 설정입니다.',
    },
  },
  'options.*': {
    text: {
      en: 'One setting of the driver.',
      ko: '드라이버의 설정 하나입니다.',
    },
  },
};
