import { Document, isMap, isNode, isScalar, type Node, type Pair } from 'yaml';
import { type Language, languages, type Text } from '../text/text';

/** A comment above the key or list item that `path` leads to in the printed data; an empty path is the whole document. */
export interface Remark {
  readonly path: readonly (string | number)[];
  readonly text: Text;
}

/**
 * Plain data as a YAML document that ends with a line break, with a comment for each remark, in every language.
 * Strings that one of the two dialects would take for something else are quoted. Fields that are undefined are left
 * out; a remark whose path leads nowhere is too.
 */
export function printed(data: unknown, remarks: readonly Remark[] = []): Text {
  return Object.fromEntries(languages.map(language => [language, printedIn(language, data, remarks)])) as Text;
}

/** Several documents as one file. */
export function joined(documents: readonly Text[]): Text {
  const inOne = (language: Language) => documents.map(text => text[language]).join('---\n');
  return Object.fromEntries(languages.map(language => [language, inOne(language)])) as Text;
}

function printedIn(language: Language, data: unknown, remarks: readonly Remark[]): string {
  const document = new Document(data, { compat: 'yaml-1.1', aliasDuplicateObjects: false });
  for (const { path, text } of remarks) {
    const at = path.length === 0 ? document : commented(document, path);
    if (!at) continue;
    const comment = text[language].replaceAll(/^/gm, ' ');
    at.commentBefore = at.commentBefore ? `${at.commentBefore}\n${comment}` : comment;
  }
  return document.toString({ lineWidth: 0 });
}

/** The node that a comment above the place belongs to: the key in a mapping, the item in a list. */
function commented(document: Document, path: readonly (string | number)[]): Node | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  if (isMap<Node>(parent)) {
    const pair: Pair<Node> | undefined = parent.items.find(({ key }) => isScalar(key) && key.value === last);
    return pair?.key;
  }
  const item = document.getIn(path, true);
  return isNode(item) ? item : undefined;
}
