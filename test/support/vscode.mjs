import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { npm, say, since } from './commands.mjs';
import { cache, isPinned, unpack } from './downloads.mjs';

/** The version of VS Code inside the pinned code-server package. */
export const version = '1.139.1';

const codeServer = 'code-server@4.139.1';
const nodeVersion = '24.21.0';

/**
 * Sets VS Code up in `.vscode-test/`, unless it is there: the plain upstream server with its workbench, as the npm
 * package `code-server` carries it, and the Node it wants. Nothing is compiled and no install script runs.
 */
export function installVscode() {
  const server = path.join(cache, `vscode-${version}`);
  const node = nodeFor(path.join(cache, `node-${nodeVersion}`));
  const complete = path.join(server, '.complete');
  const code = path.join(server, 'lib/vscode');
  const installed = { node, script: path.join(code, 'out/server-main.js') };
  if (existsSync(complete)) return installed;

  const start = Date.now();
  say(`Downloading VS Code ${version} from the npm registry (45 MB) ...`);
  unpack(codeServer, server);
  say('Installing the packages of VS Code (about 400 MB on disk) ...');
  npm(['install', '--omit=dev', '--ignore-scripts', '--no-package-lock'], { cwd: code });
  replaceNativeModules(path.join(code, 'node_modules'));
  writeFileSync(complete, '');
  say(`VS Code ${version} is ready (${since(start)}).`);
  return installed;
}

/** VS Code runs on a newer Node than we do: its own one, where npm carries it, otherwise ours if it is new enough. */
function nodeFor(folder) {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const specifier = `node-${platform}-${process.arch}@${nodeVersion}`;
  if (!isPinned(specifier)) {
    const [major] = process.versions.node.split('.');
    if (Number(major) >= 24) return process.execPath;
    throw new Error(`VS Code ${version} needs Node 24 or newer here. Install it and run this again.`);
  }
  const binary = path.join(folder, process.platform === 'win32' ? 'bin/node.exe' : 'bin/node');
  if (!existsSync(binary)) {
    say(`Downloading Node ${nodeVersion} for VS Code ...`);
    unpack(specifier, folder);
  }
  return binary;
}

/** Stands in for native modules that are not built: without them VS Code works, but fills its log with errors. */
function replaceNativeModules(modules) {
  const replace = (name, code) => {
    const folder = path.join(modules, name);
    if (existsSync(folder)) writeFileSync(path.join(folder, 'index.js'), code);
  };
  replace('@vscode/spdlog', logger);
  replace('@vscode/native-watchdog', watchdog);
  replace('native-watchdog', watchdog);
}

const watchdog = `\
exports.start = () => {};
exports.exit = code => process.exit(code || 0);
`;

// Assigned name by name, as VS Code imports them by name.
const logger = `\
const fs = require('fs');
const levels = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];
class Logger {
  constructor(name, file) { this.name = name; this.file = file; this.level = 2; }
  getLevel() { return this.level; }
  setLevel(level) { this.level = level; }
  setPattern() {}
  clearFormatters() {}
  flush() {}
  drop() {}
}
levels.forEach((label, level) => {
  Logger.prototype[label] = function (message) {
    if (level < this.level) return;
    try { fs.appendFileSync(this.file, new Date().toISOString() + ' [' + label + '] ' + message + '\\n'); } catch {}
  };
});
exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.shutdown = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = async (name, file) => new Logger(name, file);
exports.createAsyncRotatingLogger = exports.createRotatingLogger;
`;

/** A quiet editor: no welcome pages, no news, nothing that calls home. */
const quiet = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'npm.fetchOnlinePackageInfo': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcome.experimental.dialog': false,
};

/** Writes the user settings of a VS Code that keeps its data in `data`. */
export function writeSettings(data, settings = {}) {
  const folder = path.join(data, 'data/User');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'settings.json'), JSON.stringify({ ...quiet, ...settings }, null, 2));
}

/** Installs a packaged extension into the VS Code that keeps its data in `data`. */
export function installExtension(data, vsix) {
  const { node, script } = installVscode();
  const { status, stdout, stderr } = spawnSync(
    node,
    [script, '--install-extension', vsix, '--force', '--server-data-dir', data, '--accept-server-license-terms'],
    { env: environment(), encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`VS Code did not install ${path.basename(vsix)}:\n${stdout}${stderr}`);
}

/**
 * Starts VS Code on a free port of this machine, unreachable from others, and waits until it listens.
 *
 * `data` is where it keeps settings, extensions and its log.
 */
export async function startVscode(data, { testDriver = false, env = {} } = {}) {
  const { node, script } = installVscode();
  mkdirSync(data, { recursive: true });
  const logFile = path.join(data, 'server.log');
  const log = openSync(logFile, 'w');
  const arguments_ = [
    script,
    ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
    ...['--server-data-dir', data, '--disable-telemetry', '--disable-workspace-trust'],
    // A built workbench accepts extensions under development and tests from the address only with this.
    ...(testDriver ? ['--enable-smoke-test-driver'] : []),
  ];
  const ownGroup = process.platform !== 'win32';
  const child = spawn(node, arguments_, {
    env: { ...environment(), ...env },
    stdio: ['ignore', 'pipe', log],
    detached: ownGroup,
  });
  const exited = new Promise(resolve => child.once('exit', resolve));

  const stop = async () => {
    end(child, 'SIGTERM');
    const patience = timeout(3000);
    await Promise.race([exited, patience.over]);
    patience.cancel();
    end(child, 'SIGKILL');
    await exited;
    closeSync(log);
  };

  const limit = timeout(60_000);
  try {
    const port = await Promise.race([
      listening(child, text => writeSync(log, text)),
      exited.then(code => {
        throw new Error(`VS Code ended with code ${code}:\n${readFileSync(logFile, 'utf8').slice(-2000)}`);
      }),
      limit.over.then(() => {
        throw new Error(`VS Code did not start within a minute; its log is ${logFile}.`);
      }),
    ]);
    return { port, authority: `127.0.0.1:${port}`, origin: `http://127.0.0.1:${port}`, exited, stop };
  } catch (error) {
    await stop();
    throw error;
  } finally {
    limit.cancel();
  }
}

/** The address that opens a folder; `payload` are name and value pairs for the workbench. */
export function address(origin, folder, payload = []) {
  const query = new URLSearchParams({ folder: uriPath(folder) });
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  // Slashes may stand in a query, and an address is easier to read with them.
  return `${origin}/?${query.toString().replaceAll('%2F', '/')}`;
}

/** The URI under which the workbench at `authority` knows a file. */
export const remoteUri = (authority, file) => `vscode-remote://${authority}${uriPath(file)}`;

function uriPath(file) {
  const slashes = file.replaceAll('\\', '/');
  return slashes.startsWith('/') ? slashes : `/${slashes}`;
}

/** A promise that resolves after a while, unless it is cancelled. */
export function timeout(milliseconds) {
  let timer;
  const over = new Promise(resolve => {
    timer = setTimeout(resolve, milliseconds);
  });
  return { over, cancel: () => clearTimeout(timer) };
}

function listening(child, write) {
  return new Promise(resolve => {
    let text = '';
    child.stdout.on('data', chunk => {
      write(chunk);
      text += chunk;
      const port = /Extension host agent listening on (\d+)/.exec(text)?.[1];
      if (port) resolve(Number(port));
    });
  });
}

function end(child, signal) {
  try {
    // The whole group: extension hosts are children of the server.
    if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
    else process.kill(-child.pid, signal);
  } catch {
    // It has ended by itself.
  }
}

/** Our environment without what an outer VS Code has put there, and without a gallery to ask. */
function environment() {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(VSCODE_|ELECTRON_|CODE_SERVER|NODE_OPTIONS$)/.test(name),
  );
  return { ...Object.fromEntries(own), EXTENSIONS_GALLERY: JSON.stringify({ serviceUrl: '' }) };
}
