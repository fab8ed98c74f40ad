// @ts-check
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { root } from "./places.mjs";

/*
 * The app's icon in every form that a system wants, painted from one drawing. An ICO and an ICNS file are today only
 * wrappers around PNG files.
 */
const drawing = join(root, "build", "icons", "second-story.svg");
const sizes = /** @type {const} */ ([16, 32, 48, 64, 128, 256, 512, 1024]);

/** ICNS' own name for a PNG of each size. */
const icnsTypes = new Map([
  [16, "icp4"],
  [32, "icp5"],
  [64, "icp6"],
  [128, "ic07"],
  [256, "ic08"],
  [512, "ic09"],
  [1024, "ic10"],
]);

/**
 * Writes `icon.ico`, `icon.icns` and, for Linux, a PNG of each size (`64x64.png`) into a folder.
 * @param {string} folder
 */
export async function paintIcons(folder) {
  const svg = await readFile(drawing, "utf8");
  await initWasm(await readFile(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")));
  const images = sizes.map((size) => ({ size, png: painted(svg, size) }));
  await mkdir(folder, { recursive: true });
  for (const { size, png } of images) await writeFile(join(folder, `${size}x${size}.png`), png);
  await writeFile(join(folder, "icon.ico"), icoOf(images.filter(({ size }) => size <= 256)));
  await writeFile(join(folder, "icon.icns"), icnsOf(images));
}

/** @typedef {{ size: number, png: Uint8Array }} Image */

/**
 * @param {string} svg
 * @param {number} size px
 */
function painted(svg, size) {
  return new Resvg(svg, { fitTo: { mode: "width", value: size } }).render().asPng();
}

/** @param {readonly Image[]} images at most 256 px each */
function icoOf(images) {
  const directory = Buffer.alloc(6 + 16 * images.length);
  directory.writeUInt16LE(1, 2);
  directory.writeUInt16LE(images.length, 4);
  let offset = directory.length;
  for (const [index, { size, png }] of images.entries()) {
    const entry = 6 + 16 * index;
    // One byte for each side; 0 stands for 256.
    directory.writeUInt8(size % 256, entry);
    directory.writeUInt8(size % 256, entry + 1);
    directory.writeUInt16LE(1, entry + 4);
    directory.writeUInt16LE(32, entry + 6);
    directory.writeUInt32LE(png.length, entry + 8);
    directory.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([directory, ...images.map(({ png }) => png)]);
}

/** @param {readonly Image[]} images */
function icnsOf(images) {
  const chunks = images.flatMap(({ size, png }) => {
    const type = icnsTypes.get(size);
    return type === undefined ? [] : [chunk(type, png)];
  });
  return chunk("icns", Buffer.concat(chunks));
}

/**
 * @param {string} type four letters
 * @param {Uint8Array} content
 */
function chunk(type, content) {
  const head = Buffer.alloc(8);
  head.write(type, "latin1");
  head.writeUInt32BE(head.length + content.length, 4);
  return Buffer.concat([head, content]);
}
