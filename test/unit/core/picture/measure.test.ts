import { Resvg } from "@resvg/resvg-wasm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakLines, roomOf, shortened, widthOf } from "../../../../core/picture/measure";
import { initialise } from "../../../../core/picture/rasterise";
import { interFonts, resvgWasm } from "./pngFonts";

const font = { size: 11, weight: 400 } as const;

describe("measured text", () => {
  it("takes the widths of Inter: an i is narrower than an m, semibold wider than regular", () => {
    expect(widthOf("iiii", font)).toBeLessThan(widthOf("mmmm", font) / 3);
    expect(widthOf("Queue", { size: 11, weight: 600 })).toBeGreaterThan(widthOf("Queue", font));
    expect(widthOf("A", { size: 1000, weight: 400 })).toBe(690);
  });

  it("agrees with what the rasteriser draws, within three per cent", async () => {
    await initialise(resvgWasm());
    const [regular, semibold] = interFonts();
    for (const [text, weight, file] of [
      ["Old name hard-coded in 11 services", 400, regular],
      ["Server renamed, software updated – „größte Änderung“", 400, regular],
      ["Consumers retry without pause", 600, semibold],
    ] as const) {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="50"><text x="0" y="30" font-family="Inter" font-size="20" font-weight="${weight}">|${text}|</text></svg>`;
      const drawn = new Resvg(svg, { font: { fontBuffers: file === undefined ? [] : [file] } }).getBBox()?.width ?? 0;
      expect(Math.abs(widthOf(`|${text}|`, { size: 20, weight }) / drawn - 1)).toBeLessThan(0.03);
    }
  });

  it("leaves ten per cent for readers without Inter", () => {
    expect(roomOf("Queue", font)).toBeCloseTo(widthOf("Queue", font) * 1.1, 9);
  });

  it("counts ideographs as full width and combining marks as none", () => {
    expect(widthOf("障害", font)).toBe(22);
    expect(widthOf("e\u0301", font)).toBe(widthOf("e", font));
  });

  it("breaks at spaces and hyphens, and ends in an ellipsis when lines run out", () => {
    expect(breakLines("Message  queue\nunreachable", 100, font, 3)).toEqual(["Message queue", "unreachable"]);
    expect(breakLines("one two three four five six seven", 60, font, 2).at(-1)).toMatch(/…$/);
    expect(breakLines("hard-coded", 40, font, 2)).toEqual(["hard-", "coded"]);
  });

  it("gives no line for an empty text", () => {
    expect(breakLines("  \n ", 60, font, 3)).toEqual([]);
  });

  it("keeps every line within its width, and every letter while lines last", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), fc.integer({ min: 30, max: 200 }), (text, width) => {
        const lines = breakLines(text, width, font, 200);
        for (const line of lines) expect(roomOf(line, font)).toBeLessThanOrEqual(width);
        expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      }),
    );
  });

  it("shortens to what fits, without splitting a sign made of several code points", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), fc.integer({ min: 0, max: 120 }), (text, width) => {
        expect(roomOf(shortened(text, width, font), font)).toBeLessThanOrEqual(Math.max(width, 0));
      }),
    );
    expect(shortened("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 70, font)).toMatch(/^(👩‍👩‍👧‍👦)*…$/u);
  });
});
