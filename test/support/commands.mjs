import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The root of the repository. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** A path inside the repository. */
export const at = (...parts) => path.join(root, ...parts);

/** Says one line about what goes on, on standard error: standard output is for results. */
export const say = line => process.stderr.write(`${line}\n`);

/** Runs npm quietly and ends with a clear message when it fails. */
export function npm(arguments_, { cwd = root } = {}) {
  // Inside `npm run` the very npm that runs us is known; otherwise it is a script that Windows starts through a shell.
  const script = process.env.npm_execpath;
  const [command, first] = script?.endsWith('.js') ? [process.execPath, [script]] : ['npm', []];
  const { status, error } = spawnSync(command, [...first, ...arguments_], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: command === 'npm' && process.platform === 'win32',
    env: {
      ...process.env,
      npm_config_audit: 'false',
      npm_config_fund: 'false',
      npm_config_loglevel: 'error',
      npm_config_update_notifier: 'false',
    },
  });
  if (error || status !== 0) {
    throw new Error(
      `\`npm ${arguments_[0]}\` failed${error ? ` (${error.message})` : ''}. Is the npm registry reachable?`,
    );
  }
}

/** Runs a program with our own input and output, and gives its exit code. */
export function run(command, arguments_, { env = {}, cwd = root } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, arguments_, { cwd, stdio: 'inherit', env: { ...process.env, ...env } });
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

/** Where a program is on the PATH, or `undefined`. */
export function onPath(name) {
  const endings = process.platform === 'win32' ? (process.env.PATHEXT ?? '.EXE;.CMD').split(';') : [''];
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap(folder => endings.map(ending => path.join(folder, name + ending)))
    .find(file => existsSync(file) && statSync(file).isFile());
}

/** The value of `--name VALUE` among the arguments of this process. */
export function option(name) {
  const position = process.argv.indexOf(`--${name}`);
  if (position < 0) return undefined;
  const value = process.argv[position + 1];
  if (value === undefined) fail(`--${name} needs a value.`);
  return value;
}

/** Ends the process with a message and exit code 2: it could not do what was asked. */
export function fail(message) {
  say(message);
  process.exit(2);
}

/** The time since `start` in seconds, for people. */
export const since = start => `${((Date.now() - start) / 1000).toFixed(1)} s`;

/** What to tell people about an error: where it happened says something only if it is a mistake of ours. */
export const explain = error =>
  error instanceof TypeError || error instanceof ReferenceError ? error.stack : error.message;

/** Whether the script at `url` is the one that Node was started with. */
export const isMain = url => url === pathToFileURL(process.argv[1] ?? '').href;

/** Does the work of a script; an error ends it with its message and exit code 1. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    say(`\n${explain(error)}`);
    process.exitCode = 1;
  }
}
