import { z } from "zod";
import { cancelled, exportExtension, failed, fileName, givenBytes } from "./bridgeValues";

export const saved = z.object({
  kind: z.literal("saved"),
  /** Given back to openSaved and showSavedInFolder; lasts until the app closes. */
  id: z.string(),
  path: z.string(),
});

const id = z.string();

/**
 * A file that is too large to be held is written part by part: it gets its name when it is whole. Until then it stands
 * beside under a name of its own, which goes when it is cancelled, when a part fails, and with the window.
 */
export const exportCalls = {
  /** Asks where. One such file is written at a time: an earlier one is cancelled. */
  beginExport: {
    args: z
      .object({ name: fileName, kind: z.object({ name: z.string(), extension: exportExtension }) })
      .refine(({ name, kind }) => name.endsWith(`.${kind.extension}`), "not named as what it is"),
    result: z.union([z.object({ kind: z.literal("begun"), id }), cancelled, failed]),
  },
  appendExport: {
    args: z.object({ id, bytes: givenBytes }),
    result: z.union([z.object({ kind: z.literal("appended") }), failed]),
  },
  /** Syncs, reads back and compares, then gives the file its name. */
  finishExport: { args: z.object({ id }), result: z.union([saved, failed]) },
  cancelExport: { args: z.object({ id }), result: z.void() },
};
