import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesIn } from './archive.mjs';

const cache = fileURLToPath(new URL('../.cache/schemas/', import.meta.url));

/** The pinned packages. `kubernetes` is the minor version whose API a package carries. */
export const sources = JSON.parse(await readFile(new URL('sources.json', import.meta.url), 'utf8'));

/** What stops a fetch in one sentence that says what to do. */
export class FetchError extends Error {}

/** Makes sure every pinned package lies in the cache, unaltered. Uses the registry of the user's npm configuration. */
export async function fetchAll() {
  await mkdir(cache, { recursive: true });
  const missing = [];
  for (const source of sources) if (!(await cached(source))) missing.push(source);
  for (const [index, source] of missing.entries()) {
    process.stderr.write(`schemas: fetching ${source.name}@${source.version} (${index + 1} of ${missing.length})\n`);
    await fetchOne(source);
  }
}

/** The files of a cached package whose path in the package is wanted. */
export async function read(source, wanted) {
  return filesIn(await readFile(archive(source)), wanted);
}

async function cached(source) {
  const content = await readFile(archive(source)).catch(() => undefined);
  return content !== undefined && integrity(content) === source.integrity;
}

async function fetchOne(source) {
  const spec = `${source.name}@${source.version}`;
  // Packed beside the cache and renamed when whole, so an interrupted or parallel run leaves no half file.
  const folder = await mkdtemp(join(cache, 'incoming-'));
  try {
    const said = await pack(spec, folder);
    const [file] = (await readdir(folder)).filter(name => name.endsWith('.tgz'));
    if (file === undefined) {
      const reason = said.split('\n').find(line => /npm error|npm ERR!/.test(line)) ?? 'npm pack gave no archive';
      throw new FetchError(
        `schemas: cannot fetch ${spec}: ${reason.trim()}. Check the network and the registry in your npm configuration, then run this again.`,
      );
    }
    const content = await readFile(join(folder, file));
    if (integrity(content) !== source.integrity) {
      throw new FetchError(
        `schemas: ${spec} differs from the pinned sha512. The registry serves altered content; use another registry, or review the package and update schemas/sources.json.`,
      );
    }
    await rename(join(folder, file), archive(source));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function pack(spec, folder) {
  // npm is a command file on Windows, which only a shell can start. Neither argument holds a character of the shell.
  const windows = process.platform === 'win32';
  const child = spawn('npm', ['pack', spec, '--loglevel=error'], {
    cwd: folder,
    shell: windows,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', chunk => {
    said += chunk;
  });
  return new Promise(resolve => {
    child.on('error', error => resolve(`npm error ${error.message}`));
    child.on('close', () => resolve(said));
  });
}

const archive = ({ name, version }) => join(cache, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`);
const integrity = content => `sha512-${createHash('sha512').update(content).digest('base64')}`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await fetchAll().catch(error => {
    if (!(error instanceof FetchError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
}
