import { readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { printIncident } from "../../../core/model/files";
import type { Incident } from "../../../core/model/incident";
import { merge } from "../../../core/model/merge";
import { randomPair } from "../core/model/randomEdits";
import { done, git } from "./git";
import { emptyFolder, secondStory, withCommandLine } from "./secondStory";

withCommandLine();

/** `npm run torture:merge` tries 1,000. */
const pairs = Number(process.env.SECOND_STORY_MERGE_PAIRS ?? 50);
const seeds = Array.from({ length: pairs }, (_, index) => index + 1);
const fileOf = (seed: number): string => `incidents/inc-${seed}/incident.json`;

async function writeAll(clone: string, incidentOf: (seed: number) => Incident): Promise<void> {
  for (const seed of seeds) {
    await mkdir(join(clone, "incidents", `inc-${seed}`), { recursive: true });
    await writeFile(join(clone, fileOf(seed)), printIncident(incidentOf(seed)));
  }
}

test(`git merges ${pairs} pairs of random edits of two clones as the model does (seeds 1 to ${pairs})`, async () => {
  const folder = await emptyFolder();
  const [one, two] = [join(folder, "one"), join(folder, "two")];
  await mkdir(one);
  await writeFile(join(one, "workspace.json"), '{\n  "schema": 1,\n  "id": "w",\n  "name": "Team"\n}\n');
  await writeAll(one, (seed) => randomPair(seed).base);
  done(one, "init", "-q");
  expect((await secondStory(["merge", "--set-up", one])).code).toBe(0);
  done(one, "add", "-A");
  done(one, "commit", "-qm", "Begin");
  done(folder, "clone", "-q", one, two);
  expect((await secondStory(["merge", "--set-up", two])).out).not.toContain(".gitattributes:");
  await writeAll(one, (seed) => randomPair(seed).theirs);
  done(one, "commit", "-qam", "Theirs");
  await writeAll(two, (seed) => randomPair(seed).ours);
  done(two, "commit", "-qam", "Ours");
  const pulled = git(two, "pull", "-q", "--no-rebase", "--no-edit");
  const open = new Set<string>();
  for (const seed of seeds) {
    const { base, ours, theirs } = randomPair(seed);
    const { merged, conflicts } = merge<Incident>(base, ours, theirs);
    expect(readFileSync(join(two, fileOf(seed)), "utf8"), `seed ${seed}`).toBe(printIncident(merged));
    if (conflicts.length > 0) open.add(fileOf(seed));
  }
  expect(open.size).toBeGreaterThan(0);
  expect(pulled.code).toBe(1);
  const unmerged = done(two, "diff", "--name-only", "--diff-filter=U").trim().split("\n");
  expect(new Set(unmerged)).toEqual(open);
}, 1_800_000);
