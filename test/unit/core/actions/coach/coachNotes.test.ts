import { describe, expect, it } from "vitest";
import { type CoachedAction, coachNotes } from "../../../../../core/actions/coach/coachNotes";
import { indexOfActions } from "../../../../../core/actions/coach/similarActions";
import { guessStrength } from "../../../../../core/actions/guessStrength";
import { Incident } from "../../../../../core/model/incident";
import { smallTeamPolicy } from "../../../../../core/model/policy";

const own = Incident.parse({
  schema: 1,
  id: "own",
  key: "INC-2",
  title: "own",
  services: [{ id: "s1", name: "Admin" }],
});
const other = Incident.parse({
  schema: 1,
  id: "other",
  key: "INC-1",
  title: "other",
  people: [{ id: "p1", name: "Ada", role: "platform lead" }],
  actions: [
    {
      id: "o1",
      number: 1,
      title: "{@p1} makes the broker redundant",
      status: "declined",
      risk: { reason: "too dear, says {@p1}" },
    },
    { id: "o2", number: 2, title: "Alert on queue depth", status: "agreed" },
    {
      id: "o3",
      number: 3,
      title: "Renew certificates by machine",
      status: "agreed",
      ledger: [
        { id: "l1", at: "2016-01-01T12:00:00.000Z", what: "status", from: "done", to: "verified" },
        {
          id: "l2",
          at: "2016-02-01T12:00:00.000Z",
          what: "status",
          from: "verified",
          to: "agreed",
          why: "one was left",
        },
      ],
    },
  ],
});
const context = {
  incident: own,
  index: indexOfActions([own, other]),
  policy: smallTeamPolicy,
  shownAs: "roles",
} as const;

const typed = (title: string): CoachedAction => ({ title, strength: guessStrength(title), breaks: [] });
const sentences = (action: CoachedAction) => coachNotes(action, context).map(({ sentence }) => sentence);

describe("what the coach says while an action is written", () => {
  it.each([
    ["Educate the admin", "“Educate the admin”: what would make this impossible, or harmless, whoever is on duty?"],
    [
      "Retrain the operators",
      "“Retrain the operators”: what would make this impossible, or harmless, whoever is on duty?",
    ],
    ["Improve monitoring", "“Improve monitoring”: what would be seen when it is done?"],
    ["Look into the old name", "“Look into”: what would be seen when it is done?"],
    ["Consider a second broker", "“Consider”: what would be seen when it is done?"],
    [
      "Operators to be more careful",
      "“be more careful” asks a person to hold what the system could hold: what would make this impossible, whoever is on duty?",
    ],
    [
      "Remind the team to ask first",
      "“Remind the team” asks a person to hold what the system could hold: what would make this impossible, whoever is on duty?",
    ],
    [
      "Make a broker redundant",
      "“platform lead makes the broker redundant” of INC-1 was declined (“too dear, says platform lead”): what is different here?",
    ],
    ["Alert on depth of a queue", "“Alert on queue depth” of INC-1 is open: could it do for both?"],
    [
      "Renew all certificates by a machine",
      "“Renew certificates by machine” of INC-1 did not hold (“one was left”): what is different here?",
    ],
    ["Refuse to start without a peer", "“Refuse” has the system itself refuse the step that led here."],
  ])("“%s” first", (title, sentence) => {
    expect(sentences(typed(title))[0]).toBe(sentence);
  });

  it.each(["Two brokers answer", "Orders wait in a table while the queue is away", "Restart order changes to 2, 1, 3"])(
    "nothing about “%s”",
    (title) => {
      expect(sentences(typed(title))).toEqual([]);
    },
  );

  it("the weightiest first: what acts on people, what has no end, what others tried, the strength", () => {
    const action = typed("Improve alerts on the queue depth, and discipline the operators");
    expect(coachNotes(action, context).map(({ about }) => about)).toEqual([
      "wording",
      "wording",
      "similar",
      "strength",
    ]);
    const [first] = coachNotes(action, context);
    expect(first?.sentence).toMatch(/^“discipline the operators”/);
  });

  it("what has an end in “done when” may have a general title", () => {
    const action = { ...typed("Improve monitoring"), doneWhen: "a dead broker rings within 2 minutes" };
    expect(coachNotes(action, context).map(({ about }) => about)).not.toContain("wording");
  });

  it("a template is not yet an end", () => {
    const action = { ...typed("Two brokers answer"), doneWhen: "… is switched off for 10 minutes and … works on" };
    expect(sentences(action)).toEqual(["“Done when” has a place that only you can fill: “…”."]);
  });

  it("a reminder that is called stronger than it is keeps its question", () => {
    const action = { ...typed("Remind the team to ask first"), strength: "guardrail" as const };
    expect(coachNotes(action, context).map(({ id }) => id)).toEqual(["punitive/remind", "strength/guardrail"]);
  });

  it("each note has an id of its own, by which it is put away", () => {
    const notes = coachNotes(typed("Improve alerts on queue depth, and discipline the operators"), context);
    expect(new Set(notes.map(({ id }) => id)).size).toBe(notes.length);
    expect(notes.find(({ about }) => about === "similar")?.other?.action.id).toBe("o2");
  });
});
