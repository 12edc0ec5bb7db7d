import { existsSync, mkdirSync, readFileSync } from 'node:fs';
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
export async function openWorkbench({ workspace, settings = {}, displayLanguage } = {}) {
  const vsix = process.env.SEAMARK_VSIX;
  if (!vsix) throw new Error('Run these tests with `npm test -- --only ui`: they need the packaged extension.');
  const session = await startSession({ workspace, settings, prepare: data => installExtension(data, vsix) });
  return show(session, displayLanguage);
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

async function show(session, displayLanguage) {
  const browser = await launchBrowser();
  const close = async () => {
    await browser.close();
    await session.stop();
  };
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(30_000);
    if (displayLanguage) await page.addInitScript(speak, displayLanguage);
    await page.goto(address(session.origin, session.folder), { waitUntil: 'domcontentloaded' });
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
    return { ...actions(page), ...stored(session.folder), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Makes VS Code take a language for its own, without the language pack: what it says itself stays English. */
function speak(language) {
  Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { value: language, writable: false });
}

/** What lies on the disk below the open folder. */
function stored(folder) {
  const at = name => path.join(folder, name);
  return { isStored: name => existsSync(at(name)), storedText: name => readFileSync(at(name), 'utf8') };
}

function actions(page) {
  const editor = page.locator('.editor-instance .monaco-editor').first();

  /** Where one types when VS Code asks. Filled rather than typed into, as the keys of a preview arrive late. */
  const input = page.locator('.quick-input-widget:visible .quick-input-box input');

  /** Presses keys that make VS Code ask, and answers; once more if a preview that has just come up took the focus away. */
  const asked = async (keys, answer) => {
    for (let attempt = 1; ; attempt++) {
      await page.keyboard.press(keys);
      try {
        return await input.fill(answer, { timeout: attempt < 4 ? 3000 : 30_000 });
      } catch (error) {
        if (attempt === 4) throw error;
      }
    }
  };

  /** Waits until the file of that name is the one in front. */
  const shown = async name => {
    await page.locator('.tab.active', { hasText: name }).waitFor();
    await editor.locator('.view-line').first().waitFor();
  };

  /** Opens a file of the workspace by its name, or by its path where several have that name. */
  const open = async file => {
    const name = path.posix.basename(file);
    await asked('Control+p', file);
    const found = page.locator('.quick-input-list .monaco-list-row', { hasText: name });
    await found
      .filter({ hasText: file.slice(0, -name.length - 1) })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await shown(name);
  };

  /** The text of the editor, as far as it is on the screen. */
  const text = async () => (await editor.locator('.view-lines').textContent()).replaceAll('\u00a0', ' ');

  /** Waits until the editor shows what matches. */
  const textWith = async expected => {
    for (const end = Date.now() + 20_000; Date.now() < end; ) {
      if (expected.test(await text())) return;
      await page.waitForTimeout(50);
    }
    throw new Error(`waited in vain for ${expected} in: ${await text()}`);
  };

  const errors = editor.locator('.squiggly-error');

  const warnings = editor.locator('.squiggly-warning');

  const hints = editor.locator('.squiggly-hint');

  /** Waits until something becomes so outside of the page. */
  const until = async holds => {
    for (const end = Date.now() + 20_000; Date.now() < end; ) {
      if (holds()) return;
      await page.waitForTimeout(50);
    }
    throw new Error(`waited in vain for ${holds}`);
  };

  /** Rests the mouse on a word and gives what the hover says that contains `expected`. */
  const hover = async (word, expected = word) => {
    await page.mouse.move(0, 0);
    await editor.locator('.view-line span span', { hasText: word }).first().hover();
    const shown = page.locator('.monaco-hover:visible', { hasText: expected }).last();
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

  /** Puts the cursor at the start of a line and opens what it could be rewritten to; gives the titles. */
  const refactorings = async (line, title) => {
    await typeOver(line, 1, 0, '');
    // The line has only indentation before what it says.
    await page.keyboard.press('Home');
    await page.keyboard.press('Control+Shift+r');
    const rows = page.locator('.action-widget .monaco-list-row');
    await rows.filter({ hasText: title }).first().waitFor();
    return rows.allInnerTexts();
  };

  /** Clicks one of the refactorings that are shown. */
  const refactor = title => page.locator('.action-widget .monaco-list-row', { hasText: title }).first().click();

  /** Waits for the preview of a refactoring, and gives the files in it, each with whether it is ticked. */
  const refactorPreview = async () => {
    const rows = page.locator('.bulk-edit-panel .monaco-list-row');
    await rows.first().waitFor();
    return rows.evaluateAll(all =>
      all.flatMap(row => {
        const name = row.querySelector('.label-name')?.textContent;
        return name ? [`${name} ${row.querySelector('.edit-checkbox').ariaChecked}`] : [];
      }),
    );
  };

  /** Answers the preview of a refactoring: `Apply` or `Discard`. */
  const answer = word => page.locator('.bulk-edit-panel .monaco-button', { hasText: word }).click();

  /** Takes the folder that VS Code proposes in a dialog of its own. */
  const takeFolder = button => page.locator('.quick-input-widget:visible .monaco-button', { hasText: button }).click();

  /** Shows the list of problems and gives its rows. */
  const problems = async () => {
    await command('Problems: Focus on Problems View');
    const rows = page.locator('.markers-panel .monaco-list-row');
    await rows.first().waitFor();
    return rows.allInnerTexts();
  };

  /** Types where the cursor is, takes the row of that name from the list that comes up, and gives all rows. */
  const complete = async (typed, row) => {
    await page.keyboard.type(typed, { delay: 30 });
    const rows = page.locator('.suggest-widget.visible .monaco-list-row');
    await rows.filter({ hasText: row }).first().waitFor();
    const offered = await rows.allInnerTexts();
    await rows.filter({ hasText: row }).first().click();
    return offered;
  };

  /** Takes the last step back, in the editor. */
  const undo = async () => {
    await page.keyboard.press('Control+1');
    await page.keyboard.press('Control+z');
  };

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

  /** Shows the view container and gives its rows. */
  const concepts = async () => {
    await page.locator('.activitybar a[aria-label^="Seamark"]').click();
    const rows = page.locator('.sidebar .monaco-list-row');
    await rows.first().waitFor();
    return rows.allInnerTexts();
  };

  /** Clicks a row of the view: a section to open it, a concept to read its page. */
  const clickRow = title => page.locator('.sidebar .monaco-list-row', { hasText: title }).first().click();

  /** What the Markdown preview shows: a frame in a frame. */
  const preview = page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');

  /** Waits for the page of that title in the preview and gives its text. */
  const pageShown = async title => {
    await preview.locator('h1', { hasText: title }).waitFor();
    return preview.locator('body').textContent();
  };

  const follow = words => preview.locator('a', { hasText: words }).first().click();

  /** Runs a command by its title. */
  const command = async title => {
    await asked('F1', `>${title}`);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
  };

  /** Types into the open list and takes the row that is found. */
  const pick = async (typed, row) => {
    // Until the list of commands has made way.
    await page.waitForFunction(() => {
      const shown = [...document.querySelectorAll('.quick-input-box input')].find(each => each.offsetParent);
      return shown && !shown.value.startsWith('>');
    });
    await input.fill(typed);
    await choose(row);
  };

  /** Clicks a link in the hover that is shown. */
  const clickInHover = async title => {
    await page.locator('.monaco-hover:visible a', { hasText: title }).first().click();
  };

  const toggleSidebar = () => page.keyboard.press('Control+b');

  /** Opens our walkthrough and gives the words of its steps. */
  const walkthrough = async title => {
    await command('Open Walkthrough...');
    await pick(title, title);
    const steps = page.locator('.getting-started-step');
    await steps.first().waitFor();
    return steps.allInnerTexts();
  };

  /** The steps of the walkthrough that carry a tick. */
  const stepsDone = page.locator('.getting-started-step:has(.codicon-getting-started-step-checked)');

  /** Clicks the line over a workload. */
  const clickLens = async words => {
    await editor.locator('.codelens-decoration a', { hasText: words }).first().click();
  };

  /** Clicks a button above the editor. */
  const clickInTitle = title => page.locator(`.editor-actions a[aria-label^="${title}"]`).first().click();

  /** What stands behind values without being in the file. */
  const inlayHints = editor.locator('span[class*="dyn-rule"]');

  /** The rollout preview: a frame in a frame. */
  const rollout = preview;

  /** Puts the cursor at a place of the file and types over the characters there. */
  const typeOver = async (line, column, length, typed) => {
    await page.keyboard.press('Control+1');
    await page.locator('.editor-instance .monaco-editor.focused').waitFor();
    await asked('Control+g', `:${line}:${column}`);
    await page.keyboard.press('Enter');
    for (let count = 0; count < length; count++) await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.type(typed);
  };

  /** Puts the cursor at the end of the first line on the screen that matches. */
  const endOf = async words => {
    await editor.locator('.view-line', { hasText: words }).first().click();
    await page.keyboard.press('End');
  };

  /** Loads the window again, as VS Code does after an update. */
  const reload = async () => {
    // In a browser, what is open is kept every five seconds.
    await page.waitForTimeout(7000);
    await page.reload({ waitUntil: 'domcontentloaded' });
    await editor.locator('.view-line').first().waitFor({ timeout: 60_000 });
  };

  /** Presses a key where the focus is. */
  const press = key => page.keyboard.press(key);

  /** Keeps a picture of the page in `.vscode-test/screenshots/`. */
  const screenshot = async name => {
    const folder = path.join(cache, 'screenshots');
    mkdirSync(folder, { recursive: true });
    // Lists and hovers fade in.
    await page.waitForTimeout(300);
    await page.screenshot({ path: path.join(folder, `${name}.png`) });
  };

  return {
    open,
    shown,
    text,
    textWith,
    until,
    errors,
    warnings,
    hints,
    hover,
    quickFix,
    accept,
    refactorings,
    refactor,
    refactorPreview,
    answer,
    takeFolder,
    problems,
    complete,
    undo,
    status,
    choices,
    choose,
    concepts,
    clickRow,
    pageShown,
    follow,
    command,
    pick,
    clickInHover,
    toggleSidebar,
    walkthrough,
    stepsDone,
    clickLens,
    clickInTitle,
    inlayHints,
    rollout,
    typeOver,
    endOf,
    reload,
    press,
    screenshot,
  };
}
