import { printIncident, readIncident } from "../../core/model/files";
import { merge } from "../../core/model/merge";
import { fieldInWords } from "../../core/model/undo";
import { orFail, readText } from "./input";
import { type Outcome, writeWhole } from "./output";

/**
 * `merge BASE OURS THEIRS [-o OUT]`: the three-way merge of one incident file by record. As a git merge driver OUT is
 * OURS. An empty base file means that there is none. Exit 1 when conflicts wait in the file.
 */
export function mergeCommand(paths: readonly [string, string, string], out: string | undefined): Outcome {
  const [basePath, oursPath, theirsPath] = paths;
  const baseText = readText(basePath);
  const base = baseText.trim() === "" ? null : orFail(readIncident(baseText, basePath)).value;
  const ours = orFail(readIncident(readText(oursPath), oursPath)).value;
  const theirs = orFail(readIncident(readText(theirsPath), theirsPath)).value;
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
