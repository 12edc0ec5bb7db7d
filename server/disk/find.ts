import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { formatNamed } from '../engine/text/formats';

/**
 * The files below `folder` that matter, at most `maximum` and rather YAML than others, in the order of their paths. Left
 * out are `.git`, `node_modules` and what a `.gitignore` excludes; a folder that is itself excluded but asked for is read
 * all the same. Files with variables are hardly ever checked in, and Compose reads them for all that, so they count
 * unless their folder is excluded.
 */
export async function findFiles(folder: string, maximum = Infinity): Promise<string[]> {
  const rules = await rulesAround(folder);
  const yaml: string[] = [];
  const others: string[] = [];
  await collect(folder, isExcluded(folder, true, rules) ? [] : rules);
  return [...yaml, ...others].slice(0, maximum).sort();

  async function collect(at: string, inherited: readonly Rules[]): Promise<void> {
    const entries = await readdir(at, { withFileTypes: true }).catch(() => []);
    const own = entries.some(({ name }) => name === '.gitignore') ? await rulesOf(at) : undefined;
    const here = own ? [...inherited, own] : inherited;
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (yaml.length >= maximum) return;
      const path = join(at, entry.name);
      if (entry.isDirectory()) {
        if (entry.name === '.git' || entry.name === 'node_modules' || isExcluded(path, true, here)) continue;
        await collect(path, here);
        continue;
      }
      const format = formatNamed(entry.name);
      if (!format || (format !== 'environment' && isExcluded(path, false, here))) continue;
      if (format === 'yaml') yaml.push(path);
      else if (others.length < maximum) others.push(path);
    }
  }
}

/** The folder whose files count as one project with `path`: the nearest one above that holds `.git`. */
export async function projectAround(path: string): Promise<string | undefined> {
  for (let folder = path; ; folder = dirname(folder)) {
    if (await stat(join(folder, '.git')).catch(() => undefined)) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

/** The rules of one `.gitignore`, which count from its folder. */
interface Rules {
  readonly folder: string;
  readonly matcher: Ignore;
}

async function rulesOf(folder: string): Promise<Rules | undefined> {
  const text = await readFile(join(folder, '.gitignore'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : { folder, matcher: ignore().add(text) };
}

async function rulesAround(folder: string): Promise<readonly Rules[]> {
  const project = await projectAround(folder);
  if (project === undefined || project === folder) return [];
  const rules: Rules[] = [];
  for (let at = dirname(folder); ; at = dirname(at)) {
    const own = await rulesOf(at);
    if (own) rules.unshift(own);
    if (at === project) return rules;
  }
}

/** The innermost `.gitignore` that says anything of a path decides. */
function isExcluded(path: string, isFolder: boolean, rules: readonly Rules[]): boolean {
  for (const { folder, matcher } of [...rules].reverse()) {
    const name = relative(folder, path).split(sep).join('/');
    if (name === '' || name.startsWith('..')) continue;
    const { ignored, unignored } = matcher.test(isFolder ? `${name}/` : name);
    if (ignored || unignored) return ignored;
  }
  return false;
}
