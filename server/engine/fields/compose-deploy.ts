import type { WordsByPath } from './words';

/** How a service is deployed: replicas, updates, resources and placement. */
export const deployWords: WordsByPath = {
  deploy: {
    text: {
      en: 'How many containers run and what they may use. `docker compose up` reads `replicas`, `resources` and `restart_policy`; the rest is for Swarm.',
      ko: '컨테이너 수와 쓸 수 있는 리소스입니다. `docker compose up`은 `replicas`, `resources`, `restart_policy`를 읽고 나머지는 Swarm용입니다.',
    },
    counterpart: {
      en: 'Deployment `spec`: here, all of it is carried out by the cluster.',
      ko: 'Deployment의 `spec`이며, 클러스터가 모두 실제로 수행합니다.',
    },
  },
  'deploy.mode': {
    text: {
      en: '`replicated` (default) runs a number of containers, `global` one per node; `replicated-job` and `global-job` run to an end. For Swarm.',
      ko: '`replicated`(기본값)는 정한 수만큼, `global`은 노드마다 하나를 실행합니다. `replicated-job`과 `global-job`은 끝까지 실행됩니다. Swarm용입니다.',
    },
    counterpart: {
      en: 'a Deployment for `replicated`, a DaemonSet for `global`, a Job for the rest.',
      ko: '`replicated`는 Deployment, `global`은 DaemonSet, 나머지는 Job입니다.',
    },
  },
  'deploy.replicas': {
    text: {
      en: 'How many containers run; default 1. With a fixed host port or a `container_name`, only one can start.',
      ko: '실행할 컨테이너 수이며 기본값은 1입니다. 호스트 포트나 `container_name`을 고정하면 하나만 뜰 수 있습니다.',
    },
    counterpart: {
      en: 'Deployment `spec.replicas`. Leave it out where a HorizontalPodAutoscaler decides.',
      ko: 'Deployment의 `spec.replicas`입니다. HorizontalPodAutoscaler가 정하면 적지 않습니다.',
    },
  },
  'deploy.endpoint_mode': {
    text: {
      en: "How Swarm answers for the service's name: `vip` (default) with one address, `dnsrr` with those of all containers.",
      ko: 'Swarm이 서비스 이름에 답하는 방식입니다. `vip`(기본값)는 주소 하나, `dnsrr`은 모든 컨테이너의 주소를 줍니다.',
    },
    counterpart: {
      en: 'Service `spec.clusterIP`: an address for `vip`, `None` (headless) for `dnsrr`.',
      ko: '쿠버네티스 서비스의 `spec.clusterIP`입니다. `vip`는 주소, `dnsrr`은 `None`(헤드리스)에 해당합니다.',
    },
  },
  'deploy.labels': {
    text: {
      en: 'Labels of the Swarm service, not of its containers: those are `labels` beside `deploy`.',
      ko: '컨테이너가 아니라 Swarm 서비스에 붙는 레이블입니다. 컨테이너에는 `deploy` 옆의 `labels`를 씁니다.',
    },
    counterpart: {
      en: '`metadata.labels` of the Deployment, not of its Pod template.',
      ko: '파드 템플릿이 아니라 Deployment의 `metadata.labels`입니다.',
    },
  },
  'deploy.labels.*': {
    text: {
      en: 'One label with its value.',
      ko: '레이블 하나와 그 값입니다.',
    },
  },
  'deploy.update_config': {
    text: {
      en: 'How Swarm replaces old containers by new ones. `docker compose up` ignores it: it stops the old one first, so there is a gap.',
      ko: 'Swarm이 이전 컨테이너를 새것으로 바꾸는 방법입니다. `docker compose up`은 이를 무시하고 이전 것부터 멈추므로 끊기는 시간이 생깁니다.',
    },
    counterpart: {
      en: 'Deployment `spec.strategy.rollingUpdate`, paced by `readinessProbe`.',
      ko: 'Deployment의 `spec.strategy.rollingUpdate`이며, `readinessProbe`가 속도를 정합니다.',
    },
  },
  'deploy.update_config.parallelism': {
    text: {
      en: 'How many containers are replaced at once; default 1, and 0 means all of them.',
      ko: '한 번에 바꿀 컨테이너 수이며, 기본값은 1이고 0이면 전부입니다.',
    },
    counterpart: {
      en: '`maxSurge` with `order: start-first`, else `maxUnavailable`.',
      ko: '`order: start-first`이면 `maxSurge`, 아니면 `maxUnavailable`입니다.',
    },
  },
  'deploy.update_config.delay': {
    text: {
      en: 'How long to wait between two groups. Default is not at all.',
      ko: '한 묶음을 바꾼 뒤 다음까지 기다릴 시간이며, 기본값은 0입니다.',
    },
    counterpart: {
      en: 'closest is Deployment `spec.minReadySeconds`.',
      ko: '가장 가까운 것은 Deployment의 `spec.minReadySeconds`입니다.',
    },
  },
  'deploy.update_config.failure_action': {
    text: {
      en: 'What follows a failed update: `pause` (default), `continue` or `rollback`.',
      ko: '업데이트가 실패했을 때의 동작으로, `pause`(기본값), `continue`, `rollback`이 있습니다.',
    },
    counterpart: {
      en: 'always like `pause`: the rollout stalls. Going back takes `kubectl rollout undo`.',
      ko: '늘 `pause`처럼 롤아웃이 멈춥니다. 되돌리려면 `kubectl rollout undo`를 실행합니다.',
    },
  },
  'deploy.update_config.monitor': {
    text: {
      en: 'How long a new container is watched for failing before it counts as good.',
      ko: '새 컨테이너를 정상으로 보기 전에 실패하는지 지켜볼 시간입니다.',
    },
    counterpart: {
      en: 'closest is Deployment `spec.minReadySeconds`.',
      ko: '가장 가까운 것은 Deployment의 `spec.minReadySeconds`입니다.',
    },
  },
  'deploy.update_config.max_failure_ratio': {
    text: {
      en: 'What share of the containers may fail, from 0 (default) to 1.',
      ko: '실패해도 되는 컨테이너의 비율로, 0(기본값)에서 1까지입니다.',
    },
    counterpart: {
      en: 'nothing plays its part.',
      ko: '대응하는 것이 없습니다.',
    },
  },
  'deploy.update_config.order': {
    text: {
      en: '`stop-first` (default) stops the old container before the new one starts; `start-first` keeps serving and needs room for both.',
      ko: '`stop-first`(기본값)는 이전 컨테이너를 먼저 멈추고, `start-first`는 끊기지 않는 대신 둘 다 띄울 여유가 필요합니다.',
    },
    counterpart: {
      en: '`start-first`: `maxSurge` above 0 and `maxUnavailable: 0`. `stop-first`: the other way round.',
      ko: '`start-first`는 `maxSurge`를 0보다 크게, `maxUnavailable`을 0으로 둔 것이고, `stop-first`는 그 반대입니다.',
    },
  },
  'deploy.rollback_config': {
    text: {
      en: 'How Swarm goes back after a failed update. `docker compose up` ignores it.',
      ko: '업데이트가 실패했을 때 Swarm이 되돌아가는 방법입니다. `docker compose up`에서는 무시됩니다.',
    },
    counterpart: {
      en: '`kubectl rollout undo`, by the same `spec.strategy`; how far back, says `spec.revisionHistoryLimit`.',
      ko: '`kubectl rollout undo`이며 같은 `spec.strategy`를 따릅니다. 되돌릴 수 있는 범위는 `spec.revisionHistoryLimit`입니다.',
    },
  },
  'deploy.rollback_config.parallelism': {
    text: {
      en: 'How many containers go back at once; 0 means all of them.',
      ko: '한 번에 되돌릴 컨테이너 수이며, 0이면 전부입니다.',
    },
  },
  'deploy.rollback_config.delay': {
    text: {
      en: 'How long to wait between two groups. Default is not at all.',
      ko: '한 묶음을 되돌린 뒤 다음까지 기다릴 시간이며, 기본값은 0입니다.',
    },
  },
  'deploy.rollback_config.failure_action': {
    text: {
      en: 'What follows a failed way back: `pause` (default) or `continue`.',
      ko: '되돌리기가 실패했을 때의 동작으로, `pause`(기본값)나 `continue`입니다.',
    },
  },
  'deploy.rollback_config.monitor': {
    text: {
      en: 'How long a container is watched for failing before it counts as good.',
      ko: '컨테이너를 정상으로 보기 전에 실패하는지 지켜볼 시간입니다.',
    },
  },
  'deploy.rollback_config.max_failure_ratio': {
    text: {
      en: 'What share of the containers may fail on the way back, from 0 (default) to 1.',
      ko: '되돌리는 동안 실패해도 되는 컨테이너의 비율로, 0(기본값)에서 1까지입니다.',
    },
  },
  'deploy.rollback_config.order': {
    text: {
      en: 'Whether the present container stops first (`stop-first`, default) or the earlier one starts first (`start-first`).',
      ko: '지금 컨테이너를 먼저 멈출지(`stop-first`, 기본값), 이전 것을 먼저 띄울지(`start-first`) 정합니다.',
    },
  },
  'deploy.restart_policy': {
    text: {
      en: 'When an ended container starts again. It goes before the `restart` beside `deploy`.',
      ko: '끝난 컨테이너를 언제 다시 시작할지 정합니다. `deploy` 옆의 `restart`보다 우선합니다.',
    },
    counterpart: {
      en: 'Pods of a Deployment always restart, with growing pauses of up to 5 minutes. What should end is a Job.',
      ko: 'Deployment의 파드는 늘 재시작하며, 쉬는 시간이 5분까지 늘어납니다. 끝나야 하는 프로그램은 Job입니다.',
    },
  },
  'deploy.restart_policy.condition': {
    text: {
      en: '`any` (default) always restarts, `on-failure` only after an error, `none` never.',
      ko: '`any`(기본값)는 항상, `on-failure`는 오류로 끝났을 때만 다시 시작하고, `none`은 다시 시작하지 않습니다.',
    },
    counterpart: {
      en: 'Pod `spec.restartPolicy`; only `Always` is allowed in a Deployment.',
      ko: '파드의 `spec.restartPolicy`이며, Deployment에서는 `Always`만 됩니다.',
    },
  },
  'deploy.restart_policy.delay': {
    text: {
      en: 'How long to wait before another try. `docker compose up` ignores it.',
      ko: '다시 시도하기 전에 기다릴 시간입니다. `docker compose up`에서는 무시됩니다.',
    },
    counterpart: {
      en: 'nothing plays its part: the kubelet waits 10 seconds at first, then ever longer.',
      ko: '대응하는 것이 없습니다. kubelet이 10초부터 점점 길게 기다립니다.',
    },
  },
  'deploy.restart_policy.max_attempts': {
    text: {
      en: 'After how many tries to give up. Without it, never.',
      ko: '몇 번 시도한 뒤 그만둘지 정합니다. 적지 않으면 그만두지 않습니다.',
    },
    counterpart: {
      en: '`spec.backoffLimit` of a Job; a Deployment never gives up.',
      ko: 'Job의 `spec.backoffLimit`입니다. Deployment는 그만두지 않습니다.',
    },
  },
  'deploy.restart_policy.window': {
    text: {
      en: 'How long a container must run before the start counts as a success. `docker compose up` ignores it.',
      ko: '이만큼 실행되어야 시작에 성공한 것으로 봅니다. `docker compose up`에서는 무시됩니다.',
    },
    counterpart: {
      en: 'nothing plays its part.',
      ko: '대응하는 것이 없습니다.',
    },
  },
  'deploy.placement': {
    text: {
      en: 'On which nodes Swarm runs the service. `docker compose up` has one machine and ignores it.',
      ko: 'Swarm이 서비스를 실행할 노드를 고릅니다. `docker compose up`은 장비가 하나라 무시합니다.',
    },
    counterpart: {
      en: 'Pod `spec.nodeSelector`, `spec.affinity` and `spec.topologySpreadConstraints`.',
      ko: '파드의 `spec.nodeSelector`, `spec.affinity`, `spec.topologySpreadConstraints`입니다.',
    },
  },
  'deploy.placement.constraints': {
    text: {
      en: 'Conditions that a node must all meet. If none does, the service waits.',
      ko: '노드가 모두 채워야 하는 조건입니다. 맞는 노드가 없으면 서비스가 기다립니다.',
    },
    counterpart: {
      en: 'Pod `spec.nodeSelector`, or `spec.affinity.nodeAffinity` for `!=`.',
      ko: '파드의 `spec.nodeSelector`이며, `!=`에는 `spec.affinity.nodeAffinity`를 씁니다.',
    },
  },
  'deploy.placement.constraints.*': {
    text: {
      en: 'One condition, such as `node.labels.disk==ssd`.',
      ko: '조건 하나로, `node.labels.disk==ssd` 등을 적습니다.',
    },
  },
  'deploy.placement.preferences': {
    text: {
      en: 'How to spread containers over nodes, where possible. Nothing waits for it.',
      ko: '가능하면 컨테이너를 노드에 고루 나누는 방법입니다. 맞추지 못해도 기다리지 않습니다.',
    },
    counterpart: {
      en: 'Pod `spec.topologySpreadConstraints` with `whenUnsatisfiable: ScheduleAnyway`.',
      ko: '`whenUnsatisfiable: ScheduleAnyway`인 파드의 `spec.topologySpreadConstraints`입니다.',
    },
  },
  'deploy.placement.preferences.*': {
    text: {
      en: 'One preference; `spread` is the only sort.',
      ko: '선호 하나이며, 종류는 `spread`뿐입니다.',
    },
  },
  'deploy.placement.preferences.*.spread': {
    text: {
      en: 'The node label over whose values to spread, such as `node.labels.zone`.',
      ko: '값마다 고루 나눌 노드 레이블로, `node.labels.zone` 등을 적습니다.',
    },
    counterpart: {
      en: '`topologySpreadConstraints[].topologyKey`.',
      ko: '`topologySpreadConstraints[].topologyKey`입니다.',
    },
  },
  'deploy.placement.max_replicas_per_node': {
    text: {
      en: 'How many containers of the service one node may run. What does not fit waits.',
      ko: '노드 하나에서 실행할 수 있는 컨테이너 수입니다. 넘치는 것은 기다립니다.',
    },
    counterpart: {
      en: 'closest is Pod `spec.topologySpreadConstraints`; for one per node, `spec.affinity.podAntiAffinity`.',
      ko: '가장 가까운 것은 파드의 `spec.topologySpreadConstraints`이며, 노드마다 하나면 `spec.affinity.podAntiAffinity`입니다.',
    },
  },
};
