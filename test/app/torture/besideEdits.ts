import type { RunningApp } from "../driver/launch";
import { actionEdits } from "./actionEdits";
import type { Dice } from "./dice";
import type { Edit, Maker } from "./edit";
import { type Kept, titleOf } from "./keptFiles";
import { goTo } from "./surfaces";
import { enterEvent, retitleEvent } from "./timelineEdits";

/** Words that an edit gave an incident, or took from it. */
interface Said {
  readonly title: string;
  readonly words: string;
  /** How many lines were in the record when it was acknowledged. */
  readonly at: number;
}

const makers: readonly Maker[] = [enterEvent, enterEvent, retitleEvent, ...actionEdits];

/** Edits of incidents while another program is at their folders, and what the window acknowledged of them. */
export class BesideEdits {
  /** What must be there in the end. */
  readonly there: Said[] = [];
  /** What was taken back or replaced, and must not be there. */
  readonly gone: Said[] = [];
  /** Everything that was ever typed: it must not stand anywhere twice. */
  readonly tried: string[] = [];
  #last: { readonly edit: Edit; readonly title: string; readonly words: string } | undefined;

  constructor(
    private readonly app: RunningApp,
    private readonly dice: Dice,
    private readonly did: string[],
  ) {}

  /** Does one thing in an incident as a person would; what its window does not show is not counted on. */
  async act(title: string, words: string): Promise<void> {
    if (this.#last?.edit.isGone !== undefined && this.dice.below(5) === 0) return this.#undo(this.#last);
    this.tried.push(words);
    const events = this.there.filter((said) => said.title === title).map((said) => said.words);
    const edit = this.#make(
      words,
      events.filter((each) => each.startsWith("Event")),
    );
    this.did.push(`for “${title}”: ${edit.told}`);
    this.#last = undefined;
    const isDone = await this.#isDone(edit, title, edit.press, edit.isSeen);
    if (edit.command === "event.setTitle") this.#forget(edit.place, isDone);
    if (!isDone) return;
    this.there.push({ title, words, at: this.did.length });
    this.#last = { edit, title, words };
  }

  #make(words: string, events: readonly string[]): Edit {
    for (;;) {
      const edit = this.dice.pick(makers as [Maker, ...Maker[]])({ dice: this.dice, words, events });
      if (edit !== undefined) return edit;
    }
  }

  async #undo({ edit, title, words }: { readonly edit: Edit; readonly title: string; readonly words: string }) {
    const { isGone } = edit;
    if (isGone === undefined) return;
    this.#last = undefined;
    this.did.push(`undo of: ${edit.told}`);
    const press = async ({ page }: RunningApp) => {
      await page.keyboard.press("Escape");
      await page.keyboard.press("Control+z");
    };
    this.#forget(words, false);
    if (await this.#isDone(edit, title, press, isGone)) this.gone.push({ title, words, at: this.did.length });
  }

  /** Does not count on words any more; where `isGone`, they must not be there either. */
  #forget(words: string, isGone: boolean): void {
    const index = this.there.findIndex((said) => said.words === words);
    const [said] = index < 0 ? [] : this.there.splice(index, 1);
    if (said !== undefined && isGone) this.gone.push({ ...said, at: this.did.length });
  }

  async #isDone(edit: Edit, title: string, press: Edit["press"], isShown: Edit["isSeen"]): Promise<boolean> {
    try {
      await this.app.page.keyboard.press("Escape");
      await goTo(this.app.page, edit.surface, title);
      await press(this.app);
      await isShown(this.app);
      this.did.push("  acknowledged");
      return true;
    } catch {
      return false;
    }
  }
}

/** How often words stand in an incident as the title or label of a record. */
export function countOf({ document }: Kept, words: string): number {
  if (!("events" in document)) return 0;
  const labels = document.cascade.nodes.map(({ label }) => label);
  const titles = [...document.events, ...document.actions].map(({ title }) => title).concat(labels);
  return titles.filter((title) => title === words).length;
}

/** The ids of incidents by their titles. */
export function idsByTitle(kept: readonly Kept[]): ReadonlyMap<string, string> {
  return new Map(kept.map((each) => [titleOf(each), each.document.id]));
}
