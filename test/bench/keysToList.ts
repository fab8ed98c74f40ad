import type { Page } from "playwright";

/** Of each key that was pressed, in ms: to the picture in which the list stands as it is seen, and to that in which all of the page does. */
export interface KeyTimes {
  readonly list: readonly number[];
  readonly page: readonly number[];
}

/**
 * Tells for each key that is pressed meanwhile how long it took until the list, and until the page, was painted for the
 * last time before the next key: at least one frame, and as many as changed something. Of the list counts what is in the
 * window, so neither what comes below its edge nor how far it can be scrolled. Shift and its like count for none.
 * @param list selector of the list; what its parent is made of counts as the list, too
 */
export async function keysToList(page: Page, list: string, press: () => Promise<void>): Promise<KeyTimes> {
  const noted = await page.evaluateHandle((selector) => {
    const notes: { list: number[]; page: number[]; stop: () => void } = { list: [], page: [], stop: () => undefined };
    let since = 0;
    let around = document.querySelector(selector)?.parentElement ?? null;
    const painted = (times: number[], counts: () => boolean) => {
      const [at, from] = [notes.list.length - 1, since];
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        const now = performance.now();
        if (counts()) times[at] = Math.max(times[at] ?? 0, now - from);
      };
      requestAnimationFrame(() => channel.port2.postMessage(null));
    };
    const onKey = (event: KeyboardEvent) => {
      if (["Shift", "Control", "Alt", "Meta"].includes(event.key)) return;
      since = event.timeStamp;
      around = document.querySelector(selector)?.parentElement ?? around;
      notes.list.push(0);
      notes.page.push(0);
      painted(notes.list, () => true);
      painted(notes.page, () => true);
    };
    const isSeen = (node: Node) => {
      const { top, bottom } = (node instanceof Element ? node : node.parentElement)?.getBoundingClientRect() ?? {};
      return top !== undefined && bottom !== undefined && top < window.innerHeight && bottom > 0 && bottom > top;
    };
    const showsIn = ({ type, target, addedNodes, removedNodes }: MutationRecord) => {
      if (target instanceof Element && target.role === "rowgroup" && type === "attributes") return false;
      return addedNodes.length > 0 && removedNodes.length === 0 ? [...addedNodes].some(isSeen) : isSeen(target);
    };
    const isOfList = ({ target }: MutationRecord) =>
      target === around || (target instanceof Element ? target : target.parentElement)?.closest(selector) != null;
    const changes = new MutationObserver((records) => {
      if (notes.list.length === 0) return;
      painted(notes.page, () => true);
      const own = records.filter(isOfList);
      // Once it is laid out, asking where something stands costs nothing.
      if (own.length > 0) painted(notes.list, () => own.some(showsIn));
    });
    const whole = { subtree: true, childList: true, attributes: true, characterData: true };
    changes.observe(document.querySelector("#page") ?? document.body, whole);
    window.addEventListener("keydown", onKey, true);
    notes.stop = () => {
      changes.disconnect();
      window.removeEventListener("keydown", onKey, true);
    };
    return notes;
  }, list);
  await press();
  await page.waitForTimeout(300);
  return noted.evaluate((notes) => {
    notes.stop();
    return { list: notes.list, page: notes.page };
  });
}
