import { type Result, refusal, success } from "../../core/model/finding";
import type { OpenWorkspace } from "../../electron/bridge";
import { WORKSPACE_FOLDER, type WorkingCopy } from "./database";
import { firstLine } from "./firstLine";
import { tell } from "./notices";

/** What was found where the working copy should be; all but `kept` is filled again from the folder. */
export type FoundCopy = "kept" | "empty" | "damaged";

/** Opens the working copy; one that cannot be read is deleted and filled again by the caller. */
export async function openWorkingCopy(database: WorkingCopy): Promise<Result<FoundCopy>> {
  // Twice: what a busy or a full disk refused once is no damage, and edits may wait in there.
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    try {
      await database.open();
      await database.summaries.toArray();
      await database.records.limit(1).toArray();
      const isFilled = (await database.records.where("folder").equals(WORKSPACE_FOLDER).count()) > 0;
      return success(isFilled ? "kept" : "empty");
    } catch {
      database.close();
    }
  }
  try {
    await database.delete();
    await database.open();
    return success("damaged");
  } catch (error) {
    return refusal(
      "working-copy",
      database.name,
      `The working copy on this computer cannot be made (${firstLine(error)}). Free some disk space, or start the app again; the folder is untouched.`,
    );
  }
}

const why: Readonly<Record<Exclude<FoundCopy, "kept">, string>> = {
  // Chromium itself empties a database that it finds damaged, and says so to nobody.
  empty: "was gone",
  damaged: "could not be read",
};

/** Says that the working copy was built anew, and what that means for the person's edits. */
export function tellRebuilt(place: OpenWorkspace, found: Exclude<FoundCopy, "kept">): void {
  tell({
    kind: "warning",
    message: `The app's working copy of ${place.path} ${why[found]}. It was built anew from the folder: what was shown as saved to disk is here. Edits that had not reached the disk, if there were any, are lost.`,
  });
}
