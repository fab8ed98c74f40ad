import { basename } from "node:path";
import type { CallResult } from "./bridge";
import type { HostSettings, RecentWorkspace } from "./hostSettings";
import { placeHashOf, type WorkspaceFolder } from "./workspaceFolder";

const kept = 12;

/** A folder among the recent ones. */
interface Remembered {
  readonly id: string;
  /** Whether this device had it open before now. */
  readonly openedBefore: boolean;
}

/** Puts a folder first among the recent ones; `isOpen` when it is open now, not only named. */
export async function rememberWorkspace(
  settings: HostSettings,
  folder: WorkspaceFolder,
  { at, isOpen }: { readonly at: number; readonly isOpen: boolean },
): Promise<Remembered> {
  const id = placeHashOf(folder).slice(0, 16);
  const { recent } = settings.read();
  const openedBefore = recent.find((each) => each.id === id)?.wasOpen === true;
  const remembered = { id, path: folder.root, place: folder.place, openedAt: at, wasOpen: isOpen || openedBefore };
  await settings.change({ recent: [remembered, ...recent.filter((each) => each.id !== id)].slice(0, kept) });
  return { id, openedBefore };
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
