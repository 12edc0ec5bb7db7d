import type { Scalar } from './scalar';
import type { View } from './view';

/** YAML as a reader of JSON has it. One object per written collection, however many aliases lead to it. */
export type Plain = Scalar | typeof left | readonly Plain[] | { readonly [key: string]: Plain };

/** Stands in a list where something is written that does not count. */
export const left: unique symbol = Symbol('left out');

/**
 * A document as plain data, with merges and aliases followed and everything tagged `ignored` left out. Undefined where
 * aliases blow it up beyond any use, since whoever walks the result walks the same object once per alias.
 */
export function plain(root: View, ignored: string): Plain | undefined {
  const { value, size } = new Reading(ignored).read(root, 0);
  return size > largest ? undefined : value;
}

const largest = 500_000;
/** Nothing that anybody validates is nested this deeply. */
const deepest = 100;

interface Sized {
  readonly value: Plain;
  readonly size: number;
}

const nothing: Sized = { value: null, size: 1 };

class Reading {
  private readonly known = new Map<object, Sized>();

  constructor(private readonly ignored: string) {}

  read(view: View, depth: number): Sized {
    const { kind, identity } = view;
    if (kind !== 'map' && kind !== 'list') return { value: view.value('1.2') ?? null, size: 1 };
    if (!identity || depth > deepest) return nothing;
    const known = this.known.get(identity);
    if (known) return known;
    // What an anchor finds of itself inside itself.
    this.known.set(identity, nothing);
    const read = kind === 'map' ? this.map(view, depth) : this.list(view, depth);
    this.known.set(identity, read);
    return read;
  }

  private map(view: View, depth: number): Sized {
    const value: Record<string, Plain> = Object.create(null);
    let size = 1;
    for (const [key, entry] of view.fields) {
      if (entry.value.tag === this.ignored) continue;
      const inside = this.read(entry.value, depth + 1);
      value[key] = inside.value;
      size += inside.size;
    }
    return { value, size };
  }

  private list(view: View, depth: number): Sized {
    const items = view.items.map(
      (item): Sized => (item.tag === this.ignored ? { value: left, size: 1 } : this.read(item, depth + 1)),
    );
    return { value: items.map(({ value }) => value), size: items.reduce((sum, { size }) => sum + size, 1) };
  }
}
