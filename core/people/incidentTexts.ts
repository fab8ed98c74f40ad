import { isRecordList } from "../model/documentChange";
import type { Incident } from "../model/incident";
import { cleanText } from "../report/cleanText";

/** What may be put in place of a part of a text: a person's token, words, or nothing by itself. */
export type TextKind = "prose" | "words" | "quote" | "address" | "fixed";

/** A text of an incident, and the way to it. */
export interface IncidentText {
  /** Keys, ids of records, and places in lists of texts, from the incident down. */
  readonly steps: readonly string[];
  /** As it reads: composed, nothing invisible in it, an address with its escapes undone. */
  readonly text: string;
  readonly kind: TextKind;
}

/** Keys under which no person writes: identifiers, choices, instants, and what is counted. */
const structural = new Set(
  "id schema kind status state needs stop level window without confidence effect strength priority severity zone precision encoding at takenAt due since date followUp verifiedOn checkDue provenOn lookAgain lastTried sha256 ext used worked wouldHaveShown services events nodes guards people factors after reverts incident node element service event source attachment theme stays breakable feedback position became".split(
    " ",
  ),
);
const wordKeys = new Set("alt name tags lane unit assumed".split(" "));
const keysOfIncident = ["formerKeys", "key"];

/** Where a text of the people list may name somebody: the name itself is meant to stand there. */
const ofPeople = new Set(["role", "team"]);

/** Every text of a record or value below the incident, whatever its kind, those of a newer version too. */
export function* textsOf(value: unknown, steps: readonly string[]): Generator<IncidentText> {
  if (typeof value === "string") {
    if (value.trim() === "") return;
    const kind = kindOf(steps);
    yield { steps, text: kind === "address" ? decoded(cleanText(value)) : cleanText(value), kind };
  } else if (Array.isArray(value)) {
    const byId = isRecordList(value);
    for (const [at, item] of value.entries()) {
      const step = byId ? String((item as { readonly id: unknown }).id) : String(at);
      yield* textsOf(item, [...steps, step]);
    }
  } else if (typeof value === "object" && value !== null) {
    for (const [name, part] of Object.entries(value)) {
      if (isRead(name, part, steps)) yield* textsOf(part, [...steps, name]);
    }
  }
}

function isRead(name: string, part: unknown, steps: readonly string[]): boolean {
  const [list] = steps;
  if (list === "people") return ofPeople.has(name);
  if (list === "services") return false;
  // A link leads from one node to another; a ledger line tells in words from what to what.
  if (list === "cascade" && (name === "from" || name === "to")) return false;
  if (!structural.has(name)) return true;
  // Of a choice only the chosen word, of a reference only the id would be read; what holds more is looked through.
  return typeof part === "object" && part !== null && !Array.isArray(part);
}

function kindOf(steps: readonly string[]): TextKind {
  const [first = ""] = steps;
  const last = steps.findLast((step) => !/^\d+$/.test(step)) ?? "";
  if (first === "people" || first === "conflicts" || keysOfIncident.includes(first)) return "fixed";
  if (last === "url") return "address";
  if (last === "quote") return "quote";
  const isTrackerWord = steps.at(-2) === "tracker";
  return wordKeys.has(last) || isTrackerWord ? "words" : "prose";
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** The top of an incident in the order of its report: each list's records, and each other value, as one piece. */
export function piecesOf(
  incident: Incident,
): readonly { readonly value: object | string; readonly steps: readonly string[] }[] {
  return Object.entries(incident).flatMap(([name, value]) => {
    // Lists of ids bear the names of the lists of records that they lead to.
    if (name === "services" || (structural.has(name) && !Array.isArray(value))) return [];
    if (name === "cascade") {
      return Object.entries(value as Incident["cascade"]).flatMap(([list, records]) =>
        recordsOf(records, [name, list]),
      );
    }
    return recordsOf(value, [name]);
  });
}

function recordsOf(
  value: unknown,
  steps: readonly string[],
): readonly { readonly value: object | string; readonly steps: readonly string[] }[] {
  if (isRecordList(value)) return value.map((record) => ({ value: record, steps: [...steps, record.id] }));
  return typeof value === "string" || (typeof value === "object" && value !== null) ? [{ value, steps }] : [];
}
