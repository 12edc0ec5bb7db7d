import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { at } from '../support/commands.mjs';
import { setup } from '../support/setup.mjs';

/** Real files and their verdicts: beside the project, never inside. */
export const shared = at('../shared');

/** The engine as the product has it, set up as it is without any settings. */
export async function loadEngine() {
  const bundle = process.env.SEAMARK_ENGINE ?? at('out/test/corpus/engine.mjs');
  if (!process.env.SEAMARK_ENGINE) await setup();
  const engine = await import(pathToFileURL(bundle).href);
  const structure = JSON.parse(readFileSync(at('dist/schemas/kubernetes.json'), 'utf8'));
  const api = new engine.KubernetesApi(structure, structure.versions.at(-1));
  return { ...engine, setup: { api, profile: 'learn', severities: {} } };
}

/** The rows of a tab-separated table with a head line, as objects. */
export function rows(path) {
  const [head = '', ...lines] = readFileSync(path, 'utf8').split('\n');
  const names = head.split('\t');
  return lines.filter(Boolean).map(line => {
    const cells = line.split('\t');
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
}

/** The text of a file below `shared`. */
export function textOf(...path) {
  return readFileSync(join(shared, ...path), 'utf8');
}
