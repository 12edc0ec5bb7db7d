import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DocumentDiagnosticReport } from 'vscode-languageserver-protocol/node';
import { diskFiles } from '../../server/disk/files';
import { findFiles } from '../../server/disk/find';
import { session } from './session';

/** Editor and command line have one engine, and nothing on the way may add, drop or move a finding. */
describe('the command line and the language server', function () {
  this.timeout(120_000);

  for (const folder of ['examples', '../shared/corpus/compose', '../shared/corpus/k8s']) {
    it(`say the same of ${folder}, where it is there`, async function () {
      if (!existsSync(folder)) return this.skip();
      const root = resolve(folder);
      const paths = await findFiles(root, 5000);
      const files = Object.fromEntries(paths.map(path => [pathToFileURL(path).href, readFileSync(path, 'utf8')]));
      const { pull, end } = await session({ files, folder: pathToFileURL(root).href, kinds: diskFiles.kinds });
      const inEditor: string[] = [];
      for (const uri of Object.keys(files)) inEditor.push(...spoken(uri, await pull(uri)));
      end();

      const inTerminal = findingsOfCli(root);
      const ours = new Set(inTerminal.map(line => line.split(' ')[0]));
      // Of files that are none of ours the editor speaks only because they lie open.
      const comparable = inEditor.filter(line => ours.has(line.split(' ')[0] ?? '') || !line.includes('yaml/syntax'));
      assert.deepEqual(comparable.sort(), inTerminal.sort());
      assert.ok(inTerminal.length > 10);
    });
  }
});

function spoken(uri: string, report: DocumentDiagnosticReport): readonly string[] {
  assert.ok(report.kind === 'full');
  return report.items.map(({ range, code, message }) => `${uri} ${JSON.stringify(range)} ${code} ${String(message)}`);
}

interface Spoken {
  readonly file: string;
  readonly rule: string;
  readonly message: string;
  readonly range: unknown;
}

function findingsOfCli(root: string): string[] {
  const args = [resolve('dist/cli.js'), 'check', '.', '--format', 'json', '--fail-on', 'never', '--lang', 'en'];
  // Run where the folder counts as the project, as it does for the server.
  const out = execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
  return (JSON.parse(out).findings as Spoken[]).map(
    ({ file, rule, message, range }) =>
      `${pathToFileURL(resolve(root, file)).href} ${JSON.stringify(range)} ${rule} ${message}`,
  );
}
