import { formatOf } from '../text/formats';
import { memo, memo2 } from '../text/memo';
import type { SourceFile } from '../text/text';
import { pathsIn } from './compose-files';
import { localPathsIn } from './compose-paths';
import { projectOf } from './compose-project';
import { variablesIn } from './environment';
import { folderOf, foldersAbove, placeOf } from './paths';
import type { Workspace } from './workspace';

/** Where the variables of a project may come from, besides the shell that nobody sees. */
export interface ProjectEnvironment {
  /** The `.env` beside the file, or beside one that Compose reads with it. */
  readonly file: SourceFile;
  /** What Compose fills in for `${NAME}`: the names in that file and in others that may be read in its place. */
  readonly names: ReadonlySet<string>;
  /** Names that only containers see, with the file that `env_file` hands to them. */
  readonly inContainers: ReadonlyMap<string, SourceFile>;
}

/** The environment of the project that a Compose file belongs to; absent without a `.env`, and where another file is chosen. */
export const environmentOf = memo2((workspace: Workspace, file: SourceFile): ProjectEnvironment | undefined => {
  const { files } = projectOf(workspace, file);
  const folders = [...new Set(files.map(one => folderOf(one.uri)))];
  const [env] = folders.flatMap(folder => workspace.files.get(`${folder}/.env`) ?? []);
  if (!env || files.some(one => pathsIn(one).some(({ isMoved }) => isMoved))) return undefined;
  const targets = files
    .flatMap(one => localPathsIn(one, workspace))
    .flatMap(path => (path.role === 'env_file' ? path.targets : []));
  const handed = new Set(targets.map(placeOf));
  const around = new Set([...folders, ...folders.flatMap(folder => foldersAbove(folder))]);
  const names = new Set<string>();
  const inContainers = new Map<string, SourceFile>();
  for (const one of environmentFiles(workspace)) {
    const isHanded = handed.has(placeOf(one.uri)) && !one.uri.endsWith('/.env');
    if (!isHanded && !around.has(folderOf(one.uri))) continue;
    for (const { name } of variablesIn(one)) {
      if (isHanded) inContainers.set(name, one);
      else names.add(name);
    }
  }
  return { file: env, names, inContainers };
});

const environmentFiles = memo((workspace: Workspace): readonly SourceFile[] =>
  [...workspace.files.values()].filter(file => file.uri.includes('.env') && formatOf(file) === 'environment'),
);
