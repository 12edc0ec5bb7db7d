import { hpaWithoutRequests } from '../../../../server/engine/rules/practice/hpa-without-requests';
import { mutableImageTag } from '../../../../server/engine/rules/practice/mutable-image-tag';
import { noDisruptionBudget } from '../../../../server/engine/rules/practice/no-disruption-budget';
import { noReadinessProbe } from '../../../../server/engine/rules/practice/no-readiness-probe';
import { checkFindings } from '../../../support/fixture';

describe('practice/no-readiness-probe', () => {
  it('finds the Service in another file, and asks only the container that it reaches', () =>
    checkFindings(
      `\
# file: web.yaml
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  template:
    metadata: { labels: { app: web } }
    spec:
      containers:
        - name: web
#               ^^^ practice/no-readiness-probe: Container "web" has no readinessProbe, so its Service sends requests while it is still starting, at every rollout. Add one.
          image: nginx:1.27
          ports: [{ name: http, containerPort: 80 }]
        - name: log
          image: fluentd:1.17
# file: service.yaml
apiVersion: v1
kind: Service
metadata: { name: web }
spec:
  selector: { app: web }
  ports: [{ port: 80, targetPort: http }]
`,
      { only: noReadinessProbe },
    ));

  it('says nothing where no Service sends requests', () =>
    checkFindings(
      `\
apiVersion: apps/v1
kind: Deployment
metadata: { name: worker, namespace: shop }
spec:
  template:
    metadata: { labels: { app: worker } }
    spec:
      containers: [{ name: worker, image: "bakery/worker:1.4" }]
---
apiVersion: v1
kind: Service
metadata: { name: worker, namespace: other }
spec:
  selector: { app: worker }
`,
      { only: noReadinessProbe },
    ));
});

describe('practice/mutable-image-tag', () => {
  it('knows that a kustomization may set the tag', () =>
    checkFindings(
      `\
# file: kustomization.yaml
resources: [pod.yaml]
images: [{ name: controller, newTag: "1.4" }]
# file: pod.yaml
apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers:
    - { name: one, image: "controller:latest" }
    - { name: two, image: "\${IMAGE}" }
    - { name: three, image: "nginx@sha256:0000000000000000000000000000000000000000000000000000000000000000" }
    - { name: four, image: "localhost:5000/nginx" }
#                          ^^^^^^^^^^^^^^^^^^^^^^ practice/mutable-image-tag: No tag means "latest", which may be another image tomorrow, and a rollback finds no older one. Write an exact version.
`,
      { only: mutableImageTag },
    ));
});

describe('practice/hpa-without-requests', () => {
  const autoscaler = `\
apiVersion: autoscaling/v1
kind: HorizontalPodAutoscaler
metadata: { name: web }
spec:
  scaleTargetRef: { kind: Deployment, name: web }
  maxReplicas: 4
  targetCPUUtilizationPercentage: 70
`;
  const deployment = `\
# file: web.yaml
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  template:
    spec:
      containers: [{ name: web, image: "nginx:1.27" }]
`;

  it('looks into the file of the target', () =>
    checkFindings(
      `\
# file: hpa.yaml
${autoscaler}# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ practice/hpa-without-requests: Container "web" of Deployment "web" requests no CPU, so this share cannot be computed and nothing is scaled. Set its resources.requests.cpu.
${deployment}`.replace('# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^', '#                                 ^^'),
      { only: hpaWithoutRequests },
    ));

  it('says nothing beside a LimitRange, or without the target', () => {
    checkFindings(`# file: hpa.yaml\n${autoscaler}`, { only: hpaWithoutRequests });
    checkFindings(
      `# file: hpa.yaml\n${autoscaler}${deployment}# file: limits.yaml\napiVersion: v1\nkind: LimitRange\nmetadata: { name: limits }\n`,
      { only: hpaWithoutRequests },
    );
  });
});

describe('practice/no-disruption-budget', () => {
  it('counts a budget whose expressions cannot be judged', () =>
    checkFindings(
      `\
# file: web.yaml
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  replicas: 3
  template:
    metadata: { labels: { app: web } }
    spec:
      containers: [{ name: web, image: "nginx:1.27" }]
# file: budget.yaml
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: all }
spec:
  maxUnavailable: 1
  selector: { matchExpressions: [{ key: app, operator: Exists }] }
`,
      { only: noDisruptionBudget },
    ));
});
