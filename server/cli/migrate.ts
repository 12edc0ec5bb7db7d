import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readSchema } from '../disk/files';
import { findFiles } from '../disk/find';
import { KubernetesApi, type Structure } from '../engine/features/api';
import { type MigrationReport, migrationReport } from '../engine/features/migration';
import { migrationMarkdown } from '../engine/features/migration-markdown';
import { positionAt } from '../engine/features/positions';
import { Workspace } from '../engine/model/workspace';
import type { SourceFile } from '../engine/text/text';
import { type Surroundings, unknownVersion } from './check';
import { type MigrateOptions, UsageError } from './options';
import { printMigration } from './print-migration';

/** `seamark migrate`: 0 done, 1 some files were there already and stay as they are, 2 nothing to migrate. */
export async function migrate(options: MigrateOptions, { folder, out, warn, terminal }: Surroundings): Promise<number> {
  const { path, language, kubernetesVersion } = options;
  const root = resolve(folder, path);
  const isFolder = await stat(root).then(
    found => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw noFolder(path);
  const structure = JSON.parse(await readSchema('kubernetes.json')) as Structure;
  if (kubernetesVersion && !structure.versions.includes(kubernetesVersion))
    throw unknownVersion(kubernetesVersion, structure);
  const target = options.write === undefined ? undefined : resolve(folder, options.write);
  const workspace = Workspace.of(...(await filesBelow(root, target)));
  const report = migrationReport(workspace, new KubernetesApi(structure, kubernetesVersion).version);
  if (report.applications.length === 0) {
    const message = {
      en: `${path}: no Spring application is to be seen here.`,
      ko: `${path}: 스프링 애플리케이션을 찾지 못했습니다.`,
    };
    warn(`seamark: ${message[language]}`);
    return 2;
  }

  const lineOf = ({ uri, span }: { readonly uri: string; readonly span: { readonly start: number } }) => {
    const file = workspace.files.get(uri);
    return file ? positionAt(file, span.start).line + 1 : 1;
  };
  const pathOf = (uri: string) => shown(folder, fileURLToPath(uri));
  const placeOf = (place: Parameters<typeof lineOf>[0]) => `${pathOf(place.uri)}:${lineOf(place)}`;
  const done = target === undefined ? undefined : await written(report, target, options);
  if (options.format === 'json') out(asJson(report, pathOf, lineOf, done));
  else if (options.format === 'markdown') {
    out(
      migrationMarkdown(
        report,
        language,
        place => `[${placeOf(place)}](${encodeURI(pathOf(place.uri))}#L${lineOf(place)})`,
      ),
    );
  } else out(printMigration(report, language, placeOf, terminal));

  for (const line of done ? outcome(done, options) : []) warn(line);
  return done && done.left.length > 0 ? 1 : 0;
}

interface Written {
  readonly made: readonly string[];
  /** Those that were there already. */
  readonly left: readonly string[];
}

/** Writes what is not there yet. */
async function written({ files }: MigrationReport, target: string, { language }: MigrateOptions): Promise<Written> {
  const made: string[] = [];
  const left: string[] = [];
  for (const { path, text } of files) {
    const place = resolve(target, path);
    await mkdir(dirname(place), { recursive: true });
    try {
      await writeFile(place, text[language], { flag: 'wx' });
      made.push(path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      left.push(path);
    }
  }
  return { made, left };
}

function outcome({ made, left }: Written, { write = '', language }: MigrateOptions): readonly string[] {
  const lines = [
    {
      en: `seamark: ${made.length} ${made.length === 1 ? 'file' : 'files'} written to ${write}.`,
      ko: `seamark: 파일 ${made.length}개를 만들었습니다: ${write}`,
    },
  ];
  if (left.length > 0) {
    lines.push({
      en: `seamark: left alone, as they are there already: ${left.join(', ')}.`,
      ko: `seamark: 이미 있어 그대로 둔 파일: ${left.join(', ')}`,
    });
  }
  return lines.map(text => text[language]);
}

/** What tools can rely on; sentences and files stay in every language. */
function asJson(
  { applications, notes, files }: MigrationReport,
  pathOf: (uri: string) => string,
  lineOf: (place: { readonly uri: string; readonly span: { readonly start: number } }) => number,
  done: Written | undefined,
): string {
  type Noted = MigrationReport['notes'][number];
  const note = ({ kind, text, at }: Noted) => ({ kind, text, ...(at && { path: pathOf(at.uri), line: lineOf(at) }) });
  const report = {
    version: 1,
    applications: applications.map(one => ({
      name: one.name,
      role: one.role,
      effort: one.effort,
      concerns: one.concerns.map(({ id, found }) => ({
        id,
        found: found.map(({ component, places }) => ({
          component,
          places: places.map(place => ({ path: pathOf(place.uri), line: lineOf(place) })),
        })),
      })),
      files: one.files,
      notes: one.notes.map(note),
    })),
    notes: notes.map(note),
    files,
    ...(done && { written: done.made, left: done.left }),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** The files of a folder that matter, but for those that an earlier run has made. */
async function filesBelow(root: string, target: string | undefined): Promise<readonly SourceFile[]> {
  const paths = (await findFiles(root)).filter(
    path => target === undefined || target === root || !path.startsWith(`${target}${sep}`),
  );
  const read = await Promise.all(
    paths.map(async path => ({
      uri: pathToFileURL(path).href,
      text: await readFile(path, 'utf8').catch(() => undefined),
    })),
  );
  return read.flatMap(({ uri, text }) => (text === undefined ? [] : { uri, text }));
}

function shown(folder: string, path: string): string {
  const name = relative(folder, path);
  return name.startsWith('..') ? path : name.split(sep).join('/');
}

function noFolder(path: string): UsageError {
  return new UsageError({
    en: `${path}: not a folder. "seamark migrate" takes the folder of a project.`,
    ko: `폴더가 아닌 경로: ${path}. \`seamark migrate\`에는 프로젝트 폴더를 적으세요.`,
  });
}
