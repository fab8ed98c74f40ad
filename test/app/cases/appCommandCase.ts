import type { Page } from "playwright";
import { expect } from "vitest";
import type { AppCommand } from "../../../renderer/store/command";
import type { RunningApp } from "../driver/launch";
import {
  attributeOf,
  cascadeCursor,
  clipboard,
  dialogs,
  exported,
  focus,
  type Look,
  pageShown,
  textsOf,
} from "./looks";

/** Something that is done before a command or after it. */
type Step = (app: RunningApp) => Promise<unknown>;

/**
 * A command of the app itself, and what it does. No row can do without an effect: what is looked at must not fit before
 * the command, must fit after it, and be as it was once it is taken back.
 */
export interface AppCommandCase {
  readonly command: AppCommand;
  /** By its key: the palette itself, and what opens the palette again where it is chosen there. */
  readonly by?: "key";
  /** What has to be shown or chosen first. */
  readonly ready?: Step;
  readonly look: Look;
  /** What is seen after it, and not before. */
  readonly becomes: RegExp | "something else";
  /** Its undo, or its reverse; null where it leaves nothing in the app that could be taken back. */
  readonly back: Step | null;
}

export const press =
  (...keys: readonly string[]): Step =>
  async ({ page }) => {
    for (const key of keys) await page.keyboard.press(key);
  };
export const goBack = press("Escape");
export const undo = press("Control+z");
export const shown =
  (keys: string, name: string) =>
  async ({ page }: RunningApp) => {
    await page.keyboard.press(keys);
    await page.locator(`main[aria-label="${name}"]`).waitFor();
  };
export const onHome = shown("Control+Shift+H", "Home");
export const onIncidents = shown("Control+Shift+O", "Incidents");
export const onAllActions = shown("Control+Shift+A", "Actions");

/** It goes to a page, and Back leads to the one before. */
export const goesTo = (command: AppCommand, name: string, ready: Step): AppCommandCase => ({
  command,
  ready,
  look: pageShown,
  becomes: new RegExp(`^${name}$`),
  back: press("Alt+ArrowLeft"),
});

/** It opens a form or dialog, which is backed out of. */
export const asks = (command: AppCommand, title: RegExp, ready?: Step): AppCommandCase => ({
  command,
  ...(ready && { ready }),
  look: dialogs,
  becomes: title,
  back: goBack,
});

/** It puts the caret into a field, which is left as it was. */
export const opensField = (command: AppCommand, field: RegExp, ready: Step): AppCommandCase => ({
  command,
  ready,
  look: focus,
  becomes: field,
  back: null,
});

export const copies = (command: AppCommand, text: RegExp, ready?: Step): AppCommandCase => ({
  command,
  ready: async (running) => {
    await running.electron.evaluate(({ clipboard: board }) => board.writeText("before"));
    await ready?.(running);
  },
  look: clipboard,
  becomes: text,
  back: null,
});

export const exports = (command: AppCommand, file: RegExp): AppCommandCase => ({
  command,
  look: exported,
  becomes: file,
  back: null,
});

const moved = textsOf((page) => page.getByLabel(/^Action INC-/).locator("span[data-tone]"));
/** It moves the chosen action to a status. */
export const does = (command: AppCommand, status: string, title: string): AppCommandCase => ({
  command,
  ready: chooseAction(title),
  look: moved,
  becomes: new RegExp(`(^|\\| )${status}( \\||$)`),
  back: undo,
});

export function chooseAction(title: string): Step {
  return async ({ page }) => {
    await page.locator("#actions-list").getByText(title).first().click();
    // It follows the list one picture later.
    await page
      .getByLabel(/^Action INC-/)
      .getByText(title)
      .first()
      .waitFor();
  };
}

const node = "Message queue unreachable";
export const chooseNode: Step = ({ page }) =>
  page
    .locator(".react-flow__node")
    .filter({ has: page.getByRole("img", { name: `: ${node}` }) })
    .click();
export const movesTo = (command: AppCommand, becomes: RegExp): AppCommandCase => ({
  command,
  ready: chooseNode,
  look: cascadeCursor,
  becomes,
  back: null,
});
export const canvasView = attributeOf((page) => page.locator(".react-flow__viewport"), "style");
/** The whole cascade is fitted, and the view has come to rest: a panel that went or came fits it anew. */
export const fitted: Step = async (running) => {
  await press("0")(running);
  let last = "";
  const isAtRest = async () => {
    const now = await canvasView(running);
    const isSame = now === last;
    last = now;
    return isSame;
  };
  await expect.poll(isAtRest, { timeout: 15_000, interval: 250 }).toBe(true);
};

const rowOf = (page: Page, title: string) =>
  page.getByRole("grid", { name: "Events" }).getByRole("row").filter({ hasText: title });
export const chooseEvent: Step = ({ page }) => rowOf(page, "Server mq01 is renamed").click();
/** The phrase of the sample that waits to be found stands in the list. */
export const phraseInView: Step = async (running) => {
  const { page } = running;
  await shown("Control+1", "Overview")(running);
  await page.getByRole("region", { name: "Wording" }).getByRole("listitem").first().getByRole("button").press("Enter");
  const told = page.getByRole("dialog", { name: /^Wording:/ });
  await told.waitFor();
  await page.keyboard.press("Escape");
  await told.waitFor({ state: "detached" });
};
/** The panel of sources is open. */
export const chooseEventWithoutPanel: Step = async (running) => {
  await chooseEvent(running);
  await press("s")(running);
};
export const removed = "reads the mail as a change of log-ins";
export const undoneAgain: Step = async (running) => {
  await undo(running);
  await rowOf(running.page, removed).waitFor();
};
export const rowOfRemoved = textsOf((page) => rowOf(page, removed));
/** What is written on the time axis; below it stands also what the mouse happens to be over. */
export const timeAxis = textsOf((page) => page.locator("[aria-label^='Picture.'] svg").first().locator("text"));
/** The first rows in view: how many more are drawn below it hangs on how the list was measured on its way there. */
export const rows = textsOf((page) =>
  page.getByRole("grid", { name: "Events" }).locator("xpath=(.//*[@role='row' and @data-kind])[position() <= 8]"),
);

/** Removes an event, whose line of the source is open then; the next one is of the same source. */
export const openLine: Step = async ({ page }) => {
  await rowOf(page, removed).click();
  await page.keyboard.press("Delete");
  await page.getByRole("button", { name: /^Take all/ }).waitFor();
};

export const peopleShown = textsOf((page) => page.getByRole("grid", { name: "Actions" }));
export const recent = textsOf((page) =>
  page.getByRole("navigation", { name: "Recent incidents" }).filter({ visible: true }),
);
