import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { holdersBelow } from "./driver/bytesBelow";
import { ForgettingDriver, pressWhenShown } from "./driver/forgetting";
import { launchApp } from "./driver/launch";
import { begin, isSaved, isStored, onlyIncident, ownFolder, rename, stored, writeByHand } from "./driver/story";

const name = "Dana Müller";

test("other spellings of a name are offered, those of the same letters ticked; what is not ticked stays and is counted", async () => {
  const { page, home, complaints } = await launchApp();
  const forgetting = new ForgettingDriver(page);
  const workspace = ownFolder(home);
  await begin(page, `Reported by ${name}`);
  await isSaved(page);
  const folder = await onlyIncident(workspace);
  await rename(page, "dana müller asked Dana Muller's friend");
  await isSaved(page);
  const source = `DANA\nMÜLLER wrote Dana Mul\u00adler and Dana Mu\u0308ller; mail dana.mueller@shop.example, see ?q=Dana%20M%C3%BCller`;
  const attachments = join(folder, "attachments");
  await mkdir(attachments, { recursive: true });
  await writeFile(join(attachments, "notes.txt"), source);
  await writeFile(join(attachments, "plan.docx"), Buffer.from([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0, 0x80]));
  await writeFile(join(attachments, "Dana Mu\u0308ller.png"), Buffer.from([0x89, 0x50, 0xff, 0]));

  await forgetting.look(name);
  expect(new Map(await forgetting.offered())).toEqual(
    new Map([
      ["dana müller", true],
      ["DANA⏎MÜLLER", true],
      ["Dana Mu\u0308ller (letters and marks apart)", true],
      ["Dana%20M%C3%BCller", true],
      ["Dana Mul‹U+00AD›ler", false],
      ["dana.mueller", false],
      ["Dana Muller", false],
    ]),
  );
  const places = forgetting.dialog.getByRole("status", { name: "Where it stands" });
  expect(await places.getByRole("list", { name: /^Left as they are/ }).textContent()).toContain("ller.png");
  expect(await places.getByRole("list", { name: /^Not searched/ }).textContent()).toContain("plan.docx");
  await forgetting.spelling("Dana Mul‹U+00AD›ler").press("Space");
  await forgetting.spelling("dana.mueller").press("Space");
  await forgetting.takeOut("a name");
  await page
    .getByText("The text was taken out.")
    .getByText("One other spelling was left.")
    .waitFor({ timeout: 30_000 });
  await vi.waitFor(async () => expect(await holdersBelow(home.folder, name)).toEqual([]), 20_000);
  for (const gone of ["dana müller", "DANA\nMÜLLER", "Mul\u00adler", "M%C3%BCller", "dana.mueller"])
    expect(await holdersBelow(home.folder, gone)).toEqual([]);
  expect(await holdersBelow(home.folder, "Mu\u0308ller")).toEqual([expect.stringMatching(/ller\.png$/)]);
  expect((await stored(folder)).title).toMatch(/^\[removed [^\]]*: a name\] asked Dana Muller's friend$/);
  await rename(page, "Work goes on");
  await isStored(folder, { title: "Work goes on" });
  expect(complaints).toEqual([]);
});

test("looking through a large workspace shows how far it is and can be stopped; nothing is changed then", async () => {
  const app = await launchApp();
  const { page, home } = app;
  const forgetting = new ForgettingDriver(page);
  await begin(page, `Reported by ${name}`);
  await isSaved(page);
  const folder = await onlyIncident(ownFolder(home));
  const log = Array.from({ length: 20_000 }, (_, line) => `line ${line} says nothing of anybody`).join("\n");
  for (let part = 0; part < 20; part += 1)
    await writeByHand(join(folder, "attachments", `log${part}.json`), [log, name]);
  await pressWhenShown(page, "Stop");
  await forgetting.begin(name);
  const stopped = page.getByText("Stopped. Nothing was changed.");
  await stopped.waitFor();
  await forgetting.dialog.getByRole("button", { name: "Look where it stands" }).and(page.locator(":enabled")).waitFor();
  expect(await forgetting.reason().count()).toBe(0);

  await forgetting.dialog.getByRole("button", { name: "Look where it stands" }).press("Enter");
  await forgetting.reason().waitFor({ timeout: 60_000 });
  await pressWhenShown(page, "Stop");
  await forgetting.takeOut("a name");
  await stopped.waitFor();
  expect((await stored(folder)).title).toBe(`Reported by ${name}`);
  await rename(page, "Work goes on");
  await isStored(folder, { title: "Work goes on" });
});
