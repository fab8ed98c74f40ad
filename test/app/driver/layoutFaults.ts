import type { Page } from "playwright";

/**
 * What is wrong with how the texts on the screen are laid out, a line for each fault: words that do not follow each other
 * in the direction of their text, a key or a time that runs backwards, a field that does not take its text's direction,
 * words of ours that somebody's text has turned, texts that are cut without a sign, and texts on each other.
 */
export async function layoutFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(comeToRest);
  return page.evaluate(faultsInPage);
}

/** Runs in the page: a notice that slides in, or a dialog, is looked at where it comes to stand. */
async function comeToRest(): Promise<void> {
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(ending.map(({ finished }) => finished));
}

/** Runs in the page. */
function faultsInPage(): readonly string[] {
  const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;
  const marks = /[\u202a-\u202e\u2066-\u2069]/u;
  const strong = /\p{L}/u;
  const faults: string[] = [];

  interface Piece {
    readonly text: string;
    readonly box: DOMRect;
  }

  const boxOf = (node: Text, from: number, to: number): DOMRect[] => {
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    return [...range.getClientRects()].filter(({ width }) => width > 0);
  };
  /** The words of a text that stand whole on one line. */
  const piecesOf = (node: Text): Piece[] =>
    [...node.data.matchAll(/\S+/gu)].flatMap((match) => {
      const boxes = boxOf(node, match.index, match.index + match[0].length);
      const [first] = boxes;
      if (first === undefined) return [];
      const isOneLine = boxes.every(({ top }) => Math.abs(top - first.top) < 4);
      const left = Math.min(...boxes.map((box) => box.left));
      const right = Math.max(...boxes.map((box) => box.right));
      return isOneLine ? [{ text: match[0], box: new DOMRect(left, first.top, right - left, first.height) }] : [];
    });
  /** What of a text can be seen, and for both sides whether what cuts it there says so: by an ellipsis, or by scrolling. */
  const whatClips = (node: Text): { box: DOMRect; saysLeft: boolean; saysRight: boolean } => {
    let [left, top, right, bottom] = [0, 0, innerWidth, innerHeight];
    let [saysLeft, saysRight] = [false, false];
    for (let at = node.parentElement; at !== null; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.overflowX === "visible" && style.overflowY === "visible") continue;
      const box = at.getBoundingClientRect();
      const says =
        style.textOverflow === "ellipsis" || style.webkitLineClamp !== "none" || /auto|scroll/.test(style.overflowX);
      if (box.left > left) saysLeft = says;
      if (box.right < right) saysRight = says;
      [left, top] = [Math.max(left, box.left), Math.max(top, box.top)];
      [right, bottom] = [Math.min(right, box.right), Math.min(bottom, box.bottom)];
    }
    return { box: new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top)), saysLeft, saysRight };
  };
  /**
   * Whether the system has no letters for it and draws boxes, as wide for a vowel sign as for a letter: a picture measures
   * the letters that would stand there.
   */
  const isDrawnAsBoxes = ({ data, parentElement }: Text): boolean => {
    const brush = document.createElement("canvas").getContext("2d");
    const letters = [...new Set(data.match(/[^\p{ASCII}\s]/gu) ?? [])];
    if (brush === null || parentElement === null || letters.length === 0) return false;
    const { fontWeight, fontSize, fontFamily } = getComputedStyle(parentElement);
    brush.font = `${fontWeight} ${fontSize} ${fontFamily}`;
    const box = brush.measureText("\u{10fffd}").width;
    const missing = letters.filter((letter) => Math.abs(brush.measureText(letter).width - box) < 0.01);
    return missing.length > letters.length / 2;
  };
  const isOutOfSight = (element: Element) =>
    element.closest("script, style, title, desc, datalist, option, [hidden], iframe") !== null ||
    !element.checkVisibility({ visibilityProperty: true, opacityProperty: true });

  /** A notice lies on the page, and the head of the picture a second time over what is moved below it. */
  const layerOf = (element: Element) => element.closest('[role="alert"], [role="status"]');
  const shown: { text: string; layer: Element | null; boxes: DOMRect[] }[] = [];
  // What lies below an open dialog is out of reach.
  const dialogs = [...document.querySelectorAll('[role="dialog"]')].filter((each) => each.checkVisibility());
  const walker = document.createTreeWalker(dialogs.at(-1) ?? document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.data.trim() === "" || node.parentElement === null) continue;
    if (isOutOfSight(node.parentElement)) continue;
    const text = node.data.replace(/\s+/gu, " ").slice(0, 60);
    const pieces = piecesOf(node);
    const clip = whatClips(node);
    const isForeign = rightToLeft.test(node.data);
    const first = strong.exec(node.data)?.[0] ?? "";
    // A sentence of ours may quote anything: it is looked at where one direction holds of all of it.
    const way = marks.test(node.data) ? 0 : !isForeign ? 1 : rightToLeft.test(first) ? -1 : 0;
    for (const [index, piece] of pieces.entries()) {
      const next = pieces[index + 1];
      if (next === undefined || way === 0 || Math.abs(next.box.top - piece.box.top) > 4) continue;
      if (way === -1 && !rightToLeft.test(piece.text) && !rightToLeft.test(next.text)) continue;
      if ((next.box.left - piece.box.left) * way <= 0) {
        faults.push(`“${next.text}” is on the wrong side of “${piece.text}” in: ${text}`);
      }
    }
    for (const match of node.data.matchAll(/[A-Z]{3}-[\d-]+\d|\d\d:\d\d/gu)) {
      const [begin] = boxOf(node, match.index, match.index + 1);
      const [end] = boxOf(node, match.index + match[0].length - 1, match.index + match[0].length);
      if (begin === undefined || end === undefined || marks.test(node.data)) continue;
      if (Math.abs(begin.top - end.top) < 4 && end.left <= begin.left)
        faults.push(`${match[0]} runs backwards in: ${text}`);
    }
    const inSight = pieces.flatMap(({ box }) => {
      const left = Math.max(box.left, clip.box.left);
      const top = Math.max(box.top, clip.box.top);
      const width = Math.min(box.right, clip.box.right) - left;
      const height = Math.min(box.bottom, clip.box.bottom) - top;
      const isCutLeft = box.left < clip.box.left - 2 && !clip.saysLeft;
      const isCutRight = box.right > clip.box.right + 2 && !clip.saysRight;
      if ((isCutLeft || isCutRight) && height > 0 && !isDrawnAsBoxes(node)) faults.push(`cut without a sign: ${text}`);
      return width > 2 && height > 2 ? [new DOMRect(left, top, width, height)] : [];
    });
    if (inSight.length > 0) shown.push({ text, layer: layerOf(node.parentElement), boxes: inSight });
  }
  for (const [index, one] of shown.entries()) {
    for (const other of shown.slice(index + 1)) {
      if (one.layer !== other.layer || one.text === other.text) continue;
      const meet = one.boxes.some((a) =>
        other.boxes.some(
          (b) =>
            Math.min(a.right, b.right) - Math.max(a.left, b.left) > 3 &&
            Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 5,
        ),
      );
      if (meet) faults.push(`“${one.text}” and “${other.text}” stand on each other`);
    }
  }
  for (const field of document.querySelectorAll<HTMLElement>("textarea, input")) {
    const isText = !/^(?:checkbox|radio|range|file|hidden)$/.test(field.getAttribute("type") ?? "");
    if (isText && getComputedStyle(field).unicodeBidi !== "plaintext") {
      faults.push(`a field that keeps one direction: ${field.getAttribute("aria-label")}`);
    }
  }
  return [...new Set(faults)];
}
