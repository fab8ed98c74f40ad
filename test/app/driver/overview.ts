import type { Page } from "playwright";

/** What a person does on the Overview, by keyboard. */
export class OverviewDriver {
  constructor(private readonly page: Page) {}

  /** Types into the line at the end of a list and presses Enter. */
  async add(field: string, text: string): Promise<void> {
    await this.page.getByLabel(field, { exact: true }).focus();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  /** Types a key time in words. */
  async setKeyTime(label: string, words: string): Promise<void> {
    await this.page.getByRole("button", { name: new RegExp(`^${label}: .*Edit$`) }).focus();
    await this.page.keyboard.press("Enter");
    await this.page.getByRole("textbox", { name: label, exact: true }).waitFor();
    await this.page.keyboard.type(words);
    await this.page.keyboard.press("Enter");
    await this.page.getByRole("textbox", { name: label, exact: true }).waitFor({ state: "detached" });
  }

  /** Answers the questions on the first change with one key each; the focus walks on by itself. */
  async answerQuestions(keys: string): Promise<void> {
    await this.page
      .getByRole("group", { name: "Which time was it for the business?" })
      .getByRole("button")
      .first()
      .focus();
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Edits a text where it stands. */
  async write(label: string, text: string): Promise<void> {
    await this.page.getByRole("button", { name: new RegExp(`^${label}: `) }).focus();
    await this.page.keyboard.press("Enter");
    const named = { name: label, exact: true };
    // It offers people once there are some.
    await this.page.getByRole("combobox", named).or(this.page.getByRole("textbox", named)).waitFor();
    await this.page.keyboard.type(text);
  }
}
