import { isAlias, isMap, isNode, isScalar, isSeq, type Node, visit } from 'yaml';
import { memo } from '../text/memo';
import type { Span } from '../text/text';
import type { YamlDocument } from './stream';

/** A key that its mapping already has, and where it stands first. */
export interface RepeatedKey {
  readonly key: string;
  readonly span: Span;
  readonly first: Span;
}

/** The second and later of equal keys. The `yaml` package could tell as well, but in time quadratic in the keys. */
export const repeatedKeys = memo((document: YamlDocument): readonly RepeatedKey[] => {
  const found: RepeatedKey[] = [];
  for (const map of mapsIn(document)) {
    const seen = new Map<string, Span>();
    for (const { key } of map.items) {
      if (!isScalar(key) || !key.range) continue;
      const name = key.source ?? String(key.value);
      const span = { start: key.range[0], end: key.range[1] };
      const first = seen.get(name);
      if (first) found.push({ key: name, span, first });
      else seen.set(name, span);
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
});

/** Aliases whose name no anchor before them has. */
export const danglingAliases = memo((document: YamlDocument): readonly Span[] => {
  if (!document.text.includes('*')) return [];
  const anchors = new Set<string>();
  const found: Span[] = [];
  // The tree is visited in the order of the text, and an anchor holds from where it stands.
  if (document.tree) {
    visit(document.tree, (_, node) => {
      if (isAlias(node)) {
        if (!anchors.has(node.source) && node.range) found.push({ start: node.range[0], end: node.range[1] });
      } else if (isNode(node) && 'anchor' in node && node.anchor) anchors.add(node.anchor);
    });
  }
  return found;
});

/** An anchor that no alias means: its name, where `&name` stands, and whether a value follows it. */
export interface UnusedAnchor {
  readonly name: string;
  readonly span: Span;
  readonly isBare: boolean;
}

/** Anchors without an alias between them and the next anchor of the same name, or the end of the document. */
export const unusedAnchors = memo((document: YamlDocument): readonly UnusedAnchor[] => {
  if (!document.text.includes('&') || !document.tree) return [];
  const open = new Map<string, UnusedAnchor>();
  const found: UnusedAnchor[] = [];
  visit(document.tree, (_, node) => {
    if (isAlias(node)) open.delete(node.source);
    else if (isNode(node) && 'anchor' in node && node.anchor && node.range) {
      const [start, end] = node.range;
      const replaced = open.get(node.anchor);
      if (replaced) found.push(replaced);
      const span = anchorBefore(document.text, node.anchor, start);
      if (span) open.set(node.anchor, { name: node.anchor, span, isBare: start === end });
    }
  });
  return [...found, ...open.values()].sort((a, b) => a.span.start - b.span.start);
});

/** The tree knows where a value begins, but not its anchor: between the two stand blanks, comments and a tag at most. */
function anchorBefore(text: string, name: string, valueStart: number): Span | undefined {
  const reach = 1000;
  const before = text.slice(Math.max(0, valueStart - reach), valueStart);
  for (let at = before.lastIndexOf(`&${name}`); at >= 0; at = before.lastIndexOf(`&${name}`, at - 1)) {
    const between = before.slice(at + 1 + name.length);
    const line = before.slice(before.lastIndexOf('\n', at) + 1, at);
    const isComment = /(?:^|\s)#/.test(line);
    if (!isComment && /^(?:\s|(?<=\s)!\S*(?=\s|$)|(?<=\s)#[^\n]*(?=\n|$))*$/.test(between)) {
      const start = valueStart - before.length + at;
      return { start, end: start + 1 + name.length };
    }
    if (at === 0) break;
  }
  return undefined;
}

/** Whether some key is itself a mapping or a list. */
export function hasCollectionKey(document: YamlDocument): boolean {
  return mapsIn(document).some(map => map.items.some(({ key }) => isMap(key) || isSeq(key)));
}

function mapsIn(document: YamlDocument) {
  const maps = [];
  const waiting: unknown[] = [document.tree?.contents];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (isMap<Node, Node | null>(node)) {
      maps.push(node);
      for (const { key, value } of node.items) waiting.push(key, value);
    } else if (isSeq(node)) {
      for (const item of node.items) waiting.push(item);
    }
  }
  return maps;
}
