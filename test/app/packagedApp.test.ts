import { execFile } from "node:child_process";
import { chmod, chown, mkdir, readdir, readFile, readlink, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { getRawHeader, listPackage } from "@electron/asar";
import { FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import mammoth from "mammoth";
import { expect, inject, test } from "vitest";
import { startOnScreen } from "./driver/keystrokes";
import { newHome } from "./driver/launch";
import { doMainJob } from "./driver/mainJob";
import { withPackagedApp } from "./driver/packagedApp";
import { processTree } from "./driver/processTree";

/* The app as it is shipped, made from this checkout. Its fuses are as they are in people's hands: keys drive it. */
const app = withPackagedApp();

interface Ended {
  readonly code: number;
  readonly out: string;
  /** Without what Chromium itself remarks about the system. */
  readonly err: string;
}

/** Starts the packaged program where there is no screen, as a server would. */
function secondStory(
  args: readonly string[],
  options: { cwd?: string; env?: Readonly<Record<string, string>>; input?: string } = {},
): Promise<Ended> {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
  return new Promise((done) => {
    const program = execFile(
      app.executable(),
      [...inject("electron").switches, ...args],
      { cwd: options.cwd, env: { ...env, ...options.env }, maxBuffer: 32 * 1024 * 1024 },
      (error, out, err) => {
        const own = err.split("\n").filter((line) => line !== "" && !/^\[\d+:\d+\//.test(line));
        done({ code: error === null ? 0 : Number(error.code ?? -1), out, err: own.join("\n") });
      },
    );
    program.stdin?.end(options.input ?? "");
  });
}

test("the packaged app does the main job, and opens no debugger that it is asked for", async () => {
  const home = await newHome();
  const asked = ["--remote-debugging-port=0", "--inspect=0", `--user-data-dir=${home.profile}`];
  const shown = await startOnScreen(home, [app.executable(), ...inject("electron").switches, ...asked]);
  await doMainJob(shown, home);
  expect(shown.said()).not.toMatch(/listening/i);
  expect(await readdir(home.profile)).not.toContain("DevToolsActivePort");
});

test("the packaged app runs for an ordinary person, with Chromium's sandbox on", async () => {
  const home = await newHome();
  await giveTo(nobody, [home.folder, home.documents, join(home.folder, ".config")]);
  await chmod(dirname(dirname(app.executable())), 0o755);
  const asNobody = ["setpriv", `--reuid=${nobody}`, `--regid=${nobody}`, "--clear-groups"];
  const shown = await startOnScreen(home, [...asNobody, app.executable(), `--user-data-dir=${home.profile}`]);
  await shown.atWindow(/Second Story/);
  const page = await memberOf(shown.pid, "--type=renderer");
  const status = await readFile(`/proc/${page}/status`, "utf8");
  expect(status).toMatch(/^Uid:\t65534\t/m);
  expect(status).toMatch(/^NoNewPrivs:\t1$/m);
  expect(status).toMatch(/^Seccomp:\t2$/m);
  for (const space of ["user", "net", "pid"])
    expect(await readlink(`/proc/${page}/ns/${space}`)).not.toBe(await readlink(`/proc/self/ns/${space}`));
  await doMainJob(shown, home);
});

const nobody = 65_534;

async function giveTo(person: number, paths: readonly string[]): Promise<void> {
  for (const path of paths) await chown(path, person, person);
}

async function memberOf(pid: number, argument: string): Promise<number> {
  for (const member of await processTree(pid)) {
    const command = await readFile(`/proc/${member}/cmdline`, "utf8").catch(() => "");
    if (command.includes(argument)) return member;
  }
  throw new Error(`No process of the app has ${argument}.`);
}

/** How the binary says that a fuse is on: the digit 1. */
const fuseOn = 0x31;

test("fuses: no Node by variable or switch, nothing loaded but the one archive", async () => {
  const fuses = await getCurrentFuseWire(app.executable());
  const states = Object.fromEntries(
    Object.entries(FuseV1Options)
      .filter((entry): entry is [string, FuseV1Options] => typeof entry[1] === "number")
      .map(([name, option]) => [name, fuses[option] === fuseOn]),
  );
  expect(states).toMatchObject({
    RunAsNode: false,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    EnableCookieEncryption: true,
    EnableEmbeddedAsarIntegrityValidation: true,
    OnlyLoadAppFromAsar: true,
    LoadBrowserProcessSpecificV8Snapshot: false,
    GrantFileProtocolExtraPrivileges: false,
  });
});

test("the fuses hold: neither Node's variables nor a folder beside the archive run another program", async () => {
  const { folder } = await newHome();
  const planted = join(folder, "planted.cjs");
  await writeFile(planted, "process.stdout.write('PLANTED'); process.exit(0);");
  const beside = join(app.resources(), "app");
  await mkdir(beside);
  await writeFile(join(beside, "package.json"), '{ "name": "planted", "main": "main.cjs" }');
  await writeFile(join(beside, "main.cjs"), await readFile(planted));
  try {
    const env = { NODE_OPTIONS: `--require=${planted}` };
    const described = await secondStory(["schema"], { env });
    expect(JSON.parse(described.out)).toHaveProperty("$schema");
    const asNode = await secondStory([planted], { env: { ELECTRON_RUN_AS_NODE: "1" } });
    expect(asNode.out).toBe("");
    expect(asNode.code).not.toBe(0);
  } finally {
    await rm(beside, { recursive: true });
  }
});

test("the archive holds the bundle alone, each file with its hash", async () => {
  expect(await readdir(app.resources())).toEqual(["app.asar"]);
  const archive = join(app.resources(), "app.asar");
  const files = listPackage(archive, { isPack: false });
  expect(files.length).toBeGreaterThan(50);
  const expected = /^\/(?:package\.json|out|out\/(?:main|preload|renderer|report-assets)(?:\/.*)?|out\/cli\.mjs)$/;
  expect(files.filter((file) => !expected.test(file))).toEqual([]);
  expect(files.filter((file) => /\.map$|\.tsx?$|node_modules|test|\.env/i.test(file))).toEqual([]);
  const hashes = JSON.stringify(getRawHeader(archive).header).match(/"algorithm":"SHA256"/g) ?? [];
  const folders = files.filter((file) => files.some((other) => other.startsWith(`${file}/`)));
  expect(hashes).toHaveLength(files.length - folders.length);
});

test("the packaged program is the command line too, without a screen", async () => {
  const { folder: cwd } = await newHome();
  expect(await secondStory(["sample", "demo"], { cwd })).toMatchObject({ code: 0, err: "" });
  const incident = join("demo", "incidents", "inc-2016-001");
  const checked = await secondStory(["check", incident, "--json"], { cwd });
  expect(checked.code).toBe(0);
  expect(JSON.parse(checked.out)).toBeInstanceOf(Array);
  expect(await secondStory(["report", incident, "-o", "report.docx"], { cwd })).toMatchObject({ code: 0 });
  const { value: text } = await mammoth.extractRawText({ path: join(cwd, "report.docx") });
  expect(text).toContain("Renamed queue server stops order intake");
  const read = await secondStory(["wording", "-"], { cwd, input: "He should have checked." });
  expect(read.out).toContain("should have checked");
  expect((await secondStory(["--help"])).out).toContain("second-story COMMAND");
  expect(await secondStory(["chekc"])).toMatchObject({ code: 2, out: "", err: expect.stringContaining("no command") });
});

test("a PDF is printed by the packaged program where there is a screen, and refused in one line where there is none", async () => {
  const { folder: cwd } = await newHome();
  await secondStory(["sample", "demo"], { cwd });
  const order = ["report", join("demo", "incidents", "inc-2016-001"), "-o", "report.pdf"];
  // The variable by which the command line learns what prints is no way to have another program started.
  const other = JSON.stringify(["sh", "-c", `: > '${join(cwd, "planted")}'`]);
  const refused = await secondStory(order, { cwd, env: { SECOND_STORY_PRINTER: other } });
  expect(await readdir(cwd)).not.toContain("planted");
  expect(refused).toMatchObject({ code: 2, out: "" });
  expect(refused.err).toMatch(/^second-story: A PDF is printed by the app's window\.[^\n]*$/);
  const screen = inject("displays")[0];
  await secondStory(order, { cwd, env: screen === undefined ? {} : { DISPLAY: screen } });
  expect((await readFile(join(cwd, "report.pdf"), "latin1")).slice(0, 5)).toBe("%PDF-");
});
