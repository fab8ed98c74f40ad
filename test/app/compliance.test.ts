import { join } from "node:path";
import { expect, test } from "vitest";
import { thoroughPolicy } from "../../core/model/policy";
import { launchApp, newHome } from "./driver/launch";
import { writeByHand } from "./driver/story";

test("how many actions were verified in time is told where the policy says so, over all of them, and nowhere else", async () => {
  const home = await newHome();
  const folder = join(home.folder, "Northgate");
  const settings = { zone: "Europe/London", asOf: "2016-06-30" };
  const workspace = { schema: 1, id: "northgate", name: "Northgate Orders", settings };
  await writeByHand(join(folder, "workspace.json"), workspace);
  const action = (number: number, due: string, verifiedOn?: string) => ({
    id: `a${number}`,
    number,
    title: `Step ${number}`,
    owner: `person ${number}`,
    due,
    status: verifiedOn === undefined ? "agreed" : "verified",
    ...(verifiedOn === undefined ? {} : { verification: { verifiedOn } }),
  });
  await writeByHand(join(folder, "incidents", "one", "incident.json"), {
    schema: 1,
    id: "one",
    key: "INC-2016-001",
    title: "The queue is gone",
    zone: "Europe/London",
    actions: [action(1, "2016-06-20", "2016-06-19"), action(2, "2016-06-01"), action(3, "2016-02-10", "2016-02-09")],
  });
  const app = await launchApp({ home, paths: [folder] });
  const { page } = app;
  const said = page.getByText("2 of 3 verified by their first due date · last 90 days 1 of 2, before 1 of 1");
  await page.keyboard.press("Control+Shift+A");
  await page.getByRole("heading", { name: "Actions" }).waitFor();
  await page.getByText("Step 2").first().waitFor();
  expect(await page.getByText(/verified by their first due date/).count()).toBe(0);

  await writeByHand(join(folder, "workspace.json"), { ...workspace, policy: thoroughPolicy });
  await said.waitFor();
  expect(
    await page
      .locator("main")
      .getByText(/person \d.*of \d/)
      .count(),
  ).toBe(0);
  expect(app.complaints).toEqual([]);
});
