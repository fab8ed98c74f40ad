import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { noteRisk, noteSeen, removeRisk, setFinished } from "../../../../core/actions/reviewEdits";
import { type ActionRow, actionRows } from "../../../../core/actions/rows";
import { decidedSince, weeklyRun } from "../../../../core/actions/weeklyRun";
import type { Action } from "../../../../core/model/action";
import { type ActionReview, newReview } from "../../../../core/model/actionReview";
import { addDays } from "../../../../core/model/calendarDate";
import { printActionReview, readActionReview } from "../../../../core/model/files";
import { Incident } from "../../../../core/model/incident";
import { merge } from "../../../../core/model/merge";
import { smallTeamPolicy } from "../../../../core/model/policy";
import { ActionStatus } from "../../../../core/model/vocabulary";

const TODAY = "2016-02-25";
const workspace = { policy: smallTeamPolicy, settings: { zone: "Europe/London" } };

function rowsOf(actions: readonly Partial<Action>[]): readonly ActionRow[] {
  const incident = Incident.parse({
    schema: 1,
    id: "i1",
    key: "INC-2016-001",
    title: "A queue is gone",
    zone: "Europe/London",
    actions: actions.map((action, index) => ({ id: `a${index + 1}`, number: index + 1, title: "Do it", ...action })),
  });
  return actionRows([incident], workspace, TODAY);
}

function runOf(rows: readonly ActionRow[], review: ActionReview | null = null, previous: ActionReview | null = null) {
  return weeklyRun({ rows, review, previous, cameAgain: new Set(), today: TODAY });
}

const moved = (to: string) => ({
  id: `due-${to}`,
  at: "2016-02-01T12:00:00.000Z",
  what: "due" as const,
  from: "2016-02-01",
  to,
});

describe("the order of a weekly run", () => {
  const rows = rowsOf([
    { status: "in progress", due: "2016-03-20" },
    { status: "agreed", due: "2016-03-10", ledger: [moved("2016-02-10"), moved("2016-03-10")] },
    { status: "declined", risk: { reason: "it costs too much", lookAgain: TODAY } },
    { status: "verified", priority: "P0", verification: { evidence: [], checkDue: "2016-02-20" } },
    { status: "done", due: "2016-03-01" },
    { status: "agreed", due: "2016-03-02", blocked: { reason: "the broker" } },
    { status: "in progress", due: "2016-02-19" },
    { status: "idea" },
    { status: "declined", risk: { reason: "never", lookAgain: "2016-02-26" } },
    { status: "proven" },
    { status: "agreed", due: "2016-03-15" },
  ]);

  it("is overdue, blocked, evidence, checks, risks to look at again, moved twice, and then the rest by date", () => {
    const { exceptions, rest } = runOf(rows);
    expect(exceptions.map(({ row, reasons }) => [row.action.id, reasons[0]])).toEqual([
      ["a7", "overdue"],
      ["a6", "blocked"],
      ["a5", "waits for evidence"],
      ["a4", "check due"],
      ["a3", "look at the risk again"],
      ["a2", "moved twice or more"],
    ]);
    expect(rest.map(({ row }) => row.action.id)).toEqual(["a11", "a1"]);
  });

  it("puts what was skipped last time before the rest", () => {
    const skipped = { incident: "i1", action: "a1", decision: "skipped" as const };
    const previous = noteSeen(newReview("2016-02-18"), { id: "s", ...skipped });
    const { exceptions, rest } = runOf(rows, null, previous);
    expect(exceptions.at(-1)).toMatchObject({ row: { action: { id: "a1" } }, reasons: ["skipped last time"] });
    expect(rest.map(({ row }) => row.action.id)).toEqual(["a11"]);
  });
});

const anyAction = fc.record({
  status: fc.constantFrom(...ActionStatus.options),
  priority: fc.constantFrom(undefined, "P0" as const, "P2" as const),
  due: fc.option(
    fc.integer({ min: -40, max: 40 }).map((days) => addDays(TODAY, days)),
    { nil: undefined },
  ),
  blocked: fc.option(fc.constant({ reason: "the broker" }), { nil: undefined }),
  ledger: fc
    .integer({ min: 0, max: 3 })
    .map((count) => ["2016-02-02", "2016-02-03", "2016-02-04"].slice(0, count).map(moved)),
});

test("whatever is said in whatever order, every open action comes once, exceptions first, and a run that was left goes on where it was", () => {
  fc.assert(
    fc.property(
      fc.array(anyAction, { maxLength: 12 }),
      fc.array(fc.constantFrom("on track" as const, "moved" as const, "skipped" as const), { maxLength: 15 }),
      (actions, words) => {
        const rows = rowsOf(actions);
        const expected = rows.filter(({ isOpen }) => isOpen).map(({ action }) => action.id);
        let review = newReview(TODAY);
        const came: string[] = [];
        for (const [index, decision] of words.entries()) {
          // Left and resumed: what the file holds is all that the run goes on from.
          const read = readActionReview(printActionReview(review), "reviews/2016-02-25.json");
          if (!read.ok) throw new Error(read.finding.message);
          review = read.value.value;
          const { seen, exceptions, rest } = runOf(rows, review);
          const left = [...exceptions, ...rest];
          expect(seen.length).toBe(came.length);
          expect(exceptions.every(({ reasons }) => reasons.length > 0)).toBe(true);
          expect(rest.every(({ reasons }) => reasons.length === 0)).toBe(true);
          const next = left[0]?.row;
          if (next === undefined) break;
          came.push(next.action.id);
          review = noteSeen(review, { id: `s${index}`, incident: next.incidentId, action: next.action.id, decision });
        }
        const { exceptions, rest } = runOf(rows, review);
        const all = [...came, ...[...exceptions, ...rest].map(({ row }) => row.action.id)];
        expect(new Set(all).size).toBe(all.length);
        expect(expected.every((id) => all.includes(id))).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});

describe("what the ledger says was decided", () => {
  const entry = { id: "e", at: "2016-02-25T12:00:00.000Z" };
  const old = { ...entry, id: "old", what: "status" as const, to: "agreed" };
  const since = (ledger: Action["ledger"], more: Partial<Action> = {}) => {
    const [row] = rowsOf([{ status: "agreed", ledger: [old, ...ledger], ...more }]);
    if (row === undefined) throw new Error("no row");
    return decidedSince(row.action, 1);
  };

  it.each([
    ["nothing", [], null],
    [
      "a moved date",
      [{ ...entry, what: "due" as const, from: "2016-02-19", to: "2016-03-04", why: "later" }],
      { decision: "moved", from: "2016-02-19", to: "2016-03-04", why: "later" },
    ],
    ["blocked", [{ ...entry, what: "blocked" as const, to: "the broker" }], { decision: "blocked", why: "the broker" }],
    [
      "no longer blocked",
      [{ ...entry, what: "blocked" as const, from: "x" }],
      { decision: "other", why: "no longer blocked" },
    ],
    [
      "declined",
      [{ ...entry, what: "status" as const, to: "declined", why: "too dear" }],
      { decision: "declined", why: "too dear" },
    ],
    [
      "done and verified at once",
      [
        { ...entry, what: "status" as const, to: "done", why: "seen" },
        { ...entry, id: "f", what: "status" as const, to: "verified", why: "seen" },
      ],
      { decision: "verified", why: "seen" },
    ],
    [
      "reopened",
      [{ ...entry, what: "status" as const, from: "proven", to: "agreed", why: "it came back" }],
      { decision: "reopened", why: "it came back" },
    ],
    [
      "back to work",
      [{ ...entry, what: "status" as const, from: "done", to: "in progress", why: "no page came" }],
      { decision: "back to work", why: "no page came" },
    ],
    ["taken back alone", [{ ...entry, what: "status" as const, reverts: "old" }], null],
  ])("%s", (_, ledger, decided) => {
    expect(since(ledger)).toEqual(decided);
  });
});

describe("a review", () => {
  const said = {
    id: "s1",
    incident: "i1",
    action: "a1",
    decision: "moved" as const,
    from: "2016-02-19",
    to: "2016-03-04",
    why: "w",
  };

  it("holds the last word on an action, with what a newer version wrote beside it", () => {
    const first = noteSeen(newReview(TODAY), { ...said, "x-future": "kept" } as typeof said);
    const again = noteSeen(first, { id: "s2", incident: "i1", action: "a1", decision: "on track" });
    expect(again.seen).toEqual([{ id: "s1", incident: "i1", action: "a1", decision: "on track", "x-future": "kept" }]);
    expect(setFinished(setFinished(again, true), false)).toEqual(again);
    expect(removeRisk(noteRisk(again, { id: "r1", text: " The broker is old " }), "r1")).toEqual(again);
  });

  it("is read back byte for byte with keys of a newer version, and refused where an id stands twice", () => {
    const future = { ...noteSeen(newReview(TODAY), { ...said, "x-future": 1 } as typeof said), "x-future": { a: 1 } };
    const text = printActionReview(future as ActionReview);
    const read = readActionReview(text, "reviews/2016-02-25.json");
    if (!read.ok) throw new Error(read.finding.message);
    expect(printActionReview(read.value.value)).toBe(text);
    const doubled = JSON.stringify({ ...future, seen: [said, said] });
    const refused = readActionReview(doubled, "reviews/2016-02-25.json");
    expect(refused.ok ? "" : refused.finding.message).toContain('the id "s1" stands twice in seen');
  });

  it("that was begun on two machines is one, with the words of both", () => {
    const ours = noteSeen(newReview(TODAY), said);
    const theirs = noteSeen(newReview(TODAY), { ...said, id: "s2", action: "a2", decision: "on track" });
    const { merged, conflicts } = merge<ActionReview>(null, ours, theirs);
    expect(conflicts).toEqual([]);
    expect(merged.seen.map(({ action }) => action)).toEqual(["a1", "a2"]);
  });
});
