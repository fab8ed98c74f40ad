import type { Locator } from "playwright";
import { expect, test } from "vitest";
import { seriousFindings } from "./driver/axe";
import { launchApp } from "./driver/launch";
import { onEachSurface, openSample } from "./driver/surfaces";

const looks = [
  { name: "light", media: { colorScheme: "light" } },
  { name: "dark", media: { colorScheme: "dark" } },
  { name: "more contrast", media: { colorScheme: "dark", contrast: "more" } },
  { name: "the system's own colours", media: { contrast: null, forcedColors: "active" } },
] as const;

test("axe finds nothing serious on any surface, light, dark and in high contrast", async () => {
  const { page } = await launchApp();
  const found = [...(await seriousFindings(page, "first run"))];
  await openSample(page);
  for (const { name: look, media } of looks) {
    await page.emulateMedia(media);
    await onEachSurface(page, async (name) => {
      found.push(...(await seriousFindings(page, `${name}, ${look}`)));
    });
  }
  expect(found).toEqual([]);
});

test("in the system's own colours what is chosen has a frame, and nothing else looks so", async () => {
  const { page } = await launchApp();
  await openSample(page);
  await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  const framed = async (row: Locator) => {
    await row.waitFor();
    return row.evaluate((element) => {
      const { outlineStyle, outlineWidth, outlineColor, backgroundColor } = getComputedStyle(element);
      return outlineStyle === "solid" && outlineWidth === "2px" && outlineColor !== backgroundColor;
    });
  };
  const chosen = page.locator("[aria-selected=true]:visible").first();
  await onEachSurface(page, async (name) => {
    if (name !== "timeline" && !name.endsWith("actions")) return;
    await page.getByRole("main").locator("[role=grid], [role=tree]").first().focus();
    await page.keyboard.press("ArrowDown");
    expect(await framed(chosen), name).toBe(true);
  });
  const lines = () =>
    page
      .getByRole("navigation", { name: "Surfaces of the incident" })
      .getByRole("button")
      .evaluateAll((tabs) =>
        tabs.map((tab) => {
          const canvas = getComputedStyle(document.body).backgroundColor;
          return {
            isShown: tab.hasAttribute("aria-current"),
            hasLine: getComputedStyle(tab).borderBottomColor !== canvas,
          };
        }),
      );
  for (const { isShown, hasLine } of await lines()) expect(hasLine).toBe(isShown);
  await page.keyboard.press("Control+k");
  expect(await framed(page.getByRole("option", { selected: true })), "palette").toBe(true);
});

test("axe sees grey on grey, and a button without a name", async () => {
  const { page } = await launchApp();
  await page.evaluate(() => {
    const pale = document.createElement("p");
    pale.textContent = "Hard to read";
    pale.style.cssText = "position: fixed; top: 0; color: #d8d8d8; background: #fff";
    document.querySelector("#root")?.append(pale, document.createElement("button"));
  });
  const found = await seriousFindings(page, "planted");
  expect(found).toEqual([
    expect.stringMatching(/^planted: button-name/),
    expect.stringMatching(/^planted: color-contrast/),
  ]);
});
