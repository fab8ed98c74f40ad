import { rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isTemporaryName, readWithHash, replaceFile, sha256, syncFolder } from "../atomicFile";
import { bytesPath, listAt, listPath, printList } from "../backups/backupFolder";
import type { CallArgs, CallResult, EventPayload, Failed } from "../bridge";
import { failure, failureOf } from "../fileFailure";
import type { OwnMarks } from "../ownMarks";
import { bytesOf } from "../textBytes";
import { placeIn, relativePath, staysInside, type WorkspaceFolder } from "../workspaceFolder";
import { listIds, pathsOfBytes } from "./filesToForgetIn";

/** A file that is about to be written. */
interface Prepared {
  readonly path: string;
  readonly absolute: string;
  /** Where it stands then: elsewhere when its name is its content's hash. */
  readonly target: string;
  readonly bytes: Uint8Array;
  readonly hash: string;
  readonly replaces: string;
}

/** What became of content that is named by its hash, by that hash. */
type Renamed = ReadonlyMap<string, { readonly sha256: string; readonly bytes: number }>;

const named = /([0-9a-f]{64})(\.[a-z0-9]{1,12})?$/;

/**
 * Writes what became of files: first the new ones beside the old ones, then what names them, then the lists of backups;
 * the old ones go last. Killed at any moment, it can be done again from the beginning.
 */
export async function replaceTexts(
  folder: WorkspaceFolder,
  marks: OwnMarks,
  args: CallArgs<"replaceTexts">,
  tell: (progress: EventPayload<"textsReplaced">) => void = () => undefined,
): Promise<CallResult<"replaceTexts">> {
  try {
    const prepared: Prepared[] = [];
    for (const file of args.files) {
      const next = await prepare(folder, file);
      if ("kind" in next) return next;
      prepared.push(next);
    }
    const leftovers: string[] = [];
    const kept = args.leftovers.length === 0 ? undefined : await pathsOfBytes(folder);
    for (const path of args.leftovers) {
      const place = await placeIn(folder, path);
      if (place.kind === "failed") return place;
      if (!canGo(path)) return failure("outside", `${path} is no leftover of this app. It was left alone.`);
      if (kept?.has(path) === true) return { kind: "changed", path };
      leftovers.push(place.absolute);
    }
    const inOrder = prepared.toSorted((one, other) => rankOf(one) - rankOf(other));
    for (const [done, file] of inOrder.entries()) {
      tell({ done, total: inOrder.length });
      const { path, absolute, target, bytes, hash, replaces } = file;
      const written = await replaceFile(
        await staysInside(folder, target),
        bytes,
        target === absolute ? replaces : "anything",
      );
      const read = await readWithHash(target);
      if (written.kind === "changed" || read === "absent" || read.hash !== hash) return notWhole(path);
      await marks.note(target);
    }
    tell({ done: inOrder.length, total: inOrder.length });
    const failed = await rewriteLists(folder, renamedBy(prepared));
    if (failed !== null) return failed;
    const old = prepared.filter(({ absolute, target }) => absolute !== target).map(({ absolute }) => absolute);
    for (const absolute of [...old, ...leftovers]) {
      await rm(absolute, { force: true });
      await syncFolder(dirname(absolute));
      await marks.note(absolute);
    }
    return { kind: "replaced" };
  } catch (error) {
    return failureOf(error, `The folder ${folder.root}`);
  }
}

async function prepare(
  folder: WorkspaceFolder,
  { path, hash: replaces, text }: CallArgs<"replaceTexts">["files"][number],
): Promise<Prepared | Exclude<CallResult<"replaceTexts">, { kind: "replaced" }>> {
  const place = await placeIn(folder, path);
  if (place.kind === "failed") return place;
  if (!mayWrite(path)) return failure("outside", `${path} is not a part of the workspace. It was left alone.`);
  const { absolute } = place;
  const found = await readWithHash(absolute);
  if (found === "absent" || found.hash !== replaces) return { kind: "changed", path };
  const bytes = bytesOf(text);
  const hash = sha256(bytes);
  return { path, absolute, target: targetOf(folder, path, hash), bytes, hash, replaces };
}

/** In `.backups` what was kept, elsewhere nothing that begins with a dot: settings of other programs lie there. */
function mayWrite(path: string): boolean {
  const inside = path.replace(/^\.backups\/(?:files|removed|torn)\//, "");
  return !inside.split("/").some((segment) => segment.startsWith("."));
}

function canGo(path: string): boolean {
  return isTemporaryName(path.split("/").at(-1) ?? "") || path.startsWith(".backups/files/");
}

function targetOf(folder: WorkspaceFolder, path: string, hash: string): string {
  const [, former, ending = ""] = named.exec(path) ?? [];
  if (former === undefined) return join(folder.root, ...path.split("/"));
  if (path.startsWith(".backups/files/")) return bytesPath(folder, { path: `file${ending}`, sha256: hash });
  return join(folder.root, ...path.slice(0, path.length - former.length - ending.length).split("/"), hash + ending);
}

/** New names first, then what points to them; backups after the workspace. */
function rankOf({ path, absolute, target }: Prepared): number {
  return (path.startsWith(".backups/") ? 2 : 0) + (absolute === target ? 1 : 0);
}

function renamedBy(prepared: readonly Prepared[]): Renamed {
  return new Map(
    prepared.flatMap(({ path, absolute, target, hash, bytes }) => {
      const former = named.exec(path)?.[1];
      return former === undefined || absolute === target ? [] : [[former, { sha256: hash, bytes: bytes.length }]];
    }),
  );
}

/** The lists of backups name the new bytes, and paths that are hashes by their new names. */
async function rewriteLists(folder: WorkspaceFolder, renamed: Renamed): Promise<Failed | null> {
  for (const id of await listIds(folder)) {
    const list = await listAt(folder, id);
    if (list === undefined) continue;
    const files = list.files.map((file) => {
      const path = file.path.replace(/[0-9a-f]{64}/g, (hash) => renamed.get(hash)?.sha256 ?? hash);
      return { ...file, path, ...renamed.get(file.sha256) };
    });
    const text = printList({ ...list, files });
    if (text === printList(list)) continue;
    const at = listPath(folder, id);
    await replaceFile(await staysInside(folder, at), bytesOf(text), "anything");
    const read = await listAt(folder, id);
    if (read === undefined || printList(read) !== text) return notWhole(relativePath(folder, at));
  }
  return null;
}

function notWhole(path: string): Failed {
  return failure(
    "other",
    `${path} was changed by something else while the text was taken out, or does not read back. A part is done. Forget the text once more.`,
  );
}
