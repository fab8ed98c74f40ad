import { createHash } from "node:crypto";
import { basename } from "node:path";
import type { CallResult } from "./bridge";
import type { HostSettings, RecentWorkspace } from "./hostSettings";
import type { WorkspaceFolder } from "./workspaceFolder";

const kept = 12;

/** Puts a folder first among the recent ones. Resolves to its id there. */
export async function rememberWorkspace(settings: HostSettings, folder: WorkspaceFolder, at: number): Promise<string> {
  const id = createHash("sha256").update(folder.root).digest("hex").slice(0, 16);
  const others = settings.read().recent.filter((recent) => recent.id !== id);
  const recent = [{ id, path: folder.root, place: folder.place, openedAt: at }, ...others].slice(0, kept);
  await settings.change({ recent });
  return id;
}

export function recentWorkspaces(settings: HostSettings): CallResult<"recentWorkspaces"> {
  return settings.read().recent.map(({ id, path, openedAt }) => ({ id, path, name: basename(path) || path, openedAt }));
}

export function recentWorkspace(settings: HostSettings, id: string): RecentWorkspace | undefined {
  return settings.read().recent.find((recent) => recent.id === id);
}

export async function forgetRecentWorkspace(settings: HostSettings, id: string): Promise<void> {
  await settings.change({ recent: settings.read().recent.filter((recent) => recent.id !== id) });
}
