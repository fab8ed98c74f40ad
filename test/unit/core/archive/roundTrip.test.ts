import fc from "fast-check";
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import type { IncidentFiles } from "../../../../core/archive/archive";
import { type ArchiveLimits, archiveLimits } from "../../../../core/archive/limits";
import { type ArchivePart, packArchive } from "../../../../core/archive/packArchive";
import { readArchive } from "../../../../core/archive/readArchive";
import { sha256 } from "../../../../core/archive/sha256";
import { type Result, success } from "../../../../core/model/finding";
import { archiveOf, type Bytes, origin, sampleFiles, smallIncident } from "./archives";

const seed = 20160121;

/** What stands beside an incident's file, of any bytes. */
const someBytes = fc.uint8Array({ maxLength: 2_000 }).map((bytes) => new Uint8Array(bytes));

const anyIncident = fc.record({
  key: fc.string({ unit: "binary", minLength: 1, maxLength: 80 }),
  title: fc.string({ unit: "binary", minLength: 1 }),
  sources: fc.uniqueArray(someBytes, { maxLength: 3, selector: String }),
  attachments: fc.uniqueArray(someBytes, { maxLength: 3, selector: String }),
  ext: fc.stringMatching(/^[a-z0-9]{1,12}$/),
  history: fc.array(
    fc.record({
      id: fc.uuid(),
      at: fc.constant("2016-02-25T10:00:00.000Z"),
      command: fc.string(),
      changes: fc.constant([]),
      note: fc.string({ unit: "binary" }),
    }),
  ),
});

test("any incidents, whatever their keys and contents, come back as they went", async () => {
  const property = fc.asyncProperty(fc.array(anyIncident, { minLength: 1, maxLength: 4 }), async (many) => {
    const files = await Promise.all(
      many.map(
        async ({ key, title, sources, attachments, ext, history }, index): Promise<IncidentFiles> => ({
          ...smallIncident({ id: `i-${index}`, key, title }),
          sources: await kept(sources),
          attachments: (await kept(attachments)).map((each) => ({ ...each, ext })),
          history: history.map((line) => JSON.stringify(line)),
        }),
      ),
    );
    const read = await readArchive(await archiveOf(files), "x.secondstory");
    const back = read.ok
      ? read.value.incidents.map(({ text, sources, attachments, history }) => ({ text, sources, attachments, history }))
      : read.finding.message;
    expect(back).toEqual(files);
  });
  await fc.assert(property, { seed, numRuns: 100 });
});

test("an archive with a byte changed, cut off or put in is refused in one sentence, or reads as it was", async () => {
  const whole = await archiveOf(sampleFiles().slice(1));
  const original = await readArchive(whole, "x.secondstory");
  const place = fc.nat({ max: whole.length - 1 });
  const mutation = fc.record({
    kind: fc.constantFrom("change", "change in the listing", "cut the end", "cut the beginning", "put in"),
    place,
    // The listing at the end is a small part of it, and the one that a reader walks by.
    fromEnd: fc.nat({ max: 700 }),
    by: fc.integer({ min: 1, max: 255 }),
  });
  let refused = 0;
  const property = fc.asyncProperty(mutation, async (how) => {
    const read = await readArchive(mutated(whole, how), "x.secondstory");
    if (read.ok) {
      expect(read).toEqual(original);
    } else {
      refused += 1;
      expect(read.finding.message).toMatch(/^x\.secondstory[,:] [^\n]*$/);
    }
  });
  await fc.assert(property, { seed, numRuns: 3_000 });
  expect(refused).toBeGreaterThan(2_000);
}, 60_000);

test("any bytes at all are refused, also between the marks of a zip", async () => {
  const marks = [...zipSync({ "manifest.json": new Uint8Array(3) })];
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc
      .tuple(fc.uint8Array({ maxLength: 40 }), fc.nat({ max: marks.length }))
      .map(([put, at]) => new Uint8Array([...marks.slice(0, at), ...put, ...marks.slice(at)])),
  );
  const property = fc.asyncProperty(bytes, async (given) => {
    expect((await readArchive(new Uint8Array(given), "x.secondstory")).ok).toBe(false);
  });
  await fc.assert(property, { seed, numRuns: 1_000 });
});

test("a text of one letter, however long, is read again: it is stored where packing would look like a trap", async () => {
  const bytes = new Uint8Array(4 * 1024 * 1024).fill(97);
  const sources = [{ sha256: await sha256(bytes), bytes }];
  const read = await readArchive(await archiveOf([{ ...smallIncident(), sources }]), "x.secondstory");
  expect(read.ok ? read.value.incidents[0]?.sources[0]?.bytes.length : read.finding.message).toBe(bytes.length);
});

test("what nobody could open is not packed: a file, all files, or too many of them, each refused by its place", async () => {
  const bytes = new Uint8Array(3_000);
  const named = (digit: string) => `sources/${digit.repeat(64)}.txt`;
  async function* parts(): AsyncGenerator<Result<ArchivePart>> {
    yield success({ kind: "incident", text: smallIncident().text });
    for (const digit of ["1", "2"]) yield success({ kind: "beside", name: named(digit), bytes });
  }
  const refused = async (limits: Partial<ArchiveLimits>) => {
    const packed = await packArchive(parts(), origin, async () => undefined, { ...archiveLimits, ...limits });
    return packed.ok ? "packed" : packed.finding.message;
  };
  expect(await refused({})).toBe("packed");
  expect(await refused({ file: 2_999 })).toContain(`${named("1")}: it has more than the`);
  expect(await refused({ total: 5_000 })).toContain(`${named("2")}: with it there would be more than`);
  expect(await refused({ files: 3 })).toContain(`${named("2")}: with it there would be more than 3 files`);
});

async function kept(contents: readonly Bytes[]): Promise<{ sha256: string; bytes: Bytes }[]> {
  return Promise.all(contents.map(async (bytes) => ({ sha256: await sha256(bytes), bytes })));
}

function mutated(bytes: Bytes, how: { kind: string; place: number; fromEnd: number; by: number }): Bytes {
  if (how.kind === "cut the end") return bytes.slice(0, how.place);
  if (how.kind === "cut the beginning") return bytes.slice(how.place + 1);
  if (how.kind === "put in") return new Uint8Array([...bytes.slice(0, how.place), how.by, ...bytes.slice(how.place)]);
  const copy = new Uint8Array(bytes);
  const at = how.kind === "change" ? how.place : bytes.length - 1 - how.fromEnd;
  copy[at] = ((copy[at] ?? 0) + how.by) % 256;
  return copy;
}
