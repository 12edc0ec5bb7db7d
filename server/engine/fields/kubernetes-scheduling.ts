import { inCompose, type WordsByType, type WordsOfType, words } from './kubernetes-words';

const podRules: WordsOfType = {
  requiredDuringSchedulingIgnoredDuringExecution: words(
    'Rules that a node must satisfy, or the Pod stays Pending. Pods that already run are left alone when things change.',
    '노드가 반드시 만족해야 하는 규칙입니다. 맞는 노드가 없으면 파드는 Pending에 머무릅니다. 이미 실행 중인 파드는 옮기지 않습니다.',
  ),
  preferredDuringSchedulingIgnoredDuringExecution: words(
    'Wishes with a weight: the scheduler prefers such nodes but takes others rather than leave the Pod waiting.',
    '가중치가 있는 바람입니다. 스케줄러는 이런 노드를 먼저 고르지만, 없으면 다른 노드에라도 배치합니다.',
  ),
};

const weight = words(
  'How much this wish counts against others, from 1 to 100.',
  '다른 바람과 견준 중요도이며 1부터 100까지입니다.',
);

/** Where Pods are placed, and who gives way. */
export const schedulingWords: WordsByType = {
  'core.v1.PodSpec': {
    nodeSelector: words(
      'Labels a node must carry. If no node has them all, the Pod stays Pending.',
      '노드에 있어야 하는 레이블입니다. 모두 갖춘 노드가 없으면 파드는 Pending에 머무릅니다.',
      inCompose('deploy.placement.constraints', 'platform'),
    ),
    nodeName: words(
      'Puts the Pod onto this node without asking the scheduler, even if there is no room. Prefer `nodeSelector`.',
      '스케줄러를 거치지 않고 이 노드에 올립니다. 자리가 없어도 그렇게 하므로 `nodeSelector`를 쓰는 편이 낫습니다.',
    ),
    affinity: words(
      'Finer rules of placement: which nodes, near which Pods, and away from which.',
      '더 세밀한 배치 규칙입니다. 어떤 노드에, 어떤 파드 가까이에, 또는 어떤 파드에서 멀리 둘지 정합니다.',
      inCompose('deploy.placement'),
    ),
    tolerations: words(
      'Lets the Pod onto nodes with matching taints. It allows, it does not attract: to be placed there a `nodeSelector` is needed too.',
      '테인트가 있는 노드에도 배치될 수 있게 합니다. 허락일 뿐 끌어오지는 않으므로, 그 노드로 보내려면 `nodeSelector`도 필요합니다.',
    ),
    topologySpreadConstraints: words(
      'Spreads the Pods evenly over nodes or zones, so that one failure does not take them all.',
      '파드를 노드나 영역에 고르게 나눠, 한곳의 장애로 모두 내려가지 않게 합니다.',
      inCompose('deploy.placement.preferences'),
    ),
    priorityClassName: words(
      'The PriorityClass of the Pod. When room is short, Pods of lower priority are evicted for it. The class must exist.',
      '파드의 PriorityClass입니다. 자리가 모자라면 우선순위가 낮은 파드가 대신 축출됩니다. 그 PriorityClass가 있어야 합니다.',
    ),
    preemptionPolicy: words(
      'Whether the Pod may push out others of lower priority. Normally the PriorityClass decides; a different value is refused.',
      '우선순위가 낮은 파드를 밀어낼 수 있는지입니다. 보통 PriorityClass가 정하며, 그와 다른 값은 거부됩니다.',
    ),
    schedulerName: words(
      'Which scheduler places the Pod. If none of that name runs, the Pod stays Pending without a word.',
      '파드를 배치할 스케줄러입니다. 그 이름의 스케줄러가 없으면 파드는 아무 말 없이 Pending에 머무릅니다.',
    ),
    schedulingGates: words(
      'Holds the Pod back from scheduling until every gate has been removed by whoever set it.',
      '여기 적힌 이름이 모두 지워질 때까지 파드를 배치하지 않습니다.',
    ),
  },
  'core.v1.Affinity': {
    nodeAffinity: words(
      'Chooses nodes by their labels, with conditions richer than `nodeSelector`.',
      '노드 레이블로 노드를 고릅니다. `nodeSelector`보다 자세한 조건을 쓸 수 있습니다.',
      inCompose('deploy.placement.constraints'),
    ),
    podAffinity: words(
      'Places the Pod near Pods with certain labels, as near as `topologyKey` says.',
      '특정 레이블이 있는 파드 가까이에 둡니다. 얼마나 가까운지는 `topologyKey`가 정합니다.',
    ),
    podAntiAffinity: words(
      'Keeps the Pod away from Pods with certain labels. As a requirement it needs a free node for every replica, and one more during a rollout.',
      '특정 레이블이 있는 파드와 떨어뜨립니다. 필수 규칙이면 레플리카마다, 롤아웃 때는 하나 더, 빈 노드가 있어야 합니다.',
    ),
  },
  'core.v1.NodeAffinity': podRules,
  'core.v1.PodAffinity': podRules,
  'core.v1.PodAntiAffinity': podRules,
  'core.v1.NodeSelector': {
    nodeSelectorTerms: words(
      'Alternatives: a node that satisfies one of them will do. Within one, all conditions must hold.',
      '하나만 만족해도 되는 조건 묶음입니다. 한 묶음 안의 조건은 모두 만족해야 합니다.',
    ),
  },
  'core.v1.NodeSelectorTerm': {
    matchExpressions: words(
      'Conditions on labels of the node. All of them must hold.',
      '노드 레이블에 대한 조건이며 모두 만족해야 합니다.',
    ),
    matchFields: words(
      'Conditions on fields of the node; only `metadata.name` is possible.',
      '노드의 필드에 대한 조건이며 `metadata.name`만 쓸 수 있습니다.',
    ),
  },
  'core.v1.NodeSelectorRequirement': {
    key: words('The label of the node that is looked at.', '살펴볼 노드 레이블의 키입니다.'),
    operator: words(
      'How the label is compared with `values`. `Gt` and `Lt` compare numbers and take exactly one value.',
      '레이블을 `values`와 견주는 방법입니다. `Gt`와 `Lt`는 숫자를 비교하며 값을 하나만 받습니다.',
    ),
    values: words(
      'The values to compare with, always as strings. None with `Exists` and `DoesNotExist`.',
      '비교할 값이며 늘 문자열로 적습니다. `Exists`와 `DoesNotExist`에는 적을 수 없습니다.',
    ),
  },
  'core.v1.PreferredSchedulingTerm': {
    weight,
    preference: words('Which nodes are preferred.', '먼저 고를 노드의 조건입니다.'),
  },
  'core.v1.WeightedPodAffinityTerm': {
    weight,
    podAffinityTerm: words(
      'Which Pods are meant, and how near or far.',
      '어떤 파드와 얼마나 가깝거나 멀어야 하는지입니다.',
    ),
  },
  'core.v1.PodAffinityTerm': {
    topologyKey: words(
      'The node label that draws the line: `kubernetes.io/hostname` means the same node, `topology.kubernetes.io/zone` the same zone.',
      '같은 곳의 범위를 정하는 노드 레이블입니다. `kubernetes.io/hostname`은 같은 노드, `topology.kubernetes.io/zone`은 같은 영역입니다.',
    ),
    labelSelector: words(
      'The Pods this is about. If absent, it means none.',
      '대상이 되는 파드입니다. 없으면 어떤 파드도 고르지 않습니다.',
    ),
    namespaces: words(
      'Where those Pods are looked for; if absent, only in the namespace of this Pod.',
      '그 파드를 찾을 네임스페이스입니다. 없으면 이 파드의 네임스페이스에서만 찾습니다.',
    ),
  },
  'core.v1.Toleration': {
    key: words(
      'The taint that is tolerated. Without a key, `operator` must be `Exists`, and every taint is tolerated.',
      '참아 줄 테인트의 키입니다. 키가 없으면 `operator`를 `Exists`로 적어야 하며, 모든 테인트를 참습니다.',
    ),
    operator: words(
      '`Equal`, which is the default, compares `value`; `Exists` takes any value and must not be given one.',
      '기본값 `Equal`은 `value`까지 비교합니다. `Exists`는 값을 따지지 않으며 `value`를 함께 적을 수 없습니다.',
    ),
    value: words(
      'The value the taint must have. Only with `Equal`; quote `true` and numbers.',
      '테인트에 있어야 하는 값입니다. `Equal`에만 쓰며, `true`와 숫자는 따옴표로 감싸야 합니다.',
    ),
    effect: words(
      'Which effect of the taint is tolerated; every effect if absent.',
      '테인트의 어떤 효과를 참을지 정합니다. 없으면 모든 효과입니다.',
    ),
    tolerationSeconds: words(
      'How long the Pod stays after the taint appeared; for ever if absent. Only with the effect `NoExecute`.',
      '테인트가 생긴 뒤 파드가 머무는 초입니다. 없으면 계속 머무릅니다. 효과가 `NoExecute`일 때만 적을 수 있습니다.',
    ),
  },
  'core.v1.TopologySpreadConstraint': {
    maxSkew: words(
      'By how many Pods the fullest place may exceed the emptiest. At least 1.',
      '가장 많은 곳과 가장 적은 곳의 파드 수 차이를 몇 개까지 허용할지입니다. 1 이상이어야 합니다.',
    ),
    topologyKey: words(
      'The node label that says what a place is, such as `kubernetes.io/hostname` or `topology.kubernetes.io/zone`.',
      '파드를 나눌 단위를 정하는 노드 레이블입니다(예: `kubernetes.io/hostname`, `topology.kubernetes.io/zone`).',
    ),
    whenUnsatisfiable: words(
      '`DoNotSchedule` leaves the Pod Pending when it would break the balance; `ScheduleAnyway` only prefers balance.',
      '`DoNotSchedule`은 균형이 깨지면 파드를 배치하지 않습니다. `ScheduleAnyway`는 되도록 균형을 맞추되 배치는 합니다.',
    ),
    labelSelector: words(
      'Which Pods are counted, normally the labels of this template. If absent, none are, and nothing is spread.',
      '수를 셀 파드이며 보통 이 템플릿의 레이블을 적습니다. 없으면 아무 파드도 세지 않아 나뉘지 않습니다.',
    ),
    minDomains: words(
      'How many places to count on at least: if there are fewer, the missing ones count as empty. Only with `DoNotSchedule`.',
      '적어도 있어야 할 곳의 수입니다. 모자라면 그만큼 빈 곳이 있는 것으로 칩니다. `DoNotSchedule`에만 쓸 수 있습니다.',
    ),
  },
};
