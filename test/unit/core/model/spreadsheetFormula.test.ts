import { expect, test } from "vitest";
import { actionRows } from "../../../../core/actions/rows";
import { actionsCsv } from "../../../../core/actions/writeCsv";
import { Workspace } from "../../../../core/model/workspace";
import { incidentOf } from "../report/incidentOf";

const workspace = Workspace.parse({ schema: 1, id: "w" });

test.for([
  "=1+1",
  "=cmd|'/c calc'!A0\nsecond line",
  "\t=1",
  "\r=1",
  "\n=1",
  "+1",
  "-1",
  "@SUM(A1)",
  "\uff1d1",
  "\u200b=1",
  " =1",
])("a cell that begins like the formula %j is shown as text", (title) => {
  const rows = actionRows([incidentOf({ actions: [{ id: "a", number: 1, title }] })], workspace, "2016-02-25");
  const shown = rows[0]?.shown.title ?? "";
  expect(actionsCsv(rows)).toContain(`'${shown.replaceAll('"', '""')}`);
});

test("what only holds such a sign stays as it is", () => {
  const rows = actionRows([incidentOf({ actions: [{ id: "a", number: 1, title: "a = b" }] })], workspace, "2016-02-25");
  expect(actionsCsv(rows)).toContain(",a = b,");
});
