import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { isTemporaryName, readWithHash, replaceFile, syncFolder } from "../atomicFile";
import type { CallArgs, CallResult } from "../bridge";
import { failureOf } from "../fileFailure";
import { bytesOf, textOf } from "../textBytes";
import type { WorkspaceFolder } from "../workspaceFolder";
import { forgettingRequest } from "./forgetCalls";

const name = "forgetting.json";
const kept = z.array(forgettingRequest.extend({ root: z.string() }));

/**
 * What is being forgotten, kept in the profile from before the first file is touched until the last one is done, so that a
 * start after a crash can finish it. It holds the text: with the end of it the file goes.
 */
export interface UnfinishedForgetting {
  keep(folder: WorkspaceFolder, args: CallArgs<"keepForgetting">): Promise<CallResult<"keepForgetting">>;
  of(folder: WorkspaceFolder): Promise<CallResult<"unfinishedForgetting">>;
}

export function createUnfinishedForgetting(profile: string): UnfinishedForgetting {
  const at = join(profile, name);

  async function read(): Promise<z.infer<typeof kept>> {
    const found = await readWithHash(at);
    if (found === "absent") return [];
    try {
      return kept.parse(JSON.parse(textOf(found.bytes) ?? ""));
    } catch {
      return [];
    }
  }

  async function clearAway(): Promise<void> {
    for (const each of await readdir(profile)) {
      if (isTemporaryName(each) && each.startsWith(`.~${name}.`)) await rm(join(profile, each), { force: true });
    }
  }

  return {
    async keep({ root }, { request, isOver }) {
      try {
        const before = await read();
        const others = before.filter((each) => each.root !== root || each.text !== request.text);
        const next = isOver ? others : [...others, { ...request, root }];
        if (next.length > 0) await replaceFile(at, bytesOf(`${JSON.stringify(next)}\n`), "anything");
        else {
          await rm(at, { force: true });
          await syncFolder(profile);
        }
        await clearAway();
        return { kind: "kept", wasKept: others.length < before.length };
      } catch (error) {
        return failureOf(error, at);
      }
    },
    async of({ root }) {
      try {
        await clearAway();
        const found = (await read()).find((each) => each.root === root);
        if (found === undefined) return { kind: "none" };
        return { kind: "unfinished", text: found.text, spellings: found.spellings, gap: found.gap };
      } catch (error) {
        return failureOf(error, at);
      }
    },
  };
}
