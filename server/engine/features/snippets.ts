import composeDocuments from '../../../snippets/compose.json';
import insideCompose from '../../../snippets/compose-inside.json';
import kubernetesDocuments from '../../../snippets/kubernetes.json';
import insideKubernetes from '../../../snippets/kubernetes-inside.json';
import { composeName, type Family } from '../model/family';
import { fileName, placeOf } from '../model/paths';
import type { SourceFile, Text } from '../text/text';
import { documentAt, YamlDocument } from '../yaml/stream';
import { View } from '../yaml/view';
import type { Completion } from './completion';
import { keyAt } from './unfinished';

/** Which snippets to offer: a client that contributes the snippet files itself already has those for whole documents. */
export type SnippetRange = 'all' | 'within documents' | 'none';

/** A piece of YAML with places to fill in, from a file of `snippets/`. */
export interface Snippet {
  readonly prefixes: readonly string[];
  /** LSP snippet syntax, one line each, without indentation of its own. */
  readonly body: readonly string[];
  readonly text: Text;
  readonly place: Place;
}

/** Where a snippet belongs: as a document of its own, or among the keys of some mapping. */
export type Place =
  | 'kubernetes document'
  | 'compose document'
  | 'Deployment spec'
  | 'Pod spec'
  | 'container'
  | 'Compose services'
  | 'Compose service'
  | 'Compose project';

/** Where those belong that are not documents of their own. */
const places: Readonly<Record<string, Place>> = {
  'Rolling update': 'Deployment spec',
  'HTTP probes': 'container',
  'TCP probe': 'container',
  'gRPC probe': 'container',
  'Exec probe': 'container',
  'Spring Actuator probes': 'container',
  'Graceful shutdown': 'container',
  'Grace period': 'Pod spec',
  'Environment from a ConfigMap': 'container',
  'Environment variable from a Secret': 'container',
  'Mounted settings': 'container',
  'Volume from a ConfigMap': 'Pod spec',
  'Volume from a Secret': 'Pod spec',
  'Compose file': 'compose document',
  'Compose service': 'Compose services',
  'Compose health check': 'Compose service',
  'Compose dependency': 'Compose service',
  'Compose mount of a named volume': 'Compose service',
  'Compose use of a secret': 'Compose service',
  'Compose rolling update': 'Compose service',
  'Compose profile': 'Compose service',
  'Compose watch': 'Compose service',
  'Compose named volume': 'Compose project',
  'Compose secret': 'Compose project',
};

/** A client that contributes snippets offers them anywhere, so it gets no others than those of whole documents. */
const files = { ...kubernetesDocuments, ...insideKubernetes, ...composeDocuments, ...insideCompose };

/** Every snippet there is, in the order of the files, by the name that it has there. */
export const snippets: ReadonlyMap<string, Snippet> = new Map(
  Object.entries(files).map(([name, { prefix, body, description }]) => {
    const [en = '', ko = ''] = description.split(' | ');
    return [name, { prefixes: prefix, body, text: { en, ko }, place: places[name] ?? 'kubernetes document' }];
  }),
);

/** The snippets that fit at `offset` of a file, where a line has at most the first letters of a key. */
export function snippetCompletions(
  file: SourceFile,
  family: Family,
  offset: number,
  range: SnippetRange,
): readonly Completion[] {
  const placed = documentAt(file, offset);
  const lineStart = file.text.lastIndexOf('\n', offset - 1) + 1;
  const line = file.text.slice(lineStart, offset);
  const [, before = '', typed = ''] = /^((?: *- )* *)([\w-]*)$/.exec(line) ?? [];
  if (range === 'none' || !placed || before + typed !== line) return [];
  const { text } = placed.document;
  const end = offset - placed.start;
  const found = keyAt(text, { start: end - typed.length, end });
  if (!found) return [];
  const parent = reached(found.root, found.path);
  const at = placeOfKeys(found.path, found.root, family, file);
  return [...snippets.values()]
    .filter(({ place }) => place === at && (range === 'all' || !place.endsWith(' document')))
    .filter(({ body }) => at.endsWith(' document') || !keysOf(body).some(key => parent?.get(key).exists))
    .map(({ prefixes, body, text: words }) => ({
      label: prefixes[0] ?? '',
      newText: body.join(`\n${' '.repeat(before.length)}`),
      span: { start: offset - typed.length, end: offset },
      kind: 'snippet',
      text: words,
    }));
}

/** The place that a path of keys and indexes leads to. */
function reached(root: View, path: readonly (string | number)[]): View | undefined {
  let at: View | undefined = root;
  for (const step of path) at = typeof step === 'number' ? at?.items[step] : at?.get(step);
  return at;
}

function placeOfKeys(
  path: readonly (string | number)[],
  root: View,
  family: Family,
  file: SourceFile,
): Place | 'nowhere' {
  const name = path.map(step => (typeof step === 'number' ? '#' : step)).join('.');
  if (path.length === 0 && root.entries.length === 1) {
    if (family === 'kubernetes') return 'kubernetes document';
    const isCompose = family === 'compose' || composeName.test(fileName(placeOf(file.uri)));
    if (isCompose) return 'compose document';
    return family === 'other' ? 'kubernetes document' : 'nowhere';
  }
  if (family === 'compose') {
    if (path.length === 0) return 'Compose project';
    if (name === 'services') return 'Compose services';
    return path.length === 2 && path[0] === 'services' ? 'Compose service' : 'nowhere';
  }
  if (family !== 'kubernetes' && family !== 'kustomize-patch') return 'nowhere';
  const kind = root.get('kind').text ?? '';
  if (/(?:^|\.)(?:containers|initContainers)\.#$/.test(name)) return 'container';
  if (/(?:^|\.)template\.spec$/.test(name) || (kind === 'Pod' && name === 'spec')) return 'Pod spec';
  return kind === 'Deployment' && name === 'spec' ? 'Deployment spec' : 'nowhere';
}

/** The keys that a block brings into its mapping. */
function keysOf(body: readonly string[]): readonly string[] {
  return View.root(new YamlDocument(body.join('\n'))).entries.map(({ key }) => key);
}
