import { barePod } from '../../../../server/engine/rules/practice/bare-pod';
import { noNetworkPolicy } from '../../../../server/engine/rules/practice/no-network-policy';
import { dangerousCapabilities } from '../../../../server/engine/rules/security/dangerous-capabilities';
import { plainSecret } from '../../../../server/engine/rules/security/plain-secret';
import { plainTextInData } from '../../../../server/engine/rules/security/plain-text-in-data';
import { checkFindings, checkFix } from '../../../support/fixture';

describe('practice/bare-pod wraps a Pod', () => {
  it('with its comments, labels and annotations', () =>
    checkFix(
      `\
# the shop
apiVersion: v1
kind: Pod # one
metadata:
  name: orders
  labels: { app: orders, version: "1" }
  annotations:
    # for the scraper
    prometheus.io/scrape: "true"
spec:
  # comes first
  containers:
  - name: main
    image: bakery/orders:1.4
    args:
      - |
        one

        two
`,
      `\
# the shop
apiVersion: apps/v1
kind: Deployment # one
metadata:
  name: orders
  labels: { app: orders, version: "1" }
  annotations:
    # for the scraper
    prometheus.io/scrape: "true"
spec:
  selector:
    matchLabels:
      app: orders
      version: "1"
  template:
    metadata:
      labels:
        app: orders
        version: "1"
      annotations:
        # for the scraper
        prometheus.io/scrape: "true"
    spec:
      # comes first
      containers:
      - name: main
        image: bakery/orders:1.4
        args:
          - |
            one

            two
`,
      { only: barePod },
    ));

  it('by its name, if it has no labels', () =>
    checkFix(
      'apiVersion: v1\nkind: Pod\nmetadata: { name: orders }\nspec:\n  containers: [{ name: a, image: a }]',
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: orders }\nspec:\n  selector:\n    matchLabels:\n      app: orders\n  template:\n    metadata:\n      labels:\n        app: orders\n    spec:\n      containers: [{ name: a, image: a }]',
      { only: barePod },
    ));

  for (const [why, text] of [
    [
      'what no template may have',
      'metadata: { name: a }\nspec:\n  activeDeadlineSeconds: 9\n  containers: [{ name: a, image: a }]\n',
    ],
    ['a status', 'metadata: { name: a }\nspec:\n  containers: [{ name: a, image: a }]\nstatus: {}\n'],
    ['braces', 'metadata: { name: a }\nspec: { containers: [{ name: a, image: a }] }\n'],
    ['a name yet to be filled in', 'metadata: { name: "${NAME}" }\nspec:\n  containers: [{ name: a, image: a }]\n'],
  ] as const) {
    const whole = `apiVersion: v1\nkind: Pod\n${text}`;
    it(`but not with ${why}`, () => checkFix(whole, whole, { only: barePod }));
  }
});

describe('practice/no-network-policy', () => {
  it('adds one that refuses everything, in the namespace of the workload', () => {
    const pod =
      'apiVersion: v1\nkind: Pod\nmetadata: { name: a, namespace: shop }\nspec:\n  containers: [{ name: a, image: a }]\n';
    checkFix(
      pod,
      `${pod}---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: default-deny\n  namespace: shop\nspec:\n  podSelector: {}\n  policyTypes: [Ingress]\n`,
      { only: noNetworkPolicy },
    );
  });
});

describe('security/plain-secret', () => {
  it('moves the value to a Secret behind the document', () =>
    checkFix(
      `\
apiVersion: v1
kind: Pod
metadata: { name: orders, namespace: shop }
spec:
  containers:
    - name: main
      image: bakery/orders:1.4
      env:
        - name: DB_PASSWORD
          value: "br34d: x" # old
`.replace(': x', ''),
      `\
apiVersion: v1
kind: Pod
metadata: { name: orders, namespace: shop }
spec:
  containers:
    - name: main
      image: bakery/orders:1.4
      env:
        - name: DB_PASSWORD
          valueFrom:
            secretKeyRef:
              name: orders-db-password
              key: db-password # old
---
apiVersion: v1
kind: Secret
metadata:
  name: orders-db-password
  namespace: shop
stringData:
  db-password: "br34d"
`,
      { only: plainSecret },
    ));
});

describe('security/dangerous-capabilities', () => {
  it('takes one out of brackets', () => {
    const pod = (add: string) =>
      `apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: a\n      image: a\n      securityContext: { capabilities: { add: ${add} } }\n`;
    checkFix(pod('[NET_ADMIN, CHOWN]'), pod('[CHOWN]'), { only: dangerousCapabilities });
    checkFix(pod('[CHOWN, NET_ADMIN]'), pod('[CHOWN]'), { only: dangerousCapabilities });
    checkFix(pod('[NET_ADMIN]'), pod('[]'), { only: dangerousCapabilities });
  });
});

describe('security/plain-text-in-data', () => {
  it('leaves real base64 alone, also of words, and what is none at all', () =>
    checkFindings(
      `\
apiVersion: v1
kind: Secret
metadata: { name: a }
data:
  word: YnJlYWQ=
  key: c2VjcmV0LWtleQ==
  short: abc
  mixed: Adminadm
  readable: dGVzdA==
  empty:
  variable: \${PASSWORD}
`,
      { only: plainTextInData },
    ));
});
