import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build as bundle } from 'esbuild';
import { facts } from './facts.mjs';
import { read, sources } from './fetch.mjs';

/**
 * The Compose schema with our overlay and without references, so that a path into it, such as the `schemaPath` of an
 * error, means one place in a file.
 */
export async function composeSchema() {
  const path = 'schemas/compose.schema.json';
  const source = sources.find(({ name }) => name === 'dclint');
  const schema = JSON.parse((await read(source, candidate => candidate === path)).get(path));
  for (const change of await facts('compose-overlay')) apply(schema, change);
  const { $schema, $id, definitions, ...root } = schema;
  return inlined(root, definitions, []);
}

/**
 * The source of a module whose `validate(file)` collects all `errors`, compiled ahead and without imports. It also
 * exports the `schema` it was compiled from, without prose: the fields that stand beside a fault.
 */
export async function composeValidator(described) {
  const schema = bare(described);
  const ajv = new Ajv({
    allErrors: true,
    strict: false,
    messages: false,
    validateFormats: false,
    code: { source: true, esm: true, lines: false },
  });
  ajv.addSchema(schema, 'compose');
  const { outputFiles } = await bundle({
    stdin: {
      contents: `${standaloneCode.default(ajv, { validate: 'compose' })}\nexport const schema = ${JSON.stringify(schema)};`,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    platform: 'neutral',
    mainFields: ['main'],
    legalComments: 'none',
  });
  return outputFiles[0].text;
}

function bare(node) {
  if (Array.isArray(node)) return node.map(bare);
  if (node === null || typeof node !== 'object') return node;
  const kept = Object.entries(node).filter(
    ([key, value]) => typeof value === 'object' || !['description', 'title'].includes(key),
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, bare(value)]));
}

function apply(schema, { at, add = {}, set = {}, drop = [] }) {
  const place = at
    .split('/')
    .slice(1)
    .reduce((node, key) => node?.[key], schema);
  if (typeof place !== 'object') throw new Error(`schemas: compose-overlay.yaml: there is no ${at}`);
  for (const key of Object.keys(add)) {
    if (key in place) throw new Error(`schemas: compose-overlay.yaml: ${at} has ${key} by now, so the row can go`);
  }
  for (const key of [...Object.keys(set), ...drop]) {
    if (!(key in place)) throw new Error(`schemas: compose-overlay.yaml: ${at} has no ${key} any more`);
    delete place[key];
  }
  Object.assign(place, add, set);
}

/** Keys beside a reference, which are descriptions, hold instead of those it refers to. */
function inlined(node, definitions, within) {
  if (Array.isArray(node)) return node.map(each => inlined(each, definitions, within));
  if (node === null || typeof node !== 'object') return node;
  const { $ref, ...own } = node;
  if (typeof $ref === 'string') {
    const name = $ref.replace('#/definitions/', '');
    if (within.includes(name)) throw new Error(`schemas: the Compose schema refers to ${name} within itself`);
    return inlined({ ...definitions[name], ...own }, definitions, [...within, name]);
  }
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, inlined(value, definitions, within)]));
}
