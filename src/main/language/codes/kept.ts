/** Answers of a pure function, kept: a note asks the same of a table again and again, and so does the next one. */

/** `most` answers are kept; then all are forgotten, which is cheaper than to know the oldest. */
export function kept<Key extends string | number, Value>(most: number, find: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const old = known.get(key);
    if (old !== undefined || known.has(key)) return old as Value;
    const value = find(key);
    if (known.size >= most) known.clear();
    known.set(key, value);
    return value;
  };
}
