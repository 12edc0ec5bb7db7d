import { strict as assert } from 'node:assert';
import { parseDocument } from 'yaml';
import { completions } from '../../../server/engine/features/completion';
import { type Place, type Snippet, snippets } from '../../../server/engine/features/snippets';
import { Workspace } from '../../../server/engine/model/workspace';
import { apiOf, filesIn, findingsOf, structure, withCursor } from '../../support/fixture';

describe('snippets', () => {
  for (const version of structure.versions) {
    it(`as they come, there is nothing to report in Kubernetes ${version}`, () => {
      const all: string[] = [];
      for (const [name, snippet] of snippets) {
        const host = hosts[snippet.place];
        const text = host(expanded(snippet));
        const heard = (yaml: string) =>
          findingsOf(yaml, fileFor(snippet), { version }).map(({ rule, message }) => `${rule.id}: ${message.en}`);
        const before = new Set(snippet.place.endsWith(' document') ? [] : heard(host('')));
        // The definitions of the Gateway API come with a cluster, not with a manifest.
        const said = heard(text).filter(line => !before.has(line) && !line.startsWith('kubernetes/no-schema'));
        all.push(...said.map(line => `${name}: ${line}`));
      }
      assert.deepEqual(all, []);
    });
  }

  it('are good practice too, but for what only their user can decide', () => {
    const open = new Set([
      'practice/default-namespace',
      'practice/recommended-labels',
      'practice/ingress-without-tls',
      'practice/no-network-policy',
      'practice/no-disruption-budget',
    ]);
    for (const [name, snippet] of snippets) {
      if (!snippet.place.endsWith(' document')) continue;
      const found = findingsOf(expanded(snippet), fileFor(snippet), { profile: 'recommended' });
      const said = found.filter(({ severity, rule }) => /error|warning/.test(severity) && !open.has(rule.id));
      assert.deepEqual(
        said.map(({ rule, message }) => `${rule.id}: ${message.en}`),
        [],
        name,
      );
    }
  });

  it('speak both languages', () => {
    for (const [name, { text }] of snippets) {
      assert.match(text.en, /^[A-Z][^|]+\w$/, name);
      assert.match(text.ko, /[가-힣]/, name);
    }
  });

  it('have prefixes of their own at each place', () => {
    const all = [...snippets.values()].flatMap(({ prefixes, place }) => prefixes.map(prefix => `${place}: ${prefix}`));
    assert.deepEqual(new Set(all).size, all.length);
  });
});

describe('completion of snippets', () => {
  it('offers whole manifests where a document begins', () => {
    assert.ok(offered('dep$0').includes('deploy'));
    assert.ok(offered('apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n---\n$0').includes('svc'));
    assert.deepEqual(offered('apiVersion: v1\n$0\nkind: Namespace\n'), []);
  });

  it('leaves whole manifests to a client that contributes them', () =>
    assert.deepEqual(offered('$0', { range: 'within documents' }), []));

  it('offers nothing to a client that cannot fill in', () => assert.deepEqual(offered('$0', { range: 'none' }), []));

  it('offers a strategy in the spec of a Deployment, unless there is one', () => {
    const deployment = (keys: string) => `apiVersion: apps/v1\nkind: Deployment\nspec:\n  replicas: 2\n${keys}`;
    assert.deepEqual(offered(deployment('  roll$0\n  paused: true\n')), ['rolling-update']);
    assert.deepEqual(offered(deployment('  $0\n  strategy: {}\n')), []);
    assert.deepEqual(offered(deployment('  $0\n').replace('Deployment', 'StatefulSet')), []);
  });

  it('offers probes in a container, also behind the dash, and brings the indentation', () => {
    const pod = (keys: string) => `apiVersion: v1\nkind: Pod\nspec:\n  containers:\n${keys}`;
    assert.ok(offered(pod('    - name: web\n      pro$0\n')).includes('probe-http'));
    assert.ok(offered(pod('    - $0\n')).includes('probe-http'));
    const [first] = found(pod('    - grace$0\n')).filter(({ label }) => label === 'graceful-shutdown');
    assert.equal(first?.newText.split('\n')[1], '        preStop:');
  });

  it('offers what belongs to a project, to services and to one service of Compose', () => {
    const name = 'compose.yaml';
    assert.deepEqual(offered('com$0', { name }), ['compose']);
    assert.deepEqual(offered('services:\n  $0\n', { name }), ['service']);
    assert.ok(offered('services:\n  web:\n    image: nginx:1\n    he$0\n', { name }).includes('healthcheck'));
    assert.deepEqual(offered('services:\n  web:\n    image: nginx:1\n$0', { name }), ['volume', 'secret']);
  });

  it('offers nothing in values, in other files and in Helm templates', () => {
    assert.deepEqual(offered('apiVersion: v1\nkind: Pod\nmetadata:\n  name: dep$0\n'), []);
    assert.deepEqual(offered('stages: [a]\n$0'), []);
    assert.deepEqual(offered('{{- if .Values.on }}\n$0\n{{- end }}\n'), []);
  });
});

/** What a place needs around a block so that a snippet in it is complete. */
const hosts: Readonly<Record<Place, (body: string) => string>> = {
  'kubernetes document': body => `${body}${companions(body)}`,
  'compose document': body => body,
  'Deployment spec': body => `${named('apps/v1', 'Deployment')}spec:\n${indented(body, 2)}${around(2)}`,
  'Pod spec': body => {
    const [, name = ''] = /^volumes:\n {2}- name: (\w+)/.exec(body) ?? [];
    const mount = name && `volumeMounts:\n  - name: ${name}\n    mountPath: /etc/${name}\n`;
    return `${named('apps/v1', 'Deployment')}spec:\n${around(2, indented(body, 6), mount)}${settings(body)}`;
  },
  container: body =>
    `${named('apps/v1', 'Deployment')}spec:\n${around(2, volume(body), body)}${settings(body + volume(body))}`,
  'Compose services': body => `services:\n${indented(body, 2)}`,
  'Compose service': body =>
    `services:\n  web:\n    image: registry.example.com/web:1.0.0\n${indented(body, 4)}  db:\n    image: postgres:17.2\n    healthcheck:\n      test: [CMD, pg_isready]\nvolumes:\n  data:\nsecrets:\n  db-password:\n    file: ./db-password.txt\n${body.includes('update_config') ? swarm : ''}`,
  'Compose project': body =>
    `services:\n  web:\n    image: registry.example.com/web:1.0.0\n    volumes:\n      - data:/data\n    secrets: [db-password]\n${body}${body.startsWith('volumes') ? 'secrets:\n  db-password:\n    file: ./db-password.txt\n' : 'volumes:\n  data:\n'}`,
};

/** What a manifest that stands for a part of an application means: the rest of it. */
function companions(body: string): string {
  const rest: Readonly<Record<string, readonly string[]>> = {
    Deployment: ['kind: HorizontalPodAutoscaler', 'kind: PodDisruptionBudget', 'kind: Ingress\n'],
    Service: ['kind: Ingress\n', 'kind: HTTPRoute'],
  };
  const needed = Object.entries(rest).filter(
    ([kind, users]) =>
      users.some(user => body.includes(user)) &&
      !body.startsWith(`apiVersion: apps/v1\nkind: ${kind}\n`) &&
      !body.includes(`\nkind: ${kind}\n`),
  );
  return needed
    .map(([kind]) => expanded(snippets.get(kind) ?? assert.fail(kind)))
    .flatMap(text =>
      body.includes('web-stable')
        ? ['web-stable', 'web-canary'].map(name => text.replaceAll(/\bweb\b/g, name))
        : [text],
    )
    .map(text => `---\n${body.includes('minReplicas') ? text.replace('  replicas: 2\n', '') : text}`)
    .join('');
}

/** Only Swarm has such a network, and reads how to update. */
const swarm = 'networks:\n  default:\n    driver: overlay\n';

function named(apiVersion: string, kind: string, name = 'web'): string {
  return `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: ${name}\n`;
}

/** The rest of a Deployment's spec, with `pod` among the keys of its Pod and `container` among those of its container. */
function around(indent: number, pod = '', container = ''): string {
  const rest = `replicas: 2
selector:
  matchLabels:
    app: web
template:
  metadata:
    labels:
      app: web
  spec:
    containers:
      - name: web
        image: registry.example.com/web:1.0.0
        ports:
          - name: http
            containerPort: 8080
`;
  const whole = indented(rest, indent);
  const spec = '    spec:\n';
  return whole.replace(spec, `${spec}${pod}`) + indented(container, indent + 8);
}

/** The objects that a Pod reads its settings from, where it does. */
function settings(pod: string): string {
  const config = `---\n${named('v1', 'ConfigMap', 'settings')}data:\n  LOG_LEVEL: info\n`;
  const secret = `---\n${named('v1', 'Secret', 'credentials')}stringData:\n  password: CHANGE_ME\n`;
  return (pod.includes('settings') ? config : '') + (pod.includes('credentials') ? secret : '');
}

function volume(body: string): string {
  return body.startsWith('volumeMounts')
    ? indented('volumes:\n  - name: settings\n    configMap:\n      name: settings\n', 6)
    : '';
}

function indented(block: string, by: number): string {
  return block.replaceAll(/^(?=.)/gm, ' '.repeat(by));
}

/** A snippet as it stands before anything is filled in. */
function expanded({ body }: Snippet): string {
  const text = body
    .join('\n')
    .replaceAll(/\$\{\d+:([^}]*)\}/g, '$1')
    .replaceAll(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
    .replaceAll('$0', '');
  assert.doesNotMatch(text, /\$/);
  assert.deepEqual(parseDocument(text.split('---\n')[0] ?? '').errors, []);
  return `${text}\n`;
}

function fileFor({ place }: Snippet): string {
  return /compose/i.test(place) ? 'compose.yaml' : 'web.yaml';
}

interface Asked {
  readonly name?: string;
  readonly range?: 'all' | 'within documents' | 'none';
}

function offered(fixture: string, asked: Asked = {}): readonly string[] {
  return found(fixture, asked).map(({ label }) => label);
}

function found(fixture: string, { name = 'web.yaml', range = 'all' }: Asked = {}) {
  const { text, offset } = withCursor(fixture);
  const [file] = filesIn(`# file: ${name}\n`);
  assert.ok(file);
  return completions(Workspace.of({ ...file, text }), file.uri, offset, apiOf(), range);
}
