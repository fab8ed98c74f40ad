import { expect, test } from "vitest";
import { historyFileName, inHistoryOrder } from "../../../../core/model/historyFile";

test("history.jsonl comes first, then the files that snapshots began, in the order of their ids", () => {
  const later = historyFileName("0192ab00-1111-7000-8000-000000000001");
  const earlier = historyFileName("0191ab00-1111-7000-8000-000000000001");
  expect(
    inHistoryOrder([later, "incident.json", "history.jsonl", earlier, "history-.jsonl", "history-a.json"]),
  ).toEqual(["history.jsonl", earlier, later]);
});
