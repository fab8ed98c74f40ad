import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { callNames } from "../../electron/callNames";
import { launchApp } from "./driver/launch";

/*
 * Electron's security checklist, an item a test, by its own numbers. What reading can tell of them (and of 15, openExternal)
 * stands in test/unit/doors; 15 as people meet it in hostFiles.test.ts, 17 (senders) in bridgeRefusals.test.ts, 19 (fuses)
 * in packagedApp.test.ts.
 */
const checkout = resolve(import.meta.dirname, "../..");

test("1, 18: pages come from the app's own protocol; no other one is loaded, file: among them", async () => {
  const { page, electron } = await launchApp();
  const urls = await electron.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((each) => each.getURL()),
  );
  expect(urls).toEqual(["secondstory://app/"]);
  const read = await page.evaluate(() =>
    Promise.all(
      [
        "file:///etc/hostname",
        "http://127.0.0.1/",
        "https://example.org/",
        "secondstory://other/",
        "chrome://version",
      ].map((url) =>
        fetch(url).then(
          () => url,
          () => "refused",
        ),
      ),
    ),
  );
  expect(read).toEqual(Array(5).fill("refused"));
  const inside = ["/../package.json", "/%2e%2e/main/main.js", "/..%2fmain/main.js", "/%00", "//etc/hostname"];
  const answers = await page.evaluate(
    (paths) => Promise.all(paths.map(async (p) => (await fetch(`secondstory://app${p}`)).status)),
    inside,
  );
  expect(answers).toEqual(inside.map(() => 404));
});

test("2, 3, 4, 6, 8, 9, 10, 11: every page is walled off, the one that prints too", async () => {
  const { page, electron } = await launchApp();
  await electron.evaluate(({ app }) => {
    const pages: unknown[] = [];
    Object.assign(globalThis, { pages });
    app.on("browser-window-created", (_event, { webContents }) => {
      pages.push(Reflect.apply(Reflect.get(webContents, "getLastWebPreferences"), webContents, []));
    });
  });
  await page.evaluate(() => window.secondStory.printPdf({ html: "<p>x</p>" }));
  const pages = await electron.evaluate(({ BrowserWindow }) => [
    ...BrowserWindow.getAllWindows().map(({ webContents }) =>
      Reflect.apply(Reflect.get(webContents, "getLastWebPreferences"), webContents, []),
    ),
    ...Reflect.get(globalThis, "pages"),
  ]);
  expect(pages).toHaveLength(2);
  for (const preferences of pages) {
    expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true });
    expect(preferences.webSecurity ?? true).toBe(true);
    for (const name of ["nodeIntegration", "nodeIntegrationInWorker", "nodeIntegrationInSubFrames", "webviewTag"])
      expect(preferences[name] ?? false).toBe(false);
    for (const name of ["allowRunningInsecureContent", "experimentalFeatures"])
      expect(preferences[name] ?? false).toBe(false);
    expect(preferences.enableBlinkFeatures ?? "").toBe("");
  }
  expect(pages[1].javascript).toBe(false);
});

test("5: every permission is refused, that for a device or the screen too", async () => {
  const { page } = await launchApp();
  await page.getByText("What happened?").first().waitFor();
  const answers = await page.evaluate(async () => {
    const asked = navigator as unknown as Record<string, Record<string, (options?: unknown) => Promise<unknown>>>;
    const tries: Readonly<Record<string, () => unknown>> = {
      geolocation: () => new Promise((done, refuse) => navigator.geolocation.getCurrentPosition(done, refuse)),
      notifications: async () => {
        if ((await Notification.requestPermission()) !== "granted") throw new Error("refused");
      },
      camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
      microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
      screen: () => navigator.mediaDevices.getDisplayMedia({ video: true }),
      clipboard: () => navigator.clipboard.readText(),
      midi: () => navigator.requestMIDIAccess({ sysex: true }),
      hid: async () => {
        const devices = (await asked.hid?.requestDevice?.({ filters: [] })) as readonly unknown[] | undefined;
        if ((devices ?? []).length === 0) throw new Error("none");
      },
      serial: () => asked.serial?.requestPort?.(),
      usb: () => asked.usb?.requestDevice?.({ filters: [] }),
      // Where the page does not even have the call, it is refused too.
      bluetooth: async () => {
        const device = await asked.bluetooth?.requestDevice?.({ acceptAllDevices: true });
        if (device === undefined) throw new Error("none");
      },
      storage: async () => {
        if (!(await navigator.storage.persist())) throw new Error("refused");
      },
    };
    const refused = async (attempt: () => unknown) => {
      const patience = new Promise((done) => setTimeout(() => done("no answer"), 5_000));
      return Promise.race([
        Promise.resolve()
          .then(attempt)
          .then(
            () => "granted",
            () => "refused",
          ),
        patience,
      ]);
    };
    return Object.fromEntries(
      await Promise.all(Object.entries(tries).map(async ([name, attempt]) => [name, await refused(attempt)])),
    );
  });
  expect(Object.entries(answers).filter(([, answer]) => answer !== "refused")).toEqual([]);
});

test("7: the content security policy comes with every answer, and is exactly this one", async () => {
  const { page } = await launchApp();
  const policyOf = (path: string) =>
    page.evaluate(async (at) => (await fetch(at)).headers.get("Content-Security-Policy"), path);
  const policy = (scripts: string) =>
    [
      "default-src 'none'",
      `script-src ${scripts}`,
      "style-src-elem 'self' 'nonce-NONCE'",
      "style-src-attr 'none'",
      "img-src 'self' data: blob:",
      "font-src 'self' data:",
      "connect-src 'self'",
      "worker-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "object-src 'none'",
    ].join("; ");
  const withoutNonce = (text: string | null) => text?.replace(/nonce-[A-Za-z0-9+/]{22}==/, "nonce-NONCE");
  expect(withoutNonce(await policyOf("/"))).toBe(policy("'self'"));
  const worker = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map(({ name }) => name)
      .find((name) => name.endsWith(".js")),
  );
  expect(withoutNonce(await policyOf(worker ?? ""))).toBe(policy("'self'"));
  expect(withoutNonce(await policyOf("/workers/none.js"))).toBeUndefined();
});

test("7: no text becomes a program: no inline script, no attribute, no address, no timer, no worker", async () => {
  const { page } = await launchApp();
  await page.getByText("What happened?").first().waitFor();
  const ran = await page.evaluate(async () => {
    const mark = (name: string) => `window.ran = (window.ran || "") + "${name} "`;
    const add = (name: string, fields: Readonly<Record<string, string>>, text = "") => {
      const element = document.createElement(name);
      for (const [field, value] of Object.entries(fields)) element.setAttribute(field, value);
      element.textContent = text;
      document.body.append(element);
      return element;
    };
    add("script", {}, mark("inline"));
    add("script", { src: `data:text/javascript,${encodeURIComponent(mark("data"))}` });
    add("script", { src: URL.createObjectURL(new Blob([mark("blob")])) });
    add("img", { src: "x:", onerror: mark("attribute") });
    add("button", { onclick: mark("click") }).click();
    add("a", { href: `javascript:${mark("address")}` }).click();
    add("iframe", { src: `javascript:parent.${mark("frame").slice(7)}` });
    add("iframe", { srcdoc: `<script>parent.${mark("srcdoc").slice(7)}</script>` });
    // A task of its own: what the debugger runs directly may turn text into a program.
    await new Promise<void>((done) =>
      setTimeout(() => {
        try {
          Reflect.construct(Function, [mark("function")])();
        } catch {
          // As it should be.
        }
        try {
          Reflect.apply(setTimeout, window, [mark("timer"), 0]);
        } catch {
          // As it should be.
        }
        setTimeout(done, 500);
      }),
    );
    return Reflect.get(window, "ran") ?? "";
  });
  expect(ran).toBe("");
  const node = ["require", "process", "module", "global", "Buffer", "__dirname", "setImmediate", "electron"];
  expect(await page.evaluate((names) => names.filter((name) => name in window), node)).toEqual([]);
});

test("12, 13, 14: the page holds no other page, stays where it is, and opens no window", async () => {
  const { page, electron } = await launchApp();
  await page.getByText("What happened?").first().waitFor();
  const guarded = await electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    let denied = 0;
    const preventDefault = () => {
      denied += 1;
    };
    contents?.emit("will-attach-webview", { preventDefault }, {}, {});
    return denied;
  });
  expect(guarded).toBeGreaterThan(0);
  expect(await page.evaluate(() => "getWebContentsId" in document.createElement("webview"))).toBe(false);
  await page.evaluate(() => {
    for (const url of [
      "https://example.org/",
      "file:///etc/hostname",
      "secondstory://print/x",
      "about:blank",
      "data:text/html,x",
    ]) {
      window.open(url);
      const link = document.createElement("a");
      link.href = url;
      document.body.append(link);
      link.click();
      link.target = "_blank";
      link.click();
      window.location.assign(url);
    }
  });
  await expect.poll(() => page.url()).toBe("secondstory://app/");
  expect(await electron.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
});

test("16: the pinned Electron is one exact version, and the window tells which one runs", async () => {
  const described = JSON.parse(await readFile(join(checkout, "package.json"), "utf8"));
  expect(described.devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
  const { page, electron } = await launchApp();
  const runs = await electron.evaluate(() => process.versions.electron);
  const { runtime } = await page.evaluate(() => window.secondStory.aboutThisMachine());
  expect(runtime).toContain(`Electron ${runs}`);
});

test("20, and beyond: the page has the calls of the bridge and nothing else; no dictionary, no crash report", async () => {
  const { page, electron } = await launchApp();
  expect(await page.evaluate(() => Object.keys(window.secondStory))).toEqual([...callNames, "on"]);
  expect(await page.evaluate(() => Object.keys(window).filter((name) => /electron|ipc/i.test(name)))).toEqual([]);
  const host = await electron.evaluate(({ session, crashReporter }) => ({
    spelling: session.defaultSession.isSpellCheckerEnabled(),
    reports: crashReporter.getUploadedReports().length,
  }));
  expect(host).toEqual({ spelling: false, reports: 0 });
});
