import { expect, test } from "vitest";
import { Incident } from "../../core/model/incident";
import { askForSpeakers } from "../../renderer/store/commands/sourceCommands";
import { chosenInPalette } from "./cases/overlays";
import { launchApp } from "./driver/launch";
import { begin, isSaved, onlyIncident, ownFolder, stored } from "./driver/story";

const chat = [
  "— Thursday, January 21st —",
  "",
  "nina  2:05 PM",
  "orders stopped",
  "about 10 minutes ago I renamed the queue server",
  "",
  "Omar Lind  2:07 PM",
  "restarting the workers",
].join("\n");

test("who speaks in a pasted chat is offered as people, by keyboard; the role and the lane of their events follow once one is said", async () => {
  const { page, home } = await launchApp();
  await begin(page, "The shop took no orders");
  const folder = await onlyIncident(ownFolder(home));
  const kept = async () => Incident.parse(await stored(folder));
  await page.keyboard.press("Control+2");
  await page.keyboard.press("i");
  const notes = page.getByRole("textbox", { name: "Notes" });
  await notes.waitFor();
  await notes.fill(chat);
  await page.keyboard.press("Control+Enter");
  await page.getByText("3 dated lines to take.").waitFor();
  await page.keyboard.press("Control+Enter");
  await expect.poll(async () => (await kept()).events.length).toBe(4);
  expect((await kept()).people).toEqual([]);
  // Nothing of it waits, and what only says who speaks is not struck out.
  expect((await kept()).sources.at(-1)?.states.filter(({ state }) => state === "open")).toEqual([]);
  const head = page.getByRole("option", { name: /nina\s+2:05 PM/ });
  expect(await head.evaluate((line) => getComputedStyle(line).textDecorationLine)).toBe("none");

  const offer = page.getByRole("button", { name: "Add as people…" });
  await page.getByText("2 people speak here.").waitFor();
  await offer.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "Role of nina" }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Role of nina");
  await page.keyboard.type("administrator on duty");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Administration");
  await page.keyboard.press("Enter");

  await page.getByText("1 person speaks here.").waitFor();
  await expect
    .poll(async () => (await kept()).people)
    .toEqual([expect.objectContaining({ name: "nina", role: "administrator on duty", team: "Administration" })]);
  await isSaved(page);
  const { people, events } = await kept();
  const of = (title: string) => events.find((event) => event.title === title);
  for (const title of ["Orders stopped", "I renamed the queue server"])
    expect(of(title)).toMatchObject({ people: [people[0]?.id], lane: "Administration" });
  expect(of("I renamed the queue server")?.when).toMatchObject({ kind: "about", plusMinus: 3 });
  expect(of("Restarting the workers")).not.toHaveProperty("lane");
  await page.keyboard.press("Control+z");
  await page.getByText("2 people speak here.").waitFor();
});

test("who speaks in the sources is offered beside the people of the overview and in the palette, until all are there", async () => {
  const { page, home } = await launchApp();
  await begin(page, "The shop took no orders");
  const folder = await onlyIncident(ownFolder(home));
  const people = async () => Incident.parse(await stored(folder)).people;
  await page.keyboard.press("Control+2");
  await page.keyboard.press("i");
  await page.getByRole("textbox", { name: "Notes" }).fill(chat);
  await page.keyboard.press("Control+Enter");
  await page.getByText("3 dated lines to take.").waitFor();

  await page.keyboard.press("Control+1");
  const panel = page.getByRole("region", { name: "People" });
  await panel.getByText("2 people speak in the sources.").waitFor();
  await panel.getByRole("button", { name: "Add them…" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Who speaks in the sources" });
  await dialog.getByRole("textbox", { name: "Role of nina" }).and(page.locator(":focus")).waitFor();
  await page.keyboard.type("administrator on duty");
  await page.keyboard.press("Enter");
  await panel.getByText("1 person speaks in the sources.").waitFor();
  await chosenInPalette(page, askForSpeakers.title);
  await dialog.getByRole("textbox", { name: "Role of Omar Lind" }).and(page.locator(":focus")).waitFor();
  await page.keyboard.type("on call");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Platform");
  await page.keyboard.press("Enter");
  await expect
    .poll(people)
    .toEqual([
      expect.objectContaining({ name: "nina", role: "administrator on duty" }),
      expect.objectContaining({ name: "Omar Lind", role: "on call", team: "Platform" }),
    ]);
  await panel.getByText("in the sources").waitFor({ state: "detached" });
  await chosenInPalette(page, askForSpeakers.title);
  await dialog.getByText("Everyone who speaks in the sources is in the people list.").waitFor();
});
