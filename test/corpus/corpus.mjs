// Measures false errors: no file that an independent oracle accepts may get an Error.
// Every file is judged twice, alone and among the files of its repository, as a user may open either.
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parse } from 'yaml';
import { printComponents } from './components.mjs';
import { loadEngine, rows, shared, textOf } from './load.mjs';

if (!existsSync(shared)) {
  console.log('There is no corpus beside this project, so there is nothing to measure.');
  process.exit(0);
}

const engine = await loadEngine();
const { Workspace, classify, findingsIn, documentsIn, positionAt, setup } = engine;
const exceptions = parse(readFileSync(new URL('exceptions.yaml', import.meta.url), 'utf8')) ?? [];
const excepted = new Map(exceptions.map(({ file, reason }) => [file, reason]));

const manifest = rows(posix.join(shared, 'corpus/manifest.tsv'));
const files = manifest.map(row => ({
  ...row,
  source: {
    uri: `file:///corpus/${row.local.split('/').map(encodeURIComponent).join('/')}`,
    text: textOf('corpus', row.local),
  },
}));
const together = groupBy(files, file => file.corpus);
const neighbours = new Map(
  [...together].map(([name, group]) => [name, Workspace.of(...group.map(file => file.source))]),
);

const table = new Map();
const wrong = [];
const rules = new Map();
for (const file of files) {
  const alone = findingsIn(file.source, Workspace.of(file.source), setup);
  const among = findingsIn(file.source, neighbours.get(file.corpus), setup);
  const errors = [
    ...alone.map(finding => ({ finding, where: 'alone' })),
    ...among.map(finding => ({ finding, where: 'among' })),
  ].filter(({ finding }) => finding.severity === 'error');
  const key = `${file.kind}/${file.corpus} ${file.expected}`;
  const row = table.get(key) ?? { files: 0, documents: 0, errors: 0, families: new Set() };
  table.set(key, row);
  row.files++;
  row.documents += documentsIn(file.source).length;
  row.families.add(classify(Workspace.of(file.source), file.source).family);
  if (errors.length > 0) row.errors++;
  for (const id of new Set(
    alone
      .filter(({ severity }) => severity !== 'error')
      .map(({ severity, rule }) => `${severity.padEnd(11)} ${rule.id}`),
  )) {
    if (file.expected === 'valid') rules.set(id, (rules.get(id) ?? 0) + 1);
  }
  if (file.expected === 'valid' && errors.length > 0) wrong.push({ file, errors });
}

printComponents(files, neighbours, engine);
console.log('corpus and verdict                        files  documents  files with an Error');
for (const [key, { files, documents, errors }] of [...table].sort()) {
  console.log(
    `${key.padEnd(40)} ${String(files).padStart(6)} ${String(documents).padStart(10)} ${String(errors).padStart(20)}`,
  );
}
const count = (expected, among = files) => among.filter(file => file.expected === expected).length;
for (const expected of ['invalid', 'invalid*', 'unknown']) {
  const found = [...table]
    .filter(([key]) => key.endsWith(` ${expected}`))
    .reduce((sum, [, row]) => sum + row.errors, 0);
  console.log(`${expected}: ${found} of ${count(expected)} files have an Error`);
}
for (const [id, number] of [...rules].sort()) {
  console.log(
    `${id}: on ${number} of ${count('valid')} valid files (${((100 * number) / count('valid')).toFixed(1)} %)`,
  );
}

const unexplained = wrong.filter(({ file }) => !excepted.has(file.local));
for (const { file, errors } of process.argv.includes('--all') ? wrong : unexplained) {
  for (const { finding, where } of errors) {
    const { line, character } = positionAt(file.source, finding.span.start);
    console.log(`${file.local}:${line + 1}:${character + 1} (${where}) ${finding.rule.id}: ${finding.message.en}`);
  }
}
for (const { file, reason } of exceptions) console.log(`excepted: ${file} (${reason})`);
const unused = exceptions.filter(({ file }) => !wrong.some(entry => entry.file.local === file));
for (const { file } of unused) console.log(`no longer needed as an exception: ${file}`);
// What a structural oracle should have seen itself may be wrong only rarely; what no schema says is another matter.
const limit = Math.floor(0.002 * count('valid'));
const structural = exceptions.filter(({ beyond }) => beyond !== 'schema').length;
console.log(
  `valid: ${unexplained.length} of ${count('valid')} files have an unexplained Error; exceptions: ${structural} structural (at most ${limit}), ${exceptions.length - structural} beyond any schema`,
);
process.exit(unexplained.length > 0 || unused.length > 0 || structural > limit ? 1 : 0);

function groupBy(items, key) {
  const groups = new Map();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
