import assert from 'node:assert/strict';
import { openWebWorkbench, openWorkbench } from './workbench.mjs';

describe('the editor', function () {
  this.timeout(120_000);
  let workbench;

  before(async () => {
    workbench = await openWorkbench();
  });
  afterEach(async function () {
    if (this.currentTest.state === 'failed') await workbench.screenshot('failure');
  });
  after(() => workbench?.close());

  it('underlines a mistake in a Compose file and names the family', async () => {
    await workbench.open('compose.yaml');
    await workbench.errors.first().waitFor();
    await workbench.status('Compose');
    await workbench.screenshot('compose-finding');
  });

  it('explains a key in a hover', async () => {
    assert.match(await workbench.hover('image'), /image/);
    await workbench.screenshot('compose-hover');
  });

  it('repairs the mistake with Ctrl+.', async () => {
    await workbench.quickFix('resatrt', 'Change to "restart"');
    await workbench.screenshot('compose-quick-fix');
    await workbench.accept();
    await workbench.errors.first().waitFor({ state: 'detached' });
    assert.match(await workbench.text(), /restart: always/);
    await workbench.screenshot('compose-fixed');
  });

  it('names the Kubernetes version of a manifest and lets one change it', async () => {
    await workbench.open('deployment.yaml');
    await workbench.errors.first().waitFor();
    await workbench.status('Kubernetes 1.36');
    await workbench.screenshot('kubernetes-finding');

    const versions = await workbench.choices();
    assert.match(versions.join('\n'), /Kubernetes 1\.35/);
    await workbench.screenshot('kubernetes-versions');
    await workbench.choose('Kubernetes 1.35');
    await workbench.status('Kubernetes 1.35');
  });
});

describe('the editor in Korean', function () {
  this.timeout(120_000);
  let workbench;

  before(async () => {
    workbench = await openWorkbench({ settings: { 'seamark.language': 'ko' } });
  });
  afterEach(async function () {
    if (this.currentTest.state === 'failed') await workbench.screenshot('failure-korean');
  });
  after(() => workbench?.close());

  it('explains a key in Korean', async () => {
    await workbench.open('deployment.yaml');
    await workbench.errors.first().waitFor();
    assert.match(await workbench.hover('containerPort'), /[가-힣]/);
    await workbench.screenshot('kubernetes-hover-korean');
  });
});

for (const [host, open] of [
  ['node', openWorkbench],
  ['web', openWebWorkbench],
]) {
  describe(`the example workspace in the ${host} host`, function () {
    this.timeout(120_000);
    let workbench;

    before(async () => {
      workbench = await open({ workspace: 'examples' });
    });
    afterEach(async function () {
      if (this.currentTest.state === 'failed') await workbench.screenshot(`failure-${host}`);
    });
    after(() => workbench?.close());

    it('shows the honest mistakes, explains a key, and repairs a finding', async () => {
      await workbench.open('compose.yaml');
      await workbench.errors.nth(1).waitFor();
      await workbench.status('Compose');
      assert.match(await workbench.hover('depends_on'), /depends_on/);
      await workbench.screenshot(`examples-hover-${host}`);
      await workbench.quickFix(/^service_health$/, 'Change to "service_healthy"');
      await workbench.screenshot(`examples-fix-${host}`);
      await workbench.accept();
      await workbench.errors.nth(1).waitFor({ state: 'detached' });
      assert.match(await workbench.text(), /condition: service_healthy/);
      await workbench.screenshot(`examples-fixed-${host}`);
    });
  });
}
