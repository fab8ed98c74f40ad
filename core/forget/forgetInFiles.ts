import { type ReadFile, readActionReview, readIncident, readPlannedChange, readWorkspace } from "../model/files";
import { type Result, refusal, success } from "../model/finding";
import { type Forgetting, holdsAny, withGaps } from "./forgetting";
import { jsonWithGaps, linesWithGaps, type Renamed } from "./jsonWithGaps";

/** A file that may hold the text, or name one that did. */
export interface HeldFile {
  readonly path: string;
  /** The path that its content had in the workspace: for the bytes of a backup another one than its own. */
  readonly as: string;
  readonly hash: string;
  readonly text: string;
}

/** What takes the place of a file's content. */
export interface Rewritten {
  readonly path: string;
  readonly hash: string;
  readonly text: string;
}

const byContent = /(?:^|\/)(?:sources|attachments)\/([0-9a-f]{64})\.[a-z0-9]{1,12}$/;

/** The former SHA-256 in the name of a file that is named by its content; null for any other. */
export function nameByContent(as: string): string | null {
  return byContent.exec(as)?.[1] ?? null;
}

/**
 * The sources and attachments that hold the text, without it: their names are their SHA-256, so that these change too.
 * @param sha256 of a text in UTF-8
 */
export async function renamedFiles(
  files: readonly HeldFile[],
  forgetting: Forgetting,
  sha256: (text: string) => Promise<string>,
): Promise<ReadonlyMap<string, Renamed>> {
  const renamed = new Map<string, Renamed>();
  for (const file of files) {
    const former = nameByContent(file.as);
    if (former === null || !holdsAny(file.text, forgetting)) continue;
    const text = withGaps(file.text, forgetting);
    renamed.set(former, { sha256: await sha256(text), bytes: new TextEncoder().encode(text).length });
  }
  return renamed;
}

/**
 * What becomes of the files: the gap in place of the text, new names in place of the old ones. Each is read back through
 * the model before it is handed on; where one cannot be, none is.
 */
export function forgetInFiles(
  files: readonly HeldFile[],
  forgetting: Forgetting,
  renamed: ReadonlyMap<string, Renamed>,
): Result<readonly Rewritten[]> {
  const rewritten: Rewritten[] = [];
  for (const file of files) {
    const text = rewrittenText(file, forgetting, renamed);
    if (holdsAny(text, forgetting)) {
      return refusal(
        "still-there",
        file.path,
        `In ${file.path} the text is a part of a key, an identifier or a date, which cannot be replaced. Take more of the text around it. Nothing was changed.`,
      );
    }
    if (text === file.text) continue;
    const fault = faultOf(file, text);
    if (fault !== null) return refusal("not-readable-then", file.path, fault);
    rewritten.push({ path: file.path, hash: file.hash, text });
  }
  return success(rewritten);
}

function rewrittenText(file: HeldFile, forgetting: Forgetting, renamed: ReadonlyMap<string, Renamed>): string {
  if (nameByContent(file.as) !== null) return withGaps(file.text, forgetting);
  if (file.as.endsWith(".jsonl")) return linesWithGaps(file.text, forgetting, renamed);
  if (file.as.endsWith(".json")) return jsonWithGaps(file.text, forgetting, renamed);
  return withGaps(file.text, forgetting);
}

/** Why a file could not be read any more, though it can be now; null: it can. */
function faultOf(file: HeldFile, text: string): string | null {
  const read = readerOf(file.as);
  if (read === null || !read(file.text, file.path).ok) return null;
  const after = read(text, file.path);
  if (after.ok) return null;
  return `Without the text, this file could not be read any more: ${after.finding.message} Take more of the text around it.`;
}

function readerOf(as: string): ((text: string, file: string) => Result<ReadFile<unknown>>) | null {
  if (/(?:^|\/)incident\.json$/.test(as)) return readIncident;
  if (/(?:^|\/)workspace\.json$/.test(as)) return readWorkspace;
  if (/^changes\/[^/]+\.json$/.test(as)) return readPlannedChange;
  if (/^reviews\/[^/]+\.json$/.test(as)) return readActionReview;
  return null;
}
