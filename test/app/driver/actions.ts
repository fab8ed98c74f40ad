import type { Locator, Page } from "playwright";

/** What a person does with actions, by keyboard unless it says otherwise. */
export class ActionsDriver {
  constructor(private readonly page: Page) {}

  /** The actions of the open incident. */
  async open(): Promise<void> {
    await this.page.keyboard.press("Control+4");
    await this.page.getByLabel("Add an idea").waitFor();
  }

  /** All actions of the finished example, from the first page; as a table, unless somebody chose the board. */
  async openAllOfSample(): Promise<void> {
    await this.page.getByText("Look at a finished example").click();
    await this.page.getByText("Needs you today").waitFor();
    await this.page.keyboard.press("Control+Shift+A");
    await this.rows().first().waitFor();
  }

  /** Types ideas one after the other, and goes into the list. */
  async addIdeas(...titles: readonly string[]): Promise<void> {
    await this.page.keyboard.press("i");
    for (const title of titles) {
      await this.page.keyboard.type(title);
      await this.page.keyboard.press("Enter");
      await this.row(title).waitFor();
    }
    await this.page.keyboard.press("ArrowDown");
  }

  /** The card or row of an action. */
  row(title: string): Locator {
    return this.page.locator("#actions-list").getByRole("treeitem").or(this.rows()).filter({ hasText: title });
  }

  /** The rows of the table. */
  rows(): Locator {
    return this.page.getByRole("grid", { name: "Actions" }).locator('[role="row"][aria-selected]');
  }

  /** The headings of the table's groups; those that are open or folded alone, where that is said. */
  heading(expanded: "true" | "false" | null = null): Locator {
    const state = expanded === null ? "" : `[aria-expanded="${expanded}"]`;
    return this.page.locator(`#actions-list [data-group] [role="rowheader"]${state}`);
  }

  /** Chooses in the menu of views. */
  async viewMenu(item: string): Promise<void> {
    await this.page.getByRole("button", { name: /^View: / }).press("Enter");
    await this.page.getByRole("menuitem", { name: item, exact: true }).press("Enter");
    await this.page.getByRole("menu").waitFor({ state: "detached" });
  }

  /** Puts the rows of the table together, and goes back into the list. */
  async groupBy(what: string): Promise<void> {
    await this.viewMenu(what);
    await this.page.locator("#actions-list").focus();
  }

  /** A column of the board, once it holds so many cards. */
  column(title: string, count: number): Locator {
    return this.page.getByRole("group", { name: `${title}, ${count}`, exact: true });
  }

  /** The form that asks what a step lacks. */
  form(): Locator {
    return this.page.getByRole("dialog");
  }

  /** Fills the fields of the open form one after the other, and submits it. */
  async answer(...answers: readonly string[]): Promise<void> {
    await this.form().getByRole("textbox").or(this.form().getByRole("combobox")).first().waitFor();
    for (const [index, text] of answers.entries()) {
      if (index > 0) await this.page.keyboard.press("Tab");
      await this.page.keyboard.type(text);
    }
    await this.page.keyboard.press("Enter");
    await this.form().waitFor({ state: "detached" });
  }

  /** Moves the board's cursor to an action of the column it is in or one beside it; the list has the focus. */
  async moveTo(title: string): Promise<void> {
    const chosen = this.row(title).and(this.page.locator('[aria-selected="true"]'));
    for (const key of ["Home", "ArrowDown", "ArrowLeft", "Home", "ArrowDown", "ArrowRight", "ArrowRight", "Home"]) {
      if ((await chosen.count()) === 1) return;
      await this.page.keyboard.press(key);
    }
    await chosen.waitFor();
  }

  /** Names a part of the cascade by words in it; the panel shows the action. */
  async sayWhatItBreaks(words: string): Promise<void> {
    await this.panel().getByRole("button", { name: /^add$/i }).press("Enter");
    await this.page.getByRole("combobox", { name: "What it breaks" }).and(this.page.locator(":focus")).waitFor();
    await this.page.keyboard.type(words);
    await this.page.getByRole("option").filter({ hasText: words }).first().waitFor();
    await this.page.keyboard.press("ArrowDown");
    await this.page.keyboard.press("Enter");
    await this.panel().getByTitle("Show it in the cascade").waitFor();
  }

  /** The panel of the action with the cursor. */
  panel(): Locator {
    return this.page.getByLabel(/^Action INC-/);
  }

  /** Drags a card to a column, with the pointer. */
  async drag(title: string, column: Locator): Promise<void> {
    await this.row(title).dragTo(column);
  }

  /** Chooses in a menu of the panel. */
  async choose(field: string, item: RegExp): Promise<void> {
    await this.panel()
      .getByRole("button", { name: new RegExp(`^${field}: `) })
      .press("Enter");
    await this.page.getByRole("menuitem", { name: item }).press("Enter");
  }

  /** Says that the action breaks the first element of the cascade whose name holds these words. */
  async addBreak(words: string): Promise<void> {
    await this.panel().getByRole("button", { name: /^add$/i }).press("Enter");
    await this.page
      .getByRole("combobox", { name: "What it breaks" })
      .or(this.page.getByLabel("What it breaks"))
      .first()
      .waitFor();
    await this.page.keyboard.type(words);
    await this.page.keyboard.press("ArrowDown");
    await this.page.keyboard.press("Enter");
  }

  /** Drops a file onto the window. */
  async dropFile(name: string, text: string): Promise<void> {
    const dropped = await this.page.evaluateHandle(
      (file) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([file.text], file.name));
        return transfer;
      },
      { name, text },
    );
    await this.page.dispatchEvent("body", "drop", { dataTransfer: dropped });
  }
}
