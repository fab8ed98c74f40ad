import fc from "fast-check";
import { hostileTexts } from "./hostileTexts";

/*
 * Files as they come back from a bad disk, a bad merge or a bad mind: bytes flipped, cut off, spliced, and JSON whose
 * values were swapped, dropped, doubled, blown up or nested beyond reason.
 */

/** One step of destruction; what it hits is chosen by numbers, so that fast-check can make a failing case smaller. */
interface Step {
  readonly how: string;
  readonly at: number;
  readonly with: number;
}

type Container = Record<string, unknown> | unknown[];

/** A place in a JSON value: its container and the key there. */
interface Slot {
  readonly holder: Container;
  readonly key: string | number;
}

/** Values that no reader expects where they stand. */
const oddValues: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  -1e308,
  5e-324,
  Number.MAX_SAFE_INTEGER,
  -Number.MAX_SAFE_INTEGER,
  "",
  " ",
  "NaN",
  "Infinity",
  "__proto__",
  "constructor",
  "\ud800",
  "2016-02-31",
  "0000-01-01",
  "0001-01-01T00:00:00.000Z",
  "9999-12-31T23:59:59.999Z",
  "2016-01-21T24:00:00.000Z",
  "2016-01-21T14:02:60.000Z",
  "Europe/Lundon",
  "US/Pacific-New",
  "+14:00",
  "-25:59",
  [],
  {},
  [[]],
  [null],
  { id: "constructor" },
  { kind: "range" },
  { toString: null, valueOf: 1, length: -1 },
];

const jsonSteps: Readonly<Record<string, (slot: Slot, other: Slot, given: number) => void>> = {
  odd: ({ holder, key }, _other, given) => put(holder, key, structuredClone(oddValues[given % oddValues.length])),
  hostile: ({ holder, key }, _other, given) => put(holder, key, hostileTexts[given % hostileTexts.length]),
  drop: ({ holder, key }) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  },
  double: ({ holder, key }) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 0, structuredClone(holder[Number(key)]));
    else put(holder, `${key}Again`, structuredClone(holder[key]));
  },
  many: ({ holder, key }, _other, given) => {
    if (!Array.isArray(holder)) return;
    const value = holder[Number(key)];
    for (let count = 0; count < (given % 40) + 1; count += 1) {
      const copy = structuredClone(value);
      holder.push(isFields(copy) && "id" in copy ? { ...copy, id: `many${count}` } : copy);
    }
  },
  swap: (one, other) => {
    const kept = get(one.holder, one.key);
    put(one.holder, one.key, structuredClone(get(other.holder, other.key)));
    put(other.holder, other.key, structuredClone(kept));
  },
  copy: (one, other) => put(one.holder, one.key, structuredClone(get(other.holder, other.key))),
  wrap: ({ holder, key }, _other, given) => {
    let value = get(holder, key);
    for (let depth = 0; depth < (given % 120) + 1; depth += 1) value = given % 2 === 0 ? [value] : { value };
    put(holder, key, value);
  },
  reverse: ({ holder, key }) => {
    const value = get(holder, key);
    if (Array.isArray(value)) value.reverse();
    if (isFields(value) && "from" in value && "to" in value) [value.from, value.to] = [value.to, value.from];
  },
  repeat: ({ holder, key }, _other, given) => {
    const value = get(holder, key);
    if (typeof value === "string") put(holder, key, value.repeat((given % 60) + 2).slice(0, 20_000));
  },
  grow: ({ holder, key }, _other, given) => {
    const value = get(holder, key);
    if (typeof value === "number") put(holder, key, value * 10 ** (given % 300) * (given % 2 === 0 ? 1 : -1));
  },
  prototype: ({ holder }, _other, given) => {
    const key = ["constructor", "toString", "hasOwnProperty", "x-future", "length"][given % 5] ?? "";
    if (!Array.isArray(holder)) put(holder, key, { polluted: true });
  },
};

const textSteps: Readonly<Record<string, (text: string, at: number, given: number) => string>> = {
  flip: (text, at, given) =>
    spliced(text, at, 1, String.fromCodePoint((text.codePointAt(at) ?? 65) ^ (1 << (given % 8)))),
  cut: (text, at) => text.slice(0, at),
  remove: (text, at, given) => spliced(text, at, (given % 60) + 1, ""),
  insert: (text, at, given) => spliced(text, at, 0, hostileTexts[given % hostileTexts.length] ?? ""),
  move: (text, at, given) => spliced(text, at, 0, text.slice(given % text.length, (given % text.length) + 80)),
  nul: (text, at) => spliced(text, at, 0, "\u0000"),
  mark: (text) => `\ufeff${text}`,
  carriage: (text) => text.replaceAll("\n", "\r"),
  doubleKey: (text, at) => {
    const from = text.lastIndexOf("\n", at) + 1;
    const to = text.indexOf("\n", at) + 1;
    return to === 0 ? text : spliced(text, from, 0, text.slice(from, to));
  },
};

const step = (names: readonly string[]) =>
  fc.record({ how: fc.constantFrom(...names), at: fc.nat(), with: fc.nat(100_000) });

/** JSON texts made of these by one to four steps in their values and, for some, one or two more in their text. */
export function mutatedJson(bases: readonly string[]): fc.Arbitrary<string> {
  return fc
    .record({
      base: fc.constantFrom(...bases),
      values: fc.array(step(Object.keys(jsonSteps)), { maxLength: 4 }),
      text: fc.oneof(
        { weight: 4, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.array(step(Object.keys(textSteps)), { minLength: 1, maxLength: 2 }) },
      ),
    })
    .map(({ base, values, text }) => mutatedText(withSteps(base, values), text));
}

/** Texts made of these by up to five steps. */
export function mutatedTexts(bases: readonly string[]): fc.Arbitrary<string> {
  return fc
    .record({ base: fc.constantFrom(...bases), steps: fc.array(step(Object.keys(textSteps)), { maxLength: 5 }) })
    .map(({ base, steps }) => mutatedText(base, steps));
}

function withSteps(base: string, steps: readonly Step[]): string {
  const root = { value: JSON.parse(base) as unknown };
  for (const { how, at, with: given } of steps) {
    const slots = slotsOf(root);
    const one = slots[at % slots.length];
    const other = slots[given % slots.length];
    if (one !== undefined && other !== undefined) jsonSteps[how]?.(one, other, given);
  }
  return JSON.stringify(root.value, null, 2) ?? "";
}

function mutatedText(text: string, steps: readonly Step[]): string {
  return steps.reduce(
    (now, { how, at, with: given }) => textSteps[how]?.(now, at % (now.length + 1), given) ?? now,
    text,
  );
}

/** Every place below the root, the root's own value first. */
function slotsOf(root: Container): readonly Slot[] {
  const slots: Slot[] = [];
  const open: Container[] = [root];
  for (let holder = open.pop(); holder !== undefined; holder = open.pop()) {
    for (const key of Array.isArray(holder) ? holder.keys() : Object.keys(holder)) {
      slots.push({ holder, key });
      const value = get(holder, key);
      if (typeof value === "object" && value !== null) open.push(value as Container);
    }
  }
  return slots;
}

function get(holder: Container, key: string | number): unknown {
  return Array.isArray(holder) ? holder[Number(key)] : holder[key];
}

function put(holder: Container, key: string | number, value: unknown): void {
  if (Array.isArray(holder)) holder[Number(key)] = value;
  else holder[key] = value;
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function spliced(text: string, at: number, count: number, piece: string): string {
  return text.slice(0, at) + piece + text.slice(at + count);
}
