import { describe, expect, it } from "vitest";
import { askedFor } from "../../../../core/actions/askedFor";
import { smallTeamPolicy, thoroughPolicy } from "../../../../core/model/policy";
import { firstOf, incidentWith } from "./fixtures";

const fields = (asked: ReturnType<typeof askedFor>) =>
  asked.map(({ field, isOptional }) => (isOptional ? `${field}?` : field));

describe("what the form of a move asks", () => {
  it("a small team is asked for owner and date to agree, and for one line, which may stay empty, when it is done", () => {
    const idea = firstOf(incidentWith());
    expect(fields(askedFor(idea, "agreed", smallTeamPolicy, "lead"))).toEqual(["owner", "due"]);
    const begun = firstOf(incidentWith({ status: "in progress", owner: "lead", due: "2016-02-19" }));
    expect(fields(askedFor(begun, "done", smallTeamPolicy, "lead"))).toEqual(["howWeKnow?"]);
  });

  it("what is there already is not asked again", () => {
    const idea = firstOf(incidentWith({ owner: "lead", due: "2016-02-19" }));
    expect(askedFor(idea, "agreed", smallTeamPolicy, "lead")).toEqual([]);
    expect(fields(askedFor(idea, "agreed", thoroughPolicy, "lead"))).toEqual(["doneWhen", "method"]);
  });

  it("a thorough team is not asked for a line when it is done", () => {
    const begun = firstOf(incidentWith({ status: "in progress" }));
    expect(askedFor(begun, "done", thoroughPolicy, "lead")).toEqual([]);
  });

  it("who accepts the risk is offered where nobody said who sits here, and required once only where the policy asks", () => {
    const idea = firstOf(incidentWith());
    expect(fields(askedFor(idea, "declined", smallTeamPolicy, "lead"))).toEqual(["reason"]);
    expect(fields(askedFor(idea, "declined", smallTeamPolicy, undefined))).toEqual(["reason", "acceptedBy?"]);
    expect(fields(askedFor(idea, "declined", thoroughPolicy, undefined))).toEqual([
      "reason",
      "acceptedBy",
      "lookAgain",
    ]);
  });

  it("a move that lacks nothing needs no form", () => {
    expect(askedFor(firstOf(incidentWith({ status: "agreed" })), "in progress", smallTeamPolicy, "lead")).toEqual([]);
  });
});
