import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { diagnostics } from '../../server/engine/features/diagnostics';
import { Workspace } from '../../server/engine/model/workspace';
import { setupOf } from '../support/fixture';

const cli = resolve('dist/cli.js');
const wrong =
  'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers: [{ name: web, imagee: nginx }]\n';
const right = wrong.replace('imagee', 'image');
const hint = 'apiVersion: example.com/v1\nkind: Thing\nmetadata: { name: a }\n';

describe('seamark check', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'seamark-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('exits with 0 on clean files and 1 on errors', () => {
    write({ 'web.yaml': right });
    assert.equal(seamark('check').status, 0);
    write({ 'web.yaml': wrong });
    assert.equal(seamark('check').status, 1);
    assert.equal(seamark('check', '--fail-on', 'never').status, 0);
  });

  it('fails on as little as it is told to', () => {
    write({ 'thing.yaml': hint });
    const statuses = ['error', 'warning', 'information', 'hint', 'never'].map(
      level => seamark('check', '--fail-on', level).status,
    );
    assert.deepEqual(statuses, [0, 0, 0, 1, 0]);
  });

  it('prints the line and the place', () => {
    write({ 'k8s/web.yaml': wrong });
    const { stdout } = seamark('check', 'k8s');
    assert.match(stdout, /^k8s\/web\.yaml\n {2}5:29 {4}error {4}"imagee" is not a field of a container/);
    assert.match(
      stdout,
      /\n {11}containers: \[\{ name: web, imagee: nginx \}\]\n {37}\^{6}\n {9}fix: Change to "image" \(safe\)\n/,
    );
    assert.match(stdout, /\n1 file, 1 document: 1 error \(1 with a safe fix\) {2}\d+\.\d\d s\n$/);
  });

  it('prints the JSON that tools can rely on', () => {
    write({ 'web.yaml': wrong });
    const report = JSON.parse(seamark('check', '--format', 'json').stdout);
    assert.deepEqual(report, {
      version: 1,
      findings: [
        {
          file: 'web.yaml',
          rule: 'kubernetes/unknown-field',
          severity: 'error',
          message: report.findings[0].message,
          range: { start: { line: 4, character: 28 }, end: { line: 4, character: 34 } },
          fixes: [{ title: 'Change to "image"', safe: true }],
          related: [],
        },
      ],
      summary: { files: 1, documents: 1, error: 1, warning: 0, information: 0, hint: 0 },
    });
  });

  it('speaks Korean when asked, by option or environment', () => {
    write({ 'web.yaml': wrong });
    assert.match(seamark('check', '--lang', 'ko').stdout, /파일 1개, 문서 1개: 오류 1개/);
    assert.match(run(['check'], { LC_ALL: 'ko_KR.UTF-8' }).stdout, /컨테이너에는 "imagee" 필드가 없어/);
    assert.match(run(['check', '--lang', 'en'], { LC_ALL: 'ko_KR.UTF-8' }).stdout, /1 error/);
  });

  it('skips .git, node_modules and what .gitignore excludes, but not what is named', () => {
    write({
      '.gitignore': 'build/\n*.tmp.yaml\n!keep.tmp.yaml\n',
      'build/a.yaml': wrong,
      'node_modules/a/b.yaml': wrong,
      '.git/a.yaml': wrong,
      'x.tmp.yaml': wrong,
      'keep.tmp.yaml': wrong,
      'sub/.gitignore': 'c.yaml\n',
      'sub/c.yaml': wrong,
    });
    assert.deepEqual(reported('check'), ['keep.tmp.yaml']);
    assert.deepEqual(reported('check', 'build'), ['build/a.yaml']);
    assert.deepEqual(reported('check', 'sub/c.yaml'), ['sub/c.yaml']);
  });

  it('reads files with variables and Dockerfiles without judging or counting them', () => {
    write({
      'web.yaml': right,
      '.env': 'a: [',
      'Dockerfile.dev': wrong,
      'config/application-dev.properties': 'a: [\nspring.forward-headers-strategy=native\n',
      '.gitignore': '.env\n',
    });
    const { stdout: all } = seamark('check');
    assert.match(all, /2 files, 1 document: 0 errors, 1 warning/);
    assert.match(all, /application-dev\.properties\n +2:1 +warning/);
    const { status, stdout } = seamark('check', '.env', 'Dockerfile.dev');
    assert.equal(status, 0);
    assert.match(stdout, /0 files, 0 documents: 0 errors/);
  });

  it('looks whether what Compose files name is there, within the project only', () => {
    write({
      'shop/.git/HEAD': '',
      'shop/compose.yaml':
        'services:\n  web:\n    image: nginx:1.27\n    env_file: [web.env, ../other.env, /etc/none.env]\n    label_file: labels\n',
      'shop/labels': 'a=1\n',
    });
    const cwd = join(folder, 'shop');
    const args = [cli, 'check', '--format', 'json', '--lang', 'en'];
    const { stdout } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
    const [finding, ...others] = JSON.parse(stdout).findings;
    assert.equal(finding.rule, 'compose/missing-file');
    assert.match(finding.message, /"web\.env"/);
    assert.deepEqual(others, []);
  });

  it('reads standard input, and gives it a place', () => {
    const { stdout, status } = run(['check', '-', '--stdin-filename', 'k8s/web.yaml', '--format', 'json'], {}, wrong);
    assert.equal(status, 1);
    assert.equal(JSON.parse(stdout).findings[0].file, 'k8s/web.yaml');
  });

  it('knows the files around the ones that it reports on', () => {
    const patch = wrong.replace('imagee: nginx', 'tty: true').replace('name: web, ', '');
    write({
      '.git/HEAD': '',
      'k8s/changes/web.yaml': patch,
      'k8s/overlay/kustomization.yaml': 'patches: [{ path: ../changes/web.yaml }]\n',
    });
    assert.equal(seamark('check', 'k8s/changes/web.yaml').status, 0);
    rmSync(join(folder, 'k8s/overlay'), { recursive: true });
    assert.equal(seamark('check', 'k8s/changes/web.yaml').status, 1);
  });

  it('says of a file what the editor says', () => {
    write({ 'web.yaml': wrong });
    const uri = pathToFileURL(join(folder, 'web.yaml')).href;
    const inEditor = diagnostics(Workspace.of({ uri, text: wrong }), uri, setupOf()).map(({ message }) => message.en);
    const { findings } = JSON.parse(seamark('check', '--format', 'json').stdout);
    assert.deepEqual(
      findings.map(({ message }: { message: string }) => message),
      inEditor,
    );
  });

  it('reports on a file of unknown kind only if it is named', () => {
    write({ 'notes.yaml': 'a: [1\n' });
    assert.deepEqual(reported('check'), []);
    assert.deepEqual(reported('check', 'notes.yaml'), ['notes.yaml']);
  });

  it('checks against the version that it is told', () => {
    write({
      'flow.yaml': 'apiVersion: flowcontrol.apiserver.k8s.io/v1beta3\nkind: FlowSchema\nmetadata: { name: a }\n',
    });
    assert.equal(seamark('check', '--kubernetes-version', '1.30').status, 0);
    assert.equal(seamark('check', '--kubernetes-version', '1.32').status, 1);
  });

  it('exits with 2 on what it cannot read, after checking the rest', () => {
    write({ 'web.yaml': wrong });
    const { status, stdout, stderr } = seamark('check', 'gone.yaml', 'web.yaml');
    assert.equal(status, 2);
    assert.match(stderr, /^seamark: gone\.yaml: cannot be read/);
    assert.match(stdout, /1 error/);
  });

  it('exits with 2 on what it does not understand, and says what is near', () => {
    const usage = (...args: string[]) => ({ ...seamark(...args) });
    assert.match(usage('check', '--formt', 'json').stderr, /Unknown option: --formt\. The nearest one is --format\./);
    assert.match(usage('chek').stderr, /Unknown command: chek\. The nearest one is check\./);
    assert.match(usage('check', '--format', 'xml').stderr, /--format takes text, json, sarif, github, but not "xml"/);
    assert.match(usage('check', '--kubernetes-version', '1.2').stderr, /Kubernetes 1\.2 is not bundled/);
    assert.match(usage('check', '--lang').stderr, /--lang needs a value/);
    for (const args of [['check', '--formt'], ['chek'], ['check', '--fail-on', 'x'], ['check', '--lang']])
      assert.equal(seamark(...args).status, 2);
  });

  it('speaks as much as the profile says, and of a rule as it is told', () => {
    write({ 'thing.yaml': hint });
    assert.deepEqual(reported('check', '--rule', 'kubernetes/no-schema=off'), []);
    assert.equal(seamark('check', '--rule', 'kubernetes/no-schema=error').status, 1);
    assert.match(
      seamark('check', '--rule', 'kubernetes/no-shema=off').stderr,
      /The nearest one is kubernetes\/no-schema/,
    );
    write({ '.seamark.yaml': 'rules: { kubernetes/no-schema: off }\n' });
    assert.deepEqual(reported('check'), []);
  });

  it('applies the safe fixes, or shows them as a diff', () => {
    write({ 'web.yaml': wrong });
    const { stdout } = seamark('check', '--fix', '--dry-run');
    assert.match(stdout, /^--- a\/web\.yaml.*\n\+\+\+ b\/web\.yaml/m);
    assert.match(stdout, /^\+ {2}containers: \[\{ name: web, image: nginx \}\]$/m);
    assert.equal(readFileSync(join(folder, 'web.yaml'), 'utf8'), wrong);
    assert.equal(seamark('check', '--fix').status, 0);
    assert.equal(readFileSync(join(folder, 'web.yaml'), 'utf8'), right);
    assert.match(seamark('check', '--dry-run').stderr, /goes with --fix/);
  });

  it('prints SARIF with rules, places and fixes', () => {
    write({ 'k8s/web pod.yaml': wrong });
    const { version, runs } = JSON.parse(seamark('check', '--format', 'sarif').stdout);
    const [result] = runs[0].results;
    assert.equal(version, '2.1.0');
    assert.equal(runs[0].tool.driver.rules[result.ruleIndex].id, 'kubernetes/unknown-field');
    assert.ok(runs[0].tool.driver.rules[0].help.markdown);
    assert.deepEqual(result.locations[0].physicalLocation, {
      artifactLocation: { uri: 'k8s/web%20pod.yaml' },
      region: { startLine: 5, startColumn: 29, endLine: 5, endColumn: 35 },
    });
    assert.equal(result.fixes[0].artifactChanges[0].replacements[0].insertedContent.text, 'image');
  });

  it('prints what GitHub shows beside the lines', () => {
    write({ 'web.yaml': wrong });
    const { stdout } = seamark('check', '--format', 'github');
    assert.match(
      stdout,
      /^::error file=web\.yaml,line=5,endLine=5,col=29,endColumn=35,title=kubernetes\/unknown-field::"imagee" is not/,
    );
  });

  it('lists the rules in both languages', () => {
    assert.match(seamark('rules').stdout, /^kubernetes\/unknown-field +error +learn +Unknown field$/m);
    assert.match(seamark('rules', '--lang', 'ko').stdout, /[가-힣]/);
    const { rules } = JSON.parse(seamark('rules', '--format', 'json').stdout);
    assert.ok(rules.every((rule: { title: { en: string; ko: string } }) => rule.title.en && rule.title.ko));
  });

  it('explains itself', () => {
    assert.match(seamark('--help').stdout, /seamark check/);
    assert.match(seamark('check', '--help').stdout, /--stdin-filename/);
    assert.match(seamark('--version').stdout, /^\d+\.\d+\.\d+\n$/);
  });

  function write(files: Readonly<Record<string, string>>): void {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  }

  function seamark(...args: string[]) {
    return run(args, {});
  }

  function run(args: readonly string[], environment: NodeJS.ProcessEnv, input = '') {
    const env = { PATH: process.env.PATH, LANG: 'en_US.UTF-8', ...environment };
    return spawnSync(process.execPath, [cli, ...args], { cwd: folder, env, input, encoding: 'utf8' });
  }

  /** The files with findings. */
  function reported(...args: string[]): readonly string[] {
    const { findings } = JSON.parse(seamark(...args, '--format', 'json').stdout);
    return [...new Set<string>(findings.map(({ file }: { file: string }) => file))];
  }
});
