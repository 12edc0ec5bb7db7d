import assert from 'node:assert/strict';
import { openWebWorkbench, openWorkbench } from './workbench.mjs';

for (const [host, open] of [
  ['node', openWorkbench],
  ['web', openWebWorkbench],
]) {
  describe(`learning in the ${host} host`, function () {
    this.timeout(120_000);
    let workbench;

    before(async () => {
      workbench = await open({ workspace: 'examples' });
    });
    afterEach(async function () {
      if (this.currentTest.state === 'failed') await workbench.screenshot(`failure-learning-${host}`);
    });
    after(() => workbench?.close());

    it('has a walkthrough', async () => {
      const steps = await workbench.walkthrough('From Compose to Kubernetes');
      assert.equal(steps.length, 7);
      assert.equal(await workbench.stepsDone.count(), 0);
    });

    it('lists the concepts in the order of the seminar, and opens a page whose links lead on', async () => {
      const rows = await workbench.concepts();
      assert.ok(rows.indexOf('Docker Engine') < rows.indexOf('Compose and Kubernetes'), rows.join());
      await workbench.clickRow(/^Zero-downtime deployment$/);
      await workbench.clickRow('Rolling update');
      assert.match(await workbench.pageShown('Rolling update'), /maxSurge/);
      await workbench.screenshot(`concepts-${host}`);
      await workbench.follow('Blue-green');
      await workbench.pageShown('Blue-green');
    });

    it('applies a fix from the hover', async () => {
      await workbench.open('compose.yaml');
      await workbench.errors.nth(1).waitFor();
      await workbench.hover(/^service_health$/, 'Change to');
      await workbench.screenshot(`hover-fix-${host}`);
      await workbench.clickInHover('Change to "service_healthy"');
      await workbench.textWith(/condition: service_healthy\s/);
    });

    it('finds a concept by its name in the other language', async () => {
      await workbench.command('Explain a Concept');
      await workbench.pick('카나리', 'Canary');
      await workbench.pageShown('Canary');
      await workbench.screenshot(`concept-beside-${host}`);
    });

    it('has ticked off in the walkthrough what was really done', async () => {
      await workbench.toggleSidebar();
      await workbench.walkthrough('From Compose to Kubernetes');
      await workbench.stepsDone.nth(2).waitFor();
      assert.deepEqual(await workbench.stepsDone.allInnerTexts(), [
        'Hover a key',
        'Fix a finding',
        'Explain a concept',
      ]);
      await workbench.screenshot(`walkthrough-${host}`);
    });
  });
}

describe('learning in Korean', function () {
  this.timeout(120_000);
  let workbench;

  before(async () => {
    workbench = await openWorkbench({ workspace: 'examples', displayLanguage: 'ko' });
  });
  afterEach(async function () {
    if (this.currentTest.state === 'failed') await workbench.screenshot('failure-learning-korean');
  });
  after(() => workbench?.close());

  it('shows concepts and their pages in the language of the editor', async () => {
    const rows = await workbench.concepts();
    assert.ok(rows.includes('도커 엔진'), rows.join());
    await workbench.clickRow(/^무중단 배포$/);
    await workbench.clickRow('롤링 업데이트');
    assert.match(await workbench.pageShown('롤링 업데이트'), /레플리카/);
    await workbench.screenshot('concepts-korean');
  });

  it('shows the walkthrough in Korean', async () => {
    await workbench.toggleSidebar();
    const steps = await workbench.walkthrough('컴포즈에서 쿠버네티스로');
    assert.match(steps.join(), /쿠버네티스 버전 선택/);
    await workbench.screenshot('walkthrough-korean');
  });
});
