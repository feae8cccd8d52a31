/** More than the days of ten years, and few enough to keep. */
const most = 5000;

/**
 * For what is pure and never undefined: a case is judged by the same few days and letters again and again.
 * @param make its value depends on the key alone; `whole` is what the key names
 */
export const remembered = <Key, Value, Whole extends readonly unknown[]>(
  make: (key: Key, ...whole: Whole) => Value,
): ((key: Key, ...whole: Whole) => Value) => {
  const known = new Map<Key, Value>();
  return (key, ...whole) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = make(key, ...whole);
    if (known.size >= most) known.clear();
    known.set(key, value);
    return value;
  };
};
