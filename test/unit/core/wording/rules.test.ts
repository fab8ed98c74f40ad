import { describe, expect, it } from "vitest";
import { withClasses } from "../../../../core/wording/compiledLanguage";
import { english } from "../../../../core/wording/english/english";
import { findWording } from "../../../../core/wording/findWording";
import { namesRule } from "../../../../core/wording/namesRule";
import { wordingCategories } from "../../../../core/wording/rule";

const ruleIds = (text: string, where: "prose" | "action" = "prose") =>
  findWording(text, { kind: where }).map((finding) => finding.rule);

/** At most one finding per category and place is shown, so a hit may be reported by a sister rule only if it is wider. */
describe.each(english.rules.map((rule) => [rule.id, rule] as const))("rule %s", (_, rule) => {
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

  it("says why, by whom it was found, and asks one question", () => {
    expect(rule.why).toMatch(/\.$/);
    expect(rule.source).not.toBe("");
    expect(rule.ask).toMatch(/\?/);
  });

  it("repeats nothing without a bound", () => {
    for (const { source } of rule.match) {
      const written = withClasses(source, english.classes);
      expect(written.replaceAll(/\\.|\[[^\]]*\]/g, "x")).not.toMatch(/[*+]|\{\d+,\}/);
    }
  });
});

describe("the list of rules", () => {
  it("has 90 rules and more, with a rule for every category", () => {
    expect(english.rules.length).toBeGreaterThanOrEqual(90);
    const covered = new Set([...english.rules.map((rule) => rule.category), namesRule.category]);
    expect([...covered].sort()).toEqual([...wordingCategories].sort());
  });

  it("gives every rule an id of its own", () => {
    const ids = english.rules.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("finds nothing of any category in the near misses of all rules", () => {
    const found = english.rules.flatMap((rule) =>
      rule.misses.flatMap((sentence) => findWording(sentence, { kind: "prose" }).map((f) => `${f.rule}: ${sentence}`)),
    );
    expect(found).toEqual([]);
  });
});
