import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openHostSettings } from "../../../electron/hostSettings";
import { forgetRecentWorkspace, recentWorkspaces, rememberWorkspace } from "../../../electron/recentWorkspaces";
import { temporaryFolder } from "./temporaryFolder";

test("settings outlive the app, and the device keeps its name", async () => {
  const profile = await temporaryFolder();
  const first = await openHostSettings(profile);
  await first.change({ window: { width: 900, height: 700, maximized: false } });
  expect((await openHostSettings(profile)).read()).toEqual(first.read());
});

test("a damaged file, or a damaged part of it, gives fresh settings", async () => {
  const profile = await temporaryFolder();
  await writeFile(join(profile, "host.json"), "{");
  expect((await openHostSettings(profile)).read().recent).toEqual([]);
  await writeFile(join(profile, "host.json"), '{"device":"d","recent":[],"window":{"width":-1}}');
  expect((await openHostSettings(profile)).read()).toEqual({ device: "d", recent: [], window: undefined });
});

test("the workspace opened last comes first, each one once", async () => {
  const settings = await openHostSettings(await temporaryFolder());
  for (const root of ["/a", "/b", "/a"])
    await rememberWorkspace(settings, { root, place: "chosen", isNew: false }, { at: 1, isOpen: true });
  const recent = recentWorkspaces(settings);
  expect(recent.map(({ path }) => path)).toEqual(["/a", "/b"]);
  await forgetRecentWorkspace(settings, recent[0]?.id ?? "");
  expect(recentWorkspaces(settings).map(({ path }) => path)).toEqual(["/b"]);
});

test("a workspace counts as opened before once it was open, not when it was only named", async () => {
  const settings = await openHostSettings(await temporaryFolder());
  const before: boolean[] = [];
  for (const isOpen of [false, true, false, true]) {
    const { openedBefore } = await rememberWorkspace(
      settings,
      { root: "/a", place: "chosen", isNew: false },
      { at: 1, isOpen },
    );
    before.push(openedBefore);
  }
  expect(before).toEqual([false, false, true, true]);
});
