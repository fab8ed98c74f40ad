import { describe, expect, it } from "vitest";
import type { Incident } from "../../../../core/model/incident";
import { merge } from "../../../../core/model/merge";
import { phrasesIn, wordingFindings, wordingTexts } from "../../../../core/report/wordingFindings";
import { takeBackWaiver, waivePhrase } from "../../../../core/wording/waivers";
import { incidentOf } from "../report/incidentOf";

let ids = 0;
const context = {
  at: "2016-01-22T10:00:00.000Z",
  newId: () => {
    ids += 1;
    return `waiver-${ids}`;
  },
};
const summary = "The note says: she **should have** checked it.\n\nObviously it stopped.";
const story = incidentOf({ summary });
const rulesOf = (incident: Incident) => wordingFindings(wordingTexts(incident)).map(({ finding }) => finding.id);

function waived(incident: Incident, reason = "quotation"): Incident {
  const [first] = phrasesIn(wordingTexts(incident));
  if (first === undefined) throw new Error("nothing is marked");
  const { path, found } = first;
  return waivePhrase(incident, { path, rule: found.rule, quote: found.quote, reason }, context);
}

describe("a phrase that is left as it is", () => {
  it("is found no more, and is kept with text, rule, phrase and reason", () => {
    expect(rulesOf(story)).toEqual(["counterfactual/should-have", "hindsight/obviously"]);
    const left = waived(story);
    expect(rulesOf(left)).toEqual(["hindsight/obviously"]);
    expect(left.waivers).toMatchObject([
      { path: "/summary", rule: "counterfactual/should-have", reason: "quotation", at: context.at },
    ]);
    expect(phrasesIn(wordingTexts(left))[0]?.waiver?.reason).toBe("quotation");
  });

  it("stays so while other parts of the text are edited, its emphasis and white space too", () => {
    const left = waived(story);
    const edited = { ...left, summary: "Begun anew. In it she should\nhave checked it, says the note." };
    expect(rulesOf(edited)).toEqual([]);
  });

  it("is marked again in another text, when other words stand there, and when it is taken back", () => {
    const left = waived(story);
    expect(rulesOf({ ...left, impact: { ...left.impact, text: "She should have checked." } })).toHaveLength(2);
    expect(rulesOf({ ...left, summary: "She should have asked." })).toEqual(["counterfactual/should-have"]);
    expect(rulesOf(takeBackWaiver(left, { waiver: left.waivers[0]?.id ?? "" }))).toHaveLength(2);
  });

  it("has one reason: the last", () => {
    const left = waivePhrase(
      waived(story),
      { path: "/summary", rule: "counterfactual/should-have", quote: "She should have checked", reason: "as said" },
      context,
    );
    expect(left.waivers.length).toBeLessThanOrEqual(2);
    const again = waivePhrase(
      left,
      { ...(left.waivers[0] ?? { path: "", rule: "", quote: "" }), reason: "asked" },
      context,
    );
    expect(again.waivers).toHaveLength(left.waivers.length);
    expect(again.waivers[0]?.reason).toBe("asked");
  });

  it("comes through a merge beside that of another machine", () => {
    const ours = waived(story);
    const theirs = waivePhrase(
      story,
      { path: "/summary", rule: "hindsight/obviously", quote: "Obviously", reason: "asked" },
      context,
    );
    const { merged, conflicts } = merge(story, ours, theirs);
    expect(conflicts).toEqual([]);
    expect(rulesOf(merged)).toEqual([]);
  });
});
