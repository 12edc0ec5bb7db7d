import { ulimitWords } from './compose-shared';
import { under, type WordsByPath } from './words';

/** How much of the machine a service may use: processors, memory, disks and devices. */
export const limitWords: WordsByPath = {
  cpus: {
    text: {
      en: 'How many processors the container may use at most; `0.5` is half of one. Must agree with `deploy.resources.limits.cpus`.',
      ko: '컨테이너가 최대로 쓸 수 있는 프로세서 수이며, `0.5`는 절반입니다. `deploy.resources.limits.cpus`와 같아야 합니다.',
    },
    counterpart: {
      en: '`containers[].resources.limits.cpu`; `0.5` is `500m`.',
      ko: '컨테이너의 `resources.limits.cpu`이며, `0.5`는 `500m`입니다.',
    },
  },
  cpu_count: {
    text: {
      en: 'How many processors a Windows container may use. It has no effect on Linux: write `cpus`.',
      ko: 'Windows 컨테이너가 쓸 프로세서 수입니다. 리눅스에서는 효과가 없으니 `cpus`를 적으세요.',
    },
    counterpart: {
      en: '`containers[].resources.limits.cpu`.',
      ko: '컨테이너의 `resources.limits.cpu`입니다.',
    },
  },
  cpu_percent: {
    text: {
      en: 'The share of the processors that a Windows container may use, in percent. It has no effect on Linux: write `cpus`.',
      ko: 'Windows 컨테이너가 쓸 프로세서 비율(%)입니다. 리눅스에서는 효과가 없으니 `cpus`를 적으세요.',
    },
    counterpart: {
      en: '`containers[].resources.limits.cpu`.',
      ko: '컨테이너의 `resources.limits.cpu`입니다.',
    },
  },
  cpu_shares: {
    text: {
      en: 'The weight of the container when processors are short; default 1024. It limits nothing while there is enough for all.',
      ko: '프로세서가 모자랄 때의 비중이며 기본값은 1024입니다. 여유가 있을 때는 아무것도 제한하지 않습니다.',
    },
    counterpart: {
      en: '`containers[].resources.requests.cpu`, from which Kubernetes works out the weight.',
      ko: '컨테이너의 `resources.requests.cpu`이며, 쿠버네티스가 여기서 비중을 계산합니다.',
    },
  },
  cpu_quota: {
    text: {
      en: 'Microseconds of processor time per `cpu_period`. `50000` of the usual 100000 is half a processor; `cpus` says it more simply.',
      ko: '`cpu_period`마다 쓸 수 있는 프로세서 시간(마이크로초)입니다. 기본 주기 100000 중 `50000`이면 절반이며, `cpus`로 적는 편이 쉽습니다.',
    },
    counterpart: {
      en: '`containers[].resources.limits.cpu`.',
      ko: '컨테이너의 `resources.limits.cpu`입니다.',
    },
  },
  cpu_period: {
    text: {
      en: 'The length of the period for `cpu_quota` in microseconds; default 100000, a tenth of a second.',
      ko: '`cpu_quota`를 재는 주기(마이크로초)이며, 기본값은 100000, 곧 0.1초입니다.',
    },
    counterpart: {
      en: 'nothing per Pod: it is a setting of the kubelet.',
      ko: '파드에는 없고 kubelet의 설정입니다.',
    },
  },
  cpu_rt_period: {
    text: {
      en: 'The period for `cpu_rt_runtime`. Works only if kernel and engine are set up for real-time scheduling.',
      ko: '`cpu_rt_runtime`을 재는 주기입니다. 커널과 엔진이 실시간 스케줄링을 쓰도록 설정되어 있어야 합니다.',
    },
    counterpart: {
      en: 'nothing plays its part.',
      ko: '대응하는 것이 없습니다.',
    },
  },
  cpu_rt_runtime: {
    text: {
      en: 'How long real-time tasks may run per `cpu_rt_period`, in microseconds or with a unit. Needs a kernel and engine set up for it.',
      ko: '`cpu_rt_period`마다 실시간 작업이 쓸 수 있는 시간으로, 마이크로초나 단위를 붙여 적습니다. 커널과 엔진의 설정이 필요합니다.',
    },
    counterpart: {
      en: 'nothing plays its part.',
      ko: '대응하는 것이 없습니다.',
    },
  },
  cpuset: {
    text: {
      en: 'Which processors the container may use, by number: `0-3` or `0,1`. A number that the machine lacks stops the start.',
      ko: '컨테이너가 쓸 프로세서 번호로, `0-3`이나 `0,1`처럼 적습니다. 장비에 없는 번호를 적으면 시작되지 않습니다.',
    },
    counterpart: {
      en: "nothing in the Pod: the node's static CPU policy gives whole processors to Pods whose CPU request equals the limit.",
      ko: '파드에는 없습니다. 노드의 static CPU 정책이 CPU 요청과 한도가 같은 정수인 파드에 프로세서를 따로 줍니다.',
    },
  },
  mem_limit: {
    text: {
      en: 'The most memory the container may use; above it, the program is killed. `512m` is binary here: 512 MiB.',
      ko: '컨테이너가 쓸 수 있는 최대 메모리이며, 넘으면 프로그램이 강제 종료됩니다. 여기서 `512m`은 이진 단위로 512MiB입니다.',
    },
    counterpart: {
      en: '`containers[].resources.limits.memory`; write `512m` as `512Mi`. In Kubernetes a small `m` means thousandths.',
      ko: '컨테이너의 `resources.limits.memory`이며, `512m`은 `512Mi`로 적습니다. 쿠버네티스에서 소문자 `m`은 1000분의 1입니다.',
    },
  },
  mem_reservation: {
    text: {
      en: 'The memory to press the container down to when the host runs short. No guarantee, and below `mem_limit`.',
      ko: '호스트 메모리가 모자랄 때 줄이려고 하는 기준입니다. 보장되는 양이 아니며 `mem_limit`보다 작아야 합니다.',
    },
    counterpart: {
      en: '`containers[].resources.requests.memory`, by which the scheduler chooses a node.',
      ko: '컨테이너의 `resources.requests.memory`이며, 스케줄러가 이 값으로 노드를 고릅니다.',
    },
  },
  memswap_limit: {
    text: {
      en: 'Memory and swap together, not swap alone. Equal to `mem_limit` means no swap, `-1` as much as there is; without it, twice `mem_limit`.',
      ko: '스왑만이 아니라 메모리와 스왑을 합한 양입니다. `mem_limit`과 같으면 스왑이 없고 `-1`이면 제한이 없으며, 적지 않으면 `mem_limit`의 두 배입니다.',
    },
    counterpart: {
      en: 'nothing in the Pod: swap is a setting of the node, and usually off.',
      ko: '파드에는 없습니다. 스왑은 노드의 설정이며 보통 꺼져 있습니다.',
    },
  },
  mem_swappiness: {
    text: {
      en: "How readily the kernel swaps out the container's memory, from 0 to 100. Hosts with cgroup v2 ignore it.",
      ko: '커널이 컨테이너 메모리를 스왑으로 내보내는 정도로, 0에서 100까지입니다. cgroup v2 호스트에서는 무시됩니다.',
    },
    counterpart: {
      en: 'nothing plays its part.',
      ko: '대응하는 것이 없습니다.',
    },
  },
  oom_kill_disable: {
    text: {
      en: 'With `true`, the kernel does not kill the container when memory runs out; without `mem_limit` the host itself can hang. Hosts with cgroup v2 ignore it.',
      ko: '`true`이면 메모리가 바닥나도 커널이 죽이지 않습니다. `mem_limit`이 없으면 호스트가 멈출 수 있고, cgroup v2 호스트에서는 무시됩니다.',
    },
    counterpart: {
      en: 'nothing plays its part: a container above its memory limit is always killed.',
      ko: '대응하는 것이 없습니다. 메모리 한도를 넘은 컨테이너는 항상 강제 종료됩니다.',
    },
  },
  oom_score_adj: {
    text: {
      en: 'Who is killed first when the host runs out of memory: from -1000 (last) to 1000 (first).',
      ko: '호스트 메모리가 바닥났을 때 먼저 죽일 순서로, -1000(가장 나중)에서 1000(가장 먼저)까지입니다.',
    },
    counterpart: {
      en: 'set by the kubelet from `resources`: where requests equal limits, the Pod goes last.',
      ko: 'kubelet이 `resources`를 보고 정합니다. 요청과 한도가 같은 파드가 가장 나중입니다.',
    },
  },
  pids_limit: {
    text: {
      en: 'How many processes and threads the container may have; `-1` for no limit. Java programs need hundreds.',
      ko: '컨테이너의 프로세스와 스레드 수 한도이며, `-1`이면 제한이 없습니다. 자바 프로그램은 수백 개가 필요합니다.',
    },
    counterpart: {
      en: 'nothing in the Pod: `podPidsLimit` of the kubelet holds for the whole node.',
      ko: '파드에는 없습니다. kubelet의 `podPidsLimit`이 노드 전체에 적용됩니다.',
    },
  },
  ulimits: {
    text: {
      en: 'Limits of the kernel per process, such as `nofile` for open files. Without it, those of the Docker daemon hold.',
      ko: '프로세스마다 적용되는 커널 한도로, 열 수 있는 파일 수 `nofile` 등이 있습니다. 적지 않으면 도커 데몬의 값을 따릅니다.',
    },
    counterpart: {
      en: 'nothing plays its part: the container runtime of the node sets them.',
      ko: '대응하는 것이 없습니다. 노드의 컨테이너 런타임이 정합니다.',
    },
  },
  ...under('ulimits', ulimitWords),
  shm_size: {
    text: {
      en: 'The size of `/dev/shm`, memory that processes share. The default of 64 MB is too small for browsers and some databases.',
      ko: '프로세스가 함께 쓰는 메모리인 `/dev/shm`의 크기입니다. 기본값 64MB는 브라우저와 일부 데이터베이스에 모자랍니다.',
    },
    counterpart: {
      en: 'an `emptyDir` with `medium: Memory`, mounted at `/dev/shm`.',
      ko: '`medium: Memory`인 `emptyDir`를 `/dev/shm`에 마운트합니다.',
    },
  },
};
