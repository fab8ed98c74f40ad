import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { forgetInFiles, type HeldFile, renamedFiles } from "../../../../core/forget/forgetInFiles";
import { gapOf, holds, timesIn, whyNoReason, whyNotForgotten } from "../../../../core/forget/forgetting";
import { formatWords } from "../../../../core/forget/formatWords";
import { jsonWithGaps, linesWithGaps } from "../../../../core/forget/jsonWithGaps";
import { countPlaces } from "../../../../core/forget/placesOfText";
import { printIncident, readIncident } from "../../../../core/model/files";
import { readJson } from "../../../../core/model/jsonText";

const seed = 20261125;
const text = "hunter2-Kr0kodil";
const forgetting = { text, gap: gapOf("2026-11-25", "a password") };
const hash = (content: string) => createHash("sha256").update(content).digest("hex");
const file = (path: string, content: string, as = path): HeldFile => ({ path, as, hash: hash(content), text: content });

test("the mark tells date and reason", () => {
  expect(forgetting.gap).toBe("[removed 25 Nov 2026: a password]");
});

test("any JSON loses the text from every string value, keeps its keys and everything else, and stays JSON", () => {
  const secret = fc.string({ unit: "grapheme", minLength: 4, maxLength: 12 }).filter((each) => each.trim() === each);
  fc.assert(
    fc.property(
      secret,
      fc.jsonValue({ maxDepth: 3 }),
      fc.array(fc.string({ unit: "grapheme", maxLength: 8 }), { minLength: 1 }),
      fc.boolean(),
      (each, value, parts, isSpaced) => {
        const gap = gapOf("2026-11-25", "a name");
        fc.pre(!holds(gap, each) && readJson(JSON.stringify(value), "value").ok);
        const made = {
          "x-kept": JSON.parse(JSON.stringify(value)) as unknown,
          list: [parts.join(each), { deep: `${each}${parts[0]}${each}` }],
        };
        const before = JSON.stringify(made, null, isSpaced ? 2 : 0);
        const after = JSON.parse(jsonWithGaps(before, { text: each, gap })) as unknown;
        expect(after).toEqual(replacedIn(made, each, gap));
      },
    ),
    { seed, numRuns: 1_000 },
  );
});

test("a file without the text stays byte for byte, however it is written", () => {
  const odd = '{ "a" : "\\u0041\\/b" ,\n\t"b":[1.50, "x" ] }\n';
  expect(jsonWithGaps(odd, forgetting)).toBe(odd);
});

test("a text that somebody wrote with escapes is found too", () => {
  const escaped = [...text].map((each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
  expect(JSON.parse(jsonWithGaps(`{"title":"a ${escaped} b"}`, forgetting))).toEqual({
    title: `a ${forgetting.gap} b`,
  });
});

test("a history loses it from each line, from a torn one as well", () => {
  const lines = [
    JSON.stringify({ changes: [{ path: "/title", from: text, to: `${text}!` }] }),
    `{"changes":[{"path":"/title","to":"${text}`,
  ].join("\n");
  const after = linesWithGaps(lines, forgetting);
  expect(holds(after, text)).toBe(false);
  expect(JSON.parse(after.split("\n")[0] ?? "")).toEqual({
    changes: [{ path: "/title", from: forgetting.gap, to: `${forgetting.gap}!` }],
  });
});

const source = `14:02 somebody typed ${text}\n14:05 it hurt\n`;
const attached = `the log says ${text}`;
const incident = readIncident(
  JSON.stringify({
    schema: 1,
    id: "one",
    key: "INC-2026-001",
    title: `Logged in with ${text}`,
    summary: `It was **${text}**.`,
    sources: [{ id: "s", name: "chat.txt", sha256: hash(source), lines: 2 }],
    attachments: [{ id: "a", name: "log.txt", sha256: hash(attached), ext: "txt", bytes: attached.length }],
    events: [
      { id: "e", title: text, evidence: [{ id: "v", kind: "line", source: "s", line: 1, quote: `typed ${text}` }] },
    ],
    "x-future": [text],
  }),
  "incident.json",
);
if (!incident.ok) throw new Error(incident.finding.message);
const printed = printIncident(incident.value.value);

const folder = "incidents/inc-2026-001";
const kept = (content: string, ending: string, as: string) =>
  file(`.backups/files/${hash(content).slice(0, 2)}/${hash(content)}.${ending}`, content, as);
const files: readonly HeldFile[] = [
  file(`${folder}/incident.json`, printed),
  file(`${folder}/sources/${hash(source)}.txt`, source),
  file(`${folder}/attachments/${hash(attached)}.txt`, attached),
  kept(printed, "json", `${folder}/incident.json`),
  kept(source, "txt", `${folder}/sources/${hash(source)}.txt`),
];

test("sources and attachments get the names of their new content, and the incident follows with name and size", async () => {
  const renamed = await renamedFiles(files, forgetting, async (content) => hash(content));
  const result = forgetInFiles(files, forgetting, renamed);
  if (!result.ok) throw new Error(result.finding.message);
  expect(result.value.map(({ path }) => path)).toEqual(files.map(({ path }) => path));
  for (const each of result.value) expect(holds(each.text, text)).toBe(false);
  const [rewritten, newSource, newAttached] = result.value.map((each) => each.text);
  const read = readIncident(rewritten ?? "", "incident.json");
  if (!read.ok) throw new Error(read.finding.message);
  expect(printIncident(read.value.value)).toBe(rewritten);
  expect(read.value.value.sources[0]?.sha256).toBe(hash(newSource ?? ""));
  expect(read.value.value.attachments[0]).toMatchObject({
    sha256: hash(newAttached ?? ""),
    bytes: newAttached?.length,
  });
  expect(read.value.value.events[0]?.evidence[0]).toMatchObject({ quote: `typed ${forgetting.gap}` });
  const again = forgetInFiles(
    result.value.map((each) => file(each.path, each.text)),
    forgetting,
    renamed,
  );
  expect(again).toEqual({ ok: true, value: [] });
});

test("a text that is a key, an identifier or a date is refused, and no file is handed on", () => {
  const refused = (content: string, each: string) =>
    forgetInFiles([file("workspace.json", content)], { ...forgetting, text: each }, new Map());
  expect(refused(`{"x-${text}":1}`, text)).toMatchObject({ ok: false, finding: { id: "still-there" } });
  expect(refused('{"at":"2016-01-21T14:02:00.000Z"}', "2016-01")).toMatchObject({ ok: false });
  expect(refused('{"id":"018f0000-0000-7000-8000-00000000abcd"}', "abcd")).toMatchObject({ ok: false });
});

test("where a file could not be read any more, none is handed on", () => {
  const zoned = printed.replace(/"zone": "[^"]*"/, '"zone": "Europe/London"');
  const other = file(`${folder}/history.jsonl`, '{"to":"Europe/London"}');
  const result = forgetInFiles(
    [other, file(`${folder}/incident.json`, zoned)],
    { ...forgetting, text: "Europe/London" },
    new Map(),
  );
  expect(result).toMatchObject({ ok: false, finding: { id: "not-readable-then" } });
});

test("what is too short, over two lines, or a part of a word of the format is refused in a sentence", () => {
  const words = formatWords();
  expect(words).toContain("investigating");
  for (const each of ["abc", "a\nbcdef", " abcd", "itle", "vestigat"]) {
    expect(whyNotForgotten(each, words)).toMatch(/^[A-Z“].*\.$/);
  }
  expect(whyNotForgotten(text, words)).toBeNull();
  expect(whyNoReason({ text, gap: gapOf("2026-11-25", text) }, text)).toMatch(/must not hold/);
  expect(whyNoReason(forgetting, "  ")).not.toBeNull();
  expect(whyNoReason(forgetting, "a password")).toBeNull();
});

test("where it stands is counted by kind of place", () => {
  const counted = countPlaces();
  for (const each of files) counted.add(each.path, timesIn(each.text, text));
  expect(counted.places()).toEqual([
    { place: "incidents", times: 5, files: 1 },
    { place: "sources", times: 1, files: 1 },
    { place: "attachments", times: 1, files: 1 },
    { place: "backups", times: 6, files: 2 },
  ]);
});

function replacedIn(value: unknown, each: string, gap: string): unknown {
  if (typeof value === "string") return value.replaceAll(each, () => gap);
  if (Array.isArray(value)) return value.map((item) => replacedIn(item, each, gap));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replacedIn(item, each, gap)]));
}
