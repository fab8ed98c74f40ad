import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { cascadeAnswer } from "../../../../core/cascade/answer";
import { nothingBroken, parseBreaks } from "../../../../core/cascade/brokenElements";
import { personInLabel } from "../../../../core/cascade/namesPerson";
import { cascadeSummary } from "../../../../core/cascade/summary";
import { showPeople } from "../../../../core/model/people";
import { cascadeOf } from "./arbitraryCascade";

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../files/cascade/${name}.json`, import.meta.url), "utf8"));
const namesPerson = personInLabel();

describe("the answer as JSON", () => {
  test("of the renamed queue is the one that its definition gives", () => {
    const answer = cascadeAnswer(cascadeOf(fixture("renamed-queue")), { broken: nothingBroken, namesPerson });
    const bare = { ...answer, checks: answer.checks.map(({ message: _message, ...check }) => check) };
    expect(JSON.stringify(bare)).toBe(JSON.stringify(fixture("renamed-queue.answer")));
    expect(answer.checks[0]?.message).toContain("“Queue unreachable”");
  });

  test("what is broken by hand changes what occurs, and nothing else", () => {
    const cascade = cascadeOf(fixture("renamed-queue"));
    const whole = cascadeAnswer(cascade, { broken: nothingBroken, namesPerson });
    const broken = parseBreaks(cascade, ["s1"]);
    if (!broken.ok) throw new Error(broken.finding.message);
    const cut = cascadeAnswer(cascade, { broken: broken.value, namesPerson });
    expect(cut.occurs).toEqual(["n1", "n2"]);
    expect(cut.impacts[0]?.occurs).toBe(false);
    expect({ ...cut, occurs: whole.occurs, impacts: [{ ...cut.impacts[0], occurs: true }] }).toEqual(whole);
  });

  test("of a cascade with a loop counts no paths and gives the shortest open one alone, until the loop is feedback", () => {
    const storm = (feedback: boolean) =>
      cascadeAnswer(
        cascadeOf({
          nodes: [{ id: "t", kind: "trigger" }, { id: "slow" }, { id: "retries" }, { id: "down", kind: "impact" }],
          links: [
            { id: "l1", from: "t", to: "slow" },
            { id: "l2", from: "slow", to: "retries" },
            { id: "l3", from: "retries", to: "slow", kind: "amplified", feedback },
            { id: "l4", from: "slow", to: "down" },
            { id: "l5", from: "retries", to: "down" },
          ],
        }),
        { broken: nothingBroken, namesPerson },
      );
    expect(storm(false).checks[0]).toMatchObject({ id: "cycle", nodes: ["retries", "slow"], links: ["l2", "l3"] });
    expect(storm(false).impacts[0]).toMatchObject({ paths: null, open: [["t", "slow", "down"]], openComplete: false });
    expect(storm(true).impacts[0]).toMatchObject({
      paths: [{ from: "t", count: "2" }],
      open: [
        ["t", "slow", "down"],
        ["t", "slow", "retries", "down"],
      ],
      openComplete: true,
    });
  });

  test("shows people as roles, in findings and in the summary", () => {
    const people = [{ id: "p1", name: "Dana Whitfield", role: "the administrator on duty" }];
    const cascade = cascadeOf({ nodes: [{ id: "a", kind: "impact", label: "Told {@p1}" }] });
    const show = (text: string) => showPeople(text, people, "roles");
    const { checks } = cascadeAnswer(cascade, { broken: nothingBroken, namesPerson, show });
    expect(checks.map((check) => check.id)).toEqual(["no-path", "orphan", "person-as-cause", "unexplained"]);
    for (const { message } of checks) expect(message).toContain("“Told the administrator on duty”");
    expect(cascadeSummary(cascade, { show })).not.toContain("{@");
  });
});
