import { memo } from '../text/memo';
import { type SourceFile, type Span, shifted } from '../text/text';
import { documentsIn, type YamlDocument } from '../yaml/stream';
import { View } from '../yaml/view';
import { isOpen, servicesIn } from './compose';
import { folderOf, placeOf, resolvePath } from './paths';
import type { Workspace } from './workspace';

/** A path to another Compose file, as written. */
export interface FilePath {
  readonly way: 'include' | 'extends';
  readonly text: string;
  readonly file: SourceFile;
  /** From the start of the file. */
  readonly span: Span;
  /** Where it leads if it counts from the folder of its file; absent for variables, addresses and absolute paths. */
  readonly place: string | undefined;
  /** Whether the file may be read from another folder than that of the path's file. */
  readonly isMoved: boolean;
}

/** The paths in a file that lead to other Compose files. */
export const pathsIn = memo((file: SourceFile): readonly FilePath[] => {
  const folder = folderOf(placeOf(file.uri));
  return documentsIn(file).flatMap(({ document, start }) =>
    writtenPaths(document).map(({ way, at, text, isMoved }): FilePath => {
      const place = isOpen(text) ? undefined : resolvePath(folder, text);
      return { way, text, file, span: shifted(at.mark, start), place, isMoved };
    }),
  );
});

interface WrittenPath extends Pick<FilePath, 'way' | 'text' | 'isMoved'> {
  readonly at: View;
}

const writtenPaths = memo((document: YamlDocument): readonly WrittenPath[] => {
  if (!/\b(?:include|extends)["']?\s*:/.test(document.text)) return [];
  const found: WrittenPath[] = [];
  const add = (way: FilePath['way'], at: View, isMoved: boolean) => {
    for (const one of at.kind === 'list' ? at.items : [at]) {
      if (one.text !== undefined && one.text !== '') found.push({ way, at: one, text: one.text, isMoved });
    }
  };
  for (const item of View.root(document).get('include').items) {
    if (item.kind === 'map') add('include', item.get('path'), item.get('project_directory').exists);
    else add('include', item, false);
  }
  for (const { body } of servicesIn(document)) add('extends', body.get('extends', 'file'), false);
  return found;
});

/** The file that a path leads to, if the workspace knows it. */
export function fileAt({ place }: Pick<FilePath, 'place'>, workspace: Workspace): SourceFile | undefined {
  return place === undefined ? undefined : filesByPlace(workspace).get(place);
}

const filesByPlace = memo(
  (workspace: Workspace): ReadonlyMap<string, SourceFile> =>
    new Map([...workspace.files.values()].map(file => [placeOf(file.uri), file])),
);

/** The files that include this one, and those that include them. */
export function includersOf(file: SourceFile, workspace: Workspace): readonly SourceFile[] {
  const found = new Set<SourceFile>();
  const waiting = [file];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const other of includersByPlace(workspace).get(placeOf(next.uri)) ?? []) {
      if (found.has(other) || other === file) continue;
      found.add(other);
      waiting.push(other);
    }
  }
  return [...found];
}

const includersByPlace = memo((workspace: Workspace): ReadonlyMap<string, readonly SourceFile[]> => {
  const found = new Map<string, SourceFile[]>();
  for (const file of workspace.files.values()) {
    for (const place of includedBy(file)) found.set(place, [...(found.get(place) ?? []), file]);
  }
  return found;
});

const includedBy = memo((file: SourceFile): readonly string[] => [
  ...new Set(pathsIn(file).flatMap(({ way, place }) => (way === 'include' && place !== undefined ? [place] : []))),
]);

/** The names that Compose looks for, the first one found counts (compose-go, `cli/options.go`). */
const baseNames = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];
const overrideNames = [
  'compose.override.yml',
  'compose.override.yaml',
  'docker-compose.override.yml',
  'docker-compose.override.yaml',
];

/** A base and its override; of another file itself alone. */
export function mergedWith(file: SourceFile, workspace: Workspace): readonly SourceFile[] {
  const folder = file.uri.slice(0, file.uri.lastIndexOf('/') + 1);
  const first = (names: readonly string[]) => {
    for (const name of names) {
      const found = workspace.files.get(folder + name);
      if (found) return found;
    }
    return undefined;
  };
  const name = file.uri.slice(folder.length);
  if (!baseNames.includes(name) && !overrideNames.includes(name)) return [file];
  const base = first(baseNames);
  const override = first(overrideNames);
  if (base && override && (file.uri === base.uri || file.uri === override.uri)) return [base, override];
  return [file];
}

/** Whether another file includes this one. */
export function isIncluded(file: SourceFile, workspace: Workspace): boolean {
  return includersByPlace(workspace).has(placeOf(file.uri));
}

/** Whether a service of another file extends one of this file. */
export function isExtended(file: SourceFile, workspace: Workspace): boolean {
  return extendedPlaces(workspace).has(placeOf(file.uri));
}

const extendedPlaces = memo(
  (workspace: Workspace): ReadonlySet<string> =>
    new Set([...workspace.files.values()].flatMap(file => [...extendedBy(file)])),
);

const extendedBy = memo((file: SourceFile): readonly string[] =>
  pathsIn(file).flatMap(({ way, place }) =>
    way === 'extends' && place !== undefined && place !== placeOf(file.uri) ? [place] : [],
  ),
);
