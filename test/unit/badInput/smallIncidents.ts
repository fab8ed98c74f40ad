import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sampleWorkspace } from "../../../core/sample/sampleWorkspace";

type Fields = Readonly<Record<string, unknown>>;

/** The file of schema 1 that uses every field. */
export const everyField: string = readFileSync(join(import.meta.dirname, "../../files/model/incident-v1.json"), "utf8");

const whole: Fields = JSON.parse(everyField);
const listsApart = ["keyTimes", "impact", "changes", "cascade", "actions", "reviews", "sources", "factors"];

/** The file that uses every field, taken apart: in each part one subject whole, and of every other list the beginning. */
export const smallIncidents: readonly string[] = [
  JSON.stringify({ schema: 1, id: "a", key: "INC-2016-001", title: "The queue server was renamed" }),
  ...listsApart.map((subject) => JSON.stringify(partOf(whole, subject), null, 2)),
];

function partOf(fields: Fields, subject: string): Fields {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      if (name === subject || typeof value !== "object" || value === null) return [[name, value]];
      if (name === "people" || name === "conflicts") return [[name, value]];
      if (Array.isArray(value)) return [[name, value.slice(0, 1)]];
      return [];
    }),
  );
}

/** A workspace with services, calendar, rules and proofs. */
export const fullWorkspace: string = JSON.stringify(sampleWorkspace().workspace, null, 2);
