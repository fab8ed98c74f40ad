import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { cascadeSummary, restsOn } from "../../../../core/cascade/summary";
import { cascadeOf } from "./arbitraryCascade";

const cascade = cascadeOf(
  JSON.parse(readFileSync(new URL("../../../files/cascade/renamed-queue.json", import.meta.url), "utf8")),
);

test("a summary says in words what stands, what it rests on and what was found", () => {
  expect(cascadeSummary(cascade, { asOf: "2016-02-25", broken: new Set(["l1"]) }).split("\n")).toEqual([
    "“No orders accepted”",
    "  Could it happen again today? promised: what is verified does not stop it yet, what was agreed will; until then 2 open paths",
    "    “Server renamed” → “Queue unreachable” → “No orders accepted”",
    "    “Queue runs on one VM” → “Queue unreachable” → “No orders accepted”",
    "  Had any one of these been absent, it would not have happened: “Queue runs on one VM”, “Queue unreachable”, “Server renamed”",
    "  Paths from “Server renamed”: 1",
    "  With that broken, it no longer occurs.",
    "",
    "As drawn on 25 February, 1 of 3 links untested.",
    "",
    "1 finding:",
    expect.stringMatching(/^ {2}warning untested: Nobody has said yet whether/),
  ]);
});

test("a cascade without impact says what to do", () => {
  expect(cascadeSummary(cascadeOf({ nodes: [{ id: "a", kind: "condition" }] }))).toMatch(
    /^This cascade shows no impact yet/,
  );
  expect(restsOn(cascadeOf({ nodes: [] }))).toBe("As drawn, 0 of 0 links untested.");
});
