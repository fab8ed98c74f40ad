import type { RunningApp } from "../driver/launch";
import type { Dice } from "./dice";
import type { Surface } from "./surfaces";

/** A line of a document's history. */
export interface EditLine {
  /** The folder of an incident, or what stands before the day of a weekly review: there is only one. */
  readonly folder: string;
  readonly command: string;
}

/** One thing that a person does, on a surface that is shown already. */
export interface Edit {
  readonly surface: Surface;
  /** What it says of itself in the report of a failure. */
  readonly told: string;
  /** The command that its history line names. */
  readonly command: string;
  /** All its lines in their order, where they are not that one; known once it was begun. */
  readonly lines?: () => readonly EditLine[];
  /** A later edit of the same place takes this one's place. */
  readonly place: string;
  /** The title that the incident has from then on, where the edit gives it another one. */
  readonly title?: string;
  /** A text that the workspace keeps in a file of its own. */
  readonly keptText?: string;
  /** An event that it enters, by its words. */
  readonly event?: string;
  /** The keys, without what they lead to. */
  press(app: RunningApp): Promise<unknown>;
  /** Resolves once the window shows that it is done; after a restart it must again. */
  isSeen(app: RunningApp): Promise<unknown>;
  /** The same after a restart, where a person would have to look for it. */
  isFoundAgain?(app: RunningApp): Promise<unknown>;
  /** Resolves once the window shows that it was taken back; absent where the test does not take it back. */
  isGone?(app: RunningApp): Promise<unknown>;
}

/** What an edit may rest on. */
export interface Ground {
  readonly dice: Dice;
  /** Words that stand nowhere yet. */
  readonly words: string;
  /** Events entered before into the open incident, by their words. */
  readonly events: readonly string[];
  /** The weekly review, where there is something to be said in it. */
  readonly weekly?: { readonly isBegun: boolean };
}

/** Makes an edit; nothing where the ground does not bear it. */
export type Maker = (ground: Ground) => Edit | undefined;
