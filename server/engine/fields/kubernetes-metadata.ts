import { inCompose, type WordsByType, type WordsOfType, words } from './kubernetes-words';

/** The outermost fields, which every kind shares. */
export const objectWords: WordsOfType = {
  apiVersion: words(
    'The API group and version this object is written for, such as `apps/v1`. Newer clusters no longer serve old beta versions.',
    '이 오브젝트가 따르는 API 그룹과 버전입니다(예: `apps/v1`). 예전 베타 버전은 새 클러스터에서 없어졌을 수 있습니다.',
  ),
  kind: words(
    'What sort of object this is. The spelling is exact: `Deployment`, not `deployment`.',
    '이 오브젝트의 종류입니다. 대소문자까지 정확해야 합니다. `deployment`가 아니라 `Deployment`입니다.',
  ),
  metadata: words(
    'Name, namespace, labels and annotations: how people and other objects find this one.',
    '이름, 네임스페이스, 레이블, 어노테이션입니다. 사람과 다른 오브젝트는 이 정보로 이 오브젝트를 찾습니다.',
  ),
  spec: words(
    'The state you want. Controllers work until the real state matches it, and again whenever it drifts.',
    '바람직한 상태(desired state)입니다. 컨트롤러는 실제 상태가 이와 같아질 때까지 일하고, 어긋나면 다시 맞춥니다.',
  ),
  status: words(
    'What controllers report about this object. In a manifest it has no effect and can be removed.',
    '컨트롤러가 이 오브젝트에 대해 보고하는 값입니다. 매니페스트에 적어도 효과가 없으니 지워도 됩니다.',
  ),
};

/** Metadata and label selectors. */
export const metadataWords: WordsByType = {
  'meta.v1.ObjectMeta': {
    name: words(
      'The name, unique for its kind within the namespace. Renaming means deleting the object and creating another.',
      '오브젝트의 이름입니다. 한 네임스페이스 안에서 같은 종류끼리 겹칠 수 없고, 바꾸려면 지우고 새로 만들어야 합니다.',
      {
        en: 'the key under `services`, `volumes`, `configs` or `secrets`.',
        ko: '`services`, `volumes`, `configs`, `secrets` 아래에 적는 키가 이름입니다.',
      },
    ),
    generateName: words(
      'A prefix to which the server adds five random characters. Works with `kubectl create`, not with `kubectl apply`.',
      '서버가 무작위 글자 다섯 개를 뒤에 붙여 이름을 만드는 접두사입니다. `kubectl create`에서만 되고 `kubectl apply`에서는 쓸 수 없습니다.',
    ),
    namespace: words(
      'Where the object lives; if absent, the namespace of the request, usually `default`. Pods cannot use ConfigMaps, Secrets or volume claims of another one.',
      '오브젝트가 속하는 네임스페이스입니다. 없으면 요청의 네임스페이스(보통 `default`)가 됩니다. 파드는 다른 네임스페이스의 ConfigMap, Secret, PVC를 쓸 수 없습니다.',
      {
        en: 'roughly the project, the top-level `name`.',
        ko: '프로젝트, 곧 최상위 `name`과 비슷합니다.',
      },
    ),
    labels: words(
      'Short key-value pairs by which Services, Deployments and policies select objects. Values are strings, so quote numbers and `true`.',
      '서비스, Deployment, 정책이 오브젝트를 고를 때 쓰는 짧은 키와 값입니다. 값은 문자열이므로 숫자와 `true`는 따옴표로 감싸야 합니다.',
      {
        en: '`labels`. There they are mostly notes; here they connect objects.',
        ko: '`labels`에 해당합니다. 컴포즈에서는 주로 메모지만, 여기서는 오브젝트를 서로 잇습니다.',
      },
    ),
    annotations: words(
      'Notes for tools and controllers, such as options of an Ingress controller. Nothing can be selected by them; values are strings.',
      '도구와 컨트롤러가 읽는 메모입니다(예: Ingress 컨트롤러의 옵션). 셀렉터로 고를 수는 없으며 값은 문자열이어야 합니다.',
      inCompose('annotations', 'labels'),
    ),
    finalizers: words(
      'Names that hold back a deletion until their controllers have cleaned up. If such a controller is gone, the object stays in `Terminating`.',
      '담당 컨트롤러가 정리를 마칠 때까지 삭제를 미루는 표시입니다. 그 컨트롤러가 없으면 오브젝트가 `Terminating`에 머무릅니다.',
    ),
    ownerReferences: words(
      'The objects this one belongs to: once all of them are gone, it is deleted as well. Normally controllers write this, not people.',
      '이 오브젝트의 주인입니다. 주인이 모두 없어지면 이 오브젝트도 지워집니다. 보통 사람이 아니라 컨트롤러가 적습니다.',
    ),
    creationTimestamp: words(
      'When the server created the object. The server sets it; in a manifest it has no effect.',
      '서버가 오브젝트를 만든 시각입니다. 서버가 정하므로 매니페스트에 적어도 효과가 없습니다.',
    ),
    resourceVersion: words(
      'Changes with every write and guards against overwriting newer changes. Remove it from manifests: a new object must not carry one.',
      '저장할 때마다 바뀌며, 남이 바꾼 내용을 덮어쓰지 않게 막습니다. 새 오브젝트에는 있으면 안 되니 매니페스트에서는 지우세요.',
    ),
    uid: words(
      'The identity of this one object among all that ever had its name. The server sets it; remove it from manifests.',
      '같은 이름을 썼던 모든 오브젝트와 구별되는 고유 값입니다. 서버가 정하므로 매니페스트에서는 지우세요.',
    ),
    generation: words(
      'Counts changes of `spec`. The server sets it; in a manifest it has no effect.',
      '`spec`이 바뀐 횟수입니다. 서버가 세므로 매니페스트에 적어도 효과가 없습니다.',
    ),
  },
  'meta.v1.LabelSelector': {
    matchLabels: words(
      'Labels that must all be present with exactly these values. The selected object may carry more labels.',
      '이 레이블이 모두 같은 값으로 있어야 선택됩니다. 대상에 다른 레이블이 더 있어도 됩니다.',
    ),
    matchExpressions: words(
      'Conditions with operators such as `In` and `Exists`. All of them must hold, and `matchLabels` too.',
      '`In`이나 `Exists` 같은 연산자로 쓰는 조건입니다. 모든 조건과 `matchLabels`를 함께 만족해야 선택됩니다.',
    ),
  },
  'meta.v1.LabelSelectorRequirement': {
    key: words('The label that is looked at.', '살펴볼 레이블의 키입니다.'),
    operator: words(
      '`In` and `NotIn` compare with `values`; `Exists` and `DoesNotExist` only ask whether the label is there. `NotIn` also selects objects without the label.',
      '`In`과 `NotIn`은 `values`와 비교하고, `Exists`와 `DoesNotExist`는 레이블이 있는지만 봅니다. `NotIn`은 레이블이 없는 오브젝트도 고릅니다.',
    ),
    values: words(
      'The values to compare with. `In` and `NotIn` need at least one; with `Exists` and `DoesNotExist` none may be given.',
      '비교할 값입니다. `In`과 `NotIn`에는 하나 이상 있어야 하고, `Exists`와 `DoesNotExist`에는 적을 수 없습니다.',
    ),
  },
};
