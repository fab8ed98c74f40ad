import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { bridgeCalls } from "../../electron/bridge";
import { type CallName, callNames } from "../../electron/callNames";
import { launchApp, newHome, type RunningApp } from "./driver/launch";
import { mutations, revived, taken } from "./driver/wrongArguments";
import { copyWithFaults, type PlantedFault } from "./torture/faultyCopy";

const seed = 20_160_121;
const triesOfEach = 60;

/** Printing takes a second each time; its one argument is a text like any other. */
const slow: readonly CallName[] = ["printPdf", "backUpWorkspace"];

/** What these answer loses its form on the way from the page to the test. */
const bytesAnswered: readonly CallName[] = ["printPdf", "readBytes"];

/** How the host took a call: refused by a rejection, or answered with a value. */
type Taken = { readonly refused: string } | { readonly answer: unknown };

function callAll(page: Page, name: CallName, tries: readonly unknown[]): Promise<readonly Taken[]> {
  return page.evaluate(
    async ({ call, all }) => {
      const revive = Reflect.get(window, "revived") as (told: unknown) => unknown;
      const host = window.secondStory as unknown as Readonly<Record<string, (args: unknown) => Promise<unknown>>>;
      const taken: Taken[] = [];
      for (const told of all) {
        try {
          taken.push({ answer: await host[call]?.(revive(told)) });
        } catch (error) {
          taken.push({ refused: String(error) });
        }
      }
      return taken;
    },
    { call: name, all: tries },
  );
}

/** Answers every dialog with "cancel" and lets no other program be started. */
async function nobodyAnswers({ electron }: RunningApp): Promise<void> {
  await electron.evaluate(({ dialog, shell }) => {
    const started: string[] = [];
    Object.assign(globalThis, { started });
    Object.assign(dialog, {
      showOpenDialog: async () => ({ canceled: true, filePaths: [] }),
      showSaveDialog: async () => ({ canceled: true, filePath: "" }),
      showMessageBox: async () => ({ response: 1, checkboxChecked: false }),
    });
    Object.assign(shell, {
      openExternal: async (url: string) => void started.push(url),
      openPath: async (path: string) => {
        if (!path.endsWith("Second Story")) started.push(path);
        return "";
      },
      showItemInFolder: (path: string) => void started.push(path),
    });
  });
}

/** A hash of each file below a folder, by its path. */
async function filesIn(folder: string): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    found[path] = entry.isFile()
      ? createHash("sha256")
          .update(await readFile(path))
          .digest("hex")
      : "";
  }
  return found;
}

/** The app beside folders and links that nobody may write into, with its own workspace open. */
async function amongTraps(bundle?: string) {
  const home = await newHome();
  const outside = join(home.folder, "outside");
  const workspace = join(home.documents, "Second Story");
  await mkdir(join(workspace, ".git", "hooks"), { recursive: true });
  await mkdir(outside);
  await writeFile(join(outside, "kept.txt"), "kept");
  await writeFile(join(workspace, ".git", "config"), "[core]\n");
  await symlink(outside, join(workspace, "link"));
  await symlink(join(outside, "linked.txt"), join(workspace, "linked.txt"));
  const app = await launchApp({ home, ...(bundle === undefined ? {} : { app: bundle }) });
  await app.page.getByText("What happened?").first().waitFor();
  await nobodyAnswers(app);
  await app.page.evaluate(() => window.secondStory.openOwnWorkspace({ place: "own" }));
  // As text, by the debugger: the page itself may not turn text into a function.
  await app.page.evaluate(`window.revived = ${revived.toString()}`);
  const surroundings = async () => ({
    ...(await filesIn(outside)),
    ...(await filesIn(join(workspace, ".git"))),
    home: (await readdir(home.folder))
      .filter((name) => !name.startsWith("."))
      .sort()
      .join(" "),
    documents: (await readdir(home.documents)).sort().join(" "),
  });
  return { app, surroundings };
}

/** Where a call took what its schema refuses, or answered with something else than it says: a line each. */
async function breaches(page: Page, names: readonly CallName[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of names) {
    const tries = fc.sample(mutations(taken[name]), { seed, numRuns: slow.includes(name) ? 12 : triesOfEach });
    const { args, result } = bridgeCalls[name];
    for (const [index, how] of (await callAll(page, name, tries)).entries()) {
      const told = `${name} ${JSON.stringify(tries[index])}`;
      const isTaken = args.safeParse(revived(tries[index])).success;
      if (!isTaken && !("refused" in how)) found.push(`took ${told}`);
      else if (isTaken && "answer" in how && !bytesAnswered.includes(name) && !result.safeParse(how.answer).success)
        found.push(`answered wrongly to ${told}`);
    }
  }
  return found;
}

test("each call refuses what it does not take, writes nothing outside of the workspace, and the host lives on", async () => {
  console.info(`Seed of the bridge's arguments: ${seed}, ${triesOfEach} of each call.`);
  const { app, surroundings } = await amongTraps();
  const { page, electron } = app;
  const before = await surroundings();
  const host = electron.process().pid;
  expect(await breaches(page, callNames)).toEqual([]);
  expect(await surroundings()).toEqual(before);
  expect(await electron.evaluate(() => Reflect.get(globalThis, "started"))).toEqual([]);
  expect(electron.process().pid).toBe(host);
  expect(await page.evaluate(() => window.secondStory.aboutThisMachine())).toMatchObject({ platform: "linux" });
  expect(await page.evaluate(() => Reflect.get({}, "path"))).toBeUndefined();
});

test("with the schemas taken out, calls take what they must not, and that is seen", async () => {
  const { app, surroundings } = await amongTraps(
    await copyWithFaults({
      folder: "out/main",
      text: "const args = schemas[name].args.safeParse(given);",
      by: "const args = { success: true, data: given };",
    }),
  );
  const before = await surroundings();
  const asked: readonly CallName[] = ["listFiles", "writeFile", "setAside", "setTitle"];
  const found = await breaches(app.page, asked);
  for (const name of asked) expect(found.join("\n")).toContain(`took ${name} `);
  const hook = { path: ".git/hooks/post-merge", text: "#!/bin/sh\n", replaces: "absent" } as const;
  await app.page.evaluate((args) => window.secondStory.writeFile(args), hook);
  expect(await surroundings()).not.toEqual(before);
});

test("frames within the page have no bridge, whatever they are made of", async () => {
  const { page } = await launchApp();
  await page.getByText("What happened?").first().waitFor();
  const bridges = await page.evaluate(() => {
    const blob = URL.createObjectURL(new Blob(["<p>x"], { type: "text/html" }));
    return Promise.all(
      ["about:srcdoc", "about:blank", blob, "data:text/html,x", "secondstory://app/"].map(async (src) => {
        const frame = document.createElement("iframe");
        if (src === "about:srcdoc") frame.srcdoc = "<p>x";
        else frame.src = src;
        document.body.append(frame);
        await new Promise((done) => {
          frame.addEventListener("load", done);
          setTimeout(done, 2_000);
        });
        try {
          return frame.contentWindow !== null && "secondStory" in frame.contentWindow;
        } catch {
          // Another origin, which Chromium lets nobody look into; its page was never loaded.
          return false;
        }
      }),
    );
  });
  expect(bridges).toEqual([false, false, false, false, false]);
});

/** Which callers the host answers: the page, a frame in it, one that has gone, another window, the page led elsewhere. */
async function answered({ page, electron }: RunningApp) {
  await page.getByText("What happened?").first().waitFor();
  await page.evaluate(() => {
    const frame = document.createElement("iframe");
    frame.srcdoc = "<p>x";
    document.body.append(frame);
  });
  const preload = join(import.meta.dirname, "../../out/preload/preload.cjs");
  return electron.evaluate(async ({ BrowserWindow, ipcMain }, path) => {
    const [main] = BrowserWindow.getAllWindows();
    const handlers = Reflect.get(ipcMain, "_invokeHandlers") as Map<string, (event: object) => unknown>;
    const as = async (senderFrame: unknown) => {
      try {
        return (await handlers.get("call:aboutThisMachine")?.({ senderFrame })) === undefined ? "nothing" : "answered";
      } catch {
        return "refused";
      }
    };
    const call = "window.secondStory.aboutThisMachine().then(() => 'answered', () => 'refused')";
    const other = new BrowserWindow({ show: false, webPreferences: { preload: path, sandbox: true } });
    await other.loadURL("secondstory://app/");
    const callers = {
      page: await as(main?.webContents.mainFrame),
      inside: await as(main?.webContents.mainFrame.frames[0]),
      gone: await as(null),
      other: await other.webContents.executeJavaScript(call),
    };
    other.destroy();
    // The host alone can lead the page elsewhere, and nothing there may speak for the app.
    await main?.loadURL("about:blank");
    return { ...callers, elsewhere: await main?.webContents.executeJavaScript(call) };
  }, preload);
}

const onlyThePage = { page: "answered", inside: "refused", gone: "refused", other: "refused", elsewhere: "refused" };

test("the host answers no other window, no frame but the page itself, and no other page in its place", async () => {
  expect(await answered(await launchApp())).toEqual(onlyThePage);
});

const host = "out/main";
const senderFaults: readonly (PlantedFault & { readonly name: string; readonly lets: readonly string[] })[] = [
  {
    name: "the check of the sender",
    folder: host,
    text: "if (!isFromOwnPage(event, currentWindow())) throw",
    by: "if (false) throw",
    lets: ["inside", "gone", "other", "elsewhere"],
  },
  { name: "the window", folder: host, text: "frame === window.webContents.mainFrame", by: "true", lets: ["other"] },
  { name: "the address", folder: host, text: "&& isOwnUrl(frame.url)", by: "", lets: ["elsewhere"] },
];

test.each(senderFaults)(
  "with $name taken out, the host answers others, and that is seen",
  async ({ name: _name, lets, ...fault }) => {
    const seen = await answered(await launchApp({ app: await copyWithFaults(fault) }));
    expect(seen).toEqual({ ...onlyThePage, ...Object.fromEntries(lets.map((caller) => [caller, "answered"])) });
  },
);
