import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import stringWidth from 'string-width';

const cli = resolve('dist/cli.js');
const projects = resolve('test/projects');

describe('seamark migrate', function () {
  // Each call is a process of its own.
  this.timeout(20_000);

  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'seamark-'));
    cpSync(join(projects, 'migrate-bakery'), folder, { recursive: true });
    rmSync(join(folder, 'expected'), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('reports each application with what was found where, what is made, and what is left to do', () => {
    const { stdout, stderr, status } = seamark('migrate');
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(
      stdout,
      /^6 Spring applications, of which 2 are not needed on Kubernetes; \d+ files to generate, \d+ open/,
    );
    assert.match(stdout, /\norders \(service\)\n {2}Effort: large: code changes too\n/);
    assert.match(
      stdout,
      /\n {4}Ribbon {2}config\/src\/main\/resources\/shop\/orders\.yml:20\n {6}-> a Service spreads/,
    );
    assert.match(stdout, /\n {2}Files\n(?: {4}.*\n)* {4}orders\/deployment\.yaml\n/);
    assert.match(stdout, /\n {2}To decide or fill in\n {4}- "spring\.datasource\.password" of orders\.yml/);
    assert.match(stdout, /\n {6}compose\.yaml:24\n/);
    assert.match(stdout, /\nFor all applications\n/);
    assert.ok(stdout.split('\n').every(line => stringWidth(line) <= 120));
  });

  it('changes nothing unless it is told where to write', () => {
    const before = names();
    seamark('migrate');
    assert.deepEqual(names(), before);
  });

  it('writes every file, in which check then finds neither error nor warning', () => {
    const { stderr, status } = seamark('migrate', '--write', 'out/k8s');
    assert.equal(status, 0);
    assert.match(stderr, /^seamark: \d+ files written to out\/k8s\.\n$/);
    const expected = join(projects, 'migrate-bakery/expected/files');
    for (const path of ['gateway.yaml', 'gateway/httproute.yaml', 'orders/config.yaml', 'orders/deployment.yaml']) {
      assert.equal(read(`out/k8s/${path}`), readFileSync(join(expected, path), 'utf8'));
    }
    const { stdout, status: found } = seamark('check', '--profile', 'recommended', '--fail-on', 'warning', 'out/k8s');
    assert.equal(found, 0, stdout);
  });

  it('never overwrites, and lists what it left', () => {
    mkdirSync(join(folder, 'out/orders'), { recursive: true });
    writeFileSync(join(folder, 'out/orders/service.yaml'), 'mine: true\n');
    const { stderr, status } = seamark('migrate', '--write', 'out');
    assert.equal(status, 1);
    assert.match(stderr, /left alone, as they are there already: orders\/service\.yaml\.\n$/);
    assert.equal(read('out/orders/service.yaml'), 'mine: true\n');
    assert.ok(existsSync(join(folder, 'out/orders/deployment.yaml')));
  });

  it('does not take what it has written before for what is to be migrated', () => {
    const first = seamark('migrate', '--write', 'out', '--format', 'json').stdout;
    const second = seamark('migrate', '--write', 'out', '--format', 'json').stdout;
    assert.deepEqual(JSON.parse(second).files, JSON.parse(first).files);
    assert.deepEqual(JSON.parse(second).left, JSON.parse(first).written);
    assert.deepEqual(JSON.parse(second).written, []);
  });

  it('prints Markdown with links, in Korean too', () => {
    const { stdout } = seamark('migrate', '--format', 'markdown', '--lang', 'ko');
    assert.match(stdout, /^# 스프링 클라우드에서 쿠버네티스로\n/);
    assert.match(
      stdout,
      /\[config\/src\/main\/resources\/shop\/orders\.yml:20\]\(config\/src\/main\/resources\/shop\/orders\.yml#L20\)/,
    );
    assert.match(seamark('migrate', '--lang', 'ko').stdout, /\n {2}작업량: 큼: 코드도 수정\n/);
  });

  it('writes comments in the language that is asked for', () => {
    seamark('migrate', '--write', 'out', '--lang', 'ko');
    assert.match(read('out/gateway.yaml'), /# 클러스터에 있는 컨트롤러의 클래스를 적으세요/);
    assert.match(read('out/orders/config.yaml'), /# `kubernetes` 프로필이 활성일 때 읽습니다/);
  });

  it('prints the JSON that tools can rely on', () => {
    const report = JSON.parse(seamark('migrate', '--format', 'json').stdout);
    assert.equal(report.version, 1);
    const [catalog] = report.applications;
    assert.deepEqual([catalog.name, catalog.role, catalog.effort], ['catalog', 'service', 'medium']);
    assert.deepEqual(catalog.concerns[0], {
      id: 'config-management',
      found: [{ component: 'config-client', places: [{ path: 'catalog/src/main/resources/bootstrap.yml', line: 6 }] }],
    });
    const { kind, text, path, line } = catalog.notes.find((note: { kind: string }) => note.kind === 'dropped');
    assert.deepEqual(
      [kind, Object.keys(text), path, line > 0],
      ['dropped', ['en', 'ko'], 'config/src/main/resources/shop/application.yml', true],
    );
    assert.ok(report.files.every((file: { text: Record<string, string> }) => file.text.en && file.text.ko));
  });

  it('says so where there is nothing to migrate, and refuses what it does not know', () => {
    mkdirSync(join(folder, 'empty'));
    for (const [args, message] of [
      [['empty'], /^seamark: empty: no Spring application is to be seen here\.\n$/],
      [['missing'], /^seamark: missing: not a folder\./],
      [['compose.yaml'], /not a folder/],
      [['a', 'b'], /takes one folder/],
      [['--kubernetes-version', '1.2'], /1\.2/],
      [['--format', 'yaml'], /--format takes text, markdown, json/],
      [['--writ', 'x'], /nearest one is --write/],
    ] as const) {
      const { status, stdout, stderr } = seamark('migrate', ...args);
      assert.deepEqual([status, stdout], [2, ''], args.join(' '));
      assert.match(stderr, message);
    }
  });

  it('explains itself', () => {
    assert.match(seamark('migrate', '--help').stdout, /Exit code: 0 done, 1 /);
    assert.match(seamark('migrate', '--help', '--lang', 'ko').stdout, /종료 코드: 0 /);
    assert.match(seamark('--help').stdout, /seamark migrate \[FOLDER\]/);
  });

  function names(): readonly string[] {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  }

  function read(name: string): string {
    return readFileSync(join(folder, name), 'utf8');
  }

  function seamark(...args: readonly string[]) {
    const env = { PATH: process.env.PATH, LANG: 'en_US.UTF-8' };
    return spawnSync(process.execPath, [cli, ...args], { cwd: folder, env, encoding: 'utf8' });
  }
});
