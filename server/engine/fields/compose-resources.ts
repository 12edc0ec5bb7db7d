import { requestWords } from './compose-shared';
import { under, type WordsByPath } from './words';

/** How much each container of a deployed service may use. */
export const resourceWords: WordsByPath = {
  'deploy.resources': {
    text: {
      en: 'What each container may use and what is set aside for it. It holds for `docker compose up` as well.',
      ko: '컨테이너마다 쓸 수 있는 양과 남겨 둘 양입니다. `docker compose up`에도 적용됩니다.',
    },
    counterpart: {
      en: '`containers[].resources`.',
      ko: '컨테이너의 `resources`입니다.',
    },
  },
  'deploy.resources.limits': {
    text: {
      en: 'What no container may exceed: above the memory limit it is killed, at the CPU limit it is slowed down.',
      ko: '컨테이너가 넘을 수 없는 양입니다. 메모리를 넘으면 강제 종료되고, CPU는 느려집니다.',
    },
    counterpart: {
      en: '`containers[].resources.limits`.',
      ko: '컨테이너의 `resources.limits`입니다.',
    },
  },
  'deploy.resources.limits.cpus': {
    text: {
      en: "How many processors at most; `'0.50'` is half of one.",
      ko: "최대 프로세서 수이며, `'0.50'`은 절반입니다.",
    },
    counterpart: {
      en: '`resources.limits.cpu`; `0.50` is `500m`.',
      ko: '`resources.limits.cpu`이며, `0.50`은 `500m`입니다.',
    },
  },
  'deploy.resources.limits.memory': {
    text: {
      en: 'How much memory at most. Units are binary here: `512M` is 512 MiB.',
      ko: '최대 메모리입니다. 여기서는 이진 단위라 `512M`이 512MiB입니다.',
    },
    counterpart: {
      en: '`resources.limits.memory`; write `512M` as `512Mi`, as `M` is decimal there.',
      ko: '`resources.limits.memory`입니다. 거기서 `M`은 십진 단위이므로 `512M`은 `512Mi`로 적습니다.',
    },
  },
  'deploy.resources.limits.pids': {
    text: {
      en: 'How many processes and threads at most. Must agree with `pids_limit`.',
      ko: '최대 프로세스와 스레드 수입니다. `pids_limit`과 같아야 합니다.',
    },
    counterpart: {
      en: 'nothing in the Pod: `podPidsLimit` of the kubelet.',
      ko: '파드에는 없고 kubelet의 `podPidsLimit`입니다.',
    },
  },
  'deploy.resources.reservations': {
    text: {
      en: 'What a container needs at the least. Swarm chooses a node by it; `docker compose up` takes memory and devices from it.',
      ko: '컨테이너에 적어도 필요한 양입니다. Swarm은 이것으로 노드를 고르고, `docker compose up`은 메모리와 장치만 씁니다.',
    },
    counterpart: {
      en: '`containers[].resources.requests`. Where only limits are given, requests become equal to them.',
      ko: '컨테이너의 `resources.requests`입니다. 한도만 적으면 요청도 같은 값이 됩니다.',
    },
  },
  'deploy.resources.reservations.cpus': {
    text: {
      en: 'How many processors to set aside on a node. Only Swarm does so.',
      ko: '노드에 남겨 둘 프로세서 수입니다. Swarm에서만 쓰입니다.',
    },
    counterpart: {
      en: '`resources.requests.cpu`, by which the scheduler chooses a node.',
      ko: '`resources.requests.cpu`이며, 스케줄러가 이 값으로 노드를 고릅니다.',
    },
  },
  'deploy.resources.reservations.memory': {
    text: {
      en: 'How much memory to set aside. Plain Docker guarantees nothing: it only presses the container down to it when memory is short.',
      ko: '남겨 둘 메모리입니다. 도커만으로는 보장되지 않고, 메모리가 모자랄 때 이만큼으로 줄이려고 할 뿐입니다.',
    },
    counterpart: {
      en: '`resources.requests.memory`, by which the scheduler chooses a node.',
      ko: '`resources.requests.memory`이며, 스케줄러가 이 값으로 노드를 고릅니다.',
    },
  },
  'deploy.resources.reservations.generic_resources': {
    text: {
      en: 'Things of your own that nodes offer in numbers. Only Swarm knows them.',
      ko: '노드가 수량으로 내놓는 자체 정의 리소스입니다. Swarm에서만 쓰입니다.',
    },
    counterpart: {
      en: 'extended resources in `resources.limits`, such as `example.com/licence: 1`.',
      ko: '`resources.limits`의 확장 리소스로, `example.com/licence: 1`처럼 적습니다.',
    },
  },
  'deploy.resources.reservations.generic_resources.*': {
    text: {
      en: 'One such resource.',
      ko: '그런 리소스 하나입니다.',
    },
  },
  'deploy.resources.reservations.generic_resources.*.discrete_resource_spec': {
    text: {
      en: 'A resource that is counted in whole pieces; the only sort there is.',
      ko: '개수로 세는 리소스이며, 다른 종류는 없습니다.',
    },
  },
  'deploy.resources.reservations.generic_resources.*.discrete_resource_spec.kind': {
    text: {
      en: 'What the nodes call the resource.',
      ko: '노드가 그 리소스를 부르는 이름입니다.',
    },
  },
  'deploy.resources.reservations.generic_resources.*.discrete_resource_spec.value': {
    text: {
      en: 'How many pieces each container needs.',
      ko: '컨테이너마다 필요한 개수입니다.',
    },
  },
  'deploy.resources.reservations.devices': {
    text: {
      en: 'Devices for the container, mostly graphics processors. `gpus` says it more briefly.',
      ko: '컨테이너에 줄 장치로, 대부분 GPU입니다. `gpus`로 더 짧게 적을 수 있습니다.',
    },
    counterpart: {
      en: '`resources.limits["nvidia.com/gpu"]` and the like.',
      ko: '`resources.limits["nvidia.com/gpu"]` 같은 한도입니다.',
    },
  },
  'deploy.resources.reservations.devices.*': {
    text: {
      en: 'One request. `capabilities` is required, and only one of `count` and `device_ids` may stand here.',
      ko: '요청 하나입니다. `capabilities`는 꼭 적어야 하고, `count`와 `device_ids`는 하나만 적습니다.',
    },
  },
  ...under('deploy.resources.reservations.devices.*', requestWords),
};
