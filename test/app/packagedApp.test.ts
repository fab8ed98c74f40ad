import { execFile } from "node:child_process";
import { chmod, chown, copyFile, mkdir, readdir, readFile, readlink, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { getRawHeader, listPackage } from "@electron/asar";
import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from "@electron/fuses";
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
  options: {
    cwd?: string;
    env?: Readonly<Record<string, string>>;
    input?: string;
    program?: string;
    switches?: readonly string[];
  } = {},
): Promise<Ended> {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
  return new Promise((done) => {
    const program = execFile(
      options.program ?? app.executable(),
      [...(options.switches ?? inject("electron").switches), ...args],
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

/** A copy of the packaged app, of links but for the one file that is changed: its program, with fuses turned. */
async function copyWithFuses(turned: Readonly<Partial<Record<FuseV1Options, boolean>>>): Promise<string> {
  const { folder } = await newHome();
  const copy = join(folder, "copy");
  const program = join(copy, basename(app.executable()));
  await promisify(execFile)("cp", ["-al", dirname(app.executable()), copy]);
  await rm(program);
  await copyFile(app.executable(), program);
  await flipFuses(program, { version: FuseVersion.V1, ...turned });
  return program;
}

/** What a planted program gets to do by each way in: run, or not. */
async function tryWaysIn(program: string): Promise<Readonly<Record<string, string>>> {
  const { folder } = await newHome();
  const planted = join(folder, "planted.cjs");
  await writeFile(planted, "process.stdout.write('PLANTED'); process.exit(0);");
  const asNode = await secondStory([planted], { program, switches: [], env: { ELECTRON_RUN_AS_NODE: "1" } });
  // The archive goes before a folder beside it; so whoever can write there takes it away.
  const resources = join(dirname(program), "resources");
  await rm(join(resources, "app.asar"));
  await mkdir(join(resources, "app"));
  await writeFile(join(resources, "app", "package.json"), '{ "name": "planted", "main": "main.cjs" }');
  await copyFile(planted, join(resources, "app", "main.cjs"));
  const byFolder = await secondStory(["schema"], { program });
  const what = ({ out }: Ended) => (out.includes("PLANTED") ? "the planted program" : out === "" ? "nothing" : out);
  return { asNode: what(asNode), byFolder: what(byFolder) };
}

test("the fuses hold: neither Node's variables nor a folder in the archive's place run another program", async () => {
  // By itself Electron takes a few of Node's options from the variable, once packaged; by the fuse it takes none.
  const { folder } = await newHome();
  const planted = join(folder, "planted.cjs");
  await writeFile(planted, "process.stdout.write('PLANTED'); process.exit(0);");
  const described = await secondStory(["schema"], { env: { NODE_OPTIONS: `--require=${planted}` } });
  expect(JSON.parse(described.out)).toHaveProperty("$schema");
  expect(await tryWaysIn(await copyWithFuses({}))).toEqual({
    asNode: "nothing",
    byFolder: "nothing",
  });
});

test("with the fuses turned the other way, the planted program runs: they are what holds", async () => {
  const turned = await copyWithFuses({
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: true,
    [FuseV1Options.OnlyLoadAppFromAsar]: false,
  });
  expect(await tryWaysIn(turned)).toEqual({
    asNode: "the planted program",
    byFolder: "the planted program",
  });
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
