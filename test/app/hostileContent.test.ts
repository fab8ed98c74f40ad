import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { printIncident, printWorkspace } from "../../core/model/files";
import { Workspace } from "../../core/model/workspace";
import { everyAnalysis } from "../unit/badInput/everyAnalysis";
import { hostileIncident } from "../unit/badInput/hostileIncident";
import { hostileTexts } from "../unit/badInput/hostileTexts";
import { launchApp, newHome } from "./driver/launch";

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
      expect(await findings()).toEqual({ ran: false, foreign: [], handlers: [], notIsolated: [] });
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
    return page.evaluate(() => {
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
      };
    });
  }
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
