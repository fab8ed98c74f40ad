import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { printIncident, printWorkspace } from "../../core/model/files";
import { Workspace } from "../../core/model/workspace";
import { setIncidentAside } from "../../renderer/store/commands/appCommands";
import { everyAnalysis } from "../unit/badInput/everyAnalysis";
import { hostileIncident } from "../unit/badInput/hostileIncident";
import { hostileTexts } from "../unit/badInput/hostileTexts";
import { chosenInPalette } from "./cases/overlays";
import { launchApp, newHome } from "./driver/launch";
import { begin } from "./driver/story";
import { TimelineDriver } from "./driver/timeline";

const rounds = [0, 19, 38];

test("hostile text in every field of three incidents does nothing on any surface", async () => {
  const home = await newHome();
  const team = join(home.folder, "team");
  const name = hostileTexts[0] ?? "";
  await mkdir(team);
  await writeFile(
    join(team, "workspace.json"),
    printWorkspace(
      Workspace.parse({
        schema: 1,
        id: "w",
        name,
        services: hostileTexts.slice(0, 20).map((text, index) => ({ id: `s${index}`, name: text, aliases: [text] })),
        themes: hostileTexts.slice(20, 40).map((text, index) => ({ id: `t${index}`, name: text, definition: text })),
      }),
    ),
  );
  for (const [index, round] of rounds.entries()) {
    const key = `INC-2016-00${index + 1}`;
    const folder = join(team, "incidents", key.toLowerCase());
    await mkdir(folder, { recursive: true });
    await writeFile(
      join(folder, "incident.json"),
      printIncident({ ...hostileIncident(round), id: `hostile-${index}`, key, conflicts: [] }),
    );
  }
  const app = await launchApp({ home, paths: [team] });
  const { page, electron } = app;
  const dialogs: string[] = [];
  const requests: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  page.on("request", (request) => requests.push(request.url()));
  const home0 = new URL(page.url()).origin;

  for (const index of rounds.keys()) {
    await page
      .getByText(new RegExp(`^INC-2016-00${index + 1} · `))
      .first()
      .click();
    await page.getByRole("button", { name: /^Title: / }).waitFor();
    for (const surface of ["1", "2", "3", "4", "5"]) {
      await page.keyboard.press(`Control+${surface}`);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      if (surface === "5") await expect.poll(() => previewText(), { timeout: 30_000 }).toContain("Summary");
      expect(await findings()).toEqual({ ran: false, foreign: [], handlers: [], notIsolated: [], turned: [] });
    }
  }
  expect(dialogs).toEqual([]);
  expect(requests.filter((url) => !/^(?:data|blob|about):/.test(url) && new URL(url).origin !== home0)).toEqual([]);
  expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(app.complaints).toEqual([]);

  function previewText(): Promise<string> {
    return page.evaluate(() => document.querySelector("iframe")?.contentDocument?.body.textContent ?? "");
  }

  /** What a hostile text would have left behind in the window or in the preview. */
  function findings() {
    return page.evaluate((texts) => {
      const documents = [document, document.querySelector("iframe")?.contentDocument].filter((each) => each != null);
      const elements = documents.flatMap((each) => [...each.querySelectorAll("*")]);
      const addresses = elements.flatMap((element) =>
        ["href", "src", "xlink:href", "action", "srcset"].flatMap((name) => element.getAttribute(name) ?? []),
      );
      return {
        ran: Reflect.has(window, "__ran"),
        foreign: addresses.filter((address) =>
          /^\s*(?:javascript|vbscript|file|data(?!:image\/))[^/]*:/i.test(address),
        ),
        handlers: elements
          .filter((element) => [...element.attributes].some(({ name }) => name.startsWith("on")))
          .map((element) => element.outerHTML.slice(0, 80)),
        notIsolated: [...document.querySelectorAll("span, a, strong, em, code")]
          .filter((element) => /[\u202d\u202e\u2066\u2067]/.test(element.textContent ?? ""))
          .filter(
            (element) => !["isolate", "isolate-override", "plaintext"].includes(getComputedStyle(element).unicodeBidi),
          )
          .map((element) => element.outerHTML.slice(0, 80)),
        // Tooltips take no elements: what is theirs is isolated by marks, or nothing of ours stands behind it.
        turned: [...document.querySelectorAll("[title], svg title")]
          .map((element) => element.getAttribute("title") ?? element.textContent ?? "")
          .filter((told) => /[\u202d\u202e\u2066\u2067]/.test(told.replace(/\u2068[^\u2068\u2069]*\u2069/g, "")))
          .filter((told) => !texts.some((text) => told.endsWith(text.trim()))),
      };
    }, hostileTexts);
  }
});

test("a name that turns the direction of text turns no word of ours in the native title and menu, or in a tooltip", async () => {
  const { page, electron } = await launchApp();
  const name = "evil\u202egnp.exe";
  const apart = `\u2068${name}\u2069`;
  const nativeTitle = () => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
  const editMenu = () =>
    electron.evaluate(({ Menu }) => {
      const edit = Menu.getApplicationMenu()?.items.find(({ label }) => label === "Edit");
      return edit?.submenu?.items.map(({ label }) => label);
    });
  await begin(page, name);
  await expect.poll(nativeTitle).toBe(`${apart} – Second Story`);
  await page.keyboard.press("Control+2");
  const timeline = new TimelineDriver(page);
  await timeline.show();
  await timeline.beginEntry();
  await timeline.addEvent("about 14:00", `${name} one`);
  await timeline.addEvent("about 14:03", `${name} two`);
  await timeline.toList();
  await timeline.moveTo("one");
  await page.keyboard.press("1");
  await timeline.moveTo("two");
  await page.keyboard.press("2");
  const badge = page.getByText("order uncertain", { exact: true }).first();
  expect(await badge.getAttribute("title")).toMatch(
    /came before or after “\u2068evil\u202egnp\.exe (?:one|two)\u2069”\. Press L/,
  );
  const drawn = page.locator("#surface svg g[data-part=event] > title");
  await expect.poll(() => drawn.allTextContents()).toContain(`\u2068${name} one\u2069 (order uncertain)`);
  await chosenInPalette(page, setIncidentAside.title);
  await expect.poll(editMenu).toContain(`Undo: Set “${apart}” aside`);
});

test("a report of hostile texts, read by a real browser, holds no script, no handler and no foreign address", async () => {
  const { page } = await launchApp();
  for (const round of rounds) {
    const { html } = everyAnalysis(hostileIncident(round));
    const held = await page.evaluate((text) => {
      const read = new DOMParser().parseFromString(text, "text/html");
      const elements = [...read.querySelectorAll("*")];
      const attributes = elements.flatMap((element) => [...element.attributes]);
      return {
        names: [...new Set(elements.map(({ localName }) => localName))],
        handlers: attributes.filter(({ name }) => name.startsWith("on")).map(({ value }) => value),
        addressed: attributes.flatMap(({ name, value }) =>
          /^(?:(?:xlink:)?href|src|srcset|action|formaction|data|poster|background)$/.test(name) ? [value] : [],
        ),
        styled: attributes.flatMap(({ name, value }) => (name === "style" ? [value] : [])),
        text: read.body.textContent ?? "",
      };
    }, html);
    expect(held.names).toEqual(expect.arrayContaining(["html", "h1", "table", "img"]));
    for (const name of ["script", "iframe", "object", "embed", "base", "form", "link"])
      expect(held.names).not.toContain(name);
    expect(held.handlers).toEqual([]);
    expect(held.addressed.length).toBeGreaterThan(5);
    expect(held.addressed.filter((address) => !/^(?:#|https?:\/\/|mailto:|data:image\/)/.test(address))).toEqual([]);
    expect(held.styled.filter((style) => /url|expression|import/i.test(style))).toEqual([]);
    // The texts are there, as words.
    expect(held.text).toContain("window.__ran");
  }
});
