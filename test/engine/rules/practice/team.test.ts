import { undefinedPriorityClass } from '../../../../server/engine/rules/kubernetes/undefined-priority-class';
import { foreignRegistry } from '../../../../server/engine/rules/practice/foreign-registry';
import { requiredMetadata } from '../../../../server/engine/rules/practice/required-metadata';
import { badSetting } from '../../../../server/engine/rules/seamark/bad-setting';
import { commandBinding } from '../../../../server/engine/rules/security/command-binding';
import { checkFindings, checkFix } from '../../../support/fixture';

describe('practice/foreign-registry', () => {
  const pod = (image: string, finding = '') => `\
# file: pod.yaml
apiVersion: v1
kind: Pod
metadata: { name: a }
spec:
  containers:
    - name: a
      image: ${image}
${finding}`;
  const settings = '# file: .seamark.yaml\nregistries: [ghcr.io/bakery, "localhost:5000", docker.io/library]\n';
  const only = { only: foreignRegistry };

  it('knows what a short name means, and takes paths whole', () => {
    for (const image of ['nginx:1.27', 'ghcr.io/bakery/orders:1', 'localhost:5000/x', '"${IMAGE}"'])
      checkFindings(settings + pod(image), only);
    checkFindings(
      settings +
        pod(
          'ghcr.io/bakery-of-others/orders:1',
          '#            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ practice/foreign-registry: This image comes from ghcr.io, but the settings allow only ghcr.io/bakery, localhost:5000, docker.io/library. Use an image from there.\n',
        ),
      only,
    );
  });

  it('says nothing without the setting', () => checkFindings(pod('nginx:1.27'), only));
});

describe('practice/required-metadata', () => {
  it('asks for labels and annotations alike', () =>
    checkFindings(
      `\
# file: .seamark.yaml
required: { labels: [owner], annotations: [email, pager] }
# file: a.yaml
apiVersion: v1
kind: ConfigMap
metadata:
  name: a
#       ^ practice/required-metadata: ConfigMap "a" lacks annotations that the settings ask for: pager. Add them.
  labels: { owner: me }
  annotations: { email: me@example.com }
`,
      { only: requiredMetadata },
    ));
});

describe('kubernetes/undefined-priority-class', () => {
  const only = { only: undefinedPriorityClass };
  const workload = (name: string, finding = '') => `\
# file: a.yaml
apiVersion: v1
kind: ConfigMap
metadata: { name: a }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: a }
spec:
  template:
    spec:
      priorityClassName: ${name}
${finding}      containers: [{ name: a, image: a }]
`;
  const settings = '# file: .seamark.yaml\npriorityClasses: [shop-front, batch]\n';

  it('takes what the settings allow for defined', () => {
    checkFindings(settings + workload('shop-front'), only);
    checkFindings(settings + workload('"${CLASS}"'), only);
  });

  it('warns of all others, defined or not', () => {
    const finding = (carets: string, name: string, advice: string) =>
      `#                        ${carets} kubernetes/undefined-priority-class: PriorityClass "${name}" is not one that the settings allow (shop-front, batch). ${advice}\n`;
    const own =
      '# file: b.yaml\napiVersion: scheduling.k8s.io/v1\nkind: PriorityClass\nmetadata: { name: urgent }\nvalue: 1\n';
    checkFindings(settings + workload('urgent', finding('^^^^^^', 'urgent', 'Name one of these.')) + own, only);
    checkFindings(
      settings + workload('shopfront', finding('^^^^^^^^^', 'shopfront', 'Did you mean "shop-front"?')),
      only,
    );
  });

  it('changes to the one that was meant, in its own document', () =>
    checkFix(`${workload('shopfront')}${settings}`, workload('shop-front'), only));

  it('is as it was without the setting', () => checkFindings(workload('system-node-critical'), only));
});

describe('seamark/bad-setting', () => {
  it('knows what priorityClasses takes', () =>
    checkFindings(
      `\
# file: .seamark.yaml
priorityClasses: [shop-front, Shop Front]
#                             ^^^^^^^^^^ seamark/bad-setting: This setting takes a name such as shop-front, so what stands here has no effect. Correct it.
`,
      { only: badSetting },
    ));

  it('knows what registries and required take', () =>
    checkFindings(
      `\
# file: .seamark.yaml
registries: [ghcr.io, "https://ghcr.io/x"]
#                     ^^^^^^^^^^^^^^^^^^^ seamark/bad-setting: This setting takes a host such as registry.example.com, so what stands here has no effect. Correct it.
required:
  labels: owner
#         ^^^^^ seamark/bad-setting: This setting takes a list, so what stands here has no effect. Correct it.
  annotations: [a/b/c]
#               ^^^^^ seamark/bad-setting: This setting takes a key such as owner, so what stands here has no effect. Correct it.
  label: []
# ^^^^^ seamark/bad-setting: There is no setting or rule "label", so it has no effect. Did you mean "labels"?
`,
      { only: badSetting },
    ));
});

describe('security/command-binding', () => {
  const only = { only: commandBinding };
  const role = (verbs: string) => `\
# file: role.yaml
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: debug }
rules: [{ apiGroups: [""], resources: ["pods/attach"], ${verbs} }]
`;
  const binding = (name: string, finding = '') => `\
# file: binding.yaml
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: debug }
roleRef: { kind: ClusterRole, name: ${name} }
${finding}`;

  it('finds the role in another file', () =>
    checkFindings(
      role('verbs: [create]') +
        binding(
          'debug',
          '#                                   ^^^^^ security/command-binding: This binding lets its subjects run commands in every Pod of the cluster, with the secrets and permissions of each. Bind a role without pods/exec and pods/attach where nobody needs that.\n',
        ),
      only,
    ));

  it('says nothing of other verbs, of single Pods, and of roles that another rule reports', () => {
    checkFindings(role('verbs: [list]') + binding('debug'), only);
    checkFindings(role('verbs: [create], resourceNames: [one]') + binding('debug'), only);
    checkFindings(binding('cluster-admin'), only);
    checkFindings(binding('debug'), only);
  });
});
