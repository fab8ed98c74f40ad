import type { Page } from "playwright";

/**
 * Clicks in the window, and tells after how many ms all that was asked for stands there and its frame was painted. The
 * clock is the window's own, so that nothing of the driver counts.
 * @param target what is clicked, as a Playwright selector
 * @param standing CSS selectors that must all find something
 */
export async function painted(page: Page, target: string, standing: readonly string[]): Promise<number> {
  const button = await page.waitForSelector(target);
  const before = await page.evaluateHandle(
    (selectors) => new Set(selectors.flatMap((selector) => [...document.querySelectorAll(selector)])),
    standing,
  );
  return page.evaluate(
    ({ button, selectors, before }) =>
      new Promise<number>((resolve) => {
        const afterPaint = (then: () => void) => {
          const channel = new MessageChannel();
          channel.port1.onmessage = then;
          requestAnimationFrame(() => channel.port2.postMessage(null));
        };
        const from = performance.now();
        const look = () => {
          const isThere = selectors.every((selector) =>
            [...document.querySelectorAll(selector)].some((found) => found === button || !before.has(found)),
          );
          if (isThere) afterPaint(() => resolve(performance.now() - from));
          else requestAnimationFrame(look);
        };
        (button as HTMLElement).click();
        requestAnimationFrame(look);
      }),
    { button, selectors: standing, before },
  );
}
