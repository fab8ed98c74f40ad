import { valueAtSteps } from "./textAt";

/** The page of an incident on which a record stands, and which record is to be shown there. */
export interface LeadsTo {
  readonly surface: "overview" | "timeline" | "cascade" | "actions";
  readonly record: string | null;
}

const words: Readonly<Record<string, string>> = {
  title: "title",
  summary: "summary",
  alt: "alternative text",
  doneWhen: "done when",
  howWeKnow: "how we know",
  ledger: "its story",
  interim: "what protects until then",
  tracker: "tracker",
  knownBy: "known by",
  key: "key",
  quote: "quoted line",
  url: "link",
  asked: "asked",
  wayBack: "way back",
  noReturn: "point of no return",
  approvedBy: "approved by",
  changedBy: "changed by",
  serviceOwner: "service owner",
  acceptedBy: "accepted by",
  doneBefore: "done before",
  readBy: "read by",
  formerKeys: "former key",
  themes: "name of a theme",
  tags: "tag",
};
/** Said by what they belong to. */
const unsaid = new Set(["label", "what", "evidence", "numbers", "steps", "notes", "impact", "text", "name"]);

/** Where a text stands, for a person: `event “Server renamed”, detail`. Tokens in it are as they are stored. */
export function placeInWords(incident: object, steps: readonly string[]): string {
  const [list = "", second = ""] = steps;
  const depth = list === "cascade" ? 3 : list === "impact" ? 1 : 2;
  const head = headOf(list, second, valueAtSteps(incident, steps.slice(0, depth)));
  const from = head === null ? 0 : depth;
  const fields = steps.slice(from).filter((step, at) => {
    const isOfList = Array.isArray(valueAtSteps(incident, steps.slice(0, from + at)));
    return !isOfList && !unsaid.has(step);
  });
  const said = fields.map((step) => words[step] ?? step.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));
  return [...(head === null ? [] : [head]), ...said].join(", ").replace("tracker, link", "tracker link");
}

function headOf(list: string, second: string, record: unknown): string | null {
  const said = (key: string): string => {
    const value = typeof record === "object" && record !== null ? (record as Record<string, unknown>)[key] : undefined;
    const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
    return text.length > 48 ? `${text.slice(0, 47).trimEnd()}…` : text;
  };
  switch (list) {
    case "events":
      return `event “${said("title")}”`;
    case "cascade":
      return second === "links" ? "cascade, link" : `cascade, “${said("label")}”`;
    case "actions":
      return `action A${said("number")}`;
    case "changes":
      return "change before it";
    case "factors":
      return "contributing factor";
    case "insights":
      return `learned, ${said("kind")}`;
    case "reviews":
      return "review";
    case "sources":
      return "name of a source";
    case "attachments":
      return "attached file";
    case "people":
      return "people list";
    case "impact":
      return "impact";
    case "conflicts":
      return "what is to be decided";
    default:
      return null;
  }
}

/** Where one gets from a text by Enter. */
export function leadsTo(steps: readonly string[]): LeadsTo {
  const [list = "", second = "", third = ""] = steps;
  if (list === "events") return { surface: "timeline", record: second };
  if (list === "sources") return { surface: "timeline", record: null };
  if (list === "cascade") return { surface: "cascade", record: third };
  if (list === "actions") return { surface: "actions", record: second };
  return { surface: "overview", record: null };
}
