import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { at } from './commands.mjs';
import { startVscode, writeSettings } from './vscode.mjs';

/**
 * Starts a VS Code of its own on a copy of a workspace; `stop` leaves nothing behind.
 *
 * `prepare` runs before the start, with the folder for the data of VS Code.
 */
export async function startSession({ workspace = 'test/projects/editor', settings = {}, prepare = () => {} } = {}) {
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'seamark-'));
  const remove = () => rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  try {
    const folder = path.join(temporary, 'workspace');
    const data = path.join(temporary, 'data');
    cpSync(at(workspace), folder, { recursive: true });
    writeSettings(data, { 'editor.hover.delay': 100, 'files.autoSave': 'off', 'git.enabled': false, ...settings });
    prepare(data);
    // On Linux this is where VS Code leaves its sockets.
    const env = { XDG_RUNTIME_DIR: temporary };
    const vscode = await startVscode(data, { testDriver: true, env });
    const stop = async () => {
      await vscode.stop();
      remove();
    };
    return { ...vscode, folder, data, stop };
  } catch (error) {
    remove();
    throw error;
  }
}
