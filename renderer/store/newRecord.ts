import { momentIn, newId } from "./clock";
import type { HistoryRow } from "./database";
import { parentOfNext } from "./historyHead";
import { preference } from "./preferences";
import { type Session, workspaceOf } from "./session";

/** What a change record says beside where, when and by whom. */
type Told = Pick<HistoryRow, "folder" | "command"> & Partial<Pick<HistoryRow, "changes" | "undoes" | "of">>;

/** The record of a change that came from elsewhere, behind the last one of its folder and not written yet. Call it in turn. */
export async function recordFromElsewhere(current: Session, told: Told): Promise<HistoryRow> {
  return {
    id: newId(),
    parent: await parentOfNext(current, told.folder),
    device: current.device,
    at: momentIn(workspaceOf(current)),
    changes: [],
    ...told,
    written: 0,
  };
}

/** The record of what is done here and now, by whoever sits at this device; else as above. Call it in turn. */
export async function ownRecord(current: Session, told: Told): Promise<HistoryRow> {
  return { ...(await recordFromElsewhere(current, told)), who: preference("who") };
}
