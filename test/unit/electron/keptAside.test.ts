import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bringBack, setAside } from "../../../electron/keptAside";
import { temporaryWorkspace } from "./temporaryFolder";

const at = new Date("2016-01-21T14:02:33.123Z");

test("a folder set aside comes back as it was", async () => {
  const folder = await temporaryWorkspace();
  await mkdir(join(folder.root, "incidents/a"), { recursive: true });
  await writeFile(join(folder.root, "incidents/a/incident.json"), "{}");
  const moved = await setAside(folder, { path: "incidents/a" }, at);
  expect(moved).toEqual({ kind: "moved", keptAt: ".backups/removed/20160121T140233123Z/a" });
  expect(await readdir(join(folder.root, "incidents"))).toEqual([]);
  const back = await bringBack(folder, { keptAt: ".backups/removed/20160121T140233123Z/a", path: "incidents/a" });
  expect(back).toEqual({ kind: "moved" });
  expect(await readFile(join(folder.root, "incidents/a/incident.json"), "utf8")).toBe("{}");
});

test("nothing comes back over something that stands there by now", async () => {
  const folder = await temporaryWorkspace();
  await mkdir(join(folder.root, "incidents/a"), { recursive: true });
  await setAside(folder, { path: "incidents/a" }, at);
  await mkdir(join(folder.root, "incidents/a"));
  const back = await bringBack(folder, { keptAt: ".backups/removed/20160121T140233123Z/a", path: "incidents/a" });
  expect(back).toMatchObject({ kind: "failed", reason: "exists" });
});

test("only what was removed can be brought back", async () => {
  const folder = await temporaryWorkspace();
  await writeFile(join(folder.root, "workspace.json"), "{}");
  const back = await bringBack(folder, { keptAt: "workspace.json", path: "other.json" });
  expect(back).toMatchObject({ kind: "failed", reason: "outside" });
});
