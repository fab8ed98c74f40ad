/** What was read at a place in a text, and where reading ended. */
export type ReadAt<Value> = { readonly value: Value; readonly to: number };

/** The match of a sticky pattern (flag `y`) exactly at `at`. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
