/** Keeps what was made of texts, the latest used, within a bound on the characters of all keys. */
export interface BoundedCache<Value> {
  readonly get: (key: string, make: () => Value) => Value;
  readonly size: () => number;
}

/**
 * Two generations: what is used moves to the young one; when that is full it becomes the old one, and what was old is
 * let go. At most 2 × `characters` of keys are held. O(1) a look-up.
 */
export function boundedCache<Value>(characters: number): BoundedCache<Value> {
  let young = new Map<string, Value>();
  let old = new Map<string, Value>();
  let held = 0;
  return {
    get: (key, make) => {
      const known = young.get(key);
      if (known !== undefined) return known;
      const value = old.get(key) ?? make();
      if (held + key.length > characters) {
        old = young;
        young = new Map();
        held = 0;
      }
      if (key.length <= characters) {
        young.set(key, value);
        held += key.length;
      }
      return value;
    },
    size: () => young.size + old.size,
  };
}
