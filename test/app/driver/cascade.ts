import { expect } from "vitest";
import type { RunningApp } from "./launch";

type Page = RunningApp["page"];

/** The picture, which takes the keys. */
export function picture(page: Page) {
  return page.getByRole("application", { name: /^Cascade/ });
}

/** A node of the picture by the beginning of its words. */
export function nodeNamed(page: Page, label: string) {
  return page.locator(".react-flow__node").filter({ has: page.getByRole("img", { name: new RegExp(`: ${label}`) }) });
}

/** Types the name that is asked for, and keeps it with the given key: Tab goes on to a cause of it. */
export async function typeName(page: Page, name: string, key: "Enter" | "Tab" | "Shift+Tab" = "Enter"): Promise<void> {
  const field = page.getByPlaceholder("Say it in a few words");
  await field.waitFor();
  await page.keyboard.type(name);
  await page.keyboard.press(key);
  await nodeNamed(page, name).waitFor();
}

/** Waits until what was done has reached the disk. */
export async function savedToDisk(page: Page): Promise<void> {
  await page.getByText(/saved to disk/).waitFor();
}

/** A place and size in the picture's own px. */
export interface PictureBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the picture paints each node's box and each link's way, in its own px: the zoom is taken off. */
export async function paintedGeometry(page: Page): Promise<{
  readonly nodes: Readonly<Record<string, PictureBox>>;
  readonly links: Readonly<Record<string, PictureBox>>;
}> {
  return await page.evaluate(() => {
    const viewport = document.querySelector(".react-flow__viewport");
    if (viewport === null) throw new Error("The picture is not there.");
    const { a: zoom } = new DOMMatrix(getComputedStyle(viewport).transform);
    const ground = viewport.getBoundingClientRect();
    const boxOf = (element: Element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return {
        x: (x - ground.x) / zoom,
        y: (y - ground.y) / zoom,
        width: width / zoom,
        height: height / zoom,
      };
    };
    const painted = (selector: string) =>
      Object.fromEntries(
        [...document.querySelectorAll<SVGGElement>(selector)].flatMap((group) => {
          const shape = group.querySelector(":scope > rect, :scope > path");
          return shape === null || group.dataset.id === undefined ? [] : [[group.dataset.id, boxOf(shape)]];
        }),
      );
    return {
      nodes: painted('.react-flow__nodes g[data-part="node"]'),
      links: painted('.react-flow__edges g[data-part="link"]'),
    };
  });
}

/** The same boxes of an SVG text, as this page's engine measures it. */
export async function svgGeometry(page: Page, svg: string): ReturnType<typeof paintedGeometry> {
  return await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
    const root = document.importNode(parsed, true);
    document.body.append(root);
    const ground = root.getBoundingClientRect();
    const boxesOf = (part: string) => {
      const boxes: Record<string, { x: number; y: number; width: number; height: number }> = {};
      for (const group of root.querySelectorAll<SVGGElement>(`g[data-part="${part}"]`)) {
        const id = group.dataset.id;
        const shape = group.querySelector(":scope > rect, :scope > path");
        // A link's marks come later, in a group of their own.
        if (id === undefined || shape === null || id in boxes) continue;
        const { x, y, width, height } = shape.getBoundingClientRect();
        boxes[id] = { x: x - ground.x, y: y - ground.y, width, height };
      }
      return boxes;
    };
    const measured = { nodes: boxesOf("node"), links: boxesOf("link") };
    root.remove();
    return measured;
  }, svg);
}

/** Fails unless both show the same things at the same places, to one px, wherever the origin lies. */
export function expectSameGeometry(
  painted: Readonly<Record<string, PictureBox>>,
  wanted: Readonly<Record<string, PictureBox>>,
  origin: { readonly x: number; readonly y: number },
): void {
  expect(Object.keys(painted).sort()).toEqual(Object.keys(wanted).sort());
  const differences = Object.entries(wanted).flatMap(([id, box]) => {
    const seen = painted[id];
    if (seen === undefined) return [id];
    const off = [
      seen.x - origin.x - box.x,
      seen.y - origin.y - box.y,
      seen.width - box.width,
      seen.height - box.height,
    ];
    return off.every((distance) => Math.abs(distance) <= 1) ? [] : [`${id}: ${off.join(", ")}`];
  });
  expect(differences).toEqual([]);
}
