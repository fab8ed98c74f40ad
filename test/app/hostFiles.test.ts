import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { launchApp, newHome } from "./driver/launch";

test("the first workspace lies in the documents folder, and is the one that opens next time", async () => {
  const first = await launchApp();
  expect(await first.page.evaluate(() => window.secondStory.openOwnWorkspace({ place: "own" }))).toMatchObject({
    kind: "open",
    workspace: { path: join(first.home.documents, "Second Story"), writable: true, place: "own" },
  });
  await first.close();
  const second = await launchApp({ home: first.home });
  expect(await second.page.evaluate(() => window.secondStory.openLastWorkspace())).toMatchObject({
    workspace: { path: join(first.home.documents, "Second Story"), place: "own" },
  });
});

test("a file is on disk when the window hears that it is written, and a hand edit is told and kept", async () => {
  const { page, home } = await launchApp();
  const written = await page.evaluate(async () => {
    await window.secondStory.openOwnWorkspace({ place: "own" });
    return window.secondStory.writeFile({ path: "changes/one.json", text: "{}\n", replaces: "absent" });
  });
  const file = join(home.documents, "Second Story", "changes", "one.json");
  expect(await readFile(file, "utf8")).toBe("{}\n");
  if (written.kind !== "written") throw new Error(`The file was not written: ${JSON.stringify(written)}`);
  await page.evaluate(() => {
    window.secondStory.on("folderChanged", ({ paths }) => {
      document.documentElement.dataset.changed = paths.join(" ");
    });
  });
  await writeFile(file, "by hand\n");
  await vi.waitFor(async () => {
    expect(await page.evaluate(() => document.documentElement.dataset.changed)).toBe("changes/one.json");
  }, 10_000);
  const again = await page.evaluate(
    (replaces) => window.secondStory.writeFile({ path: "changes/one.json", text: "ours\n", replaces }),
    written.hash,
  );
  expect(again).toMatchObject({ kind: "changed", text: "by hand\n" });
  expect(await readFile(file, "utf8")).toBe("by hand\n");
});

test("an export goes where the person says, and a place that cannot be written is named", async () => {
  const { page, home, electron } = await launchApp();
  const save = () =>
    page.evaluate(() =>
      window.secondStory.saveExport({
        name: "INC-2016-001.docx",
        kind: { name: "Word", extension: "docx" },
        bytes: Uint8Array.from([80, 75]),
      }),
    );
  const target = join(home.folder, "report.docx");
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, target);
  expect(await save()).toMatchObject({ kind: "saved", path: target });
  expect([...(await readFile(target))]).toEqual([80, 75]);
  const nowhere = join(home.folder, "gone", "report.docx");
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, nowhere);
  expect(await save()).toMatchObject({ kind: "failed", message: expect.stringContaining(nowhere) });
  await electron.evaluate(({ dialog }) => {
    dialog.showSaveDialog = async () => ({ canceled: true, filePath: "" });
  });
  expect(await save()).toEqual({ kind: "cancelled" });
});

test("what the window writes is a document, and nothing that a person named as a program is opened", async () => {
  const { page, home, electron } = await launchApp();
  const save = (name: string, extension: string) =>
    page.evaluate(
      (asked) =>
        Reflect.apply(window.secondStory.saveExport, undefined, [
          { name: asked.name, kind: { name: "Word", extension: asked.extension }, bytes: new Uint8Array([80, 75]) },
        ]).then(
          (answer: { kind: string; id?: string }) => answer,
          () => ({ kind: "refused" }),
        ),
      { name, extension },
    );
  const folder = home.folder;
  await electron.evaluate(({ dialog, shell }, to) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    dialog.showSaveDialog = async (...given: readonly unknown[]) => {
      const { defaultPath } = given.at(-1) as { defaultPath: string };
      return {
        canceled: false,
        filePath: `${to}/${defaultPath.split("/").at(-1)?.replace("chosen.docx", "a.desktop")}`,
      };
    };
    shell.openPath = async (path) => {
      opened.push(path);
      return "";
    };
  }, folder);
  for (const [name, extension] of [
    ["a.desktop", "desktop"],
    ["a.exe", "exe"],
    ["a.docx.sh", "docx"],
    ["a", "html"],
  ] as const)
    expect(await save(name, extension), name).toEqual({ kind: "refused" });
  expect((await readdir(folder)).filter((name) => name.startsWith("a"))).toEqual([]);
  const report = await save("report.docx", "docx");
  const program = await save("chosen.docx", "docx");
  const open = (id: string | undefined) => page.evaluate((of) => window.secondStory.openSaved({ id: of ?? "" }), id);
  expect(await open(program.id)).toMatchObject({
    kind: "failed",
    message: `${join(folder, "a.desktop")} is not named as a document is, so it was not opened. Open it from its folder.`,
  });
  expect(await open(report.id)).toBeUndefined();
  expect(await electron.evaluate(() => Reflect.get(globalThis, "opened"))).toEqual([join(folder, "report.docx")]);
});

test("a page is printed as PDF without running its script", async () => {
  const { page } = await launchApp();
  const printed = await page.evaluate(async () => {
    const html = "<h1>Report</h1><script>document.title = 'ran'; document.body.innerHTML = '';</script>";
    const pdf = await window.secondStory.printPdf({ html });
    return pdf.kind === "pdf" ? new TextDecoder("latin1").decode(pdf.bytes) : pdf.message;
  });
  expect(printed.slice(0, 5)).toBe("%PDF-");
  expect(printed).toContain("/StructTreeRoot");
  expect(printed).not.toContain("(ran)");
});

test("a second start hands its file to the first and ends", async () => {
  const home = await newHome();
  const first = await launchApp({ home });
  await first.page.evaluate(() => {
    window.secondStory.on("filesOpened", ({ files }) => {
      const told = files.map((file) => `${file.name} ${"bytes" in file ? file.bytes.length : `of ${file.size}`}`);
      document.documentElement.dataset.opened = told.join(", ");
    });
    return window.secondStory.ready();
  });
  const notes = join(home.folder, "chat.txt");
  await writeFile(notes, "14:02 renamed");
  const archive = join(home.folder, "many.secondstory");
  await writeFile(archive, "no archive");
  const opened = () => first.page.evaluate(() => document.documentElement.dataset.opened);
  await first.secondStart([notes]);
  await expect.poll(opened, { timeout: 20_000 }).toBe("chat.txt 13");
  // Of an archive the window asks for what it needs.
  await first.secondStart([archive]);
  await expect.poll(opened, { timeout: 20_000 }).toBe("many.secondstory of 10");
});

test("a file and a folder named at the start: the file becomes an incident of that workspace", async () => {
  const home = await newHome();
  const folder = join(home.folder, "team");
  const notes = join(home.folder, "chat.txt");
  await mkdir(folder);
  await writeFile(notes, "14:02 The queue server was renamed\n14:09 Orders stopped\n");
  const { page } = await launchApp({ home, paths: [notes, folder] });
  await page.getByRole("button", { name: /^Title: / }).waitFor();
  await vi.waitFor(async () => expect(await readdir(join(folder, "incidents"))).toHaveLength(1), 10_000);
});

test("the menu shows the window's commands and sends back the chosen one", async () => {
  const { page, electron } = await launchApp();
  await page.evaluate(async () => {
    window.secondStory.on("menuCommand", ({ id }) => {
      document.documentElement.dataset.command = id;
    });
    await window.secondStory.setMenu({
      menus: [
        {
          label: "Edit",
          items: [
            { kind: "command", id: "test/undo", label: "Undo", accelerator: "CmdOrCtrl+Z" },
            { kind: "role", role: "copy" },
          ],
        },
      ],
    });
  });
  await electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById("test/undo")?.click());
  await vi.waitFor(async () => {
    expect(await page.evaluate(() => document.documentElement.dataset.command)).toBe("test/undo");
  });
});

test("the window comes back where it was, in its size", async () => {
  const first = await launchApp();
  await first.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 140, y: 90, width: 1010, height: 710 });
  });
  await first.close();
  const second = await launchApp({ home: first.home });
  const bounds = await second.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  expect(bounds).toEqual({ x: 140, y: 90, width: 1010, height: 710 });
});

test("a link shows its target first and opens only for the web and mail", async () => {
  const { page, electron } = await launchApp();
  await electron.evaluate(({ dialog, shell }) => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    Object.assign(dialog, {
      showMessageBox: async (_window: unknown, options: { detail: string }) => {
        seen.push(`asked ${options.detail}`);
        return { response: 0, checkboxChecked: false };
      },
    });
    shell.openExternal = async (url) => void seen.push(`opened ${url}`);
  });
  const answers = await page.evaluate(() =>
    Promise.all(
      ["https://example.org/a", "file:///etc/passwd", "javascript:alert(1)", "not an address"].map((url) =>
        window.secondStory.openLink({ url }),
      ),
    ),
  );
  expect(answers).toEqual(["opened", "refused", "refused", "refused"]);
  const seen = await electron.evaluate(() => Reflect.get(globalThis, "seen"));
  expect(seen).toEqual(["asked https://example.org/a", "opened https://example.org/a"]);
});
