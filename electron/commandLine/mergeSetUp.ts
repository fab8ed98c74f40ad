import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fail } from "./failure";
import type { MergeKind } from "./merge";
import { type Outcome, writeWhole } from "./output";

/** Which files of a workspace git hands to which driver; patterns are relative to the workspace's folder. */
const attributes: readonly (readonly [pattern: string, kind: MergeKind])[] = [
  ["/incidents/*/incident.json", "incident"],
  ["/workspace.json", "workspace"],
  ["/reviews/*.json", "review"],
  ["/incidents/*/history*.jsonl", "history"],
  ["/history*.jsonl", "history"],
];

const driverOf = (kind: MergeKind): string => `second-story-${kind}`;

/**
 * `merge --set-up [FOLDER]`: makes this command the merge driver of a workspace that git carries: lines in its
 * `.gitattributes`, which is committed, and the drivers in the configuration of this clone. Running it again changes
 * nothing.
 */
export function setUpMerge(folder: string): Outcome {
  if (!existsSync(join(folder, "workspace.json")))
    fail(`${folder} holds no workspace.json, so it is no workspace. Name the workspace's folder.`);
  if (git(folder, ["rev-parse", "--is-inside-work-tree"]) === null)
    fail(`${folder} is in no git repository, or git is not installed. Run git init there first.`);
  const changed = [...addAttributes(folder), ...addDrivers(folder)];
  return {
    stdout: changed.length === 0 ? "All of it was set up already.\n" : `${changed.join("\n")}\n`,
    notes: ["Commit .gitattributes. The drivers stand in this clone only: run this once in every other one."],
    exitCode: 0,
  };
}

function addAttributes(folder: string): readonly string[] {
  const file = join(folder, ".gitattributes");
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  const present = new Set(text.split(/\r?\n/).map((line) => line.trim()));
  const missing = attributes
    .map(([pattern, kind]) => `${pattern} merge=${driverOf(kind)}`)
    .filter((line) => !present.has(line));
  if (missing.length === 0) return [];
  const gap = text === "" || text.endsWith("\n") ? "" : "\n";
  writeWhole(file, `${text}${gap}${missing.join("\n")}\n`);
  return missing.map((line) => `.gitattributes: ${line}`);
}

function addDrivers(folder: string): readonly string[] {
  const command = [process.execPath, resolve(process.argv[1] ?? "")].map(quoted).join(" ");
  return [...new Set(attributes.map(([, kind]) => kind))].flatMap((kind) => {
    const name = `merge.${driverOf(kind)}`;
    return [
      ...set(folder, `${name}.name`, `Second Story: ${kind} files, record by record`),
      ...set(folder, `${name}.driver`, `${command} merge --as ${kind} %O %A %B -o %A`),
    ];
  });
}

function set(folder: string, name: string, value: string): readonly string[] {
  if (git(folder, ["config", "--local", "--get", name]) === value) return [];
  if (git(folder, ["config", "--local", name, value]) === null)
    fail(`git did not take ${name} into the configuration of ${folder}. Check that its .git folder may be written.`);
  return [`git config: ${name} = ${value}`];
}

/** For the shell that git starts a driver with. */
function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

/** What git says, without the newline at its end; null where it refuses. */
function git(folder: string, args: readonly string[]): string | null {
  const { status, stdout } = spawnSync("git", ["-C", folder, ...args], { encoding: "utf8" });
  return status === 0 ? stdout.replace(/\n$/, "") : null;
}
