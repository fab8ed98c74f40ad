import { spawnSync } from "node:child_process";
import { chmod, mkdir, open, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { commandLine, emptyFolder, hashOf, secondStory, withCommandLine } from "./secondStory";

withCommandLine();

const whole = { schema: 1, id: "a", key: "INC-2016-001", title: "The queue server was renamed" };
const asText = (value: object) => JSON.stringify(value, null, 1);
const happenedAt = (at: string, zone = "UTC") =>
  asText({ ...whole, events: [{ id: "e", title: "1", when: { kind: "exact", at, zone } }] });
const onDate = (date: string) =>
  asText({ ...whole, events: [{ id: "e", title: "1", when: { kind: "day", date, zone: "UTC" } }] });
const nested = (levels: number) => `{"schema": 1, "x": ${"[".repeat(levels)}${"]".repeat(levels)}}`;
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");

/** A file that is bad in one way, and what the refusal says of it; null where it is taken as it is. */
type Case = readonly [what: string, content: string | Uint8Array, says: RegExp | null];

const incidentFiles: readonly Case[] = [
  ["31 February", happenedAt("2016-02-31T14:02:00.000Z"), /line \d+, "events\/0\/when\/at": a UTC instant/],
  ["31 February as a day", onDate("2016-02-31"), /"events\/0\/when\/date": a calendar date/],
  ["the year 0", onDate("0000-01-01"), null],
  ["the year 275761", happenedAt("275761-01-01T00:00:00.000Z"), /a UTC instant/],
  ["the far year 275761", happenedAt("+275761-01-01T00:00:00.000Z"), /a UTC instant/],
  ["24:00", happenedAt("2016-01-21T24:00:00.000Z"), /a UTC instant/],
  ["a 60th second", happenedAt("2016-12-31T23:59:60.000Z"), /a UTC instant/],
  ["an unknown zone", happenedAt("2016-01-21T14:02:00.000Z", "Europe/Lundon"), /a time zone like/],
  ["an obsolete zone", happenedAt("2016-01-21T14:02:00.000Z", "Asia/Calcutta"), null],
  ["the furthest offset", happenedAt("2016-01-21T14:02:00.000Z", "+14:00"), null],
  ["an offset beyond it", happenedAt("2016-01-21T14:02:00.000Z", "+14:01"), /a time zone like/],
  ["an offset of 75 minutes", happenedAt("2016-01-21T14:02:00.000Z", "+12:75"), /a time zone like/],
  ["a doubled key", '{"schema": 1,\n "id": "a",\n "id": "b"}', /line 3, .*the key "id" stands twice/],
  ["an integer beyond 2^53", '{"schema": 1,\n "n": 9007199254740993}', /line 2, .*2\^53/],
  ["truncated", asText(whole).slice(0, 40), /line \d+, .*ends in the middle/],
  ["empty", "", /line 1, .*the file is empty/],
  ["10,000 levels", nested(10_000), /line 1, .*nested deeper than 100 levels/],
  ["a prototype's key", '{"schema": 1,\n "__proto__": {"polluted": 1}}', /line 2, .*"__proto__"/],
  ["an inherited key", asText({ ...whole, constructor: { prototype: { polluted: 1 } } }), null],
  [
    "a dangling link",
    asText({ ...whole, cascade: { links: [{ id: "l", from: "n1", to: "n2" }] } }),
    /line \d+: the link "l" leads to "n1"/,
  ],
  [
    "a cycle",
    asText({
      ...whole,
      cascade: {
        nodes: [
          { id: "n1", label: "1", kind: "failure" },
          { id: "n2", label: "2", kind: "impact" },
        ],
        links: [
          { id: "l1", from: "n1", to: "n2" },
          { id: "l2", from: "n2", to: "n1" },
        ],
      },
      events: [
        { id: "e1", title: "1", after: ["e2"] },
        { id: "e2", title: "2", after: ["e1"] },
      ],
    }),
    null,
  ],
  [
    "a record twice",
    asText({ ...whole, people: [{ id: "p" }, { id: "p" }] }),
    /line \d+: the id "p" stands twice in people/,
  ],
  ["a byte order mark", `\ufeff${asText(whole)}`, null],
  ["UTF-16", utf16(asText(whole)), /is not UTF-8 text/],
  ["NUL bytes", asText(whole).replace("queue", "queue\u0000"), /line \d+, .*this is not JSON/],
  ["binary", Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 0xff, 0xfe]), /is not UTF-8 text/],
  [
    "a Word file",
    zipSync({ "word/document.xml": new Uint8Array(9) }),
    /is no archive|holds no manifest|manifest\.json/,
  ],
];

/** One sentence or two, on one line, that names the place; and nothing else is said or done. */
async function refused(args: readonly string[], says: RegExp, input?: string | Uint8Array): Promise<void> {
  const { code, out, err } = await secondStory(args, input);
  expect({ args, code, out }).toEqual({ args, code: 2, out: "" });
  expect(err).toMatch(/^second-story: [^\n]+\.\n$/);
  expect(err).not.toContain("unexpectedly");
  expect(err).toMatch(says);
}

describe("a bad incident file: the command line says what, where and what to do, and touches nothing", () => {
  test.for(incidentFiles)("%s", async ([what, content, says]) => {
    const folder = await emptyFolder();
    const file = join(folder, what === "a Word file" ? "report.json" : "incident.json");
    await writeFile(file, content);
    const before = await hashOf(folder);
    if (says !== null) {
      // All commands read a file in one place; the one that writes as well shows that nothing was written.
      await refused(["report", file, "-o", join(folder, "report.docx")], new RegExp(`${file}.*${says.source}`));
      expect(await hashOf(folder)).toBe(before);
      return;
    }
    const { code, err } = await secondStory(["check", file, "--json"]);
    expect([code === 0 || code === 1, err]).toEqual([true, ""]);
    expect(await hashOf(folder)).toBe(before);
    expect(await secondStory(["report", file, "-o", join(folder, "report.md")])).toMatchObject({ code: 0 });
  });
});

describe("a bad place", () => {
  test("an incident file that is a folder, one that vanished, and a circle of links are named", async () => {
    const folder = await emptyFolder();
    await mkdir(join(folder, "incident.json"));
    await symlink(join(folder, "loop-b"), join(folder, "loop-a"));
    await symlink(join(folder, "loop-a"), join(folder, "loop-b"));
    await refused(["check", join(folder, "incident.json")], /incident\.json holds neither/);
    await refused(["check", folder], /incident\.json is a folder, not a file\. It was left alone\. Move it away/);
    await refused(["check", join(folder, "gone.json")], /gone\.json does not exist. Check the path/);
    await refused(["check", join(folder, "loop-a")], /loop-a leads in a circle of links. Name the file itself/);
    await writeFile(join(folder, "good.json"), asText(whole));
    await refused(["report", join(folder, "good.json"), "-o", join(folder, "loop-a", "r.md")], /r\.md was not written/);
  });

  test("a pipe, a link or a folder in place of an incident's file, or of its folder, is named as the window names it", async () => {
    const folder = await emptyFolder();
    const incident = join(folder, "incidents", "a");
    const place = join(incident, "incident.json");
    await mkdir(incident, { recursive: true });
    await writeFile(join(folder, "workspace.json"), asText({ schema: 1, id: "w", name: "Team" }));
    await writeFile(join(folder, "good.json"), asText(whole));
    for (const [make, says] of [
      [() => mkdir(place), /is a folder, not a file\. It was left alone\. Move it away/],
      [async () => void spawnSync("mkfifo", [place]), /is a pipe, not a file/],
      [() => symlink("nowhere", place), /is a link to another place, which is not followed/],
      [() => symlink("incident.json", place), /is a link to another place, which is not followed/],
      [() => symlink("../../good.json", place), /is a link to another place, which is not followed/],
    ] as const) {
      await make();
      for (const named of [folder, incident]) await refused(["check", named], new RegExp(`${place} ${says.source}`));
      await rm(place, { recursive: true });
    }
    await rm(incident, { recursive: true });
    await symlink("incidents", incident);
    await refused(["check", folder], /incidents\/a is a link to another place, which is not followed/);
    spawnSync("mkfifo", [join(folder, "pipe")]);
    await refused(["wording", join(folder, "pipe")], /pipe is a pipe, not a file/);
  });

  test("lines of a history that cannot be read are told by check, and stay", async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, "incident.json"), asText(whole));
    const line = JSON.stringify({ id: "1", at: "2016-01-21T14:02:00.000Z", command: "a", changes: [] });
    await writeFile(join(folder, "history.jsonl"), `${line}\n{"id":\n[]\n${line}\n`);
    const before = await hashOf(folder);
    const { code, out } = await secondStory(["check", folder]);
    expect(code).toBe(0);
    expect(out).toMatch(
      /2 lines of this history could not be read \(.*history\.jsonl, the first is line 2\)\. They stay/,
    );
    expect(await hashOf(folder)).toBe(before);
  });

  test("a log of 1 GB is refused before it is read", async () => {
    const folder = await emptyFolder();
    const log = join(folder, "server.log");
    const handle = await open(log, "w");
    await handle.truncate(1024 ** 3);
    await handle.close();
    await refused(["intake", log, "-o", join(folder, "new.json")], /server\.log is larger than 512 MB\. Cut it/);
    await refused(["wording", log], /larger than 512 MB/);
  });

  test("50 MB of text are taken in", async () => {
    const folder = await emptyFolder();
    const text = "nothing to see, no time at all, only words upon words upon words\n".repeat(770_000);
    const { code, out } = await secondStory(["intake", "-", "--as", "text", "-o", join(folder, "new.json")], text);
    expect(code).toBe(0);
    expect(out).toContain("770000 lines");
  });

  test("texts that are none: binary, Latin-1, UTF-16 and empty", async () => {
    const folder = await emptyFolder();
    const out = join(folder, "new.json");
    for (const [name, bytes] of [
      ["binary.txt", Uint8Array.from([0, 1, 2, 0xff])],
      ["latin.txt", Buffer.from("14:02 Störung\n", "latin1")],
      ["utf16.txt", utf16("14:02 renamed\n")],
    ] as const) {
      await writeFile(join(folder, name), bytes);
      const before = await hashOf(folder);
      await refused(["intake", join(folder, name), "-o", out], new RegExp(`${name} is not UTF-8 text. Save it as`));
      expect(await hashOf(folder)).toBe(before);
    }
    await writeFile(join(folder, "empty.txt"), "");
    expect(await secondStory(["intake", join(folder, "empty.txt"), "-o", out])).toMatchObject({ code: 0 });
  });

  test("a file that stands there already is overwritten only with --force", async () => {
    const folder = await emptyFolder();
    const [notes, out] = [join(folder, "notes.txt"), join(folder, "incident.json")];
    await writeFile(notes, "14:02 The server was renamed\n");
    await writeFile(out, asText(whole));
    const before = await hashOf(folder);
    await refused(["intake", notes, "-o", out], /incident\.json is there already, and it was not overwritten/);
    expect(await hashOf(folder)).toBe(before);
    expect(await secondStory(["intake", notes, "--force", "-o", out])).toMatchObject({ code: 0 });
    expect(await hashOf(folder)).not.toBe(before);
  });
});

/** Runs the command line as root in mounts of its own, made by a line of shell; they go when it ends. */
function amongMounts(mounts: string, args: readonly string[]) {
  const quoted = args.map((arg) => `'${arg}'`).join(" ");
  const script = `set -e; ${mounts}; exec '${process.execPath}' '${commandLine()}' ${quoted}`;
  const { status, stdout, stderr } = spawnSync("unshare", ["--mount", "sh", "-c", script], { encoding: "utf8" });
  return { code: status, out: stdout, err: stderr };
}

describe.runIf(process.platform === "linux" && process.getuid?.() === 0)("a disk that refuses even root", () => {
  const places: readonly (readonly [what: string, mounts: (folder: string) => string, says: RegExp])[] = [
    [
      "a read-only folder",
      (folder) => `mount --bind '${folder}' '${folder}'; mount -o remount,ro,bind '${folder}'`,
      /was not written: the disk is read-only\. Choose another place/,
    ],
    [
      "a Word file that another program holds",
      (folder) => `mount --bind '${folder}/held' '${folder}/OUT'`,
      /was not written: another program holds it\. Close it there and run it again/,
    ],
  ];

  test.for(places)("%s", async ([, mounts, says]) => {
    const folder = await emptyFolder();
    const file = join(folder, "incident.json");
    await writeFile(file, asText(whole));
    for (const name of ["held", "report.docx", "merged.json"]) await writeFile(join(folder, name), "held");
    const before = await hashOf(folder);
    for (const [name, args] of [
      ["report.docx", ["report", file]],
      ["merged.json", ["merge", file, file, file]],
      ["merged.json", ["intake", file, "--force"]],
    ] as const) {
      const out = join(folder, name);
      const ended = amongMounts(mounts(folder).replaceAll("OUT", name), [...args, "-o", out]);
      expect(ended).toMatchObject({ code: 2, out: "" });
      expect(ended.err).toMatch(/^second-story: [^\n]+\.\n$/);
      expect(ended.err).toMatch(says);
      expect(await hashOf(folder)).toBe(before);
    }
  });

  test("a full disk keeps the old file whole", async () => {
    const folder = await emptyFolder();
    const small = join(folder, "small");
    await mkdir(small);
    const file = join(folder, "incident.json");
    await writeFile(file, asText(whole));
    const mounts = `mount -t tmpfs -o size=8k tmpfs '${small}'; trap 'ls -A ${small} >&2' EXIT; echo old > '${small}/report.docx'`;
    const script = `${mounts}; '${process.execPath}' '${commandLine()}' report '${file}' -o '${small}/report.docx'; cat '${small}/report.docx'`;
    const { stdout, stderr } = spawnSync("unshare", ["--mount", "sh", "-c", script], { encoding: "utf8" });
    expect(stdout).toBe("old\n");
    expect(stderr).toMatch(/report\.docx was not written: the disk is full\. Free some space and run it again\.\n/);
    expect(stderr.trimEnd().split("\n").at(-1)).toBe("report.docx");
  });

  test("a file that its reader may not read", async () => {
    const folder = await emptyFolder();
    const file = join(folder, "incident.json");
    await writeFile(file, asText(whole), { mode: 0o600 });
    await chmod(folder, 0o755);
    await chmod(dirname(commandLine()), 0o755);
    const nobody = ["--reuid=65534", "--regid=65534", "--clear-groups", process.execPath, commandLine()];
    const run = (...args: readonly string[]) => spawnSync("setpriv", [...nobody, ...args], { encoding: "utf8" });
    expect(run("check", file)).toMatchObject({ status: 2, stdout: "" });
    expect(run("check", file).stderr).toMatch(
      /^second-story: .*incident\.json may not be read\. Check its permissions\.\n$/,
    );
    await chmod(file, 0o644);
    expect(run("report", file, "-o", join(folder, "report.docx")).stderr).toMatch(
      /report\.docx was not written: writing there is not allowed\. Choose another place\.\n$/,
    );
  });
});
