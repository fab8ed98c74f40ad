import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright";
import type { PlantedFault } from "../torture/faultyCopy";

/** What a worker of the window could do from the inside. */
export interface WorkerFound {
  /** Texts that became a program. */
  readonly ran: readonly string[];
  /** What a page's worker has no business with: Node, the bridge. */
  readonly has: readonly string[];
}

/**
 * The probe as the end of each of the window's workers, so that it stands where hostile text would: in the same file,
 * under the same policy. Each way asks for a path of its own, `<worker>-<way>`.
 */
export function probeInEachWorker(port: number): PlantedFault {
  // The test runner puts a function of its own in the place of each `import()`.
  const source = probe.toString().replaceAll(/__vi\w*_dynamic_import__/g, "import");
  return { folder: "out/renderer/workers", text: /$/g, by: `\n;(${source})(${port});\n` };
}

/** Starts each worker of the window once, and answers what its probe found, by the worker's name. */
export async function probeWorkers(page: Page, app: string): Promise<Readonly<Record<string, WorkerFound>>> {
  const files = (await readdir(join(app, "out", "renderer", "workers"))).filter((name) => name.endsWith(".js"));
  return page.evaluate(async (names) => {
    const found: Record<string, WorkerFound> = {};
    const channel = new BroadcastChannel("probes");
    const all = new Promise<void>((done) => {
      channel.onmessage = ({ data }) => {
        found[data.name] = { ran: data.ran, has: data.has };
        if (Object.keys(found).length === names.length) done();
      };
    });
    const workers = names.map((name) => new Worker(`/workers/${name}`, { type: "module" }));
    await all;
    for (const worker of workers) worker.terminate();
    channel.close();
    return found;
  }, files);
}

/** Runs in the worker, as text: it knows nothing of this file. No dollar sign, which a replacement would read. */
async function probe(port: number): Promise<void> {
  const name = self.location.pathname.split("/").at(-1)?.split("-")[0] ?? "";
  const at = (way: string) => "http://127.0.0.1:".concat(String(port), "/", name, "-", way);
  const ran: string[] = [];
  const mark = (way: string) => ran.push(way);
  Object.assign(self, { mark });
  const blob = (text: string) => URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  const asking = (way: string) => "fetch('".concat(at(way), "', { mode: 'no-cors' })");
  const ends = (target: EventTarget) =>
    new Promise<void>((done) => {
      for (const event of ["open", "load", "message", "error", "close"]) target.addEventListener(event, () => done());
    });
  const tries: readonly (() => unknown)[] = [
    () => fetch(at("fetch")),
    () => fetch(at("no-cors"), { mode: "no-cors", method: "POST", body: "x", keepalive: true }),
    () => {
      const request = new XMLHttpRequest();
      request.open("GET", at("xhr"));
      request.send();
      return ends(request);
    },
    () => ends(new WebSocket(at("websocket").replace("http", "ws"))),
    () => ends(new EventSource(at("eventsource"))),
    () => Reflect.apply(Reflect.get(self, "importScripts"), self, [at("importScripts")]),
    () => import(/* @vite-ignore */ at("import")),
    () => import(/* @vite-ignore */ blob("self.mark('imported')")),
    () => ends(new Worker(at("worker"))),
    () => ends(new Worker(blob(asking("blob-worker")))),
    () => ends(new Worker("data:text/javascript,".concat(encodeURIComponent(asking("data-worker"))))),
    () => caches.open("probe").then((cache) => cache.add(at("cache"))),
    () => new WebTransport(at("webtransport").replace("http", "https")).ready,
    () => Reflect.apply(Reflect.get(self, "eval"), self, ["self.mark('eval')"]),
    () => Reflect.construct(Function, ["self.mark('function')"])(),
    () => Reflect.apply(setTimeout, self, ["self.mark('timer')", 0]),
  ];
  await Promise.all(
    tries.map(async (attempt) => {
      await new Promise((next) => setTimeout(next));
      const patience = new Promise((done) => setTimeout(done, 1_500));
      await Promise.race([
        patience,
        Promise.resolve()
          .then(attempt)
          .catch(() => undefined),
      ]);
    }),
  );
  await new Promise((done) => setTimeout(done, 200));
  const has = ["require", "process", "module", "Buffer", "secondStory", "electron"].filter((each) => each in self);
  new BroadcastChannel("probes").postMessage({ name, ran, has });
}
