import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { checkNothing, factsAt, factsEverywhere, koreanAt } from './here-at';

describe('what it means here', () => {
  it('never throws and speaks both languages, anywhere in the example workspace', () => {
    const files = readdirSync('examples', { recursive: true, encoding: 'utf8' }).filter(name => /\.ya?ml$/.test(name));
    const texts = files.map(name => ({ name, text: readFileSync(`examples/${name}`, 'utf8') }));
    const facts = factsEverywhere(texts.map(({ name, text }) => `# file: ${name}\n${text}`).join('\n'));
    assert.ok(facts.length > 20);
    for (const { en, ko } of facts) {
      assert.match(en, /[.a-z0-9*`"]$/);
      assert.match(ko, /[가-힣]/);
      assert.doesNotMatch(`${en}${ko}`, /undefined|NaN|\[object/);
      // A closing mark between such a sign and a letter would be shown as it is.
      assert.doesNotMatch(ko, /[)"%`]\*\*[가-힣A-Za-z]/);
    }
  });

  it('never throws on a text cut off anywhere', () => {
    const text = `${deployment}---\n${service}---\n${compose}`;
    for (let length = 0; length < text.length; length += 67) factsEverywhere(text.slice(0, length));
  });

  it('never throws where the types are wrong', () => {
    for (const wrong of ['[]', '{}', '-1', '1.5', 'true', '~', '"x"', '*none', '${X}', '{{ .x }}', '[[1]]']) {
      factsEverywhere(deployment.replace(/: [\w%.:"-]+$/gm, `: ${wrong}`));
      factsEverywhere(
        `kind: Service\napiVersion: v1\nmetadata: ${wrong}\nspec: { selector: ${wrong}, ports: [${wrong}] }`,
      );
      factsEverywhere(`services:\n  web: ${wrong}\n  api: { image: x, ports: ${wrong}, depends_on: ${wrong} }`);
      factsEverywhere(
        `services:\n  api: { image: x, volumes: [${wrong}], healthcheck: { test: ${wrong} }, deploy: ${wrong} }`,
      );
    }
  });

  it('is silent in templates', () => {
    checkNothing(`\
# file: chart/Chart.yaml
name: shop
# file: chart/templates/web.yaml
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  replic$0as: 4
`);
  });

  it('is silent in patches, which know only a part', () => {
    checkNothing(`\
# file: kustomization.yaml
patches: [{ path: more.yaml }]
# file: more.yaml
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  replic$0as: 4
`);
  });

  it('is silent about kinds of the same name in other groups', () => {
    checkNothing(`\
apiVersion: serving.knative.dev/v1
ki$0nd: Service
metadata: { name: web }
spec: { selector: { app: web } }
`);
  });

  it('keeps names from becoming Markdown', () => {
    const [fact] = factsAt(`\
services:
  w$0eb: { image: a }
  "x](command:y)<b>": { image: a, depends_on: [web] }
`);
    assert.equal(fact, '**1** service depends on it: x\\](command:y)&lt;b>.');
  });

  it('speaks Korean with counters and without a particle behind a name', () => {
    assert.deepEqual(koreanAt(deployment.replace('replicas', 'replic$0as')), [
      '레플리카가 4개이므로 롤아웃 중 최소 **3**개가 응답하고 최대 **5**개가 실행되며 **2**단계로 진행됩니다.',
    ]);
  });
});

const deployment = `\
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 4
  selector: { matchLabels: { app: web } }
  strategy:
    type: RollingUpdate
    rollingUpdate:
      maxSurge: 25%
      maxUnavailable: 25%
  template:
    metadata: { labels: { app: web } }
    spec:
      terminationGracePeriodSeconds: 30
      volumes:
        - name: data
          emptyDir: {}
      containers:
        - name: web
          image: nginx
          ports:
            - containerPort: 80
          env:
            - name: LOG
              valueFrom: { configMapKeyRef: { name: web, key: LOG } }
          resources:
            requests:
              cpu: 250m
              memory: 128Mi
          readinessProbe:
            periodSeconds: 5
          volumeMounts:
            - name: data
              mountPath: /data
`;

const service = `\
apiVersion: v1
kind: Service
metadata: { name: web }
spec:
  selector: { app: web }
  ports:
    - port: 80
      targetPort: 80
`;

const compose = `\
services:
  web:
    image: nginx
    ports: ["8080:80"]
    depends_on: { db: { condition: service_healthy } }
  db:
    image: postgres:17
    environment: { PASSWORD: "\${PASSWORD:-x}" }
    healthcheck: { test: [CMD, pg_isready], interval: 5s, retries: 3 }
    volumes: [data:/var/lib/postgresql/data]
volumes:
  data:
`;
