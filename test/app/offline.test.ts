import { once } from "node:events";
import { appendFile, readdir, readFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { join, resolve } from "node:path";
import { expect, inject, onTestFinished, test, vi } from "vitest";
import { startOnScreen } from "./driver/keystrokes";
import { type Home, newHome } from "./driver/launch";
import { leakyApp } from "./driver/leakyApp";
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
  const app = await leakyApp(join(home.folder, "app"));
  await plantFetch(app, `http://127.0.0.1:${port}/planted`);
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

/** Lets the window of an app ask for an address as soon as it is there. */
async function plantFetch(app: string, address: string): Promise<void> {
  const renderer = join(app, "out", "renderer");
  const page = await readFile(join(renderer, "index.html"), "utf8");
  const entry = (await readdir(join(renderer, "assets"))).find((name) => name.endsWith(".js") && page.includes(name));
  const planted = `\nvoid fetch(${JSON.stringify(address)}).catch(() => undefined);\n`;
  await appendFile(join(renderer, "assets", entry ?? ""), planted);
}
