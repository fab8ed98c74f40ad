import { join } from "node:path";
import { expect, test } from "vitest";
import { launchApp, newHome } from "./driver/launch";
import { leakyApp } from "./driver/leakyApp";
import { startListening } from "./driver/listeningServer";
import { probeNetwork } from "./driver/networkProbes";
import { begin } from "./driver/story";

test("no way that a page has reaches a server on this very computer, by TCP or by UDP", async () => {
  const server = await startListening();
  const { page, electron } = await launchApp();
  await page.getByText("What happened?").first().waitFor();
  await probeNetwork(page, server.port);
  expect([...server.reached()]).toEqual([]);
  expect(page.url()).toBe("secondstory://app/");
  expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test("nor does the report's preview, whatever stands in it, or a worker", async () => {
  const server = await startListening();
  const { page } = await launchApp();
  await begin(page, "Orders stopped");
  await page.keyboard.press("Control+5");
  const preview = page.locator("iframe").first();
  await preview.contentFrame().locator("h1").first().waitFor();
  const ran = await preview.evaluate(async (frame: HTMLIFrameElement, port) => {
    const inside = frame.contentDocument;
    if (inside === null) return "no preview";
    const http = `http://127.0.0.1:${port}`;
    const markup: readonly [string, Record<string, string>][] = [
      ["img", { src: `${http}/image`, onerror: "parent.ran = true" }],
      ["iframe", { src: `${http}/iframe` }],
      ["link", { rel: "stylesheet", href: `${http}/stylesheet` }],
      ["link", { rel: "preconnect", href: http }],
      ["video", { src: `${http}/video` }],
      ["object", { data: `${http}/object` }],
      ["meta", { "http-equiv": "refresh", content: `0;url=${http}/refresh` }],
    ];
    for (const [name, fields] of markup) {
      const element = inside.createElement(name);
      for (const [field, value] of Object.entries(fields)) element.setAttribute(field, value);
      inside.body.append(element);
    }
    const script = inside.createElement("script");
    script.textContent = "parent.ran = true";
    inside.body.append(script);
    const form = inside.createElement("form");
    form.action = `${http}/form`;
    inside.body.append(form);
    form.submit();
    await new Promise((done) => setTimeout(done, 1_500));
    return "ran" in window
      ? "ran"
      : frame.contentWindow !== null && "secondStory" in frame.contentWindow
        ? "bridge"
        : "";
  }, server.port);
  expect(ran).toBe("");
  const made = await page.evaluate(() => {
    // The window's own files are the only workers there are.
    try {
      new Worker(URL.createObjectURL(new Blob(["1"])));
      return "a worker";
    } catch {
      return "no worker";
    }
  });
  expect(made).toBe("no worker");
  expect([...server.reached()]).toEqual([]);
});

const wouldReach = [
  ...["fetch", "no-cors", "xhr", "websocket", "eventsource", "beacon", "ping", "image", "srcset", "video", "poster"],
  ...[
    "script",
    "stylesheet",
    "preload",
    "modulepreload",
    "prefetch",
    "css-image",
    "font",
    "blob-worker",
    "data-worker",
  ],
  ...["tcp", "udp"],
];

test("with the filters taken out, the same tries do reach the server: each would be seen", async () => {
  const server = await startListening();
  const home = await newHome();
  const { page } = await launchApp({ home, app: await leakyApp(join(home.folder, "leaky")) });
  await page.getByText("What happened?").first().waitFor();
  await probeNetwork(page, server.port);
  expect([...server.reached()].sort()).toEqual(expect.arrayContaining(wouldReach));
});
