import { type WordsByType, words } from './kubernetes-words';

const roleRules = words(
  'What is allowed. Rules only add up; nothing can be forbidden.',
  '허용할 일입니다. 규칙은 더해지기만 하며 금지할 수는 없습니다.',
);
const subjects = words(
  'Who gets the rights. A ServiceAccount needs its `namespace`.',
  '권한을 받을 대상입니다. ServiceAccount에는 `namespace`도 적어야 합니다.',
);

/** Who may ask the API server for what, and kinds of your own. */
export const accessWords: WordsByType = {
  'core.v1.ServiceAccount': {
    automountServiceAccountToken: words(
      'Whether its Pods get a token for the API server; yes if absent. A Pod may decide otherwise.',
      '이 계정을 쓰는 파드에 API 서버용 토큰을 넣을지 정합니다. 없으면 넣습니다. 파드에 따로 적은 값이 우선합니다.',
    ),
    imagePullSecrets: words(
      'Given to every Pod that uses this account and names none itself.',
      '이 계정을 쓰면서 따로 적지 않은 모든 파드에 넣어 줍니다.',
    ),
    secrets: words(
      'An old list of tokens. Since Kubernetes 1.24 none are added, and it can be left out.',
      '예전 방식의 토큰 목록입니다. 쿠버네티스 1.24부터는 채워지지 않으니 적지 않아도 됩니다.',
    ),
  },
  'rbac.v1.Role': { rules: roleRules },
  'rbac.v1.ClusterRole': {
    rules: roleRules,
    aggregationRule: words(
      'Collects the rules of other ClusterRoles by label. What `rules` says is then overwritten.',
      '레이블로 다른 ClusterRole의 규칙을 모읍니다. 이때 `rules`에 적은 내용은 덮어써집니다.',
    ),
  },
  'rbac.v1.PolicyRule': {
    apiGroups: words(
      'The group of the resources, without version: `""` for Pods and Services, `apps` for Deployments.',
      '리소스의 API 그룹이며 버전은 빼고 적습니다. 파드와 서비스는 `""`, Deployment는 `apps`입니다.',
    ),
    resources: words(
      'In the plural and in lower case, such as `pods`. Subresources are named on their own: `pods/log`.',
      '`pods`처럼 소문자 복수형으로 적습니다. `pods/log` 같은 하위 리소스는 따로 적어야 합니다.',
    ),
    verbs: words(
      'Such as `get`, `list`, `watch`, `create`. Programs that follow changes need all of the first three. Misspelt verbs are not noticed.',
      '`get`, `list`, `watch`, `create` 같은 동작입니다. 변화를 지켜보는 프로그램에는 앞의 셋이 모두 필요합니다. 오타가 있어도 거부되지 않습니다.',
    ),
    resourceNames: words(
      'Only objects with these names. It cannot restrict `create`, as the name is not known yet.',
      '이 이름의 오브젝트에만 허용합니다. 만들 때는 이름을 아직 모르므로 `create`는 제한하지 못합니다.',
    ),
    nonResourceURLs: words(
      'Paths such as `/healthz`. Only in a ClusterRole, and in a rule of their own.',
      '`/healthz` 같은 경로입니다. ClusterRole에만, 다른 것과 섞지 않은 규칙으로 적습니다.',
    ),
  },
  'rbac.v1.RoleBinding': {
    subjects,
    roleRef: words(
      'The Role, or a ClusterRole whose rights then hold in this namespace only.',
      '줄 Role입니다. ClusterRole을 적으면 그 권한이 이 네임스페이스에서만 통합니다.',
    ),
  },
  'rbac.v1.ClusterRoleBinding': {
    subjects,
    roleRef: words(
      'The ClusterRole. Its rights hold in every namespace.',
      '줄 ClusterRole입니다. 그 권한이 모든 네임스페이스에서 통합니다.',
    ),
  },
  'rbac.v1.RoleRef': {
    apiGroup: words('Always `rbac.authorization.k8s.io`.', '늘 `rbac.authorization.k8s.io`입니다.'),
    kind: words('`Role` or `ClusterRole`.', '`Role`이나 `ClusterRole`입니다.'),
    name: words(
      'The name of the role. If there is no such role, nobody gets any rights and nothing complains.',
      '역할의 이름입니다. 그 역할이 없으면 아무 권한도 생기지 않으며 오류도 나지 않습니다.',
    ),
  },
  'rbac.v1.Subject': {
    kind: words(
      '`ServiceAccount` for programs, `User` or `Group` for people, whom Kubernetes knows only by name.',
      '프로그램은 `ServiceAccount`, 사람은 `User`나 `Group`입니다. 쿠버네티스는 사람을 이름으로만 압니다.',
    ),
    name: words('The name. Whether it exists is not checked.', '이름입니다. 실제로 있는지는 확인하지 않습니다.'),
    namespace: words(
      'The namespace of the ServiceAccount, also when it is the one of the binding.',
      'ServiceAccount의 네임스페이스입니다. 바인딩과 같은 네임스페이스여도 적으세요.',
    ),
    apiGroup: words(
      'Empty for a ServiceAccount, `rbac.authorization.k8s.io` for users and groups. Normally left out.',
      'ServiceAccount라면 비우고, 사용자와 그룹이라면 `rbac.authorization.k8s.io`입니다. 보통은 적지 않습니다.',
    ),
  },
  'apiextensions.v1.CustomResourceDefinitionSpec': {
    group: words(
      'The API group of the new kind, a domain you own, such as `shop.example.com`.',
      '새 종류의 API 그룹이며 자기 도메인을 씁니다(예: `shop.example.com`).',
    ),
    names: words(
      'What the kind is called. The object itself must be named `<plural>.<group>`.',
      '종류의 이름을 정합니다. 이 오브젝트의 이름은 `<plural>.<group>`이어야 합니다.',
    ),
    scope: words(
      '`Namespaced` for objects that live in a namespace, `Cluster` for those that do not.',
      '네임스페이스에 속하면 `Namespaced`, 클러스터 전체에 하나면 `Cluster`입니다.',
    ),
    versions: words(
      'The versions of the kind with their schemas. Exactly one has `storage: true`.',
      '버전과 그 스키마입니다. 그중 하나만 `storage: true`여야 합니다.',
    ),
  },
  'apiextensions.v1.CustomResourceDefinitionNames': {
    kind: words('The name in `kind:`, such as `Backup`.', '`kind:`에 적을 이름입니다(예: `Backup`).'),
    plural: words(
      'The name in URLs and RBAC rules, in lower case, such as `backups`.',
      'URL과 RBAC 규칙에 쓰는 소문자 이름입니다(예: `backups`).',
    ),
    singular: words('The name for one of them on the command line.', '명령줄에서 하나를 가리킬 때 쓰는 이름입니다.'),
    shortNames: words('Abbreviations for `kubectl`.', '`kubectl`에서 쓸 줄임말입니다.'),
    listKind: words(
      'The kind of a list of them; `<kind>List` if absent.',
      '목록의 종류입니다. 없으면 `<kind>List`입니다.',
    ),
  },
  'apiextensions.v1.CustomResourceDefinitionVersion': {
    name: words('The version, such as `v1alpha1` or `v1`.', '버전입니다(예: `v1alpha1`, `v1`).'),
    served: words('Whether the API server answers for this version.', 'API 서버가 이 버전의 요청에 답할지 정합니다.'),
    storage: words(
      'Whether objects are stored in this version. Exactly one version does.',
      '오브젝트를 이 버전으로 저장할지 정합니다. 한 버전만 그렇습니다.',
    ),
    schema: words(
      'The shape of the objects. Fields it does not name are dropped without a word.',
      '오브젝트의 구조입니다. 여기 없는 필드는 아무 말 없이 버려집니다.',
    ),
    subresources: words(
      'Separates `status` from the rest, and lets `kubectl scale` work.',
      '`status`를 나머지와 나누고 `kubectl scale`이 되게 합니다.',
    ),
    additionalPrinterColumns: words('The columns that `kubectl get` shows.', '`kubectl get`이 보여 줄 열입니다.'),
  },
};
