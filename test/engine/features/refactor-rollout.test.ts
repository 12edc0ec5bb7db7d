import { strict as assert } from 'node:assert';
import { rolloutRefactorings } from '../../../server/engine/features/refactor/rollout';
import type { Refactoring } from '../../../server/engine/features/refactorings';
import { Workspace } from '../../../server/engine/model/workspace';
import { findingsIn } from '../../../server/engine/rules/check';
import { withEdits } from '../../../server/engine/text/text';
import { filesIn, setupOf } from '../../support/fixture';

const preset = 'Apply the zero-downtime preset (rolling update, probe, drain)';

describe('the zero-downtime preset', () => {
  it('adds only what is missing, and keeps every comment', () =>
    assert.equal(
      after(orders, preset),
      `\
# file: orders.yaml
apiVersion: v1
kind: Namespace
metadata: { name: shop }
---
# The shop's orders
apiVersion: apps/v1
kind: Deployment
metadata:
  name: orders
  namespace: shop
spec:
  replicas: 2 # enough for now
  strategy:
    type: RollingUpdate
    rollingUpdate:
      maxSurge: 1
      maxUnavailable: 0
  minReadySeconds: 10
  selector:
    matchLabels:
      app: orders
  template:
    metadata:
      labels:
        app: orders
    spec:
      containers:
        # the one and only
        - name: orders
          image: bakery/orders:1.4
          env:
            - { name: SPRING_PROFILES_ACTIVE, value: prod }
          ports:
            - name: http
              containerPort: 8080 # behind the Service
          readinessProbe:
            httpGet:
              path: /actuator/health/readiness
              port: http
          lifecycle:
            preStop:
              sleep:
                seconds: 10
      terminationGracePeriodSeconds: 40
---
apiVersion: v1
kind: Service
metadata:
  name: orders
  namespace: shop
spec:
  type: NodePort
  selector: { app: orders } # all of them
  ports:
    - name: http
      port: 80
      targetPort: http
      nodePort: 30080
# file: route.yaml
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: orders, namespace: shop }
spec:
  parentRefs:
    - name: web
  rules:
    - matches:
        - path: { type: PathPrefix, value: /orders }
      backendRefs:
        - name: orders
          port: 80
`,
    ));

  it('takes the style of the place, and leaves the number of Pods to the autoscaler', () =>
    assert.equal(
      after(web, preset),
      `\
# file: web.yaml
apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  selector:
    app: web
  ports:
    - port: 80
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: web
spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }
  minReplicas: 2
  maxReplicas: 5
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, labels: { app: web } }
spec:
  minReadySeconds: 10
  strategy: { type: RollingUpdate, rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } }
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers:
        - { name: web, image: "bakery/web:2.0", ports: [{ containerPort: 80 }], readinessProbe: { httpGet: { path: /, port: 80 } }, lifecycle: { preStop: { sleep: { seconds: 10 } } } }
      terminationGracePeriodSeconds: 40
# file: route.yaml
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web }
spec:
  rules:
    - backendRefs: [{ name: web, port: 80 }]
`,
    ));

  it('is not offered again, nor where two Pods cannot run side by side', () => {
    assert.ok(!titles(after(orders, preset)).includes(preset));
    assert.ok(!titles(after(web, preset)).includes(preset));
    const volume = '      volumes: [{ name: data, persistentVolumeClaim: { claimName: data } }]\n---\n';
    assert.deepEqual(
      titles(orders.replace('---\napiVersion: v1\nkind: Service', `${volume}apiVersion: v1\nkind: Service`)),
      [],
    );
  });

  it('raises a time to end that is there, and leaves a longer one alone', () => {
    const grace = (seconds: number) =>
      orders.replace('      containers:', `      terminationGracePeriodSeconds: ${seconds}\n      containers:`);
    assert.match(after(grace(20), preset), /^ {6}terminationGracePeriodSeconds: 40\n {6}containers/m);
    assert.match(after(grace(90), preset), /^ {6}terminationGracePeriodSeconds: 90\n {6}containers/m);
  });

  it('corrects the amounts of a rolling update that may lose Pods', () => {
    const amounts = (surge: string, unavailable: string) =>
      `  strategy:\n    rollingUpdate:\n      maxSurge: ${surge} # more\n      maxUnavailable: ${unavailable} # less\n  selector:\n    matchLabels:`;
    const result = after(orders.replace('  selector:\n    matchLabels:', amounts('0', '1')), preset);
    assert.match(result, /maxSurge: 1 # more\n {6}maxUnavailable: 0 # less/);
    const kept = after(orders.replace('  selector:\n    matchLabels:', amounts('2', '0')), preset);
    assert.match(kept, /maxSurge: 2 # more\n {6}maxUnavailable: 0 # less/);
  });
});

describe('making a Deployment blue-green', () => {
  const title = (name: string) => `Make Deployment "${name}" blue-green`;

  it('makes two of one, with a Service for trying out', () =>
    assert.equal(
      after(orders, title('orders')),
      `\
# file: orders.yaml
apiVersion: v1
kind: Namespace
metadata: { name: shop }
---
# Apply both Deployments first, then the Service. When orders-blue answers: kubectl delete deployment orders -n shop
# The shop's orders
apiVersion: apps/v1
kind: Deployment
metadata:
  name: orders-blue
  namespace: shop
spec:
  replicas: 1 # enough for now
  selector:
    matchLabels:
      app: orders
      color: blue
  template:
    metadata:
      labels:
        app: orders
        color: blue
    spec:
      containers:
        # the one and only
        - name: orders
          image: bakery/orders:1.4
          env:
            - { name: SPRING_PROFILES_ACTIVE, value: prod }
          ports:
            - name: http
              containerPort: 8080 # behind the Service
---
# The next version. Try it through Service "orders-preview"; to switch, set color: green in "orders".
# The shop's orders
apiVersion: apps/v1
kind: Deployment
metadata:
  name: orders-green
  namespace: shop
spec:
  replicas: 1 # enough for now
  selector:
    matchLabels:
      app: orders
      color: green
  template:
    metadata:
      labels:
        app: orders
        color: green
    spec:
      containers:
        # the one and only
        - name: orders
          image: bakery/orders:1.4
          env:
            - { name: SPRING_PROFILES_ACTIVE, value: prod }
          ports:
            - name: http
              containerPort: 8080 # behind the Service
---
apiVersion: v1
kind: Service
metadata:
  name: orders
  namespace: shop
spec:
  type: NodePort
  selector: { app: orders, color: blue } # all of them
  ports:
    - name: http
      port: 80
      targetPort: http
      nodePort: 30080
---
apiVersion: v1
kind: Service
metadata:
  name: orders-preview
  namespace: shop
spec:
  selector:
    app: orders
    color: green
  ports:
    - name: http
      port: 80
      targetPort: http
# file: route.yaml
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: orders, namespace: shop }
spec:
  parentRefs:
    - name: web
  rules:
    - matches:
        - path: { type: PathPrefix, value: /orders }
      backendRefs:
        - name: orders
          port: 80
`,
    ));

  it('takes autoscalers along', () =>
    assert.equal(
      after(web, title('web')),
      `\
# file: web.yaml
apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  selector:
    app: web
    color: blue
  ports:
    - port: 80
---
apiVersion: v1
kind: Service
metadata:
  name: web-preview
spec:
  selector:
    app: web
    color: green
  ports:
    - port: 80
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: web-blue
spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web-blue }
  minReplicas: 2
  maxReplicas: 5
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: web-green
spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web-green }
  minReplicas: 2
  maxReplicas: 5
---
# Apply both Deployments first, then the Service. When web-blue answers: kubectl delete deployment web
apiVersion: apps/v1
kind: Deployment
metadata: { name: web-blue, labels: { app: web } }
spec:
  strategy: { type: Recreate }
  selector: { matchLabels: { app: web, color: blue } }
  template:
    metadata: { labels: { app: web, color: blue } }
    spec:
      containers:
        - { name: web, image: "bakery/web:2.0", ports: [{ containerPort: 80 }], readinessProbe: { httpGet: { path: /, port: 80 } } }
---
# The next version. Try it through Service "web-preview"; to switch, set color: green in "web".
apiVersion: apps/v1
kind: Deployment
metadata: { name: web-green, labels: { app: web } }
spec:
  strategy: { type: Recreate }
  selector: { matchLabels: { app: web, color: green } }
  template:
    metadata: { labels: { app: web, color: green } }
    spec:
      containers:
        - { name: web, image: "bakery/web:2.0", ports: [{ containerPort: 80 }], readinessProbe: { httpGet: { path: /, port: 80 } } }
# file: route.yaml
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web }
spec:
  rules:
    - backendRefs: [{ name: web, port: 80 }]
`,
    ));

  it('is not offered where a name is taken, a patch speaks of it, or a Service has other Pods too', () => {
    assert.ok(!titles(`${orders}---\n${other('orders-green')}`).includes(title('orders')));
    assert.ok(titles(`${orders}---\n${other('cakes')}`).includes(title('orders')));
    const second = other('cakes').replaceAll('app: cakes', 'app: orders');
    assert.ok(!titles(`${orders}---\n${second}`).includes(title('orders')));
    const patch = '# file: patch.yaml\nkind: Deployment\nmetadata: { name: orders }\nspec: { replicas: 3 }\n';
    const kustomization =
      '# file: kustomization.yaml\nresources: [orders.yaml, route.yaml]\npatches: [{ path: patch.yaml }]\n';
    assert.ok(!titles(orders + patch + kustomization).includes(title('orders')));
  });
});

describe('making a Deployment a canary release', () => {
  const byPods = (name: string) => `Make Deployment "${name}" a canary release, by number of Pods`;
  const byWeight = (name: string) => `Make Deployment "${name}" a canary release, by HTTPRoute weight (90/10)`;

  it('puts one Pod beside the others', () =>
    assert.equal(
      after(orders, byPods('orders')),
      `\
# file: orders.yaml
apiVersion: v1
kind: Namespace
metadata: { name: shop }
---
# Apply both Deployments first, then the rest. When orders-stable answers: kubectl delete deployment orders -n shop
# The shop's orders
apiVersion: apps/v1
kind: Deployment
metadata:
  name: orders-stable
  namespace: shop
spec:
  replicas: 1 # enough for now
  selector:
    matchLabels:
      app: orders
      track: stable
  template:
    metadata:
      labels:
        app: orders
        track: stable
    spec:
      containers:
        # the one and only
        - name: orders
          image: bakery/orders:1.4
          env:
            - { name: SPRING_PROFILES_ACTIVE, value: prod }
          ports:
            - name: http
              containerPort: 8080 # behind the Service
---
# The next version: 1 Pod of 2, so about 50 % of the connections. More Pods in orders-stable make it less.
# The shop's orders
apiVersion: apps/v1
kind: Deployment
metadata:
  name: orders-canary
  namespace: shop
spec:
  replicas: 1 # enough for now
  selector:
    matchLabels:
      app: orders
      track: canary
  template:
    metadata:
      labels:
        app: orders
        track: canary
    spec:
      containers:
        # the one and only
        - name: orders
          image: bakery/orders:1.4
          env:
            - { name: SPRING_PROFILES_ACTIVE, value: prod }
          ports:
            - name: http
              containerPort: 8080 # behind the Service
---
apiVersion: v1
kind: Service
metadata:
  name: orders
  namespace: shop
spec:
  type: NodePort
  selector: { app: orders } # all of them
  ports:
    - name: http
      port: 80
      targetPort: http
      nodePort: 30080
# file: route.yaml
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: orders, namespace: shop }
spec:
  parentRefs:
    - name: web
  rules:
    - matches:
        - path: { type: PathPrefix, value: /orders }
      backendRefs:
        - name: orders
          port: 80
`,
    ));

  it('weighs a route where there is one', () =>
    assert.equal(
      after(orders, byWeight('orders')),
      `\
# file: orders.yaml
apiVersion: v1
kind: Namespace
metadata: { name: shop }
---
# Apply both Deployments first, then the rest. When orders-stable answers: kubectl delete deployment orders -n shop
# The shop's orders
apiVersion: apps/v1
kind: Deployment
metadata:
  name: orders-stable
  namespace: shop
spec:
  replicas: 1 # enough for now
  selector:
    matchLabels:
      app: orders
      track: stable
  template:
    metadata:
      labels:
        app: orders
        track: stable
    spec:
      containers:
        # the one and only
        - name: orders
          image: bakery/orders:1.4
          env:
            - { name: SPRING_PROFILES_ACTIVE, value: prod }
          ports:
            - name: http
              containerPort: 8080 # behind the Service
---
# The next version: it gets the weight that the HTTPRoute gives to "orders-canary".
# The shop's orders
apiVersion: apps/v1
kind: Deployment
metadata:
  name: orders-canary
  namespace: shop
spec:
  replicas: 1 # enough for now
  selector:
    matchLabels:
      app: orders
      track: canary
  template:
    metadata:
      labels:
        app: orders
        track: canary
    spec:
      containers:
        # the one and only
        - name: orders
          image: bakery/orders:1.4
          env:
            - { name: SPRING_PROFILES_ACTIVE, value: prod }
          ports:
            - name: http
              containerPort: 8080 # behind the Service
---
apiVersion: v1
kind: Service
metadata:
  name: orders
  namespace: shop
spec:
  type: NodePort
  selector: { app: orders, track: stable } # all of them
  ports:
    - name: http
      port: 80
      targetPort: http
      nodePort: 30080
---
apiVersion: v1
kind: Service
metadata:
  name: orders-canary
  namespace: shop
spec:
  selector:
    app: orders
    track: canary
  ports:
    - name: http
      port: 80
      targetPort: http
# file: route.yaml
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: orders, namespace: shop }
spec:
  parentRefs:
    - name: web
  rules:
    - matches:
        - path: { type: PathPrefix, value: /orders }
      backendRefs:
        - name: orders
          port: 80
          weight: 90
        - name: orders-canary
          port: 80
          weight: 10
`,
    ));

  it('writes into brackets, too', () => {
    const result = after(web, byWeight('web'));
    assert.match(
      result,
      /backendRefs: \[\{ name: web, port: 80, weight: 90 \}, \{ name: web-canary, port: 80, weight: 10 \}\]/,
    );
    assert.match(result, /kind: Deployment, name: web-stable \}/);
    const item = orders.replace('- name: orders\n          port: 80', '- { name: orders, port: 80 } # all');
    assert.match(
      after(item, byWeight('orders')),
      / {8}- \{ name: orders, port: 80, weight: 90 \} # all\n {8}- \{ name: orders-canary, port: 80, weight: 10 \}\n/,
    );
  });

  it('is offered by weight only if a route leads to the Service', () => {
    assert.ok(
      !titles(orders.replace('- name: orders\n          port', '- name: cakes\n          port')).includes(
        byWeight('orders'),
      ),
    );
  });
});

describe('a refactoring of a rollout', () => {
  it('leaves no finding that was not there, and is not offered twice', () => {
    for (const fixture of [orders, web]) {
      const before = new Set(loudIn(fixture));
      for (const title of titles(fixture)) {
        const result = after(fixture, title);
        assert.deepEqual(
          [...loudIn(result)].filter(finding => !before.has(finding)),
          [],
          title,
        );
        assert.ok(
          title === preset || titles(result).every(other => other === preset),
          `${title}, then ${titles(result)}`,
        );
      }
    }
  });

  it('keeps the line breaks of the file', () => {
    const windows = web.replaceAll('\n', '\r\n');
    for (const title of titles(windows)) assert.doesNotMatch(after(windows, title), /[^\r]\n/);
  });

  it('is offered where the Deployment is spoken of, not in the middle of a container', () => {
    const [file] = filesIn(orders);
    assert.ok(file);
    const at = (text: string) => {
      const start = file.text.indexOf(text);
      return rolloutRefactorings(Workspace.of(...filesIn(orders)), file.uri, { start, end: start }, setupOf(), 'en')
        .length;
    };
    assert.deepEqual([at('kind: Deployment'), at('replicas:'), at('image:'), at('kind: Service')], [4, 4, 0, 0]);
  });

  it('bears half-typed files', () => {
    const texts = [
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: &a { name: *a }\nspec:\n  template: { spec: { containers: [{ image: x }] } }\n',
      'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec: { strategy: [], replicas: many, template: { metadata: { labels: [] }, spec: { containers: [{ image: x, ports: 1 }] } } }\n',
    ];
    for (const text of texts) assert.ok(titles(text));
  });
});

const orders = `\
# file: orders.yaml
apiVersion: v1
kind: Namespace
metadata: { name: shop }
---
# The shop's orders
apiVersion: apps/v1
kind: Deployment
metadata:
  name: orders
  namespace: shop
spec:
  replicas: 1 # enough for now
  selector:
    matchLabels:
      app: orders
  template:
    metadata:
      labels:
        app: orders
    spec:
      containers:
        # the one and only
        - name: orders
          image: bakery/orders:1.4
          env:
            - { name: SPRING_PROFILES_ACTIVE, value: prod }
          ports:
            - name: http
              containerPort: 8080 # behind the Service
---
apiVersion: v1
kind: Service
metadata:
  name: orders
  namespace: shop
spec:
  type: NodePort
  selector: { app: orders } # all of them
  ports:
    - name: http
      port: 80
      targetPort: http
      nodePort: 30080
# file: route.yaml
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: orders, namespace: shop }
spec:
  parentRefs:
    - name: web
  rules:
    - matches:
        - path: { type: PathPrefix, value: /orders }
      backendRefs:
        - name: orders
          port: 80
`;

const web = `\
# file: web.yaml
apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  selector:
    app: web
  ports:
    - port: 80
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: web
spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }
  minReplicas: 2
  maxReplicas: 5
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, labels: { app: web } }
spec:
  strategy: { type: Recreate }
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers:
        - { name: web, image: "bakery/web:2.0", ports: [{ containerPort: 80 }], readinessProbe: { httpGet: { path: /, port: 80 } } }
# file: route.yaml
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web }
spec:
  rules:
    - backendRefs: [{ name: web, port: 80 }]
`;

function other(name: string): string {
  return `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: ${name}, namespace: shop }\nspec:\n  selector: { matchLabels: { app: ${name} } }\n  template:\n    metadata: { labels: { app: ${name} } }\n    spec: { containers: [{ name: ${name}, image: "bakery/${name}:1.0" }] }\n`;
}

/** What is offered at the first Deployment of a fixture. */
function offered(fixture: string): { readonly uri: string; readonly list: readonly Refactoring[] } {
  const files = filesIn(fixture);
  const file = files.find(({ text }) => text.includes('kind: Deployment\n') || text.includes('kind: Deployment\r\n'));
  assert.ok(file);
  const start = file.text.search(/^kind: Deployment/m);
  return {
    uri: file.uri,
    list: rolloutRefactorings(Workspace.of(...files), file.uri, { start, end: start }, setupOf(), 'en'),
  };
}

function titles(fixture: string): readonly string[] {
  return offered(fixture).list.map(({ title }) => title.en);
}

/** The fixture after the refactoring of this title. */
function after(fixture: string, title: string): string {
  const { uri, list } = offered(fixture);
  const chosen = list.find(one => one.title.en === title);
  assert.ok(chosen, `${title} is not among ${titles(fixture)}`);
  assert.ok(chosen.review);
  const edited = filesIn(fixture).map(file =>
    withEdits(
      file.text,
      chosen.edits.filter(edit => (edit.uri ?? uri) === file.uri),
    ),
  );
  return edited.join('');
}

/** Errors and warnings among the good practices, by rule. */
function loudIn(fixture: string): readonly string[] {
  const files = filesIn(fixture);
  const workspace = Workspace.of(...files);
  return files
    .flatMap(file => findingsIn(file, workspace, setupOf({ profile: 'recommended' })))
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule }) => rule.id);
}
