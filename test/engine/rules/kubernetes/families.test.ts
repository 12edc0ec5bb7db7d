import { checkStructure } from '../../../support/fixture';

describe('a Kustomize patch', () => {
  const kustomization = `\
# file: kustomization.yaml
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources: [web.yaml]
patches:
  - path: more.yaml
`;

  it('is not asked to be complete', () =>
    checkStructure(`${kustomization}\
# file: more.yaml
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  template:
    spec:
      containers:
        - image: web:2
`));

  it('is still checked for unknown fields', () =>
    checkStructure(`${kustomization}\
# file: more.yaml
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  replica: 3
# ^^^^^^^ kubernetes/unknown-field: "replica" is not a field of the spec of a Deployment, so it has no effect. Did you mean "replicas"?
`));

  it('is still checked for types', () =>
    checkStructure(`${kustomization}\
# file: more.yaml
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  replicas: "3"
#           ^^^ kubernetes/wrong-type: "replicas" takes an integer, but this is a string, which the API server rejects. Remove the quotes.
`));

  it('may contain directives', () =>
    checkStructure(`${kustomization}\
# file: more.yaml
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  template:
    spec:
      $setElementOrder/containers: [{ name: web }]
      containers:
        - name: sidecar
          $patch: delete
      $retainKeys: [containers]
`));

  it('is known by a directive without a kustomization', () =>
    checkStructure(`\
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  template:
    spec:
      containers:
        - name: sidecar
          $patch: delete
`));

  it('is known by its name without a kustomization', () =>
    checkStructure(`\
# file: replicas-patch.yaml
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  replicas: 3
`));

  it('is not what a kustomization lists as a resource', () =>
    checkStructure(`\
# file: kustomization.yaml
resources: [patch-panel.yaml]
# file: patch-panel.yaml
apiVersion: apps/v1
kind: Deployment
metadata: { name: panel }
spec:
#^^^ kubernetes/missing-field: The spec of a Deployment lacks "selector" and "template", so the API server rejects it. Add what is missing.
  replicas: 3
`));

  it('may be one of JSON operations', () =>
    checkStructure(`\
# file: kustomization.yaml
resources: [web.yaml]
patches:
  - path: operations.yaml
    target: { kind: Deployment }
# file: operations.yaml
- op: replace
  path: /spec/replicas
  value: 3
`));
});

describe('a Helm template', () => {
  it('gets no structural finding', () =>
    checkStructure(`\
# file: shop/Chart.yaml
apiVersion: v2
name: shop
version: 1.0.0
# file: shop/templates/web.yaml
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .Release.Name }}
spec:
  replica: {{ .Values.replicas }}
`));

  it('gets none without expressions either', () =>
    checkStructure(`\
# file: shop/Chart.yaml
apiVersion: v2
name: shop
version: 1.0.0
# file: shop/templates/web.yaml
apiVersion: v1
kind: Service
spec:
  prots: []
`));

  it('is known by its expressions without a chart', () =>
    checkStructure(`\
apiVersion: v1
kind: Service
metadata:
  name: {{ include "shop.name" . }}
spec:
  prots: []
`));

  it('is not a manifest whose text contains braces', () =>
    checkStructure(`\
apiVersion: v1
kind: ConfigMap
metadata: { name: alert }
data:
  summary: "{{ $labels.pod }} restarts"
  size: 5
#       ^ kubernetes/wrong-type: "size" takes a string, but this is a number, which the API server rejects. Put it in quotes.
`));
});

describe('a kubeconfig', () => {
  it('is left alone, since only kubectl reads it', () =>
    checkStructure(`\
apiVersion: v1
kind: Config
current-context: shop
clusters:
  - name: shop
    cluster: { server: "https://127.0.0.1:6443" }
contexts: []
users: []
preferences: {}
`));
});

describe('a kustomization', () => {
  it('is no Kubernetes object', () =>
    checkStructure(`\
# file: kustomization.yaml
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources: []
images:
  - name: web
    newTag: "2"
`));
});

describe('a placeholder', () => {
  it('is accepted wherever a scalar stands', () =>
    checkStructure(`\
apiVersion: apps/v1
kind: Deployment
metadata:
  name: \${NAME}
  namespace: "\${NAMESPACE:-shop}"
  labels:
    version: \${VERSION}
spec:
  replicas: \${REPLICAS}
  paused: \${PAUSED}
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      restartPolicy: \${POLICY}
      containers:
        - name: web
          image: web:\${TAG}
          resources: { limits: { memory: "\${MEMORY}" } }
          ports:
            - containerPort: \${PORT}
`));

  it('is accepted for a whole mapping or list', () =>
    checkStructure(`\
apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  nodeSelector: \${NODES}
  containers: \${CONTAINERS}
`));

  it('is accepted as a key', () =>
    checkStructure(`\
apiVersion: v1
kind: ConfigMap
metadata: { name: web }
data:
  \${KEY}: value
`));

  it('does not excuse what stands beside it', () =>
    checkStructure(`\
apiVersion: apps/v1
kind: ReplicaSet
metadata: { name: "\${NAME}" }
spec:
  replica: 3
# ^^^^^^^ kubernetes/unknown-field: "replica" is not a field of the spec of a ReplicaSet, so it has no effect. Did you mean "replicas"?
  selector: { matchLabels: { app: web } }
`));
});

describe('a stream of documents', () => {
  it('is a Kubernetes file if any document is an object', () =>
    checkStructure(`\
# only a comment
---
---
apiVersion: v1
kind: Service
metadata: { name: web }
spec:
  ports:
    - prot: 80
#     ^^^^ kubernetes/unknown-field: "prot" is not a field of a port of a Service, so it has no effect. Check its name and its indentation, or remove it.
      port: 80
`));
});
