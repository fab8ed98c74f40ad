// @ts-check
import { join } from "node:path";
import { root } from "./places.mjs";
import { run } from "./run.mjs";

/*
 * `npm run torture:merge [PAIRS]`: random edits of two clones, merged by real git with Second Story as its driver and
 * compared with the model; 1,000 pairs unless told otherwise. `npm test` tries fifty.
 */
process.env.SECOND_STORY_MERGE_PAIRS = process.argv[2] ?? "1000";
const vitest = join(root, "node_modules/vitest/vitest.mjs");
const args = [vitest, "run", "--project", "unit", "test/unit/commandLine/mergePairs.test.ts"];
const { code } = await run(process.execPath, args, { cwd: root });
process.exitCode = code ?? 1;
