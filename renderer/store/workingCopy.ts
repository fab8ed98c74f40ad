import { type Result, refusal, success } from "../../core/model/finding";
import type { OpenWorkspace } from "../../electron/bridge";
import type { WorkingCopy } from "./database";
import { WORKSPACE_FOLDER } from "./documentKinds";
import { firstLine } from "./firstLine";
import { tell } from "./notices";
import type { Session } from "./session";
import type { IncidentSummary } from "./summary";

/** What was found where the working copy should be; all but `kept` is filled again from the folder. */
export type FoundCopy = "kept" | "empty" | "damaged" | "newer";

export interface OpenedCopy {
  readonly found: FoundCopy;
  /** What lists show of each incident, as it was read here. */
  readonly summaries: readonly IncidentSummary[];
}

/** Opens the working copy; one that cannot be read, or not by this version, is deleted and filled again by the caller. */
export async function openWorkingCopy(database: WorkingCopy): Promise<Result<OpenedCopy>> {
  let found: FoundCopy = "damaged";
  // Twice: what a busy or a full disk refused once is no damage, and edits may wait in there.
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    try {
      await database.open();
      if (database.isNewer()) {
        found = "newer";
        break;
      }
      const [summaries, anyRow, ownRow] = await Promise.all([
        database.summaries.toArray(),
        database.records.limit(1).toArray(),
        database.recordsOf(WORKSPACE_FOLDER).first(),
      ]);
      return success({ found: anyRow.length > 0 && ownRow !== undefined ? "kept" : "empty", summaries });
    } catch {
      database.close();
    }
  }
  try {
    await database.delete();
    await database.open();
    return success({ found, summaries: [] });
  } catch (error) {
    return refusal(
      "working-copy",
      database.name,
      `The working copy on this computer cannot be made (${firstLine(error)}). Free some disk space, or start the app again; the folder is untouched.`,
    );
  }
}

/** Tidies what earlier runs left. A full disk may refuse it; nothing depends on it. */
export async function tidy({ database }: Session): Promise<void> {
  // What an earlier run wrote stands in the history file; the rows only bridge the time until it does.
  await database.history.where("written").equals(1).delete().catch(orLater);
  // What was too new for an earlier version of the app may be readable by this one: it is read again.
  await database.bases
    .filter((base) => base.readOnly)
    .modify({ hash: "" })
    .catch(orLater);
}

function orLater(): void {}

const why: Readonly<Record<Exclude<FoundCopy, "kept">, string>> = {
  // Chromium itself empties a database that it finds damaged, and says so to nobody.
  empty: "was gone",
  damaged: "could not be read",
  newer: "was made by a newer version",
};

/** Says that the working copy was built anew, and what that means for the person's edits. */
export function tellRebuilt(place: OpenWorkspace, found: Exclude<FoundCopy, "kept">): void {
  tell({
    kind: "warning",
    message: `The app's working copy of ${place.path} ${why[found]}. It was built anew from the folder: what was shown as saved to disk is here. Edits that had not reached the disk, if there were any, are lost.`,
  });
}
