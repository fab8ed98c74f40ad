import { mkdir, readdir, readFile, symlink } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { launchApp, newHome } from "./driver/launch";
import { begin, isSaved, onlyIncident, rename } from "./driver/story";

const deep = Array.from({ length: 12 }, () => "a folder with a long name of sixty letters, so that it is deep").join(
  "/",
);

test.for([
  { path: "spaces  and # and %41 & ?query=1", how: "signs that mean something in an address" },
  { path: "Störung – 障害 – עברית – 😀", how: "letters of other scripts" },
  { path: "'quoted' \"twice\" $(id) `id`; -rf", how: "signs that mean something to a shell" },
  { path: deep, how: "a very long path" },
  { path: "real", linked: "link to it", how: "a link to the folder" },
])("a workspace under $how is worked in, saved, and opened again", async ({ path, linked }) => {
  const home = await newHome();
  const real = join(home.folder, path);
  await mkdir(real, { recursive: true });
  const folder = linked === undefined ? real : join(home.folder, linked);
  if (linked !== undefined) await symlink(real, folder);

  const first = await launchApp({ home, paths: [folder] });
  await begin(first.page, "The queue server was renamed");
  await rename(first.page, "Renamed at noon");
  await isSaved(first.page);
  expect(JSON.parse(await readFile(join(await onlyIncident(real), "incident.json"), "utf8")).title).toBe(
    "Renamed at noon",
  );
  expect(first.complaints).toEqual([]);
  await first.electron.close();

  const again = await launchApp({ home });
  await again.page.getByText("Renamed at noon").first().waitFor();
  expect(await readdir(join(real, "incidents"))).toHaveLength(1);
  expect(again.complaints).toEqual([]);
});
