import { strict as assert } from 'node:assert';
import { checkFix, checkStructure, findingsOf } from '../../../support/fixture';

describe('kubernetes/wrong-type', () => {
  it('takes the quotes off a number', () =>
    checkFix(
      `\
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: web }
spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }
  minReplicas: "1"
  maxReplicas: '3'
`,
      `\
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: web }
spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }
  minReplicas: 1
  maxReplicas: 3
`,
    ));

  it('takes the quotes off a boolean', () =>
    checkFix(
      `\
apiVersion: v1
kind: ServiceAccount
metadata: { name: web }
automountServiceAccountToken: "false"
`,
      `\
apiVersion: v1
kind: ServiceAccount
metadata: { name: web }
automountServiceAccountToken: false
`,
    ));

  it('puts quotes around a number in a label and an environment variable', () =>
    checkFix(
      `\
apiVersion: v1
kind: Pod
metadata: { name: web, labels: { version: 1.10 } }
spec:
  containers:
    - name: web
      image: web:1
      env: [{ name: PORT, value: 8080 }]
`,
      `\
apiVersion: v1
kind: Pod
metadata: { name: web, labels: { version: "1.10" } }
spec:
  containers:
    - name: web
      image: web:1
      env: [{ name: PORT, value: "8080" }]
`,
    ));

  it('knows the words that YAML 1.1 takes for booleans', () =>
    checkStructure(`\
apiVersion: v1
kind: ConfigMap
metadata: { name: switches }
data:
  one: yes
#      ^^^ kubernetes/wrong-type: "one" takes a string, but this is the boolean true, which the API server rejects. Put it in quotes.
  two: off
#      ^^^ kubernetes/wrong-type: "two" takes a string, but this is the boolean false, which the API server rejects. Put it in quotes.
  three: "on"
`));

  it('does not judge y and n, which readers take differently', () =>
    checkStructure(`\
apiVersion: v1
kind: ConfigMap
metadata: { name: switches }
data:
  one: y
  two: N
`));

  it('accepts an empty string and a text block', () =>
    checkStructure(`\
apiVersion: v1
kind: ConfigMap
metadata: { name: texts }
data:
  empty: ""
  block: |
    8080
  folded: >-
    true
`));

  it('accepts a date as text', () =>
    checkStructure(`\
apiVersion: v1
kind: ConfigMap
metadata: { name: dates }
data:
  day: 2026-01-31
`));

  it('accepts a number with an explicit tag for text', () =>
    checkStructure(`\
apiVersion: v1
kind: ConfigMap
metadata: { name: tagged }
data:
  port: !!str 8080
`));

  it('reports a fraction where an integer belongs', () =>
    checkStructure(`\
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: web }
spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }
  maxReplicas: 2.5
#              ^^^ kubernetes/wrong-type: "maxReplicas" takes an integer, but this is a number, which the API server rejects. Correct the value or its indentation.
`));

  it('accepts 3.0 for an integer, as JSON does', () =>
    checkStructure(`\
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: web }
spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }
  maxReplicas: 3.0
`));

  it('reports a mapping where a list belongs', () =>
    checkStructure(`\
apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers:
# ^^^^^^^^^^ kubernetes/wrong-type: "containers" takes a list, but this is a mapping, which the API server rejects. Correct the value or its indentation.
    name: web
    image: web:1
`));

  it('reports a list where a mapping belongs', () =>
    checkStructure(`\
apiVersion: v1
kind: Pod
metadata:
#^^^^^^^ kubernetes/wrong-type: "metadata" takes a mapping of fields, but this is a list, which the API server rejects. Correct the value or its indentation.
  - name: web
spec:
  containers: [{ name: web, image: "web:1" }]
`));

  it('reports a scalar where a mapping belongs', () =>
    checkStructure(`\
apiVersion: v1
kind: Pod
metadata: web
#         ^^^ kubernetes/wrong-type: "metadata" takes a mapping of fields, but this is a string, which the API server rejects. Correct the value or its indentation.
spec:
  containers: [{ name: web, image: "web:1" }]
`));

  it('reports a list where a scalar belongs', () =>
    checkStructure(`\
apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers:
    - name: web
      image: [web:1]
#     ^^^^^ kubernetes/wrong-type: "image" takes a string, but this is a list, which the API server rejects. Correct the value or its indentation.
`));

  it('accepts a number and a name for a port of either kind, and a percentage', () =>
    checkStructure(`\
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  strategy: { rollingUpdate: { maxSurge: 25%, maxUnavailable: 1 } }
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers:
        - name: web
          image: web:1
          livenessProbe: { tcpSocket: { port: 80 } }
          readinessProbe: { tcpSocket: { port: http } }
`));

  it('reports a boolean for a port', () =>
    checkStructure(`\
apiVersion: v1
kind: Service
metadata: { name: web }
spec:
  ports: [{ port: 80, targetPort: true }]
#                                 ^^^^ kubernetes/wrong-type: "targetPort" takes an integer or a string, but this is the boolean true, which the API server rejects. Correct the value or its indentation.
`));

  it('offers no fix where quotes would not help', () => {
    const [finding] = findingsOf(
      'apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: web }\nautomountServiceAccountToken: "maybe"\n',
    );
    assert.deepEqual(finding?.fixes, []);
  });
});
