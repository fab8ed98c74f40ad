import { REVIEWS_FOLDER, WORKSPACE_FOLDER } from "./documentKinds";
import { settleKeys } from "./incidentKeys";
import { noteOtherVersions } from "./otherVersions";
import { reconcileFolder } from "./reconcile";
import { followRenames, tellDoubles } from "./renamedFolders";
import { notRead, RETRY_MS, saveWhatWaits, scheduleSave } from "./saver";
import { inTurn, openAgain, type Session } from "./session";
import { QUIET_MS } from "./settling";
import { noteStrangeFiles } from "./strangeFiles";
import { takeNew } from "./takeNew";
import { troubledFolders } from "./unreadableFiles";
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

interface Look {
  readonly timer: ReturnType<typeof setTimeout>;
  /** By performance.now(). */
  readonly due: number;
}

const looks = new WeakMap<Session, Look>();

/** Says why nothing reaches the disk, and looks again soon: not everything that comes back is told of. */
function waitFor(current: Session, why: string): void {
  if (current.isHeld) return;
  current.save.set({ kind: "waiting", why });
  lookAgain(current);
}

function lookAgain(current: Session, waitMs = RETRY_MS): void {
  const known = looks.get(current);
  const due = performance.now() + waitMs;
  if (known !== undefined && known.due <= due) return;
  clearTimeout(known?.timer);
  const timer = setTimeout(() => {
    looks.delete(current);
    void compareFolder(current);
  }, waitMs);
  looks.set(current, { timer, due });
}

async function compare(current: Session): Promise<void> {
  if (current.isHeld) return;
  await openAgain(current);
  const bases = await current.database.bases.toArray();
  const known = Object.fromEntries(bases.map((base) => [fileOf(base.folder), base.hash]));
  // Outside of a turn: edits need not wait for the disk's answer, and what it names is looked at again in turn.
  const answer = await window.secondStory.changedFiles({
    known,
    named: [INCIDENT_FILE, WORKSPACE_FILE],
    directlyIn: [REVIEWS_FOLDER],
  });
  return inTurn(current, async () => {
    if (current.isHeld) return;
    if (answer.kind === "failed") return waitFor(current, answer.message);
    // An empty mount point looks like a folder from which everything was removed. It is taken for what it is: away.
    if (answer.gone.includes(WORKSPACE_FILE)) {
      const instead = answer.strange.find(({ path }) => path === WORKSPACE_FILE);
      return waitFor(current, instead?.message ?? missingHere(current.place.path));
    }
    const followed = await followRenames(current, foldersOf(answer.gone), foldersOf(answer.added));
    const strange = await noteStrangeFiles(current, answer.strange);
    const differing = foldersOf([...answer.changed, ...answer.added, ...answer.gone]);
    const all = new Set([...differing, ...followed, ...(await troubledFolders(current))]);
    await reconcileFolders(
      current,
      [...all].filter((folder) => !strange.has(folder)),
    );
    await settleKeys(current);
    await tellDoubles(current);
    noteOtherVersions(current, [...answer.beside, ...answer.added]);
    await saveWhatWaits(current);
  });
}

function foldersOf(paths: readonly string[]): readonly string[] {
  return paths.map(folderOfFile).filter((folder) => folder !== null);
}

/** Reconciles folders, their files read in few calls, and has saved what must be. Call it in turn. */
async function reconcileFolders(current: Session, folders: readonly string[]): Promise<void> {
  const first = folders.filter((folder) => folder === WORKSPACE_FOLDER);
  const rest = folders.filter((folder) => folder !== WORKSPACE_FOLDER);
  for (const folder of first) await reconcileAndSave(current, folder, undefined);
  const chunks = Array.from({ length: Math.ceil(rest.length / CHUNK) }, (_, index) =>
    rest.slice(index * CHUNK, (index + 1) * CHUNK),
  );
  const readChunk = (chunk: readonly string[] | undefined) =>
    chunk === undefined ? null : window.secondStory.readFiles({ paths: chunk.map(fileOf) });
  let next = readChunk(chunks[0]);
  for (const [index, chunk] of chunks.entries()) {
    const files = (await next)?.files ?? [];
    // The disk reads on while these are taken.
    next = readChunk(chunks[index + 1]);
    const read = new Map(files.map((file) => [file.path, file]));
    const taken = await takeNew(
      current,
      chunk.flatMap((folder) => {
        const file = read.get(fileOf(folder));
        return file === undefined ? [] : [{ folder, text: file.text, hash: file.hash }];
      }),
    );
    for (const folder of chunk) {
      if (!taken.has(folder)) await reconcileAndSave(current, folder, read.get(fileOf(folder)));
    }
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
  if (reconciled.kind === "missing") lookAgain(current);
  if (reconciled.kind === "settling") lookAgain(current, QUIET_MS);
}
