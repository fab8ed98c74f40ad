import { appendFile, cp, mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { staticChecks } from "../../../build/static-checks.mjs";

/*
 * Who guards the guards: each check of `npm test` is run on a copy of this checkout, as it is, with faults planted in
 * it, and with its own settings turned to read next to nothing. A check that is green twice guards nothing.
 */

const checkout = resolve(import.meta.dirname, "../../..");
const notCopied = new Set(["node_modules", "out", "dist", ".git"]);

vi.setConfig({ testTimeout: 180_000 });

/** A copy of the checkout, or of a part of it, with the packages of this one. */
async function copied(takes: (path: string) => boolean = () => true): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "second-story-guards-")));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const root = join(folder, "checkout");
  await cp(checkout, root, { recursive: true, filter: (path) => !notCopied.has(basename(path)) && takes(path) });
  await symlink(join(checkout, "node_modules"), join(root, "node_modules"), "dir");
  return root;
}

async function plant(root: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

async function editJson(path: string, edit: (json: Record<string, Record<string, unknown>>) => void): Promise<void> {
  const json = JSON.parse(await readFile(path, "utf8"));
  edit(json);
  await writeFile(path, `${JSON.stringify(json, null, 2)}\n`);
}

/** What every check says of a folder, one after the other: each takes all the processors it gets. */
async function checked(root: string): Promise<ReadonlyMap<string, { said: string; read: number }>> {
  const found = new Map<string, { said: string; read: number }>();
  for (const { name, look } of staticChecks) {
    const { faults, read } = await look(root);
    found.set(name, { said: faults.join("\n"), read });
  }
  return found;
}

const namesOfChecks = [
  "types",
  "types against Electron 33",
  "format and lint",
  "layering and cycles",
  "dead exports and packages",
  "lock file without registry",
  "no machine paths",
];

describe("the checks of npm test", () => {
  test("are all looked at here", () => {
    expect(staticChecks.map(({ name }) => name)).toEqual(namesOfChecks);
  });

  test("are green where nothing is wrong, and each has read more than 100 files", async () => {
    const found = await checked(await copied());
    expect(Object.fromEntries([...found].filter(([, { said }]) => said !== ""))).toEqual({});
    for (const [name, { read }] of found) expect([name, read > 100]).toEqual([name, true]);
  });

  test("are red for each planted fault, and name it", async () => {
    const root = await copied();
    await plant(root, {
      "core/model/plantedType.ts": 'export const planted: number = "no number";\n',
      // Known to the types of today, not to those of Electron 33.
      "electron/plantedCall.ts":
        'import { app } from "electron";\n\nexport const planted = () => app.getRecentDocuments();\n',
      "core/model/plantedFormat.ts": "export const planted = 1\n",
      "core/model/plantedLint.ts": "export const planted = (value: any) => value;\n",
      "core/model/plantedImport.ts": 'export { scheme } from "../../electron/origin";\n',
      "core/model/plantedBuiltIn.ts": 'export { join } from "node:path";\n',
      "renderer/features/home/plantedFeature.ts": 'export { moveFaces } from "../actions/moveFaces";\n',
      "core/model/plantedCycleA.ts": 'import { b } from "./plantedCycleB";\n\nexport const a = () => b;\n',
      "core/model/plantedCycleB.ts": 'import { a } from "./plantedCycleA";\n\nexport const b = () => a;\n',
      "docs/planted.md": `Look into ${root}/core.\n`,
    });
    await appendFile(join(root, "core/model/assertNever.ts"), "\nexport const plantedExport = 1;\n");
    await editJson(join(root, "package.json"), ({ dependencies }) => {
      if (dependencies !== undefined) dependencies["left-pad"] = "^1.3.0";
    });
    await editJson(join(root, "package-lock.json"), ({ packages }) => {
      Object.assign(packages?.["node_modules/zod"] ?? {}, { resolved: "https://packages.example.org/zod.tgz" });
    });
    const found = await checked(root);
    const said = (name: string) => found.get(name)?.said ?? "";
    expect(said("types")).toMatch(/plantedType\.ts\(1,14\): error TS2322/);
    expect(said("types")).not.toContain("plantedCall");
    expect(said("types against Electron 33")).toMatch(/plantedCall\.ts\(3,\d+\): error TS2551: .*getRecentDocuments/);
    expect(said("format and lint")).toContain("plantedFormat.ts");
    expect(said("format and lint")).toMatch(/plantedLint\.ts.*noExplicitAny/);
    expect(said("layering and cycles").split("\n").sort()).toEqual([
      "core/model/plantedBuiltIn.ts → path (core-without-built-ins)",
      "core/model/plantedCycleA.ts → core/model/plantedCycleB.ts (no-cycles)",
      "core/model/plantedImport.ts → electron/origin.ts (core-stands-alone)",
      "renderer/features/home/plantedFeature.ts → renderer/features/actions/moveFaces.ts (features-apart)",
    ]);
    expect(said("dead exports and packages")).toMatch(/Unused exports[\s\S]*plantedExport/);
    expect(said("dead exports and packages")).toMatch(/Unused files[\s\S]*plantedCycleA/);
    expect(said("dead exports and packages")).toMatch(/Unused dependencies[\s\S]*left-pad/);
    expect(said("lock file without registry")).toMatch(/^package-lock\.json:\d+ names a registry: .*packages\.example/);
    expect(said("no machine paths")).toBe(`docs/planted.md names a place on this machine: ${root}`);
  });

  test("are red where they read next to nothing", async () => {
    const kept = /(?:[\\/](?:core|model|electron|build)|assertNever\.ts|platform\.ts|knip-count\.mjs|\.json)$/;
    const root = await copied((path) => path === checkout || kept.test(path));
    for (const folder of ["renderer", "test"]) await mkdir(join(root, folder));
    await writeFile(join(root, "package-lock.json"), "{}\n");
    for (const [name, { said }] of await checked(root))
      expect([name, said]).toEqual([
        name,
        expect.stringMatching(/Only \d+ files were read; at least 100 are there\.$/),
      ]);
  });
});
