import { type DocumentChange, isObject, ORDER_STEP, stepsOf } from "./documentChange";
import { fieldInWords } from "./undo";

const singular: Readonly<Record<string, string>> = {
  people: "person",
  changes: "change",
  events: "event",
  nodes: "node",
  links: "link",
  safeguards: "safeguard",
  factors: "factor",
  insights: "insight",
  actions: "action",
  reviews: "review",
  sources: "source",
  attachments: "attachment",
  waivers: "phrase left as it is",
  services: "service",
  themes: "theme",
  evidence: "piece of evidence",
  ledger: "line of the ledger",
  numbers: "number",
};

const longest = 60;

/**
 * A change as a person says it: "event “Queue stopped” comes", "“title” in events: “Then” instead of “Now”". Texts are cut
 * at 60 characters.
 */
export function changeInWords(change: DocumentChange): string {
  const steps = stepsOf(change.path);
  if (steps.at(-1) === ORDER_STEP) return `another order of ${steps.at(-2) ?? "records"}`;
  if (change.after !== undefined) {
    const list = steps.at(-2) ?? "";
    const record = change.to ?? change.from;
    return `${singular[list] ?? list} ${nameOf(record)}${change.to === undefined ? "goes" : "comes"}`;
  }
  const field = fieldInWords(change.path);
  if (change.to === undefined) return `${field}: nothing instead of ${valueInWords(change.from)}`;
  if (change.from === undefined) return `${field}: ${valueInWords(change.to)}`;
  const [now, then] = [valueInWords(change.to), valueInWords(change.from)];
  return `${field}: ${now === then ? otherwise(change.to) : `${now} instead of ${then}`}`;
}

/** What is to be said of a value that reads as the one before does. */
function otherwise(value: unknown): string {
  if (typeof value === "string") return "other words further on";
  return Array.isArray(value) ? "other entries" : "other details";
}

function nameOf(record: unknown): string {
  if (!isObject(record)) return "";
  const name = [record.title, record.label, record.name, record.what, record.text, record.note, record.quote].find(
    (each) => typeof each === "string" && each !== "",
  );
  return typeof name === "string" ? `“${cut(name)}” ` : "";
}

function valueInWords(value: unknown): string {
  if (typeof value === "string") return `“${cut(value)}”`;
  if (Array.isArray(value)) return `${value.length} ${value.length === 1 ? "entry" : "entries"}`;
  if (isObject(value)) return typeof value.at === "string" ? value.at : "other details";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return String(value);
}

function cut(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
