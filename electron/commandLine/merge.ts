import { printIncident, readIncident } from "../../core/model/files";
import type { Incident } from "../../core/model/incident";
import { merge } from "../../core/model/merge";
import { fieldInWords } from "../../core/model/undo";
import { fail } from "./failure";
import { orFail, readText } from "./input";
import { type Outcome, writeWhole } from "./output";

/**
 * `merge BASE OURS THEIRS [-o OUT]`: the three-way merge of one incident file by record. As a git merge driver OUT is
 * OURS. An empty base file means that there is none. Exit 1 when conflicts wait in the file.
 */
export function mergeCommand(paths: readonly [string, string, string], out: string | undefined): Outcome {
  const [basePath, oursPath, theirsPath] = paths;
  const baseText = readText(basePath);
  const base = baseText.trim() === "" ? null : writableIncident(baseText, basePath);
  const ours = writableIncident(readText(oursPath), oursPath);
  const theirs = writableIncident(readText(theirsPath), theirsPath);
  for (const [path, other] of [
    [basePath, base],
    [theirsPath, theirs],
  ] as const) {
    if (other !== null && other.id !== ours.id)
      fail(
        `${oursPath} and ${path} hold two incidents (${ours.id} and ${other.id}), and two never become one. Keep each in a folder of its own.`,
      );
  }
  const { merged, conflicts, reports } = merge(base, ours, theirs);
  const text = printIncident(merged);
  if (out !== undefined && out !== "-") writeWhole(out, text);
  const notes = [
    ...conflicts.map(
      ({ path }) =>
        `Conflict: ${fieldInWords(path)} (${path}) was changed on both sides; ours stands, theirs waits in "conflicts".`,
    ),
    ...reports,
  ];
  return {
    ...(out === undefined || out === "-" ? { stdout: text } : {}),
    notes,
    exitCode: conflicts.length > 0 ? 1 : 0,
  };
}

/** An incident that this version may write again: what a newer one wrote would come out with less than it held. */
function writableIncident(text: string, path: string): Incident {
  const { value, readOnly } = orFail(readIncident(text, path));
  if (readOnly)
    fail(`${path} was written by a newer version, so it is not merged here. Update the app and run it again.`);
  return value;
}
