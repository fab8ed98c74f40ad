import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { randomOf } from "../bench/generated/random";
import { generatedWorkspace } from "../bench/generated/workspace";
import { writeWorkspace } from "../bench/generated/writtenWorkspace";
import { BackupsDriver } from "./driver/backups";
import { holdersBelow } from "./driver/bytesBelow";
import { ForgettingDriver } from "./driver/forgetting";
import { launchApp, newHome } from "./driver/launch";
import { editByHand } from "./driver/story";

const seed = Number(process.env.SEED ?? 20261125);
const rounds = Number(process.env.ROUNDS ?? 1);
/** Where the profile keeps what is being forgotten. */
const kept = "forgetting.json";
const text = "Jürgen Kr0kodil";
/** As bytes may hold it: in plain, as JSON or an address writes it, letters and marks apart, in another case. */
const forms = [text, "J\\u00fcrgen Kr0kodil", "J%C3%BCrgen", text.normalize("NFD"), text.toUpperCase()];

test.each([{ seed, rounds }])(
  "killed at any moment of forgetting, the next start says so and finishes it: seed $seed, $rounds rounds",
  async () => {
    const random = randomOf(seed);
    const home = await newHome();
    const workspace = join(home.folder, "Large");
    await writeWorkspace(workspace, generatedWorkspace(seed, 60));
    const folders = (await readdir(join(workspace, "incidents"))).map((each) => join(workspace, "incidents", each));
    let asked = 0;
    for (let round = 0; round < rounds; round += 1) {
      for (const [index, folder] of folders.entries())
        if (index % 3 === 0) await editByHand(folder, { title: `Of ${text}, ${text.toUpperCase()} ${round}` });
      const killed = await launchApp({ home, paths: [workspace] });
      await new BackupsDriver(killed.page).backUpNow(workspace);
      const forgetting = new ForgettingDriver(killed.page);
      await forgetting.look(text);
      await forgetting.takeOut("a name");
      await vi.waitFor(async () => expect(await readdir(home.profile)).toContain(kept), {
        timeout: 60_000,
        interval: 5,
      });
      // The first time at once, so that one kill falls into the work on any machine.
      await after(round === 0 ? 0 : random.whole(900));
      await killed.kill();

      const app = await launchApp({ home });
      const again = new ForgettingDriver(app.page);
      await app.page.getByText("Generated, 60 incidents").first().waitFor();
      const isKept = (await readdir(home.profile)).includes(kept);
      if (isKept) {
        await again.unfinished.getByText(text).first().waitFor();
        asked += 1;
        await again.unfinished.getByRole("button", { name: "Continue" }).press("Enter");
        await app.page.getByText("The text was taken out.").waitFor({ timeout: 60_000 });
      }
      await vi.waitFor(async () => {
        for (const form of forms) expect(await holdersBelow(home.folder, form)).toEqual([]);
      }, 20_000);
      expect(await again.unfinished.count()).toBe(0);
      await app.close();
      for (const form of forms) expect(await holdersBelow(home.folder, form)).toEqual([]);
    }
    expect(asked).toBeGreaterThan(0);
  },
);
