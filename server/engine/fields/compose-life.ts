import { commandWords } from './compose-shared';
import { under, type WordsByPath } from './words';

/** How a service starts, is watched and ends. */
export const lifeWords: WordsByPath = {
  depends_on: {
    text: {
      en: 'Starts the named services first. A plain list waits only until their containers have started, not until the programs answer.',
      ko: '적은 서비스를 먼저 시작합니다. 단순 목록은 컨테이너가 시작되기까지만 기다리고, 프로그램이 응답할 때까지 기다리지는 않습니다.',
    },
    counterpart: {
      en: 'nothing: Pods start in any order. The program retries until the other is there, and a `readinessProbe` keeps callers away until it answers.',
      ko: '대응하는 것이 없습니다. 파드는 순서 없이 시작합니다. 상대가 뜰 때까지 재시도하고, 준비 전의 요청은 `readinessProbe`가 막습니다.',
    },
  },
  'depends_on.*': {
    text: {
      en: 'One service that goes first. Stopping happens the other way round.',
      ko: '먼저 시작할 서비스 하나입니다. 멈출 때는 순서가 반대입니다.',
    },
  },
  'depends_on.*.condition': {
    text: {
      en: 'What to wait for: `service_started`, `service_healthy` (the other needs a `healthcheck`) or `service_completed_successfully` (it ended with 0).',
      ko: '기다릴 조건입니다. `service_started`, `service_healthy`(상대에 `healthcheck` 필요), `service_completed_successfully`(0으로 종료)가 있습니다.',
    },
    counterpart: {
      en: '`readinessProbe` for `service_healthy`; `initContainers` or a Job for `service_completed_successfully`.',
      ko: '`service_healthy`는 `readinessProbe`, `service_completed_successfully`는 `initContainers`나 Job입니다.',
    },
  },
  'depends_on.*.restart': {
    text: {
      en: 'With `true`, this service restarts when Compose restarts or updates the other. A crash of the other does not count.',
      ko: '`true`이면 컴포즈가 상대를 재시작하거나 갱신할 때 이 서비스도 재시작합니다. 상대가 스스로 죽은 경우는 해당하지 않습니다.',
    },
    counterpart: {
      en: 'nothing plays its part: the program reconnects, or you run `kubectl rollout restart`.',
      ko: '대응하는 것이 없습니다. 프로그램이 다시 연결하거나 `kubectl rollout restart`를 실행합니다.',
    },
  },
  'depends_on.*.required': {
    text: {
      en: 'With `false`, a missing or failed service only gives a warning. Default is `true`.',
      ko: '`false`이면 상대가 없거나 실패해도 경고만 냅니다. 기본값은 `true`입니다.',
    },
    counterpart: {
      en: 'nothing plays its part: no Pod ever requires another.',
      ko: '대응하는 것이 없습니다. 파드는 다른 파드를 요구하지 않습니다.',
    },
  },
  healthcheck: {
    text: {
      en: 'Asks again and again whether the program works. Docker only marks the container `unhealthy`: nothing restarts it, and requests still arrive.',
      ko: '프로그램이 제대로 도는지 반복해서 확인합니다. 도커는 `unhealthy`로 표시만 하고, 재시작하거나 요청을 막지 않습니다.',
    },
    counterpart: {
      en: '`containers[].readinessProbe` (no requests until it answers), `livenessProbe` (restart), `startupProbe` (time to start).',
      ko: '컨테이너의 `readinessProbe`(응답할 때만 요청 전달), `livenessProbe`(재시작), `startupProbe`(시작 시간)입니다.',
    },
  },
  'healthcheck.test': {
    text: {
      en: 'The command that checks; exit code 0 is healthy. A string runs in a shell, a list starts with `CMD`, `CMD-SHELL` or `NONE`. The image must contain the tool, such as `curl`.',
      ko: '확인하는 명령이며 종료 코드 0이 정상입니다. 문자열은 셸로 실행되고 목록은 `CMD`, `CMD-SHELL`, `NONE`으로 시작합니다. `curl` 같은 도구가 이미지에 있어야 합니다.',
    },
    counterpart: {
      en: '`exec.command` of a probe, which runs without a shell. `httpGet` or `tcpSocket` need no tool in the image.',
      ko: '프로브의 `exec.command`이며 셸 없이 실행됩니다. `httpGet`과 `tcpSocket`은 이미지에 도구가 필요 없습니다.',
    },
  },
  'healthcheck.test.*': {
    text: {
      en: 'One word of the check; the first says how to run the rest.',
      ko: '확인 명령을 이루는 단어 하나이며, 첫 단어가 실행 방법을 정합니다.',
    },
  },
  'healthcheck.interval': {
    text: {
      en: 'The time between two checks, with a unit: `10s`. Default is 30 seconds, so a failure can go unseen for long.',
      ko: '확인 사이의 간격으로, `10s`처럼 단위를 붙입니다. 기본값은 30초라 장애를 늦게 알 수 있습니다.',
    },
    counterpart: {
      en: '`periodSeconds` of a probe, in whole seconds; default 10.',
      ko: '프로브의 `periodSeconds`이며, 초 단위 정수이고 기본값은 10입니다.',
    },
  },
  'healthcheck.timeout': {
    text: {
      en: 'How long one check may take before it counts as failed. Default is 30 seconds.',
      ko: '확인 한 번에 허용하는 시간이며, 넘으면 실패입니다. 기본값은 30초입니다.',
    },
    counterpart: {
      en: '`timeoutSeconds` of a probe. Its default is only 1 second: write it out.',
      ko: '프로브의 `timeoutSeconds`입니다. 기본값이 1초뿐이니 직접 적으세요.',
    },
  },
  'healthcheck.retries': {
    text: {
      en: 'How many failures in a row make the container `unhealthy`. Default is 3.',
      ko: '연속으로 몇 번 실패하면 `unhealthy`로 볼지 정합니다. 기본값은 3번입니다.',
    },
    counterpart: {
      en: '`failureThreshold` of a probe; default 3.',
      ko: '프로브의 `failureThreshold`이며 기본값은 3입니다.',
    },
  },
  'healthcheck.start_period': {
    text: {
      en: 'Time for the program to start, in which failures do not count. Default is 0; the first success ends it early.',
      ko: '프로그램이 시작하는 동안 실패를 세지 않는 시간입니다. 기본값은 0이고, 한 번 성공하면 일찍 끝납니다.',
    },
    counterpart: {
      en: 'a `startupProbe` with enough `failureThreshold`; once that is used up, it restarts the container.',
      ko: '`failureThreshold`를 넉넉히 준 `startupProbe`입니다. 그 횟수를 다 쓰면 컨테이너를 재시작합니다.',
    },
  },
  'healthcheck.start_interval': {
    text: {
      en: 'The time between two checks during `start_period`; default 5 seconds. Needs Docker Engine 25 or later.',
      ko: '`start_period` 동안의 확인 간격이며 기본값은 5초입니다. Docker Engine 25 이상이 필요합니다.',
    },
    counterpart: {
      en: '`periodSeconds` of the `startupProbe`.',
      ko: '`startupProbe`의 `periodSeconds`입니다.',
    },
  },
  'healthcheck.disable': {
    text: {
      en: 'With `true`, switches off the check that the image brings along, as `test: ["NONE"]` does.',
      ko: '`true`이면 `test: ["NONE"]`처럼 이미지에 든 헬스 체크를 끕니다.',
    },
    counterpart: {
      en: 'no probe at all. Kubernetes never runs the `HEALTHCHECK` of an image.',
      ko: '프로브를 적지 않으면 됩니다. 쿠버네티스는 이미지의 `HEALTHCHECK`를 실행하지 않습니다.',
    },
  },
  restart: {
    text: {
      en: 'What happens when the program ends: `no` (default, to be quoted), `on-failure`, `always` or `unless-stopped`. An unhealthy program that still runs is left alone.',
      ko: '프로그램이 끝났을 때의 동작입니다. `"no"`(기본값, 따옴표 필요), `on-failure`, `always`, `unless-stopped`가 있으며, 돌고 있으면 비정상이어도 그대로 둡니다.',
    },
    counterpart: {
      en: 'Pods of a Deployment always restart (`spec.restartPolicy: Always`). What should end is a Job.',
      ko: 'Deployment의 파드는 늘 재시작합니다(`spec.restartPolicy: Always`). 끝나야 하는 프로그램은 Job으로 만듭니다.',
    },
  },
  stop_grace_period: {
    text: {
      en: 'How long the program may take to end after the stop signal before it is killed. Default is 10 seconds.',
      ko: '종료 신호를 받고 강제 종료되기까지 주는 시간입니다. 기본값은 10초입니다.',
    },
    counterpart: {
      en: 'Pod `spec.terminationGracePeriodSeconds`; default 30 seconds, `preStop` included.',
      ko: '파드의 `spec.terminationGracePeriodSeconds`이며, 기본값은 `preStop`을 포함해 30초입니다.',
    },
  },
  stop_signal: {
    text: {
      en: 'The signal that asks the program to end. Default is `SIGTERM`, or the `STOPSIGNAL` of the image.',
      ko: '프로그램에 종료를 요청하는 신호입니다. 기본값은 `SIGTERM`이거나 이미지의 `STOPSIGNAL`입니다.',
    },
    counterpart: {
      en: 'the `STOPSIGNAL` of the image counts; only recent clusters know `containers[].lifecycle.stopSignal`.',
      ko: '이미지의 `STOPSIGNAL`을 따릅니다. 컨테이너의 `lifecycle.stopSignal`은 최신 클러스터에서만 쓸 수 있습니다.',
    },
  },
  init: {
    text: {
      en: 'With `true`, a tiny program runs as process 1: it hands on signals and clears away ended child processes. For programs that were not made to be process 1.',
      ko: '`true`이면 작은 프로그램이 1번 프로세스로 떠서 신호를 전달하고 끝난 자식 프로세스를 치웁니다. 1번으로 돌도록 만들어지지 않은 프로그램에 필요합니다.',
    },
    counterpart: {
      en: 'nothing plays its part: put `tini` into the image. `spec.shareProcessNamespace` clears ended processes, but shares them all.',
      ko: '대응하는 것이 없으니 이미지에 `tini`를 넣습니다. `spec.shareProcessNamespace`도 끝난 프로세스를 치우지만 프로세스가 모두 공유됩니다.',
    },
  },
  scale: {
    text: {
      en: 'How many containers run; default 1. It must agree with `deploy.replicas`, and a fixed host port lets only one start.',
      ko: '실행할 컨테이너 수이며 기본값은 1입니다. `deploy.replicas`와 같아야 하고, 호스트 포트를 고정하면 하나만 뜰 수 있습니다.',
    },
    counterpart: {
      en: 'Deployment `spec.replicas`.',
      ko: 'Deployment의 `spec.replicas`입니다.',
    },
  },
  post_start: {
    text: {
      en: 'Commands that run inside the container once it has started. There is no promise that the program is ready by then.',
      ko: '컨테이너가 시작된 뒤 그 안에서 실행할 명령입니다. 그때 프로그램이 준비되어 있다는 보장은 없습니다.',
    },
    counterpart: {
      en: '`containers[].lifecycle.postStart`, a single handler. A failure kills the container.',
      ko: '컨테이너의 `lifecycle.postStart`이며, 하나만 적을 수 있고 실패하면 컨테이너가 종료됩니다.',
    },
  },
  'post_start.*': {
    text: {
      en: 'One command to run after the start.',
      ko: '시작한 뒤 실행할 명령 하나입니다.',
    },
  },
  pre_stop: {
    text: {
      en: 'Commands that run inside the container before Compose stops it. They do not run when the program ends by itself.',
      ko: '컴포즈가 컨테이너를 멈추기 전에 그 안에서 실행할 명령입니다. 프로그램이 스스로 끝나면 실행되지 않습니다.',
    },
    counterpart: {
      en: '`containers[].lifecycle.preStop`, a single handler. Its time counts towards `terminationGracePeriodSeconds`.',
      ko: '컨테이너의 `lifecycle.preStop`이며, 하나만 적을 수 있고 `terminationGracePeriodSeconds`에 시간이 포함됩니다.',
    },
  },
  'pre_stop.*': {
    text: {
      en: 'One command to run before the stop.',
      ko: '멈추기 전에 실행할 명령 하나입니다.',
    },
  },
  pre_start: {
    text: {
      en: 'Steps that run to their end, one after the other in containers of their own, before the service starts. Only the newest Compose knows them.',
      ko: '서비스가 시작하기 전에 각자의 컨테이너에서 하나씩 끝까지 실행하는 단계입니다. 최신 컴포즈에서만 쓸 수 있습니다.',
    },
    counterpart: {
      en: 'Pod `spec.initContainers`, which run again for every new Pod.',
      ko: '파드의 `spec.initContainers`이며, 새 파드가 뜰 때마다 다시 실행됩니다.',
    },
  },
  'pre_start.*': {
    text: {
      en: 'One step before the start. If it fails, the service does not start.',
      ko: '시작하기 전의 단계 하나입니다. 실패하면 서비스가 시작되지 않습니다.',
    },
    counterpart: {
      en: 'one entry of `spec.initContainers`.',
      ko: '`spec.initContainers`의 항목 하나입니다.',
    },
  },
  'pre_start.*.image': {
    text: {
      en: 'The image of this step; without it, the one of the service.',
      ko: '이 단계의 이미지이며, 적지 않으면 서비스의 이미지를 씁니다.',
    },
    counterpart: {
      en: '`initContainers[].image`, which has no default.',
      ko: '`initContainers[].image`이며, 기본값이 없습니다.',
    },
  },
  'pre_start.*.per_replica': {
    text: {
      en: 'With `true`, the step runs for each container of a scaled service, not once for all.',
      ko: '`true`이면 여러 개로 늘린 서비스에서 한 번만이 아니라 컨테이너마다 실행합니다.',
    },
    counterpart: {
      en: 'init containers always run once per Pod; for once in all, use a Job.',
      ko: '초기화 컨테이너는 늘 파드마다 실행됩니다. 전체에 한 번이면 Job을 씁니다.',
    },
  },
  ...under('post_start.*', commandWords),
  ...under('pre_stop.*', commandWords),
  ...under('pre_start.*', commandWords),
};
