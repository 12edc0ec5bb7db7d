import { strict as assert } from 'node:assert';
import { checkFix, checkStructure, findingsOf } from '../../../support/fixture';

/** The rules that speak about `text`. */
const spoken = (text: string) => findingsOf(text).map(({ rule }) => rule.id);

describe('kubernetes/bad-value', () => {
  it('tells lower from upper case', () =>
    checkFix(
      `\
apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  restartPolicy: always
  containers: [{ name: web, image: "web:1", imagePullPolicy: ifNotPresent }]
`,
      `\
apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  restartPolicy: Always
  containers: [{ name: web, image: "web:1", imagePullPolicy: IfNotPresent }]
`,
    ));

  it('lists what there is when nothing is near', () =>
    checkStructure(`\
apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  dnsPolicy: Cluster
#            ^^^^^^^ kubernetes/bad-value: "Cluster" is not a value of "dnsPolicy", so the API server rejects it. It takes ClusterFirst, ClusterFirstWithHostNet, Default, None.
  containers: [{ name: web, image: "web:1" }]
`));

  it('looks into lists of words', () =>
    checkStructure(`\
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data }
spec:
  accessModes: [ReadWriteOnce, ReadWriteAll]
#                              ^^^^^^^^^^^^ kubernetes/bad-value: "ReadWriteAll" is not a value of "accessModes", so the API server rejects it. It takes ReadOnlyMany, ReadWriteMany, ReadWriteOnce, ReadWriteOncePod.
  resources: { requests: { storage: 1Gi } }
`));

  it('leaves words alone whose list is open', () =>
    checkStructure(`\
apiVersion: v1
kind: Secret
metadata: { name: token }
type: example.com/whatever
`));
});

describe('kubernetes/bad-quantity', () => {
  const pod = (memory: string) => `\
apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers: [{ name: web, image: "web:1", resources: { limits: { memory: ${memory} } } }]
`;

  for (const memory of [
    '1',
    '0',
    '1.5',
    '.5',
    '5.',
    '100m',
    '128Mi',
    '1G',
    '1k',
    '1E',
    '1Ei',
    '2e3',
    '2E-3',
    '+1Gi',
    '"256Mi"',
    '500u',
    '3n',
  ]) {
    it(`accepts ${memory}`, () => checkStructure(pod(memory)));
  }

  for (const memory of [
    '128MB',
    '128mb',
    '1gi',
    '1K',
    '1 Gi',
    'one',
    '"1,5"',
    '"1 "',
    '1GiB',
    '1Gi2',
    'Mi',
    '""',
    '0x10Mi',
  ]) {
    it(`refuses ${memory}`, () => assert.deepEqual(spoken(pod(memory)), ['kubernetes/bad-quantity']));
  }

  it('refuses a boolean as one', () => assert.deepEqual(spoken(pod('true')), ['kubernetes/wrong-type']));

  it('puts the unit right', () => checkFix(pod('512 mib'), pod('512Mi')));

  it('knows a disk and a metric as well', () =>
    checkStructure(`\
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data }
spec:
  accessModes: [ReadWriteOnce]
  resources: { requests: { storage: 10GB } }
#                                   ^^^^ kubernetes/bad-quantity: "10GB" is not a quantity, so the API server rejects it. Write a number and a unit without a space: 500m for CPU, 128Mi or 1G for bytes.
---
apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers: [{ name: web, image: "web:1" }]
  volumes: [{ name: scratch, emptyDir: { sizeLimit: lots } }]
#                                                   ^^^^ kubernetes/bad-quantity: "lots" is not a quantity, so the API server rejects it. Write a number and a unit without a space: 500m for CPU, 128Mi or 1G for bytes.
`));
});

describe('kubernetes/bad-port', () => {
  const service = (port: string, targetPort: string) => `\
apiVersion: v1
kind: Service
metadata: { name: web }
spec:
  ports: [{ port: ${port}, targetPort: ${targetPort} }]
`;

  for (const target of ['1', '65535', 'http', 'http-2', '8a', '0']) {
    it(`accepts ${target} as a target`, () => checkStructure(service('80', target)));
  }

  for (const target of ['65536', '-1', '"80"', 'Http', 'http_2', 'a--b', '-a', 'a-', 'sixteen-letters-']) {
    it(`refuses ${target} as a target`, () => assert.equal(spoken(service('80', target)).length, 1));
  }

  it('refuses 0 where a port is required', () => assert.deepEqual(spoken(service('0', '80')), ['kubernetes/bad-port']));

  it('allows the name of a service port to be longer than that of a container port', () =>
    checkStructure(`\
apiVersion: v1
kind: Service
metadata: { name: web }
spec:
  ports: [{ name: sixteen-letters1, port: 80 }]
---
apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers:
    - name: web
      image: web:1
      ports: [{ name: sixteen-letters1, containerPort: 80 }]
#                     ^^^^^^^^^^^^^^^^ kubernetes/bad-port: "sixteen-letters1" is not a port name, so the API server rejects it. Use at most 15 lower-case letters, digits and single hyphens, with at least one letter, or a number without quotes.
`));

  it('refuses the port mapping of Compose', () =>
    checkStructure(`\
apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers:
    - name: web
      image: web:1
      ports: [{ containerPort: "8080:80" }]
#                              ^^^^^^^^^ kubernetes/wrong-type: "containerPort" takes an integer, but this is a string, which the API server rejects. Correct the value or its indentation.
`));
});

describe('kubernetes/bad-name', () => {
  const named = (kind: string, name: string) => `apiVersion: v1\nkind: ${kind}\nmetadata: { name: ${name} }\n`;

  it('allows dots where the kind does', () => checkStructure(named('ConfigMap', 'web.v1')));

  it('allows no dots where the kind does not', () =>
    assert.deepEqual(spoken(named('Namespace', 'web.v1')), ['kubernetes/bad-name']));

  for (const name of ['Web', 'my_web', '-web', 'web-', '"my web"', 'a'.repeat(254)]) {
    it(`refuses ${name.slice(0, 20)}`, () =>
      assert.deepEqual(spoken(named('ConfigMap', name)), ['kubernetes/bad-name']));
  }

  it('allows the colons of a role', () =>
    checkStructure(`\
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: system:aggregate-to-shop }
rules: []
`));

  it('offers the name in lower case with hyphens', () =>
    checkFix(named('ConfigMap', 'My_Web'), named('ConfigMap', 'my-web')));

  it('reports a name that is a number for its type only', () =>
    assert.deepEqual(spoken(named('ConfigMap', '42')), ['kubernetes/wrong-type']));

  it('checks label keys and values', () =>
    checkStructure(`\
apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    "app name": web
#   ^^^^^^^^^^ kubernetes/bad-name: "app name" is not a label key, so the API server rejects it. Use at most 63 letters, digits, "-", "_" and ".", beginning and ending with a letter or digit, after an optional DNS prefix and "/".
    app: "two words"
#        ^^^^^^^^^^^ kubernetes/bad-name: "two words" is not a label value, so the API server rejects it. Use at most 63 letters, digits, "-", "_" and ".", beginning and ending with a letter or digit.
    example.com/a/b: x
#   ^^^^^^^^^^^^^^^ kubernetes/bad-name: "example.com/a/b" is not a label key, so the API server rejects it. Use at most 63 letters, digits, "-", "_" and ".", beginning and ending with a letter or digit, after an optional DNS prefix and "/".
    good: ""
    Also.Good_1: V-1.0_x
`));

  it('checks the keys of annotations and leaves their values alone', () =>
    checkStructure(`\
apiVersion: v1
kind: Namespace
metadata:
  name: shop
  annotations:
    "two words": x
#   ^^^^^^^^^^^ kubernetes/bad-name: "two words" is not an annotation key, so the API server rejects it. Use at most 63 letters, digits, "-", "_" and ".", beginning and ending with a letter or digit, after an optional DNS prefix and "/".
    example.com/note: "anything, of any length!"
`));

  it('checks the names of environment variables', () =>
    checkStructure(`\
apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers:
    - name: web
      image: web:1
      env:
        - { name: "A=B", value: x }
#                 ^^^^^ kubernetes/bad-name: "A=B" is not the name of an environment variable, so the API server rejects it. Use printable ASCII characters without "=".
        - { name: spring.profiles.active, value: x }
`));

  it('checks the keys of a ConfigMap', () =>
    checkStructure(`\
apiVersion: v1
kind: ConfigMap
metadata: { name: files }
data:
  conf/app.yml: x
# ^^^^^^^^^^^^ kubernetes/bad-name: "conf/app.yml" is not a key of a ConfigMap or Secret, so the API server rejects it. Use at most 253 letters, digits, "-", "_" and ".", not beginning with "..".
  app.yml: x
  ..hidden: x
# ^^^^^^^^ kubernetes/bad-name: "..hidden" is not a key of a ConfigMap or Secret, so the API server rejects it. Use at most 253 letters, digits, "-", "_" and ".", not beginning with "..".
`));

  it('checks the names of containers', () =>
    checkStructure(`\
apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers: [{ name: my_web, image: "web:1" }]
#                      ^^^^^^ kubernetes/bad-name: "my_web" is not a DNS label, so the API server rejects it. Use lower-case letters, digits and hyphens, at most 63, beginning and ending with a letter or digit.
`));

  it('accepts generateName instead of a name', () =>
    checkStructure(`\
apiVersion: batch/v1
kind: Job
metadata: { generateName: import- }
spec:
  template:
    spec:
      restartPolicy: Never
      containers: [{ name: import, image: "import:1" }]
`));
});

describe('kubernetes/bad-format', () => {
  const schedule = (text: string) => `\
apiVersion: batch/v1
kind: CronJob
metadata: { name: order-dough }
spec:
  schedule: "${text}"
  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: Never
          containers: [{ name: order-dough, image: "order-dough:1" }]
`;

  const accepted = [
    '* * * * *',
    '*/5 0-6 1,15 * mon-fri',
    '0 4 * JAN sun',
    '0 0 ? * 6',
    '@daily',
    '@every 1h30m',
    '0  4\\t* * *',
    '1-59/2 * * * *',
  ];
  for (const text of accepted) it(`accepts ${text}`, () => checkStructure(schedule(text)));

  const refused = [
    '* * * *',
    '* * * * * *',
    '60 * * * *',
    '0 24 * * *',
    '0 0 0 * *',
    '0 0 * 13 *',
    '0 0 * * 7',
    '5-1 * * * *',
    '*/0 * * * *',
    '@often',
    'daily',
    'TZ=Asia/Seoul 0 4 * * *',
  ];
  for (const text of refused) {
    it(`refuses ${text}`, () => assert.deepEqual(spoken(schedule(text)), ['kubernetes/bad-format']));
  }

  it('reads base64 in the data of a Secret', () =>
    checkStructure(`\
apiVersion: v1
kind: Secret
metadata: { name: db }
data:
  good: c291cmRvdWdo
  padded: c291cg==
  empty: ""
  bad: "sour dough"
#      ^^^^^^^^^^^^ kubernetes/bad-format: "sour dough" is not base64, so the API server rejects it. Encode it, or move it to "stringData" as plain text.
`));

  it('lets base64 run over several lines', () =>
    checkStructure(`\
apiVersion: v1
kind: Secret
metadata: { name: db }
data:
  key: |
    c291cmRv
    dWdo
`));

  it('leaves stringData as it is', () =>
    checkStructure(`\
apiVersion: v1
kind: Secret
metadata: { name: db }
stringData: { password: "sour dough" }
`));

  it('checks addresses and ranges of them', () =>
    checkStructure(`\
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: web }
spec:
  podSelector: {}
  ingress:
    - from:
        - ipBlock: { cidr: 10.0.0.0/16, except: [10.0.1.0] }
#                                                ^^^^^^^^ kubernetes/bad-format: "10.0.1.0" is not a range of addresses, so the API server rejects it. Write it as in 10.0.0.0/16.
        - ipBlock: { cidr: "fd00::/8" }
`));

  it('checks times', () =>
    checkStructure(`\
apiVersion: v1
kind: Namespace
metadata: { name: shop, creationTimestamp: yesterday }
#                                          ^^^^^^^^^ kubernetes/bad-format: "yesterday" is not a time, so the API server rejects it. Write it as in 2026-01-31T08:00:00Z.
`));

  it('checks percentages', () =>
    checkStructure(`\
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: web }
spec:
  minAvailable: "1"
#               ^^^ kubernetes/bad-format: "1" is not a percentage, so the API server rejects it. Write it as in 25%, or as a number without quotes.
  selector: { matchLabels: { app: web } }
`));
});

describe('kubernetes/out-of-range', () => {
  it('knows that file modes are octal in YAML 1.1', () =>
    checkStructure(`\
apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers: [{ name: web, image: "web:1" }]
  volumes:
    - name: one
      configMap: { name: files, defaultMode: 0644 }
    - name: two
      configMap: { name: files, defaultMode: 420 }
    - name: three
      configMap: { name: files, defaultMode: 644 }
#                                            ^^^ kubernetes/out-of-range: "defaultMode" has to be between 0 and 511, so the API server rejects 644.
`));

  it('knows how many items a list may have', () =>
    checkStructure(`\
apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers: []
# ^^^^^^^^^^ kubernetes/out-of-range: The number of items in "containers" is 0 and has to be at least 1, so the API server rejects it.
`));

  it('accepts zero replicas', () =>
    checkStructure(`\
apiVersion: v1
kind: ReplicationController
metadata: { name: web }
spec:
  replicas: 0
`));
});
