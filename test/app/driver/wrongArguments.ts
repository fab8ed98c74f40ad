import fc from "fast-check";
import type { CallName } from "../../../electron/callNames";

/** A value as it can be told to the page; `$` names one that JSON does not know. */
type Told = null | boolean | number | string | readonly Told[] | { readonly [key: string]: Told };

const hash = "0".repeat(64);
const backup = "20160121T140233123Z-by-hand";

/** Something that each call takes; what is tried is made from it. */
export const taken: Readonly<Record<CallName, Told>> = {
  aboutThisMachine: { $: "undefined" },
  openLastWorkspace: { $: "undefined" },
  openOwnWorkspace: { place: "own" },
  openRecentWorkspace: { id: "0123456789abcdef" },
  pickWorkspace: { $: "undefined" },
  recentWorkspaces: { $: "undefined" },
  forgetRecentWorkspace: { id: "0123456789abcdef" },
  listFiles: { under: "incidents", named: "incident.json" },
  changedFiles: { known: { "workspace.json": hash }, named: ["incident.json"] },
  readFile: { path: "workspace.json" },
  readFiles: { paths: ["workspace.json", "incidents/a/incident.json"] },
  readBytes: { path: "workspace.json" },
  writeFile: { path: "changes/one.json", text: "{}", replaces: "absent" },
  appendHistory: { path: "changes/history.jsonl", lines: ["{}"] },
  keepBytes: { folder: "changes/evidence", extension: "png", bytes: { $: "bytes" } },
  backUp: { path: "workspace.json", reason: "merge" },
  listBackups: { $: "undefined" },
  backUpWorkspace: { reason: "by-hand" },
  stopBackup: { $: "undefined" },
  backupFiles: { backup },
  checkBackupFiles: { backup, paths: ["workspace.json"] },
  readBackupFiles: { backup, paths: ["workspace.json"] },
  putBack: { backup, files: [{ path: "workspace.json", to: "changes/back.json" }] },
  setAside: { path: "changes/one.json" },
  bringBack: { keptAt: ".backups/removed/20160121T140233123Z/one.json", path: "changes/one.json" },
  filesToForgetIn: { $: "undefined" },
  findText: { forms: ["a text"], paths: ["changes/one.json"] },
  keepForgetting: { request: { text: "a text", spellings: ["A text"], gap: "[removed]" }, isOver: false },
  unfinishedForgetting: { $: "undefined" },
  replaceTexts: {
    files: [{ path: "changes/one.json", hash, text: "{}" }],
    leftovers: [`.backups/files/00/${hash}.json`],
  },
  clearWorkingCopies: { $: "undefined" },
  pickArchives: { title: "Choose", kind: "Archive" },
  readArchive: { id: "x", from: 0, to: 1_024 },
  saveExport: { name: "a.docx", kind: { name: "Word", extension: "docx" }, bytes: { $: "bytes" } },
  beginExport: { name: "a.secondstory", kind: { name: "Archive", extension: "secondstory" } },
  appendExport: { id: "x", bytes: { $: "bytes" } },
  finishExport: { id: "x" },
  cancelExport: { id: "x" },
  printPdf: { html: "<p>x</p>" },
  openSaved: { id: "x" },
  showSavedInFolder: { id: "x" },
  showWorkspaceInFolder: { $: "undefined" },
  openLink: { url: "file:///etc/passwd" },
  copyToClipboard: { text: "x" },
  setMenu: { menus: [{ label: "Edit", items: [{ kind: "role", role: "copy" }] }] },
  setTheme: { theme: "system" },
  setTitle: { title: "x", unsaved: false },
  remind: { of: hash, title: "x", body: "" },
  setBadge: { count: 1 },
  remindsHere: { $: "undefined" },
  setLaunchAtLogin: { isOn: false },
  ready: { $: "undefined" },
  flushed: { $: "undefined" },
};

const wrongPaths = [
  ...["..", "../outside/planted.txt", "incidents/../../outside/planted.txt", "/outside/planted.txt", "", "."],
  ...["a\0b", "..\\outside\\planted.txt", "C:\\planted.txt", "con", "incidents/NUL.json", "a.", "a ", "//a", "a//b"],
  ...[
    "link/planted.txt",
    "link",
    "linked.txt",
    ".git/config",
    ".git/hooks/post-merge",
    ".backups/planted",
    "GIT~1/config",
  ],
  ...["%2e%2e/outside/planted.txt", "file:///etc/passwd", "\u202etxt.exe/../..", "a/".repeat(300)],
];

const wrongValues: readonly Told[] = [
  ...[null, true, 0, -1, 1e308, "", [], {}, ["x"], { x: 1 }, "__proto__", "constructor"],
  ...["undefined", "notANumber", "huge", "deep", "date", "bytes", "proto", "cycle", "function"].map(($) => ({ $ })),
  ...wrongPaths,
];

/** Puts a wrong value somewhere into a right one: in place of all of it, of a part, or beside its parts. */
export const mutations = (right: Told): fc.Arbitrary<Told> =>
  fc.oneof(
    fc.constantFrom(...wrongValues),
    fc
      .record({ steps: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), wrong: fc.constantFrom(...wrongValues) })
      .map(({ steps, wrong }) => withWrong(right, steps, wrong)),
    fc
      .record({
        key: fc.constantFrom("extra", "__proto__x", "constructor", "toString"),
        wrong: fc.constantFrom(...wrongValues),
      })
      .map(({ key, wrong }) => (isRecord(right) ? { ...right, [key]: wrong } : wrong)),
  );

function isRecord(value: Told): value is { readonly [key: string]: Told } {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !("$" in value);
}

function withWrong(right: Told, [step = 0, ...rest]: readonly number[], wrong: Told): Told {
  if (Array.isArray(right)) {
    const at = step % Math.max(1, right.length);
    return right.map((each, index) => (index === at ? withWrong(each, rest, wrong) : each));
  }
  if (!isRecord(right)) return wrong;
  const keys = Object.keys(right);
  const key = keys[step % keys.length] ?? "";
  return { ...right, [key]: withWrong(right[key] ?? null, rest, wrong) };
}

/** Turns what was told into the value itself; runs here and, as text, in the page. */
export function revived(told: unknown): unknown {
  const special: Readonly<Record<string, () => unknown>> = {
    undefined: () => undefined,
    notANumber: () => Number.NaN,
    huge: () => "x".repeat(1_000_000),
    deep: () => Array.from({ length: 500 }).reduce((inner: unknown) => ({ inner }), 0),
    date: () => new Date(0),
    bytes: () => Uint8Array.from([1, 2, 3]),
    proto: () => JSON.parse('{"__proto__":{"path":"workspace.json"},"constructor":{"prototype":{"x":1}}}'),
    cycle: () => {
      const own: Record<string, unknown> = {};
      own.self = own;
      return own;
    },
    function: () => () => undefined,
  };
  if (typeof told !== "object" || told === null) return told;
  if (Array.isArray(told)) return told.map(revived);
  if ("$" in told) return special[String(told.$)]?.();
  return Object.fromEntries(Object.entries(told).map(([key, value]) => [key, revived(value)]));
}
