import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import stringWidth from 'string-width';

const cli = resolve('dist/cli.js');
const web = `\
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  replicas: 4
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers:
        - name: web
          image: web:1
          readinessProbe: { tcpSocket: { port: 80 } }
`;
const compose = `\
services:
  api:
    image: api:1
    deploy: { replicas: 2, update_config: { order: start-first } }
  db: { image: db:1 }
`;

describe('seamark rollout', function () {
  // Each call is a process of its own.
  this.timeout(20_000);

  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'seamark-'));
    write({ 'web.yaml': web, 'compose/compose.yaml': compose });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('shows the figures, each step with its Pods, and other strategies', () => {
    const { stdout, status } = seamark('rollout', 'web.yaml');
    assert.equal(status, 0);
    assert.match(stdout, /^Deployment "web"\n {2}4 replicas, .*: up to 5 Pods, at least 3 available, 2 waves\.\n/);
    assert.match(stdout, /\n {2}0 s {3}3\/4 {6}OOO-nn {3}1 new Pod is created\.\n/);
    assert.match(stdout, /\n {2}20 s {2}5\/4 {6}OOONN {4}2 new Pods are available\.\n/);
    assert.match(stdout, /\n {2}rolling-update \* {2}3\/4 /);
    assert.match(stdout, /\n {2}recreate {10}0\/4 .* 25 s\n/);
    assert.match(stdout, /\n {2}blue-green {8}4\/4 .* -\n/);
  });

  it('takes what no file says from its options', () => {
    assert.match(seamark('rollout', 'web.yaml', '--ready', '1m30s').stdout, /\n {2}90 s .*2 new Pods are available\./);
    assert.match(seamark('rollout', 'web.yaml', '--terminate', '7').stdout, /\n {2}7 s .*1 old Pod has ended\./);
    const broken = seamark('rollout', 'web.yaml', '--broken');
    assert.equal(broken.status, 1);
    assert.match(broken.stdout, /\n {2}10 min +3\/4 +OOOxx .*ProgressDeadlineExceeded/);
  });

  it('exits with 1 where nothing answers for a while, and 2 where there is nothing to show', () => {
    const recreated = seamark('rollout', 'web.yaml', '--strategy', 'recreate');
    assert.equal(recreated.status, 1);
    assert.match(recreated.stdout, /\n {2}! For 25 s nothing answers\.\n/);
    write({ 'empty.yaml': 'a: 1\n' });
    for (const path of ['empty.yaml', 'missing.yaml']) {
      const { status, stdout, stderr } = seamark('rollout', path);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, new RegExp(`^seamark: ${path}: `));
    }
  });

  it('plays every service of a Compose file, or the one that is named', () => {
    const { stdout } = seamark('rollout', 'compose/compose.yaml');
    assert.match(stdout, /^Service "api"\n(?:.*\n)+Service "db"\n/);
    assert.match(stdout, /docker compose up ignores update_config/);
    const named = seamark('rollout', 'compose/compose.yaml', '--workload', 'db').stdout;
    assert.match(named, /^Service "db"\n/);
    assert.doesNotMatch(named, /Service "api"/);
    assert.equal(seamark('rollout', 'compose/compose.yaml', '--workload', 'service/db').stdout, named);
  });

  it('prints the JSON that tools can rely on', () => {
    const report = JSON.parse(seamark('rollout', 'web.yaml', '--format', 'json').stdout);
    const [{ frames, plan, ...rollout }] = report.rollouts;
    assert.deepEqual([report.version, report.file, rollout.workload], [1, 'web.yaml', 'Deployment/web']);
    assert.deepEqual([rollout.outcome, rollout.lowest, rollout.most, rollout.waves], ['complete', 3, 7, 2]);
    assert.equal(plan.strategy, 'RollingUpdate');
    assert.deepEqual([frames[0].at, frames[0].serving, frames[0].pods.length], [0, 4, 4]);
    assert.deepEqual(
      rollout.strategies.map(({ strategy }: { strategy: string }) => strategy),
      ['rolling-update', 'recreate', 'blue-green', 'canary'],
    );
  });

  it('draws one workload', () => {
    const { stdout, status } = seamark('rollout', 'web.yaml', '--format', 'svg', '--lang', 'ko');
    assert.equal(status, 0);
    assert.match(stdout, /^<svg [^>]*lang="ko"[\s\S]*롤링 업데이트[\s\S]*<\/svg>\n$/);
    const several = seamark('rollout', 'compose/compose.yaml', '--format', 'svg');
    assert.deepEqual([several.status, several.stdout], [2, '']);
    assert.match(several.stderr, /--workload.*service\/api, service\/db/);
  });

  it('speaks Korean, with columns that stand below each other', () => {
    const { stdout } = seamark('rollout', 'web.yaml', '--lang', 'ko');
    assert.match(stdout, /^"web" Deployment\n {2}레플리카 4개, /);
    const lines = stdout.split('\n');
    const columns = lines
      .filter(line => /^ {2}(?:시각|\d+초) /.test(line))
      .map(line => stringWidth(line.slice(0, line.search(/\d\/4|응답/))));
    assert.ok(columns.length > 5);
    assert.equal(new Set(columns).size, 1);
  });

  it('reads standard input, and the files around it', () => {
    const hpa =
      'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: web }\nspec: { minReplicas: 6, maxReplicas: 9, scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web } }\n';
    write({ 'hpa.yaml': hpa });
    const text = web.replace('  replicas: 4\n', '');
    const { stdout } = run(['rollout', '-', '--stdin-filename', 'web.yaml'], text);
    assert.match(stdout, /^Deployment "web"\n {2}6 replicas, /);
  });

  it('refuses what it does not know, and says what it takes', () => {
    for (const [args, near] of [
      [['web.yaml', '--strategy', 'recreat'], /--strategy takes rolling-update, recreate, blue-green, canary here/],
      [['web.yaml', '--ready', 'soon'], /--ready takes a time such as 20s/],
      [['web.yaml', '--workload', 'webb'], /The file has Deployment\/web/],
      [['web.yaml', '--brokn'], /--broken/],
      [['web.yaml', 'more.yaml'], /takes one file/],
      [[], /takes one file/],
    ] as const) {
      const { status, stdout, stderr } = seamark('rollout', ...args);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, near);
    }
  });

  it('explains itself', () => {
    assert.match(seamark('rollout', '--help').stdout, /Exit code: 0 something answers at every moment, 1 /);
    assert.match(seamark('rollout', '--help', '--lang', 'ko').stdout, /종료 코드: 0 /);
    assert.match(seamark('--help').stdout, /seamark rollout FILE/);
  });

  function write(files: Readonly<Record<string, string>>): void {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  }

  function seamark(...args: readonly string[]) {
    return run(args, '');
  }

  function run(args: readonly string[], input: string) {
    const env = { PATH: process.env.PATH, LANG: 'en_US.UTF-8' };
    return spawnSync(process.execPath, [cli, ...args], { cwd: folder, env, input, encoding: 'utf8' });
  }
});
