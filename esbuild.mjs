import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { build as buildSchemas } from './schemas/build.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));
const at = (...parts) => path.join(root, ...parts);

/** Builds everything that is shipped into `dist/` and every test bundle into `out/`. */
export async function build() {
  await buildSchemas();
  const shipped = await Promise.all([...shippedBundles(), ...testBundles()]);
  cpSync(at('client/l10n'), at('dist/l10n'), { recursive: true });
  cpSync(at('client/learn'), at('dist/learn'), { recursive: true });
  writeFileSync(at('dist/examples.json'), JSON.stringify(examples()));
  writeFileSync(at('dist/THIRD-PARTY-NOTICES.md'), notices(shipped.flatMap(({ metafile }) => packages(metafile))));
  await esbuild.stop();
}

const common = {
  absWorkingDir: root,
  bundle: true,
  logLevel: 'warning',
  target: 'es2022',
  loader: { '.md': 'text' },
  external: ['vscode'],
  alias: { 'seamark-schemas/compose-validator': at('dist/schemas/compose-validator.mjs') },
};

function shippedBundles() {
  const shipped = { ...common, minify: true, legalComments: 'none', metafile: true };
  const node = { ...shipped, platform: 'node', format: 'cjs' };
  const browser = { ...shipped, platform: 'browser' };
  return [
    esbuild.build({ ...node, entryPoints: ['client/node.ts'], outfile: 'dist/client.js' }),
    esbuild.build({ ...node, entryPoints: ['server/node.ts'], outfile: 'dist/server.js' }),
    esbuild.build({
      ...node,
      entryPoints: ['server/cli.ts'],
      outfile: 'dist/cli.js',
      banner: { js: '#!/usr/bin/env node' },
    }),
    esbuild.build({ ...browser, format: 'cjs', entryPoints: ['client/browser.ts'], outfile: 'dist/web/client.js' }),
    esbuild.build({ ...browser, format: 'iife', entryPoints: ['server/browser.ts'], outfile: 'dist/web/server.js' }),
    esbuild.build({
      ...browser,
      format: 'iife',
      entryPoints: { preview: 'client/preview/page/main.ts' },
      outdir: 'dist/preview',
    }),
    esbuild.build({ ...shipped, entryPoints: ['client/preview/page/preview.css'], outdir: 'dist/preview' }),
  ];
}

function testBundles() {
  rmSync(at('out/test'), { recursive: true, force: true });
  const insideVscode = /^test[\\/](host|web|ui)[\\/]/;
  const isProgram = /^test[\\/](bench|corpus)[\\/].*\.ts$/;
  const isTest = /\.test\.ts$/;
  const units = readdirSync(at('test'), { recursive: true })
    .map(name => path.join('test', name))
    .filter(name => (isTest.test(name) && !insideVscode.test(name)) || isProgram.test(name));

  return [
    // Modules that share chunks: the engine and its schemas are loaded once for all test files.
    esbuild.build({
      ...common,
      entryPoints: units,
      outdir: 'out/test',
      outbase: 'test',
      outExtension: { '.js': '.mjs' },
      platform: 'node',
      format: 'esm',
      splitting: true,
      sourcemap: 'inline',
      external: ['mocha', 'esbuild'],
      // The CommonJS packages inside the bundle call `require` for Node's own modules.
      banner: {
        js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
      },
    }),
    esbuild.build({
      ...common,
      entryPoints: ['test/host/run.ts'],
      outfile: 'out/host/run.js',
      platform: 'node',
      format: 'cjs',
      external: ['vscode', 'mocha'],
      sourcemap: 'inline',
    }),
    esbuild.build({
      ...common,
      entryPoints: ['test/web/run.ts'],
      outfile: 'out/web/run.js',
      platform: 'browser',
      format: 'cjs',
      sourcemap: 'inline',
      define: { global: 'globalThis', 'process.env.NODE_DEBUG': 'undefined' },
    }),
  ];
}

/** The example workspace as one file, by path: in a browser an extension can read files, but list none. */
function examples() {
  const names = readdirSync(at('examples'), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.relative(at('examples'), path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  return Object.fromEntries(names.sort().map(name => [name, readFileSync(at('examples', name), 'utf8')]));
}

/** The folders of the npm packages that went into a bundle. */
function packages(metafile) {
  return Object.keys(metafile?.inputs ?? {}).flatMap(
    input => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input)?.[0] ?? [],
  );
}

function notices(folders) {
  const entries = [...new Set(folders)].sort().map(folder => {
    const { name, version, license } = JSON.parse(readFileSync(at(folder, 'package.json'), 'utf8'));
    const file = readdirSync(at(folder)).find(entry => /^(licen[cs]e|copying)/i.test(entry));
    if (!file) throw new Error(`${name} is bundled, but has no licence file to ship.`);
    const text = readFileSync(at(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
    return `## ${name} ${version} (${license})\n\n\`\`\`text\n${text}\n\`\`\`\n`;
  });
  const ofSchemas = readFileSync(at('dist/schemas/THIRD-PARTY-NOTICES.md'), 'utf8');
  return [
    '# Third-party notices\n\nSeamark contains the following software and data of others.\n',
    ...entries,
    ofSchemas.replace(/^# .*\n+/, '# Schemas\n\n'),
  ].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await build();
