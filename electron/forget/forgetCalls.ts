import { z } from "zod";
import { failed, hash, path } from "../bridgeValues";

/** The calls that take a text out of all files: the host finds and writes, the window says what becomes of each file. */
export const forgetCalls = {
  /** All files of the open folder that hold one of these texts, `.backups` included and `.git` left out. */
  findText: {
    args: z.object({ forms: z.array(z.string().min(4).max(10_000)).min(1).max(10_000) }),
    result: z.union([
      z.object({
        kind: z.literal("found"),
        /** Text that belongs to the workspace; `as` is the path that the bytes of a backup had in it. */
        files: z.array(z.object({ path, as: path })),
        /** What a crash left of a write, and bytes that no backup lists any more: they can go. */
        leftovers: z.array(path),
        /** What is left as it is: no text, not a part of the workspace, or the text stands in a file's name. */
        left: z.array(z.string()),
        /** Git keeps what was committed. */
        hasGit: z.boolean(),
      }),
      failed,
    ]),
  },
  /**
   * Replaces texts of such files, each only if it still is what it was, none if one is not. Files named by their content
   * get their new name, and the lists of backups follow.
   */
  replaceTexts: {
    args: z.object({ files: z.array(z.object({ path, hash, text: z.string() })), leftovers: z.array(path) }),
    result: z.union([
      z.object({ kind: z.literal("replaced") }),
      /** Somebody else wrote there meanwhile; nothing was changed. */
      z.object({ kind: z.literal("changed"), path }),
      failed,
    ]),
  },
  /**
   * Throws all working copies of this computer away, and what the window remembers with them: Chromium keeps what was
   * deleted in its files for long otherwise.
   */
  clearWorkingCopies: { args: z.void(), result: z.union([z.object({ kind: z.literal("cleared") }), failed]) },
};
