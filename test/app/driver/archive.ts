import { join } from "node:path";
import type { Locator, Page } from "playwright";
import { expect } from "vitest";
import { seriousFindings } from "./axe";
import type { RunningApp } from "./launch";
import { answerSaveDialog } from "./saveDialog";
import { isSaved } from "./story";

/** What to put into an archive beside the incident and its attachments. */
interface Wish {
  readonly sources?: boolean;
  readonly history?: boolean;
  readonly passphrase?: string;
}

/** Starts a command by its title in the palette. */
async function byPalette(page: Page, title: string): Promise<void> {
  await page.keyboard.press("Control+K");
  await page.getByRole("combobox", { name: "Find anything" }).fill(title);
  await page.getByRole("option", { name: title }).first().waitFor();
  await page.keyboard.press("Enter");
}

/** Exports the open incident by keyboard; resolves to the file's path. */
export async function exportOpenIncident(app: RunningApp, folder: string, wish: Wish = {}): Promise<string> {
  const { page } = app;
  await answerSaveDialog(app, folder);
  await byPalette(page, "Export archive");
  const dialog = page.getByRole("dialog", { name: "Export archive" });
  if (wish.sources === true) await dialog.getByRole("checkbox", { name: "Source texts" }).press("Space");
  if (wish.history === true) await dialog.getByRole("checkbox", { name: "History" }).press("Space");
  if (wish.passphrase !== undefined) {
    await dialog.getByRole("checkbox", { name: "Protect it with a passphrase" }).press("Space");
    await dialog.getByLabel("Passphrase", { exact: true }).fill(wish.passphrase);
    await dialog.getByLabel("Once more", { exact: true }).fill(wish.passphrase);
  }
  expect(await seriousFindings(page, "export archive")).toEqual([]);
  await dialog.getByRole("button", { name: "Export…" }).press("Enter");
  const written = page.getByRole("dialog", { name: "The archive is written" });
  await written.waitFor({ timeout: 60_000 });
  const name = (await written.locator("p").first().textContent())?.split("/").at(-1) ?? "";
  await written.getByRole("button", { name: "Close" }).last().press("Enter");
  await written.waitFor({ state: "detached" });
  return join(folder, name);
}

/** Opens the dialog for the open incident and starts what it offers; the save dialog is answered elsewhere. */
export async function startExport(page: Page): Promise<Locator> {
  await byPalette(page, "Export archive");
  const dialog = page.getByRole("dialog", { name: "Export archive" });
  await dialog.getByRole("button", { name: "Export…" }).press("Enter");
  return dialog;
}

/** The dialog in which an archive that was opened is shown. */
export function opened(page: Page): Locator {
  return page.getByRole("dialog", { name: "Open archive" });
}

/** Types a passphrase for the archive that is shown. */
export async function tryPassphrase(page: Page, passphrase: string): Promise<void> {
  const field = opened(page).getByLabel("Passphrase", { exact: true });
  await field.fill(passphrase);
  await field.press("Enter");
}

/** Takes in what is offered, and waits until it is on disk. */
export async function takeIn(page: Page, button: string): Promise<void> {
  const take = opened(page).getByRole("button", { name: button, exact: true });
  await take.waitFor();
  expect(await seriousFindings(page, "open archive")).toEqual([]);
  await take.press("Enter");
  await opened(page).waitFor({ state: "detached" });
  await isSaved(page);
}
