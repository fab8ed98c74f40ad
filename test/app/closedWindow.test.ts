import { expect, test } from "vitest";
import { launchApp } from "./driver/launch";

test("the window opens on its own origin without a breach of the policy", async () => {
  const { page, complaints } = await launchApp();
  await page.getByText("What happened?").first().waitFor();
  expect(page.url()).toBe("secondstory://app/");
  expect(complaints).toEqual([]);
});

test("the page has no Node and reaches no network, no frame and no other page", async () => {
  const { page, electron } = await launchApp();
  await page.getByText("What happened?").first().waitFor();
  const probes = await page.evaluate(async () => {
    const refused = (attempt: () => unknown): Promise<boolean> =>
      // A task of its own: what the test's own debugger runs directly may evaluate text, the page may not.
      new Promise((resolve) => setTimeout(resolve)).then(attempt).then(
        () => false,
        () => true,
      );
    return {
      require: "require" in window,
      process: "process" in window,
      http: await refused(() => fetch("http://127.0.0.1:9/")),
      https: await refused(() => fetch("https://example.org/")),
      evaluated: await refused(() => new Function("return 1")()),
      opened: window.open("https://example.org/") === null,
      clipboard: await refused(() => navigator.clipboard.readText()),
      unknownEvent: await refused(() => Reflect.apply(window.secondStory.on, undefined, ["other", () => undefined])),
      wrongPath: await refused(() => window.secondStory.readFile({ path: "../outside.txt" })),
    };
  });
  expect(probes).toEqual({
    require: false,
    process: false,
    http: true,
    https: true,
    evaluated: true,
    opened: true,
    clipboard: true,
    unknownEvent: true,
    wrongPath: true,
  });
  await page.evaluate(() => {
    window.location.href = "https://example.org/";
  });
  expect(page.url()).toBe("secondstory://app/");
  expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test("style elements carry this load's nonce, and each load has another one", async () => {
  const { page } = await launchApp();
  const nonce = () => page.evaluate(() => document.querySelector('meta[name="style-nonce"]')?.getAttribute("content"));
  const first = await nonce();
  expect(first).toMatch(/^[A-Za-z0-9+/]{22}==$/);
  await page.reload();
  expect(await nonce()).not.toBe(first);
});
