import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { ForgettingDriver } from "./driver/forgetting";
import { launchApp } from "./driver/launch";
import { copyWithFaults } from "./torture/faultyCopy";
import {
  ask,
  forgetAndKill,
  holdersIn,
  keptIn,
  killWhileReplacing,
  REQUEST,
  standsNowhere,
  takeOutToTheEnd,
  text,
  workplace,
} from "./torture/forgetRounds";

/** `npm test` plays 5 rounds, one for each part of the work; `npm run torture` asks for more, with a seed of its own. */
const rounds = Number(process.env.TORTURE_FORGETS ?? 5);
const seed = Number(process.env.TORTURE_SEED ?? 20261125);
/** A home of its own after so many rounds. */
const roundsPerHome = 3;

const homes = Array.from({ length: Math.ceil(rounds / roundsPerHome) }, (_, index) => ({
  seed: seed + index,
  first: index * roundsPerHome,
  rounds: Math.min(roundsPerHome, rounds - index * roundsPerHome),
}));

test.for(homes)(
  "killed in any part of forgetting, the next start says so and finishes it: seed $seed, $rounds rounds",
  async (home) => {
    const { first } = home;
    const asked = await forgetAndKill(home.seed, home.rounds, { first, report: process.env.TORTURE_FORGET_REPORT });
    expect(asked).toBeGreaterThan(0);
  },
);

test("an app that does not keep what it forgets before its first change is found out", async () => {
  const app = await copyWithFaults({
    folder: "out/main",
    text: "if (next.length > 0) await replaceFile(at,",
    by: "if (next.length > 0) void (at,",
  });
  await expect(forgetAndKill(seed, 1, { app })).rejects.toThrow("half taken out, and nothing asks to go on");
});

test("after a kill, “Not now” leaves all as it is and is asked again; “Give up” leaves it, and is not", async () => {
  const place = await workplace(seed);
  await killWhileReplacing(await ask(place), 0.3);
  const request = join(place.home.profile, REQUEST);
  const kept = await readFile(request, "utf8");
  expect(kept).toContain(text);
  const holders = await holdersIn(place);
  expect(holders).not.toEqual([]);

  const second = await launchApp({ home: place.home });
  const notNow = new ForgettingDriver(second.page).unfinished;
  await notNow.getByRole("button", { name: "Not now" }).press("Enter");
  await notNow.waitFor({ state: "detached" });
  await second.close();
  expect(await holdersIn(place)).toEqual(holders);
  expect(await readFile(request, "utf8")).toBe(kept);

  const third = await launchApp({ home: place.home });
  const givenUp = new ForgettingDriver(third.page).unfinished;
  await givenUp.getByText(text).first().waitFor();
  await givenUp.getByRole("button", { name: "Give up" }).press("Enter");
  await third.page.getByText("Forgetting was given up. The text may still stand in some files.").waitFor();
  expect(await keptIn(place)).toEqual([]);
  await third.close();
  expect(await holdersIn(place)).toEqual(holders);
  expect(await keptIn(place)).toEqual([]);

  const last = await launchApp({ home: place.home });
  const forgetting = new ForgettingDriver(last.page);
  await forgetting.look(text);
  expect(await forgetting.unfinished.count()).toBe(0);
  await takeOutToTheEnd(last);
  await standsNowhere(place);
});

test("while the text is taken out, the window shows out of how many files it is", async () => {
  const place = await workplace(seed);
  const { app } = await ask(place);
  const holders = await holdersIn(place);
  const ended = shownBars(app.page);
  await takeOutToTheEnd(app);
  const shown = await ended;
  expect(shown.at(-1)).toBe(`Building the working copy anew -1`);
  const files = shown.slice(0, -1).map((each) => Number(/^Taking the text out (\d+)\/\d+$/.exec(each)?.[1]));
  expect(shown[0]).toBe(`Taking the text out 0/${holders.length}`);
  expect(files).toEqual([...new Set(files)].sort((one, other) => one - other));
  expect(files.length).toBeGreaterThan(3);
});

/** What the bar showed, from when it came until it went. */
function shownBars(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    () =>
      new Promise<readonly string[]>((resolve) => {
        const shown: string[] = [];
        const watch = new MutationObserver(() => {
          const bar = document.querySelector("main progress");
          if (bar instanceof HTMLProgressElement) {
            const at = bar.position < 0 ? "-1" : `${bar.value}/${bar.max}`;
            const now = `${bar.getAttribute("aria-label")} ${at}`;
            if (shown.at(-1) !== now) shown.push(now);
          } else if (shown.length > 0) {
            watch.disconnect();
            resolve(shown);
          }
        });
        watch.observe(document.body, { subtree: true, childList: true, attributes: true });
      }),
  );
}
