import { readdir } from "node:fs/promises";
import { expect, test } from "vitest";
import { ActionsDriver } from "./driver/actions";
import { answerSaveDialog } from "./driver/saveDialog";
import { savedIncident } from "./driver/savedIncident";
import { editByHand } from "./driver/story";

test("an action of whose incident the key is no file name, and whose owner is half a letter, is grouped and goes into a calendar", async () => {
  const { app, page, home, folder } = await savedIncident();
  await answerSaveDialog(app, home.folder);
  // What only a script or another program writes.
  const action = { id: "a-1", number: 1, title: "Make the queue redundant", status: "agreed", due: "2030-01-02" };
  await editByHand(folder, { key: "OPS/7: queue", actions: [{ ...action, owner: "\ud83d" }] });
  const actions = new ActionsDriver(page);
  await actions.open();
  await actions.row(action.title).waitFor();
  await actions.groupBy("Owner");
  await actions.heading("true").waitFor();
  await page.keyboard.press("ArrowDown");
  await page.getByRole("button", { name: "Add to a calendar…" }).press("Enter");
  await page.getByText(/^Written: /).waitFor();
  expect((await readdir(home.folder)).filter((name) => name.endsWith(".ics"))).toEqual(["OPS-7-queue-A1.ics"]);
  expect(app.complaints).toEqual([]);
});
