/**
 * Writes core/picture/advances.generated.ts: the advance widths of the bundled Inter, read once from its static TTFs,
 * so that core can measure text without a DOM. Run by hand when the font package changes: node build/extract-advances.mjs
 */
import { readFileSync, writeFileSync } from "node:fs";

const FONTS = [
  { weight: 400, file: "400Regular/Inter_400Regular.ttf" },
  { weight: 600, file: "600SemiBold/Inter_600SemiBold.ttf" },
];

/** First and last code point of each block that a picture is likely to draw. */
const BLOCKS = [
  [0x20, 0x7e], // Basic Latin
  [0xa0, 0x17f], // Latin-1 Supplement, Latin Extended-A
  [0x2010, 0x2026], // dashes, quotes, bullets, ellipsis
  [0x2030, 0x203a], // per mille, primes, single guillemets
  [0x20ac, 0x20ac], // euro
  [0x2190, 0x2193], // arrows
  [0x2212, 0x2212], // minus
  [0x2248, 0x2265], // about, not equal, at most, at least
  [0x2713, 0x2717], // ticks and crosses
];

function tablesOf(font) {
  const tables = new Map();
  for (let i = 0; i < font.readUInt16BE(4); i += 1) {
    const entry = 12 + i * 16;
    tables.set(font.toString("latin1", entry, entry + 4), font.readUInt32BE(entry + 8));
  }
  return tables;
}

/** Offset of the Unicode subtable of cmap in format 4 (the Basic Multilingual Plane, which is all we list). */
function format4Of(font, cmap) {
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i += 1) {
    const subtable = cmap + font.readUInt32BE(cmap + 4 + i * 8 + 4);
    if (font.readUInt16BE(subtable) === 4) return subtable;
  }
  throw new Error("The font has no cmap subtable of format 4.");
}

function glyphOf(font, subtable, codePoint) {
  const doubled = font.readUInt16BE(subtable + 6);
  const ends = subtable + 14;
  const starts = ends + doubled + 2;
  const deltas = starts + doubled;
  const offsets = deltas + doubled;
  for (let i = 0; i < doubled; i += 2) {
    if (font.readUInt16BE(ends + i) < codePoint) continue;
    const start = font.readUInt16BE(starts + i);
    if (start > codePoint) return 0;
    const offset = font.readUInt16BE(offsets + i);
    const delta = font.readUInt16BE(deltas + i);
    if (offset === 0) return (codePoint + delta) & 0xffff;
    const glyph = font.readUInt16BE(offsets + i + offset + (codePoint - start) * 2);
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}

function advancesOf(file) {
  const font = readFileSync(new URL(`../node_modules/@expo-google-fonts/inter/${file}`, import.meta.url));
  const tables = tablesOf(font);
  const unitsPerEm = font.readUInt16BE(tables.get("head") + 18);
  const metrics = font.readUInt16BE(tables.get("hhea") + 34);
  const subtable = format4Of(font, tables.get("cmap"));
  const thousandths = (glyph) =>
    Math.round((font.readUInt16BE(tables.get("hmtx") + Math.min(glyph, metrics - 1) * 4) * 1000) / unitsPerEm);
  return BLOCKS.map(([first, last]) => {
    const widths = [];
    for (let codePoint = first; codePoint <= last; codePoint += 1) {
      const glyph = glyphOf(font, subtable, codePoint);
      widths.push(glyph === 0 ? 0 : thousandths(glyph));
    }
    return { first, widths };
  });
}

const body = FONTS.map(({ weight, file }) => {
  const runs = advancesOf(file).map(
    ({ first, widths }) => `    { first: 0x${first.toString(16)}, widths: "${widths.join(" ")}" },`,
  );
  return `  ${weight}: [\n${runs.join("\n")}\n  ],`;
});

writeFileSync(
  new URL("../core/picture/advances.generated.ts", import.meta.url),
  `// Written by build/extract-advances.mjs from @expo-google-fonts/inter (OFL). Do not edit.
// Advance widths in thousandths of an em, one run of consecutive code points a line; 0 where the font has no glyph.
export const interAdvances = {
${body.join("\n")}
} as const;
`,
);
