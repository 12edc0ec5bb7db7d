import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { at, isMain, main, say, since } from './commands.mjs';
import { setup } from './setup.mjs';

/** What the package has to hold, besides the schemas. */
const expected = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'dist/THIRD-PARTY-NOTICES.md',
  'dist/cli.js',
  'dist/client.js',
  'dist/examples.json',
  'dist/l10n/bundle.l10n.ko.json',
  ...readdirSync(at('client/learn')).map(name => `dist/learn/${name}`),
  'dist/preview/preview.css',
  'dist/preview/preview.js',
  'dist/server.js',
  'dist/web/client.js',
  'dist/web/server.js',
  'package.json',
  'package.nls.json',
  'package.nls.ko.json',
  'snippets/compose.json',
  'snippets/kubernetes.json',
];

/** What it may hold as well: data, no sources and no source maps. */
const allowed = [/^dist\/schemas\/[\w.-]+\.(json|gz|br|bin)$/, /^README\.ko\.md$/];

/** Packs the built extension into `seamark-<version>.vsix`, unless that is newer than all it holds; gives its path. */
export async function packageExtension() {
  const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  const vsix = at(`seamark-${version}.vsix`);
  if (existsSync(vsix) && statSync(vsix).mtimeMs > newestSource()) return vsix;

  const start = Date.now();
  // Only now, as a fresh clone has no packages before the set-up.
  const { createVSIX, listFiles, PackageManager } = await import('@vscode/vsce');
  const cwd = copyOfWhatMayBePacked();
  const files = (await listFiles({ cwd, packageManager: PackageManager.None })).map(file => file.replaceAll('\\', '/'));
  check(files);
  rmSync(vsix, { force: true });
  await quietly(() => createVSIX({ cwd, packagePath: vsix, dependencies: false, allowMissingRepository: true }));
  const kilobytes = Math.round(statSync(vsix).size / 1024);
  say(`${path.basename(vsix)}: ${files.length} files, ${kilobytes} KB (${since(start)}).`);
  return vsix;
}

const sources = [
  ...new Set(expected.map(file => file.split('/')[0])),
  'README.ko.md',
  'snippets',
  '.vscodeignore',
].filter(name => existsSync(at(name)));

function newestSource() {
  const files = sources.flatMap(name =>
    statSync(at(name)).isDirectory()
      ? readdirSync(at(name), { recursive: true }).map(inside => at(name, inside))
      : at(name),
  );
  return Math.max(...files.map(file => statSync(file).mtimeMs));
}

/** vsce looks at every file of its folder before it leaves most out, and an embedded VS Code has thirty thousand. */
function copyOfWhatMayBePacked() {
  const folder = at('out/package');
  rmSync(folder, { recursive: true, force: true });
  for (const name of sources) cpSync(at(name), path.join(folder, name), { recursive: true });
  return folder;
}

/** Does something without what it prints: vsce lists every file, and throws what goes wrong. */
async function quietly(act) {
  const { log } = console;
  console.log = () => {};
  try {
    await act();
  } finally {
    console.log = log;
  }
}

function check(files) {
  const missing = expected.filter(file => !files.includes(file));
  const surplus = files.filter(file => !expected.includes(file) && !allowed.some(pattern => pattern.test(file)));
  const problems = [
    ...missing.map(file => `  missing: ${file}`),
    ...surplus.map(file => `  not expected: ${file}`),
    ...(files.some(file => file.startsWith('dist/schemas/')) ? [] : ['  missing: dist/schemas/']),
  ];
  if (problems.length > 0) throw new Error(`The package does not hold what it should:\n${problems.join('\n')}`);
}

if (isMain(import.meta.url)) {
  await main(async () => {
    await setup();
    console.log(await packageExtension());
  });
}
