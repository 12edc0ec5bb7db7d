import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { composeSchema, composeValidator } from './compose.mjs';
import { FetchError, fetchAll } from './fetch.mjs';
import { kubernetes } from './kubernetes.mjs';
import { notices } from './notices.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const output = fileURLToPath(new URL('../dist/schemas/', import.meta.url));
const outputs = [
  'compose-validator.mjs',
  'compose.json',
  'kubernetes-docs.json.gz',
  'kubernetes.json',
  'THIRD-PARTY-NOTICES.md',
];

/** Writes `dist/schemas`, unless it was made from these very sources, facts and scripts. Says whether it wrote. */
export async function build() {
  const stamp = await inputHash();
  if (await isMadeFrom(stamp)) return false;

  await fetchAll();
  const { structure, descriptions } = await kubernetes();
  const compose = await composeSchema();
  await mkdir(output, { recursive: true });
  await write('kubernetes.json', JSON.stringify(structure));
  await write('kubernetes-docs.json.gz', gzipSync(JSON.stringify(descriptions), { level: 9 }));
  await write('compose.json', JSON.stringify(compose));
  await write('compose-validator.mjs', await composeValidator(compose));
  await write('THIRD-PARTY-NOTICES.md', await notices());
  // Last, so that an interrupted run is not taken for a finished one.
  await write('.stamp', stamp);
  return true;
}

async function inputHash() {
  const hash = createHash('sha256');
  const names = (await readdir(here, { recursive: true })).filter(name => /\.(mjs|json|yaml)$/.test(name)).sort();
  for (const name of names) hash.update(name.replaceAll('\\', '/')).update(await readFile(join(here, name)));
  return hash.digest('hex');
}

async function isMadeFrom(stamp) {
  const written = await readdir(output).catch(() => []);
  if (!outputs.every(name => written.includes(name))) return false;
  return (await readFile(join(output, '.stamp'), 'utf8').catch(() => '')) === stamp;
}

const write = (name, content) => writeFile(join(output, name), content);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build().then(
    wrote => process.stderr.write(wrote ? 'schemas: written to dist/schemas\n' : 'schemas: up to date\n'),
    error => {
      process.stderr.write(`${error instanceof FetchError ? error.message : error.stack}\n`);
      process.exitCode = 1;
    },
  );
}
