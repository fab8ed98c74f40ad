import { createHash } from "node:crypto";
import { readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import type { Locator, Page } from "playwright";
import { expect, vi } from "vitest";

/** What a person does with backups. */
export class BackupsDriver {
  constructor(private readonly page: Page) {}

  /** Asks for a backup in the palette, and waits until it was made and read back. */
  async backUpNow(workspace: string): Promise<void> {
    const before = await backupsOf(workspace);
    await this.choose("Back up now");
    await vi.waitFor(async () => expect((await backupsOf(workspace)).length).toBe(before.length + 1), 30_000);
    await this.page.getByText("A backup was made and read back.").waitFor();
  }

  /** Chooses a command in the palette. */
  async choose(title: string): Promise<void> {
    await this.page.keyboard.press("Control+k");
    const palette = this.page.getByRole("dialog", { name: "Find anything" });
    await palette.getByRole("combobox").waitFor();
    await this.page.keyboard.type(title);
    await palette.getByRole("option", { name: title }).first().waitFor();
    await this.page.keyboard.press("Enter");
  }

  /** Opens the way back by the palette and takes the newest backup of a reason; what would change is shown then. */
  async look(reason: string): Promise<Locator> {
    await this.choose("Restore from a backup");
    const list = this.dialog().getByRole("list", { name: "Backups, newest first" });
    await list.getByRole("listitem").filter({ hasText: reason }).first().getByRole("button").press("Enter");
    await this.dialog()
      .getByText(/What would change|Not in this backup|Everything is as it was then/)
      .first()
      .waitFor();
    return this.dialog();
  }

  /** The open dialog. */
  dialog(): Locator {
    return this.page.getByRole("dialog", { name: /^Restore from/ });
  }

  /** Restores what is ticked, and waits until that is done, and until the way back is said. */
  async restore(wayBack = "Undo takes it back."): Promise<void> {
    await this.dialog()
      .getByRole("button", { name: /^Restore \d+$/ })
      .press("Enter");
    await this.page
      .getByText(/^\d+ restored\./)
      .and(this.page.getByText(wayBack))
      .waitFor();
    await this.dialog().waitFor({ state: "detached" });
  }
}

/** The lists in `.backups` of a workspace, by name. */
export async function backupsOf(workspace: string): Promise<readonly string[]> {
  const names = await readdir(join(workspace, ".backups")).catch(() => []);
  return names.filter((name) => /^\d{8}T\d{9}Z-[a-z-]+\.json$/.test(name)).sort();
}

/** Makes a backup some days older, in name and list, as if it had been made then. */
export async function dateBack(workspace: string, list: string, days: number): Promise<void> {
  const own = join(workspace, ".backups");
  const text = await readFile(join(own, list), "utf8");
  const made = new Date(Date.parse(JSON.parse(text).made) - days * 86_400_000).toISOString();
  await writeFile(join(own, list), text.replace(/"made": "[^"]+"/, `"made": "${made}"`));
  await rename(join(own, list), join(own, list.replace(/^[^-]+/, made.replace(/[-:.]/g, ""))));
}

/** Every file below a folder with its SHA-256, by path. */
export async function hashesBelow(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const hashes = await Promise.all(
    files.sort().map(async (file) => {
      const hash = createHash("sha256")
        .update(await readFile(file))
        .digest("hex");
      return [relative(folder, file), hash] as const;
    }),
  );
  return Object.fromEntries(hashes);
}
