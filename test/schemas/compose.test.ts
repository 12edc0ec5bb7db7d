import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';

interface Found {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
}
type Validate = ((file: unknown) => boolean) & { errors?: readonly Found[] | null };

const path = resolve('dist/schemas/compose-validator.mjs');

describe('the bundled Compose schema', () => {
  let validate: Validate;
  before(async () => {
    ({ validate } = (await import(pathToFileURL(path).href)) as { validate: Validate });
  });

  it('stands alone', () => {
    assert.doesNotMatch(readFileSync(path, 'utf8'), /\brequire\(|\bimport\b|new Function|eval\(/);
    assert.doesNotMatch(readFileSync('dist/schemas/compose.json', 'utf8'), /"\$ref"/);
  });

  const accepts = (title: string, yaml: string) =>
    it(`accepts ${title}`, () => {
      assert.ok(validate(parse(yaml)), JSON.stringify(validate.errors));
    });
  const refuses = (title: string, yaml: string, expected: string) =>
    it(`refuses ${title}`, () => {
      assert.ok(!validate(parse(yaml)));
      assert.equal(validate.errors?.[0]?.instancePath, expected);
    });

  accepts('a service', 'services: { web: { image: nginx, ports: ["80:80"], environment: { A: 1, B: } } }');
  accepts('extensions', 'x-common: &a { a: 1 }\nservices: { web: { image: nginx, x-note: 1 } }');
  accepts('attestations', 'services: { web: { build: { context: ., provenance: mode=max, sbom: true } } }');
  accepts('build stages without cache', 'services: { web: { build: { context: ., no_cache_filter: [deps] } } }');
  accepts(
    'an initial synchronisation',
    'services: { web: { develop: { watch: [{ path: ., target: /a, action: sync, initial_sync: true }] } } }',
  );
  accepts(
    'init containers',
    'services: { web: { image: a, pre_start: [{ image: b, command: [c], user: d, per_replica: true }] } }',
  );
  accepts('a model without more', 'services: { web: { image: a, models: { llm: } } }\nmodels: { llm: { model: b } }');
  accepts(
    'repeated entries that Compose drops',
    'services: { web: { image: a, environment: [A=1, A=1], dns: [b, b] } }',
  );

  refuses('an unknown key', 'services: { web: { imag: nginx } }', '/services/web');
  refuses('a wrong type', 'services: { web: { image: [nginx] } }', '/services/web/image');
  refuses('an unknown value', 'services: { web: { cgroup: guest } }', '/services/web/cgroup');
  refuses('a repeated dependency', 'services: { web: { depends_on: [a, a] } }', '/services/web/depends_on');

  it('tells the branch of every error by its path in the schema', () => {
    const schema = JSON.parse(readFileSync('dist/schemas/compose.json', 'utf8'));
    assert.ok(!validate({ services: { web: { build: { contxt: '.' }, ports: [{ target: true }] } } }));
    const paths = (validate.errors ?? []).map(({ schemaPath }) => schemaPath);
    assert.ok(paths.some(each => each.endsWith('/properties/build/oneOf/1/additionalProperties')));
    for (const each of paths) assert.notEqual(at(schema, each), undefined, each);
  });
});

function at(schema: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .map(part => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], schema);
}
