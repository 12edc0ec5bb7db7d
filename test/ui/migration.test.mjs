import assert from 'node:assert/strict';
import { openWebWorkbench, openWorkbench } from './workbench.mjs';

const settings = 'gateway/src/main/resources/application.yml';
const route = 'k8s/gateway-httproute.yaml';
/** Where the routes of Zuul begin in these settings. */
const routes = 21;
const toHttpRoute = 'Convert the routes to HTTPRoute (Gateway API)';

for (const [host, open] of [
  ['node', openWorkbench],
  ['web', openWebWorkbench],
]) {
  describe(`moving from Spring Cloud in the ${host} host`, function () {
    this.timeout(120_000);
    let workbench;
    let original;

    before(async () => {
      workbench = await open({ workspace: 'examples' });
      original = workbench.storedText(settings);
    });
    afterEach(async function () {
      if (this.currentTest.state === 'failed') await workbench.screenshot(`failure-migration-${host}`);
    });
    after(() => workbench?.close());

    it('hints at what Kubernetes replaces, and calls it no problem', async () => {
      await workbench.open(settings);
      await workbench.status('Spring Cloud');
      await workbench.hints.first().waitFor();
      assert.equal((await workbench.errors.count()) + (await workbench.warnings.count()), 0);
    });

    it('says in a hover what becomes of a key, with what can be made of it', async () => {
      const zuul = await workbench.hover('ignoredServices', 'HTTPRoute');
      assert.match(zuul, /Convert the routes to HTTPRoute/);
      await workbench.screenshot(`migration-hover-${host}`);
      const ribbon = await workbench.hover('ReadTimeout', 'openfeign');
      assert.match(ribbon, /ribbon\.ReadTimeout: 3000.*openfeign\.client\.config\.default\.readTimeout: 3000/s);
    });

    it('shows the change before it is made, and makes none when that is discarded', async () => {
      const titles = await workbench.refactorings(routes, toHttpRoute);
      assert.ok(titles.some(title => title.includes('Ingress')));
      await workbench.screenshot(`migration-refactor-${host}`);
      await workbench.refactor(toHttpRoute);
      assert.deepEqual(await workbench.refactorPreview(), ['gateway-httproute.yaml true']);
      await workbench.screenshot(`migration-preview-${host}`);
      await workbench.answer('Discard');
      assert.equal(workbench.isStored(route), false);
    });

    it('makes a route without a fault, opens it, and takes it back in one step', async () => {
      await workbench.refactorings(routes, toHttpRoute);
      await workbench.refactor(toHttpRoute);
      await workbench.refactorPreview();
      await workbench.answer('Apply');
      await workbench.shown('gateway-httproute.yaml');
      await workbench.status('Kubernetes');
      // By then it has been judged: the kind is one whose fields nobody checks.
      await workbench.hints.first().waitFor();
      assert.equal((await workbench.errors.count()) + (await workbench.warnings.count()), 0);
      await workbench.until(() => workbench.storedText(route) !== '');
      const [orders, catalog, ...others] = workbench.storedText(route).split('    - matches:\n').slice(1);
      assert.deepEqual(others, []);
      for (const [rule, name] of [
        [orders, 'orders'],
        [catalog, 'catalog'],
      ]) {
        assert.match(rule, new RegExp(`type: PathPrefix\\n +value: /${name}\\n`));
        assert.match(rule, new RegExp(`backendRefs:\\n +- name: ${name}\\n +port: 80\\n`));
      }
      assert.equal(workbench.storedText(settings), original);
      await workbench.screenshot(`migration-route-${host}`);

      await workbench.undo();
      await workbench.until(() => !workbench.isStored(route));
      assert.equal(workbench.storedText(settings), original);
    });

    it('makes the same from the hover', async () => {
      await workbench.open(settings);
      await workbench.hover('ignoredServices', toHttpRoute);
      await workbench.clickInHover(toHttpRoute);
      assert.deepEqual(await workbench.refactorPreview(), ['gateway-httproute.yaml true']);
      await workbench.answer('Apply');
      await workbench.shown('gateway-httproute.yaml');
      await workbench.undo();
      await workbench.until(() => !workbench.isStored(route));
    });

    it('writes all files of the migration at once, and takes them back in one step', async () => {
      await workbench.command('Write the Files of the Spring Cloud Migration');
      await workbench.takeFolder('Write Files Here');
      const files = await workbench.refactorPreview();
      assert.ok(files.length > 3 && files.every(file => file.endsWith(' true')), files.join());
      await workbench.screenshot(`migration-files-${host}`);
      await workbench.answer('Apply');
      await workbench.until(() => workbench.isStored('gateway/httproute.yaml'));
      await workbench.open('gateway/httproute.yaml');
      await workbench.undo();
      await workbench.until(() => !workbench.isStored('gateway/httproute.yaml'));
      await workbench.until(() => !workbench.isStored('orders/application-kubernetes.yml'));
    });

    it('keeps the problems free of hints', async () => {
      const problems = (await workbench.problems()).join('\n');
      assert.match(problems, /seamark/);
      assert.doesNotMatch(problems, /HTTPRoute can take over/);
      await workbench.screenshot(`migration-problems-${host}`);
    });

    it('reports on the whole as a page, whose links lead to the files', async () => {
      await workbench.open('compose.yaml');
      await workbench.command('Spring Cloud Migration Report');
      assert.match(await workbench.pageShown('From Spring Cloud to Kubernetes'), /gateway/);
      await workbench.screenshot(`migration-${host}`);
      await workbench.follow(/^orders\/src\/main\/resources\/application\.yml:\d+$/);
      // The file that has the focus now.
      await workbench.status('Spring Cloud');
    });
  });
}

describe('moving from Spring Cloud in Korean', function () {
  this.timeout(120_000);
  let workbench;

  before(async () => {
    workbench = await openWorkbench({ workspace: 'examples', displayLanguage: 'ko' });
  });
  afterEach(async function () {
    if (this.currentTest.state === 'failed') await workbench.screenshot('failure-migration-korean');
  });
  after(() => workbench?.close());

  it('hints, offers and reports in the language of the editor', async () => {
    await workbench.open(settings);
    await workbench.hints.first().waitFor();
    assert.match(await workbench.hover('ignoredServices', 'HTTPRoute'), /쿠버네티스/);
    await workbench.screenshot('migration-hover-korean');
    await workbench.refactorings(routes, 'HTTPRoute로 변환');
    await workbench.screenshot('migration-refactor-korean');
    await workbench.refactor('HTTPRoute로 변환');
    await workbench.refactorPreview();
    await workbench.answer('Apply');
    await workbench.shown('gateway-httproute.yaml');
    await workbench.until(() => /# .*[가-힣]/.test(workbench.storedText(route)));
    await workbench.screenshot('migration-route-korean');
    await workbench.command('스프링 클라우드 마이그레이션 보고서');
    await workbench.pageShown('스프링 클라우드에서 쿠버네티스로');
    await workbench.screenshot('migration-korean');
  });
});

describe('snippets', function () {
  this.timeout(120_000);
  let workbench;

  before(async () => {
    workbench = await openWorkbench({ workspace: 'examples' });
  });
  afterEach(async function () {
    if (this.currentTest.state === 'failed') await workbench.screenshot('failure-snippets');
  });
  after(() => workbench?.close());

  it('fit where the cursor is, come once, and have its indentation', async () => {
    await workbench.open('k8s/gateway.yaml');
    await workbench.status('Kubernetes');
    await workbench.endOf(/replicas:\s2/);
    await workbench.press('Enter');
    assert.deepEqual(await workbench.complete('roll', 'rolling-update'), ['rolling-update']);
    await workbench.screenshot('snippet-rolling');
    await workbench.textWith(/strategy:/);
    await workbench.press('Escape');
    await workbench.press('Control+s');
    await workbench.until(() => workbench.storedText('k8s/gateway.yaml').includes('strategy'));
    assert.match(
      workbench.storedText('k8s/gateway.yaml'),
      /^spec:\n {2}replicas: 2\n {2}strategy:\n {4}type: RollingUpdate\n {4}rollingUpdate:\n {6}max/m,
    );
  });

  it('of probes stand in their container', async () => {
    await workbench.open('k8s/db.yaml');
    await workbench.endOf(/image:/);
    await workbench.press('Enter');
    const offered = await workbench.complete('prob', 'probe-tcp');
    assert.equal(new Set(offered).size, 5, offered.join());
    assert.equal(offered.length, 5);
    await workbench.press('Escape');
    await workbench.press('Control+s');
    await workbench.until(() => workbench.storedText('k8s/db.yaml').includes('tcpSocket'));
    assert.match(workbench.storedText('k8s/db.yaml'), /^ {10}readinessProbe:\n {12}tcpSocket:\n {14}port: /m);
  });

  it('of whole manifests come where a file is empty', async () => {
    await workbench.command('File: New Untitled Text File');
    await workbench.command('Change Language Mode');
    await workbench.pick('YAML', 'YAML');
    const offered = await workbench.complete('deploy', /^deployDeployment/);
    assert.ok(!offered.join().includes('Compose dependency'), offered.join());
    await workbench.textWith(/kind:\sDeployment.*automountServiceAccountToken/s);
    await workbench.status('Kubernetes');
    assert.equal(await workbench.errors.count(), 0);
    await workbench.screenshot('snippet-deployment');
  });
});
