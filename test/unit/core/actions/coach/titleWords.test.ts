import fc from "fast-check";
import { expect, test } from "vitest";
import { titleWords } from "../../../../../core/actions/coach/titleWords";

test.each([
  ["Make the queue redundant", ["queu", "redundant"]],
  ["Alerts on queues' depth", ["alert", "queu", "depth"]],
  ["Alerting, alerted: ALERT", ["alert"]],
  ["Ask {@p1} before it is renamed", ["ask", "befor", "renam"]],
  ["Zertifikate prüfen", ["zertifikat", "prüfen"]],
  ["證書 自動更新", ["證書", "自動更新"]],
  ["12:00 and 16:00", ["12", "00", "16"]],
  ["of the, and it is", []],
  ["", []],
])("the words of “%s”", (title, words) => {
  expect(titleWords(title)).toEqual(words);
});

test("for any text: each word once, and neither case nor punctuation matters", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("Queue", "alert", "the", "Depth", "runs", "renewed"), { maxLength: 8 }),
      (words) => {
        const found = titleWords(words.join(" "));
        expect(new Set(found).size).toBe(found.length);
        expect(titleWords(words.join(" … ").toUpperCase())).toEqual(found);
      },
    ),
    { numRuns: 500, seed: 6 },
  );
});
