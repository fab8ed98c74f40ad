import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { WorkspaceFolder } from "../../../electron/workspaceFolder";

/** A folder that goes when the test ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "second-story-unit-")));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** An open workspace in such a folder. */
export async function temporaryWorkspace(): Promise<WorkspaceFolder> {
  return { root: await temporaryFolder(), place: "chosen", isNew: false };
}
