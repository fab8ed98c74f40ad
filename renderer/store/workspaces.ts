import Dexie from "dexie";
import { printIncident, printWorkspace, readWorkspace } from "../../core/model/files";
import { type Result, refusal, success } from "../../core/model/finding";
import { Workspace } from "../../core/model/workspace";
import { sampleWorkspace } from "../../core/sample/sampleWorkspace";
import type { CallResult, OpenWorkspace } from "../../electron/bridge";
import { newId, zoneOfThisComputer } from "./clock";
import { compareFolder } from "./compareFolder";
import { WORKSPACE_FOLDER, WorkingCopy } from "./database";
import { settleKeys } from "./incidents";
import { tell } from "./notices";
import { flush, stopSaving } from "./saver";
import { inTurn, loadDocument, newSession, session } from "./session";
import { WORKSPACE_FILE } from "./workspaceFiles";

type Opened = CallResult<"openLastWorkspace"> | CallResult<"pickWorkspace">;

/** Opens what was open last. Resolves to false on a first run, when there is nothing. */
export async function openLastWorkspace(): Promise<Result<boolean>> {
  await flushOpen();
  return enter(await window.secondStory.openLastWorkspace());
}

/** Opens the team's own workspace in the documents folder, made when it is not there: no dialog before the first word. */
export async function openOwnWorkspace(): Promise<Result<boolean>> {
  await flushOpen();
  return enter(await window.secondStory.openOwnWorkspace({ place: "own" }));
}

/** Asks for a folder and opens it. */
export async function pickWorkspace(): Promise<Result<boolean>> {
  await flushOpen();
  return enter(await window.secondStory.pickWorkspace());
}

/** Opens a workspace of the recent ones. */
export async function openRecentWorkspace(id: string): Promise<Result<boolean>> {
  await flushOpen();
  return enter(await window.secondStory.openRecentWorkspace({ id }));
}

/** Opens the finished example, written on first use. */
export async function openSample(): Promise<Result<boolean>> {
  await flushOpen();
  leave();
  const answer = await window.secondStory.openOwnWorkspace({ place: "sample" });
  if (answer.kind === "failed") return refusal("sample", "sample", answer.message);
  const written = await writeSample(false);
  return written.ok ? enter(answer) : written;
}

/** Puts the sample back to how it was at first; what was tried in it is kept under `.backups/removed`. */
export async function resetSample(): Promise<Result<boolean>> {
  await flushOpen();
  leave();
  const answer = await window.secondStory.openOwnWorkspace({ place: "sample" });
  if (answer.kind === "failed") return refusal("sample", "sample", answer.message);
  const name = await databaseName(answer.workspace);
  if (name !== null) await Dexie.delete(name);
  const written = await writeSample(true);
  return written.ok ? enter(answer) : written;
}

/** A workspace that the host opened by itself: named by a second start. */
export async function enterWorkspace(place: OpenWorkspace): Promise<Result<boolean>> {
  return enter({ kind: "open", workspace: place });
}

async function enter(answer: Opened): Promise<Result<boolean>> {
  if (answer.kind === "failed") return refusal("workspace", "workspace", answer.message);
  if (answer.kind !== "open") return success(false);
  leave();
  const file = await workspaceFile(answer.workspace);
  if (!file.ok) return file;
  const { device } = await window.secondStory.aboutThisMachine();
  const database = new WorkingCopy(copyName(answer.workspace, file.value.id));
  const current = newSession(answer.workspace, database, device);
  const isNew = (await openDatabase(database)) === "rebuilt";
  const loaded = await loadDocument(current, WORKSPACE_FOLDER);
  if (loaded !== null) current.workspace.set(loaded);
  await compareFolder(current);
  await inTurn(current, () => settleKeys(current));
  if (current.workspace.get() === null) {
    return refusal(
      "workspace",
      answer.workspace.path,
      `${WORKSPACE_FILE} in ${answer.workspace.path} could not be read.`,
    );
  }
  if (isNew)
    tell({
      kind: "info",
      message: "The working copy on this computer was damaged. It was built anew from the folder.",
    });
  session.set(current);
  return success(true);
}

/** The workspace's file as it stands, or a first one. */
async function workspaceFile(place: OpenWorkspace): Promise<Result<Workspace>> {
  const answer = await window.secondStory.readFile({ path: WORKSPACE_FILE });
  if (answer.kind === "failed" && answer.reason !== "absent") return refusal("workspace", place.path, answer.message);
  if (answer.kind === "text") {
    const read = readWorkspace(answer.text, WORKSPACE_FILE);
    return read.ok ? success(read.value.value) : read;
  }
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
  return success(first);
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

/** Opens the working copy; one that cannot be read, or of a newer version, is deleted and filled again by the caller. */
async function openDatabase(database: WorkingCopy): Promise<"opened" | "rebuilt"> {
  try {
    await database.open();
    await database.summaries.count();
    return "opened";
  } catch {
    database.close();
    await database.delete();
    await database.open();
    return "rebuilt";
  }
}

/** Writes what waits. The host must still be in the old folder: what is written goes where it stands. */
async function flushOpen(): Promise<void> {
  const current = session.get();
  if (current !== null) await flush(current);
}

/** Lets go of the open workspace; the host has left its folder, so nothing of it may be written from here on. */
function leave(): void {
  const current = session.get();
  if (current === null) return;
  stopSaving(current);
  session.set(null);
  current.database.close();
}

async function writeSample(anew: boolean): Promise<Result<boolean>> {
  const bridge = window.secondStory;
  const present = await bridge.readFile({ path: WORKSPACE_FILE });
  if (present.kind === "text" && !anew) return success(false);
  if (present.kind === "text") {
    for (const path of ["incidents", WORKSPACE_FILE, "history.jsonl"]) await bridge.setAside({ path });
  }
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
