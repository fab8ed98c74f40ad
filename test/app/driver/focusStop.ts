import type { CDPSession, Page } from "playwright";

/** Where the focus stands, as a screen reader hears it. */
export interface FocusStop {
  readonly role: string;
  readonly name: string;
  /** Within the window, with a box of its own or of its label. */
  readonly isVisible: boolean;
  /** The same for the same element; empty where nothing has the focus. */
  readonly mark: string;
}

/** Reads the focused element from the accessibility tree of a page. */
export async function focusReader(page: Page): Promise<() => Promise<FocusStop>> {
  const session = await page.context().newCDPSession(page);
  return async () => ({ ...(await placeOfFocus(page)), ...(await wordsOfFocus(session)) });
}

function placeOfFocus(page: Page): Promise<Pick<FocusStop, "mark" | "isVisible">> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return { mark: "", isVisible: false };
    const known = Reflect.get(window, "focusMarks") as WeakMap<Element, string> | undefined;
    const marks = known ?? new WeakMap<Element, string>();
    Reflect.set(window, "focusMarks", marks);
    const mark = marks.get(element) ?? crypto.randomUUID();
    marks.set(element, mark);
    const shown = element instanceof HTMLInputElement && element.type === "radio" ? element.labels?.[0] : element;
    const { left, right, top, bottom } = (shown ?? element).getBoundingClientRect();
    const isVisible = right > 0 && left < innerWidth && bottom > 0 && top < innerHeight && right > left && bottom > top;
    return { mark, isVisible };
  });
}

/** In a list with one stop, what is told is the row with the cursor. */
const told = `(({ activeElement: at }) =>
  document.getElementById(at?.getAttribute("aria-activedescendant") ?? "") ?? at)(document)`;

async function wordsOfFocus(session: CDPSession): Promise<Pick<FocusStop, "role" | "name">> {
  const { result } = await session.send("Runtime.evaluate", { expression: told });
  if (result.objectId === undefined) return { role: "", name: "" };
  const asked = { objectId: result.objectId, fetchRelatives: false };
  const { nodes } = await session.send("Accessibility.getPartialAXTree", asked);
  return { role: String(nodes[0]?.role?.value ?? ""), name: String(nodes[0]?.name?.value ?? "") };
}
