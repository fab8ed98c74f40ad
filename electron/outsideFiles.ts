import { randomUUID } from "node:crypto";
import { stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import { type BrowserWindow, dialog } from "electron";
import { readStretch, readWithHash } from "./atomicFile";
import type { CallArgs, CallResult, DroppedFile, Failed, OutsideArchive } from "./bridge";
import { failure, failureOf } from "./fileFailure";

const largestTakenIn = 512 * 1024 * 1024;
/** What of an archive is held here, and on its way to the window, at a time. */
const LONGEST_STRETCH = 1024 * 1024;

/** Files outside the workspace: each one chosen by a person in a dialog, or opened with the app. */
export interface OutsideFiles {
  /** A file as the window gets it: an archive by name, to be read a stretch at a time, another one whole. */
  take(path: string): Promise<DroppedFile | OutsideArchive | Failed>;
  pickArchives(window: BrowserWindow, args: CallArgs<"pickArchives">): Promise<CallResult<"pickArchives">>;
  readArchive(args: CallArgs<"readArchive">): Promise<CallResult<"readArchive">>;
}

export function createOutsideFiles(): OutsideFiles {
  const archives = new Map<string, string>();

  async function takeArchive(path: string): Promise<OutsideArchive | Failed> {
    try {
      const { size } = await stat(path);
      const id = randomUUID();
      archives.set(id, path);
      return { name: basename(path), size, id };
    } catch (error) {
      return failureOf(error, path);
    }
  }

  async function pickArchives(
    window: BrowserWindow,
    { title, kind }: CallArgs<"pickArchives">,
  ): Promise<CallResult<"pickArchives">> {
    const chosen = await dialog.showOpenDialog(window, {
      title,
      properties: ["openFile", "multiSelections"],
      filters: [{ name: kind, extensions: ["secondstory"] }],
    });
    if (chosen.canceled) return { kind: "cancelled" };
    const taken: OutsideArchive[] = [];
    for (const path of chosen.filePaths) {
      const archive = await takeArchive(path);
      if ("kind" in archive) return archive;
      taken.push(archive);
    }
    return { kind: "archives", archives: taken };
  }

  return {
    take: (path) => (extname(path).toLowerCase() === ".secondstory" ? takeArchive(path) : readOutsideFile(path)),
    pickArchives,
    async readArchive({ id, from, to }) {
      const path = archives.get(id);
      if (path === undefined) return failure("absent", "That archive was opened in an earlier session. Open it again.");
      try {
        return { kind: "bytes", bytes: await readStretch(path, from, Math.min(to, from + LONGEST_STRETCH)) };
      } catch (error) {
        return failureOf(error, path);
      }
    },
  };
}

/** A file that a person chose or opened, whole. */
export async function readOutsideFile(path: string): Promise<DroppedFile | Failed> {
  try {
    const { size } = await stat(path);
    if (size > largestTakenIn)
      return failure(
        "too large",
        `${path} has ${size} bytes, more than can be taken in. Cut out the part that matters.`,
      );
    const read = await readWithHash(path);
    if (read === "absent") return failure("absent", `${path} is not there any more.`);
    return { name: basename(path), bytes: read.bytes };
  } catch (error) {
    return failureOf(error, path);
  }
}
