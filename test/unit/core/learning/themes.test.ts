import { describe, expect, it } from "vitest";
import { shippedThemes } from "../../../../core/learning/themes";

describe("the shipped themes", () => {
  it("are the 25 of the model, each with a definition and two questions of its own", () => {
    expect(shippedThemes.map((theme) => theme.name)).toEqual([
      "change without rehearsal",
      "no tested way back",
      "told, not asked",
      "change at a critical time",
      "changes bundled",
      "approval or review absent",
      "single point of failure",
      "hidden dependency",
      "hard-coded configuration",
      "environment drift",
      "capacity or limits",
      "retry or feedback loop",
      "monitoring gap",
      "alert noise or delay",
      "unclear ownership",
      "runbook or knowledge gap",
      "access or tooling under pressure",
      "communication under pressure",
      "time pressure or workload",
      "third party",
      "latent defect",
      "data or migration",
      "security control",
      "testing gap",
      "recovery path untested",
    ]);
    for (const theme of shippedThemes) {
      expect(theme.definition).toMatch(/\.$/);
      expect(theme.questions).toHaveLength(2);
      for (const question of theme.questions) expect(question).toMatch(/\?$/);
    }
    const texts = shippedThemes.flatMap((theme) => [theme.id, theme.definition, ...theme.questions]);
    expect(new Set(texts).size).toBe(texts.length);
  });
});
