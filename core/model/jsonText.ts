import { createScanner, findNodeAtLocation, parseTree } from "jsonc-parser";
import { type Result, refusal, success } from "./finding";

/** Deeper than any file of ours goes by far; beyond it lies only an attack on the reader's stack. */
const DEEPEST = 100;

/** The scanner's kinds of token. The package declares them as const enums, which isolated modules cannot read. */
const Token = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  null: 7,
  true: 8,
  false: 9,
  string: 10,
  number: 11,
  lineBreak: 14,
  space: 15,
  end: 17,
} as const;

/** A place in a text, both 1-based. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * Reads JSON strictly. Refused with file and place: whatever is not JSON, duplicate keys, `__proto__`, integers beyond
 * 2^53, numbers too large to hold, and nesting beyond 100 levels. 2-model, "Workspace": JSON.
 */
export function readJson(text: string, file: string): Result<unknown> {
  const plain = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const fault = faultOf(plain);
  if (fault !== null) return refuseAt(plain, fault.offset, file, fault.message);
  try {
    return success(JSON.parse(plain) as unknown);
  } catch {
    return refusal("not-json", file, `${file} is not JSON. Restore the file from a copy, or mend it by hand.`);
  }
}

/** Where the value at `path` stands in the text, or the nearest enclosing value that does. */
export function placeOfPath(text: string, path: readonly PropertyKey[]): Place {
  const tree = parseTree(text);
  for (let length = path.length; length >= 0 && tree !== undefined; length--) {
    const at = path.slice(0, length).map((step) => (typeof step === "number" ? step : String(step)));
    const node = findNodeAtLocation(tree, at);
    if (node !== undefined) return placeOf(text, node.offset);
  }
  return { line: 1, column: 1 };
}

interface Fault {
  readonly offset: number;
  readonly message: string;
}

interface OpenValue {
  readonly keys: Set<string> | null;
  /** What may come next. */
  next: "value or end" | "value" | "key or end" | "key" | "colon" | "comma or end";
}

/** The first fault of the text, or null. One pass without recursion, so that no input can exhaust the stack. */
function faultOf(text: string): Fault | null {
  const scanner = createScanner(text, false);
  const open: OpenValue[] = [];
  let seenRoot = false;
  for (let kind: number = scanner.scan(); kind !== Token.end; kind = scanner.scan()) {
    if (kind === Token.lineBreak || kind === Token.space) continue;
    const offset = scanner.getTokenOffset();
    const here = open.at(-1);
    const wrong = (message: string): Fault => ({ offset, message });
    if (scanner.getTokenError() !== 0) {
      const isLast = offset + scanner.getTokenLength() >= text.length;
      return wrong(isLast ? "the file ends in the middle" : "this is not JSON");
    }
    if (here === undefined && seenRoot) return wrong("something follows the end of the value");
    switch (kind) {
      case Token.openBrace:
      case Token.openBracket: {
        if (here !== undefined && !takesValue(here)) return wrong("a comma or a key is missing before this");
        if (open.length >= DEEPEST) return wrong(`it is nested deeper than ${DEEPEST} levels`);
        const isObject = kind === Token.openBrace;
        if (here !== undefined) here.next = "comma or end";
        open.push({ keys: isObject ? new Set() : null, next: isObject ? "key or end" : "value or end" });
        break;
      }
      case Token.closeBrace:
      case Token.closeBracket: {
        const isObject = kind === Token.closeBrace;
        if (here === undefined || (here.keys !== null) !== isObject || !here.next.endsWith("or end")) {
          return wrong("this bracket closes nothing");
        }
        open.pop();
        seenRoot = open.length === 0;
        break;
      }
      case Token.comma:
        if (here === undefined || here.next !== "comma or end") return wrong("a value is missing before this comma");
        here.next = here.keys === null ? "value" : "key";
        break;
      case Token.colon:
        if (here === undefined || here.next !== "colon") return wrong("a key is missing before this colon");
        here.next = "value";
        break;
      case Token.string:
        if (here?.keys != null && (here.next === "key" || here.next === "key or end")) {
          const key = scanner.getTokenValue();
          if (key === "__proto__") return wrong('the key "__proto__" is not allowed');
          if (here.keys.has(key)) return wrong(`the key "${key}" stands twice in one object`);
          here.keys.add(key);
          here.next = "colon";
          break;
        }
        if (here !== undefined && !takesValue(here)) return wrong("a comma is missing before this");
        if (here === undefined) seenRoot = true;
        else here.next = "comma or end";
        break;
      case Token.number: {
        const number = Number(scanner.getTokenValue());
        if (!Number.isFinite(number)) return wrong("this number is too large");
        if (writesAsInteger(number) && !Number.isSafeInteger(number)) return wrong("this integer lies beyond 2^53");
        if (here !== undefined && !takesValue(here)) return wrong("a comma is missing before this");
        if (here === undefined) seenRoot = true;
        else here.next = "comma or end";
        break;
      }
      case Token.true:
      case Token.false:
      case Token.null:
        if (here !== undefined && !takesValue(here)) return wrong("a comma is missing before this");
        if (here === undefined) seenRoot = true;
        else here.next = "comma or end";
        break;
      default:
        return wrong("this is not JSON");
    }
  }
  if (open.length > 0) return { offset: text.length, message: "the file ends in the middle" };
  return seenRoot ? null : { offset: 0, message: "the file is empty" };
}

/** Whether a number is printed in digits alone, so that a reader could take it for exact. */
function writesAsInteger(number: number): boolean {
  return /^-?\d+$/.test(String(number));
}

function takesValue(open: OpenValue): boolean {
  return open.next === "value" || open.next === "value or end";
}

function refuseAt(text: string, offset: number, file: string, message: string): Result<never> {
  const { line, column } = placeOf(text, offset);
  return refusal(
    "not-json",
    `${file}:${line}:${column}`,
    `${file}, line ${line}, column ${column}: ${message}. Mend it there, or restore the file from a copy.`,
  );
}

function placeOf(text: string, offset: number): Place {
  let line = 1;
  let lineStart = 0;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) {
    line += 1;
    lineStart = at + 1;
  }
  return { line, column: offset - lineStart + 1 };
}
