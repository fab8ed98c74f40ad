import { isRecordList } from "../model/documentChange";

/** What stands at the end of a way of keys, ids and places in lists; undefined where it leads nowhere. */
export function valueAtSteps(value: unknown, steps: readonly string[]): unknown {
  let at = value;
  for (const step of steps) {
    if (Array.isArray(at)) at = at[indexOf(at, step)];
    else if (typeof at === "object" && at !== null)
      at = Object.hasOwn(at, step) ? (at as Record<string, unknown>)[step] : undefined;
    else return undefined;
  }
  return at;
}

/** The value with the text at the end of the way changed; all else keeps its identity. */
export function withTextAt<Value>(value: Value, steps: readonly string[], change: (text: string) => string): Value {
  return changed(value, steps, change) as Value;
}

function changed(value: unknown, steps: readonly string[], change: (text: string) => string): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return typeof value === "string" ? change(value) : value;
  if (Array.isArray(value)) {
    const index = indexOf(value, step);
    const next = changed(value[index], rest, change);
    return next === value[index] ? value : value.map((item, at) => (at === index ? next : item));
  }
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return value;
  const before = (value as Record<string, unknown>)[step];
  const next = changed(before, rest, change);
  return next === before ? value : { ...value, [step]: next };
}

function indexOf(list: readonly unknown[], step: string): number {
  return isRecordList(list) ? list.findIndex(({ id }) => id === step) : Number(step);
}
