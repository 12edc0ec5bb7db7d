import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { at, onPath, say, since } from './commands.mjs';
import { cache, unpack } from './downloads.mjs';

/** Starts a browser without a window: the one of CHROME_PATH, an installed one, or on Linux the one from npm. */
export async function launchBrowser() {
  const { executablePath, env } = browser();
  return chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-gpu',
      '--disable-quic',
      '--disable-sync',
      '--no-first-run',
      '--no-sandbox',
    ],
  });
}

function browser() {
  const chosen = process.env.CHROME_PATH;
  if (chosen && !existsSync(chosen)) throw new Error(`CHROME_PATH names ${chosen}, which does not exist.`);
  const executablePath = chosen ?? installedBrowser();
  if (executablePath) return { executablePath, env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return bundledBrowser();
  throw new Error(
    'The tests inside VS Code need a browser, and none was found. ' +
      'Install Chrome, Chromium or Edge, or set CHROME_PATH to the program.',
  );
}

function installedBrowser() {
  if (process.platform === 'linux') {
    const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];
    // On some systems the program of that name only tells how to install the snap, which cannot read our folders.
    return names.map(onPath).find(file => file && !existsSync('/snap/bin/chromium'));
  }
  const places =
    process.platform === 'darwin'
      ? [
          '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
          '/Applications/Chromium.app/Contents/MacOS/Chromium',
          '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
        ]
      : [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
          .filter(Boolean)
          .flatMap(folder => [
            path.join(folder, 'Google/Chrome/Application/chrome.exe'),
            path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
          ]);
  return places.find(existsSync);
}

/**
 * The Chromium inside `@sparticuz/chromium`, with the libraries and fonts it needs: it runs on a Linux that has none.
 *
 * Fonts for Korean and for code come along, so that screenshots show them.
 */
function bundledBrowser() {
  const folder = path.join(cache, 'chromium');
  if (!existsSync(folder)) unpackBrowser(folder);
  // Each time, as it names the folder, which may have been moved; without a font Chromium ends at once.
  const fonts = path.join(folder, 'fonts.conf');
  writeFileSync(fonts, fontConfiguration(folder));
  return {
    executablePath: path.join(folder, 'chromium'),
    env: {
      FONTCONFIG_FILE: fonts,
      LD_LIBRARY_PATH: [path.join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
    },
  };
}

function unpackBrowser(folder) {
  const start = Date.now();
  say('Unpacking Chromium and its fonts ...');
  const unfinished = `${folder}-${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });

  // The package unpacks into the folder for temporary files, and its own libraries only where it takes the machine
  // for the one of a cloud function: a process of its own can be told both.
  const { status } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', "import chromium from '@sparticuz/chromium'; await chromium.executablePath();"],
    {
      cwd: at(),
      stdio: 'inherit',
      env: { ...process.env, TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
    },
  );
  if (status !== 0) throw new Error('Chromium could not be unpacked from @sparticuz/chromium.');

  addFonts(unfinished, '@embedpdf/fonts-kr@1.0.0', ['fonts/NotoSansKR-Regular.otf', 'fonts/NotoSansKR-Bold.otf']);
  addFonts(unfinished, 'dejavu-fonts-ttf@2.37.3', ['ttf/DejaVuSansMono.ttf', 'ttf/DejaVuSansMono-Bold.ttf']);
  renameSync(unfinished, folder);
  say(`Chromium is ready (${since(start)}).`);
}

function addFonts(folder, specifier, files) {
  const unpacked = path.join(folder, 'unpacked');
  unpack(specifier, unpacked);
  for (const file of files) cpSync(path.join(unpacked, file), path.join(folder, 'fonts', path.basename(file)));
  rmSync(unpacked, { recursive: true });
}

const fontConfiguration = folder => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path.join(folder, 'fonts')}</dir>
  <cachedir>${path.join(folder, 'fonts-cache')}</cachedir>
  <alias>
    <family>monospace</family>
    <prefer><family>DejaVu Sans Mono</family><family>Noto Sans KR</family></prefer>
  </alias>
</fontconfig>
`;
