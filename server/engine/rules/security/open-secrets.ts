import { applicationOf, isSameNamespace, isSpokenOf, type Names, named, namesOf } from '../../model/application';
import type { Resource } from '../../model/kubernetes';
import { identityOf, type Reference, referencesIn } from '../../model/names';
import type { Workspace } from '../../model/workspace';
import { type SourceFile, shifted } from '../../text/text';
import { documentsIn, type PlacedDocument } from '../../yaml/stream';
import { type Entry, View } from '../../yaml/view';
import { containersIn } from '../practice/workloads';
import type { Edit, Fix } from '../rule';

/** Entries of a ConfigMap that look like secrets, and where in its file their document begins. */
export interface OpenSecrets {
  readonly map: Resource;
  readonly secrets: readonly Entry[];
  readonly start: number;
}

/**
 * Moves the entries to a Secret of the ConfigMap's name behind it, and lets those who read them read them there. Absent
 * where somebody may read them whom this does not reach: in another file, through a volume, after a patch.
 */
export function toSecretDocument(file: SourceFile, workspace: Workspace, open: OpenSecrets): readonly Fix[] {
  const { map, secrets, start } = open;
  const { document } = map.body;
  const { name, namespace } = identityOf(map);
  const application = applicationOf(workspace, file);
  if (!name || application.patches.length + application.kustomizations.length > 0) return [];
  if (View.root(document).identity !== map.body.identity || /^\.\.\./m.test(document.text)) return [];
  const names = namesOf(application);
  const isAlone =
    !names.isIncomplete &&
    named(names, 'ConfigMap', namespace, name).length === 1 &&
    named(names, 'Secret', namespace, name).length === 0 &&
    !isSpokenOf(names, name);
  if (!isAlone) return [];

  const moved = secrets.map(entry => wholeLines(document.text, entry));
  const lines = moved.flatMap(one => one?.lines ?? []);
  const readers = readersOf(names, application.files, map, file);
  if (moved.includes(undefined) || !readers) return [];
  const keys = new Set(secrets.map(({ key }) => key));
  const rewired = readers.map(reader => rewiredTo(reader, name, keys));
  const edits = rewired.flatMap(one => one ?? []);
  if (rewired.includes(undefined) || edits.length === 0) return [];

  const header = ['apiVersion: v1', 'kind: Secret', 'metadata:', `  name: ${name}`];
  const added = ['---', ...header, ...(namespace ? [`  namespace: ${namespace}`] : []), 'stringData:', ...lines, ''];
  const eol = document.text.includes('\r\n') ? '\r\n' : '\n';
  const end = { start: document.text.length, end: document.text.length };
  const own: readonly Edit[] = [
    ...emptied(map.body.get('data'), secrets.length),
    ...moved.flatMap(one => (one ? [{ span: one.span, newText: '' }] : [])),
    { span: end, newText: `${document.text.endsWith('\n') ? '' : eol}${added.join(eol)}` },
  ];
  const all = [...own.map(edit => ({ ...edit, span: shifted(edit.span, start) })), ...edits];
  const title = { en: `Move secrets to Secret "${name}"`, ko: `비밀 값을 "${name}" Secret으로 이동` };
  return [{ title, edits: onceEach(all), safe: false }];
}

/** An entry with whatever stands on its lines, as lines of another block mapping. Absent where it is no plain value. */
function wholeLines(text: string, { keySpan, value }: Entry) {
  const lineStart = text.lastIndexOf('\n', keySpan.start - 1) + 1;
  const column = keySpan.start - lineStart;
  const isOwn = /^ *$/.test(text.slice(lineStart, keySpan.start)) && !value.isAlias && value.tag === undefined;
  if (!isOwn || !/^:\s+(?![&!])/.test(text.slice(keySpan.end))) return undefined;
  const lineBreak = text.indexOf('\n', value.span.end);
  const isWhole = text[value.span.end - 1] === '\n';
  const lineEnd = isWhole ? value.span.end : lineBreak === -1 ? text.length : lineBreak + 1;
  const written = text
    .slice(lineStart, lineEnd)
    .replace(/\r?\n$/, '')
    .split(/\r?\n/);
  if (written.some(line => line.slice(0, column).trim() !== '')) return undefined;
  const lines = written.map(line => (line.trim() === '' ? '' : `  ${line.slice(column)}`));
  return { span: { start: lineStart, end: lineEnd }, lines };
}

/** A mapping that loses all its entries says so, instead of being nothing at all. */
function emptied(data: View, lost: number): readonly Edit[] {
  const at = { start: data.keySpan.end + 1, end: data.keySpan.end + 1 };
  return data.entries.length === lost ? [{ span: at, newText: ' {}' }] : [];
}

/** A place that reads from the ConfigMap, and the document that it stands in. */
interface Reader {
  readonly reference: Reference;
  readonly placed: PlacedDocument;
}

/** All who name a ConfigMap; absent where one of them is in another file or may mean another one. */
function readersOf(
  names: Names,
  files: readonly SourceFile[],
  map: Resource,
  file: SourceFile,
): readonly Reader[] | undefined {
  const { name, namespace } = identityOf(map);
  const readers = files
    .filter(({ text }) => text.includes(name))
    .flatMap(documentsIn)
    .flatMap(placed => referencesIn(placed.document).map(reference => ({ placed, reference })))
    .filter(
      ({ reference }) =>
        reference.kind === 'ConfigMap' &&
        reference.name === name &&
        isSameNamespace(names, reference.namespace, namespace),
    );
  const isReached = readers.every(({ placed, reference }) => {
    return placed.file === file && reference.namespace === namespace && placed.document.syntaxErrors.length === 0;
  });
  return isReached ? readers : undefined;
}

/** What makes a reader read the moved keys from the Secret; nothing for who reads others, absent where it cannot be. */
function rewiredTo(
  { reference, placed }: Reader,
  name: string,
  keys: ReadonlySet<string>,
): readonly Edit[] | undefined {
  const { within, at } = reference;
  const containers = containersIn(placed.document).map(({ view }) => view);
  const variable = containers
    .flatMap(container => container.get('env').items)
    .find(one => isAt(one.get('valueFrom', 'configMapKeyRef', 'name'), at));
  if (variable) {
    const key = within.get('key').string;
    if (key === undefined) return undefined;
    return keys.has(key) ? [{ span: shifted(within.keySpan, placed.start), newText: 'secretKeyRef' }] : [];
  }
  const sources = containers.map(container => container.get('envFrom')).find(list => list.items.some(isMeant));
  const source = sources?.items.find(isMeant);
  if (!sources || !source) return undefined;
  const edit = sourceBehind(source, within, name);
  return edit && [{ ...edit, span: shifted(edit.span, placed.start) }];

  function isMeant(one: View): boolean {
    return isAt(one.get('configMapRef', 'name'), at);
  }
}

/** Directly behind the ConfigMap, as later sources win over earlier ones. */
function sourceBehind(source: View, reference: View, name: string): Edit | undefined {
  const { text } = source.document;
  const { start, end } = source.span;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const dash = /^ *- +$/.exec(text.slice(lineStart, start))?.[0];
  const prefix = source.get('prefix');
  const optional = reference.get('optional');
  const shared = [prefix, optional].map(view => text.slice(view.span.start, view.span.end));
  if (dash === undefined || source.isAlias || reference.isAlias) return undefined;
  if ([prefix, optional].some(view => view.exists && (view.kind !== 'scalar' || view.isAlias))) return undefined;
  const lines = [
    ...(prefix.exists ? [`prefix: ${shared[0]}`] : []),
    'secretRef:',
    `  name: ${name}`,
    ...(optional.exists ? [`  optional: ${shared[1]}`] : []),
  ];
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const inner = ' '.repeat(dash.length);
  const item = lines.map((line, index) => (index === 0 ? dash : inner) + line).join(eol);
  if (text[end - 1] === '\n') return { span: { start: end, end }, newText: item + eol };
  const lineBreak = text.indexOf('\n', end);
  if (lineBreak === -1) return { span: { start: text.length, end: text.length }, newText: eol + item };
  return { span: { start: lineBreak + 1, end: lineBreak + 1 }, newText: item + eol };
}

function isAt(view: View, other: View): boolean {
  return view.span.start === other.span.start && view.exists;
}

/** What several readers share through an alias is changed once. */
function onceEach(edits: readonly Edit[]): readonly Edit[] {
  return [...new Map(edits.map(edit => [`${edit.span.start} ${edit.span.end} ${edit.newText}`, edit])).values()];
}
