import type { Token } from "marked";
import { expect, test } from "vitest";
import { markdownTokens } from "../../../../core/report/markdownTokens";
import { proseBlocks, proseInlines } from "../../../../core/report/prose";

const levels = 3_000;
const steps = (many: number) => Array.from({ length: many }, (_, level) => `${"  ".repeat(level)}- point`).join("\n");

const nestedTexts = [
  ["one line of quotes", `${"> ".repeat(levels)}why`, "> > why"],
  ["one line of quotes without gaps", `${">".repeat(levels)}why`, ">>why"],
  ["one line of lists", `${"- ".repeat(levels)}why`, "- - why"],
  ["numbers and quotes by turns", `${"1. > ".repeat(levels)}why`, "1. > why"],
  ["a list of which each point is pushed in further", steps(600), "- point"],
  ["emphasis in emphasis", `${"*_".repeat(300)}why${"_*".repeat(300)}`, "why"],
  ["quotes of which only the deepest are too many", `${"> ".repeat(60)}why`, "why"],
] as const;

test.for(nestedTexts)(
  "prose that nests beyond reason is shown, its deepest part as it was typed: %s",
  ([, text, shown]) => {
    const tokens = markdownTokens(text, { breaks: true });
    expect(depthOf(tokens)).toBeLessThanOrEqual(60);
    expect(JSON.stringify(proseBlocks(text))).toContain(shown);
    expect(JSON.stringify(proseInlines(text))).toContain(shown);
  },
);

test("what people write is nested as deep as they wrote it", () => {
  const text = "- a\n  - b\n    - c\n\n> > **so _they_ said**";
  expect(proseBlocks(text)).toMatchObject([
    { kind: "list", items: [{ depth: 0 }, { depth: 1 }, { depth: 2 }] },
    { kind: "paragraph", style: "quote" },
  ]);
});

function depthOf(tokens: readonly Token[]): number {
  return tokens.reduce((deepest, token) => {
    const below = [
      ...("tokens" in token ? [token.tokens ?? []] : []),
      ...("items" in token && Array.isArray(token.items) ? [token.items as Token[]] : []),
    ];
    return Math.max(deepest, ...below.map((each) => 1 + depthOf(each)), 0);
  }, 0);
}
