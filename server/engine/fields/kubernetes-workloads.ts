import { inCompose, type WordsByType, words } from './kubernetes-words';

const minReadySeconds = words(
  'How long a new Pod must stay ready before it counts as available; 0 if absent. It slows a rollout down enough to notice early crashes.',
  '새 파드가 이 초만큼 준비된 상태로 있어야 쓸 수 있는 것으로 칩니다. 없으면 0입니다. 롤아웃을 늦춰 금방 죽는 파드를 알아채게 합니다.',
  inCompose('deploy.update_config.delay', 'deploy.update_config.monitor'),
);
const revisionHistoryLimit = words(
  'How many old versions are kept for `kubectl rollout undo`; 10 if absent. With 0 there is no way back.',
  '`kubectl rollout undo`로 되돌릴 수 있게 남겨 둘 이전 버전 수입니다. 없으면 10개이며, 0이면 되돌릴 수 없습니다.',
  {
    en: 'the nearest is `deploy.rollback_config`, but nothing rolls back by itself here.',
    ko: '`deploy.rollback_config`와 비슷하지만, 여기서는 저절로 롤백되지 않습니다.',
  },
);
const selector = words(
  'The labels by which it finds its own Pods. They must match those of the template; two workloads must not select the same Pods.',
  '자기 파드를 찾는 레이블입니다. 템플릿의 레이블과 일치해야 하고, 두 워크로드가 같은 파드를 고르면 안 됩니다.',
);
const template = words(
  'The mould of its Pods. Only a change in here starts a rollout; a changed ConfigMap, or another image under the same tag, does not.',
  '파드를 찍어 내는 틀입니다. 이 안을 바꿔야만 롤아웃이 시작됩니다. ConfigMap 내용이나 같은 태그의 이미지가 바뀌는 것으로는 시작되지 않습니다.',
  inCompose('services'),
);
const replicas = words(
  'How many Pods should run; 1 if absent. Leave it out where a HorizontalPodAutoscaler sets it, or every `kubectl apply` resets it.',
  '실행할 파드 수입니다. 없으면 1개입니다. HPA가 정하는 곳에는 적지 마세요. 적으면 `kubectl apply`를 할 때마다 되돌아갑니다.',
  inCompose('deploy.replicas', 'scale'),
);

/** What keeps Pods running, one beside the other. */
export const workloadWords: WordsByType = {
  'apps.v1.DeploymentSpec': {
    replicas,
    selector,
    template,
    strategy: words(
      'How old Pods are replaced by new ones. If absent: a rolling update by a quarter at a time.',
      '이전 파드를 새 파드로 바꾸는 방법입니다. 없으면 4분의 1씩 바꾸는 롤링 업데이트입니다.',
      {
        en: '`deploy.update_config`, which `docker compose up` ignores.',
        ko: '`deploy.update_config`에 해당합니다. 다만 `docker compose up`은 그 값을 무시합니다.',
      },
    ),
    minReadySeconds,
    revisionHistoryLimit,
    progressDeadlineSeconds: words(
      'Seconds without any progress after which a rollout is reported as failed; 600 if absent. Nothing is stopped or rolled back.',
      '롤아웃에 진전이 없을 때 실패로 보고할 때까지의 초입니다. 없으면 600초입니다. 멈추거나 롤백하지는 않습니다.',
    ),
    paused: words(
      'Holds back rollouts until set to `false`. Scaling still works.',
      '`false`로 바꿀 때까지 롤아웃을 미룹니다. 레플리카 수는 그동안에도 바뀝니다.',
    ),
  },
  'apps.v1.DeploymentStrategy': {
    type: words(
      '`RollingUpdate`, the default, replaces step by step; `Recreate` stops all old Pods first, which means downtime but never two versions at once.',
      '기본값 `RollingUpdate`는 조금씩 바꿉니다. `Recreate`는 이전 파드를 모두 내린 뒤 띄우므로 중단이 있지만 두 버전이 함께 돌지 않습니다.',
    ),
    rollingUpdate: words(
      'How far a rolling update may go above and below `replicas`. Refused with `Recreate`.',
      '롤링 업데이트 중에 `replicas`보다 얼마나 더 띄우고 얼마나 모자라도 되는지 정합니다. `Recreate`와는 함께 쓸 수 없습니다.',
      inCompose('deploy.update_config'),
    ),
  },
  'apps.v1.RollingUpdateDeployment': {
    maxSurge: words(
      'How many Pods above `replicas` may exist during an update; 25% if absent. Percentages round up.',
      '업데이트 중 `replicas`보다 더 띄워도 되는 파드 수입니다. 없으면 25%이고, 백분율은 올림합니다.',
      inCompose('deploy.update_config.parallelism', 'order: start-first'),
    ),
    maxUnavailable: words(
      'How many Pods may be missing during an update; 25% if absent. Percentages round down, so with 3 replicas none, with 4 one.',
      '업데이트 중 모자라도 되는 파드 수입니다. 없으면 25%이고, 백분율은 내림하므로 레플리카가 3개면 0개, 4개면 1개입니다.',
      inCompose('deploy.update_config.parallelism', 'order: stop-first'),
    ),
  },
  'apps.v1.StatefulSetSpec': {
    replicas,
    selector,
    template,
    minReadySeconds,
    revisionHistoryLimit,
    serviceName: words(
      'The headless Service that gives each Pod a DNS name of its own, such as `db-0.db`. It is not created for you.',
      '파드마다 `db-0.db` 같은 DNS 이름을 주는 헤드리스 서비스입니다. 자동으로 만들어지지 않습니다.',
    ),
    volumeClaimTemplates: words(
      'One volume claim per Pod, made from each entry. Removing Pods or the StatefulSet keeps the claims and their data by default.',
      '항목마다 파드별로 PVC를 하나씩 만듭니다. 파드나 StatefulSet을 지워도 기본 설정에서는 PVC와 데이터가 남습니다.',
      {
        en: 'a named volume, from the top-level `volumes`.',
        ko: '최상위 `volumes`에 선언한 볼륨에 해당합니다.',
      },
    ),
    podManagementPolicy: words(
      '`OrderedReady`, the default, starts Pods one after the other, each when the one before is ready; `Parallel` starts all at once.',
      '기본값 `OrderedReady`는 앞 파드가 준비되어야 다음 파드를 띄웁니다. `Parallel`은 한꺼번에 띄웁니다.',
    ),
    updateStrategy: words(
      'How Pods are replaced: from the highest number down, one at a time, each only when the one before is ready again.',
      '파드를 바꾸는 방법입니다. 번호가 큰 것부터 하나씩, 앞서 바꾼 파드가 준비되어야 다음으로 넘어갑니다.',
      inCompose('deploy.update_config'),
    ),
    persistentVolumeClaimRetentionPolicy: words(
      'Whether the volume claims go when Pods are scaled away or the StatefulSet is deleted. If absent, they stay.',
      '스케일 인하거나 StatefulSet을 지울 때 PVC도 지울지 정합니다. 없으면 남깁니다.',
    ),
    ordinals: words(
      'From which number the Pods are counted; 0 if absent.',
      '파드 번호를 몇 번부터 붙일지 정합니다. 없으면 0번부터입니다.',
    ),
  },
  'apps.v1.StatefulSetUpdateStrategy': {
    type: words(
      '`OnDelete` replaces a Pod only after you delete it; `RollingUpdate` is the default.',
      '`OnDelete`면 직접 지운 파드만 새로 만듭니다. 기본값은 `RollingUpdate`입니다.',
    ),
    rollingUpdate: words(
      'Details of the rolling update, such as `partition`.',
      '`partition` 같은 롤링 업데이트의 세부 설정입니다.',
    ),
  },
  'apps.v1.RollingUpdateStatefulSetStrategy': {
    partition: words(
      'Only Pods with this number or a higher one are updated; 0 if absent. A way to try a version on a few first.',
      '번호가 이 값 이상인 파드만 업데이트합니다. 없으면 0입니다. 새 버전을 일부에 먼저 시험할 때 씁니다.',
    ),
    maxUnavailable: words(
      'How many Pods may be missing at once; 1 if absent. Percentages round up; clusters before 1.35 ignore it by default.',
      '한꺼번에 모자라도 되는 파드 수입니다. 없으면 1개입니다. 백분율은 올림하며, 1.35보다 낮은 클러스터는 기본 설정에서 무시합니다.',
      inCompose('deploy.update_config.parallelism'),
    ),
  },
  'apps.v1.StatefulSetPersistentVolumeClaimRetentionPolicy': {
    whenDeleted: words(
      'What happens to the claims when the StatefulSet is deleted: `Retain`, the default, or `Delete` with all data.',
      'StatefulSet을 지울 때 PVC를 어떻게 할지 정합니다. 기본값 `Retain`은 남기고, `Delete`는 데이터까지 지웁니다.',
    ),
    whenScaled: words(
      'What happens to the claims of Pods that are scaled away: `Retain`, the default, or `Delete` with all data.',
      '스케일 인으로 없어진 파드의 PVC를 어떻게 할지 정합니다. 기본값 `Retain`은 남기고, `Delete`는 데이터까지 지웁니다.',
    ),
  },
  'apps.v1.DaemonSetSpec': {
    selector,
    template,
    minReadySeconds,
    revisionHistoryLimit,
    updateStrategy: words(
      'How Pods are replaced, node by node. If absent, one at a time.',
      '노드마다 파드를 바꾸는 방법입니다. 없으면 하나씩 바꿉니다.',
      inCompose('deploy.update_config'),
    ),
  },
  'apps.v1.DaemonSetUpdateStrategy': {
    type: words(
      '`OnDelete` replaces a Pod only after you delete it; `RollingUpdate` is the default.',
      '`OnDelete`면 직접 지운 파드만 새로 만듭니다. 기본값은 `RollingUpdate`입니다.',
    ),
    rollingUpdate: words(
      'On how many nodes the Pod may be missing or doubled during an update.',
      '업데이트 중 파드가 없거나 둘이어도 되는 노드 수를 정합니다.',
      inCompose('deploy.update_config'),
    ),
  },
  'apps.v1.RollingUpdateDaemonSet': {
    maxUnavailable: words(
      'On how many nodes the Pod may be missing at once; 1 if absent. Percentages round up, unlike those of a Deployment.',
      '한꺼번에 파드가 없어도 되는 노드 수입니다. 없으면 1개입니다. Deployment와 달리 백분율을 올림합니다.',
      inCompose('deploy.update_config.parallelism'),
    ),
    maxSurge: words(
      'On how many nodes an old and a new Pod may run together; 0 if absent. Above 0, `maxUnavailable` must be set to 0.',
      '이전 파드와 새 파드가 함께 떠도 되는 노드 수입니다. 없으면 0입니다. 0보다 크면 `maxUnavailable`을 0으로 적어야 합니다.',
    ),
  },
  'apps.v1.ReplicaSetSpec': { replicas, selector, template, minReadySeconds },
  'core.v1.ReplicationControllerSpec': {
    replicas,
    minReadySeconds,
    selector: words(
      'The labels by which it finds its Pods; those of the template if absent. Only plain pairs, no `matchLabels`.',
      '자기 파드를 찾는 레이블입니다. 없으면 템플릿의 레이블을 씁니다. `matchLabels` 없이 키와 값만 적습니다.',
    ),
    template,
  },
};
