import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { launchBrowser } from '../support/browser.mjs';
import { cache } from '../support/downloads.mjs';
import { startSession } from '../support/session.mjs';
import { address, installExtension } from '../support/vscode.mjs';
import { startWebFront } from '../support/web-front.mjs';

/**
 * A VS Code with the packaged extension, seen and used like a person does it.
 *
 * Selectors of the workbench stand in this file only.
 */
export async function openWorkbench({ workspace, settings = {} } = {}) {
  const vsix = process.env.SEAMARK_VSIX;
  if (!vsix) throw new Error('Run these tests with `npm test -- --only ui`: they need the packaged extension.');
  return show(await startSession({ workspace, settings, prepare: data => installExtension(data, vsix) }));
}

/** The same with the extension in the web worker extension host, as it runs where there is no machine behind VS Code. */
export async function openWebWorkbench({ workspace, settings = {} } = {}) {
  const session = await startSession({ workspace, settings });
  const front = await startWebFront(session);
  const stop = () => {
    front.close();
    return session.stop();
  };
  return show({ ...session, origin: front.origin, stop });
}

async function show(session) {
  const browser = await launchBrowser();
  const close = async () => {
    await browser.close();
    await session.stop();
  };
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(30_000);
    await page.goto(address(session.origin, session.folder), { waitUntil: 'domcontentloaded' });
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
    return { ...actions(page), close };
  } catch (error) {
    await close();
    throw error;
  }
}

function actions(page) {
  const editor = page.locator('.editor-instance .monaco-editor').first();

  /** Opens a file of the workspace by its name. */
  const open = async name => {
    await page.keyboard.press('Control+p');
    await page.keyboard.type(name);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: name }).waitFor();
    await editor.locator('.view-line').first().waitFor();
  };

  /** The text of the editor, as far as it is on the screen. */
  const text = async () => (await editor.locator('.view-lines').textContent()).replaceAll('\u00a0', ' ');

  const errors = editor.locator('.squiggly-error');

  /** Rests the mouse on a word and gives what the hover says. */
  const hover = async word => {
    await page.mouse.move(0, 0);
    await editor.locator('.view-line span span', { hasText: word }).first().hover();
    const shown = page.locator('.monaco-hover:visible', { hasText: word }).last();
    await shown.waitFor();
    return shown.textContent();
  };

  /** Puts the cursor into a word and opens its quick fixes. */
  const quickFix = async (word, title) => {
    await page.keyboard.press('Escape');
    await editor.locator('.view-line span span', { hasText: word }).first().click();
    await page.keyboard.press('Control+.');
    await page.locator('.action-widget .monaco-list-row', { hasText: title }).first().waitFor();
  };

  const accept = () => page.keyboard.press('Enter');

  const ours = page.locator('[id="seamark.seamark.status"]');

  /** Waits until our status bar item shows the text. */
  const status = shown => ours.filter({ hasText: shown }).waitFor();

  /** Clicks our status bar item and gives the rows it offers. */
  const choices = async () => {
    await ours.click();
    await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    return page.locator('.quick-input-list .monaco-list-row').allInnerTexts();
  };

  const choose = row => page.locator('.quick-input-list .monaco-list-row', { hasText: row }).first().click();

  /** Keeps a picture of the page in `.vscode-test/screenshots/`. */
  const screenshot = async name => {
    const folder = path.join(cache, 'screenshots');
    mkdirSync(folder, { recursive: true });
    // Lists and hovers fade in.
    await page.waitForTimeout(300);
    await page.screenshot({ path: path.join(folder, `${name}.png`) });
  };

  return { open, text, errors, hover, quickFix, accept, status, choices, choose, screenshot };
}
