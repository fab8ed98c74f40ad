import type { Page } from "playwright";

/**
 * Keeps the working copy's history busy, as a slow disk would: what the app does with it waits until `goOn`.
 * Resolves once that is so.
 */
export async function holdWorkingCopy(page: Page): Promise<{ readonly goOn: () => Promise<void> }> {
  await page.evaluate(async () => {
    const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
    const held = names
      .filter((name) => name !== "second-story-device")
      .map(
        (name) =>
          new Promise<void>((resolve) => {
            const opening = indexedDB.open(name);
            opening.onsuccess = () => {
              const history = opening.result.transaction("history", "readwrite").objectStore("history");
              // A transaction lives as long as each answer asks anew.
              const askAgain = (): void => {
                resolve();
                if (Reflect.get(globalThis, "workingCopyGoesOn") === true) opening.result.close();
                else history.count().onsuccess = askAgain;
              };
              askAgain();
            };
          }),
      );
    Reflect.set(globalThis, "workingCopyGoesOn", false);
    await Promise.all(held);
  });
  return { goOn: () => page.evaluate(() => void Reflect.set(globalThis, "workingCopyGoesOn", true)) };
}
