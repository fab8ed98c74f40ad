import { expect } from "vitest";
import type { PlantedFault } from "../torture/faultyCopy";
import { copyWithClock, setClock } from "./clock";
import type { RunningApp } from "./launch";

const day = 86_400_000;

/** At the edge of the app: what it would have the system show is noted, whatever notifications this machine has. */
const noted: PlantedFault = {
  folder: "out/main",
  text: /^/g,
  by: `import { Notification as SystemsNotification, app as systemsApp } from "electron";
if (globalThis.notifications === undefined) {
  globalThis.notifications = [];
  globalThis.badges = [];
  SystemsNotification.isSupported = () => true;
  SystemsNotification.prototype.show = function () {
    globalThis.notifications.push(this);
  };
  systemsApp.setBadgeCount = (count) => globalThis.badges.push(count) > 0;
}
`,
};

/** A moment by the clock on the wall: so many days after a Wednesday to come. */
export function wednesdayAnd(days: number, time: string): Date {
  const at = new Date();
  at.setDate(at.getDate() + ((10 - at.getDay()) % 7) + days);
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  at.setHours(hours, minutes, 0, 0);
  return at;
}

/** A copy of the bundled app for which it is this moment, and whose notifications are noted. */
export function copyAt(moment: Date, ...faults: readonly PlantedFault[]): Promise<string> {
  return copyWithClock((moment.getTime() - Date.now()) / day, noted, ...faults);
}

/** What one person sees of reminders, and their click on one. */
export class RemindersDriver {
  constructor(private readonly app: RunningApp) {}

  /** It is this moment now, and the person comes back to the window. */
  async comeBackAt(moment: Date): Promise<void> {
    await setClock(this.app, (moment.getTime() - Date.now()) / day);
    await this.app.page.evaluate(() => window.dispatchEvent(new Event("focus")));
  }

  /** Every notification since the start, the first one first. */
  shown(): Promise<readonly { readonly title: string; readonly body: string }[]> {
    return this.app.electron.evaluate(() => {
      const all = Reflect.get(globalThis, "notifications") as readonly { title: string; body: string }[];
      return all.map(({ title, body }) => ({ title, body }));
    });
  }

  /** Until exactly these were shown, each by its title. */
  async areShown(...titles: readonly string[]): Promise<void> {
    await expect.poll(async () => (await this.shown()).map(({ title }) => title), { timeout: 15_000 }).toEqual(titles);
  }

  /** Clicks the last notification. */
  async click(): Promise<void> {
    await this.app.electron.evaluate(() => {
      const all = Reflect.get(globalThis, "notifications") as readonly { emit: (name: string) => void }[];
      all.at(-1)?.emit("click");
    });
  }

  /** Until this number stands at the app's sign; there is none at a start. */
  async badgeIs(count: number): Promise<void> {
    const last = () =>
      this.app.electron.evaluate(() => (Reflect.get(globalThis, "badges") as readonly number[]).at(-1) ?? 0);
    await expect.poll(last, { timeout: 15_000 }).toBe(count);
  }

  isVisible(): Promise<boolean> {
    return this.app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().some((w) => w.isVisible()));
  }
}
