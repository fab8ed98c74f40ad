import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { queueIncident } from "../../core/sample/queue/incident";
import { done, git } from "../unit/commandLine/git";
import { emptyFolder, secondStory, withCommandLine } from "../unit/commandLine/secondStory";
import { at } from "./cases/commandCase";
import { reviewOfSample } from "./cases/reviewCases";
import { ActionsDriver } from "./driver/actions";
import { nodeNamed, picture } from "./driver/cascade";
import { launchApp, type RunningApp } from "./driver/launch";
import { openSampleIncident, sampleFolder } from "./driver/sample";
import { editByHand, isOpen, isSaved, isStored, rename, setSeverity, takeAway } from "./driver/story";
import { TimelineDriver } from "./driver/timeline";
import { WeeklyDriver } from "./driver/weekly";

withCommandLine();

const FUTURE = "x-future";
const INCIDENT = "incidents/inc-2016-001/incident.json";
const WORKSPACE = "workspace.json";
const REVIEW = "reviews/2016-02-25.json";
const documents = [INCIDENT, WORKSPACE, REVIEW] as const;
const minutes = 180_000;

/** The value with a key of a newer version in each of its objects. */
function withFuture(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withFuture);
  if (typeof value !== "object" || value === null) return value;
  const held = Object.entries(value).map(([key, inner]) => [key, withFuture(inner)]);
  return { ...Object.fromEntries(held), [FUTURE]: "kept" };
}

/** How many keys of a newer version a text holds. */
function futuresIn(text: string): number {
  return text.split(`"${FUTURE}": "kept"`).length - 1;
}

/** The sample's workspace in git, a key of a newer version in every object of an incident, the workspace and a review. */
class FutureSample {
  private constructor(
    readonly page: Page,
    readonly folder: string,
  ) {}

  /** Writes the keys into the files while the app shows them, as a newer version on another computer would. */
  static async of({ electron, page, home }: RunningApp): Promise<FutureSample> {
    // The recording for a failure costs more than all that is done here.
    await electron.context().tracing.stop();
    const sample = new FutureSample(page, sampleFolder(home));
    await mkdir(join(sample.folder, "reviews"));
    await writeFile(join(sample.folder, REVIEW), reviewOfSample(queueIncident));
    for (const path of documents) {
      const text = await sample.text(path);
      await writeFile(join(sample.folder, path), `${JSON.stringify(withFuture(JSON.parse(text)), null, 2)}\n`);
      expect(futuresIn(await sample.text(path))).toBeGreaterThan(5);
    }
    done(sample.folder, "init", "-q");
    sample.commit();
    await page.getByRole("region", { name: "History" }).getByText("Changed outside the app").first().waitFor();
    return sample;
  }

  text(path: string): Promise<string> {
    return readFile(join(this.folder, path), "utf8");
  }

  commit(): void {
    done(this.folder, "add", "-A", "incidents", "reviews", WORKSPACE);
    done(this.folder, "commit", "-qm", "As it is now", "--allow-empty");
  }

  /** The lines of the three documents that differ from a commit, as git sees them, without what indents and ends them. */
  async changed(since = "HEAD"): Promise<readonly string[]> {
    await isSaved(this.page);
    return done(this.folder, "diff", "-U0", since, "--", ...documents)
      .split("\n")
      .filter((line) => /^[+-](?![+-]{2})/.test(line))
      .map((line) => `${line[0]}${line.slice(1).trim().replace(/,$/, "")}`);
  }

  /** Waits until an edit is in its file, and fails unless the lines given are all that git sees of it. */
  async differsBy(...lines: readonly string[]): Promise<void> {
    await expect.poll(() => this.changed(), { timeout: 30_000 }).toEqual(lines);
    this.commit();
  }
}

test(
  "an edit on each surface changes its own lines and no other, whatever a newer version wrote into every object",
  async () => {
    const app = await launchApp();
    const { page } = app;
    await openSampleIncident(page);
    const sample = await FutureSample.of(app);

    await setSeverity(page, "SEV2");
    await sample.differsBy('-"severity": "SEV1"', '+"severity": "SEV2"');

    await page.getByRole("button", { name: /^orders not taken: / }).press("Enter");
    await page.getByRole("textbox", { name: "orders not taken" }).fill("between 300 and 420 orders");
    await page.keyboard.press("Enter");
    await sample.differsBy('-"min": 310', '+"min": 300');

    const timeline = new TimelineDriver(page);
    await timeline.show();
    await timeline.event("The channel reads the new name").click();
    await page.keyboard.press("k");
    await sample.differsBy('+"key": true');

    await page.keyboard.press("Control+3");
    await picture(page).waitFor();
    await nodeNamed(page, "No tried way back").click();
    await page.keyboard.press("F2");
    await page.getByPlaceholder("Say it in a few words").fill("No way back was tried");
    await page.keyboard.press("Enter");
    await sample.differsBy('-"label": "No tried way back"', '+"label": "No way back was tried"');

    const actions = new ActionsDriver(page);
    await actions.open();
    await actions.row("Services read the queue's").click();
    await actions.choose("Priority", /^P3/);
    const told = ["+}", "+{", ...['"id": ".+"', '"at": ".+"'].map((line) => expect.stringMatching(`^\\+${line}$`))];
    const inLedger = [...told, '+"what": "priority"', '+"from": "P2"', '+"to": "P3"'];
    await sample.differsBy('-"priority": "P2"', '+"priority": "P3"', ...inLedger);

    await page.keyboard.press("Control+5");
    await page.locator("iframe").waitFor();
    await sample.differsBy();

    await page.keyboard.press("Control+,");
    await page.getByRole("button", { name: /^Owner of Message queue: / }).press("Enter");
    await page
      .getByRole("combobox", { name: /^Owner of Message queue/ })
      .or(page.getByRole("textbox", { name: /^Owner of Message queue/ }))
      .first()
      .fill("network lead");
    await page.keyboard.press("Enter");
    await sample.differsBy('-"owner": "platform lead"', '+"owner": "network lead"');

    await page.keyboard.press("Control+z");
    await sample.differsBy('-"owner": "network lead"', '+"owner": "platform lead"');

    await page.getByRole("radio", { name: "A4" }).focus();
    await page.keyboard.press("ArrowRight");
    await sample.differsBy('-"paper": "A4"', '+"paper": "Letter"');
    await page.getByRole("checkbox", { name: "a date to look again" }).press("Space");
    await sample.differsBy('-"preset": "small team"', '+"preset": "own"', '-"lookAgain": false', '+"lookAgain": true');

    const weekly = new WeeklyDriver(page);
    await weekly.open();
    await weekly.goTo(at(queueIncident.actions, 1).title);
    await page.keyboard.press("o");
    await sample.differsBy('-"decision": "skipped"', '+"decision": "on track"');
    await page.getByRole("button", { name: "Remove the risk: The risk r3" }).press("Enter");
    await sample.differsBy("-}", "-{", '-"id": "r3"', '-"text": "The risk r3"', '-"x-future": "kept"');
    await page.keyboard.press("k");
    await page.keyboard.type("A new one");
    await page.keyboard.press("Enter");
    const risk = ["+}", "+{", expect.stringMatching(/^\+"id": ".+"$/), '+"text": "A new one"'];
    await sample.differsBy(...risk);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Shift+E");
    await page.getByRole("heading", { name: "Minutes", exact: true }).waitFor();
    await sample.differsBy('+"finished": true');

    for (let step = 0; step < 11; step += 1) await page.keyboard.press("Control+z");
    const begun = done(sample.folder, "rev-list", "--max-parents=0", "HEAD").trim();
    // What a ledger tells of stays told.
    const lost = async () => (await sample.changed(begun)).filter((line) => line.startsWith("-"));
    await expect.poll(lost, { timeout: 30_000 }).toEqual([]);
    expect(app.complaints).toEqual([]);
  },
  minutes,
);

test(
  "setting aside, a restore from the history and a merge with a hand edit keep what a newer version wrote",
  async () => {
    const app = await launchApp();
    const { page } = app;
    await openSampleIncident(page);
    const sample = await FutureSample.of(app);
    const folder = join(sample.folder, "incidents", "inc-2016-001");
    const futures = futuresIn(await sample.text(INCIDENT));

    await rename(page, "Said otherwise");
    await sample.differsBy(expect.stringMatching(/^-"title": "Renamed/), '+"title": "Said otherwise"');
    await page
      .getByRole("region", { name: "History" })
      .getByRole("button", { name: /^Restore the state of / })
      .first()
      .click();
    await sample.differsBy('-"title": "Said otherwise"', expect.stringMatching(/^\+"title": "Renamed/));

    const { at, back } = await takeAway(sample.folder);
    await rename(page, "Said here");
    await editByHand(join(at, "incidents", "inc-2016-001"), { severity: "SEV3" });
    await back();
    await isStored(folder, { title: "Said here", severity: "SEV3" });
    await sample.differsBy(
      expect.stringMatching(/^-"title": "Renamed/),
      '+"title": "Said here"',
      '-"severity": "SEV1"',
      '+"severity": "SEV3"',
    );

    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: "Find anything" }).fill("Set this incident aside");
    await page.getByRole("option", { name: /^Set this incident aside/ }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Bring it back" }).press("Enter");
    await isOpen(page, "Said here");
    await sample.differsBy();
    expect(futuresIn(await sample.text(INCIDENT))).toBe(futures);
    expect(app.complaints).toEqual([]);
  },
  minutes,
);

test(
  "second-story merge keeps what a newer version wrote, and changes what the two sides changed alone",
  async () => {
    const app = await launchApp();
    await openSampleIncident(app.page);
    const sample = await FutureSample.of(app);
    await rename(app.page, "Said here");
    await isSaved(app.page);
    const ours = await sample.text(INCIDENT);
    const folder = await emptyFolder();
    const base = done(sample.folder, "show", `HEAD:${INCIDENT}`);
    const write = (name: string, text: string) => writeFile(join(folder, name), text);
    await write("base.json", base);
    await write("ours.json", ours);
    await write("theirs.json", base.replace('"label": "No tried way back"', '"label": "Said elsewhere"'));
    const [from, mine, theirs, out] = ["base", "ours", "theirs", "merged"].map((name) => join(folder, `${name}.json`));
    const ended = await secondStory(["merge", from, mine, theirs, "--as", "incident", "-o", out].map(String));
    expect(ended).toMatchObject({ code: 0 });
    const merged = await readFile(String(out), "utf8");
    expect(merged).toBe(ours.replace('"label": "No tried way back"', '"label": "Said elsewhere"'));
    expect(futuresIn(merged)).toBe(futuresIn(base));
    expect(git(folder, "diff", "--no-index", "--numstat", "base.json", "merged.json").said).toMatch(/^2\t2\t/);
  },
  minutes,
);
