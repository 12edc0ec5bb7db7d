import type { View } from './view';

/** What lies under the cursor. */
export interface Place {
  /** Keys and indexes from where the search began. */
  readonly path: readonly (string | number)[];
  readonly view: View;
  /** The cursor stands on the key rather than on the value. */
  readonly onKey: boolean;
}

/** The innermost key or value of `root` that touches `offset` (local to the document); absent between them. */
export function placeAt(root: View, offset: number): Place | undefined {
  let view = root;
  const path: (string | number)[] = [];
  for (;;) {
    const items = view.isAlias ? [] : view.items;
    const index = items.findIndex(item => touches(item, offset));
    const item = items[index];
    if (item) {
      path.push(index);
      view = item;
      continue;
    }
    const entries = view.isAlias ? [] : view.entries;
    const onKey = entries.find(({ keySpan }) => keySpan.start <= offset && offset <= keySpan.end);
    if (onKey) return { path: [...path, onKey.key], view: onKey.value, onKey: true };
    const inside = entries.find(({ value }) => touches(value, offset));
    if (!inside) break;
    path.push(inside.key);
    view = inside.value;
  }
  const isScalar = view.kind === 'scalar' || view.kind === 'null' || view.isAlias;
  return isScalar && touches(view, offset) ? { path, view, onKey: false } : undefined;
}

function touches({ span }: View, offset: number): boolean {
  return span.start <= offset && offset <= span.end && span.end > span.start;
}
