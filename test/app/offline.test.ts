import { once } from "node:events";
import { appendFile, cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { join, resolve } from "node:path";
import { expect, inject, onTestFinished, test, vi } from "vitest";
import { startOnScreen } from "./driver/keystrokes";
import { type Home, newHome } from "./driver/launch";
import { doMainJob } from "./driver/mainJob";
import { networkUse, tracedNetwork } from "./driver/networkTrace";

/*
 * 5-trust, "offline". Nothing is attached to the app here: it is driven by keys on a virtual screen, because a
 * debugger's port would itself be what these tests look for.
 */
const checkout = resolve(import.meta.dirname, "../..");

function startOf(home: Home, app: string): readonly string[] {
  const { executable, switches } = inject("electron");
  return [executable, ...switches, `--user-data-dir=${home.profile}`, app];
}

test("the main job reaches no network: no TCP, and nothing bound, heard or sent, in any of its processes", async () => {
  const home = await newHome();
  const trace = join(home.folder, "trace");
  await doMainJob(await startOnScreen(home, tracedNetwork(trace, startOf(home, checkout))), home);
  const { calls, breaches, allowed } = await networkUse(trace);
  expect(calls).toBeGreaterThan(500);
  expect(breaches).toEqual([]);
  for (const call of allowed) expect(call).toMatch(/^(?:socket\(AF_INET6?, SOCK_DGRAM|connect\(\d+<UDP)/);
});

test("the main job passes where there is no network interface at all", async () => {
  const home = await newHome();
  await doMainJob(await startOnScreen(home, ["unshare", "--net", ...startOf(home, checkout)]), home);
});

test("with the filter taken out, a planted fetch is seen by the watcher", async () => {
  const server = createServer((socket) => socket.end()).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const home = await newHome();
  const app = await leakyApp(join(home.folder, "app"), `http://127.0.0.1:${port}/planted`);
  const trace = join(home.folder, "trace");
  let reached = false;
  server.on("connection", () => {
    reached = true;
  });
  const onScreen = await startOnScreen(home, tracedNetwork(trace, startOf(home, app)));
  await onScreen.atWindow(/Second Story/);
  await vi.waitFor(async () => {
    expect(reached).toBe(true);
    expect((await networkUse(trace)).breaches.join("\n")).toMatch(
      new RegExp(`connect\\(\\d+<TCP.*sin_port=htons\\(${port}\\)`),
    );
  }, 30_000);
});

/** A copy of the bundled app without its filter, whose page asks for an address. */
async function leakyApp(folder: string, address: string): Promise<string> {
  await mkdir(join(folder, "out"), { recursive: true });
  await cp(join(checkout, "package.json"), join(folder, "package.json"));
  for (const part of ["main", "preload", "renderer"])
    await cp(join(checkout, "out", part), join(folder, "out", part), { recursive: true });
  const main = join(folder, "out", "main", "main.js");
  const host = await readFile(main, "utf8");
  const filters = { "cancel: !allowed": "cancel: false", "connect-src 'self'": "connect-src *", "MAP * ~NOTFOUND": "" };
  for (const filter of Object.keys(filters)) expect(host).toContain(filter);
  const opened = Object.entries(filters).reduce((text, [filter, hole]) => text.replaceAll(filter, hole), host);
  await writeFile(main, opened);
  const assets = join(folder, "out", "renderer", "assets");
  const page = await readFile(join(folder, "out", "renderer", "index.html"), "utf8");
  const entry = (await readdir(assets)).find((name) => name.endsWith(".js") && page.includes(name));
  await appendFile(join(assets, entry ?? ""), `\nvoid fetch(${JSON.stringify(address)}).catch(() => undefined);\n`);
  return folder;
}
