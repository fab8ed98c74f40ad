import { expect, test } from "vitest";
import { guessStrength } from "../../../../core/actions/guessStrength";

test.each([
  ["Make the queue redundant", "make redundant"],
  ["Require a test environment", "guardrail"],
  ["Remove the old name from all services", "eliminate"],
  ["Renew certificates by machine", "automate"],
  ["Alert on queue depth above 1,000", "detect"],
  ["Write down how the queue is set up", "document"],
  ["Train the on-call team on the broker", "train"],
  ["Remind everybody to ask first", "remind"],
  ["Orders survive a dead queue", undefined],
] as const)("“%s” is %s", (title, strength) => {
  expect(guessStrength(title)).toBe(strength);
});
