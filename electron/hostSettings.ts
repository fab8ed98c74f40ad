import { randomUUID } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { replaceFile } from "./atomicFile";
import { oneAtATime } from "./oneAtATime";
import { bytesOf, textOf } from "./textBytes";

const windowPlace = z.object({
  x: z.number().optional(),
  y: z.number().optional(),
  width: z.number().min(400),
  height: z.number().min(300),
  maximized: z.boolean(),
});

const recentWorkspace = z.object({
  id: z.string(),
  path: z.string(),
  place: z.enum(["own", "sample", "chosen"]),
  openedAt: z.number(),
  /** Set once it was open; one that was only named, by a double click, is not yet. */
  wasOpen: z.boolean().optional(),
});

const settings = z.object({
  device: z.string(),
  recent: z.array(recentWorkspace).catch([]),
  window: windowPlace.optional().catch(undefined),
  exportFolder: z.string().optional().catch(undefined),
});

export type WindowPlace = z.infer<typeof windowPlace>;
export type RecentWorkspace = z.infer<typeof recentWorkspace>;
export type Settings = z.infer<typeof settings>;

/** What this machine remembers in its profile; none of it belongs to a workspace. */
export interface HostSettings {
  read(): Settings;
  change(part: Partial<Settings>): Promise<void>;
  /** Resolves when every change so far is on disk. */
  settled(): Promise<void>;
}

/**
 * Reads the settings of a profile. A file that cannot be read is replaced by fresh settings at the next change. It is
 * read in one go: the window is made by what stands in it, and while Chromium comes up each wait for a file takes its turn.
 */
export function openHostSettings(profile: string): HostSettings {
  const path = join(profile, "host.json");
  const inTurn = oneAtATime();
  let now = readSettings(path) ?? { device: randomUUID(), recent: [] };
  return {
    read: () => now,
    settled: () => inTurn(path, async () => undefined),
    change: (part) => {
      now = { ...now, ...part };
      const bytes = bytesOf(`${JSON.stringify(now, null, 2)}\n`);
      return inTurn(path, async () => {
        try {
          await replaceFile(path, bytes, "anything");
        } catch (error) {
          console.warn("The settings of this machine could not be kept:", error);
        }
      });
    },
  };
}

function readSettings(path: string): Settings | undefined {
  try {
    // A pipe in its place would be waited for without end.
    return statSync(path).isFile() ? settings.parse(JSON.parse(textOf(readFileSync(path)) ?? "")) : undefined;
  } catch {
    return undefined;
  }
}
