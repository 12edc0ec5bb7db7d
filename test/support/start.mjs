import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { at, fail, main, onPath, option, root, run, say } from './commands.mjs';
import { setup } from './setup.mjs';

// `npm start`: Seamark's findings on a folder in the terminal, then VS Code with Seamark on that folder.
const folder = path.resolve(option('folder') ?? at('examples'));
if (!existsSync(folder) || !statSync(folder).isDirectory()) fail(`${folder} is not a folder.`);
const mayOpen = !process.argv.includes('--no-open');

const name = path.relative(process.cwd(), folder) || '.';

await main(async () => {
  await setup();
  console.log(`\n$ seamark check ${name}`);
  await run(process.execPath, [at('dist/cli.js'), 'check', name], { cwd: process.cwd() });

  const code = mayOpen ? onPath('code') : undefined;
  if (!code || !(await openDesktop(code))) await openEmbedded();
});

/** Opens an Extension Development Host of the installed VS Code; it stays open when we end. */
async function openDesktop(command) {
  say(`\nOpening VS Code with Seamark on ${name} ...`);
  const onWindows = process.platform === 'win32';
  // `code.cmd` needs a shell, and a shell needs the quotes.
  const quoted = text => (onWindows ? `"${text}"` : text);
  const child = spawn(quoted(command), [`--extensionDevelopmentPath=${root}`, folder].map(quoted), {
    stdio: 'inherit',
    shell: onWindows,
  });
  const status = await new Promise(resolve => {
    child.once('error', () => resolve(undefined));
    child.once('exit', resolve);
  });
  if (status !== 0) say('That did not work; starting the embedded VS Code instead.');
  return status === 0;
}

/** Serves the embedded VS Code with the packaged extension until it is interrupted. */
async function openEmbedded() {
  const { packageExtension } = await import('./package.mjs');
  const { address, installExtension, startVscode, writeSettings } = await import('./vscode.mjs');
  const { cache } = await import('./downloads.mjs');

  const data = path.join(cache, 'start');
  if (!existsSync(path.join(data, 'data/User/settings.json'))) writeSettings(data);
  const vsix = await packageExtension();
  const stamp = path.join(data, 'installed.stamp');
  const packed = String(statSync(vsix).mtimeMs);
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== packed) {
    installExtension(data, vsix);
    writeFileSync(stamp, packed);
  }

  const vscode = await startVscode(data);
  const url = address(vscode.origin, folder);
  console.log(`\nVS Code with Seamark on ${name}:\n\n  ${url}\n\nOnly this machine can reach it. Ctrl+C ends it.`);
  if (mayOpen) openBrowser(url);

  const interrupted = new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve);
  });
  await Promise.race([interrupted, vscode.exited]);
  await vscode.stop();
}

function openBrowser(url) {
  const opener = { darwin: ['open'], win32: ['cmd', '/c', 'start', '""'] }[process.platform] ?? ['xdg-open'];
  const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  const [command, ...first] = opener;
  if (!hasDisplay || !onPath(command)) return;
  const child = spawn(command, [...first, url], { stdio: 'ignore', detached: true });
  // The address stands above: without a browser it is opened by hand.
  child.once('error', () => {});
  child.unref();
}
