import { useSyncExternalStore } from "react";

/** The surfaces of an incident. Each stands once in surfaces.tsx. */
export const surfaceIds = ["overview", "timeline", "cascade", "actions", "report"] as const;
export type SurfaceId = (typeof surfaceIds)[number];

/** Where the window is. `record` is what is to be selected there: an event, node, link, action … by its id. */
export type Page =
  | { readonly kind: "home" }
  | { readonly kind: "incidents" }
  | { readonly kind: "actions"; readonly record: string | null }
  | { readonly kind: "weekly"; readonly record: string | null }
  | { readonly kind: "settings" }
  | { readonly kind: "incident"; readonly folder: string; readonly surface: SurfaceId; readonly record: string | null };

/** What every surface and page is given; the incident itself comes from `useIncident()`. */
export interface SurfaceProps {
  /** What is to be selected and scrolled to, by its id: somebody followed a link to it. */
  readonly record: string | null;
}

const limit = 100;
let visited: readonly Page[] = [{ kind: "home" }];
let at = 0;
const listeners = new Set<() => void>();

/** Calls `listener` after each change of the page; the returned function ends that. */
export function onPageChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function moveTo(pages: readonly Page[], index: number): void {
  visited = pages;
  at = index;
  for (const listener of listeners) listener();
}

function current(): Page {
  return visited[at] ?? { kind: "home" };
}

/** Goes to a page and remembers the one before it. */
export function goTo(page: Page): void {
  const now = current();
  if (JSON.stringify(now) === JSON.stringify(page)) return;
  const kept = visited.slice(Math.max(0, at + 1 - limit), at + 1);
  moveTo([...kept, page], kept.length);
}

/** Shows a surface of an incident; it is opened if another one was open. */
export function showIncident(folder: string, surface: SurfaceId = "overview", record: string | null = null): void {
  goTo({ kind: "incident", folder, surface, record });
}

/** Another surface of the incident at hand. */
export function showSurface(surface: SurfaceId, record: string | null = null): void {
  const now = current();
  if (now.kind === "incident") showIncident(now.folder, surface, record);
}

/** The page before this one, as in a browser. */
export function goBack(): void {
  if (at > 0) moveTo(visited, at - 1);
}

/** The page that was left by going back. */
export function goForward(): void {
  if (at < visited.length - 1) moveTo(visited, at + 1);
}

/** Another workspace: nothing of the former one may be gone back to. */
export function forgetPages(page: Page): void {
  moveTo([page], 0);
}

/** The page that is shown; re-renders when it changes. */
export function usePage(): Page {
  return useSyncExternalStore(onPageChange, current);
}
