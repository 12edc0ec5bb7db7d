import { memo, memo2 } from '../text/memo';
import type { SourceFile, Span } from '../text/text';
import { documentsIn, type YamlDocument } from '../yaml/stream';
import { View } from '../yaml/view';
import { classify } from './family';
import { fileName, folderOf, placeOf, resolvePath } from './paths';
import type { Workspace } from './workspace';

/** A service as one document writes it. Spans are local to the document. */
export interface Service {
  readonly name: string;
  readonly nameSpan: Span;
  readonly body: View;
}

/** The services of a document that are mappings, or will be once something stands under their name. */
export const servicesIn = memo((document: YamlDocument): readonly Service[] => {
  const services = View.root(document).get('services');
  return [...services.fields].map(([name, { keySpan, value }]) => ({ name, nameSpan: keySpan, body: value }));
});

/** Whether a service says what its containers are made of: an image, a build, a provider, or another service's. */
export function hasOrigin({ body }: Service): boolean {
  return origins.some(key => body.get(key).exists);
}

/** The keys that say what a service's containers are made of. */
export const origins: readonly string[] = ['image', 'build', 'provider', 'extends'];

/** The names of the services that some document of the file gives an origin. */
export const namesWithOrigin = memo((file: SourceFile): ReadonlySet<string> => {
  const services = documentsIn(file).flatMap(({ document }) => servicesIn(document));
  return new Set(services.filter(hasOrigin).map(({ name }) => name));
});

/** Whether Compose reads the file by itself when nobody names another one. */
export function isDefaultFile(file: SourceFile): boolean {
  return /^(?:docker-)?compose\.ya?ml$/.test(fileName(placeOf(file.uri)));
}

/**
 * Whether the file may be only a part of a project: called an override or a variant (`docker-compose.dev.yml`), or
 * reached from another file by `include` or `extends`.
 */
export function isPart(file: SourceFile, workspace: Workspace): boolean {
  const place = placeOf(file.uri);
  if (/override|^(?:docker-)?compose\.[\w-]+\./i.test(fileName(place))) return true;
  return composeFilesOf(workspace).some(other => other.uri !== file.uri && reachedFrom(other).has(place));
}

/** The other Compose files that may be merged with this one: those in its folder, above it and below it. */
export function filesAround(file: SourceFile, workspace: Workspace): readonly SourceFile[] {
  return around(workspace, file);
}

const around = memo2((workspace: Workspace, file: SourceFile): readonly SourceFile[] => {
  const folder = `${folderOf(placeOf(file.uri))}/`;
  return composeFilesOf(workspace).filter(other => {
    const otherFolder = `${folderOf(placeOf(other.uri))}/`;
    return other.uri !== file.uri && (folder.startsWith(otherFolder) || otherFolder.startsWith(folder));
  });
});

/** The Compose files of a workspace that declare something. */
export const composeFilesOf = memo((workspace: Workspace): readonly SourceFile[] =>
  [...workspace.files.values()].filter(
    file => holdsNames.test(file.text) && classify(workspace, file).family === 'compose',
  ),
);

/** Whether a value depends on variables, so that nobody can tell it from the file: `$$` is only a dollar. */
export function isOpen(text: string): boolean {
  return /(?<!\$)(?:\$\$)*\$[a-zA-Z_{]/.test(text);
}

/** A cheap look at whether a file can be a Compose file, before it is parsed. */
const holdsNames = /^(?:\{\s*)?["']?(?:services|networks|volumes|secrets|configs|models|include)\b/m;

/** The places that the file's `include` and `extends` lead to. */
const reachedFrom = memo((file: SourceFile): ReadonlySet<string> => {
  const folder = folderOf(placeOf(file.uri));
  const paths = documentsIn(file).flatMap(({ document }) => {
    const includes = View.root(document).get('include').items;
    const extended = servicesIn(document).map(({ body }) => body.get('extends', 'file'));
    return [...includes, ...includes.map(one => one.get('path')), ...extended].flatMap(at => [at, ...at.items]);
  });
  return new Set(paths.flatMap(({ text }) => (text !== undefined && resolvePath(folder, text)) || []));
});
