import type { Page } from "playwright";
import { expect, test } from "vitest";
import { launchApp } from "../driver/launch";
import { OverviewDriver } from "../driver/overview";
import { begin, isSaved, rename, setSeverity } from "../driver/story";
import { copyWithFaults, type PlantedFault } from "./faultyCopy";
import { markOf, syncFaults } from "./syncFaults";
import { watchCalls } from "./systemCalls";

const edits: readonly { readonly seen: string; readonly press: (page: Page) => Promise<unknown> }[] = [
  { seen: "Title: The rename stopped all orders", press: (page) => rename(page, "The rename stopped all orders") },
  { seen: "Severity: SEV2", press: (page) => setSeverity(page, "SEV2") },
  {
    seen: "What went well: Both teams met in one channel",
    press: (page) => new OverviewDriver(page).add("Add what we learned", "Both teams met in one channel"),
  },
];

/** Edits while the system calls are watched; what must have been synced, and was not. */
async function faultsOfEdits(app?: string): Promise<readonly string[]> {
  const running = await launchApp(app === undefined ? {} : { app });
  const { page, home } = running;
  await begin(page, "The queue server was renamed");
  await isSaved(page);
  const watch = await watchCalls(
    running,
    "trace=fsync,fdatasync,rename,renameat,renameat2,openat,stat,statx,newfstatat",
  );
  for (const [index, { seen, press }] of edits.entries()) {
    await markMoments(page, index, seen);
    await press(page);
    await expect.poll(() => page.evaluate(() => Reflect.get(window, "momentsLeft")), { timeout: 30_000 }).toBe(0);
  }
  return syncFaults(await watch.end(), edits.length, home.documents);
}

/** Has the page mark that an edit begins now, and then at once when its words appear and when they are saved. */
async function markMoments(page: Page, edit: number, seen: string): Promise<void> {
  const marks = { begun: markOf(edit, "begun"), seen: markOf(edit, "seen"), saved: markOf(edit, "saved") };
  await page.evaluate(
    async ([words, { begun, seen: shown, saved }]) => {
      const mark = (path: string) => window.secondStory.readFile({ path });
      const isThere = (selector: string) => document.querySelector(selector) !== null;
      const moments = [
        { selector: `[aria-label="${words}"]`, path: shown },
        { selector: '[data-testid="save-state"][data-kind="saved"]', path: saved },
      ];
      await mark(begun);
      Object.assign(window, { momentsLeft: moments.length });
      const observer = new MutationObserver(() => {
        const next = moments[0];
        if (next === undefined || !isThere(next.selector)) return;
        moments.shift();
        void mark(next.path).then(() => Object.assign(window, { momentsLeft: moments.length }));
        if (moments.length === 0) observer.disconnect();
      });
      observer.observe(document.body, { subtree: true, childList: true, attributes: true });
    },
    [seen, marks] as const,
  );
}

test("the working copy is synced before each acknowledgement; file, folder and history before the edit is saved", async () => {
  expect(await faultsOfEdits()).toEqual([]);
});

const planted: readonly { readonly name: string; readonly fault: PlantedFault; readonly faults: readonly string[] }[] =
  [
    {
      name: "without its syncs of files",
      fault: { folder: "out/main", text: "await handle.sync();", by: "" },
      faults: [
        "renamed before it was synced",
        "shown as saved before its folder was synced",
        "shown as saved before its history was synced",
      ],
    },
    {
      name: "with a relaxed working copy",
      fault: {
        folder: "out/renderer/assets",
        text: /chromeTransactionDurability: ?.strict./g,
        by: 'chromeTransactionDurability: "relaxed"',
      },
      faults: ["acknowledged before its working copy was synced"],
    },
  ];

test.for(planted)("an app $name is found out", async ({ fault, faults }) => {
  const wanted = edits.flatMap((_, edit) => faults.map((each) => `edit ${edit}: ${each}`));
  expect(await faultsOfEdits(await copyWithFaults(fault))).toEqual(wanted);
});
