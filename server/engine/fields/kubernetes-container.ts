import { inCompose, type WordsByType, type WordsOfType, words } from './kubernetes-words';

const container: WordsOfType = {
  name: words(
    'The name of the container within its Pod, as in `kubectl logs -c`. Lower-case letters, digits and `-` only.',
    '파드 안에서 쓰는 컨테이너 이름입니다(예: `kubectl logs -c`). 영어 소문자, 숫자, `-`만 쓸 수 있습니다.',
    inCompose('container_name'),
  ),
  image: words(
    'The image to run. The node pulls it from a registry: an image that exists only on your machine is not found. Without a tag it means `latest`.',
    '실행할 이미지입니다. 노드가 레지스트리에서 받으므로 내 장비에만 있는 이미지는 찾지 못합니다. 태그가 없으면 `latest`입니다.',
    {
      en: '`image`. For `build` there is nothing: build and push first.',
      ko: '`image`에 해당합니다. `build`를 대신하는 것은 없으니 먼저 빌드해서 레지스트리에 올려야 합니다.',
    },
  ),
  imagePullPolicy: words(
    'When the node asks the registry. If absent: `Always` for the tag `latest` or none, `IfNotPresent` for every other, so a reused tag is not pulled again.',
    '레지스트리에 언제 물을지 정합니다. 없으면 태그가 `latest`이거나 없을 때 `Always`, 나머지는 `IfNotPresent`라서 같은 태그로 다시 올린 이미지는 받지 않습니다.',
    inCompose('pull_policy'),
  ),
  command: words(
    'The program to start, instead of the ENTRYPOINT of the image. The CMD of the image is then dropped too. No shell is involved.',
    '이미지의 ENTRYPOINT 대신 실행할 프로그램입니다. 적으면 이미지의 CMD도 쓰지 않습니다. 셸을 거치지 않습니다.',
    {
      en: '`entrypoint`. Its `command` is called `args` here.',
      ko: '`entrypoint`에 해당합니다. 컴포즈의 `command`는 여기서 `args`입니다.',
    },
  ),
  args: words(
    'Arguments, instead of the CMD of the image. `$(NAME)` is replaced by a variable of `env`; `${NAME}` is not.',
    '이미지의 CMD 대신 넘길 인자입니다. `$(NAME)`은 `env`에 적은 변수로 바뀌지만 `${NAME}`은 바뀌지 않습니다.',
    {
      en: '`command`. Its `entrypoint` is called `command` here.',
      ko: '`command`에 해당합니다. 컴포즈의 `entrypoint`는 여기서 `command`입니다.',
    },
  ),
  workingDir: words(
    'The directory the program starts in; that of the image if absent.',
    '프로그램을 시작할 디렉터리입니다. 없으면 이미지에 정해진 것을 씁니다.',
    inCompose('working_dir'),
  ),
  ports: words(
    'The ports the program listens on, as a note and for names. This opens nothing: a port that is not listed is reachable too, and other Pods need a Service.',
    '프로그램이 듣는 포트를 적는 메모이며 이름을 붙이는 곳입니다. 적지 않은 포트도 열려 있고, 다른 파드가 찾아오려면 서비스가 필요합니다.',
    {
      en: '`expose` and the right half of `ports`. Publishing is the part of a Service.',
      ko: '`expose`와 `ports`의 오른쪽 값에 해당합니다. 밖으로 공개하는 일은 서비스가 합니다.',
    },
  ),
  env: words(
    'Environment variables, as a list of `name` and `value`. They win over `envFrom`, and a running container does not see changes.',
    '`name`과 `value`의 목록으로 적는 환경 변수입니다. `envFrom`보다 우선하며, 실행 중인 컨테이너는 바뀐 값을 보지 못합니다.',
    inCompose('environment'),
  ),
  envFrom: words(
    'Takes every key of a ConfigMap or Secret as a variable. On equal names the last entry wins, and `env` over all.',
    'ConfigMap이나 Secret의 모든 키를 환경 변수로 넣습니다. 이름이 겹치면 나중 항목이, 그보다 `env`가 우선합니다.',
    inCompose('env_file'),
  ),
  resources: words(
    'How much CPU and memory the container reserves and how much it may use. Without it the Pod is among the first to be evicted.',
    '컨테이너가 예약하는 CPU와 메모리, 쓸 수 있는 한도입니다. 없으면 노드가 모자랄 때 먼저 축출되는 파드가 됩니다.',
    inCompose('deploy.resources'),
  ),
  volumeMounts: words(
    'Where volumes of the Pod appear in this container. Each `name` must be one of `volumes`.',
    '파드의 볼륨이 이 컨테이너의 어디에 나타날지 정합니다. `name`은 `volumes`에 있는 이름이어야 합니다.',
    inCompose('volumes'),
  ),
  volumeDevices: words(
    'Raw block devices from volume claims with `volumeMode: Block`, without a file system.',
    '파일 시스템 없이 쓰는 블록 장치입니다. `volumeMode: Block`인 PVC를 연결합니다.',
    inCompose('devices'),
  ),
  livenessProbe: words(
    'Asked again and again whether the program still works; when it fails, the container is restarted. It should not depend on a database or other services.',
    '프로그램이 살아 있는지 되풀이해 묻고, 실패하면 컨테이너를 재시작합니다. 데이터베이스나 다른 서비스의 상태는 확인하지 않는 것이 좋습니다.',
    {
      en: '`healthcheck` looks alike, but never restarts a container. `readinessProbe` is nearer to it.',
      ko: '`healthcheck`와 비슷해 보이지만 컴포즈는 컨테이너를 재시작하지 않습니다. `readinessProbe`가 더 가깝습니다.',
    },
  ),
  readinessProbe: words(
    'Decides whether Services send requests here. Without it the Pod counts as ready as soon as its containers run, even if the program does not listen yet.',
    '서비스가 이 파드로 요청을 보낼지 정합니다. 없으면 프로그램이 아직 듣지 않아도 컨테이너가 뜨자마자 준비된 것으로 칩니다.',
    inCompose('healthcheck'),
  ),
  startupProbe: words(
    'Holds the other probes back until the program has started. `failureThreshold` × `periodSeconds` is the time it has; then the container is restarted.',
    '프로그램이 다 뜰 때까지 다른 프로브를 미룹니다. `failureThreshold` × `periodSeconds`만큼 기다리고, 그 뒤에는 컨테이너를 재시작합니다.',
    inCompose('healthcheck.start_period'),
  ),
  lifecycle: words(
    'Hooks that run right after the container starts and before it is stopped.',
    '컨테이너가 시작한 직후와 멈추기 전에 실행할 훅입니다.',
    inCompose('post_start', 'pre_stop'),
  ),
  securityContext: words(
    'What the program may do: its user, its privileges, whether it may write its file system. It wins over the one of the Pod.',
    '프로그램의 사용자와 권한, 파일 시스템에 쓸 수 있는지를 정합니다. 파드에 적은 값보다 우선합니다.',
    inCompose('user', 'cap_add', 'cap_drop', 'privileged', 'read_only', 'security_opt'),
  ),
  terminationMessagePath: words(
    'A file in which the program may leave its last words; `kubectl describe pod` shows them.',
    '프로그램이 끝날 때 남길 말을 적는 파일입니다. `kubectl describe pod`에서 볼 수 있습니다.',
  ),
  terminationMessagePolicy: words(
    'Where the last words come from. `FallbackToLogsOnError` takes the end of the log if the program failed and the file is empty.',
    '마지막 말을 어디서 가져올지 정합니다. `FallbackToLogsOnError`면 실패했는데 파일이 비어 있을 때 로그의 끝부분을 씁니다.',
  ),
  stdin: words(
    'Keeps standard input open, for programs that are attached to.',
    '표준 입력을 열어 둡니다. 붙어서 입력하는 프로그램에 씁니다.',
    inCompose('stdin_open'),
  ),
  stdinOnce: words(
    'Closes standard input when the first client that attached leaves.',
    '처음 붙은 클라이언트가 떠나면 표준 입력을 닫습니다.',
  ),
  tty: words(
    'Gives the program a terminal. Needs `stdin` too if somebody is to type.',
    '프로그램에 터미널을 줍니다. 입력까지 하려면 `stdin`도 켜야 합니다.',
    inCompose('tty'),
  ),
  restartPolicy: words(
    'On an init container, `Always` makes it a sidecar that starts first and keeps running. On ordinary containers clusters before 1.35 refuse it.',
    '초기화 컨테이너에 `Always`를 적으면 먼저 떠서 계속 실행되는 사이드카가 됩니다. 보통 컨테이너에서는 1.35보다 낮은 클러스터가 거부합니다.',
    inCompose('restart'),
  ),
  resizePolicy: words(
    'Whether the container must restart when its CPU or memory is changed in place. If absent, it need not.',
    'CPU나 메모리를 실행 중에 바꿀 때 컨테이너를 재시작할지 정합니다. 없으면 재시작하지 않습니다.',
  ),
};

const key = words(
  'Which of its keys to take. If it is missing there, the container does not start.',
  '가져올 키입니다. 거기에 그 키가 없으면 컨테이너가 시작하지 않습니다.',
);
const optional = words(
  'Whether the Pod may start without it. If absent, a missing object keeps the container from starting.',
  '없어도 파드를 시작할지 정합니다. 이 값이 없으면 대상이 없을 때 컨테이너가 시작하지 않습니다.',
);
const configMapName = words(
  'The ConfigMap, in the namespace of the Pod.',
  '파드와 같은 네임스페이스의 ConfigMap입니다.',
);
const secretName = words('The Secret, in the namespace of the Pod.', '파드와 같은 네임스페이스의 Secret입니다.');

/** One container: its program, its environment and its share of the node. */
export const containerWords: WordsByType = {
  'core.v1.Container': container,
  'core.v1.EphemeralContainer': container,
  'core.v1.ContainerPort': {
    containerPort: words(
      'The port the program listens on. Writing it here does not make the program listen.',
      '프로그램이 듣는 포트입니다. 여기 적는다고 프로그램이 듣기 시작하지는 않습니다.',
      {
        en: 'the right half of `ports`, or `expose`.',
        ko: '`ports`에서 오른쪽 값, 또는 `expose`에 해당합니다.',
      },
    ),
    name: words(
      'A name that Services and probes may use instead of the number. At most 15 characters.',
      '서비스와 프로브가 숫자 대신 쓸 수 있는 이름입니다. 15자까지입니다.',
    ),
    protocol: words(
      '`TCP` if absent. UDP needs an entry of its own, even on the same number.',
      '없으면 `TCP`입니다. 번호가 같아도 UDP는 항목을 따로 적어야 합니다.',
    ),
    hostPort: words(
      'Opens the port on the node itself, so only one such Pod fits on a node. A Service is nearly always the better way.',
      '노드의 포트를 직접 엽니다. 그래서 한 노드에 이런 파드는 하나만 뜹니다. 거의 언제나 서비스를 쓰는 편이 낫습니다.',
      {
        en: 'the left half of `ports`.',
        ko: '`ports`에서 왼쪽 값에 해당합니다.',
      },
    ),
    hostIP: words(
      'The address of the node on which `hostPort` is opened. Without `hostPort` it has no effect.',
      '`hostPort`를 열 노드의 주소입니다. `hostPort`가 없으면 효과가 없습니다.',
    ),
  },
  'core.v1.EnvVar': {
    name: words('The name of the variable.', '환경 변수의 이름입니다.'),
    value: words(
      'The value, always a string: quote numbers, `true` and `yes`. `$(NAME)` takes a variable that stands earlier in the list.',
      '값이며 늘 문자열입니다. 숫자, `true`, `yes`는 따옴표로 감싸야 합니다. `$(NAME)`은 목록의 앞쪽에 있는 변수로 바뀝니다.',
    ),
    valueFrom: words(
      'Takes the value from a ConfigMap, a Secret or the Pod itself. Not together with `value`.',
      'ConfigMap, Secret, 또는 파드 자신에서 값을 가져옵니다. `value`와 함께 쓸 수 없습니다.',
    ),
  },
  'core.v1.EnvVarSource': {
    configMapKeyRef: words(
      'One key of a ConfigMap, read when the container starts.',
      'ConfigMap의 키 하나이며 컨테이너가 시작할 때 읽습니다.',
      inCompose('env_file', 'configs'),
    ),
    secretKeyRef: words(
      'One key of a Secret, read when the container starts.',
      'Secret의 키 하나이며 컨테이너가 시작할 때 읽습니다.',
      inCompose('secrets'),
    ),
    fieldRef: words(
      'A fact about this Pod, such as its name or its IP address.',
      '파드 이름이나 IP 주소처럼 이 파드에 대한 정보입니다.',
    ),
    resourceFieldRef: words(
      'The CPU or memory this container asked for, for example to size a thread pool.',
      '이 컨테이너에 지정한 CPU나 메모리 값입니다. 스레드 수를 정할 때 유용합니다.',
    ),
  },
  'core.v1.ObjectFieldSelector': {
    fieldPath: words(
      'The field of the Pod, such as `metadata.name` or `status.podIP`. Only a short list is allowed.',
      '`metadata.name`이나 `status.podIP` 같은 파드의 필드입니다. 정해진 몇 가지만 쓸 수 있습니다.',
    ),
  },
  'core.v1.ResourceFieldSelector': {
    resource: words(
      'Such as `limits.memory` or `requests.cpu`.',
      '`limits.memory`나 `requests.cpu` 같은 이름을 적습니다.',
    ),
    divisor: words(
      'The unit of the result; 1 if absent, so that CPU is rounded up to whole cores.',
      '결과의 단위입니다. 없으면 1이라서 CPU는 코어 단위로 올림합니다.',
    ),
  },
  'core.v1.EnvFromSource': {
    configMapRef: words(
      'The ConfigMap whose keys become variables.',
      '모든 키를 환경 변수로 넣을 ConfigMap입니다.',
      inCompose('env_file'),
    ),
    secretRef: words(
      'The Secret whose keys become variables.',
      '모든 키를 환경 변수로 넣을 Secret입니다.',
      inCompose('env_file'),
    ),
    prefix: words('Put in front of every key.', '모든 키 앞에 붙일 글자입니다.'),
  },
  'core.v1.ConfigMapEnvSource': { name: configMapName, optional },
  'core.v1.SecretEnvSource': { name: secretName, optional },
  'core.v1.ConfigMapKeySelector': { name: configMapName, key, optional },
  'core.v1.SecretKeySelector': { name: secretName, key, optional },
  'core.v1.ResourceRequirements': {
    requests: words(
      'What the scheduler reserves on a node. If absent, it equals `limits`; an HPA computes utilisation as a share of it.',
      '스케줄러가 노드에 잡아 두는 양입니다. 없으면 `limits`와 같고, HPA는 이 값을 기준으로 사용률을 계산합니다.',
      inCompose('deploy.resources.reservations', 'mem_reservation'),
    ),
    limits: words(
      'The most the container may use. Above it CPU is throttled, while memory ends the container (OOMKilled). `Mi` is binary, `M` decimal, and `m` means thousandths.',
      '컨테이너가 쓸 수 있는 최대량입니다. 넘으면 CPU는 느려지고, 메모리는 컨테이너가 종료됩니다(OOMKilled). `Mi`는 2진, `M`은 10진 단위이고 `m`은 천분의 1입니다.',
      {
        en: '`deploy.resources.limits`, or `mem_limit` and `cpus`. Its `m` means `Mi` here.',
        ko: '`deploy.resources.limits`, `mem_limit`, `cpus`에 해당합니다. 컴포즈의 `m` 단위는 여기서 `Mi`입니다.',
      },
    ),
  },
};
