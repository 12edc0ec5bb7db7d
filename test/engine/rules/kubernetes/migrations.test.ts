import { deprecatedApi } from '../../../../server/engine/rules/kubernetes/deprecated-api';
import { removedApi } from '../../../../server/engine/rules/kubernetes/removed-api';
import { checkFix } from '../../../support/fixture';

describe('kubernetes/removed-api', () => {
  it('moves an Ingress to v1, comments kept', () =>
    migrates(
      `\
apiVersion: networking.k8s.io/v1beta1 # old
kind: Ingress
metadata: { name: web }
spec:
  backend: { serviceName: web, servicePort: http }
  rules:
    - http:
        paths:
          - path: /orders # the till
            backend:
              serviceName: orders # in the back
              servicePort: 8080 # plain
          - path: /bread
            pathType: Prefix
            backend:
              servicePort: http
              serviceName: bread
`,
      `\
apiVersion: networking.k8s.io/v1 # old
kind: Ingress
metadata: { name: web }
spec:
  defaultBackend: { service: { name: web, port: { name: http } } }
  rules:
    - http:
        paths:
          - path: /orders # the till
            backend:
              service:
                name: orders # in the back
                port:
                  number: 8080 # plain
            pathType: ImplementationSpecific
          - path: /bread
            pathType: Prefix
            backend:
              service:
                port:
                  name: http
                name: bread
`,
    ));

  it('gives a Deployment the selector that apps/v1 requires', () =>
    migrates(
      `\
apiVersion: extensions/v1beta1
kind: Deployment
metadata: { name: web }
spec:
  replicas: 2 # enough
  template:
    metadata:
      labels: { app: web, tier: "1" }
    spec: { containers: [{ name: web, image: "nginx:1.27" }] }
`,
      `\
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  replicas: 2 # enough
  template:
    metadata:
      labels: { app: web, tier: "1" }
    spec: { containers: [{ name: web, image: "nginx:1.27" }] }
  selector:
    matchLabels:
      app: web
      tier: "1"
`,
    ));

  it('gives the metrics of an autoscaler their target', () =>
    migrates(
      `\
apiVersion: autoscaling/v2beta1
kind: HorizontalPodAutoscaler
metadata: { name: web }
spec:
  maxReplicas: 3
  scaleTargetRef: { kind: Deployment, name: web, apiVersion: apps/v1 }
  metrics:
    - type: Resource
      resource:
        name: cpu
        targetAverageUtilization: 70 # warm
    - type: Resource
      resource: { name: memory, targetAverageValue: 200Mi }
`,
      `\
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: web }
spec:
  maxReplicas: 3
  scaleTargetRef: { kind: Deployment, name: web, apiVersion: apps/v1 }
  metrics:
    - type: Resource
      resource:
        name: cpu
        target:
          type: Utilization
          averageUtilization: 70 # warm
    - type: Resource
      resource: { name: memory, target: { type: AverageValue, averageValue: 200Mi } }
`,
    ));

  it('moves the schema of a CustomResourceDefinition to its version', () =>
    migrates(
      `\
apiVersion: apiextensions.k8s.io/v1beta1
kind: CustomResourceDefinition
metadata: { name: breads.bakery.io }
spec:
  group: bakery.io
  names: { kind: Bread, plural: breads }
  scope: Namespaced
  version: v1 # the first
  validation:
    openAPIV3Schema:
      type: object # anything
  additionalPrinterColumns:
    - name: Flour
      type: string
      JSONPath: .spec.flour
`,
      `\
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: breads.bakery.io }
spec:
  group: bakery.io
  names: { kind: Bread, plural: breads }
  scope: Namespaced
  versions:
    - name: v1 # the first
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object # anything
      additionalPrinterColumns:
        - name: Flour
          type: string
          jsonPath: .spec.flour
`,
    ));

  it('changes nothing but the apiVersion where the shape is the same', () =>
    migrates(
      'apiVersion: batch/v1beta1\nkind: CronJob\nmetadata: { name: a }\n',
      'apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: a }\n',
    ));

  it('offers nothing where it cannot do it piece by piece', () =>
    migrates(
      'apiVersion: extensions/v1beta1\nkind: Deployment\nmetadata: { name: a }\nspec: { template: {} }\n',
      'apiVersion: extensions/v1beta1\nkind: Deployment\nmetadata: { name: a }\nspec: { template: {} }\n',
    ));
});

describe('kubernetes/deprecated-api', () => {
  const before =
    'apiVersion: storage.k8s.io/v1beta1\nkind: VolumeAttributesClass\nmetadata: { name: fast }\ndriverName: a\n';

  it('offers the replacement as soon as the chosen version serves it', () =>
    checkFix(before, before.replace('v1beta1', 'v1'), { only: deprecatedApi, version: '1.34' }));

  it('stays silent as long as the API is not deprecated', () =>
    checkFix(before, before, { only: deprecatedApi, version: '1.33' }));
});

function migrates(before: string, after: string): void {
  checkFix(before, after, { only: removedApi });
}
