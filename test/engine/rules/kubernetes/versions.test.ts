import { removedApi } from '../../../../server/engine/rules/kubernetes/removed-api';
import { unknownKind } from '../../../../server/engine/rules/kubernetes/unknown-kind';
import { checkFindings, checkFix } from '../../../support/fixture';

describe('kubernetes/removed-api', () => {
  it('says which version removed it and what to use', () =>
    checkFindings(`\
apiVersion: batch/v1beta1
#           ^^^^^^^^^^^^^ kubernetes/removed-api: Kubernetes 1.25 removed CronJob from batch/v1beta1, so 1.36 refuses it. Use batch/v1.
kind: CronJob
metadata: { name: order-dough }
`));

  it('says nothing more about the object', () =>
    checkFindings(`\
apiVersion: extensions/v1beta1
#           ^^^^^^^^^^^^^^^^^^ kubernetes/removed-api: Kubernetes 1.16 removed Deployment from extensions/v1beta1, so 1.36 refuses it. Use apps/v1, whose fields differ.
kind: Deployment
metadata: { name: web }
spec:
  whatever: true
`));

  it('is silent as long as the chosen version serves it', () =>
    checkFindings(
      `\
apiVersion: flowcontrol.apiserver.k8s.io/v1beta3
kind: FlowSchema
metadata: { name: shop }
spec:
  priorityLevelConfiguration: { name: shop }
`,
      { version: '1.31', only: removedApi },
    ));

  it('reports the same object for the version after', () =>
    checkFindings(
      `\
apiVersion: flowcontrol.apiserver.k8s.io/v1beta3
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ kubernetes/removed-api: Kubernetes 1.32 removed FlowSchema from flowcontrol.apiserver.k8s.io/v1beta3, so 1.32 refuses it. Use flowcontrol.apiserver.k8s.io/v1.
kind: FlowSchema
metadata: { name: shop }
spec:
  priorityLevelConfiguration: { name: shop }
`,
      { version: '1.32' },
    ));

  it('changes the apiVersion where the new one has the same shape', () =>
    checkFix(
      `\
apiVersion: batch/v1beta1
kind: CronJob
metadata: { name: order-dough }
`,
      `\
apiVersion: batch/v1
kind: CronJob
metadata: { name: order-dough }
`,
    ));

  it('says when there is no replacement', () =>
    checkFindings(`\
apiVersion: policy/v1beta1
#           ^^^^^^^^^^^^^^ kubernetes/removed-api: Kubernetes 1.25 removed PodSecurityPolicy from policy/v1beta1, so 1.36 refuses it. There is no replacement.
kind: PodSecurityPolicy
metadata: { name: strict }
`));
});

describe('kubernetes/unknown-kind', () => {
  it('finds a kind that lives in another group', () =>
    checkFindings(`\
apiVersion: v1
#           ^^ kubernetes/unknown-kind: Ingress is not in v1, so the API server does not find it. Write networking.k8s.io/v1.
kind: Ingress
metadata: { name: shop }
`));

  it('finds an apiVersion without its group', () =>
    checkFix(
      `\
apiVersion: v1
kind: Deployment
metadata: { name: web }
`,
      `\
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
`,
      { only: unknownKind },
    ));

  it('finds a misspelt kind', () =>
    checkFindings(`\
apiVersion: v1
kind: ConfigMpa
#     ^^^^^^^^^ kubernetes/unknown-kind: "ConfigMpa" is not a kind of v1, so the API server does not find it. Did you mean "ConfigMap"?
metadata: { name: web }
`));

  it('finds a kind in the wrong case', () =>
    checkFindings(`\
apiVersion: apps/v1
kind: deployment
#     ^^^^^^^^^^ kubernetes/unknown-kind: "deployment" is not a kind of apps/v1, so the API server does not find it. Did you mean "Deployment"?
metadata: { name: web }
`));

  it('finds a misspelt group', () =>
    checkFindings(`\
apiVersion: app/v1
#           ^^^^^^ kubernetes/unknown-kind: Deployment is not in app/v1, so the API server does not find it. Write apps/v1.
kind: Deployment
metadata: { name: web }
`));

  it('finds a version that never was', () =>
    checkFindings(`\
apiVersion: apps/v3
#           ^^^^^^^ kubernetes/unknown-kind: Deployment is not in apps/v3, so the API server does not find it. Write apps/v1.
kind: Deployment
metadata: { name: web }
`));

  it('says nothing more about the object', () =>
    checkFindings(`\
apiVersion: apps/v1
kind: Deploymnet
#     ^^^^^^^^^^ kubernetes/unknown-kind: "Deploymnet" is not a kind of apps/v1, so the API server does not find it. Did you mean "Deployment"?
metadata: { name: web }
spec:
  whatever: true
`));

  it('leaves the groups of others alone', () =>
    checkFindings(
      `\
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: { name: web }
`,
      { only: unknownKind },
    ));

  it('knows that a kind is still to come', () =>
    checkFindings(
      `\
apiVersion: networking.k8s.io/v1
#           ^^^^^^^^^^^^^^^^^^^^ kubernetes/unknown-kind: Kubernetes 1.32 does not serve networking.k8s.io/v1/IPAddress yet; it comes with 1.33. Use an older apiVersion or a newer cluster.
kind: IPAddress
metadata: { name: 10.0.0.1 }
spec:
  parentRef: { resource: services, name: web }
`,
      { version: '1.32' },
    ));

  it('has it where it came', () =>
    checkFindings(
      `\
apiVersion: networking.k8s.io/v1
kind: IPAddress
metadata: { name: 10.0.0.1 }
spec:
  parentRef: { resource: services, name: web }
`,
      { version: '1.33' },
    ));
});

describe('a field that a later version brings', () => {
  it('is unknown before, and the message says since when', () =>
    checkFindings(
      `\
apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  hostnameOverride: shop.example.com
# ^^^^^^^^^^^^^^^^ kubernetes/unknown-field: "hostnameOverride" is not a field of the spec of a Pod, so it has no effect. Kubernetes has it from 1.34 on.
  containers: [{ name: web, image: "web:1" }]
`,
      { version: '1.33' },
    ));

  it('is known since', () =>
    checkFindings(
      `\
apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  hostnameOverride: shop.example.com
  containers: [{ name: web, image: "web:1" }]
`,
      { version: '1.34' },
    ));
});
