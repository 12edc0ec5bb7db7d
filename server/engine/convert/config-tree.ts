import {
  Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  Pair,
  parseDocument,
  Scalar,
  visit,
  YAMLMap,
  YAMLSeq,
} from 'yaml';
import { plain } from '../yaml/plain';
import { documentsIn, type YamlDocument } from '../yaml/stream';
import { View } from '../yaml/view';
import { isSecret } from './secrets';

/** A file of the config repository that an application reads; what stands later in a list wins. */
export interface ConfigSource {
  readonly text: string;
  readonly uri?: string;
  /** "docker" of `orders-docker.yml`; absent for what always holds. */
  readonly profile?: string;
}

/** A document of such a file, to be changed; it keeps comments and styles. */
export type Tree = Document<Node>;

/** Where the files of the Secret are mounted. */
export const secretFolder = '/etc/app-secrets';
const secretImport = `optional:configtree:${secretFolder}/`;

/** The documents of a source, each to be changed; absent if it cannot be read. */
export function documentsOf({ uri = '', text }: ConfigSource): Tree[] | undefined {
  const documents: Tree[] = [];
  for (const { document } of documentsIn({ uri, text })) {
    if (document.syntaxErrors.length > 0) return undefined;
    const own = document.tree && (hasAliases(document.tree) ? withoutAliases(document) : copyOf(document));
    if (!own) continue;
    if (own.contents !== null && !isMap(own.contents) && !isEmpty(own.contents)) return undefined;
    documents.push(own);
  }
  return documents;
}

/** The tree of a document belongs to everybody, so what is changed is another one. */
function copyOf({ text }: YamlDocument): Tree {
  return parseDocument<Node>(text.replace(/^\uFEFF/, ''), { logLevel: 'silent' }) as Tree;
}

function hasAliases(document: Document.Parsed): boolean {
  let found = false;
  visit(document, {
    Alias: () => {
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

/** Taking an anchor out would leave its aliases alone, so such a document is written anew. */
function withoutAliases(document: YamlDocument): Tree | undefined {
  const data = plain(View.root(document), '');
  return data === undefined ? undefined : (new Document(data, { aliasDuplicateObjects: false }) as Tree);
}

function isEmpty(node: unknown): boolean {
  return isScalar(node) && (node.value === null || node.value === '');
}

/** Whether a document sets anything. */
export function isFilled({ contents }: Tree): boolean {
  return isMap(contents) && contents.items.length > 0;
}

/** A document as it stands in a file of several. */
export function textOf(document: Tree): string {
  const text = document.toString({ lineWidth: 0, directives: false });
  return text.replace(/^---\s/, '').replace(/\n\.\.\.\s*$/, '\n');
}

/** A setting that belongs into the Secret. */
export interface FoundSecret {
  /** The name of the property, or of the file that the property refers to. */
  readonly key: string;
  readonly name: string;
  readonly value: string;
}

/** Takes the secrets out of a document. In a list, whose items only one place can set, a reference stays behind. */
export function secretsTaken(document: Tree): readonly FoundSecret[] {
  const found: FoundSecret[] = [];
  takeFrom(document.contents, [], found, 0);
  return found;
}

function takeFrom(node: unknown, path: readonly string[], found: FoundSecret[], depth: number): void {
  if (depth > deepest) return;
  if (isSeq<Node>(node)) {
    node.items.forEach((item, index) => {
      const at = [...path, `[${index}]`];
      if (isScalar(item) && isSecret(at, textIn(item))) item.value = referenceTo(item, at, found);
      else takeFrom(item, at, found, depth + 1);
    });
    return;
  }
  if (!isMap<Node, Node | null>(node)) return;
  for (const pair of [...node.items]) {
    const at = [...path, ...(isScalar(pair.key) ? String(pair.key.value).split('.') : [])];
    if (isScalar(pair.value)) {
      if (!isSecret(at, textIn(pair.value))) continue;
      if (isFileName(at)) {
        found.push({ key: at.join('.'), name: at.join('.'), value: textIn(pair.value) });
        node.items.splice(node.items.indexOf(pair), 1);
      } else pair.value.value = referenceTo(pair.value, at, found);
      continue;
    }
    takeFrom(pair.value, at, found, depth + 1);
    if (isMap(pair.value) && pair.value.items.length === 0 && found.length > 0) {
      node.items.splice(node.items.indexOf(pair), 1);
    }
  }
}

const deepest = 100;

function textIn(scalar: Scalar): string {
  return scalar.value === null || scalar.value === undefined ? '' : String(scalar.value);
}

/** Whether a property can be the name of a file that `configtree` reads. */
function isFileName(path: readonly string[]): boolean {
  return path.every(segment => /^[-_a-zA-Z0-9]+$/.test(segment)) && path.join('.').length <= 253;
}

function referenceTo(scalar: Scalar, path: readonly string[], found: FoundSecret[]): string {
  const name = path.join('.').replaceAll('.[', '[');
  const key = name
    .replace(/[^-_.a-zA-Z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .replaceAll('-.', '.');
  found.push({ key, name, value: textIn(scalar) });
  scalar.type = 'QUOTE_DOUBLE';
  return `\${${key}}`;
}

/** The first document that always holds imports the secrets; imports win over the file that names them. */
export function withImport(documents: readonly Tree[]): Tree[] {
  const always = documents.find(document => !isConditional(document));
  if (!always) return [importing(), ...documents];
  const { contents } = always;
  if (isMap<Node, Node | null>(contents)) addImport(contents as YAMLMap<Node, Node | null>);
  return [...documents];
}

function isConditional(document: Tree): boolean {
  const paths = [
    ['spring', 'profiles'],
    ['spring', 'config', 'activate'],
    ['spring.profiles'],
    ['spring.config.activate.on-profile'],
  ];
  return paths.some(path => document.hasIn(path));
}

function importing(): Tree {
  const document = new Document({ spring: { config: { import: secretImport } } }) as Tree;
  const scalar = document.getIn(['spring', 'config', 'import'], true);
  if (isScalar(scalar)) scalar.type = 'QUOTE_DOUBLE';
  return document;
}

function addImport(root: YAMLMap<Node, Node | null>): void {
  const value = new Scalar(secretImport);
  value.type = 'QUOTE_DOUBLE';
  const spring = root.get('spring', true) as unknown;
  if (!isMap<Node, Node | null>(spring)) {
    root.items.push(pairOf('spring.config.import', value));
    return;
  }
  const config = spring.get('config', true) as unknown;
  if (!isMap<Node, Node | null>(config)) {
    const inner = new YAMLMap<Node, Node | null>();
    inner.items.push(pairOf('import', value));
    spring.items.unshift(pairOf('config', inner));
    return;
  }
  const written = config.get('import', true) as unknown;
  if (isSeq<Node>(written)) written.items.push(value);
  else if (isScalar(written) && textIn(written as Scalar) !== '') {
    const list = new YAMLSeq<Node>();
    list.items.push(written as Scalar, value);
    config.set(
      config.items.find(({ key }) => isScalar(key) && key.value === 'import')?.key ?? new Scalar('import'),
      list,
    );
  } else config.items.unshift(pairOf('import', value));
}

function pairOf(key: string, value: Node): Pair<Node, Node | null> {
  return new Pair<Node, Node | null>(new Scalar(key), value);
}
