import { describe, expect, it } from "vitest";
import { addChange, editChange, removeChange } from "../../../../core/changes/edits";
import { changeFindings } from "../../../../core/changes/findings";
import { answerQuestion, changeQuestions } from "../../../../core/changes/questions";
import { changeSentence } from "../../../../core/changes/sentence";
import type { Change } from "../../../../core/model/change";
import { Incident } from "../../../../core/model/incident";
import { sampleWorkspace } from "../../../../core/sample/sampleWorkspace";

const bare = Incident.parse({ schema: 1, id: "i1", key: "INC-1", title: "Down" });
const { workspace, incidents } = sampleWorkspace();
const sample = incidents[0]?.incident ?? bare;
let count = 0;
const ctx = { at: "2016-01-22T10:00:00.000Z", newId: () => `new-${++count}` };

function incidentWith(...changes: readonly Partial<Change>[]): Incident {
  return Incident.parse({
    ...bare,
    changes: changes.map((change, index) => ({ id: `c${index + 1}`, what: "The server was renamed", ...change })),
  });
}

describe("changeSentence", () => {
  it("tells the sample's two changes in one short paragraph", () => {
    expect(changeSentence(sample, workspace)).toBe(
      "Two changes at once, in the order peak: the server was renamed and its software was updated. " +
        "Done like this about twenty times before, without trouble. " +
        "Not rehearsed: the test environment has no queue. No tried way back. " +
        `The developers were told, not asked. Approval: ${sample.changes[0]?.approvedBy}.`,
    );
  });

  it("says nothing of what was not answered", () => {
    expect(changeSentence(bare)).toBe("");
    expect(changeSentence(incidentWith({}))).toBe("One change: the server was renamed.");
  });

  it("says what differs between changes once per change, and what they share once", () => {
    const incident = incidentWith(
      { rehearsed: { answer: "no" }, wayBack: { answer: "none" } },
      { what: "DNS moved.", rehearsed: { answer: "no" }, wayBack: { answer: "tested" } },
    );
    expect(changeSentence(incident)).toBe(
      "Two changes at once: the server was renamed and DNS moved. Not rehearsed. " +
        "The server was renamed: no way back. DNS moved: a way back that had been tried.",
    );
  });

  it("without a calendar calls the window by its kind", () => {
    expect(changeSentence(incidentWith({ window: "freeze" }))).toBe(
      "One change, in a change freeze: the server was renamed.",
    );
  });

  it("says who approved, and when it was whoever made the change", () => {
    expect(changeSentence(incidentWith({ approvedBy: "a", changedBy: "a" }))).toContain(
      "Whoever made it also approved it.",
    );
    expect(changeSentence(incidentWith({ kind: "unreviewed" }))).toContain("Nobody was asked to approve it.");
  });
});

describe("the six questions", () => {
  it("are six, each with distinct keys", () => {
    expect(changeQuestions).toHaveLength(6);
    for (const question of changeQuestions) {
      const keys = question.answers.map((answer) => answer.key);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it("an answer given by its key is the one answer that is shown as given, whatever was answered before", () => {
    for (const question of changeQuestions) {
      let incident = incidentWith({});
      for (const answer of [...question.answers, ...question.answers.toReversed()]) {
        incident = answerQuestion(incident, { change: "c1", question: question.id, key: answer.key }, ctx);
        const [change] = incident.changes;
        if (change === undefined) throw new Error("no change");
        expect(question.answers.filter((each) => each.isGiven(change)).map((each) => each.key)).toEqual([answer.key]);
        expect(Incident.safeParse(incident).success).toBe(true);
      }
    }
  });

  it("six keys yield the paragraph", () => {
    const keys = { window: "c", doneBefore: "y", rehearsed: "n", wayBack: "u", asked: "t", approved: "n" };
    let incident = addChange(bare, { id: "c1", what: "The server was renamed" });
    for (const [question, key] of Object.entries(keys))
      incident = answerQuestion(incident, { change: "c1", question, key }, ctx);
    expect(changeSentence(incident)).toBe(
      "One change, in a business-critical window: the server was renamed. Done like this before, without trouble. " +
        "Not rehearsed. No tried way back. Those who depend on it were told, not asked. Nobody was asked to approve it.",
    );
  });

  it("an unknown question, key or change leaves the incident as it is", () => {
    const incident = incidentWith({});
    expect(answerQuestion(incident, { change: "c1", question: "window", key: "z" }, ctx)).toBe(incident);
    expect(answerQuestion(incident, { change: "c9", question: "window", key: "c" }, ctx)).toBe(incident);
  });
});

describe("changeFindings", () => {
  const idsOf = (incident: Incident) => changeFindings(incident).map((finding) => finding.id);

  it("notices two changes at once, and that people were told but not asked", () => {
    expect(idsOf(sample)).toEqual(["change-bundled", "change-told-not-asked", "change-told-not-asked"]);
    expect(idsOf(incidentWith({}))).toEqual([]);
  });

  it("notices one person who changes, owns and approves, and no two", () => {
    const one = { changedBy: "{@p1}", serviceOwner: "{@p1}", approvedBy: "{@p1}" };
    expect(idsOf(incidentWith(one))).toEqual(["change-one-person"]);
    expect(idsOf(incidentWith({ ...one, approvedBy: "{@p2}" }))).toEqual([]);
  });

  it("one who was asked is enough", () => {
    const asked = [
      { id: "a1", who: "developers", level: "told" as const, evidence: [] },
      { id: "a2", who: "order team lead", level: "asked" as const, evidence: [] },
    ];
    expect(idsOf(incidentWith({ asked }))).toEqual([]);
  });
});

describe("edits of changes", () => {
  it("add, edit and take out leave every other change as it was", () => {
    const two = addChange(addChange(bare, { id: "c1", what: " A " }), { id: "c2", what: "B" });
    const edited = editChange(two, "c2", { kind: "emergency", window: "none" });
    expect(edited.changes[0]).toBe(two.changes[0]);
    expect(edited.changes[1]).toMatchObject({ id: "c2", what: "B", kind: "emergency" });
    expect("window" in (editChange(edited, "c2", { window: undefined }).changes[1] ?? {})).toBe(false);
    expect(removeChange(edited, "c1").changes.map((change) => change.id)).toEqual(["c2"]);
    expect(removeChange(edited, "c9")).toBe(edited);
  });
});
