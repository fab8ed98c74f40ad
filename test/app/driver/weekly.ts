import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "playwright";
import { addDays } from "../../../core/model/calendarDate";
import { launchApp, newHome } from "./launch";
import { writeByHand } from "./story";

/** The day that the workspace takes for today. */
export const TODAY = "2016-02-25";

const moved = (to: string) => ({ id: `to-${to}`, at: "2016-02-01T12:00:00.000Z", what: "due", from: "2016-02-01", to });

/** Seven actions that are spoken of first, in that order, and eighteen others. */
const exceptions = [
  {
    title: "Make the queue redundant",
    status: "in progress",
    due: "2016-02-18",
    breaks: [{ incident: "i1", element: "l1" }],
  },
  { title: "Alias instead of name", status: "agreed", due: "2016-02-20" },
  { title: "Way back, tried", status: "agreed", due: "2016-03-02", blocked: { reason: "the broker" } },
  { title: "Queue depth alert", status: "done", due: "2016-03-01" },
  { title: "Expiry alert at 30 days", status: "verified", priority: "P0", verification: { checkDue: "2016-02-24" } },
  { title: "Second data centre", status: "declined", risk: { reason: "too dear", lookAgain: "2016-02-25" } },
  {
    title: "Test environment",
    status: "agreed",
    due: "2016-03-10",
    ledger: [moved("2016-02-10"), moved("2016-03-10")],
  },
];
const rest = Array.from({ length: 18 }, (_, index) => ({
  title: `Small step ${index + 1}`,
  status: "in progress",
  due: addDays("2016-03-11", index),
}));

/** Writes a workspace whose one incident has these 25 actions. */
async function writeWeeklyWorkspace(folder: string): Promise<void> {
  const settings = { zone: "Europe/London", asOf: TODAY };
  await writeByHand(join(folder, "workspace.json"), { schema: 1, id: "northgate", name: "Northgate Orders", settings });
  const actions = [...exceptions, ...rest].map((action, index) => ({
    id: `a${index + 1}`,
    number: index + 1,
    owner: "platform lead",
    strength: "make redundant",
    ...action,
  }));
  const node = (id: string, kind: string, label: string) => ({ id, kind, label });
  await writeByHand(join(folder, "incidents", "inc-2016-001", "incident.json"), {
    schema: 1,
    id: "i1",
    key: "INC-2016-001",
    title: "Renamed queue server stops order intake",
    zone: "Europe/London",
    summary: "The rename made the only queue unreachable, and no orders were accepted. It took 2 h 38 min.",
    cascade: {
      nodes: [node("n1", "trigger", "Old name no longer resolves"), node("n2", "impact", "No orders accepted")],
      links: [{ id: "l1", from: "n1", to: "n2" }],
    },
    actions,
  });
}

/**
 * The app on such a workspace, in a home of its own.
 * @param bundle.app the folder of another bundle of the app than the checkout's
 */
export async function weeklyApp(bundle: { readonly app?: string } = {}) {
  const home = await newHome();
  const folder = join(home.folder, "Northgate");
  await writeWeeklyWorkspace(folder);
  const app = await launchApp({ home, paths: [folder], ...bundle });
  await app.page.getByText("Northgate Orders").first().waitFor();
  return { home, folder, app, weekly: new WeeklyDriver(app.page) };
}

/** A review's file as it stands. */
export async function storedReview(folder: string, date = TODAY) {
  return JSON.parse(await readFile(join(folder, "reviews", `${date}.json`), "utf8")) as {
    readonly finished?: boolean;
    readonly seen?: readonly { readonly action: string; readonly decision: string; readonly why?: string }[];
    readonly risks?: readonly { readonly text: string }[];
  };
}

/** The weekly run, by keyboard. */
export class WeeklyDriver {
  constructor(private readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.keyboard.press("Control+Shift+W");
    await this.page.locator('main[aria-label="Weekly review"]').waitFor();
  }

  /** Waits until this action is the one that is spoken of. */
  async isAt(title: string): Promise<void> {
    await this.page.getByRole("heading", { level: 2, name: title, exact: true }).waitFor();
  }

  /** Waits until so many were looked at. */
  async isLookedAt(count: number, of = 25): Promise<void> {
    await this.page.getByText(`${count} of ${of} looked at`, { exact: true }).waitFor();
  }

  /** Presses a key and answers what the form asks, field by field. */
  async say(key: string, ...answers: readonly string[]): Promise<void> {
    await this.page.keyboard.press(key);
    await this.form().waitFor();
    for (const [index, text] of answers.entries()) {
      if (index > 0) await this.page.keyboard.press("Tab");
      await this.page.keyboard.type(text);
    }
    await this.page.keyboard.press("Enter");
    await this.form().waitFor({ state: "detached" });
  }

  /** Moves the due date later, and says why when it is asked. */
  async move(to: string, why: string): Promise<void> {
    await this.page.keyboard.press("m");
    await this.form().getByLabel("Due", { exact: true }).and(this.page.locator(":focus")).waitFor();
    await this.page.keyboard.type(to);
    await this.page.keyboard.press("Enter");
    await this.form().getByRole("alert").filter({ hasText: "Say why" }).waitFor();
    await this.page.keyboard.type(why);
    await this.page.keyboard.press("Enter");
    await this.form().waitFor({ state: "detached" });
  }

  /** Goes to an action out of turn. */
  async goTo(title: string): Promise<void> {
    await this.entry(title).press("Enter");
    await this.isAt(title);
  }

  /** What can be said of the action that is spoken of, without what each asks or hints. */
  answers(): Promise<readonly string[]> {
    const offered = this.page.getByRole("region", { name: "What do we say today?" }).getByRole("button");
    return offered
      .locator("span:has(> small)")
      .evaluateAll((spans) => spans.map(({ firstChild }) => firstChild?.textContent ?? ""));
  }

  form(): Locator {
    return this.page.getByRole("dialog");
  }

  /** What the list says of an action. */
  entry(title: string): Locator {
    return this.page.getByRole("navigation", { name: "This run" }).getByRole("button").filter({ hasText: title });
  }
}
