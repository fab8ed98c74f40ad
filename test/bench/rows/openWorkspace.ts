import { join } from "node:path";
import { generatedWorkspace } from "../generated/workspace";
import { writeWorkspace } from "../generated/writtenWorkspace";
import type { BenchMachine, DrivenApp } from "../machine";
import type { BenchRow, Outcome } from "../row";
import { median } from "../statistics";

const sizes = [100, 300, 1_000] as const;
const turns = 3;

export const openWorkspace: BenchRow = {
  id: "open-workspace",
  what: "Open a workspace of 1,000 incidents from plain files, the working copy empty",
  goal: "≤ 2 × Dexie bulkAdd of the same rows",
  method:
    `In turns, ${turns} times: the app opens a folder that this profile has never seen, from the click on “Open a workspace…” (the dialog is answered ` +
    "at once) to when the sidebar counts all its incidents; and a bare page on the same runtime makes the same incidents and adds " +
    "the same rows (records, bases, texts, summaries) to a database of the same make with Dexie's bulkAdd, table by table, in one transaction with the same " +
    "durability; only the adding counts. Medians.",
  measure,
};

async function measure(machine: BenchMachine): Promise<Outcome> {
  const size = { width: 1280, height: 800 };
  const bare = await machine.startDriven(machine.runtime, size, {
    app: join(machine.root, "test", "bench", "emptyWindow"),
  });
  try {
    await bare.page.addScriptTag({ path: join(machine.bundles, "bulkAdd.js") });
    const seen = [];
    for (const count of sizes) {
      const ours: number[] = [];
      const bulk: number[] = [];
      for (let turn = 0; turn < turns; turn += 1) {
        const folder = join(machine.work, `${count}-${turn}`);
        await writeWorkspace(folder, generatedWorkspace(61, count));
        const app = await machine.startDriven(machine.runtime, size);
        try {
          ours.push(await opened(app, folder, count));
        } finally {
          await app.close();
        }
        bulk.push(await bare.page.evaluate(([number]) => window.bulkAdd(61, number), [count] as const));
      }
      machine.say(`${count} incidents: ${median(ours)} ms against ${median(bulk)} ms`);
      seen.push({ count, value: median(ours), against: median(bulk) });
    }
    const largest = seen.at(-1);
    return {
      sizes: seen.map(({ count, value, against }) => ({
        size: `${count.toLocaleString("en-GB")} incidents`,
        amount: count,
        value,
        unit: "ms",
        against,
      })),
      verdicts: [
        {
          goal: "against bulkAdd",
          value: largest === undefined ? Number.NaN : largest.value / largest.against,
          limit: 2,
          unit: "×",
        },
      ],
      grows: true,
    };
  } finally {
    await bare.close();
  }
}

/** ms from the click to when the sidebar counts all incidents of the folder. */
async function opened({ page, electron }: DrivenApp, folder: string, count: number): Promise<number> {
  await electron.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, folder);
  await page.getByRole("button", { name: "Open a workspace" }).waitFor();
  await page.waitForTimeout(500);
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const button = [...document.querySelectorAll("button")].find((each) =>
          each.textContent?.startsWith("Open a workspace"),
        );
        const from = performance.now();
        const look = () => {
          const pages = [...document.querySelectorAll('nav[aria-label="Workspace"] button')];
          const counted = pages
            .find((each) => each.textContent?.startsWith("Incidents"))
            ?.textContent?.replace(/\D/gu, "");
          if (counted === String(wanted)) resolve(performance.now() - from);
          else requestAnimationFrame(look);
        };
        button?.click();
        requestAnimationFrame(look);
      }),
    count,
  );
}
