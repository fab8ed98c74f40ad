import type { Page } from "playwright";

/** Tells for each key that is pressed meanwhile how long it took to its paint, in ms; Shift and its like count for none. */
export async function keysToPaint(page: Page, press: () => Promise<void>): Promise<readonly number[]> {
  const noted = await page.evaluateHandle(() => {
    const notes: { times: number[]; stop: () => void } = { times: [], stop: () => undefined };
    const onKey = (event: KeyboardEvent) => {
      if (["Shift", "Control", "Alt", "Meta"].includes(event.key)) return;
      const channel = new MessageChannel();
      channel.port1.onmessage = () => notes.times.push(performance.now() - event.timeStamp);
      requestAnimationFrame(() => channel.port2.postMessage(null));
    };
    window.addEventListener("keydown", onKey, true);
    notes.stop = () => window.removeEventListener("keydown", onKey, true);
    return notes;
  });
  await press();
  await page.waitForTimeout(300);
  return noted.evaluate((notes) => {
    notes.stop();
    return notes.times;
  });
}
