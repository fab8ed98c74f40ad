import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { thoroughPolicy } from "../../core/model/policy";
import { ActionsDriver } from "./driver/actions";
import { launchApp } from "./driver/launch";
import { sampleFolder } from "./driver/sample";
import { isSaved } from "./driver/story";

test("a service is added, given an owner, undone, redone, and still there after a restart, by keyboard alone", async () => {
  const app = await launchApp();
  const { page, home } = app;
  await page.getByRole("heading", { name: "What happened?" }).waitFor();
  await page.keyboard.type("The shop was slow at noon");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: /^Title: The shop was slow/ }).waitFor();

  await page.keyboard.press("Control+,");
  const field = page.getByRole("textbox", { name: "Name of a new service" });
  await field.focus();
  await page.keyboard.type("message queue");
  await page.keyboard.press("Enter");
  const owner = page.getByRole("button", { name: /^Owner of message queue/ });
  await owner.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("platform lead");
  await page.keyboard.press("Enter");
  const owned = page.getByRole("button", { name: "Owner of message queue: platform lead" });
  await owned.waitFor();

  await page.keyboard.press("Control+Z");
  await page.getByRole("button", { name: "Owner of message queue: owner: a role…" }).waitFor();
  await page.keyboard.press("Control+Shift+Z");
  await owned.waitFor();
  await app.close();

  const file = join(home.documents, "Second Story", "workspace.json");
  expect(JSON.parse(await readFile(file, "utf8"))).toMatchObject({
    services: [{ name: "message queue", owner: "platform lead" }],
  });
  const again = await launchApp({ home });
  await again.page.getByRole("heading", { name: "Incidents in work" }).waitFor();
  await again.page.keyboard.press("Control+,");
  await again.page.getByRole("button", { name: "Owner of message queue: platform lead" }).waitFor();
  expect(again.complaints).toEqual([]);
});

test("what actions ask for becomes the team's own when one box is ticked", async () => {
  const { page } = await launchApp();
  await page.getByRole("button", { name: "Look at a finished example" }).press("Enter");
  await page.getByRole("heading", { name: "Thursday, 25 February" }).waitFor();
  await page.keyboard.press("Control+,");
  await page.getByRole("checkbox", { name: "who accepts the risk" }).press("Space");
  const own = page.getByRole("radio", { name: "our own" });
  await expect.poll(async () => (await own.count()) === 1 && (await own.isChecked())).toBe(true);
});

test("each preset asks what it says: two things of a small team, two more where the team chose to be thorough; one undo goes back", async () => {
  const app = await launchApp();
  const { page, home } = app;
  const actions = new ActionsDriver(page);
  await actions.openAllOfSample();
  const asked = async () => {
    await page.keyboard.press("Control+Shift+A");
    await actions.row("A check that sends a message").click();
    await page.keyboard.press("a");
    await actions.form().waitFor();
    const fields = await actions.form().getByRole("textbox").or(actions.form().getByRole("combobox")).count();
    await page.keyboard.press("Escape");
    await actions.form().waitFor({ state: "detached" });
    return fields;
  };
  expect(await asked()).toBe(2);

  await page.keyboard.press("Control+,");
  await page.getByRole("radio", { name: "small team" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => page.getByRole("radio", { name: "thorough" }).isChecked()).toBe(true);
  await isSaved(page);
  const file = join(sampleFolder(home), "workspace.json");
  expect(JSON.parse(await readFile(file, "utf8")).policy).toMatchObject({
    preset: "thorough",
    agreed: thoroughPolicy.agreed,
  });
  expect(await asked()).toBe(4);

  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+,");
  await expect.poll(() => page.getByRole("radio", { name: "small team" }).isChecked()).toBe(true);
  expect(await asked()).toBe(2);
  expect(app.complaints).toEqual([]);
});
