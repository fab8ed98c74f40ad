/** Work in steps, none of which is long: between two of them whoever does it may leave it for something else. */
export type Steps<Value> = Generator<undefined, Value, undefined>;

/** Does all steps, one after the other, and gives what they come to. */
export function atOnce<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
