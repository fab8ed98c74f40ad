import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect } from "vitest";
import { allCommands } from "../../../renderer/store/commandRegistry";
import { kindOf } from "../../../renderer/store/documentKinds";
import { fileOf, historyFileOf } from "../../../renderer/store/workspaceFiles";
import { expectSameButLedgers } from "./ledgers";
import type { Kept, Texts } from "./storeDoor";

/** The files of some documents of a workspace, and the window that works on them, its door open. */
export class DocumentFiles {
  private told: Texts = {};

  /** @param folders the documents, by the folder names that they go under in the store */
  constructor(
    private readonly page: Page,
    private readonly workspace: string,
    private readonly folders: readonly string[],
  ) {}

  /** What the files hold once all that was done is in them. Their histories have only been added to since the last time. */
  async saved(): Promise<Texts> {
    await this.page.evaluate(() => window.storeDoor.save());
    const told = await this.read((folder) => this.text(historyFileOf(folder)).catch(() => ""));
    for (const folder of this.folders)
      expect(told[folder]?.startsWith(this.told[folder] ?? ""), `the history of “${folder}”`).toBe(true);
    this.told = told;
    return this.read((folder) => this.text(fileOf(folder)));
  }

  /** Does a command. Like undo and redo, it resolves to what the files are to hold then. */
  async run(id: string, input: unknown, folder: string): Promise<Texts> {
    const done = await this.page.evaluate(([command, given, on]) => window.storeDoor.run(command, given, on), [
      id,
      input,
      folder,
    ] as const);
    expect(done, id).toEqual({ did: allCommands.find((command) => command.id === id)?.title });
    return (await this.kept()).texts;
  }

  /** @param title of what is undone, where it is known */
  async undo(title?: string): Promise<Texts> {
    await this.page.keyboard.press("Control+z");
    const { redo, texts } = await this.kept();
    if (title !== undefined) expect(redo).toBe(title);
    return texts;
  }

  async redo(title?: string): Promise<Texts> {
    await this.page.keyboard.press("Control+Shift+z");
    const { undo, texts } = await this.kept();
    if (title !== undefined) expect(undo).toBe(title);
    return texts;
  }

  /** What is kept on the device of these documents, and what undo and redo would do. */
  kept(): Promise<Kept> {
    return this.page.evaluate((folders) => window.storeDoor.kept(folders), this.folders);
  }

  private text(path: string): Promise<string> {
    return readFile(join(this.workspace, path), "utf8");
  }

  private async read(of: (folder: string) => Promise<string>): Promise<Texts> {
    return Object.fromEntries(
      await Promise.all(this.folders.map(async (folder) => [folder, await of(folder)] as const)),
    );
  }
}

/** The documents whose texts differ, by their folder names. */
export function changedDocuments(before: Texts, after: Texts): readonly string[] {
  return Object.keys(before).filter((folder) => before[folder] !== after[folder]);
}

/** Byte for byte; where a ledger grew, which no undo shortens, with every line of before at its place. */
export function expectSameTexts(now: Texts, wanted: Texts, what: string): void {
  for (const [folder, text] of Object.entries(wanted)) {
    const told = `${what}: “${folder}”`;
    if (kindOf(folder) === "incident") expectSameButLedgers(now[folder] ?? "", text, told);
    else expect(now[folder], told).toBe(text);
  }
}
