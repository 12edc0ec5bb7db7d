import { memo, memo2 } from '../text/memo';
import { similar } from '../text/similar';
import type { SourceFile } from '../text/text';
import { documentsIn, type YamlDocument } from '../yaml/stream';
import { View } from '../yaml/view';
import { filesAround, isDefaultFile, isOpen, isPart, namesWithOrigin } from './compose';
import { fileAt, includersOf, isExtended, isIncluded, mergedWith, pathsIn } from './compose-files';
import {
  type ComposeKind,
  composeKinds,
  type Declaration,
  declarationsIn,
  extendsOf,
  isGiven,
  isReset,
  type Reference,
  referencesIn,
} from './compose-names';
import { fileName, placeOf } from './paths';
import type { Workspace } from './workspace';

/** The files that Compose reads as one, and the names in them. */
export interface ComposeProject {
  /** In the order in which they are merged: the base, its override, then what they include. */
  readonly files: readonly SourceFile[];
  /** Whether every file that the project includes is among them. */
  readonly isComplete: boolean;
  readonly declarations: Readonly<Record<ComposeKind, ReadonlyMap<string, readonly Declaration[]>>>;
  readonly references: readonly Reference[];
}

/**
 * The project of a file: the file, the override or base that Compose reads with it, the files that include it, and all
 * that these include. A file that is only extended gives bodies to services but no names, so it is not among them.
 */
export const projectOf = memo2((workspace: Workspace, file: SourceFile): ComposeProject => {
  const files = new Set<SourceFile>();
  let isComplete = true;
  const waiting = [...mergedWith(file, workspace), ...includersOf(file, workspace)];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    if (files.has(next)) continue;
    files.add(next);
    for (const path of pathsIn(next)) {
      if (path.way !== 'include') continue;
      const included = fileAt(path, workspace);
      if (included) waiting.push(included);
      else isComplete = false;
    }
  }
  const declarations = emptyIndex();
  for (const one of files) {
    for (const declaration of declarationsIn(one)) {
      const known = declarations[declaration.kind];
      const others = known.get(declaration.name);
      if (others) others.push(declaration);
      else known.set(declaration.name, [declaration]);
    }
  }
  return { files: [...files], isComplete, declarations, references: [...files].flatMap(referencesIn) };
});

function emptyIndex(): Record<ComposeKind, Map<string, Declaration[]>> {
  return {
    services: new Map(),
    networks: new Map(),
    volumes: new Map(),
    secrets: new Map(),
    configs: new Map(),
    models: new Map(),
  };
}

/**
 * Whether a name of `kind` that the project does not declare is certainly missing. Not so while some file does not
 * parse or is not known, in fragments that other files complete, and in templates that others extend.
 */
export function isSettled(file: SourceFile, workspace: Workspace, kind: ComposeKind): boolean {
  const project = projectOf(workspace, file);
  if (!project.isComplete || project.files.some(one => isBroken(one) || isMisspelt(one, kind))) return false;
  if (isDefaultFile(file)) return true;
  if (isExtended(file, workspace) && !isIncluded(file, workspace)) return false;
  return !isFragment(file, workspace);
}

/** Whether a file of another name than Compose's own may need another one beside it. */
export function isFragment(file: SourceFile, workspace: Workspace): boolean {
  if (isDefaultFile(file)) return false;
  const { declarations, files } = projectOf(workspace, file);
  const withOrigin = new Set(files.flatMap(one => [...namesWithOrigin(one)]));
  const names = [...declarations.services.keys()];
  return names.length === 0 || names.some(name => !withOrigin.has(name));
}

/** Whether the file says by its name that it changes or extends another one, and none is known that it may change. */
export function isLoneVariant(file: SourceFile, workspace: Workspace): boolean {
  return isPart(file, workspace) && !isIncluded(file, workspace) && filesAround(file, workspace).length === 0;
}

const isBroken = memo((file: SourceFile): boolean =>
  documentsIn(file).some(({ document }) => document.syntaxErrors.length > 0),
);

/** Whether the key of `kind` is there under a slip of the pen, which is another rule's. */
function isMisspelt(file: SourceFile, kind: ComposeKind): boolean {
  return misspeltKinds(file).has(kind);
}

const misspeltKinds = memo((file: SourceFile): ReadonlySet<string> => {
  const found = documentsIn(file).flatMap(({ document }) =>
    View.root(document).entries.flatMap(({ key, value }) =>
      value.kind !== 'map' || composeKinds.some(kind => kind === key) ? [] : similar(key, composeKinds),
    ),
  );
  return new Set(found);
});

/** The names of `kind` that Compose files nearby declare, which somebody may merge with this one by hand. */
export function namesAround(file: SourceFile, workspace: Workspace, kind: ComposeKind): ReadonlySet<string> {
  const names = new Set<string>();
  for (const other of filesAround(file, workspace)) {
    for (const declaration of declarationsIn(other)) if (declaration.kind === kind) names.add(declaration.name);
  }
  return names;
}

/** The profiles that a service belongs to: empty if it always runs; absent if nobody can tell. */
export function profilesOf(name: string, { declarations }: ComposeProject): readonly string[] | undefined {
  const found: string[] = [];
  for (const { body } of declarations.services.get(name) ?? []) {
    const profiles = body.get('profiles');
    if (isReset(profiles) || (isGiven(profiles) && profiles.kind !== 'list')) return undefined;
    for (const { text } of profiles.items) {
      if (text === undefined || isOpen(text)) return undefined;
      found.push(text);
    }
  }
  return found;
}

/**
 * Whether `!reset` or `!override` changes a part of the service: in one of several files of the project, or in one nearby
 * that somebody may merge with them by hand.
 */
export function isRetagged(name: string, file: SourceFile, workspace: Workspace): boolean {
  const all = projectOf(workspace, file).declarations.services.get(name) ?? [];
  if (all.length > 1 && all.some(({ body }) => retags(body.document))) return true;
  return filesAround(file, workspace).some(other =>
    declarationsIn(other).some(one => one.kind === 'services' && one.name === name && retags(one.body.document)),
  );
}

/** Whether some part of a document is taken away from other files, or put in the place of what these say. */
export function retags({ text }: YamlDocument): boolean {
  return /!(?:reset|override)\b/.test(text);
}

/** The bodies of a service: of each file that declares it, and of the services that it extends. Absent if one is not known. */
export function bodiesOf(name: string, project: ComposeProject, workspace: Workspace): readonly View[] | undefined {
  const bodies = new Set<View>();
  const seen = new Set<string>();
  const waiting = [...(project.declarations.services.get(name) ?? [])];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const id = `${next.file.uri} ${next.span.start}`;
    if (seen.has(id)) continue;
    seen.add(id);
    bodies.add(next.body);
    const bases = [...extendsOf(next)];
    if (bases.length === 0 && isGiven(next.body.get('extends'))) return undefined;
    for (const base of bases) {
      const found = extendedService(base, project, workspace);
      if (!found) return undefined;
      waiting.push(...found);
    }
  }
  return [...bodies];
}

/**
 * What makes up a service, in the order in which it is merged, so that the last one wins: what it extends, then the file
 * and its override. Absent if a part is not known.
 */
export function layersOf(
  name: string,
  project: ComposeProject,
  workspace: Workspace,
): readonly Declaration[] | undefined {
  const layers = new Set<Declaration>();
  const isWhole = (project.declarations.services.get(name) ?? []).every(one =>
    addLayers(one, layers, project, workspace),
  );
  return isWhole ? [...layers] : undefined;
}

function addLayers(
  declaration: Declaration,
  layers: Set<Declaration>,
  project: ComposeProject,
  workspace: Workspace,
  open: readonly Declaration[] = [],
): boolean {
  if (open.includes(declaration)) return false;
  const bases = [...extendsOf(declaration)];
  if (bases.length === 0 && isGiven(declaration.body.get('extends'))) return false;
  for (const base of bases) {
    const found = extendedService(base, project, workspace);
    if (!found?.every(one => addLayers(one, layers, project, workspace, [...open, declaration]))) return false;
  }
  layers.add(declaration);
  return true;
}

/** The declarations of the service that `extends` means; absent if the file is not known or has no such service. */
export function extendedService(
  { name, path, file, isOpen }: Reference,
  project: ComposeProject,
  workspace: Workspace,
): readonly Declaration[] | undefined {
  if (isOpen) return undefined;
  if (path === undefined) return project.declarations.services.get(name) ?? ofFile(file, name);
  const known = pathsIn(file).find(({ way, text }) => way === 'extends' && text === path);
  const target = known && fileAt(known, workspace);
  return target && ofFile(target, name);
}

function ofFile(file: SourceFile, name: string): readonly Declaration[] | undefined {
  const found = declarationsIn(file).filter(
    declaration => declaration.kind === 'services' && declaration.name === name,
  );
  return found.length > 0 ? found : undefined;
}

/** The name of a file for sentences. */
export function nameOf(file: SourceFile): string {
  return fileName(placeOf(file.uri));
}
