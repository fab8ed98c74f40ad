import type { Locator, Page } from "playwright";
import { BackupsDriver } from "./backups";

/** Forgetting a text, by keyboard. */
export class ForgettingDriver {
  readonly dialog: Locator;
  readonly unfinished: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.dialog = page.getByRole("dialog", { name: "Forget a text" });
    this.unfinished = page.getByRole("dialog", { name: "Forgetting was not finished" });
  }

  /** Opens the dialog and has the app look where the text stands. */
  async look(text: string): Promise<void> {
    await this.begin(text);
    await this.reason().waitFor({ timeout: 60_000 });
  }

  /** Opens the dialog and starts to look. */
  async begin(text: string): Promise<void> {
    await new BackupsDriver(this.#page).choose("Forget a text");
    const field = this.dialog.getByRole("textbox", { name: "Text to forget" });
    await field.fill(text);
    await field.press("Enter");
  }

  reason(): Locator {
    return this.dialog.getByRole("textbox", { name: /^Reason/ });
  }

  /** Says what it was, and takes it out. */
  async takeOut(reason: string): Promise<void> {
    await this.reason().fill(reason);
    await this.reason().press("Enter");
  }

  /** The other spellings, as they are offered, with whether each is ticked. */
  async offered(): Promise<readonly (readonly [spelling: string, isTicked: boolean])[]> {
    const rows = await this.dialog.getByRole("list", { name: "Also written as" }).getByRole("listitem").all();
    return Promise.all(
      rows.map(async (row) => [
        ((await row.locator("label span").first().textContent()) ?? "").trim(),
        await row.getByRole("checkbox").isChecked(),
      ]),
    );
  }

  spelling(name: string): Locator {
    return this.dialog
      .getByRole("list", { name: "Also written as" })
      .getByRole("listitem")
      .filter({ has: this.#page.getByText(name, { exact: true }) })
      .getByRole("checkbox");
  }
}

/** Presses the first button of this name as soon as it is shown, from within the page: no outside hand is so quick. */
export async function pressWhenShown(page: Page, name: string): Promise<void> {
  await page.evaluate((wanted) => {
    const watch = new MutationObserver(() => {
      const found = [...document.querySelectorAll("button")].find((each) => each.textContent === wanted);
      if (found === undefined) return;
      watch.disconnect();
      found.click();
    });
    watch.observe(document.body, { subtree: true, childList: true });
  }, name);
}
