import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { launchBrowser } from './browser.mjs';
import { at, root, say } from './commands.mjs';
import { cache } from './downloads.mjs';
import { startSession } from './session.mjs';
import { address, remoteUri, timeout } from './vscode.mjs';
import { startWebFront } from './web-front.mjs';

/** Runs the tests of `test/host` in the Node extension host of a real VS Code. */
export const runNodeHostTests = () =>
  withOneRetry(session =>
    report(
      address(session.origin, session.folder, [
        ['extensionDevelopmentPath', remoteUri(session.authority, root)],
        ['extensionTestsPath', remoteUri(session.authority, at('out/host/run.js'))],
      ]),
    ),
  );

/** Runs the same tests in its web worker extension host, where extensions run in a browser. */
export const runWebHostTests = () =>
  withOneRetry(async session => {
    const front = await startWebFront(session, 'out/web/run.js');
    try {
      return await report(address(front.origin, session.folder, [['skipWelcome', 'true']]));
    } finally {
      front.close();
    }
  });

class Hang extends Error {}

/** A workbench that never reports is tried once more; a failed test never is. */
async function withOneRetry(run) {
  try {
    return await inSession(run);
  } catch (error) {
    if (!(error instanceof Hang)) throw error;
    say(`  ${error.message} Trying once more.`);
    return await inSession(run);
  }
}

async function inSession(run) {
  const session = await startSession();
  try {
    return await run(session);
  } finally {
    await session.stop();
  }
}

/** Opens the workbench, prints what the tests report, and gives how many passed and failed. */
async function report(url) {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const totals = { passed: 0, failed: 0 };
    const messages = [];
    let finish = () => {};
    const exit = new Promise(resolve => {
      finish = resolve;
    });

    // VS Code calls these two when it runs tests in a browser, so they have to be there before the page loads.
    await page.exposeFunction('codeAutomationLog', (_type, parts) => {
      const line = parts.map(part => (typeof part === 'string' ? part : JSON.stringify(part))).join(' ');
      const event = /##seamark (\{.*\})/s.exec(line)?.[1];
      if (event) count(JSON.parse(event), totals);
      else messages.push(line);
    });
    await page.exposeFunction('codeAutomationExit', code => finish(code));
    page.on('crash', () => finish('the page crashed'));
    browser.on('disconnected', () => finish('the browser ended'));

    const limit = timeout(90_000);
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    const code = await Promise.race([exit, limit.over.then(() => 'hang')]);
    limit.cancel();

    if (code === 'hang') {
      await screenshot(page, 'hang');
      throw new Hang('The tests inside VS Code did not report within 90 seconds.');
    }
    if (code !== 0) {
      await screenshot(page, 'host-failure');
      if (totals.failed === 0) {
        say(messages.slice(-20).join('\n'));
        throw new Error(`VS Code could not run the tests (${code}).`);
      }
    }
    return totals;
  } finally {
    await browser.close();
  }
}

function count(event, totals) {
  if (event.kind === 'pass') {
    totals.passed++;
    console.log(`  ✔ ${event.title} (${event.milliseconds} ms)`);
  } else if (event.kind === 'fail') {
    totals.failed++;
    console.log(`  ✘ ${event.title}\n${event.error.replace(/^/gm, '      ')}`);
  }
}

async function screenshot(page, name) {
  mkdirSync(path.join(cache, 'screenshots'), { recursive: true });
  const file = path.join(cache, 'screenshots', `${name}.png`);
  await page.screenshot({ path: file, timeout: 5000 }).catch(() => {});
  say(`  What VS Code showed is in ${path.relative(root, file)}.`);
}
