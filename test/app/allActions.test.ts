import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { ActionsDriver } from "./driver/actions";
import { BackupsDriver } from "./driver/backups";
import { ForgettingDriver } from "./driver/forgetting";
import type { RunningApp } from "./driver/launch";
import { savedIncident } from "./driver/savedIncident";
import {
  editByHand,
  isOpen,
  isSaved,
  isStored,
  type StoredIncident,
  stored,
  takeAway,
  writeByHand,
} from "./driver/story";

const patience = { timeout: 30_000 };
const shop = "The shop took no orders";
const lift = "The lift stood still";

/** What both lists show: the actions as "title of incident: title of action", the incidents as titles. */
interface Lists {
  readonly actions: readonly string[];
  readonly incidents: readonly string[];
}

async function lists(page: Page): Promise<Lists> {
  const actions = await new ActionsDriver(page).rows().evaluateAll((rows) =>
    rows.map((row) => {
      const title = row.children[1];
      return `${title?.querySelector("small")?.textContent}: ${title?.firstChild?.textContent}`;
    }),
  );
  const recent = page.getByRole("navigation", { name: "Recent incidents" }).getByRole("button");
  const incidents = await recent.evaluateAll((buttons) => buttons.map((each) => each.firstChild?.textContent ?? ""));
  return { actions: actions.sort(), incidents: incidents.sort() };
}

async function areShown(page: Page, actions: readonly string[], incidents: readonly string[]): Promise<void> {
  await expect
    .poll(() => lists(page), patience)
    .toEqual({ actions: [...actions].sort(), incidents: [...incidents].sort() });
}

/** Notes the titles of actions in each picture that is drawn from now on; resolves to what tells them. */
async function everyPicture(page: Page): Promise<() => Promise<readonly (readonly string[])[]>> {
  const noted = await page.evaluateHandle(() => {
    const pictures: string[][] = [];
    const note = () => {
      const rows = [...document.querySelectorAll("#page [data-action] [role=gridcell]:nth-child(2)")];
      pictures.push(rows.map((row) => row.firstChild?.textContent ?? ""));
    };
    new MutationObserver(note).observe(document.body, { childList: true, subtree: true, characterData: true });
    return pictures;
  });
  return () => noted.jsonValue();
}

/** An incident with two ideas, saved; the window shows the actions of all incidents. */
async function twoIdeas(): Promise<{
  readonly app: RunningApp;
  readonly workspace: string;
  readonly folder: string;
  readonly incident: StoredIncident;
}> {
  const { app, page, workspace, folder } = await savedIncident({}, shop);
  const actions = new ActionsDriver(page);
  await actions.open();
  await actions.addIdeas("Have a second queue", "Remind the team");
  await expect.poll(async () => (await stored(folder)).actions?.length, patience).toBe(2);
  await isSaved(page);
  // From within the list, whose own Ctrl+A selects all.
  await page.keyboard.press("Control+Shift+A");
  await areShown(page, [`${shop}: Have a second queue`, `${shop}: Remind the team`], [shop]);
  return { app, workspace, folder, incident: await stored(folder) };
}

test("the lists of all actions and all incidents follow what other programs make of files", async () => {
  const { app, workspace, folder, incident } = await twoIdeas();
  const { page } = app;
  const [first, second] = incident.actions ?? [];
  if (first === undefined || second === undefined) throw new Error("Two actions were stored.");
  await editByHand(folder, { actions: [{ ...first, title: "Have two queues" }, second] });
  await areShown(page, [`${shop}: Have two queues`, `${shop}: Remind the team`], [shop]);
  await editByHand(folder, { title: "No orders", actions: [second] });
  await areShown(page, ["No orders: Remind the team"], ["No orders"]);

  const elsewhere = join(workspace, "incidents", "made-elsewhere");
  const theirs = { schema: 1, id: "zzz-later", key: "INC-2019-007", title: lift };
  const one = { ...first, id: "zzz-action", title: "Look at the rope" };
  await writeByHand(join(elsewhere, "incident.json"), { ...theirs, actions: [one] });
  await areShown(page, [`${lift}: Look at the rope`, "No orders: Remind the team"], [lift, "No orders"]);
  const two = { ...first, id: "zzz-action-2", number: 2, title: "Ask the maker" };
  await editByHand(elsewhere, { actions: [{ ...one, title: "Change the rope" }, two] });
  const ofLift = [`${lift}: Change the rope`, `${lift}: Ask the maker`];
  await areShown(page, [...ofLift, "No orders: Remind the team"], [lift, "No orders"]);

  // More at once than the notice of a change names one by one.
  const many = Array.from({ length: 60 }, (_, at) => ({
    ...one,
    id: `zzz-${at}`,
    number: at + 1,
    title: `Idea ${at}`,
  }));
  await editByHand(elsewhere, { title: "Both lifts", actions: many });
  await page.getByRole("navigation", { name: "Recent incidents" }).getByText("Both lifts").waitFor();
  await page.getByText("61", { exact: true }).waitFor(patience);
  await editByHand(elsewhere, { title: lift, actions: [{ ...one, title: "Change the rope" }, two] });
  await areShown(page, [...ofLift, "No orders: Remind the team"], [lift, "No orders"]);

  await rename(elsewhere, join(workspace, "incidents", "renamed"));
  await editByHand(join(workspace, "incidents", "renamed"), { title: "A lift" });
  await areShown(
    page,
    ["A lift: Change the rope", "A lift: Ask the maker", "No orders: Remind the team"],
    ["A lift", "No orders"],
  );
  await rm(join(workspace, "incidents", "renamed"), { recursive: true });
  await areShown(page, ["No orders: Remind the team"], ["No orders"]);
  expect(app.complaints).toEqual([]);
});

test("they follow undo, redo, a merge, a second version, a restore and what is forgotten", async () => {
  const { app, workspace, folder, incident } = await twoIdeas();
  const { page } = app;
  const backups = new BackupsDriver(page);
  const actions = new ActionsDriver(page);
  const [first, second] = incident.actions ?? [];
  if (first === undefined || second === undefined) throw new Error("Two actions were stored.");
  const both = [`${shop}: Have a second queue`, `${shop}: Remind the team`];
  await backups.backUpNow(workspace);

  await actions.addIdeas("A third idea");
  await areShown(page, [...both, `${shop}: A third idea`], [shop]);
  await page.keyboard.press("Control+z");
  await areShown(page, both, [shop]);
  await page.keyboard.press("Control+Shift+z");
  await areShown(page, [...both, `${shop}: A third idea`], [shop]);
  await expect.poll(async () => (await stored(folder)).actions?.length, patience).toBe(3);

  // Both sides have something new: it is merged.
  const third = (await stored(folder)).actions?.[2];
  const away = await takeAway(workspace);
  await actions.addIdeas("Ours meanwhile");
  await editByHand(join(away.at, "incidents", incident.key), {
    actions: [{ ...first, title: "Theirs meanwhile" }, second, third],
  });
  await away.back();
  const merged = [
    `${shop}: Theirs meanwhile`,
    `${shop}: Remind the team`,
    `${shop}: A third idea`,
    `${shop}: Ours meanwhile`,
  ];
  await areShown(page, merged, [shop]);
  await expect.poll(async () => (await stored(folder)).actions?.length, patience).toBe(4);

  // While the list is not shown, too: it is not shown as it was.
  await writeByHand(join(folder, "incident (conflicted copy 2026-11-25).json"), {
    ...(await stored(folder)),
    actions: [...((await stored(folder)).actions ?? []), { ...first, id: "zz-another", number: 9, title: "Of a copy" }],
  });
  await page.getByRole("navigation", { name: "Recent incidents" }).getByRole("button").first().click();
  await isOpen(page, shop);
  await page.keyboard.press("Control+1");
  const versions = page.getByRole("region", { name: "Another version beside the file" });
  await versions.getByRole("button", { name: /^Merge / }).click();
  await expect.poll(async () => (await stored(folder)).actions?.length, patience).toBe(5);
  // From within the list of events, which has a Ctrl+A of its own.
  await page.keyboard.press("Control+2");
  await page.locator("#timeline-list").focus();
  const pictures = await everyPicture(page);
  await page.keyboard.press("Control+Shift+A");
  const five = [...merged, `${shop}: Of a copy`];
  await areShown(page, five, [shop]);
  await isSaved(page);
  expect((await pictures()).filter((titles) => titles.length > 0 && !titles.includes("Of a copy"))).toEqual([]);

  await backups.look("asked for");
  await backups.restore();
  await areShown(page, both, [shop]);
  await page.keyboard.press("Control+z");
  await areShown(page, five, [shop]);

  const forgetting = new ForgettingDriver(page);
  await forgetting.look("Remind");
  await forgetting.takeOut("a name");
  await page.getByText("The text was taken out.").waitFor(patience);
  await page.keyboard.press("Control+Shift+A");
  await expect
    .poll(
      async () => (await lists(page)).actions.filter((each) => /: \[removed .* a name\] the team$/.test(each)),
      patience,
    )
    .toHaveLength(1);
  expect((await lists(page)).actions.filter((each) => each.includes("Remind"))).toEqual([]);
  expect(app.complaints).toEqual([]);
});

test("two incidents of one key and of one folder are both there, each once", async () => {
  const { app, workspace, folder, incident } = await twoIdeas();
  const { page } = app;
  const ours = [`${shop}: Have a second queue`, `${shop}: Remind the team`];
  const [first] = incident.actions ?? [];
  await writeByHand(join(workspace, "incidents", "later", "incident.json"), {
    schema: 1,
    id: "zzz-later",
    key: incident.key,
    title: lift,
    actions: [{ ...first, id: "zzz-action", title: "Look at the rope" }],
  });
  await isStored(join(workspace, "incidents", "later"), { formerKeys: [incident.key] });
  await areShown(page, [...ours, `${lift}: Look at the rope`], [shop, lift]);

  const away = await takeAway(workspace);
  await new ActionsDriver(page).addIdeas("Ours meanwhile");
  await writeByHand(join(away.at, "incidents", incident.key, "incident.json"), {
    schema: 1,
    id: "zzz-theirs",
    key: "INC-2019-009",
    title: "Theirs in one folder",
    actions: [{ ...first, id: "zzz-action-2", title: "Theirs meanwhile" }],
  });
  await away.back();
  await isStored(folder, { title: "Theirs in one folder" });
  await areShown(
    page,
    [...ours, `${shop}: Ours meanwhile`, `${lift}: Look at the rope`, "Theirs in one folder: Theirs meanwhile"],
    [shop, lift, "Theirs in one folder"],
  );
  expect(app.complaints).toEqual([]);
});

test("the actions of a copied incident stand beside those it was copied from, each chosen and changed for itself", async () => {
  const { app, workspace, folder, incident } = await twoIdeas();
  const { page } = app;
  const copied = join(workspace, "incidents", "copied");
  // The ids of its actions come along.
  await writeByHand(join(copied, "incident.json"), { ...incident, id: "zzz-copy", key: "INC-2019-007", title: lift });
  const both = [shop, lift].flatMap((title) => [`${title}: Have a second queue`, `${title}: Remind the team`]);
  await areShown(page, both, [shop, lift]);
  const actions = new ActionsDriver(page);
  const places = await actions.rows().evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().top));
  expect(new Set(places).size).toBe(4);

  await actions.rows().filter({ hasText: lift }).filter({ hasText: "Remind the team" }).click();
  const chosen = page.locator('#actions-list [aria-selected="true"]');
  await expect.poll(() => chosen.allTextContents()).toEqual([expect.stringContaining(lift)]);
  await page.keyboard.press("w");
  await actions.answer("support");
  await expect
    .poll(async () => (await stored(copied)).actions?.map(({ owner }) => owner), patience)
    .toEqual([undefined, "support"]);
  await isSaved(page);
  expect((await stored(folder)).actions?.map(({ owner }) => owner)).toEqual([undefined, undefined]);
  await expect.poll(() => chosen.allTextContents()).toEqual([expect.stringContaining(lift)]);
  expect(app.complaints).toEqual([]);
});

test("a key that leads into the panel right after the cursor moved leads into that of the action it moved to", async () => {
  const { app } = await twoIdeas();
  const { page } = app;
  const titles = await new ActionsDriver(page).rows().evaluateAll((rows) => rows.map((row) => row.textContent));
  expect(titles[1]).toContain("Remind the team");
  await page.keyboard.press("Home");
  await page
    .getByRole("region", { name: /A1$/ })
    .getByRole("button", { name: /^Title of the action: / })
    .waitFor();
  // Both keys before the next picture, as no hand and no driver presses them for certain.
  const focused = await page.evaluate(async () => {
    const list = document.getElementById("actions-list");
    list?.focus();
    for (const key of ["ArrowDown", "Enter"]) {
      list?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
      await Promise.resolve();
    }
    return document.activeElement?.getAttribute("aria-label");
  });
  expect(focused).toBe("Title of the action: Remind the team");
  expect(app.complaints).toEqual([]);
});
