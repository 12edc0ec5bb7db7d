import { inCompose, type WordsByType, words } from './kubernetes-words';

const exec = words(
  'Runs a command inside the container; exit code 0 means success. It starts a process every time, and there is no shell unless you name one.',
  '컨테이너 안에서 명령을 실행하며 종료 코드 0이 성공입니다. 매번 프로세스를 띄우고, 적지 않으면 셸을 거치지 않습니다.',
  inCompose('healthcheck.test'),
);

const httpGet = words(
  'Sends a GET request. Answers from 200 to 399 count as success.',
  'GET 요청을 보냅니다. 응답 코드 200부터 399까지가 성공입니다.',
);

const tcpSocket = words(
  'Succeeds if the port accepts a connection. That says little: a stuck program may still accept.',
  '포트에 연결되면 성공입니다. 멈춘 프로그램도 연결은 받을 수 있어 알려 주는 것이 적습니다.',
);

/** Probes and hooks: how a container shows that it works, and how it says goodbye. */
export const healthWords: WordsByType = {
  'core.v1.Probe': {
    exec,
    httpGet,
    tcpSocket,
    grpc: words(
      'Asks the gRPC health service of the program, which it must implement.',
      '프로그램의 gRPC 헬스 체크 서비스에 묻습니다. 프로그램이 그 서비스를 구현해야 합니다.',
    ),
    initialDelaySeconds: words(
      'Seconds from the start of the container to the first check; 0 if absent. It delays quick starts too: `startupProbe` waits only as long as needed.',
      '컨테이너가 시작하고 첫 확인까지의 초입니다. 없으면 0입니다. 빨리 떠도 기다리므로, 필요한 만큼만 기다리는 `startupProbe`가 낫습니다.',
      {
        en: '`healthcheck.start_period`, which `startupProbe` matches better.',
        ko: '`healthcheck.start_period`에 해당하지만, `startupProbe`가 더 가깝습니다.',
      },
    ),
    periodSeconds: words('Seconds between two checks; 10 if absent.', '확인 사이의 초입니다. 없으면 10초입니다.', {
      en: '`healthcheck.interval`, 30 seconds by default.',
      ko: '`healthcheck.interval`에 해당합니다. 컴포즈의 기본값은 30초입니다.',
    }),
    timeoutSeconds: words(
      'Seconds until an unanswered check counts as failed; 1 if absent, which is short for a busy program.',
      '응답이 없으면 실패로 칠 때까지의 초입니다. 없으면 1초이며, 바쁜 프로그램에는 짧습니다.',
      {
        en: '`healthcheck.timeout`, 30 seconds by default.',
        ko: '`healthcheck.timeout`에 해당합니다. 컴포즈의 기본값은 30초입니다.',
      },
    ),
    failureThreshold: words(
      'How many checks in a row must fail before it counts; 3 if absent.',
      '몇 번 잇따라 실패해야 실패로 칠지 정합니다. 없으면 3번입니다.',
      inCompose('healthcheck.retries'),
    ),
    successThreshold: words(
      'How many checks in a row must succeed after a failure; 1 if absent. Liveness and startup probes allow only 1.',
      '실패한 뒤 몇 번 잇따라 성공해야 회복으로 칠지 정합니다. 없으면 1번이고, liveness와 startup 프로브는 1만 받습니다.',
    ),
    terminationGracePeriodSeconds: words(
      'Grace period when this probe ends the container, instead of the one of the Pod. Not allowed on readiness probes.',
      '이 프로브 때문에 끝낼 때 파드의 값 대신 쓰는 유예 시간입니다. readiness 프로브에는 적을 수 없습니다.',
    ),
  },
  'core.v1.HTTPGetAction': {
    path: words(
      'The path that is requested; `/` if absent. Name one that is cheap and tells the truth.',
      '요청할 경로입니다. 없으면 `/`입니다. 가볍고 상태를 제대로 알려 주는 경로를 적으세요.',
    ),
    port: words(
      'A number, or the name of a container port. A quoted number such as `"8080"` counts as a name and is refused.',
      '숫자, 또는 컨테이너 포트의 이름입니다. `"8080"`처럼 따옴표로 감싼 숫자는 이름으로 보아 거부됩니다.',
    ),
    scheme: words(
      '`HTTP` if absent. With `HTTPS` the certificate is not verified.',
      '없으면 `HTTP`입니다. `HTTPS`여도 인증서는 검증하지 않습니다.',
    ),
    host: words(
      'The address to call; the Pod itself if absent, which is nearly always right. `localhost` here means the node.',
      '요청을 보낼 주소입니다. 없으면 이 파드이며 거의 언제나 그것이 맞습니다. `localhost`는 노드를 뜻합니다.',
    ),
    httpHeaders: words(
      'Headers of the request. A program that chooses by host name may need `Host` here.',
      '요청에 넣을 헤더입니다. 호스트 이름으로 나누는 프로그램이라면 `Host` 헤더가 필요할 수 있습니다.',
    ),
  },
  'core.v1.HTTPHeader': {
    name: words('Letters, digits and `-`; an underscore is refused.', '영문자, 숫자, `-`만 쓰며 밑줄은 거부됩니다.'),
    value: words('The value of the header.', '헤더의 값입니다.'),
  },
  'core.v1.TCPSocketAction': {
    port: words(
      'A number without quotes, or the name of a container port.',
      '따옴표 없는 숫자, 또는 컨테이너 포트의 이름입니다.',
    ),
    host: words('The address to call; the Pod itself if absent.', '연결할 주소입니다. 없으면 이 파드입니다.'),
  },
  'core.v1.GRPCAction': {
    port: words('A number; names are not possible here.', '숫자로 적습니다. 이름은 쓸 수 없습니다.'),
    service: words(
      'The name that is asked for; empty means the server as a whole.',
      '상태를 물을 서비스 이름입니다. 비어 있으면 서버 전체를 뜻합니다.',
    ),
  },
  'core.v1.ExecAction': {
    command: words(
      'The program and its arguments, one list item each. For pipes or `&&` write `["sh", "-c", "…"]`.',
      '프로그램과 인자를 한 항목씩 적습니다. 파이프나 `&&`를 쓰려면 `["sh", "-c", "…"]`로 적으세요.',
      {
        en: 'a list that starts with `CMD`. `CMD-SHELL` means `["sh", "-c", "…"]` here.',
        ko: '`CMD`로 시작하는 목록에 해당합니다. `CMD-SHELL`은 여기서 `["sh", "-c", "…"]`입니다.',
      },
    ),
  },
  'core.v1.Lifecycle': {
    postStart: words(
      'Runs right after the container was created, at the same time as the program. If it fails, the container is killed.',
      '컨테이너가 만들어진 직후 프로그램과 동시에 실행됩니다. 실패하면 컨테이너를 종료합니다.',
      inCompose('post_start'),
    ),
    preStop: words(
      'Runs before the program gets its signal to stop. A few seconds of `sleep` here let Services forget the Pod first; they count against the grace period.',
      '프로그램에 종료 신호를 보내기 전에 실행됩니다. 몇 초 쉬면 서비스가 이 파드를 먼저 뺄 수 있으며, 그 시간은 종료 유예 시간에 들어갑니다.',
      inCompose('pre_stop'),
    ),
    stopSignal: words(
      'The signal that asks the program to stop, instead of the one of the image. Most clusters still drop this field.',
      '이미지에 정해진 것 대신 프로그램을 멈추라고 보낼 신호입니다. 아직 대부분의 클러스터가 이 필드를 버립니다.',
      inCompose('stop_signal'),
    ),
  },
  'core.v1.LifecycleHandler': {
    exec: words(
      'Runs a command inside the container. There is no shell unless you name one.',
      '컨테이너 안에서 명령을 실행합니다. 적지 않으면 셸을 거치지 않습니다.',
    ),
    httpGet: words('Sends a GET request from the node to the container.', '노드에서 컨테이너로 GET 요청을 보냅니다.'),
    sleep: words(
      'Just waits, without needing a shell in the image.',
      '기다리기만 합니다. 이미지에 셸이 없어도 됩니다.',
    ),
    tcpSocket: words(
      'Does nothing useful in hooks; it is only still accepted.',
      '훅에서는 쓸모가 없으며 받아 주기만 합니다.',
    ),
  },
  'core.v1.SleepAction': {
    seconds: words(
      'How long to wait. It may not exceed `terminationGracePeriodSeconds`, and that also has to leave time for the program.',
      '기다릴 초입니다. `terminationGracePeriodSeconds`를 넘을 수 없고, 그 안에 프로그램이 끝날 시간도 남겨야 합니다.',
    ),
  },
};
