import { allNodesAtOnce } from '../../../../server/engine/rules/practice/all-nodes-at-once';
import { duplicateIngressPath } from '../../../../server/engine/rules/practice/duplicate-ingress-path';
import { secretInEnv } from '../../../../server/engine/rules/security/secret-in-env';
import { checkFix } from '../../../support/fixture';

describe('security/secret-in-env mounts a file', () => {
  it('beside what is there, and hands over its path', () =>
    checkFix(
      `\
apiVersion: v1
kind: Pod
metadata: { name: orders }
spec:
  containers:
    - name: main
      image: bakery/orders:1.4
      env:
        - name: DB_PASSWORD
          valueFrom:
            secretKeyRef:
              name: orders-db
              key: password
        - { name: MODE, value: fast }
`,
      `\
apiVersion: v1
kind: Pod
metadata: { name: orders }
spec:
  containers:
    - name: main
      image: bakery/orders:1.4
      env:
        - name: DB_PASSWORD_FILE
          value: /run/secrets/orders-db/password
        - { name: MODE, value: fast }
      volumeMounts:
        - name: orders-db
          mountPath: /run/secrets/orders-db
          readOnly: true
  volumes:
    - name: orders-db
      secret:
        secretName: orders-db
`,
      { only: secretInEnv },
    ));

  it('uses a volume that mounts the Secret already', () =>
    checkFix(
      `\
apiVersion: v1
kind: Pod
metadata: { name: orders }
spec:
  volumes: [{ name: orders-db, secret: { secretName: orders-db } }]
  containers:
    - name: main
      image: bakery/orders:1.4
      volumeMounts: [{ name: orders-db, mountPath: /run/secrets/orders-db }]
      env: [{ name: A, valueFrom: { secretKeyRef: { name: orders-db, key: a } } }]
`,
      `\
apiVersion: v1
kind: Pod
metadata: { name: orders }
spec:
  volumes: [{ name: orders-db, secret: { secretName: orders-db } }]
  containers:
    - name: main
      image: bakery/orders:1.4
      volumeMounts: [{ name: orders-db, mountPath: /run/secrets/orders-db }]
      env: [{ name: A_FILE, value: /run/secrets/orders-db/a }]
`,
      { only: secretInEnv },
    ));

  it('offers nothing where another volume has the name', () => {
    const taken = `\
apiVersion: v1
kind: Pod
metadata: { name: orders }
spec:
  volumes: [{ name: orders-db, emptyDir: {} }]
  containers:
    - name: main
      image: bakery/orders:1.4
      env: [{ name: A, valueFrom: { secretKeyRef: { name: orders-db, key: a } } }]
`;
    checkFix(taken, taken, { only: secretInEnv });
  });
});

describe('practice/duplicate-ingress-path', () => {
  const ingress = (second: string) => `\
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: shop }
spec:
  rules:
    - http:
        paths:
          - path: /orders
            pathType: Prefix
            backend:
              service: { name: orders, port: { number: 80 } }
${second}`;

  it('removes the later one', () =>
    checkFix(
      ingress(`\
          - path: /orders
            pathType: Prefix
            backend:
              service: { name: orders-new, port: { number: 80 } }
`),
      ingress(''),
      { only: duplicateIngressPath },
    ));

  it('leaves the only path of a rule to the author', () => {
    const other = ingress(`\
    - http:
        paths:
          - path: /orders
            pathType: Prefix
            backend:
              service: { name: orders-new, port: { number: 80 } }
`);
    checkFix(other, other, { only: duplicateIngressPath });
  });
});

describe('practice/all-nodes-at-once', () => {
  it('allows a share', () => {
    const daemons = (amount: string) => `\
apiVersion: apps/v1
kind: DaemonSet
metadata: { name: broom }
spec:
  selector: { matchLabels: { app: broom } }
  updateStrategy: { type: RollingUpdate, rollingUpdate: { maxUnavailable: ${amount} } }
  template:
    metadata: { labels: { app: broom } }
    spec: { containers: [{ name: broom, image: "bakery/broom:1.4" }] }
`;
    checkFix(daemons('"100%"'), daemons('10%'), { only: allNodesAtOnce });
    const onDelete = daemons('"100%"').replace('RollingUpdate,', 'OnDelete,');
    checkFix(onDelete, onDelete, { only: allNodesAtOnce });
  });
});
