import { createScanner } from "jsonc-parser";
import { type Forgetting, valueWithGaps, withGaps } from "./forgetting";

/** What a file that is named by its content became. */
export interface Renamed {
  readonly sha256: string;
  /** Its new size. */
  readonly bytes: number;
}

/** The scanner's kinds of token. The package declares them as const enums, which isolated modules cannot read. */
const Token = {
  openBrace: 1,
  closeBrace: 2,
  comma: 5,
  colon: 6,
  string: 10,
  number: 11,
  lineBreak: 14,
  space: 15,
  end: 17,
};

const hash = /[0-9a-f]{64}/g;
/** Values that no person wrote: an address, a hash, an instant, a date. A text is never looked for in them. */
const fixed =
  /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}|\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{3})?)?Z?)?)$/;

interface Edit {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/**
 * JSON with the gap in place of the text in every string value, and with the new names of files in place of the old
 * ones. Keys stay, and so does every byte that needs no change. What is no JSON is taken as plain text.
 * @param renamed by the former SHA-256
 */
export function jsonWithGaps(
  content: string,
  forgetting: Forgetting,
  renamed: ReadonlyMap<string, Renamed> = new Map(),
): string {
  if (!isJson(content)) return renameIn(withGaps(content, forgetting), renamed);
  const edits = editsOf(content, forgetting, renamed);
  let at = 0;
  const parts: string[] = [];
  for (const { offset, length, text } of edits) {
    parts.push(content.slice(at, offset), text);
    at = offset + length;
  }
  return parts.join("") + content.slice(at);
}

/** The same for a history, a JSON value a line; a line that is torn is taken as plain text. */
export function linesWithGaps(
  content: string,
  forgetting: Forgetting,
  renamed: ReadonlyMap<string, Renamed> = new Map(),
): string {
  return content
    .split("\n")
    .map((line) => jsonWithGaps(line, forgetting, renamed))
    .join("\n");
}

/** The values of a JSON text in which a person's words may stand; null where it is no JSON. */
export function wordsOfJson(content: string): readonly string[] | null {
  if (!isJson(content)) return null;
  const scanner = createScanner(content, true);
  const values: string[] = [];
  let last: string | null = null;
  for (let kind: number = scanner.scan(); kind !== Token.end; kind = scanner.scan()) {
    if (kind !== Token.colon && last !== null && !fixed.test(last)) values.push(last);
    last = kind === Token.string ? scanner.getTokenValue() : null;
  }
  if (last !== null && !fixed.test(last)) values.push(last);
  return values;
}

function isJson(content: string): boolean {
  try {
    JSON.parse(content.replace(/^\uFEFF/, ""));
    return true;
  } catch {
    return false;
  }
}

function editsOf(content: string, forgetting: Forgetting, renamed: ReadonlyMap<string, Renamed>): readonly Edit[] {
  const scanner = createScanner(content, true);
  const edits: Edit[] = [];
  /** Per open object: what its `sha256` became, so that its `bytes` follow. */
  const open: (Renamed | undefined)[] = [];
  let last: { readonly value: string; readonly edit: Edit | undefined } | undefined;
  let key = "";
  const take = (): void => {
    if (last?.edit !== undefined) edits.push(last.edit);
    last = undefined;
  };
  for (let kind: number = scanner.scan(); kind !== Token.end; kind = scanner.scan()) {
    const offset = scanner.getTokenOffset();
    const length = scanner.getTokenLength();
    if (kind === Token.colon) {
      key = last?.value ?? "";
      last = undefined;
      continue;
    }
    take();
    if (kind === Token.comma || kind === Token.openBrace) key = "";
    if (kind === Token.openBrace) open.push(undefined);
    if (kind === Token.closeBrace) open.pop();
    if (kind === Token.string) {
      const value = scanner.getTokenValue();
      if (key === "sha256" && open.length > 0) open[open.length - 1] = renamed.get(value);
      const next = renameIn(fixed.test(value) ? value : valueWithGaps(value, forgetting), renamed);
      const edit = next === value ? undefined : { offset, length, text: JSON.stringify(next) };
      last = { value, edit };
    }
    const size = open.at(-1)?.bytes;
    if (kind === Token.number && key === "bytes" && size !== undefined)
      edits.push({ offset, length, text: String(size) });
  }
  take();
  return edits;
}

function renameIn(value: string, renamed: ReadonlyMap<string, Renamed>): string {
  return renamed.size === 0 ? value : value.replace(hash, (each) => renamed.get(each)?.sha256 ?? each);
}
