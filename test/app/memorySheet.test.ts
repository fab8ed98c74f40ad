import { expect, test } from "vitest";
import { Incident } from "../../core/model/incident";
import { askForMemories } from "../../renderer/store/commands/memoryCommands";
import { chosenInPalette } from "./cases/overlays";
import { launchApp } from "./driver/launch";
import { openInOtherBrowser } from "./driver/otherBrowser";
import { answerSaveDialog } from "./driver/saveDialog";
import { begin, isSaved, onlyIncident, ownFolder, stored } from "./driver/story";

test("by keyboard alone: a memory sheet is made, filled in by another browser, and taken back line by line", async () => {
  const app = await launchApp();
  const { page, home } = app;
  await answerSaveDialog(app, home.folder);
  await begin(page, "The shop took no orders");
  const folder = await onlyIncident(ownFolder(home));
  const kept = async () => Incident.parse(await stored(folder));
  const people = page.getByRole("textbox", { name: "Add a role" });
  await page.keyboard.press("Control+1");
  await people.focus();
  await page.keyboard.type("on call for the shop");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await kept()).people.length).toBe(1);

  await chosenInPalette(page, askForMemories.title);
  const dialog = page.getByRole("dialog", { name: "Ask those who were there" });
  await dialog.getByRole("combobox", { name: "For whom?" }).and(page.locator(":focus")).waitFor();
  await page.keyboard.type("on call");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const written = page.getByText(/^Written: /u);
  await written.waitFor();
  const file = ((await written.textContent()) ?? "").replace("Written: ", "").trim();

  const other = await openInOtherBrowser(home, file);
  const sheet = other.page;
  expect(await sheet.getByRole("heading", { level: 1 }).textContent()).toContain("The shop took no orders");
  await expect(sheet.getByLabel("Your role that day").inputValue()).resolves.toBe("on call for the shop");
  await sheet.getByLabel("Your role that day").focus();
  await sheet.keyboard.press("Tab");
  await sheet.keyboard.type("errors on the dashboard <script>alert(1)</script>");
  await sheet.keyboard.press("Enter");
  await sheet.keyboard.type("What: שלום, red all over");
  await sheet.keyboard.press("Tab");
  await sheet.keyboard.type("about 14:05");
  await sheet.keyboard.press("Tab");
  await sheet.keyboard.type("14:20, an alert told me");
  await sheet.keyboard.press("Control+Enter");
  await sheet.keyboard.type("we gave up on the cache");
  await sheet.keyboard.press("Tab");
  await sheet.keyboard.type("when the cook rang");
  await sheet.getByLabel("What made it hard?").focus();
  await sheet.keyboard.type("nobody could say who had the key");
  await sheet.getByRole("button", { name: "Copy the text" }).focus();
  await sheet.keyboard.press("Enter");
  await sheet.getByText("Copied. Paste it into your answer.").waitFor();
  expect(other.asked).toEqual([]);
  expect(other.complaints).toEqual([]);
  const text = await sheet.getByLabel("The text to send back").inputValue();
  expect(await other.electron.evaluate(({ clipboard }) => clipboard.readText())).toBe(text);

  await page.keyboard.press("Control+2");
  await page.keyboard.press("i");
  const notes = page.getByRole("textbox", { name: "Notes" });
  await notes.waitFor();
  await app.electron.evaluate(({ clipboard }, given) => clipboard.writeText(given), `Here you are:\n\n${text}`);
  await page.keyboard.press("Control+v");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("option", { name: /proposed: What: errors on the dashboard/u }).waitFor();
  expect((await kept()).events).toHaveLength(1);

  await page.getByRole("listbox", { name: "Lines of the source" }).focus();
  await page.keyboard.press("Home");
  const lines = text.split("\n").findIndex((line) => line.startsWith("What: errors")) + 2;
  for (let line = 0; line < lines; line += 1) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await kept()).events.length).toBe(2);
  await isSaved(page);
  const { events, people: roles, sources } = await kept();
  expect(events[1]).toMatchObject({
    title: "Errors on the dashboard <script>alert(1)</script>",
    detail: "errors on the dashboard <script>alert(1)</script>\nWhat: שלום, red all over",
    when: { kind: "about" },
    people: [roles[0]?.id],
    knownBy: [{ who: `{@${roles[0]?.id}}`, when: { kind: "exact" }, how: "an alert told me (told in a memory sheet)" }],
    source: { id: sources.at(-1)?.id, line: lines + 1 },
  });
  expect(sources.at(-1)).toMatchObject({ kind: "sheet" });
  await page.keyboard.press("Control+z");
  await expect.poll(async () => (await kept()).events.length).toBe(1);
  expect(app.complaints).toEqual([]);
});
