import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { at, explain, fail, option, root, run, since } from './commands.mjs';
import { installPackages, setup } from './setup.mjs';

// The whole test run: `npm test`, or a part of it with `npm test -- --only unit --grep 'did you mean'`.
const steps = [
  { part: 'lint', heading: 'Format and lint', run: () => program('node_modules/@biomejs/biome/bin/biome', ['check']) },
  { part: 'types', heading: 'Types', run: types },
  { part: 'unit', heading: 'Unit, LSP and CLI tests', run: () => mocha(['out/test/**/*.test.mjs']) },
  { part: 'host', heading: 'VS Code, Node extension host', run: hostTests },
  { part: 'web', heading: 'VS Code, web worker extension host', run: webTests },
  { part: 'ui', heading: 'VS Code, user interface with the packaged extension', run: interfaceTests },
];

const start = Date.now();
const only = option('only');
const grep = option('grep');
const chosen = steps.filter(({ part }) => only === undefined || part === only);
if (chosen.length === 0) fail(`--only takes one of ${steps.map(({ part }) => part).join(', ')}, not "${only}".`);

const totals = { passed: 0, failed: 0 };
try {
  await step('Set-up', prepare);
  for (const { heading, run: act } of chosen) await step(heading, act);
} catch (error) {
  console.error(`\n${explain(error)}`);
  process.exitCode = 1;
}
console.log(`\nTotal time: ${since(start)}`);
console.log(`${totals.passed} passed, ${totals.failed} failed`);

async function prepare() {
  if (only === 'lint') installPackages();
  else await setup();
}

async function step(heading, act) {
  console.log(`\n== ${heading}`);
  const begun = Date.now();
  const counted = await act();
  totals.passed += counted?.passed ?? 0;
  totals.failed += counted?.failed ?? 0;
  if (counted?.failed > 0) throw new Error(`${heading}: ${counted.failed} failed.`);
  console.log(`   ${since(begun)}`);
}

async function program(script, arguments_) {
  const code = await run(process.execPath, [at(script), ...arguments_]);
  if (code !== 0) throw new Error(`${script.split('/').at(-1)} ended with code ${code}.`);
}

/** What runs in a webview has another world around it than the rest, so it is judged by itself. */
async function types() {
  for (const project of ['.', 'client/preview/page']) {
    await program('node_modules/typescript/bin/tsc', ['--noEmit', '--project', project]);
  }
}

async function mocha(files, env = {}) {
  const report = at('out/totals.json');
  mkdirSync(at('out'), { recursive: true });
  rmSync(report, { force: true });
  const code = await run(
    process.execPath,
    [
      ...['--enable-source-maps', at('node_modules/mocha/bin/mocha.js'), '--timeout', '30000', ...files],
      ...['--reporter', at('test/support/totals.cjs'), '--forbid-only'],
      ...(grep === undefined ? [] : ['--grep', grep]),
    ],
    { cwd: root, env: { ...env, SEAMARK_TOTALS: report } },
  );
  if (!existsSync(report)) throw new Error(`Mocha ended with code ${code} before its tests were over.`);
  const counted = JSON.parse(readFileSync(report, 'utf8'));
  if (code !== 0 && counted.failed === 0) throw new Error(`Mocha ended with code ${code}.`);
  return counted;
}

// These need packages, which are there only after the set-up.
async function hostTests() {
  const { runNodeHostTests } = await import('./host.mjs');
  return runNodeHostTests();
}

async function webTests() {
  const { runWebHostTests } = await import('./host.mjs');
  return runWebHostTests();
}

async function interfaceTests() {
  const { packageExtension } = await import('./package.mjs');
  return mocha(['test/ui/*.test.mjs'], { SEAMARK_VSIX: await packageExtension() });
}
