import { checkFindings } from '../../../support/fixture';

describe('kind: List', () => {
  it('is a kind like others', () =>
    checkFindings(`\
apiVersion: v1
kind: List
metadata: {}
items:
  - apiVersion: v1
    kind: Namespace
    metadata: { name: shop }
  - apiVersion: v1
    kind: Namespace
    metadata: { name: test }
`));

  it('may be empty', () =>
    checkFindings(`\
apiVersion: v1
kind: List
items: []
`));

  it('has its items checked', () =>
    checkFindings(`\
apiVersion: v1
kind: List
items:
  - apiVersion: v1
    kind: Service
    metadata: { name: web }
    spec:
      ports:
        - port: 80
          nodeport: 30080
#         ^^^^^^^^ kubernetes/unknown-field: "nodeport" is not a field of a port of a Service, so it has no effect. Did you mean "nodePort"?
  - apiVersion: extensions/v1beta1
#               ^^^^^^^^^^^^^^^^^^ kubernetes/removed-api: Kubernetes 1.22 removed Ingress from extensions/v1beta1, so 1.36 refuses it. Use networking.k8s.io/v1, whose fields differ.
    kind: Ingress
    metadata: { name: web }
`));

  it('is taken apart by kubectl, which looks at nothing but the items', () =>
    checkFindings(`\
apiVersion: v1
kind: List
total: 1
items:
  - apiVersion: v1
    kind: Namespace
    metadata: { name: shop }
`));

  it('may be that of one kind', () =>
    checkFindings(`\
apiVersion: v1
kind: ConfigMapList
items:
  - apiVersion: v1
    kind: ConfigMap
    metadata: { name: colours }
    data: { red: 1 }
#                ^ kubernetes/wrong-type: "red" takes a string, but this is a number, which the API server rejects. Put it in quotes.
`));
});
