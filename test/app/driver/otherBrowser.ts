import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron, type ElectronApplication, type Page } from "playwright";
import { inject, onTestFinished } from "vitest";
import { startHolder } from "../../../build/places.mjs";
import { environment, type Home } from "./launch";

export interface OtherBrowser {
  readonly page: Page;
  readonly electron: ElectronApplication;
  /** Addresses that the page asked for, its own aside. */
  readonly asked: readonly string[];
  /** Errors and warnings of its console. */
  readonly complaints: readonly string[];
}

const program = `
const { app, BrowserWindow } = require("electron");
app.whenReady().then(() => new BrowserWindow({ width: 900, height: 1000 }).loadFile(process.argv.at(-1)));
`;

/** A browser that knows nothing of the app opens a file, as a double click on a mail's attachment would. */
export async function openInOtherBrowser(home: Home, file: string): Promise<OtherBrowser> {
  const folder = await mkdtemp(join(tmpdir(), "other-browser-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  await writeFile(
    join(folder, "package.json"),
    JSON.stringify({ name: "other-browser", version: "1.0.0", main: "main.js" }),
  );
  await writeFile(join(folder, "main.js"), program);
  const { executable, switches } = inject("electron");
  const electron = await _electron.launch({
    executablePath: executable,
    args: ["-r", startHolder, ...switches, `--user-data-dir=${join(folder, "profile")}`, folder, file],
    env: environment(home),
  });
  onTestFinished(() => electron.close().catch(() => undefined));
  const page = await electron.firstWindow();
  const [asked, complaints]: [string[], string[]] = [[], []];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.waitForLoadState("load");
  return { page, electron, asked, complaints };
}
