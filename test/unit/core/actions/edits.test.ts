import { describe, expect, it } from "vitest";
import {
  addIdea,
  moveDueDate,
  removeIdea,
  rename,
  setBlocked,
  setBreaks,
  setDetail,
  setDoneWhen,
  setEffect,
  setInterim,
  setOwner,
  setPriority,
  setStrength,
} from "../../../../core/actions/edits";
import { addEvidence } from "../../../../core/actions/verificationEdits";
import type { Incident } from "../../../../core/model/incident";
import { contextAt, firstOf, incidentWith } from "./fixtures";

const ctx = contextAt("2016-02-01");

function moved(incident: Incident, to: string, why?: string, scheduled?: boolean): Incident {
  const result = moveDueDate(incident, { action: "a1", to, why, scheduled }, ctx);
  if (!result.ok) throw new Error(result.finding.message);
  return result.value;
}

describe("edits of an action", () => {
  it("a new idea gets the next number, also after one was taken out in between", () => {
    const two = addIdea(addIdea(incidentWith(), { id: "a2", title: " Second " }), { id: "a3", title: "Third" });
    const without = removeIdea(two, "a2");
    expect(addIdea(without, { id: "a4", title: "Fourth" }).actions.map((action) => action.number)).toEqual([1, 3, 4]);
    expect(two.actions[1]?.title).toBe("Second");
  });

  it("an action that was ever agreed to cannot be taken out; an idea with an owner can", () => {
    const agreed = incidentWith({ status: "agreed" });
    expect(removeIdea(agreed, "a1")).toBe(agreed);
    const line = { id: "l", at: "2016-02-01T12:00:00.000Z", what: "status" as const, from: "declined", to: "idea" };
    const backAgain = incidentWith({ ledger: [line] });
    expect(removeIdea(backAgain, "a1")).toBe(backAgain);
    expect(removeIdea(setOwner(incidentWith(), { action: "a1", owner: "b" }, ctx), "a1").actions).toEqual([]);
  });

  it("renaming is a change of scope once it is agreed, and before that just a word", () => {
    const input = { action: "a1", title: "Make it three" };
    expect(firstOf(rename(incidentWith(), input, ctx)).ledger).toEqual([]);
    const [line] = firstOf(rename(incidentWith({ status: "agreed" }), input, ctx)).ledger;
    expect(line).toMatchObject({ what: "scope", from: "Make it two", to: "Make it three", who: "platform lead" });
  });

  it("what ends it is scope once agreed; detail, effect and strength are words that can be taken out again", () => {
    const agreed = incidentWith({ status: "agreed" });
    const ended = firstOf(setDoneWhen(agreed, { action: "a1", doneWhen: "no order is lost" }, ctx));
    expect([ended.doneWhen, ended.ledger[0]?.what]).toEqual(["no order is lost", "scope"]);
    let incident = setDetail(agreed, { action: "a1", detail: "two nodes" });
    incident = setStrength(setEffect(incident, { action: "a1", effect: "contain" }), {
      action: "a1",
      strength: "automate",
    });
    expect(firstOf(incident)).toMatchObject({ detail: "two nodes", effect: "contain", strength: "automate" });
    incident = setStrength(setEffect(incident, { action: "a1", effect: undefined }), {
      action: "a1",
      strength: undefined,
    });
    expect(firstOf(setDetail(incident, { action: "a1", detail: " " }))).toEqual(firstOf(agreed));
    expect(setEffect(agreed, { action: "a1", effect: undefined })).toBe(agreed);
  });

  it("owner and priority leave a line with from and to; the same again leaves none", () => {
    const once = setOwner(incidentWith({ owner: "a" }), { action: "a1", owner: "b", why: "on leave" }, ctx);
    expect(firstOf(once).ledger[0]).toMatchObject({ what: "owner", from: "a", to: "b", why: "on leave" });
    expect(setOwner(once, { action: "a1", owner: " b " }, ctx)).toBe(once);
    expect(firstOf(setPriority(once, { action: "a1", priority: "P1" }, ctx)).ledger).toHaveLength(2);
  });

  it("a first due date and an earlier one need no reason; a later one does", () => {
    const first = moved(incidentWith(), "2016-02-12");
    const earlier = moved(first, "2016-02-05");
    const refused = moveDueDate(earlier, { action: "a1", to: "2016-02-12", why: "  " }, ctx);
    expect(refused.ok).toBe(false);
    expect(!refused.ok && refused.ask).toBe("reason");
  });

  it("the third move later asks to schedule, decline or split; scheduling lets it pass", () => {
    const twice = moved(moved(moved(incidentWith(), "2016-02-05"), "2016-02-12", "machine"), "2016-02-19", "version");
    const third = moveDueDate(twice, { action: "a1", to: "2016-02-26", why: "again" }, ctx);
    expect(!third.ok && third.ask).toBe("schedule, decline or split");
    expect(firstOf(moved(twice, "2016-02-26", "planned for the week", true)).due).toBe("2016-02-26");
  });

  it("blocked and interim are fields beside the status, each with its line, and can be taken out", () => {
    const blocked = setBlocked(
      incidentWith({ status: "agreed" }),
      { action: "a1", reason: "no machine", since: "2016-02-01" },
      ctx,
    );
    expect(firstOf(blocked)).toMatchObject({
      status: "agreed",
      blocked: { reason: "no machine", since: "2016-02-01" },
    });
    const free = firstOf(setBlocked(blocked, { action: "a1", reason: "" }, ctx));
    expect("blocked" in free).toBe(false);
    expect(free.ledger.map((line) => line.what)).toEqual(["blocked", "blocked"]);
    const guarded = setInterim(blocked, { action: "a1", what: "alias only", since: "2016-01-22" }, ctx);
    expect(firstOf(guarded).interim).toEqual({ what: "alias only", since: "2016-01-22" });
  });

  it("an element is broken once, however often it is named", () => {
    const here = { incident: "i1", element: "l1" };
    expect(firstOf(setBreaks(incidentWith(), { action: "a1", breaks: [here, here] })).breaks).toEqual([here]);
  });

  it("evidence is added to what is there", () => {
    const once = addEvidence(incidentWith(), { action: "a1", evidence: { id: "e1", kind: "note", note: "seen" } });
    const twice = addEvidence(once, { action: "a1", evidence: { id: "e2", kind: "link", url: "https://example.org" } });
    expect(firstOf(twice).verification?.evidence.map((each) => each.id)).toEqual(["e1", "e2"]);
  });

  it("an edit of an action that is gone changes nothing", () => {
    const incident = incidentWith();
    expect(setOwner(incident, { action: "none", owner: "x" }, ctx)).toBe(incident);
    expect(moveDueDate(incident, { action: "none", to: "2016-02-05" }, ctx).ok).toBe(false);
  });
});
