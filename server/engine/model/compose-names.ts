import { memo } from '../text/memo';
import { type SourceFile, type Span, shifted } from '../text/text';
import { documentsIn } from '../yaml/stream';
import { View } from '../yaml/view';
import { isOpen } from './compose';

/** What a Compose project gives names to: the keys at the top of its files. */
export const composeKinds = ['services', 'networks', 'volumes', 'secrets', 'configs', 'models'] as const;
export type ComposeKind = (typeof composeKinds)[number];

/** A name as one file declares it. */
export interface Declaration {
  readonly kind: ComposeKind;
  readonly name: string;
  readonly file: SourceFile;
  /** Where the document begins: the spans of `body` count from there, `span` counts from the start of the file. */
  readonly start: number;
  readonly span: Span;
  readonly body: View;
}

/** A name as one service uses it. */
export interface Reference {
  readonly kind: ComposeKind;
  readonly name: string;
  readonly file: SourceFile;
  readonly start: number;
  /** From the start of the file: the name, or what it is written in if that is not a part of the text. */
  readonly span: Span;
  /** Whether `span` is the name and nothing else, so that it can be replaced. */
  readonly isExact: boolean;
  /** Whether the name depends on variables, so that nobody can tell it from the file. */
  readonly isOpen: boolean;
  readonly way: Way;
  /** The service that uses the name. */
  readonly from: Declaration;
  /** What is written under the name, as in the long form of `depends_on`. */
  readonly body: View;
  /** The file that `extends` names, as written. */
  readonly path?: string;
}

/** The key that leads from a service to a name. */
export type Way =
  | 'depends_on'
  | 'links'
  | 'volumes_from'
  | (typeof namespaceKeys)[number]
  | 'extends'
  | 'additional_contexts'
  | 'networks'
  | 'volumes'
  | 'secrets'
  | 'build.secrets'
  | 'configs'
  | 'credential_spec'
  | 'models';

/** The keys whose value may be `service:NAME`. */
const namespaceKeys = ['network_mode', 'ipc', 'pid', 'uts', 'cgroup'] as const;

/** The names that a file declares. */
export const declarationsIn = memo((file: SourceFile): readonly Declaration[] =>
  documentsIn(file).flatMap(({ document, start }) =>
    composeKinds.flatMap(kind =>
      [...View.root(document).get(kind).fields].map(
        ([name, { keySpan, value }]): Declaration => ({
          kind,
          name,
          file,
          start,
          span: shifted(keySpan, start),
          body: value,
        }),
      ),
    ),
  ),
);

/** The names that the services of a file use; what several services share through an anchor comes once for each. */
export const referencesIn = memo((file: SourceFile): readonly Reference[] =>
  declarationsIn(file).flatMap(declaration => (declaration.kind === 'services' ? [...referencesOf(declaration)] : [])),
);

function* referencesOf(from: Declaration): Iterable<Reference> {
  const { body } = from;
  if (body.kind !== 'map' || isReset(body)) return;
  for (const [key, { value }] of body.fields) {
    if (key === 'extends') yield* extendsOf(from, value);
    for (const { kind, way, names } of readers.get(key) ?? []) {
      for (const written of names(value)) yield referenceOf(from, kind, way, written);
    }
  }
}

/** Where the names of a kind stand in the value of a service's key. */
interface Reader {
  readonly kind: ComposeKind;
  readonly way: Way;
  readonly names: (at: View) => Iterable<Written>;
}

const readers: ReadonlyMap<string, readonly Reader[]> = new Map<string, readonly Reader[]>([
  ['depends_on', [{ kind: 'services', way: 'depends_on', names: namesAt }]],
  ['links', [{ kind: 'services', way: 'links', names: at => partsAt(at, beforeColon) }]],
  ['volumes_from', [{ kind: 'services', way: 'volumes_from', names: at => partsAt(at, serviceWithMode) }]],
  ...namespaceKeys.map((key): [string, readonly Reader[]] => [
    key,
    [{ kind: 'services', way: key, names: at => partsAt(at, serviceName) }],
  ]),
  [
    'build',
    [
      { kind: 'services', way: 'additional_contexts', names: at => contextsAt(at.get('additional_contexts')) },
      { kind: 'secrets', way: 'build.secrets', names: at => sourcesAt(at.get('secrets')) },
    ],
  ],
  ['networks', [{ kind: 'networks', way: 'networks', names: namesAt }]],
  ['volumes', [{ kind: 'volumes', way: 'volumes', names: mountsAt }]],
  ['secrets', [{ kind: 'secrets', way: 'secrets', names: sourcesAt }]],
  ['configs', [{ kind: 'configs', way: 'configs', names: sourcesAt }]],
  ['credential_spec', [{ kind: 'configs', way: 'credential_spec', names: at => partsAt(at.get('config'), whole) }]],
  ['models', [{ kind: 'models', way: 'models', names: namesAt }]],
]);

/** A name and where it stands, from the start of its document. */
interface Written {
  readonly name: string;
  readonly span: Span;
  readonly isExact: boolean;
  readonly isOpen: boolean;
  readonly body: View;
}

function referenceOf(from: Declaration, kind: ComposeKind, way: Way, written: Written): Reference {
  return { ...written, kind, way, from, file: from.file, start: from.start, span: shifted(written.span, from.start) };
}

/** What a service extends. */
export function* extendsOf(from: Declaration, at = from.body.get('extends')): Iterable<Reference> {
  if (at.kind !== 'map') {
    for (const written of partsAt(at, whole)) yield referenceOf(from, 'services', 'extends', written);
    return;
  }
  const path = at.get('file').text;
  for (const written of partsAt(at.get('service'), whole)) {
    const reference = referenceOf(from, 'services', 'extends', written);
    yield path === undefined ? reference : { ...reference, path };
  }
}

/** Names as the items of a list or the keys of a mapping. */
function* namesAt(at: View): Iterable<Written> {
  if (isReset(at)) return;
  if (at.kind === 'list') yield* partsAt(at, whole);
  if (at.kind === 'scalar') yield unreadable(at);
  for (const { key, keySpan, value } of at.fields.values()) {
    if (isReset(value)) continue;
    const source = at.document.text.slice(keySpan.start, keySpan.end);
    const from = source.indexOf(key);
    const span = from === -1 ? keySpan : { start: keySpan.start + from, end: keySpan.start + from + key.length };
    yield {
      name: key,
      span,
      isExact: from !== -1 && source.length <= key.length + 2,
      isOpen: key.includes('$'),
      body: value,
    };
  }
}

/** Names of files to mount: the items of a list, alone or under `source`. */
function* sourcesAt(at: View): Iterable<Written> {
  if (isReset(at)) return;
  if (at.kind === 'scalar' || at.kind === 'map') yield unreadable(at);
  for (const item of at.items) yield* partsAt(item.kind === 'map' ? item.get('source') : item, whole);
}

function* mountsAt(at: View): Iterable<Written> {
  if (isReset(at)) return;
  if (at.kind === 'scalar' || at.kind === 'map') yield unreadable(at);
  for (const item of at.items) {
    if (item.kind !== 'map') yield* partsAt(item, volumeName);
    else if (item.get('type').text === 'volume') yield* partsAt(item.get('source'), whole);
  }
}

function* contextsAt(at: View): Iterable<Written> {
  if (isReset(at)) return;
  for (const { value } of at.fields.values()) yield* partsAt(value, serviceName);
  for (const item of at.items) {
    yield* partsAt(item, text => {
      const value = text.indexOf('=') + 1;
      const name = value > 0 ? serviceName(text.slice(value)) : undefined;
      return name && [value + name[0], value + name[1]];
    });
  }
}

/** Something of the wrong type, which may mean any name: another rule speaks of it. */
function unreadable(at: View): Written {
  return { name: at.text ?? '', span: at.mark, isExact: false, isOpen: true, body: at };
}

/** Where in a text a name stands, if one does. */
type Part = (text: string) => readonly [start: number, end: number] | undefined;

const whole: Part = text => [0, text.length];

function beforeColon(text: string): readonly [number, number] {
  return [0, text.search(/:|$/)];
}

const serviceWithMode: Part = text => (text.startsWith('container:') ? undefined : beforeColon(text));

const serviceName: Part = text => (text.startsWith('service:') ? ['service:'.length, text.length] : undefined);

/** The source of a short mount is a volume unless it looks like a path (compose-go, `format/volume.go`). */
const volumeName: Part = text => {
  const end = text.indexOf(':');
  if (end <= 0 || /^(?:[./~]|\\\\|[A-Za-z]:[\\/])/.test(text)) return undefined;
  return [0, end];
};

/** The name in a scalar, or in each scalar of a list. */
function* partsAt(at: View, part: Part): Iterable<Written> {
  if (isReset(at)) return;
  for (const one of at.kind === 'list' ? at.items : [at]) {
    const { text } = one;
    // What a variable stands for may hold the very colon that parts the text.
    const isVariable = text !== undefined && isOpen(text);
    const found = text === undefined ? undefined : isVariable ? whole(text) : part(text);
    if (text === undefined || !found || found[0] === found[1]) continue;
    const name = text.slice(...found);
    const source = one.document.text.slice(one.span.start, one.span.end);
    const quote = /^["']/.test(source) ? 1 : 0;
    const isExact = !one.isAlias && source.length === text.length + 2 * quote && source.includes(text);
    const start = one.span.start + quote + found[0];
    yield {
      name,
      span: isExact ? { start, end: start + name.length } : one.mark,
      isExact,
      isOpen: isVariable,
      body: one,
    };
  }
}

/** Whether `!reset` takes away what stands here. */
export function isReset({ tag }: View): boolean {
  return tag === '!reset';
}

/** Whether something is said here: neither absent, nor null, nor taken away. */
export function isGiven(view: View): boolean {
  return view.exists && view.kind !== 'null' && !isReset(view);
}
