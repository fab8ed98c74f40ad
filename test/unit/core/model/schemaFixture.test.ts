import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { incidentJsonSchema, printIncident, readIncident } from "../../../../core/model/files";

const text = readFileSync(join(import.meta.dirname, "../../../files/model/incident-v1.json"), "utf8");

function valuesOf(json: unknown): readonly unknown[] {
  if (typeof json !== "object" || json === null) return [];
  return [json, ...Object.values(json).flatMap(valuesOf)];
}

const objects = (json: unknown) => valuesOf(json).filter((each) => !Array.isArray(each)) as Record<string, unknown>[];

test("a file of schema 1 that uses everything opens for ever, and is written as it was", () => {
  const read = readIncident(text, "incident-v1.json");
  if (!read.ok) throw new Error(read.finding.message);
  expect(read.value).toMatchObject({ migratedFrom: null, readOnly: false });
  expect(printIncident(read.value.value)).toBe(text);
});

test("the file of schema 1 leaves out no field that the schema knows", () => {
  const known = objects(incidentJsonSchema()).flatMap(({ properties }) => Object.keys((properties ?? {}) as object));
  const used = new Set(objects(JSON.parse(text)).flatMap((each) => Object.keys(each)));
  expect(known.length).toBeGreaterThan(150);
  expect([...new Set(known)].filter((field) => !used.has(field))).toEqual([]);
});
