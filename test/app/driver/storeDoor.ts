import type { DocumentCommand } from "../../../renderer/store/command";
import { allCommands } from "../../../renderer/store/commandRegistry";
import { run } from "../../../renderer/store/run";
import { flush } from "../../../renderer/store/saver";
import { openSession } from "../../../renderer/store/session";

/** What a step did: the title of what it did, null where nothing changed, or the sentence of the refusal. */
type Done = { readonly did: string | null } | { readonly refused: string };

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
  /** Writes at once what the saver would write within a second; resolves to the titles of what undo and redo would do. */
  async save(): Promise<{ readonly undo: string | null; readonly redo: string | null }> {
    const current = openSession();
    await flush(current);
    const { done, undone } = current.undone.get();
    return { undo: done.at(-1)?.title ?? null, redo: undone.at(-1)?.title ?? null };
  },
};

declare global {
  interface Window {
    storeDoor: typeof storeDoor;
  }
}

window.storeDoor = storeDoor;
