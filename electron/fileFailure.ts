import type { Failed } from "./bridge";
import { NotAFile, strangeEntry } from "./strangeEntry";

export function failure(reason: Failed["reason"], message: string): Failed {
  return { kind: "failed", reason, message };
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

/** Whether `error` is the system's way to say that there is nothing at that path. */
export function isAbsence(error: unknown): boolean {
  return codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR";
}

/** Whether `error` says that something stands there already. */
export function isPresence(error: unknown): boolean {
  return codeOf(error) === "EEXIST";
}

/** Whether `error` says that a symbolic link leads in a circle. */
export function isCircle(error: unknown): boolean {
  return codeOf(error) === "ELOOP";
}

/**
 * What the file system refused, as a value with a sentence for people.
 * @param where the file or folder, as the person knows it
 */
export function failureOf(error: unknown, where: string): Failed {
  if (error instanceof NotAFile)
    return failure("not a file", strangeEntry(where, error.entry) ?? `${where} is no file.`);
  switch (codeOf(error)) {
    case "ENOENT":
    case "ENOTDIR":
      return failure("absent", `${where} is not there. Check that its folder is connected and was not moved.`);
    case "EROFS":
      return failure(
        "read-only",
        `${where} is on a disk that can only be read. Nothing was written. Choose another folder.`,
      );
    case "EACCES":
    case "EPERM":
      return failure(
        "read-only",
        `${where} may not be written or read by you. Nothing was changed. Check the permissions of its folder.`,
      );
    case "ENOSPC":
    case "EDQUOT":
      return failure("disk full", `The disk of ${where} is full. Nothing was written. Free some space and try again.`);
    case "EBUSY":
    case "ETXTBSY":
      return failure("in use", `${where} is open in another program. Close it there and try again.`);
    case "EEXIST":
    case "ENOTEMPTY":
      return failure("exists", `${where} is there already. Nothing was changed. Choose another name.`);
    case "EISDIR":
      return failure("other", `${where} is a folder, where a file was expected. Nothing was changed. Move it away.`);
    case "EFBIG":
    case "ERR_FS_FILE_TOO_LARGE":
      return failure("too large", `${where} is too large to be read.`);
    default:
      return failure(
        "other",
        `${where} could not be read or written: ${(error instanceof Error ? error.message : String(error)).replace(/\.$/, "")}.`,
      );
  }
}
