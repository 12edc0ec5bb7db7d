import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import Ajv, { type ValidateFunction } from 'ajv';
import { stringify } from 'yaml';
import { resourcesIn } from '../../../server/engine/model/kubernetes';
import type { KubernetesApi } from '../../../server/engine/schema/api';
import type { Type } from '../../../server/engine/schema/structure';
import { faultsIn } from '../../../server/engine/schema/walk';
import { documentsIn } from '../../../server/engine/yaml/stream';
import { View } from '../../../server/engine/yaml/view';
import { apiOf, structure } from '../../support/fixture';
import { jsonSchemaOf } from '../../support/json-schema';

/** Accept or reject must agree with ajv, which reads the same structure by a quite different way. */
describe('the walk over a schema agrees with ajv', function () {
  this.timeout(60_000);

  for (const version of [structure.versions[0], structure.versions.at(-1)]) {
    it(`on generated resources of every kind, right and wrong (${version})`, () => {
      const api = apiOf(version);
      const judge = ajvFor(api);
      let wrong = 0;
      for (const name of api.served) {
        const random = randomSource(name.length + Number(version?.replace('.', '')));
        const type: Type = { ref: structure.kinds[name]?.type ?? '' };
        for (let round = 0; round < 6; round++) {
          const value = sample(type, api, random, 0);
          if (round % 2 === 1) spoil(value, random);
          const text = stringify(value, { defaultStringType: 'QUOTE_DOUBLE', aliasDuplicateObjects: false });
          const ours = accepts(text, type, api);
          assert.equal(ours, judge(type, value), `${name}:\n${text}`);
          if (!ours) wrong++;
        }
      }
      assert.ok(wrong > 100, 'the generator made too few wrong resources to mean anything');
    });
  }

  it('on the resources of the corpus, where it is there', function () {
    const manifest = '../shared/corpus/manifest.tsv';
    if (!existsSync(manifest)) return this.skip();
    const api = apiOf();
    const judge = ajvFor(api);
    let compared = 0;
    for (const row of readFileSync(manifest, 'utf8').split('\n').slice(1)) {
      const cells = row.split('\t');
      if (cells[5] !== 'k8s') continue;
      const text = readFileSync(`../shared/corpus/${cells[12]}`, 'utf8');
      // Placeholders are accepted by us and not by ajv: their value is not known yet.
      if (/\$\{|\{\{|\{%|: <|"<|: \.\.\./.test(text)) continue;
      for (const { document } of documentsIn({ uri: 'file:///a.yaml', text })) {
        const [resource] = resourcesIn(document);
        const kind = resource && api.kind(resource.apiVersion ?? '', resource.kind ?? '');
        // A List is kubectl's, not the server's.
        if (!kind || resource.kind === 'List' || document.syntaxErrors.length > 0) continue;
        const type: Type = { ref: kind.type };
        assert.equal(
          accepts(document.text, type, api),
          judge(type, plain(View.root(document))),
          `${cells[12]}\n${document.text.slice(0, 2000)}`,
        );
        compared++;
      }
    }
    assert.ok(compared > 1000, `only ${compared} resources were compared`);
  });
});

function accepts(text: string, type: Type, api: KubernetesApi): boolean {
  const [placed] = documentsIn({ uri: 'file:///a.yaml', text });
  assert.ok(placed);
  const faults = faultsIn(View.root(placed.document), type, '', { api, partial: false });
  return faults.every(({ kind }) => kind === 'bad-format');
}

function ajvFor(api: KubernetesApi): (type: Type, value: unknown) => boolean {
  const known = new Map<string, ValidateFunction>();
  return (type, value) => {
    const name = JSON.stringify(type);
    const validate = known.get(name) ?? new Ajv({ strict: false, inlineRefs: false }).compile(jsonSchemaOf(type, api));
    known.set(name, validate);
    return validate(value) === true;
  };
}

/** What kubectl would send: aliases and merges resolved, YAML 1.1 scalars. */
function plain(view: View): unknown {
  if (view.kind === 'map') return Object.fromEntries([...view.fields].map(([key, { value }]) => [key, plain(value)]));
  if (view.kind === 'list') return view.items.map(plain);
  return view.value('1.1') ?? null;
}

type Random = (below: number) => number;

function randomSource(seed: number): Random {
  let state = seed;
  return below => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return Math.abs(state) % below;
  };
}

/** A value that fits `type`: what is required, and some of the rest. */
function sample(type: Type, api: KubernetesApi, random: Random, depth: number): unknown {
  if ('any' in type) return { free: [1, 'a'] };
  if ('list' in type) {
    const count = Math.max(type.minimum ?? 0, depth > 7 ? 0 : 1 + random(2));
    return Array.from({ length: count }, () => sample(type.list, api, random, depth + 1));
  }
  if ('map' in type) return depth > 7 ? {} : { one: sample(type.map, api, random, depth + 1) };
  if ('scalar' in type) {
    if (type.enum) return type.enum[random(type.enum.length)];
    const number = Math.max(type.minimum ?? 1, Math.min(type.maximum ?? 7, 7));
    return {
      string: 'text',
      integer: number,
      number: number + 0.5,
      boolean: true,
      quantity: '1',
      'int-or-string': number,
    }[type.scalar];
  }
  const object = api.object(type);
  const value: Record<string, unknown> = {};
  for (const [name, field] of object ? api.fields(object) : []) {
    const wanted = (field.required && field.default === undefined) || (depth < 7 && random(depth + 2) === 0);
    if (wanted) value[name] = random(12) === 0 && !field.required ? null : sample(field.type, api, random, depth + 1);
  }
  return value;
}

/** Breaks one place: a key too many or too few, or a value of another type. */
function spoil(value: unknown, random: Random): void {
  const objects: Record<string, unknown>[] = [];
  const visit = (part: unknown) => {
    if (typeof part !== 'object' || part === null) return;
    if (!Array.isArray(part)) objects.push(part as Record<string, unknown>);
    for (const inner of Object.values(part)) visit(inner);
  };
  visit(value);
  const target = objects[random(objects.length)];
  const keys = Object.keys(target ?? {});
  const key = keys[random(Math.max(1, keys.length))];
  if (!target) return;
  if (key === undefined || random(3) === 0) target.unknownField = 1;
  else if (random(2) === 0) delete target[key];
  else target[key] = typeof target[key] === 'object' ? 'text' : [{ a: 1 }];
}
