type Scalar = string | number | boolean | bigint | null | undefined;

/**
 * A parsed value as the program sees it: deeply read-only, and only with the keys that this version knows.
 * Unknown keys of newer versions are still in the object (they survive a round trip), but no code can name them.
 */
export type Known<T> = T extends Scalar
  ? T
  : unknown extends T
    ? T
    : T extends readonly (infer Item)[]
      ? readonly Known<Item>[]
      : { readonly [Key in keyof T as string extends Key ? never : Key]: Known<T[Key]> };
