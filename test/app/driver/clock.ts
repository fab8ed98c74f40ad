import { copyWithFaults, type PlantedFault } from "../torture/faultyCopy";
import type { RunningApp } from "./launch";

const day = 86_400_000;

/** What every part of the bundle begins with: its clock goes ahead of the computer's by so much as a test says. */
function setAhead(days: number): string {
  return `if (globalThis.clockAhead === undefined) {
  globalThis.clockAhead = ${days * day};
  const Computers = Date;
  globalThis.Date = class Date extends Computers {
    constructor(...args) {
      if (args.length === 0) super(Computers.now() + globalThis.clockAhead);
      else super(...args);
    }
    static now() {
      return Computers.now() + globalThis.clockAhead;
    }
  };
}
`;
}

/** A copy of the bundled app for which it is so many days later; fewer than none: earlier. */
export function copyWithClock(days: number, ...faults: readonly PlantedFault[]): Promise<string> {
  const by = setAhead(days);
  return copyWithFaults(
    ...faults,
    ...(["out/main", "out/renderer/assets", "out/renderer/workers"] as const).map((folder) => ({
      folder,
      text: /^/g,
      by,
    })),
  );
}

/** Sets the clock of an app that was made by copyWithClock while it runs. */
export async function setClock({ electron, page }: RunningApp, days: number): Promise<void> {
  await electron.evaluate((_electron, ms) => Reflect.set(globalThis, "clockAhead", ms), days * day);
  await page.evaluate((ms) => Reflect.set(globalThis, "clockAhead", ms), days * day);
}
