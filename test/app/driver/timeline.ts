import type { Locator, Page } from "playwright";

/** The timeline as a person works it with the keyboard alone. */
export class TimelineDriver {
  constructor(private readonly page: Page) {}

  /** Goes to the timeline of the open incident. */
  async show(): Promise<void> {
    await this.page.getByRole("button", { name: /^Title: / }).waitFor();
    await this.page.keyboard.press("Control+2");
    await this.page.getByRole("form", { name: "New event" }).waitFor();
  }

  /** Puts the caret into the bar for new events. */
  async beginEntry(): Promise<void> {
    await this.page.keyboard.press("a");
    await this.page.getByRole("textbox", { name: "Time of the new event" }).and(this.page.locator(":focus")).waitFor();
  }

  /** Time, Tab, what happened, Enter; the caret must stand in the bar. An empty time enters it without one. */
  async addEvent(time: string, words: string): Promise<void> {
    const { keyboard } = this.page;
    const before = await this.page.getByRole("textbox", { name: "Time of the new event" }).inputValue();
    if (before !== "") await keyboard.press("Control+a");
    if (time === "" && before !== "") await keyboard.press("Delete");
    await keyboard.type(time);
    await keyboard.press("Tab");
    await keyboard.type(words);
    await keyboard.press("Enter");
    await this.event(words).waitFor();
    await this.page.getByRole("textbox", { name: "Time of the new event" }).and(this.page.locator(":focus")).waitFor();
  }

  /** What the bar says that it understood. */
  async understood(): Promise<string> {
    const echo = this.page.getByRole("form", { name: "New event" }).locator("[aria-live]");
    return (await echo.textContent()) ?? "";
  }

  /** Leaves the bar for the list. */
  async toList(): Promise<void> {
    await this.page.keyboard.press("Escape");
    await this.list().and(this.page.locator(":focus")).waitFor();
  }

  list(): Locator {
    return this.page.getByRole("grid", { name: "Events" });
  }

  /** The row of an event by words in it. */
  event(words: string): Locator {
    return this.list().getByRole("row").filter({ hasText: words });
  }

  /** Every row's text without the heading, one line each. */
  async rows(): Promise<readonly string[]> {
    const texts = await this.list().locator("[role=row][data-kind]").allInnerTexts();
    return texts.map((text) => text.replaceAll(/\s*\n\s*/gu, " | "));
  }

  /** The events that the picture shows, whole: an event outside of what is zoomed to is not among them. */
  async pictured(): Promise<readonly string[]> {
    await this.page.locator("#surface svg g[data-part=event]").first().waitFor();
    const drawn = this.page.locator(
      "#surface svg g[data-part=event]:has(> title), #surface svg g[data-part=ground] text",
    );
    return drawn.evaluateAll((groups) => groups.map((each) => (each.querySelector("title") ?? each).textContent ?? ""));
  }

  /** The same, once all was made to fit; the list or the picture must have the keyboard. */
  async picturedWhenFitted(): Promise<readonly string[]> {
    await this.list().focus();
    await this.page.keyboard.press("0");
    await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    return this.pictured();
  }

  /** Moves the cursor of the list to an event; the list must have the focus. */
  async moveTo(words: string): Promise<void> {
    await this.page.keyboard.press("Home");
    for (let step = 0; step < 60; step += 1) {
      if ((await this.list().locator("[data-active]").textContent())?.includes(words)) return;
      await this.page.keyboard.press("ArrowDown");
    }
    throw new Error(`No event of the list holds “${words}”.`);
  }

  /** The lines of the source beside the list, with what became of each: "taken", "proposed", "open", "ignored". */
  async sourceLines(): Promise<readonly (readonly [string, string])[]> {
    const lines = this.page.getByRole("listbox", { name: /^Lines of the source/u }).getByRole("option");
    const read = await lines.evaluateAll((options) =>
      options.map((option): [string, string] => [option.getAttribute("data-state") ?? "", option.textContent ?? ""]),
    );
    return read;
  }
}
