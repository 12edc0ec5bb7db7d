import { inCompose, type WordsByType, words } from './kubernetes-words';

const ports = words(
  'The ports that are allowed; all if absent. They are those of the Pods, not of the Service.',
  '허용할 포트입니다. 없으면 모두 허용합니다. 서비스가 아니라 파드의 포트입니다.',
);

/** Who may talk to whom, and where a Service really leads. */
export const policyWords: WordsByType = {
  'networking.v1.NetworkPolicySpec': {
    podSelector: words(
      'The Pods this policy protects. `{}` means every Pod of the namespace.',
      '이 정책을 적용할 파드입니다. `{}`는 네임스페이스의 모든 파드를 뜻합니다.',
      inCompose('networks'),
    ),
    policyTypes: words(
      'Which directions are restricted. If absent, `Ingress`, and `Egress` only if `egress` has rules: to forbid all outgoing traffic it must be written.',
      '어느 방향을 제한할지 정합니다. 없으면 `Ingress`이고 `Egress`는 `egress` 규칙이 있을 때만입니다. 나가는 통신을 모두 막으려면 적어야 합니다.',
    ),
    ingress: words(
      'Who may connect to these Pods. Rules only ever allow; as soon as a policy selects a Pod, all else is refused.',
      '이 파드에 접속할 수 있는 곳입니다. 규칙은 허용만 하며, 정책이 파드를 고르면 그 밖의 접속은 막힙니다.',
      inCompose('networks'),
    ),
    egress: words(
      'Where these Pods may connect to. Allow DNS too (port 53, UDP and TCP), or no name can be resolved.',
      '이 파드가 접속할 수 있는 곳입니다. DNS(53번 포트, UDP와 TCP)도 허용해야 이름을 찾을 수 있습니다.',
      inCompose('networks.internal'),
    ),
  },
  'networking.v1.NetworkPolicyIngressRule': {
    from: words(
      'Who is allowed; any of the entries will do. Everybody if absent.',
      '허용할 곳이며 항목 가운데 하나만 맞으면 됩니다. 없으면 모두 허용합니다.',
    ),
    ports,
  },
  'networking.v1.NetworkPolicyEgressRule': {
    to: words(
      'What is allowed; any of the entries will do. Everything if absent.',
      '허용할 곳이며 항목 가운데 하나만 맞으면 됩니다. 없으면 모두 허용합니다.',
    ),
    ports,
  },
  'networking.v1.NetworkPolicyPeer': {
    podSelector: words(
      'Pods with these labels. Beside `namespaceSelector` in one entry both must hold; as an entry of its own it means this namespace.',
      '이 레이블이 있는 파드입니다. 한 항목에 `namespaceSelector`와 함께 적으면 둘 다 맞아야 하고, 따로 적으면 이 네임스페이스만 뜻합니다.',
    ),
    namespaceSelector: words(
      'Namespaces with these labels; `{}` means all. The label `kubernetes.io/metadata.name` is the name.',
      '이 레이블이 있는 네임스페이스이며 `{}`는 모두를 뜻합니다. 이름은 `kubernetes.io/metadata.name` 레이블에 있습니다.',
    ),
    ipBlock: words(
      'Addresses outside the cluster. Not together with the selectors.',
      '클러스터 밖의 주소입니다. 셀렉터와 함께 쓸 수 없습니다.',
    ),
  },
  'networking.v1.IPBlock': {
    cidr: words(
      'A range such as `10.0.0.0/8`; a single address needs `/32`.',
      '`10.0.0.0/8` 같은 주소 범위입니다. 주소 하나에는 `/32`를 붙여야 합니다.',
    ),
    except: words('Parts of `cidr` that are not meant.', '`cidr`에서 뺄 부분입니다.'),
  },
  'networking.v1.NetworkPolicyPort': {
    port: words(
      'The port of the Pod, by number or by name; all if absent.',
      '파드의 포트이며 번호나 이름으로 적습니다. 없으면 모두입니다.',
    ),
    protocol: words('`TCP` if absent.', '없으면 `TCP`입니다.'),
    endPort: words(
      'The end of a range that `port` begins, which must then be a number.',
      '`port`에서 시작하는 범위의 끝입니다. 이때 `port`는 숫자여야 합니다.',
    ),
  },
  'discovery.v1.EndpointSlice': {
    addressType: words('What the addresses are, normally `IPv4`.', '주소의 종류이며 보통 `IPv4`입니다.'),
    endpoints: words(
      'The addresses a Service leads to. Controllers write them; by hand only for a Service without selector.',
      '서비스가 이어지는 주소입니다. 컨트롤러가 적으며, 셀렉터가 없는 서비스에만 직접 적습니다.',
    ),
    ports: words(
      'The ports of all these addresses. Their names must be those of the Service.',
      '이 주소들의 포트입니다. 이름이 서비스의 포트 이름과 같아야 합니다.',
    ),
  },
  'discovery.v1.Endpoint': {
    addresses: words(
      'Normally one IP address. Several count as the same program.',
      '보통 IP 주소 하나입니다. 여럿을 적으면 같은 프로그램으로 봅니다.',
    ),
    nodeName: words('The node the Pod runs on.', '파드가 실행되는 노드입니다.'),
  },
};
