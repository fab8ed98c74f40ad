import fc from "fast-check";
import { v7 } from "uuid";
import { expect, test } from "vitest";
import { historyFileName, inHistoryOrder, momentBehind } from "../../../../core/model/historyFile";

test("history.jsonl comes first, then the files that snapshots began, in the order of their ids", () => {
  const later = historyFileName("0192ab00-1111-7000-8000-000000000001");
  const earlier = historyFileName("0191ab00-1111-7000-8000-000000000001");
  expect(
    inHistoryOrder([later, "incident.json", "history.jsonl", earlier, "history-.jsonl", "history-a.json"]),
  ).toEqual(["history.jsonl", earlier, later]);
});

test("a file begun from the moment behind another one comes after it, whatever clocks said", () => {
  const moment = fc.integer({ min: 0, max: 2 ** 47 });
  fc.assert(
    fc.property(moment, (at) => {
      const before = historyFileName(v7({ msecs: at }));
      const next = historyFileName(v7({ msecs: momentBehind(before) }));
      expect(inHistoryOrder([next, before, "history.jsonl"])).toEqual(["history.jsonl", before, next]);
    }),
    { seed: 20160121 },
  );
  expect(momentBehind("history.jsonl")).toBe(0);
  expect(momentBehind("history-by-hand.jsonl")).toBe(0);
});
