/**
 * Computes once per key and forgets when the key is garbage collected.
 *
 * This is the engine's whole caching story. Keys are immutable, so a changed file is a new key and
 * nothing ever has to be invalidated.
 */
export function memo<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return key => {
    let entry = known.get(key);
    if (!entry) {
      entry = { value: compute(key) };
      known.set(key, entry);
    }
    return entry.value;
  };
}

/** `memo` for a fact that follows from two things. */
export function memo2<First extends object, Second extends object, Value>(
  compute: (first: First, second: Second) => Value,
): (first: First, second: Second) => Value {
  const by = memo((first: First) => memo((second: Second) => compute(first, second)));
  return (first, second) => by(first)(second);
}
