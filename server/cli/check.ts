import { readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createTwoFilesPatch } from 'diff';
import { version } from '../../package.json';
import { diskFiles, readSchema } from '../disk/files';
import { findFiles, projectAround } from '../disk/find';
import { KubernetesApi, type Structure } from '../engine/features/api';
import { diagnostics, isChecked, isOurs, type Setup, severities } from '../engine/features/diagnostics';
import { documentCount } from '../engine/features/documents';
import { fixed } from '../engine/features/fix-all';
import { pointedTo, withAnswers } from '../engine/features/paths';
import { Workspace } from '../engine/model/workspace';
import type { SourceFile } from '../engine/text/text';
import { type CheckOptions, UsageError } from './options';
import { printGithub } from './print-github';
import { printJson } from './print-json';
import { printSarif } from './print-sarif';
import { printText } from './print-text';
import type { CheckedFile, Report } from './report';

/** What a run needs of its surroundings. */
export interface Surroundings {
  readonly folder: string;
  readonly out: (text: string) => void;
  readonly warn: (text: string) => void;
  readonly stdin: () => Promise<string>;
  /** Colours and the width to stay within; absent where the output is no terminal. */
  readonly terminal: { readonly columns: number } | undefined;
}

/** `seamark check`: 0 clean, 1 findings at or above `--fail-on`, 2 something could not be read. */
export async function check(options: CheckOptions, surroundings: Surroundings): Promise<number> {
  const started = Date.now();
  const structure = JSON.parse(await readSchema('kubernetes.json')) as Structure;
  const { kubernetesVersion } = options;
  if (kubernetesVersion && !structure.versions.includes(kubernetesVersion))
    throw unknownVersion(kubernetesVersion, structure);
  const { profile, severities: chosenSeverities } = options;
  const api = new KubernetesApi(structure, kubernetesVersion);
  const setup: Setup = {
    api,
    profile: profile ?? 'learn',
    severities: chosenSeverities,
    insists: { ...(kubernetesVersion && { api }), ...(profile && { profile }), severities: chosenSeverities },
  };

  const { chosen, unreadable } = await chosenFiles(options, surroundings);
  const stdinUri = options.paths.includes('-')
    ? pathToFileURL(resolve(surroundings.folder, options.stdinFilename)).href
    : '';
  for (const path of unreadable) {
    surroundings.warn(
      {
        en: `seamark: ${path}: cannot be read. The other files are checked.`,
        ko: `seamark: 읽을 수 없는 경로: ${path}. 나머지 파일은 검사합니다.`,
      }[options.language],
    );
  }
  const around = await filesAround(surroundings.folder, chosen);
  let workspace = await withKinds(
    Workspace.of(...around, ...chosen.map(({ file }) => file)),
    await foldersAround(surroundings.folder, chosen),
  );
  const ours = chosen.filter(({ file, named }) => (named && isChecked(file)) || isOurs(workspace, file.uri));
  const mended =
    options.fix === 'no' ? ours : ours.map(one => ({ ...one, file: fixed(one.file, workspace, setup).file }));
  if (options.fix === 'preview') {
    for (const [index, { path, file }] of ours.entries()) {
      const after = mended[index]?.file.text ?? file.text;
      if (after !== file.text) surroundings.out(createTwoFilesPatch(`a/${path}`, `b/${path}`, file.text, after));
    }
    return unreadable.length > 0 ? 2 : 0;
  }
  for (const [index, { file }] of ours.entries()) {
    const after = mended[index]?.file;
    if (after && after.text !== file.text && file.uri !== stdinUri)
      await writeFile(fileURLToPath(file.uri), after.text);
  }
  workspace = workspace.with(...mended.map(({ file }) => file));
  const files = mended.map(
    ({ file, path }): CheckedFile => ({
      path,
      file,
      findings: diagnostics(workspace, file.uri, setup),
      documents: documentCount(file),
    }),
  );
  const report: Report = {
    files,
    known: workspace.files,
    pathOf: uri => shown(surroundings.folder, fileURLToPath(uri)),
    language: options.language,
    milliseconds: Date.now() - started,
  };
  surroundings.out(print(report, options.format, surroundings.terminal));

  if (unreadable.length > 0) return 2;
  const { failOn } = options;
  if (failOn === 'never') return 0;
  const loud = severities.slice(0, severities.indexOf(failOn) + 1);
  return files.some(({ findings }) => findings.some(({ severity }) => loud.includes(severity))) ? 1 : 0;
}

function print(report: Report, format: CheckOptions['format'], terminal: Surroundings['terminal']): string {
  switch (format) {
    case 'json':
      return printJson(report);
    case 'sarif':
      return printSarif(report, version);
    case 'github':
      return printGithub(report);
    case 'text':
      return printText(report, terminal);
  }
}

/** A file to report on, and whether it was named itself rather than found in a folder. */
interface Chosen {
  readonly file: SourceFile;
  /** As it is printed: relative to where the command runs, with slashes. */
  readonly path: string;
  readonly named: boolean;
}

async function chosenFiles(
  { paths, stdinFilename }: CheckOptions,
  { folder, stdin }: Surroundings,
): Promise<{ chosen: readonly Chosen[]; unreadable: readonly string[] }> {
  const chosen = new Map<string, Chosen>();
  const unreadable: string[] = [];
  const choose = (path: string, text: string, named: boolean) => {
    const file = { uri: pathToFileURL(path).href, text };
    chosen.set(file.uri, { file, path: shown(folder, path), named: named || (chosen.get(file.uri)?.named ?? false) });
  };
  for (const given of paths) {
    if (given === '-') {
      choose(resolve(folder, stdinFilename), await stdin(), true);
      continue;
    }
    const path = resolve(folder, given);
    const isFolder = (await stat(path).catch(() => undefined))?.isDirectory();
    const found = isFolder ? await findFiles(path) : [path];
    for (const each of found) {
      const text = await readFile(each, 'utf8').catch(() => undefined);
      if (text === undefined) unreadable.push(shown(folder, each));
      else choose(each, text, !isFolder);
    }
  }
  const inOrder = [...chosen.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { chosen: inOrder, unreadable };
}

/**
 * The files that may have a say in what the chosen ones mean: those of the project, as an editor that has it open
 * would know them, and those around a chosen file that lies outside.
 */
async function filesAround(folder: string, chosen: readonly Chosen[]): Promise<readonly SourceFile[]> {
  const known = new Set(chosen.map(({ file }) => file.uri));
  const found = await Promise.all((await foldersAround(folder, chosen)).map(place => findFiles(place, 5000)));
  const files: SourceFile[] = [];
  for (const path of new Set(found.flat())) {
    const uri = pathToFileURL(path).href;
    if (known.has(uri)) continue;
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text !== undefined) files.push({ uri, text });
  }
  return files;
}

/** The project, and the folders of chosen files that lie outside. */
async function foldersAround(folder: string, chosen: readonly Chosen[]): Promise<readonly string[]> {
  const project = (await projectAround(folder)) ?? folder;
  const outside = chosen.map(({ path }) => dirname(resolve(folder, path))).filter(place => !isInside(project, place));
  return [project, ...new Set(outside)];
}

/** The workspace with what lies where its files point to, as far as that is within `folders`. */
async function withKinds(workspace: Workspace, folders: readonly string[]): Promise<Workspace> {
  const uris = pointedTo(workspace).filter(uri => folders.some(folder => isInside(folder, fileURLToPath(uri))));
  return withAnswers(workspace, uris, await diskFiles.kinds(uris));
}

function isInside(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder + sep);
}

function shown(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/') || '.';
}

/** "Unknown version", with those that are bundled. */
export function unknownVersion(version: string, { versions }: Structure): UsageError {
  const all = versions.join(', ');
  return new UsageError({
    en: `Kubernetes ${version} is not bundled. --kubernetes-version takes ${all}.`,
    ko: `쿠버네티스 ${version} 버전은 들어 있지 않습니다. --kubernetes-version에 쓸 수 있는 값: ${all}`,
  });
}
