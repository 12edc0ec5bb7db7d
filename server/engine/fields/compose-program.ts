import type { WordsByPath } from './words';

/** What a service runs: image, command, environment, and how it is known. */
export const programWords: WordsByPath = {
  image: {
    text: {
      en: 'The image to start from. Without a tag it means `latest`, which may be another image tomorrow; with `build`, the name to give the built image.',
      ko: '시작할 이미지입니다. 태그가 없으면 `latest`라서 내일은 다른 이미지일 수 있습니다. `build`와 함께 쓰면 만든 이미지에 붙일 이름입니다.',
    },
    counterpart: {
      en: '`containers[].image`. The nodes must be able to pull it: an image that exists only on your machine is not found.',
      ko: '컨테이너의 `image`입니다. 노드가 받아 올 수 있어야 하므로, 내 장비에만 있는 이미지는 찾지 못합니다.',
    },
  },
  pull_policy: {
    text: {
      en: 'When to pull the image. The default `missing` pulls only what is not there yet, so a moved tag goes unnoticed; `always` asks each time.',
      ko: '이미지를 언제 받을지 정합니다. 기본값 `missing`은 없을 때만 받아 태그가 바뀌어도 모르고, `always`는 매번 확인합니다.',
    },
    counterpart: {
      en: '`containers[].imagePullPolicy`: `Always`, `IfNotPresent` or `Never`. With the tag `latest` or none, the default is `Always`.',
      ko: '컨테이너의 `imagePullPolicy`(`Always`, `IfNotPresent`, `Never`)입니다. 태그가 없거나 `latest`이면 기본값이 `Always`입니다.',
    },
  },
  pull_refresh_after: {
    text: {
      en: 'With the pull policy `refresh`, the age after which the image is checked again. `pull_policy: daily` says the same more simply.',
      ko: '풀 정책이 `refresh`일 때 이미지를 다시 확인하기까지의 기간입니다. `pull_policy: daily`처럼 더 간단히 적을 수 있습니다.',
    },
    counterpart: {
      en: 'nothing plays its part: pin a version tag and change it to update.',
      ko: '대응하는 것이 없습니다. 버전 태그를 고정하고, 갱신할 때 태그를 바꿉니다.',
    },
  },
  platform: {
    text: {
      en: 'The system and processor the image must be for, such as `linux/amd64`. A foreign one runs under emulation, slowly, or not at all.',
      ko: '`linux/amd64`처럼 이미지가 맞춰야 할 운영체제와 프로세서입니다. 장비와 다르면 에뮬레이션으로 느리게 돌거나 아예 실행되지 않습니다.',
    },
    counterpart: {
      en: 'Pod `spec.nodeSelector` with `kubernetes.io/os` and `kubernetes.io/arch`.',
      ko: '파드의 `spec.nodeSelector`에 적는 `kubernetes.io/os`와 `kubernetes.io/arch`입니다.',
    },
  },
  command: {
    text: {
      en: 'Replaces the `CMD` of the image. A string is split into words but no shell runs it: for `&&` or `|`, write `sh -c` in front. Write `$$` for a dollar sign.',
      ko: '이미지의 `CMD`를 대신합니다. 문자열은 단어로 나뉠 뿐 셸을 거치지 않아 `&&`나 `|`에는 `sh -c`가 필요합니다. 달러 기호는 `$$`로 적습니다.',
    },
    counterpart: {
      en: '`containers[].args`. Careful: what Kubernetes calls `command` is the `entrypoint` here.',
      ko: '컨테이너의 `args`입니다. 쿠버네티스의 `command`는 여기의 `entrypoint`에 해당하니 주의하세요.',
    },
  },
  'command.*': {
    text: {
      en: 'One word of the command, handed on as it is.',
      ko: '명령을 이루는 단어 하나로, 그대로 전달됩니다.',
    },
  },
  entrypoint: {
    text: {
      en: 'Replaces the `ENTRYPOINT` of the image and drops its `CMD` as well: say the arguments again in `command`.',
      ko: '이미지의 `ENTRYPOINT`를 대신하고 `CMD`도 없앱니다. 필요한 인자는 `command`에 다시 적으세요.',
    },
    counterpart: {
      en: '`containers[].command`, which drops the `CMD` of the image as well.',
      ko: '컨테이너의 `command`이며, 마찬가지로 이미지의 `CMD`를 없앱니다.',
    },
  },
  'entrypoint.*': {
    text: {
      en: 'One word of the entrypoint, handed on as it is.',
      ko: 'entrypoint를 이루는 단어 하나로, 그대로 전달됩니다.',
    },
  },
  working_dir: {
    text: {
      en: 'The folder in which the program starts, instead of the `WORKDIR` of the image. It is made if it does not exist.',
      ko: '프로그램이 시작하는 폴더로, 이미지의 `WORKDIR`을 대신합니다. 없으면 만들어집니다.',
    },
    counterpart: {
      en: '`containers[].workingDir`.',
      ko: '컨테이너의 `workingDir`입니다.',
    },
  },
  environment: {
    text: {
      en: 'Variables for the program, as a mapping or as `KEY=value` lines. They win over `env_file`; quote `yes`, `on` and `true` in a mapping.',
      ko: '프로그램에 줄 환경 변수로, 매핑이나 `KEY=값` 목록으로 적습니다. `env_file`보다 우선하며, 매핑에서 `yes`, `on`, `true`는 따옴표로 감싸세요.',
    },
    counterpart: {
      en: '`containers[].env`; passwords go into a Secret, read through `valueFrom.secretKeyRef`.',
      ko: '컨테이너의 `env`입니다. 비밀번호는 Secret에 두고 `valueFrom.secretKeyRef`로 읽습니다.',
    },
  },
  'environment.*': {
    text: {
      en: 'One variable. Without a value it is taken from your shell or `.env`, and left out if it is not there either.',
      ko: '변수 하나입니다. 값을 적지 않으면 셸이나 `.env`에서 가져오고, 거기에도 없으면 설정되지 않습니다.',
    },
    counterpart: {
      en: 'one `name` and `value` in `containers[].env`. The value is always a string: quote numbers and `true`.',
      ko: '컨테이너의 `env`에 적는 `name`과 `value`입니다. 값은 늘 문자열이라 숫자와 `true`는 따옴표로 감쌉니다.',
    },
  },
  env_file: {
    text: {
      en: 'Reads variables for the program from files. It does not fill in `${...}` in this file: that takes `.env` or `--env-file`.',
      ko: '프로그램에 줄 변수를 파일에서 읽습니다. 이 파일의 `${...}`를 채우지는 않으며, 그 값은 `.env`나 `--env-file`에서 옵니다.',
    },
    counterpart: {
      en: 'a ConfigMap or Secret, taken in whole with `containers[].envFrom`.',
      ko: 'ConfigMap이나 Secret을 만들어 컨테이너의 `envFrom`으로 통째로 가져옵니다.',
    },
  },
  'env_file.*': {
    text: {
      en: 'One file: its path, or a mapping with more settings. Of several, the later file wins.',
      ko: '파일 하나로, 경로만 적거나 매핑으로 적습니다. 여러 개면 뒤의 파일이 우선합니다.',
    },
  },
  'env_file.*.path': {
    text: {
      en: 'The file, relative to the Compose file.',
      ko: '컴포즈 파일을 기준으로 한 파일 경로입니다.',
    },
  },
  'env_file.*.format': {
    text: {
      en: 'How to read the file. Only `raw` is known: values as they stand, with quotes and `$` kept.',
      ko: '파일을 읽는 방법입니다. `raw`만 있으며, 따옴표와 `$`를 그대로 둔 채 값을 읽습니다.',
    },
  },
  'env_file.*.required': {
    text: {
      en: 'With `false`, a missing file is no error. Default is `true`: nothing starts without it.',
      ko: '`false`이면 파일이 없어도 오류가 아닙니다. 기본값 `true`에서는 파일이 없으면 시작되지 않습니다.',
    },
    counterpart: {
      en: '`optional` of `envFrom[].configMapRef` or `secretRef`.',
      ko: '`envFrom[].configMapRef`나 `secretRef`의 `optional`입니다.',
    },
  },
  container_name: {
    text: {
      en: 'A fixed name for the container. Only one container can have it, so the service can no longer be scaled.',
      ko: '컨테이너의 고정 이름입니다. 한 컨테이너만 쓸 수 있는 이름이라 서비스를 늘릴 수 없게 됩니다.',
    },
    counterpart: {
      en: 'nothing plays its part: Pod names are generated, and others call the Service. `containers[].name` only counts within the Pod.',
      ko: '대응하는 것이 없습니다. 파드 이름은 만들어지고 호출은 쿠버네티스 서비스로 합니다. 컨테이너의 `name`은 파드 안에서만 쓰입니다.',
    },
  },
  stdin_open: {
    text: {
      en: "With `true`, the program's input stays open, as with `docker run -i`. Programs that wait for typing end at once without it.",
      ko: '`true`이면 `docker run -i`처럼 표준 입력을 열어 둡니다. 입력을 기다리는 프로그램은 이것이 없으면 바로 끝납니다.',
    },
    counterpart: {
      en: '`containers[].stdin`.',
      ko: '컨테이너의 `stdin`입니다.',
    },
  },
  tty: {
    text: {
      en: 'With `true`, the program gets a terminal, as with `docker run -t`. Logs may then hold colour codes.',
      ko: '`true`이면 `docker run -t`처럼 터미널을 붙입니다. 로그에 색상 코드가 섞일 수 있습니다.',
    },
    counterpart: {
      en: '`containers[].tty`.',
      ko: '컨테이너의 `tty`입니다.',
    },
  },
};
