import { join } from "node:path";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { launchApp, newHome } from "./driver/launch";
import { leakyApp } from "./driver/leakyApp";
import { electronAsking, startNameServer } from "./driver/nameServer";
import { begin } from "./driver/story";

/*
 * A name that is asked for leaves the computer before any connection does, and may carry text. The app runs where a name
 * server of the test is the only one.
 */
const domain = "asked.example";

/** Tries each way by which a page has a name looked up, each with a name of its own. */
function askForNames(page: Page): Promise<void> {
  return page.evaluate(async (under) => {
    const at = (name: string) => `${name}.${under}`;
    const added = (element: string, fields: Readonly<Record<string, string>>) => {
      const made = document.createElement(element);
      for (const [field, value] of Object.entries(fields)) made.setAttribute(field, value);
      document.head.append(made);
    };
    const tries: (() => unknown)[] = [
      () => fetch(`http://${at("fetch")}/`),
      () => new WebSocket(`ws://${at("websocket")}/`),
      () => added("img", { src: `https://${at("image")}/a.png` }),
      () => added("link", { rel: "dns-prefetch", href: `https://${at("prefetch")}` }),
      () => added("link", { rel: "preconnect", href: `https://${at("preconnect")}` }),
      () => navigator.sendBeacon(`https://${at("beacon")}/`, "x"),
      async () => {
        const iceServers = [{ urls: `stun:${at("stun")}:3478` }];
        const made = new RTCPeerConnection({ iceServers });
        made.createDataChannel("x");
        await made.setLocalDescription(await made.createOffer());
      },
      () => window.open(`https://${at("window")}/`),
    ];
    for (const attempt of tries) {
      // A task of its own: one that throws must not keep the next from being tried.
      await new Promise((next) => setTimeout(next));
      await Promise.race([
        Promise.resolve()
          .then(attempt)
          .catch(() => undefined),
        new Promise((done) => setTimeout(done, 1_000)),
      ]);
    }
    await new Promise((done) => setTimeout(done, 1_500));
  }, domain);
}

test("no name is asked for, by the page, its report or Chromium itself, whatever is tried", async () => {
  const names = await startNameServer();
  const home = await newHome();
  const { page } = await launchApp({ home, runtime: await electronAsking(names, home) });
  await begin(page, "Orders stopped");
  await page.keyboard.press("Control+5");
  await page.locator("iframe").first().contentFrame().locator("h1").first().waitFor();
  await page
    .locator("iframe")
    .first()
    .evaluate((frame: HTMLIFrameElement, under) => {
      const page = frame.contentDocument;
      for (const rel of ["dns-prefetch", "preconnect", "stylesheet"]) {
        const link = page?.createElement("link");
        if (link === undefined) throw new Error("There is no preview.");
        link.rel = rel;
        link.href = `https://preview-${rel}.${under}`;
        page?.head.append(link);
      }
    }, domain);
  await askForNames(page);
  expect([...names.asked()]).toEqual([]);
});

test("with the filters taken out, the same tries ask for their names, and so would the host: each would be seen", async () => {
  const names = await startNameServer();
  const home = await newHome();
  const app = await leakyApp(join(home.folder, "leaky"));
  const { page, electron } = await launchApp({ home, app, runtime: await electronAsking(names, home) });
  await page.getByText("What happened?").first().waitFor();
  await electron.evaluate((_electron, under) => fetch(`http://host.${under}/`).catch(() => undefined), domain);
  await askForNames(page);
  // Electron connects nowhere ahead of time, so `preconnect` asks for nothing even then.
  const wouldAsk = ["fetch", "websocket", "image", "prefetch", "beacon", "stun", "host"];
  await expect
    .poll(() => [...names.asked()].sort(), { timeout: 30_000 })
    .toEqual(expect.arrayContaining(wouldAsk.map((name) => `${name}.${domain}`)));
});
