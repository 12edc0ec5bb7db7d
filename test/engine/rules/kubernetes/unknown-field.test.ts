import { strict as assert } from 'node:assert';
import { checkFindings, checkFix, findingsOf } from '../../../support/fixture';

describe('kubernetes/unknown-field', () => {
  it('suggests the nearest field', () =>
    checkFindings(`\
apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers:
    - name: web
      image: web:1
      readinesProbe: { tcpSocket: { port: 80 } }
#     ^^^^^^^^^^^^^ kubernetes/unknown-field: "readinesProbe" is not a field of a container, so it has no effect. Did you mean "readinessProbe"?
`));

  it('suggests a field in the right case', () =>
    checkFix(
      `\
apiVersion: v1
kind: Service
metadata: { name: web }
spec:
  ports:
    - { port: 80, targetport: 8080 }
`,
      `\
apiVersion: v1
kind: Service
metadata: { name: web }
spec:
  ports:
    - { port: 80, targetPort: 8080 }
`,
    ));

  it('does not suggest a field that is already there', () =>
    checkFindings(`\
apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers:
    - name: web
      image: web:1
      imag: web:2
#     ^^^^ kubernetes/unknown-field: "imag" is not a field of a container, so it has no effect. Check its name and its indentation, or remove it.
`));

  it('gives one finding for a required field that is misspelt', () =>
    checkFindings(`\
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  selectors: { matchLabels: { app: web } }
# ^^^^^^^^^ kubernetes/unknown-field: "selectors" is not a field of the spec of a Deployment, so it has no effect. Did you mean "selector"?
  template:
    metadata: { labels: { app: web } }
    spec:
      containers: [{ name: web, image: "web:1" }]
`));

  it('reports a field that is indented too little', () =>
    checkFindings(`\
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
replicas: 2
#^^^^^^^ kubernetes/unknown-field: "replicas" is not a field of a Deployment, so it has no effect. Check its name and its indentation, or remove it.
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers: [{ name: web, image: "web:1" }]
`));

  it('does not look into what an unknown field holds', () =>
    checkFindings(`\
apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers:
    - name: web
      image: web:1
      environment: { containers: 5 }
#     ^^^^^^^^^^^ kubernetes/unknown-field: "environment" is not a field of a container, so it has no effect. Check its name and its indentation, or remove it.
`));

  it('reads merged keys as if they were written out', () =>
    checkFindings(`\
apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers:
    - &web
      name: web
      image: web:1
    - <<: *web
      name: spare
      poarts: []
#     ^^^^^^ kubernetes/unknown-field: "poarts" is not a field of a container, so it has no effect. Did you mean "ports"?
`));

  it('reports a field of shared content once', () =>
    checkFindings(`\
apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers:
    - name: web
      image: web:1
      resources: &resources { limit: { cpu: 1 } }
#                             ^^^^^ kubernetes/unknown-field: "limit" is not a field of resources, so it has no effect. Did you mean "limits"?
    - name: api
      image: api:1
      resources: *resources
`));

  it('accepts any key of a ConfigMap, a label and an annotation', () =>
    checkFindings(`\
apiVersion: v1
kind: ConfigMap
metadata:
  name: web
  labels: { any.example.com/thing: x }
  annotations: { any.example.com/thing: "x y z" }
data: { application.yml: "a: b" }
`));

  it('reports dotted keys, which are no paths', () =>
    checkFindings(`\
apiVersion: v1
kind: Pod
metadata: { name: web }
spec.nodeName: one
#^^^^^^^^^^^^ kubernetes/unknown-field: "spec.nodeName" is not a field of a Pod, so it has no effect. Check its name and its indentation, or remove it.
spec:
  containers: [{ name: web, image: "web:1" }]
`));

  it('offers a safe fix only where the value fits the other name', () => {
    const pod = (field: string) => `\
apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers: [{ name: web, image: "web:1" }]
  ${field}
`;
    const safe = (field: string) => findingsOf(pod(field))[0]?.fixes?.[0]?.safe;
    assert.equal(safe('nodeNmae: one'), true);
    assert.equal(safe('nodeNmae: [one]'), false);
  });
});
