import { type WordsByType, words } from './kubernetes-words';

const scaleTargetRef = words(
  'What is scaled. For a Deployment write `apiVersion: apps/v1`; leave `replicas` out of its manifest.',
  '레플리카 수를 조절할 대상입니다. Deployment라면 `apiVersion: apps/v1`로 적고, 그 매니페스트에서 `replicas`는 빼세요.',
);
const targetName = words('The name of the object, in this namespace.', '이 네임스페이스에 있는 오브젝트의 이름입니다.');
const minReplicas = words(
  'Never fewer Pods than this; 1 if absent. For rollouts and failures without downtime 2 is the least.',
  '이보다 적게 줄이지 않습니다. 없으면 1개입니다. 장애에도 중단이 없으려면 적어도 2개가 필요합니다.',
  {
    en: '`deploy.replicas`. Nothing scales by itself there.',
    ko: '`deploy.replicas`에 해당합니다. 컴포즈에는 오토스케일링이 없습니다.',
  },
);
const maxReplicas = words(
  'Never more Pods than this. The cluster needs room for them, and a database connections.',
  '이보다 많이 늘리지 않습니다. 클러스터의 자리와 데이터베이스 연결 수가 이만큼 감당할 수 있어야 합니다.',
);
const target = words(
  'The value to aim at. With more, Pods are added; with less, removed.',
  '맞추려는 값입니다. 이보다 높으면 파드를 늘리고 낮으면 줄입니다.',
);

/** How many Pods there are, how many may be missing, and what a namespace may use. */
export const scalingWords: WordsByType = {
  'autoscaling.v1.HorizontalPodAutoscalerSpec': {
    scaleTargetRef,
    minReplicas,
    maxReplicas,
    targetCPUUtilizationPercentage: words(
      'The share of requested CPU to aim at, on average over the Pods; 80 if absent. Containers need a CPU request.',
      '맞추려는 CPU 사용률이며 파드 전체의 평균을 CPU 요청과 견줍니다. 없으면 80입니다. 컨테이너에 CPU 요청이 있어야 합니다.',
    ),
  },
  'autoscaling.v2.HorizontalPodAutoscalerSpec': {
    scaleTargetRef,
    minReplicas,
    maxReplicas,
    metrics: words(
      'What is measured; 80 % of requested CPU if absent. Of several, the one that wants the most Pods wins.',
      '무엇을 잴지 정합니다. 없으면 CPU 요청의 80%입니다. 여럿이면 파드를 가장 많이 요구하는 것을 따릅니다.',
    ),
    behavior: words(
      'How fast to scale. If absent: up at once, down after five quiet minutes.',
      '늘리고 줄이는 속도입니다. 없으면 바로 늘리고, 5분 동안 낮게 유지되어야 줄입니다.',
    ),
  },
  'autoscaling.v1.CrossVersionObjectReference': { name: targetName },
  'autoscaling.v2.CrossVersionObjectReference': { name: targetName },
  'autoscaling.v2.MetricSpec': {
    type: words(
      'Which of the blocks below is filled in, such as `Resource`. Exactly that block must be there.',
      '아래 어느 블록을 채웠는지 적습니다(예: `Resource`). 그 블록만 있어야 합니다.',
    ),
    resource: words(
      'CPU or memory of the Pods. Needs the metrics server and requests on every container.',
      '파드의 CPU나 메모리입니다. 메트릭 서버와 모든 컨테이너의 `requests`가 있어야 합니다.',
    ),
    containerResource: words(
      'CPU or memory of one container, so that sidecars do not distort it.',
      '컨테이너 하나의 CPU나 메모리입니다. 사이드카의 영향을 받지 않습니다.',
    ),
    pods: words(
      'A metric of your own that every Pod reports. Needs an adapter such as the one for Prometheus.',
      '파드마다 보고하는 사용자 메트릭입니다. Prometheus 같은 메트릭 어댑터가 있어야 합니다.',
    ),
    object: words(
      'A metric of one other object, such as requests per second of an Ingress.',
      'Ingress의 초당 요청 수처럼 다른 오브젝트 하나의 메트릭입니다.',
    ),
    external: words(
      'A metric from outside the cluster, such as the length of a queue.',
      '대기열 길이처럼 클러스터 밖에서 오는 메트릭입니다.',
    ),
  },
  'autoscaling.v2.ResourceMetricSource': {
    name: words(
      '`cpu` or `memory`. Memory is a poor choice for programs that never give it back, such as many on the JVM.',
      '`cpu`나 `memory`입니다. JVM처럼 메모리를 잘 돌려주지 않는 프로그램에는 메모리가 알맞지 않습니다.',
    ),
    target,
  },
  'autoscaling.v2.ContainerResourceMetricSource': {
    container: words('The container that is measured.', '잴 컨테이너입니다.'),
    name: words('`cpu` or `memory`.', '`cpu`나 `memory`입니다.'),
    target,
  },
  'autoscaling.v2.MetricTarget': {
    type: words(
      '`Utilization` is a share of the request, `AverageValue` an amount per Pod, `Value` an amount in all.',
      '`Utilization`은 요청에 대한 비율, `AverageValue`는 파드당 값, `Value`는 전체 값입니다.',
    ),
    averageUtilization: words(
      'Percent of `requests`, not of `limits`, on average over the Pods.',
      '파드 전체의 평균이며 `limits`가 아니라 `requests`에 대한 백분율입니다.',
    ),
    averageValue: words('The amount per Pod, such as `500m` or `200Mi`.', '파드당 값입니다(예: `500m`, `200Mi`).'),
    value: words('The amount in all, not divided by Pods.', '파드 수로 나누지 않은 전체 값입니다.'),
  },
  'autoscaling.v2.HorizontalPodAutoscalerBehavior': {
    scaleUp: words(
      'How fast Pods are added. If absent, as many as there are, or 4, every 15 seconds.',
      '늘리는 속도입니다. 없으면 15초마다 지금 수만큼, 또는 4개까지 더합니다.',
    ),
    scaleDown: words(
      'How fast Pods are removed. If absent, after 300 quiet seconds, down to the minimum if need be.',
      '줄이는 속도입니다. 없으면 300초 동안 낮게 유지된 뒤 최소 수까지 줄일 수 있습니다.',
    ),
  },
  'autoscaling.v2.HPAScalingRules': {
    stabilizationWindowSeconds: words(
      'How long to look back before acting, against going up and down. If absent: 300 for down, 0 for up.',
      '오르내림을 막으려고 되돌아보는 초입니다. 없으면 줄일 때 300초, 늘릴 때 0초입니다.',
    ),
    policies: words('How much may change in which time.', '일정 시간에 얼마나 바꿀 수 있는지 정합니다.'),
    selectPolicy: words(
      'Which policy counts when there are several: the one that changes most, `Max`, if absent. `Disabled` forbids this direction.',
      '정책이 여럿일 때 어느 것을 따를지 정합니다. 없으면 가장 많이 바꾸는 `Max`입니다. `Disabled`는 이 방향을 막습니다.',
    ),
  },
  'policy.v1.PodDisruptionBudgetSpec': {
    minAvailable: words(
      'How many Pods must stay while nodes are drained. As many as there are replicas blocks every drain. Rollouts ignore it.',
      '노드를 드레인할 때 남아 있어야 하는 파드 수입니다. 레플리카 수와 같으면 드레인이 모두 막힙니다. 롤아웃에는 적용되지 않습니다.',
    ),
    maxUnavailable: words(
      'How many Pods may be missing while nodes are drained. 0 blocks every drain. Percentages round up; not together with `minAvailable`.',
      '노드를 드레인할 때 모자라도 되는 파드 수입니다. 0이면 드레인이 모두 막힙니다. 백분율은 올림하며 `minAvailable`과 함께 쓸 수 없습니다.',
    ),
    selector: words(
      'The Pods it protects, normally those of one Deployment. `{}` means all of the namespace, absent means none.',
      '보호할 파드이며 보통 Deployment 하나의 파드입니다. `{}`는 네임스페이스 전체, 없으면 아무것도 뜻하지 않습니다.',
    ),
    unhealthyPodEvictionPolicy: words(
      '`AlwaysAllow` lets Pods go that are not ready, so that a broken program does not block a drain.',
      '`AlwaysAllow`면 준비되지 않은 파드는 내보내서, 고장 난 프로그램이 드레인을 막지 않습니다.',
    ),
  },
  'core.v1.ResourceQuotaSpec': {
    hard: words(
      'The most the namespace may use in sum. Once `requests.cpu` or the like is listed, every new Pod must state it, or it is refused.',
      '네임스페이스 전체가 쓸 수 있는 최대량입니다. `requests.cpu` 같은 항목이 있으면 새 파드에 그 값이 없을 때 거부됩니다.',
    ),
    scopes: words(
      'Counts only some Pods, such as those without a deadline.',
      '기한이 없는 파드처럼 일부 파드만 셉니다.',
    ),
  },
  'core.v1.LimitRangeSpec': {
    limits: words(
      'Defaults and bounds, one entry per type. They apply to new Pods only.',
      '기본값과 범위이며 유형마다 한 항목입니다. 새 파드에만 적용됩니다.',
    ),
  },
  'core.v1.LimitRangeItem': {
    type: words(
      'What is bounded: `Container`, `Pod` or `PersistentVolumeClaim`.',
      '제한할 대상입니다. `Container`, `Pod`, `PersistentVolumeClaim` 가운데 하나입니다.',
    ),
    default: words(
      'The `limits` of containers that state none. Not the requests: that is `defaultRequest`.',
      '`limits`가 없는 컨테이너에 넣을 값입니다. 요청의 기본값은 `defaultRequest`입니다.',
    ),
    defaultRequest: words(
      'The `requests` of containers that state none. If absent, `default` is taken.',
      '`requests`가 없는 컨테이너에 넣을 값입니다. 없으면 `default`를 씁니다.',
    ),
    max: words('No more than this is accepted.', '이보다 크면 거부됩니다.'),
    min: words('No less than this is accepted.', '이보다 작으면 거부됩니다.'),
  },
  'scheduling.v1.PriorityClass': {
    value: words(
      'The higher, the more important. At most 1000000000 for classes of your own.',
      '클수록 중요합니다. 직접 만드는 클래스는 1000000000까지입니다.',
    ),
    globalDefault: words(
      'Applies to all new Pods that name no class. Only one class may be the default.',
      '클래스를 적지 않은 새 파드에 적용됩니다. 한 클래스만 기본값이 될 수 있습니다.',
    ),
    preemptionPolicy: words(
      '`Never` puts Pods ahead in the queue without pushing others out.',
      '`Never`면 다른 파드를 밀어내지 않고 대기열에서만 앞섭니다.',
    ),
    description: words('For people: when to use this class.', '언제 쓰는 클래스인지 사람에게 알리는 글입니다.'),
  },
};
