import type { Locator } from "playwright";

/**
 * What a person could not see or reach of something that lies above the page: a part out of the window, words that are cut
 * off, a main button out of view, a control that cannot be scrolled to or lies under something else.
 */
export function cutOff(overlay: Locator): Promise<readonly string[]> {
  return overlay.evaluate((root) => {
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()} “${(element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 40)}”`;
    const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const outOfWindow = ({ left, right, top, bottom }: DOMRect) =>
      left < -0.5 || top < -0.5 || right > innerWidth + 0.5 || bottom > innerHeight + 0.5;
    const isInView = (element: Element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const found = document.elementFromPoint(x + width / 2, y + height / 2);
      return found !== null && (element.contains(found) || found.contains(element));
    };
    const faults: string[] = [];
    const frame = root.getBoundingClientRect();
    if (outOfWindow(frame)) faults.push("is larger than the window");
    for (const main of root.querySelectorAll("button[data-kind=main]"))
      if (!isInView(main)) faults.push(`main ${nameOf(main)} is out of view`);
    for (const element of [root, ...root.querySelectorAll("*")]) {
      if (!(element instanceof HTMLElement) || !isShown(element)) continue;
      const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
      const isField = element instanceof HTMLInputElement;
      const isTiny = element.clientWidth < 2 || element.clientHeight < 2;
      if (isField || isTiny) continue;
      const isWide = element.scrollWidth > element.clientWidth + 1;
      const isTall = element.scrollHeight > element.clientHeight + 1;
      if (isWide && overflowX !== "visible" && textOverflow !== "ellipsis")
        faults.push(`${nameOf(element)} is cut off at its side`);
      if (isTall && (overflowY === "hidden" || overflowY === "clip"))
        faults.push(`${nameOf(element)} is cut off below`);
      const { left, right } = element.getBoundingClientRect();
      if (left < frame.left - 1 || right > frame.right + 1) faults.push(`${nameOf(element)} stands out at the side`);
    }
    for (const control of root.querySelectorAll(
      "button, a[href], input, textarea, select, [role=option], [role=menuitem]",
    )) {
      const { width, height } = control.getBoundingClientRect();
      if (!isShown(control) || width < 2 || height < 2) continue;
      control.scrollIntoView({ block: "center", inline: "center" });
      if (!isInView(control)) faults.push(`${nameOf(control)} cannot be reached`);
    }
    return faults;
  });
}
