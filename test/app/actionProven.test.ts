import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { ActionsDriver } from "./driver/actions";
import { launchApp, newHome } from "./driver/launch";
import { begin, isSaved, onlyIncident, ownFolder, stored, writeByHand } from "./driver/story";

const redundant = "Make the queue redundant";

interface StoredAction {
  readonly status: string;
  readonly breaks: readonly object[];
  readonly ledger: readonly { readonly what: string; readonly to?: string }[];
  readonly verification?: { readonly evidence?: readonly object[]; readonly proof?: string };
}

async function actionIn(folder: string): Promise<StoredAction> {
  const { actions } = (await stored(folder)) as unknown as { readonly actions: readonly StoredAction[] };
  const [action] = actions;
  if (action === undefined) throw new Error(`${folder} has no action.`);
  return action;
}

test("an idea becomes proven by the keyboard: agreed, begun, shown by a dropped file, done, verified, and seen to hold", async () => {
  const app = await launchApp();
  const { page, home } = app;
  const actions = new ActionsDriver(page);
  await begin(page, "The shop took no orders");
  await actions.open();
  await actions.addIdeas(redundant);
  await page.keyboard.press("Home");
  await page.keyboard.press("a");
  await actions.answer("platform lead", "+2w");
  await actions.column("Agreed", 1).waitFor();
  await page.keyboard.press("p");
  await actions.column("In progress", 1).waitFor();

  await actions.dropFile("drill.txt", "one node switched off, nothing lost");
  await actions.panel().getByText("drill.txt").waitFor();
  await page.keyboard.press("d");
  await actions.answer("switched off one node on Tuesday, no order was lost");
  await actions.column("Verified", 1).waitFor();
  await page.keyboard.press("o");
  await actions.answer("an unannounced drill: nothing was lost");
  await actions.column("Proven", 1).getByText(redundant).waitFor();
  await isSaved(page);

  const folder = await onlyIncident(ownFolder(home));
  const action = await actionIn(folder);
  expect(action).toMatchObject({
    status: "proven",
    verification: { evidence: [{ kind: "attachment" }], proof: "an unannounced drill: nothing was lost" },
  });
  expect(action.ledger.flatMap(({ what, to }) => (what === "status" ? [to] : []))).toEqual([
    ...["agreed", "in progress", "done", "verified", "proven"],
  ]);
  const [kept] = await readdir(join(folder, "attachments"));
  expect(await readFile(join(folder, "attachments", kept ?? ""), "utf8")).toBe("one node switched off, nothing lost");
  expect(app.complaints).toEqual([]);
});

/** An incident with one way to its impact. */
const incident = (id: string, key: string, trigger: string, actions: readonly object[] = []) => ({
  schema: 1,
  id,
  key,
  title: `${trigger}, and orders stopped`,
  zone: "UTC",
  cascade: {
    nodes: [
      { id: `${id}-1`, kind: "trigger", label: trigger },
      { id: `${id}-2`, kind: "impact", label: "No orders accepted" },
    ],
    links: [{ id: `${id}-l`, from: `${id}-1`, to: `${id}-2`, without: "no" }],
  },
  actions,
});

test("one action turns two incidents from live to promised", async () => {
  const home = await newHome();
  const folder = join(home.folder, "Northgate");
  await writeByHand(join(folder, "workspace.json"), { schema: 1, id: "northgate", name: "Northgate Orders" });
  const idea = { id: "a", number: 1, title: redundant, strength: "make redundant" };
  for (const [name, document] of [
    ["first", incident("one", "INC-2016-001", "Queue server renamed", [idea])],
    ["second", incident("two", "INC-2016-002", "Broker restarted")],
  ] as const)
    await writeByHand(join(folder, "incidents", name, "incident.json"), document);
  const app = await launchApp({ home, paths: [folder] });
  const { page } = app;
  const state = (words: string) =>
    page
      .locator("main")
      .getByText(new RegExp(`^. ?${words}`))
      .locator("..");
  await vi.waitFor(async () => expect(await state("live").textContent()).toMatch(/2$/), 15_000);

  const actions = new ActionsDriver(page);
  await page.keyboard.press("Control+Shift+A");
  await actions.row(redundant).first().click();
  await actions.addBreak("Queue server renamed →");
  await actions.panel().getByText("Queue server renamed →").waitFor();
  await actions.addBreak("Broker restarted →");
  await actions.panel().getByText("in INC-2016-002").first().waitFor();
  await actions.row(redundant).first().click();
  await page.keyboard.press("a");
  await actions.answer("platform lead", "+2w");
  await vi.waitFor(
    async () => expect(await actionIn(join(folder, "incidents", "first"))).toMatchObject({ status: "agreed" }),
    15_000,
  );
  expect((await actionIn(join(folder, "incidents", "first"))).breaks).toHaveLength(2);
  await page.keyboard.press("Control+Shift+H");
  await vi.waitFor(async () => expect(await state("promised").textContent()).toMatch(/2$/), 15_000);
  expect(await state("live").textContent()).toMatch(/0$/);
  expect(app.complaints).toEqual([]);
});
