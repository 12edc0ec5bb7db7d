import assert from 'node:assert/strict';
import { openWebWorkbench, openWorkbench } from './workbench.mjs';

const project = 'test/projects/rollout';

for (const [host, open] of [
  ['node', openWorkbench],
  ['web', openWebWorkbench],
]) {
  describe(`the rollout preview in the ${host} host`, function () {
    this.timeout(120_000);
    let workbench;
    let preview;

    before(async () => {
      workbench = await open({ workspace: project });
      preview = workbench.rollout;
    });
    afterEach(async function () {
      if (this.currentTest.state === 'failed') await workbench.screenshot(`failure-rollout-${host}`);
    });
    after(() => workbench?.close());

    it('opens from the line over a workload', async () => {
      await workbench.open('web.yaml');
      await workbench.clickLens('at least 4 serving, at most 5 Pods, 4 waves');
      await preview.locator('.bar').first().waitFor();
      assert.match(await preview.locator('.happening').textContent(), /4 of 4 serving/);
      assert.equal(await preview.locator('.missing').count(), 0);
      const colour = version =>
        preview
          .locator(`.picture .${version}.available .fill`)
          .first()
          .evaluate(bar => getComputedStyle(bar).fill);
      assert.notEqual(await colour('old'), await colour('new'));
      await workbench.screenshot(`rollout-${host}`);
    });

    it('says behind a share what it comes to', async () => {
      await workbench.textWith(/maxSurge: 25%\s*= 1 Pod/);
    });

    it('steps with the keyboard, and says what happens', async () => {
      const happening = preview.locator('.happening');
      await preview.locator('.picture').click({ position: { x: 100, y: 20 } });
      await workbench.press('Home');
      const before = await happening.textContent();
      await workbench.press('ArrowRight');
      assert.notEqual(await happening.textContent(), before);
      await workbench.press('End');
      assert.match(await happening.textContent(), /0 old, 4 new/);
      await workbench.press('Home');
      assert.equal(await happening.textContent(), before);
    });

    it('plays until the end, and stops there', async () => {
      await preview.locator('select.speed').selectOption('4');
      await preview.getByRole('button', { name: 'Play' }).click();
      await preview.getByRole('button', { name: 'Pause' }).waitFor();
      await preview.getByRole('button', { name: 'Play' }).waitFor();
      assert.match(await preview.locator('.happening').textContent(), /0 old, 4 new/);
    });

    it('follows the file while one types', async () => {
      await workbench.typeOver(10, 23, 1, '2');
      await preview.locator('.missing').first().waitFor();
      assert.match(await preview.locator('.comparison tr.current').textContent(), /2 of 4/);
      await workbench.screenshot(`rollout-edited-${host}`);
    });

    it('shows where a broken new version gets stuck, with old Pods still serving', async () => {
      await workbench.typeOver(10, 23, 1, '0');
      await preview.locator('.missing').first().waitFor({ state: 'detached' });
      await preview.getByLabel('The new version never works').check();
      await preview.locator('text.stuck').waitFor();
      await preview.locator('.picture').click({ position: { x: 100, y: 20 } });
      await workbench.press('End');
      assert.match(await preview.locator('.happening').textContent(), /4 of 4 serving/);
      assert.match(await preview.locator('.verdicts').textContent(), /does not finish/);
      await workbench.screenshot(`rollout-stuck-${host}`);
    });

    it('draws another strategy, and another workload', async () => {
      await preview.getByRole('button', { name: 'Recreate' }).click();
      await preview.locator('.comparison tr.current', { hasText: 'Recreate' }).waitFor();
      await preview.locator('select.workload').selectOption({ label: 'StatefulSet "store"' });
      await preview.locator('.comparison tr.current', { hasText: 'StatefulSet' }).waitFor();
      await workbench.screenshot(`rollout-statefulset-${host}`);
    });

    it('opens for the workload at the cursor, from the palette and from a button', async () => {
      const shown = kind => preview.locator('.comparison tr.current', { hasText: kind }).waitFor();
      await workbench.typeOver(9, 1, 0, '');
      await workbench.command('Preview Rollout');
      await shown('Rolling update');
      await workbench.typeOver(31, 1, 0, '');
      await workbench.clickInTitle('Preview Rollout');
      await shown('StatefulSet');
    });

    it('opens from a hover', async () => {
      await workbench.typeOver(9, 1, 0, '');
      await workbench.hover('maxSurge', 'Preview rollout');
      await workbench.clickInHover('Preview rollout');
      await preview.locator('.comparison tr.current', { hasText: 'Rolling update' }).waitFor();
    });

    if (host === 'node') {
      it('comes back as it was when the window is loaded again', async () => {
        await preview.locator('.broken input').uncheck();
        await preview.getByRole('button', { name: 'Recreate' }).click();
        await preview.locator('.comparison tr.current', { hasText: 'Recreate' }).waitFor();
        await workbench.reload();
        await preview.locator('.comparison tr.current', { hasText: 'Recreate' }).waitFor();
        assert.equal(await preview.locator('.broken input').isChecked(), false);
      });
    }
  });
}

for (const [name, settings] of [
  ['light', { 'workbench.colorTheme': 'Default Light Modern' }],
  ['dark', { 'workbench.colorTheme': 'Default Dark Modern' }],
  ['high-contrast', { 'workbench.colorTheme': 'Default High Contrast' }],
  ['high-contrast-light', { 'workbench.colorTheme': 'Default High Contrast Light' }],
  ['korean', { 'seamark.language': 'ko' }],
]) {
  describe(`the rollout preview in ${name}`, function () {
    this.timeout(120_000);
    let workbench;

    before(async () => {
      workbench = await openWorkbench({ workspace: project, settings });
    });
    afterEach(async function () {
      if (this.currentTest.state === 'failed') await workbench.screenshot(`failure-rollout-${name}`);
    });
    after(() => workbench?.close());

    it('shows all that it has to say', async () => {
      const preview = workbench.rollout;
      const isKorean = name === 'korean';
      await workbench.open('web.yaml');
      await workbench.clickLens(isKorean ? '최소 4개 응답' : 'at least 4 serving');
      await preview.locator('.bar').first().waitFor();
      await workbench.typeOver(10, 23, 1, '1');
      await preview.locator('.missing').first().waitFor();
      await preview.locator('.broken input').check();
      await preview.locator('.failing').first().waitFor();
      if (isKorean) assert.match(await preview.locator('body').textContent(), /새 버전이 끝내 동작하지 않음/);
      await workbench.screenshot(`rollout-${name}`);
      await preview.locator('details summary').click();
      await preview.locator('details tr').nth(2).scrollIntoViewIfNeeded();
      await workbench.screenshot(`rollout-${name}-below`);
    });
  });
}
