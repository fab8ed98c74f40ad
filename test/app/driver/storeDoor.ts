import type { DocumentCommand } from "../../../renderer/store/command";
import { allCommands } from "../../../renderer/store/commandRegistry";
import { run } from "../../../renderer/store/run";
import { flush } from "../../../renderer/store/saver";
import { inTurn, loadDocument, openSession, type Session } from "../../../renderer/store/session";
import { printDocument } from "../../../renderer/store/workspaceFiles";

/** What a step did: the title of what it did, null where nothing changed, or the sentence of the refusal. */
type Done = { readonly did: string | null } | { readonly refused: string };

/** What the files of documents hold, or are to hold, by the folder names that they go under in the store. */
export type Texts = Readonly<Record<string, string>>;

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
  /** Does a command on the document under a folder name. */
  async run(id: string, input: unknown, folder: string): Promise<Done> {
    const command = allCommands.find((each) => each.id === id);
    if (command === undefined || command.target === "app") throw new Error(`${id} is no command on a document.`);
    const result = await run(command as DocumentCommand<unknown>, input, folder);
    if (!result.ok) return { refused: result.finding.message };
    return { did: result.value.record === null ? null : command.title };
  },
  /** What is kept of these documents once all that was asked for is done, whether or not the files hold it yet. */
  kept(folders: readonly string[]): Promise<Kept> {
    const current = openSession();
    return inTurn(current, async () => {
      const { done, undone } = current.undone.get();
      const texts = await Promise.all(folders.map((folder) => textOf(current, folder)));
      return {
        undo: done.at(-1)?.title ?? null,
        redo: undone.at(-1)?.title ?? null,
        texts: Object.fromEntries(texts),
      };
    });
  },
  /** Writes at once what the saver would write within a second. */
  save: () => flush(openSession()),
};

async function textOf(current: Session, folder: string): Promise<readonly [folder: string, text: string]> {
  const loaded = await loadDocument(current, folder);
  if (loaded === null) throw new Error(`There is no document under “${folder}”.`);
  return [folder, printDocument(folder, loaded.document)];
}

declare global {
  interface Window {
    storeDoor: typeof storeDoor;
  }
}

window.storeDoor = storeDoor;
