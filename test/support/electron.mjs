import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { at, main, root } from './commands.mjs';
import { setup } from './setup.mjs';

// `npm run test:electron`: the host tests in the desktop VS Code, where that can be downloaded.
await main(async () => {
  await setup();
  const { runTests } = await import('@vscode/test-electron');
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'seamark-'));
  try {
    const folder = path.join(temporary, 'workspace');
    cpSync(at('test/projects/editor'), folder, { recursive: true });
    await runTests({
      extensionDevelopmentPath: root,
      extensionTestsPath: at('out/host/run.js'),
      launchArgs: [folder, '--disable-extensions', '--disable-workspace-trust'],
    });
  } finally {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  }
});
