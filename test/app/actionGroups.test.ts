import { expect, test } from "vitest";
import { ActionsDriver } from "./driver/actions";
import { launchApp } from "./driver/launch";

test("the table in groups: keys go across headings, fold and unfold, and a reload finds them folded, by keyboard alone", async () => {
  const app = await launchApp();
  const { page } = app;
  const actions = new ActionsDriver(page);
  await actions.openAllOfSample();
  const all = await actions.rows().count();

  await actions.groupBy("Owner");
  await actions.heading().first().waitFor();
  const headings = await actions.heading().count();
  expect(headings).toBeGreaterThan(1);
  await expect.poll(() => actions.rows().count()).toBe(all);
  // From the first action up to its heading, which folds; the next key leads to the next heading.
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowLeft");
  await actions.heading("false").waitFor();
  await expect.poll(() => actions.rows().count()).toBeLessThan(all);
  const left = await actions.rows().count();
  await page.keyboard.press("ArrowDown");
  await page.locator("#actions-list [data-group][data-active]").nth(0).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.locator('#actions-list [data-action][aria-selected="true"]').waitFor();

  // Everything shown is selected, across the headings; what is folded away is not.
  await page.keyboard.press("Control+a");
  await page.getByText(`${left} actions`, { exact: true }).waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => actions.rows().count()).toBe(all);
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => actions.rows().count()).toBe(left);

  await page.reload();
  await page.keyboard.press("Control+Shift+A");
  await actions.heading("false").waitFor();
  await expect.poll(() => actions.rows().count()).toBe(left);
  expect(app.complaints).toEqual([]);
});

test("the panel keeps its place where the cursor comes to a group's heading: it says what stands in the group", async () => {
  const app = await launchApp();
  const { page } = app;
  const actions = new ActionsDriver(page);
  await actions.openAllOfSample();
  await actions.groupBy("Owner");
  await actions.heading().first().waitFor();
  await page.keyboard.press("End");
  const column = page.locator("#actions-list [role=columnheader]").last();
  const before = await column.boundingBox();
  expect(before).not.toBeNull();
  const group = page.getByRole("region", { name: /^Group / });
  const lines = Number(await page.locator("#actions-list").getAttribute("aria-rowcount")) - 1;
  let headings = 0;
  for (let at = lines - 1; at >= 0; at -= 1) {
    const line = page.locator(`#actions-list [data-index="${at}"][data-active]`);
    await line.waitFor();
    const isHeading = (await line.getAttribute("data-group")) !== null;
    await (isHeading ? group : actions.panel()).waitFor();
    if (isHeading) {
      headings += 1;
      const count = await line.locator("small").textContent();
      await group.getByText(`${count} action${count === "1" ? "" : "s"}`, { exact: true }).waitFor();
    }
    expect(await column.boundingBox()).toEqual(before);
    await page.keyboard.press("ArrowUp");
  }
  expect(headings).toBe(await actions.heading().count());
  // What is folded away is counted all the same, and closed it stays closed on the next heading and action.
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await actions.heading("false").waitFor();
  await group.getByText(/unfolds the group/).waitFor();
  await group.getByRole("button", { name: "Close the panel" }).press("Enter");
  await group.waitFor({ state: "detached" });
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.locator('#actions-list [data-action][aria-selected="true"]').waitFor();
  expect(await actions.panel().count()).toBe(0);
  expect(app.complaints).toEqual([]);
});

test("one key shows what is overdue, waits for evidence or a check, or is blocked, alike in table and board; the same key shows all again", async () => {
  const app = await launchApp();
  const { page } = app;
  const actions = new ActionsDriver(page);
  await actions.openAllOfSample();
  const all = await actions.rows().count();
  for (const key of ["Shift+O", "Shift+E", "Shift+K", "Shift+L"]) {
    await page.keyboard.press(key);
    await page
      .getByRole("button", { name: /^Show all/ })
      .first()
      .waitFor();
    const inTable = await actions.rows().count();
    expect(inTable).toBeLessThan(all);
    await page.keyboard.press("Shift+B");
    await page.locator("#actions-list[role=tree], #page :text('The filter leaves nothing')").first().waitFor();
    expect(await page.locator("#actions-list [role=treeitem]").count()).toBe(inTable);
    await page.keyboard.press("Shift+B");
    await page.keyboard.press(key);
    await expect.poll(() => actions.rows().count()).toBe(all);
  }
  expect(app.complaints).toEqual([]);
});

test("a filter with its order and groups gets a name, is chosen again in menu and palette, renamed, removed and brought back, by keyboard alone", async () => {
  const app = await launchApp();
  const { page } = app;
  const actions = new ActionsDriver(page);
  await actions.openAllOfSample();
  const all = await actions.rows().count();
  await page.keyboard.press("Shift+O");
  await actions.groupBy("Owner");
  await expect.poll(() => actions.heading().count()).toBeGreaterThan(0);
  const overdue = await actions.rows().count();
  expect(overdue).toBeLessThan(all);

  await actions.viewMenu("Save this view…");
  await actions.answer("For Monday");
  await page.getByRole("button", { name: "View: For Monday" }).waitFor();
  await page.keyboard.press("Shift+O");
  await actions.groupBy("Nothing");
  await expect.poll(() => actions.rows().count()).toBe(all);
  await actions.viewMenu("For Monday");
  await expect.poll(() => actions.rows().count()).toBe(overdue);
  await actions.heading().first().waitFor();

  await actions.viewMenu("Rename…");
  await page.keyboard.press("Control+a");
  await actions.answer("For Tuesday");
  await page.getByRole("button", { name: "View: For Tuesday" }).waitFor();
  await page.keyboard.press("Shift+O");
  await expect.poll(() => actions.rows().count()).toBe(all);

  await actions.viewMenu("Save this view…");
  await actions.answer("All of them");
  await page.getByRole("button", { name: "View: All of them" }).waitFor();
  await actions.viewMenu("Rename…");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("For Tuesday");
  await page.keyboard.press("Enter");
  await page.getByText("There is a view “For Tuesday” already.").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "View: All of them" }).waitFor();

  await page.reload();
  await page.keyboard.press("Control+Shift+A");
  await actions.rows().first().waitFor();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("For Tuesday");
  await page.getByRole("option", { name: /For Tuesday/ }).waitFor();
  await page.keyboard.press("Enter");
  await expect.poll(() => actions.rows().count()).toBe(overdue);

  await actions.viewMenu("Remove");
  await page.getByRole("button", { name: "View: By owner" }).waitFor();
  await actions.viewMenu("Bring back “For Tuesday”");
  await page.getByRole("button", { name: "View: For Tuesday" }).waitFor();
  expect(app.complaints).toEqual([]);
});

test("a date for all: those that may move do, those that may not are named, and one undo takes all of it back", async () => {
  const app = await launchApp();
  const { page } = app;
  const actions = new ActionsDriver(page);
  await actions.openAllOfSample();
  const before = await actions.rows().allInnerTexts();
  await page.keyboard.press("Control+f");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Home");
  await page.keyboard.press("Control+a");
  await page.getByText(`${before.length} actions`, { exact: true }).waitFor();
  await page.keyboard.press("m");
  await actions.form().getByRole("textbox").first().waitFor();
  await page.keyboard.type("24 Mar 2017");
  await page.keyboard.press("Tab");
  await actions.form().getByLabel("Why later?").focus();
  await page.keyboard.type("the freeze");
  await page.keyboard.press("Enter");
  await actions.form().waitFor({ state: "detached" });

  const told = page.getByRole("alert").filter({ hasText: "Left as they were" });
  await told.waitFor();
  const words = (await told.textContent()) ?? "";
  const left = await actions.rows().filter({ hasNotText: "24 Mar 2017" }).count();
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(before.length);
  expect(words).toContain("INC-2016-001-A1");
  expect(words.match(/INC-\d+-\d+-A\d+/g)).toHaveLength(left);
  await page.keyboard.press("Control+z");
  await expect.poll(() => actions.rows().allInnerTexts()).toEqual(before);
  expect(app.complaints).toEqual([]);
});
