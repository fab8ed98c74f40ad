import { type HeldFile, nameByContent } from "../../core/forget/forgetInFiles";
import { type Result, refusal, success } from "../../core/model/finding";
import type { CallResult } from "../../electron/bridge";

type Listed = Extract<CallResult<"filesToForgetIn">, { kind: "listed" }>;

/** How far something long has come, and how it is ended. */
export interface Followed {
  readonly progress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** A file's text with what may become of it. */
export interface FoundFile extends HeldFile {
  readonly kind: "part" | "leftover" | "other";
}

/** What of the folder was not read as text. */
export interface Unread {
  /** By their paths: pictures, packed files, what is not UTF-8. */
  readonly noText: readonly string[];
  /** The same among what a crash left, or what no backup lists. */
  readonly noTextLeft: readonly string[];
  readonly unreadable: readonly string[];
  readonly hasGit: boolean;
}

const MOST_AT_ONCE = 200;
const MOST_BYTES_AT_ONCE = 1_000_000;

async function listEveryFile(): Promise<Result<Listed>> {
  const listed = await window.secondStory.filesToForgetIn();
  return listed.kind === "listed" ? success(listed) : refusal("not-searched", "files", listed.message);
}

/**
 * Reads every file of the open folder, backups included, a part at a time, so that the window answers meanwhile and no
 * more than a part is held; what is named by its content comes first.
 * @param each may refuse, which ends it
 */
export async function readEveryText(
  each: (file: FoundFile) => Promise<Result<void>> | Result<void>,
  { progress, signal }: Followed,
): Promise<Result<Unread>> {
  const listed = await listEveryFile();
  if (!listed.ok) return listed;
  const { files, leftovers, others, unreadable, hasGit } = listed.value;
  const all = [
    ...files.map((file) => ({ ...file, kind: "part" as const })),
    ...leftovers.map((file) => ({ ...file, as: file.path, kind: "leftover" as const })),
    ...others.map((file) => ({ ...file, as: file.path, kind: "other" as const })),
  ].toSorted((one, other) => Number(nameByContent(other.as) !== null) - Number(nameByContent(one.as) !== null));
  const noText: string[] = [];
  const noTextLeft: string[] = [];
  for (let start = 0; start < all.length; ) {
    progress(start, all.length);
    if (signal.aborted) return stopped();
    const some = partFrom(all, start);
    start += some.length;
    const answer = await window.secondStory.readFiles({ paths: some.map(({ path }) => path) });
    const byPath = new Map(some.map((file) => [file.path, file]));
    for (const { path, reason, message } of answer.failures) {
      if (reason === "not text" || reason === "too large")
        (byPath.get(path)?.kind === "leftover" ? noTextLeft : noText).push(path);
      else if (reason !== "absent") return refusal("not-searched", path, message);
    }
    for (const { path, text, hash } of answer.files) {
      const { as = path, kind = "other" as const } = byPath.get(path) ?? {};
      const done = await each({ path, as, kind, text, hash });
      if (!done.ok) return done;
    }
  }
  progress(all.length, all.length);
  return signal.aborted ? stopped() : success({ noText, noTextLeft, unreadable, hasGit });
}

function partFrom<File extends { readonly bytes: number }>(all: readonly File[], start: number): readonly File[] {
  let end = start + 1;
  let bytes = all[start]?.bytes ?? 0;
  while (end < all.length && end - start < MOST_AT_ONCE && bytes + (all[end]?.bytes ?? 0) <= MOST_BYTES_AT_ONCE) {
    bytes += all[end]?.bytes ?? 0;
    end += 1;
  }
  return all.slice(start, end);
}

function stopped(): Result<never> {
  return refusal("stopped", "files", "Stopped. Nothing was changed.");
}

/** Which of these files, that are no text, hold one of these texts in their bytes all the same. */
export async function holdingInBytes(paths: readonly string[], forms: readonly string[]): Promise<Result<Set<string>>> {
  const holding = new Set<string>();
  for (let start = 0; start < paths.length; start += MOST_AT_ONCE) {
    const part = paths.slice(start, start + MOST_AT_ONCE);
    const answer = await window.secondStory.findText({ forms: [...forms], paths: part });
    if (answer.kind === "failed") return refusal("not-searched", "files", answer.message);
    for (const path of answer.holding) holding.add(path);
  }
  return success(holding);
}
