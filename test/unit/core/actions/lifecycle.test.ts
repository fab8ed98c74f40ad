import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Given } from "../../../../core/actions/gates";
import { asksForCheck, missingFor } from "../../../../core/actions/gates";
import { statusByLedger } from "../../../../core/actions/ledger";
import { moveAction, moveWarnings } from "../../../../core/actions/lifecycle";
import type { Action } from "../../../../core/model/action";
import type { Incident } from "../../../../core/model/incident";
import { type Policy, smallTeamPolicy, thoroughPolicy } from "../../../../core/model/policy";
import type { ActionStatus } from "../../../../core/model/vocabulary";
import { contextAt, firstOf, incidentWith } from "./fixtures";

const statuses: readonly ActionStatus[] = ["idea", "agreed", "in progress", "done", "verified", "proven", "declined"];

/** The table of 2-model, written down a second time: every pair that it names. */
const table = new Set([
  "idea>agreed",
  "idea>declined",
  "agreed>in progress",
  "agreed>done",
  "agreed>declined",
  "in progress>agreed",
  "in progress>done",
  "in progress>declined",
  "done>verified",
  "done>in progress",
  "done>declined",
  "verified>proven",
  "verified>agreed",
  "proven>agreed",
  "declined>idea",
  "declined>agreed",
]);
const reopening = new Set(["done>in progress", "verified>agreed", "proven>agreed", "declined>agreed"]);

const everything: Given = {
  owner: "platform lead",
  due: "2016-02-05",
  doneWhen: "either node can be off",
  method: "a drill",
  evidence: [{ id: "e1", kind: "note", note: "seen" }],
  verifier: "order team lead",
  verifiedOn: "2016-02-01",
  provenOn: "2016-04-01",
  proof: "the drill held",
  reason: "because",
  acceptedBy: "director",
  lookAgain: "2016-06-30",
};

function move(incident: Incident, to: ActionStatus, given: Given, policy: Policy, date = "2016-02-01"): Incident {
  const result = moveAction(incident, "a1", to, given, policy, contextAt(date));
  if (!result.ok) throw new Error(result.finding.message);
  return result.value;
}

/** What the policy table asks for, written down a second time, without looking at what is there already. */
function naiveNeeds(from: ActionStatus, to: ActionStatus, thorough: boolean, priority: string): readonly string[] {
  const reason = reopening.has(`${from}>${to}`) ? ["reason"] : [];
  if (to === "agreed" && (from === "idea" || from === "declined")) {
    return [...reason, "owner", "due", ...(thorough ? ["doneWhen", "method"] : [])];
  }
  if (to === "verified") return thorough ? ["evidence", "verifier", "verifiedOn"] : ["evidence"];
  if (to === "proven") return thorough || priority === "P0" || priority === "P1" ? ["provenOn"] : [];
  if (to === "declined") return thorough ? ["reason", "acceptedBy", "lookAgain"] : ["reason"];
  return reason;
}

const anyPriority = fc.constantFrom("P0", "P1", "P2", "P3" as const);
const anyPreset = fc.constantFrom(smallTeamPolicy, thoroughPolicy);

describe("moveAction", () => {
  it("allows exactly the moves of the table, in both presets", () => {
    for (const policy of [smallTeamPolicy, thoroughPolicy]) {
      for (const from of statuses) {
        for (const to of statuses) {
          const result = moveAction(
            incidentWith({ status: from }),
            "a1",
            to,
            everything,
            policy,
            contextAt("2016-02-01"),
          );
          expect(`${from}>${to} ${result.ok}`).toBe(`${from}>${to} ${table.has(`${from}>${to}`)}`);
        }
      }
    }
  });

  it("asks for exactly what the policy table names, in both presets and for each priority", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...table),
        anyPreset,
        anyPriority,
        fc.subarray(Object.keys(everything) as (keyof Given)[]),
        (pair, policy, priority, fields) => {
          const [from, to] = pair.split(">") as [ActionStatus, ActionStatus];
          const given: Given = Object.fromEntries(fields.map((field) => [field, everything[field]]));
          const action = firstOf(incidentWith({ status: from, priority }));
          const needs = naiveNeeds(from, to, policy === thoroughPolicy, priority);
          const expected = needs.filter((field) => !fields.includes(field as keyof Given));
          expect(missingFor(action, to, policy, given).map((each) => each.field)).toEqual(expected);
          const result = moveAction(
            incidentWith({ status: from, priority }),
            "a1",
            to,
            given,
            policy,
            contextAt("2016-02-01"),
          );
          expect(result.ok).toBe(expected.length === 0);
          if (!result.ok) expect(result.missing?.map((each) => each.field)).toEqual(expected);
        },
      ),
    );
  });

  it("keeps status and ledger of one mind over any sequence of moves, and the ledger never gets shorter", () => {
    const step = fc.record({ to: fc.constantFrom(...statuses), full: fc.boolean(), line: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), anyPreset, anyPriority, (steps, policy, priority) => {
        let incident = incidentWith({ priority });
        for (const { to, full, line } of steps) {
          const before = firstOf(incident);
          const given: Given = {
            ...(full ? everything : {}),
            due: before.due ?? "2016-02-05",
            ...(line ? { howWeKnow: "seen" } : {}),
          };
          const result = moveAction(incident, "a1", to, given, policy, contextAt("2016-02-01"));
          if (!result.ok) continue;
          incident = result.value;
          const after = firstOf(incident);
          expect(after.ledger.slice(0, before.ledger.length)).toEqual(before.ledger);
          expect(after.ledger.length).toBeGreaterThan(before.ledger.length);
          expect(statusByLedger(after.ledger)).toBe(after.status);
          expect(after.risk === undefined).toBe(after.status !== "declined");
        }
      }),
    );
  });

  it("under small team, done with one line of evidence is verified at once, in two entries of the ledger", () => {
    const done = firstOf(
      move(
        incidentWith({ status: "in progress", priority: "P1" }),
        "done",
        { howWeKnow: "drill on Monday" },
        smallTeamPolicy,
      ),
    );
    expect(done.status).toBe("verified");
    expect(done.ledger.map((line) => `${line.from} → ${line.to}`)).toEqual(["in progress → done", "done → verified"]);
    expect(done.verification?.checkDue).toBe("2016-04-01");
  });

  it("under small team, done without the line stays done; a line later verifies it", () => {
    const done = move(incidentWith({ status: "agreed", priority: "P3" }), "done", {}, smallTeamPolicy);
    expect(firstOf(done).status).toBe("done");
    const verified = firstOf(move(done, "verified", { howWeKnow: "seen today" }, smallTeamPolicy));
    expect(verified.status).toBe("verified");
    expect(verified.verification?.checkDue).toBeUndefined();
  });

  it("under thorough, done stays done even with a line, and verifying needs a verifier and a date", () => {
    const done = firstOf(move(incidentWith({ status: "agreed" }), "done", { howWeKnow: "seen" }, thoroughPolicy));
    expect(done.status).toBe("done");
    expect(missingFor(done, "verified", thoroughPolicy).map((each) => each.field)).toEqual(["verifier", "verifiedOn"]);
  });

  it("warns when the verifier is the owner, and lets it pass", () => {
    const action = firstOf(incidentWith({ status: "done", owner: "platform lead" }));
    expect(moveWarnings(action, "verified", { verifier: "platform lead" }).map((each) => each.id)).toEqual([
      "verifier-is-owner",
    ]);
    expect(moveWarnings(action, "verified", { verifier: "order team lead" })).toEqual([]);
  });

  it("under small team, records whoever declines as accepting the risk", () => {
    const declined = firstOf(move(incidentWith(), "declined", { reason: "too dear" }, smallTeamPolicy));
    expect(declined.risk).toEqual({ acceptedBy: "platform lead", reason: "too dear" });
  });

  it("a reopened action has to be shown anew: what showed it before no longer counts", () => {
    const given: Given = { howWeKnow: "seen", evidence: everything.evidence };
    const verified = move(incidentWith({ status: "agreed", priority: "P0" }), "done", given, smallTeamPolicy);
    const reopened = move(verified, "agreed", { reason: "it failed again" }, smallTeamPolicy);
    expect(firstOf(reopened).verification).toEqual({ evidence: everything.evidence });
    const done = firstOf(move(reopened, "done", {}, smallTeamPolicy));
    expect(done.status).toBe("done");
    expect(missingFor(done, "verified", smallTeamPolicy).map((each) => each.field)).toEqual(["evidence"]);
  });

  it("takes owner and due from the form of the step, each with a ledger line of its own", () => {
    const agreed = firstOf(
      move(incidentWith(), "agreed", { owner: "order team lead", due: "2016-02-05" }, smallTeamPolicy),
    );
    expect(agreed.ledger.map((line) => line.what)).toEqual(["owner", "due", "status"]);
    expect([agreed.owner, agreed.due, agreed.status]).toEqual(["order team lead", "2016-02-05", "agreed"]);
  });

  it("clears what blocked it once it is done or declined", () => {
    const action: Partial<Action> = { status: "in progress", blocked: { reason: "no machine" } };
    const done = firstOf(move(incidentWith(action), "done", {}, smallTeamPolicy));
    expect(done.blocked).toBeUndefined();
    expect(done.ledger.map((line) => line.what)).toEqual(["status", "blocked"]);
  });

  it("sets the check's date in the workspace's zone, 60 days after it was verified", () => {
    const late = { at: "2016-02-01T23:30:00.000Z", newId: () => "x", zone: "Pacific/Auckland" };
    const result = moveAction(
      incidentWith({ status: "agreed", priority: "P0" }),
      "a1",
      "done",
      { howWeKnow: "seen" },
      smallTeamPolicy,
      late,
    );
    expect(result.ok && firstOf(result.value).verification?.verifiedOn).toBe("2016-02-02");
    expect(result.ok && firstOf(result.value).verification?.checkDue).toBe("2016-04-02");
  });
});

describe("asksForCheck", () => {
  it("asks small teams for P0 and P1 alone, thorough ones for all, also without a priority", () => {
    const of = (policy: Policy) =>
      [undefined, "P0", "P1", "P2", "P3"].map((each) => asksForCheck(each as never, policy));
    expect(of(smallTeamPolicy)).toEqual([false, true, true, false, false]);
    expect(of(thoroughPolicy)).toEqual([true, true, true, true, true]);
  });
});
