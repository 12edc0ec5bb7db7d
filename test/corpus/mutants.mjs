// Measures what is found: each mutant has one fault, at lines that its index names (zero-based).
// Found means that a finding which the unmutated file does not have lies within one line of the fault.
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { loadEngine, shared, textOf } from './load.mjs';

/** Classes that this version promises to find, and whether one fault has to give one finding. */
const promised = {
  'bad-duration': true,
  'bad-enum': true,
  'bad-gvk': true,
  'bad-port': true,
  'dangling-config': true,
  'dangling-depends_on': true,
  'dangling-network': true,
  'dangling-ref': true,
  'dangling-secret': true,
  'dangling-volume': true,
  'dangling-volumeMount': true,
  'duplicate-key': true,
  'missing-required': true,
  'no-image-or-build': true,
  'over-indent': false,
  'port-name-mismatch': true,
  'removed-apiVersion': true,
  'selector-template-mismatch': true,
  'service-selector-mismatch': true,
  'tab-indent': false,
  'unknown-field': true,
  'wrong-indent': false,
  'wrong-type': true,
};

if (!existsSync(shared)) {
  console.log('There are no mutants beside this project, so there is nothing to measure.');
  process.exit(0);
}

const { Workspace, findingsIn, positionAt, setup } = await loadEngine();
const mutants = textOf('mutants/index.jsonl')
  .split('\n')
  .filter(Boolean)
  .map(line => JSON.parse(line));
const classes = new Map();
for (const mutant of mutants) {
  const before = new Set(findings(textOf('corpus', mutant.source), mutant).map(identity));
  const fresh = findings(textOf('mutants', mutant.file), mutant).filter(finding => !before.has(identity(finding)));
  const hit = fresh.some(({ line }) => mutant.lines.some(expected => Math.abs(expected - line) <= 1));
  const key = `${mutant.kind} ${mutant.class}`;
  const entry = classes.get(key) ?? { total: 0, hits: 0, findings: 0, misses: [], noisy: [] };
  classes.set(key, entry);
  entry.total++;
  entry.findings += fresh.length;
  if (hit) entry.hits++;
  else entry.misses.push({ mutant, fresh });
  if (fresh.length > 1) entry.noisy.push({ mutant, fresh });
}

let failed = false;
console.log('kind and class                       found  of  findings per mutant');
for (const [key, { total, hits, findings }] of [...classes].sort()) {
  const name = key.split(' ')[1];
  console.log(
    `${name in promised ? ' ' : '-'} ${key.padEnd(34)} ${String(hits).padStart(5)} ${String(total).padStart(3)} ${(findings / total).toFixed(2).padStart(8)}`,
  );
}
for (const kind of ['k8s', 'compose']) {
  const ours = [...classes].filter(([key]) => key.startsWith(`${kind} `) && key.split(' ')[1] in promised);
  const sum = (entries, value) => entries.reduce((all, [, entry]) => all + value(entry), 0);
  const total = sum(ours, entry => entry.total);
  const hits = sum(ours, entry => entry.hits);
  const single = ours.filter(([key]) => promised[key.split(' ')[1]]);
  const noise = sum(single, entry => entry.findings) / sum(single, entry => entry.total);
  console.log(
    `${kind}: ${hits} of ${total} found (${((100 * hits) / total).toFixed(1)} %), ${noise.toFixed(2)} findings per fault`,
  );
  if (hits / total < 0.99 || noise > 1.2) failed = true;
  for (const [key, entry] of ours) {
    if (entry.hits / entry.total >= 0.98) continue;
    console.log(`${key}: less than 98 % found`);
    failed = true;
  }
}
for (const [key, { misses, noisy }] of [...classes].sort()) {
  if (!(key.split(' ')[1] in promised) && !process.argv.includes('--all')) continue;
  for (const miss of misses) console.log(`missed: ${describe(miss)}`);
  if (process.argv.includes('--noise')) for (const entry of noisy) console.log(`several: ${describe(entry)}`);
}
console.log(`- marks classes of later work: they are measured, not promised.`);
process.exit(failed ? 1 : 0);

function findings(text, { kind, file }) {
  const source = { uri: `file:///${kind}/${encodeURIComponent(basename(file))}`, text };
  return findingsIn(source, Workspace.of(source), setup).map(({ rule, span, message }) => ({
    rule: rule.id,
    message: message.en,
    line: positionAt(source, span.start).line,
  }));
}

/** Lines move with the mutation, so a finding is known by what it says. */
function identity({ rule, message }) {
  return `${rule} ${message}`;
}

function describe({ mutant, fresh }) {
  const said = fresh.map(({ line, rule, message }) => `${line}: ${rule}: ${message}`).join(' | ');
  return `${mutant.id} (${mutant.note}) lines ${mutant.lines.join(',')} -> ${said || 'nothing'}`;
}
