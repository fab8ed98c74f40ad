import type { DocumentCommand } from "../../../renderer/store/command";
import { allCommands } from "../../../renderer/store/commandRegistry";
import { WORKSPACE_FOLDER } from "../../../renderer/store/documentKinds";
import { run } from "../../../renderer/store/run";
import { flush } from "../../../renderer/store/saver";
import { heldSignal, inTurn, openSession } from "../../../renderer/store/session";
import { printDocument } from "../../../renderer/store/workspaceFiles";

/** What a step did: the title of what it did, null where nothing changed, or the sentence of the refusal. */
type Done = { readonly did: string | null } | { readonly refused: string };

/** What the sample's two files hold, or are to hold. */
export type Texts = Readonly<Record<"incident" | "workspace", string>>;

/** What is kept on the device, and the titles of what undo and redo would do. */
export interface Kept {
  readonly undo: string | null;
  readonly redo: string | null;
  readonly texts: Texts;
}

/**
 * The store of the running window, held out to a test. This module is no part of the app: it is bundled into a
 * throwaway copy of it, beside the same chunks that the window loads, so that both work with the very same modules.
 */
const storeDoor = {
  async run(id: string, input: unknown): Promise<Done> {
    const command = allCommands.find((each) => each.id === id);
    if (command === undefined || command.target === "app") throw new Error(`${id} is no command on a document.`);
    const result = await run(command as DocumentCommand<unknown>, input);
    if (!result.ok) return { refused: result.finding.message };
    return { did: result.value.record === null ? null : command.title };
  },
  /** What is kept once all that was asked for is done, whether or not the files hold it yet. */
  kept(): Promise<Kept> {
    const current = openSession();
    return inTurn(current, async () => {
      const incident = current.incident.get();
      if (incident === null) throw new Error("No incident is open.");
      const { done, undone } = current.undone.get();
      const text = (folder: string) => {
        const loaded = heldSignal(current, folder)?.get();
        if (loaded === null || loaded === undefined) throw new Error(`${folder} is not open.`);
        return printDocument(folder, loaded.document);
      };
      return {
        undo: done.at(-1)?.title ?? null,
        redo: undone.at(-1)?.title ?? null,
        texts: { incident: text(incident.folder), workspace: text(WORKSPACE_FOLDER) },
      };
    });
  },
  /** Writes at once what the saver would write within a second. */
  save: () => flush(openSession()),
};

declare global {
  interface Window {
    storeDoor: typeof storeDoor;
  }
}

window.storeDoor = storeDoor;
