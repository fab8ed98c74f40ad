import { join } from "node:path";
import { expect, test } from "vitest";
import { launchApp, newHome } from "./driver/launch";
import { leakyApp } from "./driver/leakyApp";
import { startListening } from "./driver/listeningServer";
import { probeInEachWorker, probeWorkers } from "./driver/workerProbes";
import { copyWithFaults } from "./torture/faultyCopy";

/* What is pasted, imported and reported is worked on in workers: they have to be as closed as the page. */
const workers = [
  "archiveWorker",
  "openingWorker",
  "phrasesWorker",
  "reportWorker",
  "sceneWorker",
  "searchWorker",
  "sourceWorker",
  "textWorker",
  "wordingWorker",
];

test("no worker of the window reaches a server, turns text into a program, or has Node or the bridge", async () => {
  const server = await startListening();
  const app = await copyWithFaults(probeInEachWorker(server.port));
  const { page } = await launchApp({ app });
  await page.getByText("What happened?").first().waitFor();
  const found = await probeWorkers(page, app);
  expect(found).toEqual(Object.fromEntries(workers.map((name) => [name, { ran: [], has: [] }])));
  expect([...server.reached()]).toEqual([]);
});

const wouldReach = ["fetch", "no-cors", "xhr", "websocket", "eventsource", "import", "blob-worker", "data-worker"];

test("with the filters taken out, the same tries come through from each worker: each would be seen", async () => {
  const server = await startListening();
  const home = await newHome();
  const app = await leakyApp(join(home.folder, "leaky"), await copyWithFaults(probeInEachWorker(server.port)));
  const { page } = await launchApp({ home, app });
  await page.getByText("What happened?").first().waitFor();
  const found = await probeWorkers(page, app);
  for (const name of workers) {
    expect([...(found[name]?.ran ?? [])].sort(), name).toEqual(["eval", "function", "imported", "timer"]);
    const reached = [...server.reached()].filter((path) => path.startsWith(`${name}-`));
    expect(reached, name).toEqual(expect.arrayContaining(wouldReach.map((way) => `${name}-${way}`)));
  }
});
