import { constants } from "node:fs";
import { lstat, open } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { makeLastFolder, readWithHash, replaceFile, sha256, syncFolder } from "./atomicFile";
import type { CallArgs, CallResult, Failed } from "./bridge";
import { failure, failureOf, isAbsence } from "./fileFailure";
import { keepTornLine } from "./keptAside";
import { oneAtATime } from "./oneAtATime";
import type { OwnMarks } from "./ownMarks";
import { NotAFile } from "./strangeEntry";
import { bytesOf, textOf } from "./textBytes";
import { placeIn, type WorkspaceFolder } from "./workspaceFolder";

/** Beyond this, no file of a workspace is read into the window. */
const largestFile = 256 * 1024 * 1024;
const readsAtOnce = 16;

/** Reading and writing of files in one open workspace; everything that can go wrong comes back as a value. */
export interface FolderFiles {
  readFile(args: CallArgs<"readFile">): Promise<CallResult<"readFile">>;
  readFiles(args: CallArgs<"readFiles">): Promise<CallResult<"readFiles">>;
  readBytes(args: CallArgs<"readBytes">): Promise<CallResult<"readBytes">>;
  writeFile(args: CallArgs<"writeFile">): Promise<CallResult<"writeFile">>;
  appendHistory(args: CallArgs<"appendHistory">): Promise<CallResult<"appendHistory">>;
  keepBytes(args: CallArgs<"keepBytes">): Promise<CallResult<"keepBytes">>;
}

export function createFolderFiles(folder: WorkspaceFolder, marks: OwnMarks): FolderFiles {
  const inTurn = oneAtATime();

  async function readBytes({ path }: { path: string }): Promise<CallResult<"readBytes">> {
    const read = await bytesAt(folder, path);
    return read.kind === "bytes" ? { kind: "bytes", bytes: read.bytes } : read;
  }

  async function readFile({ path }: { path: string }): Promise<CallResult<"readFile">> {
    const read = await bytesAt(folder, path);
    if (read.kind !== "bytes") return read;
    const text = textOf(read.bytes);
    return text === undefined ? notText(path) : { kind: "text", path, text, hash: read.hash };
  }

  async function readFiles({ paths }: { paths: readonly string[] }): Promise<CallResult<"readFiles">> {
    const answer: CallResult<"readFiles"> = { files: [], failures: [] };
    for (let start = 0; start < paths.length; start += readsAtOnce) {
      const some = paths.slice(start, start + readsAtOnce);
      for (const [index, read] of (await Promise.all(some.map((path) => readFile({ path })))).entries()) {
        const path = some[index] ?? "";
        if (read.kind === "text") answer.files.push({ path, text: read.text, hash: read.hash });
        else if (read.kind === "failed") answer.failures.push({ ...read, path });
      }
    }
    return answer;
  }

  async function writeFile({ path, text, replaces }: CallArgs<"writeFile">): Promise<CallResult<"writeFile">> {
    const place = await placeIn(folder, path);
    if (place.kind === "failed") return place;
    return inTurn(place.absolute, async () => {
      try {
        const replaced = await replaceFile(place.absolute, bytesOf(text), replaces);
        if (replaced.kind === "written") {
          await marks.note(place.absolute);
          return replaced;
        }
        if (replaced.bytes === null) return { kind: "changed", text: null, hash: "absent" };
        const found = textOf(replaced.bytes);
        return found === undefined ? notText(path) : { kind: "changed", text: found, hash: replaced.hash };
      } catch (error) {
        return failureOf(error, path);
      }
    });
  }

  async function appendHistory({ path, lines }: CallArgs<"appendHistory">): Promise<CallResult<"appendHistory">> {
    const place = await placeIn(folder, path);
    if (place.kind === "failed") return place;
    return inTurn(place.absolute, async () => {
      try {
        const size = await appendLines(folder, place.absolute, lines);
        await marks.note(place.absolute);
        return { kind: "written", size };
      } catch (error) {
        return failureOf(error, path);
      }
    });
  }

  async function keepBytes({
    folder: into,
    extension,
    bytes,
    isHere,
  }: CallArgs<"keepBytes">): Promise<CallResult<"keepBytes">> {
    const hash = sha256(bytes);
    const path = `${into}/${hash}.${extension}`;
    const place = await placeIn(folder, path);
    if (place.kind === "failed") return place;
    return inTurn(place.absolute, async () => {
      try {
        const found = await readWithHash(place.absolute);
        if (found === "absent" || found.hash !== hash) {
          if (isHere === true) await makeLastFolder(dirname(place.absolute));
          const replaced = await replaceFile(place.absolute, bytes, "anything", isHere !== true);
          if (replaced.kind === "changed")
            return failure(
              "absent",
              `${into} is not there any more: its folder was renamed or taken away. Try again in a moment.`,
            );
          await marks.note(place.absolute);
        }
        return { kind: "kept", path, hash };
      } catch (error) {
        return failureOf(error, path);
      }
    });
  }

  return { readFile, readFiles, readBytes, writeFile, appendHistory, keepBytes };
}

type BytesAt = { kind: "bytes"; bytes: Uint8Array<ArrayBuffer>; hash: string } | { kind: "absent" } | Failed;

async function bytesAt(folder: WorkspaceFolder, path: string): Promise<BytesAt> {
  const place = await placeIn(folder, path);
  if (place.kind === "failed") return place;
  try {
    const { size } = await fileAt(place.absolute);
    if (size > largestFile)
      return failure("too large", `${path} has ${size} bytes, more than can be read. It was left alone.`);
    const read = await readWithHash(place.absolute);
    return read === "absent" ? { kind: "absent" } : { kind: "bytes", ...read };
  } catch (error) {
    return isAbsence(error) ? { kind: "absent" } : failureOf(error, path);
  }
}

/** The file at a path, a link not followed. @throws NotAFile */
async function fileAt(absolute: string) {
  const found = await lstat(absolute);
  if (!found.isFile()) throw new NotAFile(found);
  return found;
}

function notText(path: string): Failed {
  return failure(
    "not text",
    `${path} holds bytes that are not UTF-8 text. It was left alone. Move it away or put back a good copy.`,
  );
}

/** Lines that a pipe takes are gone, and one without a reader would be waited for: see whether it is a file, first. */
const appending = constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | (constants.O_NONBLOCK ?? 0);

/** Appends and syncs; the size after it, in bytes. A last line without an end was cut off by a crash: it is kept aside, then cut. */
async function appendLines(folder: WorkspaceFolder, absolute: string, lines: readonly string[]): Promise<number> {
  const handle = await open(absolute, appending);
  try {
    const found = await handle.stat();
    if (!found.isFile()) throw new NotAFile(found);
    const { size } = found;
    const start = size - (await tornBytes(handle, size));
    const last = Buffer.alloc(size - start);
    await handle.read(last, 0, last.length, start);
    const isTorn = last.length > 0 && !isWhole(last);
    const keep = isTorn ? start : size;
    if (isTorn) {
      await keepTornLine(folder, basename(absolute), last);
      await handle.truncate(keep);
    }
    const before = keep > start ? "\n" : "";
    try {
      await handle.appendFile(`${before}${lines.join("\n")}\n`, "utf8");
      await handle.sync();
    } catch (error) {
      // A full disk takes a part: it goes again, or it would stand there twice when there is room.
      await handle.truncate(keep).catch(() => undefined);
      throw error;
    }
    if (size === 0) await syncFolder(dirname(absolute));
    return (await handle.stat()).size;
  } finally {
    await handle.close();
  }
}

/** Whether a last line without an end is one that an editor left without it: a crash cuts off more. */
function isWhole(line: Buffer): boolean {
  try {
    JSON.parse(line.toString("utf8"));
    return true;
  } catch {
    return false;
  }
}

type OpenFile = Awaited<ReturnType<typeof open>>;

/** How many bytes stand behind the last newline. Reads from the end, since a history may be long. */
async function tornBytes(handle: OpenFile, size: number): Promise<number> {
  const step = 64 * 1024;
  for (let end = size; end > 0; end -= step) {
    const start = Math.max(0, end - step);
    const part = Buffer.alloc(end - start);
    await handle.read(part, 0, part.length, start);
    const newline = part.lastIndexOf(0x0a);
    if (newline >= 0) return size - (start + newline + 1);
  }
  return size;
}
