import { memo, memo2 } from '../text/memo';
import { type SourceFile, type Span, shifted } from '../text/text';
import type { View } from '../yaml/view';
import { composeFilesOf, isOpen } from './compose';
import { type FilePath, fileAt, pathsIn } from './compose-files';
import { type Declaration, declarationsIn, isGiven, isReset } from './compose-names';
import { filledIn, type Values, valuesBeside } from './compose-values';
import { type Dockerfile, dockerfileOf } from './dockerfile';
import { folderOf, foldersAbove, placeOf, resolvePath } from './paths';
import type { PathKind, Workspace } from './workspace';

/** A path that Compose or the engine looks up on the disk when the project runs. */
export interface LocalPath {
  readonly role: 'env_file' | 'label_file' | 'config' | 'secret' | 'context' | 'dockerfile' | 'bind';
  /** As written, with variables filled in; the name that Compose takes where none is. */
  readonly text: string;
  /** What stands there where `text` depends on variables: what it comes to as far as `.env` and defaults decide. */
  readonly written?: string;
  /** From the start of the file: the path, or what stands for it. */
  readonly span: Span;
  /** Whether `span` is the path and nothing else, so that it can be replaced. */
  readonly isExact: boolean;
  /** What uses the path. */
  readonly from: Declaration;
  /**
   * Where it may lead, as URIs: from the folder of the file, and then from those above, since who runs Compose may have
   * chosen one of them as the folder of the project. A Dockerfile may be written in lower case.
   */
  readonly targets: readonly string[];
  /** `made`: the engine makes a folder where nothing is. */
  readonly need: 'required' | 'optional' | 'made';
}

/** The local paths in a Compose file, without those that depend on the shell or lead to other machines. */
export function localPathsIn(file: SourceFile, workspace: Workspace): readonly LocalPath[] {
  return pathsWith(file, valuesBeside(file, workspace));
}

const pathsWith = memo2((file: SourceFile, values: Values): readonly LocalPath[] =>
  declarationsIn(file).flatMap(declaration => [...pathsOf(declaration, values)]),
);

/** Every place that the Compose files of a workspace point to. */
export const pathTargets = memo((workspace: Workspace): readonly string[] => [
  ...new Set(
    composeFilesOf(workspace).flatMap(file => [
      ...localPathsIn(file, workspace).flatMap(({ targets }) => targets),
      ...pathsIn(file).flatMap(path => fileTargets(path, workspace).targets),
    ]),
  ),
]);

/** Where the path of an `include` or `extends` may lead, and what it comes to, as far as `.env` and defaults decide. */
export function fileTargets({ file, text }: FilePath, workspace: Workspace): Pick<LocalPath, 'text' | 'targets'> {
  const filled = filledIn(text, valuesBeside(file, workspace));
  if (filled === undefined || isRemote(filled)) return { text, targets: [] };
  return { text: filled, targets: targetsOf(file, filled, undefined, 'env_file') };
}

/** What lies at a path; absent if nobody knows. */
export function kindOf({ targets }: Pick<LocalPath, 'targets'>, workspace: Workspace): PathKind | undefined {
  const kinds = targets.map(uri => kindAt(uri, workspace));
  return kinds.find(kind => kind === 'file' || kind === 'folder') ?? kinds[0];
}

/** The Dockerfiles that the build of a service may use, as far as they were read: a file, or the text in place. */
export function dockerfilesOf(from: Declaration, workspace: Workspace): readonly Dockerfile[] {
  const inline = from.body.get('build', 'dockerfile_inline');
  if (isGiven(inline))
    return inline.text === undefined || isOpen(inline.text) ? [] : [dockerfileOf({ text: inline.text })];
  const path = localPathsIn(from.file, workspace).find(({ role, from: its }) => role === 'dockerfile' && its === from);
  const files = (path?.targets ?? []).flatMap(uri => fileAt({ place: placeOf(uri) }, workspace) ?? []);
  return files.map(dockerfileOf);
}

function kindAt(uri: string, workspace: Workspace): PathKind | undefined {
  const place = placeOf(uri);
  // What was made since somebody looked, or lies open without being stored, is there.
  return fileAt({ place }, workspace) ? 'file' : workspace.kinds.get(place);
}

/** A path as it is written somewhere. */
interface Written extends Pick<LocalPath, 'role' | 'need'> {
  readonly at: View;
  readonly text: string;
  /** The part of the text that is the path. */
  readonly part?: string;
  /** The folder that the path counts from, itself counted from that of the file. */
  readonly base?: string;
}

function* pathsOf(from: Declaration, values: Values): Iterable<LocalPath> {
  for (const one of writtenIn(from, values)) {
    const { at, role, need, text, part = text, base } = one;
    const targets = targetsOf(from.file, part, base, role);
    if (targets.length === 0) continue;
    const source = at.document.text.slice(at.span.start, at.span.end);
    const offset = at.isAlias || at.text !== text ? -1 : source.indexOf(part);
    const start = at.span.start + offset;
    const span = offset === -1 ? at.mark : { start, end: start + part.length };
    const written = at.text !== undefined && isOpen(at.text) ? { written: at.text } : {};
    yield {
      role,
      need,
      text: part,
      ...written,
      from,
      targets,
      isExact: offset !== -1,
      span: shifted(span, from.start),
    };
  }
}

function* writtenIn({ kind, body }: Declaration, values: Values): Iterable<Written> {
  if (isReset(body)) return;
  if (kind === 'configs' || kind === 'secrets') {
    if (isGiven(body.get('external'))) return;
    yield* required(kind === 'configs' ? 'config' : 'secret', body.get('file'), values);
    return;
  }
  if (kind !== 'services' || isGiven(body.get('provider'))) return;
  for (const at of itemsOf(body.get('env_file'))) {
    const need = at.get('required').text === 'false' ? 'optional' : 'required';
    for (const one of required('env_file', at.kind === 'map' ? at.get('path') : at, values)) yield { ...one, need };
  }
  for (const at of itemsOf(body.get('label_file'))) yield* required('label_file', at, values);
  yield* ofBuild(body.get('build'), values);
  for (const at of itemsOf(body.get('volumes'))) yield* ofMount(at, values);
}

function* required(role: LocalPath['role'], at: View, values: Values): Iterable<Written> {
  const text = isReset(at) || at.text === undefined ? undefined : filledIn(at.text, values);
  if (text) yield { role, at, text, need: 'required' };
}

/** A context that is no folder of this machine says nothing, and neither does the Dockerfile in it. */
function* ofBuild(build: View, values: Values): Iterable<Written> {
  if (!isGiven(build)) return;
  const at = build.kind === 'map' ? build.get('context') : build;
  const context = isGiven(at) ? at.text !== undefined && filledIn(at.text, values) : '.';
  if (!context || isRemote(context)) return;
  if (isGiven(at)) yield* required('context', at, values);
  if (isGiven(build.get('dockerfile_inline')) || build.get('dockerfile').tag === '!reset') return;
  const dockerfile = build.get('dockerfile');
  const text = isGiven(dockerfile) ? filledIn(dockerfile.text ?? '', values) : 'Dockerfile';
  if (text)
    yield {
      role: 'dockerfile',
      at: isGiven(dockerfile) ? dockerfile : at.exists ? at : build,
      text,
      need: 'required',
      base: context,
    };
}

function isRemote(context: string): boolean {
  return /^[\w.+-]+:|@|:\/\/|#|\.git$|^github\.com\//.test(context);
}

function* ofMount(at: View, values: Values): Iterable<Written> {
  if (at.kind === 'map') {
    const source = at.get('source');
    if (at.get('type').text !== 'bind') return;
    const makes = at.get('bind', 'create_host_path').text;
    // A variable may say anything.
    if (makes !== undefined && makes !== 'true' && makes !== 'false') return;
    for (const one of required('bind', source, values)) yield { ...one, need: makes === 'false' ? 'required' : 'made' };
    return;
  }
  const { text } = at;
  const part = text === undefined ? undefined : /^(\.{1,2}(?:\/[^:]*)?):/.exec(text)?.[1];
  if (text && part && !isOpen(text)) yield { role: 'bind', at, text, part, need: 'made' };
}

function itemsOf(at: View): readonly View[] {
  if (!isGiven(at)) return [];
  return (at.kind === 'list' ? at.items : [at]).filter(isGiven);
}

function targetsOf(
  file: SourceFile,
  path: string,
  base: string | undefined,
  role: LocalPath['role'],
): readonly string[] {
  if (isOpen(path) || path.includes('\\') || /^[~/]|^[\w.+-]+:/.test(path)) return [];
  const names = role === 'dockerfile' && path === 'Dockerfile' ? [path, 'dockerfile'] : [path];
  const folders = [folderOf(file.uri), ...foldersAbove(folderOf(file.uri))];
  return folders.flatMap(folder => {
    const from = base === undefined ? folder : resolvePath(folder, encoded(base));
    return from === undefined ? [] : names.flatMap(name => resolvePath(from, encoded(name)) ?? []);
  });
}

function encoded(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
