import { describe, expect, it } from "vitest";
import { findWording } from "../../../../core/wording/findWording";
import { wordingCategories } from "../../../../core/wording/rule";
import { wordingRules } from "../../../../core/wording/rules";
import { namesRule } from "../../../../core/wording/rules/names";

const ruleIds = (text: string, where?: "prose" | "action") =>
  findWording(text, where === undefined ? {} : { kind: where }).map((finding) => finding.rule);

/** At most one finding per category and place is shown, so a hit may be reported by a sister rule only if it is wider. */
describe.each(wordingRules)("rule $id", (rule) => {
  it.each(rule.hits)("marks: %s", (sentence) => {
    expect(ruleIds(sentence, rule.where)).toContain(rule.id);
  });

  it.each(rule.misses)("leaves alone: %s", (sentence) => {
    expect(ruleIds(sentence, rule.where)).not.toContain(rule.id);
  });

  it("has a sentence on each side", () => {
    expect(rule.hits.length).toBeGreaterThan(0);
    expect(rule.misses.length).toBeGreaterThan(0);
  });
});

describe("the list of rules", () => {
  it("has a rule for every category", () => {
    const covered = new Set([...wordingRules.map((rule) => rule.category), namesRule.category]);
    expect([...covered].sort()).toEqual([...wordingCategories].sort());
  });

  it("gives every rule an id of its own", () => {
    const ids = wordingRules.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("finds nothing of any category in the near misses of all rules but where the sentence says otherwise", () => {
    const found = wordingRules.flatMap((rule) =>
      rule.misses.flatMap((sentence) => findWording(sentence, { kind: "prose" }).map((f) => `${f.rule}: ${sentence}`)),
    );
    expect(found).toEqual([]);
  });
});
