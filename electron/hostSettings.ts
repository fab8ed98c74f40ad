import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { z } from "zod";
import { readWithHash, replaceFile } from "./atomicFile";
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

/** Reads the settings of a profile. A file that cannot be read is replaced by fresh settings at the next change. */
export async function openHostSettings(profile: string): Promise<HostSettings> {
  const path = join(profile, "host.json");
  const inTurn = oneAtATime();
  let now = (await readSettings(path)) ?? { device: randomUUID(), recent: [] };
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

async function readSettings(path: string): Promise<Settings | undefined> {
  try {
    const found = await readWithHash(path);
    return found === "absent" ? undefined : settings.parse(JSON.parse(textOf(found.bytes) ?? ""));
  } catch {
    return undefined;
  }
}
