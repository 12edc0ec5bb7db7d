import { strict as assert } from 'node:assert';
import { composeFaults } from '../../../server/engine/schema/compose';
import { YamlDocument } from '../../../server/engine/yaml/stream';

describe('the reading of a Compose file', () => {
  it('follows merges and aliases, and reports what they share once', () => {
    assert.deepEqual(
      kinds(`
x-base: &base { image: nginx, portz: [] }
services:
  a: *base
  b: { <<: *base, ports: [80] }
  c: { <<: [*base, { tty: 1 }] }
`),
      ['unknown-field', 'wrong-type'],
    );
  });

  it('leaves out what !reset takes away, and reads !override as it stands', () => {
    assert.deepEqual(
      kinds(`
services:
  a:
    image: nginx
    ports: !reset null
    environment: !reset
      A: [1]
    cap_add: [!reset { a: 1 }, ALL]
    command: !override { a: 1 }
`),
      ['wrong-type'],
    );
  });

  it('says which form of an alternative is wrong', () => {
    const text =
      'services: { a: { image: x, build: { context: ., dockerfil: y }, depends_on: 3, env_file: [{ pth: a }] } }';
    assert.deepEqual(kinds(text), ['unknown-field', 'wrong-type', 'unknown-field']);
  });

  it('lets a variable stand for a number, a boolean and a word of a closed set', () => {
    const fields = 'tty: "${T}", scale: "${N:-1}", oom_score_adj: $O, cgroup: "${C}", cpu_count: "${X:?}"';
    assert.deepEqual(kinds(`services: { a: { image: x, ${fields} } }`), []);
    assert.deepEqual(kinds('services: { a: { image: x, ports: "${P}", build: [a] } }'), ['wrong-type', 'wrong-type']);
  });

  it('takes x- keys everywhere that Compose does', () => {
    const text =
      'x-a: 1\nservices: { a: { image: x, x-b: [], build: { x-c: {} }, deploy: { x-d: null } } }\nnetworks: { n: { x-e: 1 } }';
    assert.deepEqual(kinds(text), []);
  });

  it('knows the short and long forms of include and extends, and documents without services', () => {
    assert.deepEqual(kinds('include: [a.yaml, { path: [b.yaml], project_directory: .. }]'), []);
    assert.deepEqual(kinds('services: { a: { extends: b }, c: { extends: { service: d, file: e.yaml } } }'), []);
    assert.deepEqual(kinds('volumes: { data: }\nnetworks: { n: }'), []);
    assert.deepEqual(kinds(''), []);
  });

  it('ends on anchors that contain themselves and on aliases that multiply', () => {
    kinds('services: &s { a: *s, b: { <<: *s } }');
    const levels = Array.from({ length: 30 }, (_, at) => `x-${at + 1}: &a${at + 1} [*a${at}, *a${at}]`);
    assert.deepEqual(kinds(`x-0: &a0 [1, 2]\n${levels.join('\n')}\nservices: { a: { command: *a30 } }`), []);
    kinds(`services: ${'{ a: '.repeat(2000)}${'}'.repeat(2000)}`);
    kinds('services: { __proto__: { image: 1 }, valueOf: { security_opt: [{ valueOf: 1 }, { valueOf: 1 }] } }');
  });
});

function kinds(text: string) {
  return composeFaults(new YamlDocument(text)).map(({ kind }) => kind);
}
