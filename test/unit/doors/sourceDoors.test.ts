import { readdir, readFile } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import { expect, test } from "vitest";
import { openDoors, sourceDoors } from "./sourceDoors";

const checkout = resolve(import.meta.dirname, "../../..");

async function sources(): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const folder of ["core", "electron", "renderer"]) {
    for (const entry of await readdir(join(checkout, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.(?:tsx?|html)$/.test(entry.name)) continue;
      const path = join(entry.parentPath, entry.name);
      found.set(relative(checkout, path).split(sep).join("/"), await readFile(path, "utf8"));
    }
  }
  return found;
}

test("no source opens a door but where it is known to", async () => {
  const found = await sources();
  expect(found.size).toBeGreaterThan(300);
  expect([...found].flatMap(([file, text]) => openDoors(file, text))).toEqual([]);
});

test("every exception is used: none lies open for later", async () => {
  const found = await sources();
  const idle = sourceDoors.flatMap(({ pattern, allowed }) =>
    allowed.filter((file) => !(found.get(file) ?? "").split("\n").some((line) => pattern.test(line))),
  );
  expect(idle).toEqual([]);
});

test.each([
  "webPreferences: { nodeIntegration: true }",
  "nodeIntegrationInWorker: wanted,",
  "contextIsolation: false,",
  "sandbox: !app.isPackaged,",
  "webSecurity: false",
  "webviewTag: true",
  "allowRunningInsecureContent: true",
  "experimentalFeatures: true",
  'enableBlinkFeatures: "CSSVariables"',
  "const window = new BrowserWindow();",
  "await shell.openExternal(url);",
  "await shell.openPath(path);",
  'window.webContents.executeJavaScript("1")',
  "eval(text)",
  "new Function(text)()",
  'setTimeout("go()", 10)',
  "<div dangerouslySetInnerHTML={{ __html: text }} />",
  "element.innerHTML = text;",
  'element.insertAdjacentHTML("beforeend", text);',
  "<iframe srcDoc={html} />",
  "<webview src={url} />",
  "window.open(url);",
  'loadURL("file:///etc/passwd")',
  'img.src = "http://example.org/a.png";',
  "await fetch(url);",
  "new WebSocket(url)",
  "navigator.sendBeacon(url)",
  "new RTCPeerConnection()",
  'import { request } from "node:https";',
  'import { lookup } from "node:dns/promises";',
  'import { exec } from "child_process";',
  'import { autoUpdater } from "electron";',
  "crashReporter.start({});",
  'import remote from "@electron/remote";',
  `"script-src 'unsafe-eval'"`,
  "ipcRenderer.send(channel);",
  "ipcMain.on(channel, answer);",
  'app.commandLine.appendSwitch("no-sandbox");',
  "devTools: true,",
  "window.webContents.openDevTools();",
])("a planted line is seen: %s", (line) => {
  expect(openDoors("renderer/app/planted.tsx", `const one = 1;\n${line}\n`)).toHaveLength(1);
});
