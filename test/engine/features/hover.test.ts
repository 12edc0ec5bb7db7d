import { strict as assert } from 'node:assert';
import { hover } from '../../../server/engine/features/hover';
import { hoverMarkdown } from '../../../server/engine/features/hover-markdown';
import { Workspace } from '../../../server/engine/model/workspace';
import { languages } from '../../../server/engine/text/text';
import { descriptions, hoverAt, setupOf } from '../../support/fixture';
import { examples } from '../../support/samples';

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  replicas: 2
  strategy: { type: RollingUpdate }
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers:
        - name: web
          image: nginx:1.27
          imagePullPolicy: Always
          resources: { limits: { memory: 128Mi } }
`;

describe('hover', () => {
  it('says type, default and meaning of a Kubernetes field, on its key and on its value', () => {
    for (const at of ['repl$0icas: 2', 'replicas: $02']) {
      const text = hoverAt(deployment.replace('replicas: 2', at));
      assert.match(text, /^\*\*`spec\.replicas`\*\* · integer · default `1`\n\nHow many Pods should run/);
    }
  });

  it('links the official reference of the kind and version', () => {
    const page =
      /\(https:\/\/kubernetes\.io\/docs\/reference\/generated\/kubernetes-api\/v1\.34\/#deployment-v1-apps\)/;
    assert.match(hoverAt(deployment.replace('replicas', 'repl$0icas'), 'en', { version: '1.34' }), page);
  });

  it('tells which fields are required', () => {
    assert.match(
      hoverAt(deployment.replace('selector', 'sel$0ector')),
      /^\*\*`spec\.selector`\*\* · LabelSelector · required/,
    );
  });

  it('lists the values of a closed set', () => {
    const text = hoverAt(deployment.replace('imagePullPolicy', 'image$0PullPolicy'));
    assert.match(text, /Values: `Always`, `IfNotPresent`, `Never`/);
  });

  it('names list items by brackets', () => {
    const text = hoverAt(deployment.replace('image: nginx', 'im$0age: nginx'));
    assert.match(text, /^\*\*`spec\.template\.spec\.containers\[\]\.image`\*\* · string/);
  });

  it('says since when a newer field is there', () => {
    const text = hoverAt(deployment.replace('      containers:', '      host$0nameOverride: x\n      containers:'));
    assert.match(text, /Since Kubernetes 1\.34\./);
  });

  it('explains the kind itself', () => {
    assert.match(
      hoverAt(deployment.replace('kind: Deployment', 'kind: Deplo$0yment')),
      /^\*\*Deployment\*\* · `apps\/v1`\n\nKeeps a number of interchangeable Pods running/,
    );
  });

  it('speaks Korean, and marks what exists in English only', () => {
    assert.match(
      hoverAt(deployment.replace('replicas', 'repl$0icas'), 'ko'),
      /· 정수 · 기본값 `1`\n\n실행할 파드 수입니다/,
    );
    const rare = deployment.replace('      containers:', '      setHostname$0AsFQDN: true\n      containers:');
    assert.match(hoverAt(rare, 'ko'), /쿠버네티스 API 문서의 영어 원문/);
  });

  it('knows the fields of custom resources from their definition', () => {
    const text = hoverAt(`\
# file: crd.yaml
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: breads.bakery.io }
spec:
  group: bakery.io
  names: { kind: Bread, plural: breads }
  scope: Namespaced
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec:
              type: object
              required: [flour]
              properties:
                flour: { type: string, description: Which flour to take., enum: [wheat, rye] }
# file: bread.yaml
apiVersion: bakery.io/v1
kind: Bread
metadata: { name: rye }
spec: { fl$0our: rye }
`);
    assert.equal(text, '**`spec.flour`** · string · required\n\nWhich flour to take.\n\nValues: `wheat`, `rye`');
  });

  it('says type, values and meaning of a Compose field, with the official page', () => {
    const text = hoverAt('# file: compose.yaml\nservices:\n  web:\n    image: nginx:1.27\n    rest$0art: always\n');
    assert.match(
      text,
      /^\*\*`services\.web\.restart`\*\* · string · default `no`\n\nWhat happens when the program ends/,
    );
    assert.match(text, /\(https:\/\/docs\.docker\.com\/reference\/compose-file\/services\/#restart\)$/);
  });

  it('says field, concept, what it means here, counterpart and actions, in this order', () => {
    const text = hoverAt(deployment.replace('replicas', 'repl$0icas'));
    const parts = [
      /^\*\*`spec\.replicas`/m,
      /^\*\*Desired state\*\* — /m,
      /^\*\*Here:\*\* 2 replicas/m,
      /^\*\*Compose\*\* — /m,
      /^---$/m,
      /^\[Kubernetes 1\.36 reference/m,
    ];
    const places = parts.map(part => text.search(part));
    assert.ok(places.every(place => place >= 0));
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
    );
  });

  it('says what cannot be changed after creation', () => {
    assert.match(
      hoverAt(deployment.replace('selector', 'sel$0ector')),
      /cannot be changed|fixed after creation|immutable/i,
    );
  });

  it('stays within 25 lines and never throws, anywhere in the example workspace, in any language', function () {
    // Thousands of places, those of Spring with everything that may be made of them.
    this.timeout(20_000);
    const workspace = Workspace.of(...examples);
    let hovers = 0;
    const link = () => 'command:link';
    for (const { uri, text } of examples) {
      for (let offset = 0; offset <= text.length; offset += 3) {
        const found = hover(workspace, uri, offset, setupOf(), descriptions);
        for (const language of found ? languages : []) {
          const markdown = found
            ? hoverMarkdown(found, language, { fix: link, page: link, refactor: link, rollout: link })
            : '';
          assert.ok(markdown.split('\n').length <= 25, markdown);
          hovers++;
        }
      }
    }
    assert.ok(hovers > 500);
  });

  it('answers on broken YAML from what can be read', () => {
    assert.match(hoverAt(`${deployment.replace('replicas', 'repl$0icas')}  broken: [1\n`), /spec\.replicas/);
  });

  it('answers in a Helm template for the keys outside braces', () => {
    const text = deployment.replace('replicas: 2', 'repl$0icas: {{ .Values.replicas }}');
    assert.match(hoverAt(text), /spec\.replicas/);
  });

  it('stays silent where nothing is known', () => {
    assert.equal(hoverAt('apiVersion: example.com/v1\nkind: Thing\nspec: { a$0: 1 }\n'), '');
    assert.equal(hoverAt('some: $0thing\n'), '');
    assert.equal(hoverAt('$0'), '');
    assert.equal(hoverAt(deployment.replace('replicas:', 'repli$0cass:')), '');
  });
});
