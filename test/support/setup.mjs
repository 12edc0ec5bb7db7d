import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { at, isMain, main, npm, root, say, since } from './commands.mjs';

/**
 * Makes a fresh clone ready to run: installs what package-lock.json names and builds what has changed.
 *
 * Only Node's own modules may be imported here, as this runs before there is a `node_modules`.
 */
export async function setup() {
  installPackages();
  await buildBundles();
}

/** Installs the packages unless exactly those of package-lock.json are there. */
export function installPackages() {
  if (installed()) return;
  const start = Date.now();
  say('Installing packages from package-lock.json ...');
  // No package needs its install script: binaries come as packages of their own.
  npm(['ci', '--ignore-scripts']);
  say(`Packages installed (${since(start)}).`);
}

async function buildBundles() {
  const state = sourceState();
  const stamp = at('out/build.stamp');
  if (existsSync(at('dist/client.js')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return;

  const start = Date.now();
  say('Building ...');
  const { build } = await import(pathToFileURL(at('esbuild.mjs')).href);
  await build();
  mkdirSync(at('out'), { recursive: true });
  writeFileSync(stamp, state);
  say(`Built (${since(start)}).`);
}

/** npm writes what it has installed into a lock file of its own; packages for other platforms are missing there. */
function installed() {
  const record = at('node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const present = JSON.parse(readFileSync(record, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(([folder, entry]) => {
    if (folder === '') return true;
    const found = present[folder];
    return found ? found.version === entry.version && existsSync(at(folder)) : entry.optional === true;
  });
}

/** Changes whenever a file that goes into a bundle is added, edited or removed. */
function sourceState() {
  const hash = createHash('sha256');
  const sources = [
    'client',
    'server',
    'schemas',
    'examples',
    'snippets',
    'test',
    'esbuild.mjs',
    'package.json',
    'package-lock.json',
  ];
  for (const file of sources.flatMap(files)) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${path.relative(root, file)} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function files(name) {
  const place = at(name);
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap(entry => {
      const inside = path.join(name, entry.name);
      // Sample projects and scripts are read where they lie, not bundled.
      if (inside === path.join('test', 'projects') || (/\.mjs$/.test(inside) && inside.startsWith('test'))) return [];
      return entry.isDirectory() ? files(inside) : [at(inside)];
    });
}

if (isMain(import.meta.url)) await main(setup);
