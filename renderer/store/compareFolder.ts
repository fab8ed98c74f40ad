import { WORKSPACE_FOLDER } from "./database";
import { settleKeys } from "./incidentKeys";
import { reconcileFolder } from "./reconcile";
import { notRead, RETRY_MS, saveWhatWaits, scheduleSave } from "./saver";
import { inTurn, openAgain, type Session } from "./session";
import { fileOf, folderOfFile, INCIDENT_FILE, missingHere, WORKSPACE_FILE } from "./workspaceFiles";

/** Files read from the host in one call. */
const CHUNK = 100;

/**
 * Compares the whole folder with the working copy and takes over what differs: at start, on focus, and when the
 * watcher says so. A folder that is out of reach, or that lost its workspace file, changes nothing here.
 */
export async function compareFolder(current: Session): Promise<void> {
  try {
    await compare(current);
  } catch (error) {
    waitFor(current, notRead(error));
  }
}

const looks = new WeakMap<Session, ReturnType<typeof setTimeout>>();

/** Says why nothing reaches the disk, and looks again soon: not everything that comes back is told of. */
function waitFor(current: Session, why: string): void {
  if (current.isHeld) return;
  current.save.set({ kind: "waiting", why });
  clearTimeout(looks.get(current));
  looks.set(
    current,
    setTimeout(() => void compareFolder(current), RETRY_MS),
  );
}

async function compare(current: Session): Promise<void> {
  if (current.isHeld) return;
  await openAgain(current);
  const bases = await current.database.bases.toArray();
  const known = Object.fromEntries(bases.map((base) => [fileOf(base.folder), base.hash]));
  // Outside of a turn: edits need not wait for the disk's answer, and what it names is looked at again in turn.
  const answer = await window.secondStory.changedFiles({ known, named: [INCIDENT_FILE, WORKSPACE_FILE] });
  return inTurn(current, async () => {
    if (current.isHeld) return;
    if (answer.kind === "failed") return waitFor(current, answer.message);
    // An empty mount point looks like a folder from which everything was removed. It is taken for what it is: away.
    if (answer.gone.includes(WORKSPACE_FILE)) return waitFor(current, missingHere(current.place.path));
    const folders = [...answer.changed, ...answer.added, ...answer.gone].map(folderOfFile);
    await reconcileFolders(
      current,
      folders.filter((folder) => folder !== null),
    );
    await settleKeys(current);
    await saveWhatWaits(current);
  });
}

/** Reconciles folders, their files read in few calls, and has saved what must be. Call it in turn. */
async function reconcileFolders(current: Session, folders: readonly string[]): Promise<void> {
  const first = folders.filter((folder) => folder === WORKSPACE_FOLDER);
  const rest = folders.filter((folder) => folder !== WORKSPACE_FOLDER);
  for (const folder of first) await reconcileAndSave(current, folder, undefined);
  for (let at = 0; at < rest.length; at += CHUNK) {
    const chunk = rest.slice(at, at + CHUNK);
    const { files } = await window.secondStory.readFiles({ paths: chunk.map(fileOf) });
    const read = new Map(files.map((file) => [file.path, file]));
    for (const folder of chunk) await reconcileAndSave(current, folder, read.get(fileOf(folder)));
  }
}

async function reconcileAndSave(
  current: Session,
  folder: string,
  read: { readonly text: string; readonly hash: string } | undefined,
): Promise<void> {
  const reconciled = await reconcileFolder(current, folder, read);
  if (reconciled.kind === "write") scheduleSave(current, reconciled.folder, 0);
  if (reconciled.kind === "waiting") waitFor(current, reconciled.why);
}
