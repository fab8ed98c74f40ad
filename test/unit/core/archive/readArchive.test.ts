import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { heldBytes } from "../../../../core/archive/byteSource";
import { readArchive } from "../../../../core/archive/readArchive";
import { sha256 } from "../../../../core/archive/sha256";
import { unpackEntry } from "../../../../core/archive/unpackEntry";
import { packedBytes, type ZipEntry, zipEntries } from "../../../../core/archive/zipEntries";
import {
  archiveOf,
  type Bytes,
  handMade,
  inUtf8,
  origin,
  placeOf,
  sampleFiles,
  smallIncident,
  withBytes,
} from "./archives";

const incidentPath = "incidents/INC-2026-001/incident.json";
const { text } = smallIncident();

/** The one sentence that an archive is refused with. */
async function refusalOf(bytes: Bytes, limits?: Parameters<typeof readArchive>[2]): Promise<string> {
  const read = await readArchive(bytes, "x.secondstory", limits);
  return read.ok ? "it was read" : read.finding.message;
}

test("what was written is read again, byte for byte: incidents, sources, history", async () => {
  const files = sampleFiles();
  const read = await readArchive(await archiveOf(files), "x.secondstory");
  expect(read).toMatchObject({ ok: true, value: { ...origin, notes: [] } });
  const incidents = read.ok ? read.value.incidents : [];
  expect(incidents.map(({ text, sources, attachments, history }) => ({ text, sources, attachments, history }))).toEqual(
    files,
  );
});

test("attachments travel under the name that their content gives them", async () => {
  const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 255]);
  const attachments = [{ sha256: await sha256(bytes), ext: "png", bytes }];
  const read = await readArchive(await archiveOf([{ ...smallIncident(), attachments }]), "x.secondstory");
  expect(read).toMatchObject({ ok: true, value: { incidents: [{ attachments, text }] } });
});

describe("what stands at a place outside is refused by name", () => {
  test.each([
    ["../../evil.sh", "leads out"],
    ["incidents/../../evil", "leads out"],
    ["incidents/./x", "leads out"],
    ["incidents//x", "leads out"],
    ["/etc/passwd", "a place on a disk"],
    ["C:/Windows/x", "a place on a disk"],
    ["C:x", "a place on a disk"],
    ["incidents\\..\\x", "a backslash"],
    ["incidents/a\u0000b", "a control character"],
    ["incidents/con. ", "means something else"],
    ["incidents/a:stream", "means something else"],
    [`incidents/${"x".repeat(500)}`, "too long"],
  ])("%j", async (path, why) => {
    const said = await refusalOf(await handMade({ [incidentPath]: text, [path]: "x" }));
    expect(said).toMatch(/^x\.secondstory, .*nothing was taken in\.$/s);
    expect(said).toContain(why);
  });
});

test("a name that tricks the eye is printed plain", async () => {
  const said = await refusalOf(await handMade({ [incidentPath]: text, "incidents\\\u202egpj.exe": "x" }));
  expect(said).not.toContain("\u202e");
});

test("a link is refused, whatever it points to", async () => {
  const path = "incidents/INC-2026-001/history.jsonl";
  const link = await handMade(
    { [incidentPath]: text, [path]: "/etc/passwd" },
    {},
    { [path]: { os: 3, attrs: 0xa1ff << 16 } },
  );
  expect(await refusalOf(link)).toContain(`${path}: it is a link to another place`);
});

test("two files of one name are refused, also where only the case differs", async () => {
  const two = await handMade({ [incidentPath]: text, "notes/aaaa": "one", "notes/bbbb": "two" });
  const renamed = (to: string) =>
    [1, 2, 3].reduce<Bytes>((bytes) => {
      const at = placeOf(bytes, "notes/bbbb");
      return at === -1 ? bytes : withBytes(bytes, at, [...inUtf8(to)]);
    }, two);
  expect(await refusalOf(renamed("notes/aaaa"))).toContain("it stands in the archive twice");
  expect(await refusalOf(renamed("notes/AAAA"))).toContain("it stands in the archive twice");
});

describe("a bomb fills nothing", () => {
  const zeros = new Uint8Array(8 * 1024 * 1024);
  const path = "incidents/INC-2026-001/history.jsonl";

  test("declared: too much for one file, for all of them, for its size, too many", async () => {
    const bomb = await handMade({ [incidentPath]: text, [path]: zeros });
    expect(await refusalOf(bomb)).toContain(`${path}: it unpacks to more than 200 times its size`);
    const limits = { files: 20, file: 1e9, total: 1e9, manifest: 1e6, ratio: 1e6, ratioFrom: 1e9 };
    expect(await refusalOf(bomb, { ...limits, file: 1e6 })).toContain("it unpacks to more than");
    expect(await refusalOf(bomb, { ...limits, total: 8e6 })).toContain("the archive unpacks to more than");
    expect(await refusalOf(bomb, { ...limits, files: 2 })).toContain("it lists 3 files, more than 2");
    expect(await refusalOf(bomb, { ...limits, manifest: 10 })).toContain("manifest.json: it is too large");
  });

  test("actual: a file that says it is small and is not", async () => {
    const manifest = { files: [{ path, bytes: 16, sha256: "0".repeat(64) }] };
    const honest = await handMade({ [path]: zeros }, manifest);
    const listing = placeOf(honest, path, 2) - 46;
    const lying = withBytes(honest, listing + 24, [16, 0, 0, 0]);
    expect(await refusalOf(lying)).toContain(`${path}: it is not what the manifest says`);
    const [entry] = (await entriesOf(lying)).filter(({ name }) => name === path);
    expect(entry?.size).toBe(16);
    const packed = entry === undefined ? null : await packedBytes(heldBytes(lying), entry);
    expect(entry === undefined || packed === null ? "no entry" : unpackEntry(packed, entry)).toBeNull();
  });
});

describe("what the manifest and the files do not agree on", () => {
  test("a changed file, a missing one, one too many, one named twice", async () => {
    const listed = { path: incidentPath, bytes: text.length, sha256: "0".repeat(64) };
    expect(await refusalOf(await handMade({ [incidentPath]: text }, { files: [listed] }))).toContain(
      `${incidentPath}: it is not what the manifest says`,
    );
    expect(await refusalOf(await handMade({}, { files: [listed] }))).toContain("it is not in the archive");
    expect(await refusalOf(await handMade({ [incidentPath]: text }, { files: [] }))).toContain("does not name it");
    const once = { ...listed, sha256: await sha256(inUtf8(text)) };
    expect(await refusalOf(await handMade({ [incidentPath]: text }, { files: [once, once] }))).toContain(
      "names it twice",
    );
    expect(await refusalOf(await handMade({ [incidentPath]: text }, { files: [{ ...once, bytes: 7 }] }))).toContain(
      "and the manifest says 7",
    );
  });

  test("a source whose name is not its content's hash; an incident under another id; a stray folder", async () => {
    const source = `incidents/INC-2026-001/sources/${"0".repeat(64)}.txt`;
    expect(await refusalOf(await handMade({ [incidentPath]: text, [source]: "hello" }))).toContain(
      "its name is not the SHA-256 of what it holds",
    );
    const other = { folder: "INC-2026-001", id: "i-2", key: "k", title: "t" };
    expect(await refusalOf(await handMade({ [incidentPath]: text }, { incidents: [other] }))).toContain(
      "it holds the incident i-1, and the manifest says i-2",
    );
    const stray = "incidents/INC-2026-002/incident.json";
    expect(await refusalOf(await handMade({ [incidentPath]: text, [stray]: text }))).toContain(
      `${stray}: it belongs to no incident`,
    );
    const twice = { folder: "INC-2026-001", id: "i-1", key: "k", title: "t" };
    expect(await refusalOf(await handMade({ [incidentPath]: text }, { incidents: [twice, twice] }))).toContain(
      "names this incident twice",
    );
  });

  test("a manifest that is none: of another program, of another shape, with a key that stands twice or is no key", async () => {
    expect(await refusalOf(await handMade({ [incidentPath]: text }, { format: "cake" }))).toContain(
      'manifest.json, line 1: "format"',
    );
    expect(await refusalOf(await handMade({ [incidentPath]: text }, { incidents: [] }))).toContain(
      "at least one incident",
    );
    const raw = (manifest: string) =>
      new Uint8Array(zipSync({ "manifest.json": inUtf8(manifest), [incidentPath]: inUtf8(text) }));
    expect(await refusalOf(raw('{"format":"a","format":"b"}'))).toContain('"format" stands twice');
    expect(await refusalOf(raw('{"__proto__":{"x":1}}'))).toContain('"__proto__" is not allowed');
    expect(await refusalOf(raw("["))).toContain("x.secondstory, manifest.json, line 1");
  });
});

describe("the incidents of an archive are read as strictly as those of a folder", () => {
  test.each([
    ["a truncated file", '{"schema": 1, "id"', "ends in the middle"],
    ["a key that is none", '{"schema":1,"id":"i-1","key":"k","title":"t","__proto__":{}}', "not allowed"],
    [
      "too deep",
      `{"schema":1,"id":"i-1","key":"k","title":"t","x":${"[".repeat(200)}${"]".repeat(200)}}`,
      "nested deeper",
    ],
    ["wrong types", '{"schema":1,"id":"i-1","key":"k","title":7}', '"title"'],
    ["no text", "\u00ff", "not UTF-8"],
  ])("%s", async (_name, content, why) => {
    const bytes = content === "\u00ff" ? new Uint8Array([0xff, 0xfe]) : inUtf8(content);
    const said = await refusalOf(await handMade({ [incidentPath]: bytes }));
    expect(said).toContain(`x.secondstory, ${incidentPath}`);
    expect(said).toContain(why);
  });

  test("a history line that is none is named", async () => {
    const path = "incidents/INC-2026-001/history.jsonl";
    const line = '{"id":"h1","at":"2016-02-25T10:00:00.000Z","command":"c","changes":[]}';
    for (const wrong of ['"__proto__":{},"changes":[]', '"changes":[null]', '"changes":[{"path":7}]', '"changes":{}']) {
      const lines = `${line}\n${line.replace('"changes":[]', wrong)}\n`;
      expect(await refusalOf(await handMade({ [incidentPath]: text, [path]: lines }))).toContain(`${path}, line 2`);
    }
    const lines = `${line}\n${line.replace("2016-", "when ")}\n`;
    expect(await refusalOf(await handMade({ [incidentPath]: text, [path]: lines }))).toContain(`${path}, line 2`);
  });
});

test("what a newer version wrote can be read, with a note for each thing", async () => {
  const newer = JSON.stringify({ schema: 2, id: "i-1", key: "INC-2026-001", title: "Queue renamed", later: true });
  const read = await readArchive(
    await handMade({ [incidentPath]: newer, "incidents/INC-2026-001/map.bin": "??" }, { schema: 2, later: {} }),
    "x.secondstory",
  );
  expect(read).toMatchObject({ ok: true, value: { incidents: [{ readOnly: true, text: newer }] } });
  expect(read.ok ? read.value.notes : []).toEqual([
    expect.stringContaining("A newer version of Second Story made this archive (schema 2)"),
    expect.stringContaining("A newer version wrote “Queue renamed”"),
    expect.stringContaining(
      "1 file of a kind that this version does not know will be left out: incidents/INC-2026-001/map.bin",
    ),
  ]);
});

test("what is no zip at all says so", async () => {
  for (const bytes of [new Uint8Array(0), inUtf8("hello"), new Uint8Array(100_000)])
    expect(await refusalOf(bytes)).toContain("it is no archive, or its end is missing");
});

async function entriesOf(bytes: Bytes): Promise<readonly ZipEntry[]> {
  const entries = await zipEntries(heldBytes(bytes));
  if ("message" in entries) throw new Error(entries.message);
  return entries;
}
