import type { Span } from '../text/text';
import { placeAt } from '../yaml/cursor';
import { YamlDocument } from '../yaml/stream';
import { View } from '../yaml/view';

/** A place that does not exist yet, because its key or value is only begun. */
export interface Begun {
  readonly path: readonly (string | number)[];
  /** The document as it would be with a word in place of what was typed. */
  readonly root: View;
}

/** Where a new key would stand at `span` of `text`, a document's text; absent where none can. */
export function keyAt(text: string, span: Span): Begun | undefined {
  const begun = placeWith(text, span, `${mark}:`);
  return begun?.path.at(-1) === mark ? { ...begun, path: begun.path.slice(0, -1) } : undefined;
}

/** Where a value would stand at `span` of `text`, a document's text; absent where none can. */
export function valueAt(text: string, span: Span): Begun | undefined {
  return placeWith(text, span, mark);
}

/** A word that nobody writes, put at the cursor so that unfinished text has a place to ask for. */
const mark = 'seamark__cursor';

function placeWith(text: string, span: Span, put: string): Begun | undefined {
  const document = new YamlDocument(text.slice(0, span.start) + put + text.slice(span.end));
  const root = View.root(document);
  const path = placeAt(root, span.start + 1)?.path;
  return path && { path, root };
}
