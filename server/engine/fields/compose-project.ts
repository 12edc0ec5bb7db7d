import type { WordsByPath } from './words';

/** Where a service comes from, when it is part of the project, and where its output goes. */
export const projectWords: WordsByPath = {
  labels: {
    text: {
      en: 'Notes on the container, which tools such as Traefik read. Keys and values are free text.',
      ko: '컨테이너에 붙이는 메모로, Traefik 같은 도구가 읽습니다. 키와 값에 제한이 없습니다.',
    },
    counterpart: {
      en: '`metadata.labels` if selectors need it (at most 63 characters), `metadata.annotations` for everything else.',
      ko: '셀렉터에 필요하면 `metadata.labels`(63자 이하), 나머지는 `metadata.annotations`입니다.',
    },
  },
  'labels.*': {
    text: {
      en: 'One label with its value.',
      ko: '레이블 하나와 그 값입니다.',
    },
  },
  label_file: {
    text: {
      en: 'Reads labels from files with a `KEY=value` per line. What `labels` says wins.',
      ko: '한 줄에 `KEY=값` 하나씩 적은 파일에서 레이블을 읽습니다. `labels`에 적은 것이 우선합니다.',
    },
    counterpart: {
      en: 'nothing reads a file: write `metadata.labels` or `metadata.annotations`, or use `labels` of Kustomize.',
      ko: '파일을 읽는 것이 없습니다. `metadata.labels`나 `metadata.annotations`에 적거나 Kustomize의 `labels`를 씁니다.',
    },
  },
  'label_file.*': {
    text: {
      en: 'One file with labels, relative to the Compose file.',
      ko: '컴포즈 파일을 기준으로 한 레이블 파일 하나입니다.',
    },
  },
  annotations: {
    text: {
      en: 'Notes for the container runtime rather than for Docker. Few programs read them; most look at `labels`.',
      ko: '도커가 아니라 컨테이너 런타임에 전하는 메모입니다. 읽는 프로그램이 드물고 대부분은 `labels`를 봅니다.',
    },
    counterpart: {
      en: 'Pod `metadata.annotations`.',
      ko: '파드의 `metadata.annotations`입니다.',
    },
  },
  'annotations.*': {
    text: {
      en: 'One annotation with its value.',
      ko: '어노테이션 하나와 그 값입니다.',
    },
  },
  profiles: {
    text: {
      en: 'Starts the service only when one of these profiles is switched on with `--profile` or `COMPOSE_PROFILES`. Without the key it always starts.',
      ko: '`--profile`이나 `COMPOSE_PROFILES`로 켠 프로필에 속할 때만 시작합니다. 이 키가 없으면 항상 시작합니다.',
    },
    counterpart: {
      en: 'nothing in the object itself: a Kustomize overlay or a Helm value decides what is applied.',
      ko: '오브젝트 자체에는 없습니다. 무엇을 적용할지는 Kustomize 오버레이나 Helm 값으로 고릅니다.',
    },
  },
  'profiles.*': {
    text: {
      en: 'The name of one profile; any name of your choice.',
      ko: '프로필 이름 하나로, 마음대로 정합니다.',
    },
  },
  extends: {
    text: {
      en: "Takes over another service's settings and overrides them with what stands here. Most lists are joined, not replaced.",
      ko: '다른 서비스의 설정을 가져와 여기 적은 것으로 덮어씁니다. 목록은 대부분 바뀌지 않고 합쳐집니다.',
    },
    counterpart: {
      en: 'a Kustomize base with overlays, or a Helm template.',
      ko: 'Kustomize의 base와 오버레이, 또는 Helm 템플릿입니다.',
    },
  },
  'extends.service': {
    text: {
      en: 'The service whose settings to take over.',
      ko: '설정을 가져올 서비스입니다.',
    },
  },
  'extends.file': {
    text: {
      en: 'The file in which that service stands; without it, this one. Paths in it start from its own folder.',
      ko: '그 서비스가 있는 파일이며, 적지 않으면 이 파일입니다. 그 안의 경로는 그 파일의 폴더를 기준으로 합니다.',
    },
  },
  provider: {
    text: {
      en: 'Hands this service to a program outside of Compose, such as a cloud tool, which starts and stops it. There is no container then.',
      ko: '이 서비스를 클라우드 도구처럼 컴포즈 밖의 프로그램에 맡겨 시작하고 멈추게 합니다. 이때 컨테이너는 없습니다.',
    },
    counterpart: {
      en: 'nothing plays its part. Closest is an operator with a custom kind, or a Service of `type: ExternalName`.',
      ko: '대응하는 것이 없습니다. 가까운 것은 사용자 정의 리소스를 쓰는 오퍼레이터나 `type: ExternalName` 서비스입니다.',
    },
  },
  'provider.type': {
    text: {
      en: 'The program to call: a Docker CLI plugin, or a command on your `PATH`.',
      ko: '호출할 프로그램으로, 도커 CLI 플러그인이나 `PATH`에 있는 명령입니다.',
    },
  },
  'provider.options': {
    text: {
      en: 'What to tell that program; each has options of its own.',
      ko: '그 프로그램에 전달할 옵션이며, 프로그램마다 다릅니다.',
    },
  },
  'provider.options.*': {
    text: {
      en: 'One option; with a list, it is handed over once per entry.',
      ko: '옵션 하나이며, 목록이면 항목마다 한 번씩 전달됩니다.',
    },
  },
  'provider.options.*.*': {
    text: {
      en: 'One of the values of this option.',
      ko: '이 옵션의 값 하나입니다.',
    },
  },
  models: {
    text: {
      en: 'Language models that the program uses, from the top-level `models`. Compose tells it their addresses in variables.',
      ko: '최상위 `models`에서 고른, 프로그램이 쓸 언어 모델입니다. 컴포즈가 접속 주소를 환경 변수로 알려 줍니다.',
    },
    counterpart: {
      en: 'nothing plays its part: write the address of your model server into `containers[].env`.',
      ko: '대응하는 것이 없습니다. 모델 서버의 주소를 컨테이너의 `env`에 적습니다.',
    },
  },
  'models.*': {
    text: {
      en: 'One model. Without further settings the variables are named after it: `MY_LLM_URL` and `MY_LLM_MODEL` for `my-llm`.',
      ko: '모델 하나입니다. 따로 정하지 않으면 변수 이름은 `my-llm`의 경우 `MY_LLM_URL`과 `MY_LLM_MODEL`입니다.',
    },
  },
  'models.*.endpoint_var': {
    text: {
      en: 'The variable that gets the address of the model.',
      ko: '모델의 주소를 담을 변수 이름입니다.',
    },
  },
  'models.*.model_var': {
    text: {
      en: 'The variable that gets the name of the model.',
      ko: '모델의 이름을 담을 변수 이름입니다.',
    },
  },
  attach: {
    text: {
      en: "With `false`, `docker compose up` does not show this service's output. It still runs, and `docker compose logs` still has it.",
      ko: '`false`이면 `docker compose up` 화면에 이 서비스의 출력을 보이지 않습니다. 실행은 되고 `docker compose logs`에도 남습니다.',
    },
    counterpart: {
      en: 'nothing plays its part: nothing is shown until you ask with `kubectl logs`.',
      ko: '대응하는 것이 없습니다. `kubectl logs`로 요청하기 전에는 아무 출력도 보이지 않습니다.',
    },
  },
  logging: {
    text: {
      en: 'Where the output of the program goes. The default keeps it on disk without any limit: set `max-size`.',
      ko: '프로그램의 출력을 보낼 곳입니다. 기본값은 디스크에 한도 없이 쌓으므로 `max-size`를 설정하세요.',
    },
    counterpart: {
      en: 'nothing in the Pod: the node rotates logs, and a log collector of the cluster carries them off.',
      ko: '파드에는 없습니다. 노드가 로그를 순환시키고, 클러스터의 로그 수집기가 모아 갑니다.',
    },
  },
  'logging.driver': {
    text: {
      en: 'What takes the output; `json-file` by default. With a remote driver, `docker compose logs` may have nothing to show.',
      ko: '출력을 받을 드라이버이며 기본값은 `json-file`입니다. 원격 드라이버를 쓰면 `docker compose logs`에 보이지 않을 수 있습니다.',
    },
  },
  'logging.options': {
    text: {
      en: 'Settings of the log driver. Values are strings: write `max-file: "3"`.',
      ko: '로그 드라이버의 설정입니다. 값은 문자열이라 `max-file: "3"`처럼 적습니다.',
    },
  },
  'logging.options.*': {
    text: {
      en: 'One setting of the log driver.',
      ko: '로그 드라이버의 설정 하나입니다.',
    },
  },
};
