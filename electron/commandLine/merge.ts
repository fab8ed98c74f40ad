import type { ActionReview } from "../../core/model/actionReview";
import {
  printActionReview,
  printIncident,
  printWorkspace,
  type ReadFile,
  readActionReview,
  readIncident,
  readWorkspace,
} from "../../core/model/files";
import type { Result } from "../../core/model/finding";
import type { Incident } from "../../core/model/incident";
import { merge } from "../../core/model/merge";
import { mergeHistory } from "../../core/model/mergeHistory";
import { fieldInWords } from "../../core/model/undo";
import type { Workspace } from "../../core/model/workspace";
import { fail } from "./failure";
import { orFail, readText } from "./input";
import { type Outcome, writeWhole } from "./output";

/** The files of a workspace that merge, each by a rule of its own. */
export const mergeKinds = ["incident", "workspace", "review", "history"] as const;
export type MergeKind = (typeof mergeKinds)[number];

type Paths = readonly [base: string, ours: string, theirs: string];

/**
 * `merge BASE OURS THEIRS [--as KIND] [-o OUT]`: the three-way merge of one file by record. As a git merge driver OUT
 * is OURS. An empty base file means that there is none. Exit 1 when conflicts wait in the file; a history has none.
 */
export function mergeCommand(paths: Paths, kind: string, out: string | undefined): Outcome {
  switch (kind) {
    case "incident":
      return mergeDocuments<Incident>(paths, out, { read: readIncident, print: printIncident, called: "incidents" });
    case "workspace":
      return mergeDocuments<Workspace>(paths, out, {
        read: readWorkspace,
        print: printWorkspace,
        called: "workspaces",
      });
    case "review":
      return mergeDocuments<ActionReview>(paths, out, {
        read: readActionReview,
        print: printActionReview,
        called: "reviews",
      });
    case "history": {
      const [base, ours, theirs] = paths.map(readText);
      return outcome(mergeHistory(base ?? "", ours ?? "", theirs ?? ""), out, { notes: [], exitCode: 0 });
    }
    default:
      return fail(`--as ${kind} is not known here. Use one of: ${mergeKinds.join(", ")}.`);
  }
}

interface Documents<Document> {
  readonly read: (text: string, file: string) => Result<ReadFile<Document>>;
  readonly print: (document: Document) => string;
  /** In the plural. */
  readonly called: string;
}

function mergeDocuments<Document extends Incident | Workspace | ActionReview>(
  [basePath, oursPath, theirsPath]: Paths,
  out: string | undefined,
  { read, print, called }: Documents<Document>,
): Outcome {
  const writable = (text: string, path: string): Document => {
    const { value, readOnly } = orFail(read(text, path));
    if (readOnly)
      fail(`${path} was written by a newer version, so it is not merged here. Update the app and run it again.`);
    return value;
  };
  const baseText = readText(basePath);
  const base = baseText.trim() === "" ? null : writable(baseText, basePath);
  const ours = writable(readText(oursPath), oursPath);
  const theirs = writable(readText(theirsPath), theirsPath);
  for (const [path, other] of [
    [basePath, base],
    [theirsPath, theirs],
  ] as const) {
    if (other !== null && other.id !== ours.id)
      fail(
        `${oursPath} and ${path} hold two ${called} (${ours.id} and ${other.id}), and two never become one. Keep each in a folder of its own.`,
      );
  }
  const { merged, conflicts, reports } = merge<Document>(base, ours, theirs);
  const listed = conflicts.map(
    ({ path }) =>
      `Conflict: ${fieldInWords(path)} (${path}) was changed on both sides; ours stands, theirs waits in "conflicts".`,
  );
  return outcome(print(merged), out, { notes: [...listed, ...reports], exitCode: conflicts.length > 0 ? 1 : 0 });
}

function outcome(text: string, out: string | undefined, rest: Pick<Outcome, "notes" | "exitCode">): Outcome {
  if (out === undefined || out === "-") return { stdout: text, ...rest };
  writeWhole(out, text);
  return rest;
}
