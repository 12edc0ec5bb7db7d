import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar as ScalarNode } from 'yaml';
import { memo } from '../text/memo';
import type { Span } from '../text/text';
import { type Dialect, plainValue, type Scalar } from './scalar';
import type { YamlDocument } from './stream';

/** One `key: value` as written. */
export interface Entry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: View;
}

/**
 * A place in a YAML document, present or not; spans are local to the document.
 *
 * Asking an absent place for a child gives another absent place, so rules read as paths instead of
 * null checks. An absent place still has a span, that of its nearest present ancestor: where a
 * "this is missing" squiggle belongs.
 */
export class View {
  private constructor(
    readonly document: YamlDocument,
    private readonly node: Node | undefined,
    /** Whether something is written here, be it only a key without value. */
    readonly exists: boolean,
    readonly span: Span,
    /** The key that leads here; for a list item and for the whole document its first key, or the scalar itself. */
    readonly keySpan: Span,
  ) {}

  static root(document: YamlDocument): View {
    const contents = document.tree?.contents ?? undefined;
    const start = document.tree?.range[0] ?? 0;
    const span = spanOf(contents) ?? { start, end: start };
    return new View(document, contents, contents !== undefined, span, leadOf(contents) ?? span);
  }

  get kind(): 'absent' | 'null' | 'scalar' | 'map' | 'list' {
    if (!this.exists) return 'absent';
    const node = this.resolved;
    if (isMap(node)) return 'map';
    if (isSeq(node)) return 'list';
    return this.value('1.2') === null ? 'null' : 'scalar';
  }

  /** The smallest range that stands for this place: a scalar itself, a collection or nothing by its key. */
  get mark(): Span {
    const { start, end } = this.span;
    return isScalar(this.node) && end > start ? this.span : isAlias(this.node) ? this.span : this.keySpan;
  }

  /** What a scalar says, whatever its type: `80`, `"80"` and `eighty` alike. Absent for null and collections. */
  get text(): string | undefined {
    const node = this.scalarNode;
    if (!node || this.value('1.2') === null) return undefined;
    return node.source ?? String(node.value);
  }

  /** The value if it is a string in every dialect: `a`, `"80"`, but not `80`. */
  get string(): string | undefined {
    const value = this.value('1.1');
    return typeof value === 'string' ? value : undefined;
  }

  /** Whether a scalar is written without quotes, so that its type follows from its text. */
  get isPlain(): boolean {
    return this.scalarNode?.type === 'PLAIN';
  }

  /** Whether `*name` stands here, with its content somewhere above. */
  get isAlias(): boolean {
    return isAlias(this.node);
  }

  /** An explicit tag, such as `!reset`. */
  get tag(): string | undefined {
    return this.node?.tag ?? this.resolved?.tag;
  }

  /** The same for every place that shares this content through an alias. */
  get identity(): object | undefined {
    return this.resolved;
  }

  /** The value of a scalar; absent for collections and for what is not there. A key without value is null. */
  value(dialect: Dialect): Scalar | undefined {
    if (!this.exists) return undefined;
    const node = this.resolved;
    if (!node) return isAlias(this.node) ? undefined : null;
    if (!isScalar(node)) return undefined;
    if (node.type !== 'PLAIN' && node.type !== undefined) return node.source ?? String(node.value);
    const source = node.source ?? '';
    if (node.tag === 'tag:yaml.org,2002:str' || node.tag === 'tag:yaml.org,2002:binary') return source;
    return plainValue(source, dialect);
  }

  get(...path: readonly string[]): View {
    let at: View = this;
    for (const key of path) at = at.child(key);
    return at;
  }

  /** The entries as written, `<<` and repeated keys included. */
  get entries(): readonly Entry[] {
    const node = this.resolved;
    return isMap<Node, Node | null>(node) ? node.items.map(pair => this.entry(pair)) : [];
  }

  /** What a reader sees: merges (`<<`) followed, own keys before merged ones, the first of repeated keys. */
  get fields(): ReadonlyMap<string, Entry> {
    const node = this.resolved;
    const known = node && fieldsOf.get(node);
    if (known) return known;
    const found = new Map<string, Entry>();
    this.collect(found, new Set());
    if (node) fieldsOf.set(node, found);
    return found;
  }

  get items(): readonly View[] {
    const node = this.resolved;
    if (!isSeq<Node>(node)) return [];
    return node.items.map(item => {
      const span = spanOf(item) ?? this.span;
      return new View(this.document, item ?? undefined, true, span, leadOf(item) ?? span);
    });
  }

  private entry({ key, value }: Pair<Node, Node | null>): Entry {
    const keySpan = spanOf(key) ?? this.keySpan;
    const span = spanOf(value) ?? { start: keySpan.end, end: keySpan.end };
    return { key: keyText(key), keySpan, value: new View(this.document, value ?? undefined, true, span, keySpan) };
  }

  private child(key: string): View {
    const own = this.resolved;
    if (isMap<Node, Node | null>(own)) {
      const pair = own.items.find(item => keyText(item.key) === key);
      if (pair) return this.entry(pair).value;
      const merged = this.fields.get(key);
      if (merged) return merged.value;
    }
    return new View(this.document, undefined, false, this.mark, this.mark);
  }

  /** `seen` stops anchors that merge themselves. */
  private collect(found: Map<string, Entry>, seen: Set<object>): void {
    const node = this.resolved;
    if (!node || seen.has(node)) return;
    seen.add(node);
    const merges: View[] = [];
    for (const entry of this.entries) {
      if (entry.key === '<<') merges.push(entry.value, ...entry.value.items);
      else if (!found.has(entry.key)) found.set(entry.key, entry);
    }
    for (const source of merges) source.collect(found, seen);
  }

  private get resolved(): Node | undefined {
    if (!isAlias(this.node)) return this.node;
    const anchor = anchorsOf(this.document).get(this.node.source);
    return anchor?.findLast(({ range }) => (range?.[0] ?? 0) < (this.node?.range?.[0] ?? 0));
  }

  private get scalarNode(): ScalarNode | undefined {
    const node = this.resolved;
    return isScalar(node) ? node : undefined;
  }
}

/** The fields of a mapping do not depend on the way that leads to it, and several walks ask for them. */
const fieldsOf = new WeakMap<Node, ReadonlyMap<string, Entry>>();

/** The anchored nodes of a document by name, in the order of the text: an alias means the last one before it. */
const anchorsOf = memo((document: YamlDocument): ReadonlyMap<string, readonly Node[]> => {
  const found = new Map<string, Node[]>();
  const waiting: unknown[] = [document.tree?.contents];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (isMap<Node, Node | null>(node)) for (const { key, value } of node.items) waiting.push(key, value);
    else if (isSeq(node)) for (const item of node.items) waiting.push(item);
    const anchor = (isMap(node) || isSeq(node) || isScalar(node)) && node.anchor;
    if (anchor) found.set(anchor, [...(found.get(anchor) ?? []), node as Node]);
  }
  for (const nodes of found.values()) nodes.sort((a, b) => (a.range?.[0] ?? 0) - (b.range?.[0] ?? 0));
  return found;
});

function keyText(key: Node): string {
  return isScalar(key) ? (key.source ?? String(key.value)) : isAlias(key) ? `*${key.source}` : String(key);
}

/** What stands first in a collection, and may stand for the whole. */
function leadOf(node: Node | null | undefined): Span | undefined {
  if (isMap<Node>(node) && node.items[0]) return spanOf(node.items[0].key);
  if (isSeq<Node>(node) && node.items[0]) return leadOf(node.items[0]);
  return spanOf(node);
}

function spanOf(node: Node | null | undefined): Span | undefined {
  return node?.range ? { start: node.range[0], end: node.range[1] } : undefined;
}
