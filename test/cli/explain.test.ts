import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import stringWidth from 'string-width';

const cli = resolve('dist/cli.js');

describe('seamark explain', function () {
  // Each call is a process of its own.
  this.timeout(20_000);

  it('lists the concepts by section when it is asked for nothing', () => {
    const { stdout, status } = seamark('explain');
    assert.equal(status, 0);
    assert.match(stdout, /\n\nZero-downtime deployment\n\n(?: {2}\S.*\n)* {2}rolling-update +Rolling update\n/);
    assert.match(seamark('explain', '--lang', 'ko').stdout, / {2}rolling-update +롤링 업데이트\n/);
  });

  it('explains a concept, by its id or its title in any language', () => {
    const { stdout } = seamark('explain', 'rolling-update');
    assert.match(stdout, /^Rolling update\n\n.*maxSurge/s);
    assert.match(stdout, /\nSee also\n\n(?:- .*\n)*- Blue-green \(blue-green\)\n/);
    assert.equal(seamark('explain', 'Rolling', 'update').stdout, stdout);
    assert.equal(seamark('explain', '롤링 업데이트').stdout, stdout);
  });

  it('explains a rule with its examples', () => {
    const { stdout } = seamark('explain', 'kubernetes/unknown-field');
    assert.match(stdout, /^Unknown field\n\n`kubernetes\/unknown-field` · error\n/);
    assert.match(stdout, /\n {2}# +\^+ kubernetes\/unknown-field: "poarts" is not a field/);
  });

  it('says nothing in English in the Korean page of a rule', () => {
    const { stdout } = seamark('explain', 'kubernetes/unknown-field', '--lang', 'ko');
    assert.match(stdout, /^없는 필드\n\n`kubernetes\/unknown-field` · 오류\n/);
    assert.match(stdout, /\^ kubernetes\/unknown-field\n/);
  });

  it('explains a field of Kubernetes, without the lists on the way and in whatever case', () => {
    const { stdout } = seamark('explain', 'deployment.spec.strategy');
    assert.match(stdout, /^Deployment: spec\.strategy\n\n`spec\.strategy` · DeploymentStrategy\n/);
    assert.match(stdout, /\nFields: `rollingUpdate`, `type`\n/);
    const image = seamark('explain', 'Deployment.spec.template.spec.containers.image').stdout;
    assert.match(image, /^Deployment: spec\.template\.spec\.containers\[\]\.image\n/);
    assert.equal(seamark('explain', 'deployment.spec.template.spec.containers[0].IMAGE').stdout, image);
  });

  it('explains a field of Compose, without the names on the way', () => {
    const { stdout } = seamark('explain', 'services.ports');
    assert.match(stdout, /^Compose: services\.NAME\.ports\n/);
    assert.equal(seamark('explain', 'compose.services.ports').stdout, stdout);
    assert.equal(seamark('explain', 'compose.services.*.ports').stdout, stdout);
    assert.match(seamark('explain', 'services.ports.target').stdout, /^Compose: services\.NAME\.ports\[\]\.target\n/);
    assert.match(seamark('explain', 'services.web.build.context').stdout, /^Compose: services\.web\.build\.context\n/);
  });

  it('exits with 2 on what it does not know, and says what is near', () => {
    for (const [asked, near] of [
      ['rollin-update', 'rolling-update'],
      ['kubernetes/unknown-feild', 'kubernetes/unknown-field'],
      ['deploymnt.spec.replicas', 'deployment.spec.replicas'],
      ['deployment.spec.stratgy.type', 'deployment.spec.strategy.type'],
      ['services.prots', 'services.ports'],
      ['파드', 'pod'],
    ] as const) {
      const { status, stdout, stderr } = seamark('explain', asked);
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.ok(stderr.includes(near), stderr);
    }
    assert.match(seamark('explain', 'deploymnt', '--lang', 'ko').stderr, /비슷한 이름: deployment\./);
  });

  it('survives names that mean something to JavaScript', () => {
    for (const asked of ['__proto__', 'constructor', 'deployment.constructor', 'services.toString', '...', '[0]']) {
      const { status, stderr } = seamark('explain', asked);
      assert.equal(status, 2);
      assert.match(stderr, /^seamark: Nothing to explain is called/);
    }
  });

  it('keeps within the line, in Korean as well, where a letter is two columns wide', () => {
    for (const language of ['en', 'ko']) {
      const { stdout } = seamark('explain', 'rolling-update', '--lang', language);
      const widths = stdout.split('\n').map(line => stringWidth(line));
      assert.ok(Math.max(...widths) <= 100);
      assert.ok(Math.max(...widths) > 80);
    }
  });

  it('explains itself', () => {
    assert.match(seamark('explain', '--help').stdout, /seamark explain deployment\.spec\.strategy/);
    assert.match(seamark('--help').stdout, /seamark explain/);
  });

  function seamark(...args: string[]) {
    const env = { PATH: process.env.PATH, LANG: 'en_US.UTF-8' };
    return spawnSync(process.execPath, [cli, ...args], { env, encoding: 'utf8' });
  }
});
