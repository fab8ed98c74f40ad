import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  autostartPath,
  isAutostarted,
  refreshAutostart,
  removeAutostart,
  writeAutostart,
} from "../../../electron/autostartFile";
import { temporaryFolder } from "./temporaryFolder";

/** The Exec line as a desktop reads it: the value's escapes first, then the command line's. */
function commandOf(entry: string): readonly string[] {
  const value = /^Exec=(.*)$/m.exec(entry)?.[1] ?? "";
  const line = value.replaceAll(/\\([\\n])/g, (_, sign: string) => (sign === "n" ? "\n" : "\\"));
  return [...line.matchAll(/"((?:[^"\\]|\\.)*)"/gs)].map(([, argument = ""]) =>
    argument.replaceAll(/\\(.)/gs, "$1").replaceAll("%%", "%"),
  );
}

test("the entry starts exactly the program with its arguments, whatever its path is called", async () => {
  const path = autostartPath(await temporaryFolder());
  const command = ['/opt/Second Story/a"b$HOME`c\\d%U\ne/second-story', "/home/x y/app", "--hidden"];
  await writeAutostart(path, command);
  const entry = await readFile(path, "utf8");
  expect(commandOf(entry)).toEqual(command);
  expect(entry.split("\n").filter((line) => line.includes("="))).toHaveLength(5);
});

test("it is there until it is removed, or the desktop's own settings switch it off", async () => {
  const path = autostartPath(join(await temporaryFolder(), "not there yet"));
  expect(await isAutostarted(path)).toBe(false);
  await writeAutostart(path, ["/usr/bin/second-story", "--hidden"]);
  expect(await isAutostarted(path)).toBe(true);
  const entry = await readFile(path, "utf8");
  for (const line of ["Hidden=true", "X-GNOME-Autostart-enabled=false"]) {
    await writeFile(path, `${entry.replace(/^X-GNOME.*$/m, "")}${line}\n`);
    expect(await isAutostarted(path)).toBe(false);
  }
  await writeAutostart(path, ["/usr/bin/second-story", "--hidden"]);
  expect(await isAutostarted(path)).toBe(true);
  await removeAutostart(path);
  await removeAutostart(path);
  expect(await isAutostarted(path)).toBe(false);
});

test("after an update it starts the new program; what is off, or not there, stays so", async () => {
  const path = autostartPath(await temporaryFolder());
  const updated = ["/opt/second-story-2.AppImage", "--hidden"];
  await refreshAutostart(path, updated);
  expect(await isAutostarted(path)).toBe(false);
  await writeAutostart(path, ["/opt/second-story-1.AppImage", "--hidden"]);
  await refreshAutostart(path, updated);
  expect(commandOf(await readFile(path, "utf8"))).toEqual(updated);
  await writeFile(path, "[Desktop Entry]\nHidden=true\n");
  await refreshAutostart(path, updated);
  expect(await readFile(path, "utf8")).toBe("[Desktop Entry]\nHidden=true\n");
});
