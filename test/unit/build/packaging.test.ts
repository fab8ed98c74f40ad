import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { paintIcons } from "../../../build/icons.mjs";
import { packaging } from "../../../build/packaging.mjs";
import { temporaryFolder } from "../electron/temporaryFolder";

const configuration = packaging({ dist: "runtime", version: "45.4.1" }, "dist");

test("installers are made for all three systems, each with the app's icon", () => {
  expect(configuration.mac).toMatchObject({ target: ["dmg"], hardenedRuntime: true });
  expect(configuration.win).toMatchObject({ target: ["nsis"] });
  expect(configuration.linux).toMatchObject({ target: ["AppImage", "deb"], executableName: "second-story" });
  expect(String(configuration.mac?.icon)).toMatch(/icon\.icns$/);
  expect(String(configuration.win?.icon)).toMatch(/icon\.ico$/);
  expect(String(configuration.linux?.icon)).toMatch(/icons$/);
});

test("an archive opens by double click, and nothing is fetched or published by itself", () => {
  expect(configuration.fileAssociations).toEqual([expect.objectContaining({ ext: "secondstory", role: "Editor" })]);
  expect(configuration.publish).toBeNull();
  expect(configuration.asar).toBe(true);
  expect(configuration.npmRebuild).toBe(false);
});

test("one drawing becomes PNG, ICO and ICNS files that name their sizes truly", async () => {
  const folder = await temporaryFolder();
  await paintIcons(folder);
  for (const size of [16, 48, 256, 1024]) {
    const png = await readFile(join(folder, `${size}x${size}.png`));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  }
  const ico = await readFile(join(folder, "icon.ico"));
  const lastEntry = 6 + 16 * (ico.readUInt16LE(4) - 1);
  expect(ico.readUInt32LE(lastEntry + 8) + ico.readUInt32LE(lastEntry + 12)).toBe(ico.length);
  expect(
    ico
      .subarray(ico.readUInt32LE(lastEntry + 12))
      .subarray(1, 4)
      .toString(),
  ).toBe("PNG");
  const icns = await readFile(join(folder, "icon.icns"));
  expect(icns.subarray(0, 4).toString()).toBe("icns");
  expect(icns.readUInt32BE(4)).toBe(icns.length);
});
