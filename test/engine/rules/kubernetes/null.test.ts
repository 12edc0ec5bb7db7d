import { checkStructure } from '../../../support/fixture';

describe('null in a Kubernetes object', () => {
  it('is accepted where kubectl itself writes it', () =>
    checkStructure(`\
apiVersion: v1
kind: Namespace
metadata:
  creationTimestamp: null
  name: shop
spec: {}
status: {}
`));

  it('is accepted as an empty mapping', () =>
    checkStructure(`\
apiVersion: v1
kind: ConfigMap
metadata:
  name: empty
  labels:
  annotations: ~
data:
`));

  it('is accepted as an empty list', () =>
    checkStructure(`\
apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers:
    - name: web
      image: web:1
      env:
      ports: null
`));

  it('is accepted for an optional number and word', () =>
    checkStructure(`\
apiVersion: apps/v1
kind: ReplicaSet
metadata: { name: web }
spec:
  replicas:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      restartPolicy:
      containers: [{ name: web, image: "web:1" }]
`));

  it('is accepted as a value of a label', () =>
    checkStructure(`\
apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    example.com/marked:
`));

  it('counts as missing where a field is required', () =>
    checkStructure(`\
apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers:
    - name:
#     ^^^^ kubernetes/missing-field: A container lacks "name", so the API server rejects it. Add what is missing.
      image: web:1
`));

  it('leaves a volume that is an emptyDir alone', () =>
    checkStructure(`\
apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers: [{ name: web, image: "web:1" }]
  volumes:
    - name: scratch
      emptyDir:
`));
});
