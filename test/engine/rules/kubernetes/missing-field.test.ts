import { checkFindings } from '../../../support/fixture';

describe('kubernetes/missing-field', () => {
  it('lists all that is missing in one place', () =>
    checkFindings(`\
apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db }
spec:
#^^^ kubernetes/missing-field: The spec of a StatefulSet lacks "selector" and "template", so the API server rejects it. Add what is missing.
  replicas: 1
`));

  it('marks an item of a list by its first key', () =>
    checkFindings(`\
apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers:
    - image: web:1
#     ^^^^^ kubernetes/missing-field: A container lacks "name", so the API server rejects it. Add what is missing.
`));

  it('marks a mapping in braces', () =>
    checkFindings(`\
apiVersion: v1
kind: Service
metadata: { name: web }
spec:
  ports: [{ name: http }]
#           ^^^^ kubernetes/missing-field: A port of a Service lacks "port", so the API server rejects it. Add what is missing.
`));

  it('reports an object without kind', () =>
    checkFindings(`\
apiVersion: v1
#^^^^^^^^^ kubernetes/missing-field: This object lacks "kind", so the API server rejects it. Add what is missing.
metadata: { name: web }
`));

  it('reports an object without apiVersion', () =>
    checkFindings(`\
kind: Service
#^^^ kubernetes/missing-field: A Service lacks "apiVersion", so the API server rejects it. Add what is missing.
metadata: { name: web }
`));

  it('accepts a status that is not complete', () =>
    checkFindings(`\
apiVersion: apps/v1
kind: DaemonSet
metadata: { name: agent }
spec:
  selector: { matchLabels: { app: agent } }
  template:
    metadata: { labels: { app: agent } }
    spec:
      containers: [{ name: agent, image: "agent:1" }]
status:
  conditions: [{}]
`));

  it('accepts what a merge brings in', () =>
    checkFindings(`\
apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  initContainers:
    - &base { name: first, image: "web:1" }
  containers:
    - <<: *base
`));

  it('accepts required fields that have a default', () =>
    checkFindings(`\
apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers:
    - name: web
      image: web:1
      ports: [{ containerPort: 80 }]
      env: [{ name: A }]
`));
});
