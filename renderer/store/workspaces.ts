import Dexie from "dexie";
import { printIncident, printWorkspace, readWorkspace } from "../../core/model/files";
import { type Result, refusal, success } from "../../core/model/finding";
import { isHistoryFile } from "../../core/model/historyFile";
import { Workspace } from "../../core/model/workspace";
import type { CallResult, OpenWorkspace } from "../../electron/bridge";
import { newId, zoneOfThisComputer } from "./clock";
import { compareFolder } from "./compareFolder";
import { WorkingCopy } from "./database";
import { REVIEWS_FOLDER, WORKSPACE_FOLDER } from "./documentKinds";
import { fillAgain } from "./fillAgain";
import { afterFirstPicture } from "./firstPicture";
import { preference, setPreference } from "./preferences";
import { bringAlong } from "./renamedWorkspace";
import { flush, stopSaving } from "./saver";
import { inTurn, loadDocument, newSession, openSession, type Session, session } from "./session";
import { beginWithSummaries } from "./summaryQuery";
import { type OpenedCopy, openWorkingCopy, tellRebuilt, tidy } from "./workingCopy";
import { missingHere, WORKSPACE_FILE } from "./workspaceFiles";

type Opened = CallResult<"openLastWorkspace"> | CallResult<"pickWorkspace">;

/**
 * Opens what was open last. Resolves to false on a first run, when there is nothing.
 * @param asked the host's answer, asked for before the window could draw anything
 */
export function openLastWorkspace(asked: Promise<Opened>): Promise<Result<boolean>> {
  return switchTo(() => asked);
}

/** Opens the team's own workspace in the documents folder, made when it is not there: no dialog before the first word. */
export function openOwnWorkspace(): Promise<Result<boolean>> {
  return switchTo(() => window.secondStory.openOwnWorkspace({ place: "own" }));
}

/** Asks for a folder and opens it. */
export function pickWorkspace(): Promise<Result<boolean>> {
  return switchTo(() => window.secondStory.pickWorkspace());
}

/** Opens a workspace of the recent ones. */
export function openRecentWorkspace(id: string): Promise<Result<boolean>> {
  return switchTo(() => window.secondStory.openRecentWorkspace({ id }));
}

/** Opens the finished example, written on first use. */
export function openSample(): Promise<Result<boolean>> {
  return switchTo(
    () => window.secondStory.openOwnWorkspace({ place: "sample" }),
    () => writeSample(false),
  );
}

/** Puts the sample back to how it was at first; what was tried in it is kept under `.backups/removed`. */
export function resetSample(): Promise<Result<boolean>> {
  return switchTo(
    () => window.secondStory.openOwnWorkspace({ place: "sample" }),
    async (place) => {
      leave();
      const name = await databaseName(place);
      if (name !== null) await Dexie.delete(name);
      return writeSample(true);
    },
  );
}

let switching: Promise<unknown> = Promise.resolve();

/**
 * Opens another workspace by one of the host's ways, one at a time. What waits is written first; from then on nothing
 * of the open one is read or written until the host has answered, since it may stand in the other folder already.
 * @param prepare resolves to true when it filled the folder anew
 */
function switchTo(
  ask: () => Promise<Opened>,
  prepare: (place: OpenWorkspace) => Promise<Result<boolean>> = async () => success(false),
): Promise<Result<boolean>> {
  const turn = switching.then(async () => {
    await hold();
    const answer = await ask();
    if (answer.kind !== "open") {
      await goOn();
      return answer.kind === "failed" ? refusal("workspace", "workspace", answer.message) : success(false);
    }
    const prepared = await prepare(answer.workspace);
    if (!prepared.ok) {
      leave();
      return prepared;
    }
    if (session.get()?.place.placeHash === answer.workspace.placeHash) {
      await goOn();
      return success(true);
    }
    return enter(answer.workspace, prepared.value);
  });
  switching = turn.catch(() => undefined);
  return turn;
}

/**
 * Has the folder's files rewritten while nothing else is, then opens the workspace anew from the folder alone: no working
 * copy, nothing to undo.
 * @param prepare where it refuses, the workspace goes on as it was
 */
export function reopenAround<Prepared>(
  prepare: (current: Session) => Promise<Result<Prepared>>,
  rewrite: (prepared: Prepared) => Promise<Result<void>>,
): Promise<Result<void>> {
  const turn = switching.then(async () => {
    await hold();
    const current = openSession();
    const prepared = await prepare(current);
    if (!prepared.ok) {
      await goOn();
      return prepared;
    }
    leave();
    const rewritten = await rewrite(prepared.value);
    const opened = await enter(current.place, true);
    return rewritten.ok && !opened.ok ? opened : rewritten;
  });
  switching = turn.catch(() => undefined);
  return turn;
}

async function enter(place: OpenWorkspace, isFresh: boolean): Promise<Result<boolean>> {
  const left = session.get();
  leave();
  const known = place.isNew ? undefined : preference("workspaceIds")[place.placeHash];
  const isKnown = known !== undefined && place.openedBefore;
  // Nearly always the file bears the id that this computer remembers: the copy is opened while the file is read.
  const ahead = isKnown ? openCopy(place, known) : undefined;
  const [file, { device }] = await Promise.all([
    workspaceFile(place, { make: !isKnown }),
    window.secondStory.aboutThisMachine(),
  ]);
  // A workspace file that somebody broke, or that went with its disk, keeps nobody from working: the working copy
  // stands until it is mended or back.
  const id = file.ok ? success(file.value.workspace.id) : known === undefined ? file : success(known);
  if (!id.ok) return id;
  const { database, opened } = await copyOf(place, id.value, ahead);
  const current = newSession(place, database, device, (lost) => fillAgain(lost, compareFolder));
  if (!opened.ok) return opened;
  // What is new at the opening is filled below; later, a new one is one that was lost.
  database.takeIsNew();
  const found = left !== null && (await bringAlong(left, current, id.value)) ? "kept" : opened.value.found;
  const loaded = await loadDocument(current, WORKSPACE_FOLDER);
  if (loaded !== null) current.workspace.set(loaded);
  if (loaded === null && !file.ok) {
    database.close();
    return file;
  }
  if (id.value !== known) setPreference("workspaceIds", { ...preference("workspaceIds"), [place.placeHash]: id.value });
  if (loaded !== null && file.ok && found === "kept" && place.openedBefore && !isFresh) {
    // What this computer holds is shown at once; nothing is said to be saved before the folder was looked at.
    current.save.set({ kind: "saving" });
    if (left === null) beginWithSummaries(current, opened.value.summaries);
    session.set(current);
    void afterFirstPicture()
      .then(() => tidy(current))
      .then(() => compareFolder(current));
    return success(true);
  }
  await tidy(current);
  await compareFolder(current);
  if (current.workspace.get() === null) {
    database.close();
    const state = current.save.get();
    const why = state.kind === "waiting" ? ` ${state.why}` : "";
    return refusal("workspace", place.path, `${WORKSPACE_FILE} in ${place.path} could not be read.${why}`);
  }
  // Where the folder is new here, or holds another workspace than before, an empty copy is as it should be.
  const isFirst = isFresh || !place.openedBefore || (file.ok && file.value.isNew) || (known ?? id.value) !== id.value;
  if (found !== "kept" && !(found === "empty" && isFirst)) tellRebuilt(place, found);
  session.set(current);
  return success(true);
}

interface Copy {
  readonly database: WorkingCopy;
  readonly opened: Result<OpenedCopy>;
}

async function openCopy(place: OpenWorkspace, id: string): Promise<Copy> {
  const database = new WorkingCopy(copyName(place, id));
  return { database, opened: await openWorkingCopy(database) };
}

/** The working copy of a workspace: the one that was opened ahead, if it is that. */
async function copyOf(place: OpenWorkspace, id: string, ahead: Promise<Copy> | undefined): Promise<Copy> {
  const copy = await ahead;
  if (copy?.database.name === copyName(place, id)) return copy;
  copy?.database.close();
  return openCopy(place, id);
}

/** The workspace's file as it stands; with `make`, a first one where there is none. */
async function workspaceFile(
  place: OpenWorkspace,
  { make }: { readonly make: boolean },
): Promise<Result<{ readonly workspace: Workspace; readonly isNew: boolean }>> {
  const answer = await window.secondStory.readFile({ path: WORKSPACE_FILE });
  if (answer.kind === "failed" && answer.reason !== "absent") return refusal("workspace", place.path, answer.message);
  if (answer.kind === "text") {
    const read = readWorkspace(answer.text, WORKSPACE_FILE);
    return read.ok ? success({ workspace: read.value.value, isNew: false }) : read;
  }
  if (!make) return refusal("workspace", place.path, missingHere(place.path));
  const first: Workspace = Workspace.parse({
    schema: 1,
    id: newId(),
    name: place.name,
    settings: { zone: zoneOfThisComputer() },
  });
  const written = await window.secondStory.writeFile({
    path: WORKSPACE_FILE,
    text: printWorkspace(first),
    replaces: "absent",
  });
  if (written.kind === "failed") return refusal("workspace", place.path, written.message);
  return success({ workspace: first, isNew: true });
}

function copyName(place: OpenWorkspace, id: string): string {
  // A copied folder is another workspace: 4-architecture, "How data flows".
  return `second-story-${id}-${place.placeHash.slice(0, 16)}`;
}

async function databaseName(place: OpenWorkspace): Promise<string | null> {
  const answer = await window.secondStory.readFile({ path: WORKSPACE_FILE });
  if (answer.kind !== "text") return null;
  const read = readWorkspace(answer.text, WORKSPACE_FILE);
  return read.ok ? copyName(place, read.value.value.id) : null;
}

/** Writes what waits, and holds still: the host may soon stand in another folder. */
async function hold(): Promise<void> {
  const current = session.get();
  if (current === null) return;
  await flush(current);
  await inTurn(current, async () => {
    current.isHeld = true;
  });
}

/** Goes on in the workspace that was open: the host has stayed in its folder. */
async function goOn(): Promise<void> {
  const current = session.get();
  if (current === null) return;
  current.isHeld = false;
  await compareFolder(current);
}

/** Lets go of the open workspace; the host has left its folder, so nothing of it may be written from here on. */
function leave(): void {
  const current = session.get();
  if (current === null) return;
  current.isHeld = true;
  stopSaving(current);
  session.set(null);
  current.database.close();
}

async function writeSample(anew: boolean): Promise<Result<boolean>> {
  const bridge = window.secondStory;
  const present = await bridge.readFile({ path: WORKSPACE_FILE });
  if (present.kind === "text" && !anew) return success(false);
  if (present.kind === "text") {
    const listed = await bridge.listFiles({});
    const histories = listed.kind === "files" ? listed.files.filter(({ path }) => isHistoryFile(path)) : [];
    for (const path of ["incidents", REVIEWS_FOLDER, WORKSPACE_FILE, ...histories.map((file) => file.path)])
      await bridge.setAside({ path });
  }
  const { sampleWorkspace } = await import("../../core/sample/sampleWorkspace");
  const sample = sampleWorkspace();
  for (const { folder, incident, sources } of sample.incidents) {
    for (const { text } of sources) {
      const kept = await bridge.keepBytes({
        folder: `incidents/${folder}/sources`,
        extension: "txt",
        bytes: new TextEncoder().encode(text),
      });
      if (kept.kind === "failed") return refusal("sample", folder, kept.message);
    }
    const path = `incidents/${folder}/incident.json`;
    const written = await bridge.writeFile({ path, text: printIncident(incident), replaces: "absent" });
    if (written.kind === "failed") return refusal("sample", folder, written.message);
  }
  const written = await bridge.writeFile({
    path: WORKSPACE_FILE,
    text: printWorkspace(sample.workspace),
    replaces: "absent",
  });
  return written.kind === "failed" ? refusal("sample", WORKSPACE_FILE, written.message) : success(true);
}
