import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import mammoth from "mammoth";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Incident } from "../../../core/model/incident";
import { blocksOf, headingsOf } from "../../../core/report/documentModel";
import { paintReportPictures } from "../../../core/report/pictures";
import type { ReportOptions } from "../../../core/report/reportOptions";
import { selfCheck } from "../../../core/report/selfCheck";
import { writeDocx } from "../../../core/report/writeDocx";
import { writeHtml } from "../../../core/report/writeHtml";
import { sampleWorkspace } from "../../../core/sample/sampleWorkspace";
import { incidentOf, leakyIncident, reportOptions } from "../core/report/incidentOf";
import { partsOf, partText, type WrittenReport, writtenReport } from "./reportFile";
import { expectWholeWordFile } from "./wholeWordFile";

const sample = sampleWorkspace();
const incidents = sample.incidents.map(({ incident }) => incident);
const sampleOptions: ReportOptions = { ...reportOptions, workspace: sample.workspace, incidents };
const hostile = incidentOf({
  title: `</w:t> & <w:p> "so" \u0000\u0008 \ud800 \u202e olleh ${"long".repeat(80)}`,
  summary:
    "# Heading\n\n- a\n  - b\n    - c\n\n1. one\n2. two\n\n> quoted\n\n```\nraw <xml>\n  lines\n```\n\n| a |\n|---|\n| 1 |\n\n<script>x</script>\n\n[ok](https://example.org/?a=1&b=2) [no](javascript:alert(1))",
  people: [{ id: "p", name: "A" }],
  insights: [{ id: "k", kind: "open question", text: "1. first\n2. second" }],
});

const arabic = incidentOf({
  title: "توقف الخادم db-1 عند INC-2016-001",
  summary: "توقف الخادم 14:02 بسبب **queue-2**.\n\n- שרת התור שונה\n- the server توقف, 14:02",
});

let folder = "";
// The validator is a program of its own, and machines are shared: only a hang is a failure.
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "report-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("the Open XML SDK finds nothing wrong", () => {
  const cases: readonly (readonly [string, Incident, ReportOptions])[] = [
    ["the sample", incidents[0] ?? incidentOf(), sampleOptions],
    [
      "the sample on Letter, with names",
      incidents[0] ?? incidentOf(),
      { ...sampleOptions, paper: "Letter", people: "names" },
    ],
    ["the second incident of the sample", incidents[1] ?? incidentOf(), sampleOptions],
    ["the third incident of the sample", incidents[2] ?? incidentOf(), sampleOptions],
    ["an incident of one sentence", incidentOf(), reportOptions],
    ["hostile text", hostile, reportOptions],
    ["text from right to left", arabic, reportOptions],
    ["names everywhere", leakyIncident(), reportOptions],
  ];

  it.each(cases)(
    "in %s, and reading it back gives what the report says",
    async (name, incident, options) => {
      const { bytes, model } = await writtenReport(incident, options);
      await expectWholeWordFile(folder, name, { bytes, model });
    },
    30_000,
  );
});

describe("the Word file of the sample", () => {
  let written: WrittenReport;
  let xml = "";
  beforeAll(async () => {
    written = await writtenReport(incidents[0] ?? incidentOf(), sampleOptions);
    xml = partText(written.bytes, "word/document.xml");
  });

  it("is read by mammoth with all its headings, tables and pictures", async () => {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(written.bytes) });
    const blocks = blocksOf(written.model);
    for (const level of [1, 2, 3]) {
      const expected = headingsOf(written.model).filter((heading) => heading.level === level);
      expect(value.match(new RegExp(`<h${level}>`, "g")) ?? []).toHaveLength(expected.length);
    }
    expect(value.match(/<table>/g)).toHaveLength(blocks.filter(({ kind }) => kind === "table").length);
    expect(value.match(/<img /g)).toHaveLength(2);
  });

  it("numbers captions by fields, refers to them by fields, and asks no question when it is opened", () => {
    const captions = blocksOf(written.model).filter(({ kind }) => kind === "table" || kind === "figure").length;
    expect(xml.match(/ SEQ (?:Table|Figure) \\\* ARABIC /g)).toHaveLength(captions);
    expect(xml.includes(" TOC \\o &quot;1-1&quot; \\h \\z \\n \\u ")).toBe(true);
    expect(xml.includes("w:dirty")).toBe(false);
    expect(partText(written.bytes, "word/settings.xml").includes("updateFields")).toBe(false);
    const footers = Object.keys(partsOf(written.bytes)).filter((name) => /^word\/footer\d+\.xml$/.test(name));
    expect(footers.length).toBeGreaterThan(0);
    for (const name of footers) expect(partText(written.bytes, name)).toMatch(/PAGE[\s\S]*NUMPAGES/);
  });

  it("leads every jump and reference to a bookmark that is there once", () => {
    const bookmarks = [...xml.matchAll(/<w:bookmarkStart w:id="\d+" w:name="([^"]+)"/g)].map(([, name]) => name);
    const targets = [...xml.matchAll(/w:anchor="([^"]+)"| REF (\S+) /g)].map(([, jump, ref]) => jump ?? ref);
    expect(new Set(bookmarks).size).toBe(bookmarks.length);
    expect(targets.length).toBeGreaterThan(100);
    expect(targets.filter((target) => !bookmarks.includes(target))).toEqual([]);
  });

  it("repeats header rows, keeps rows whole and sets the width of every column", () => {
    const tables = blocksOf(written.model).filter((block) => block.kind === "table");
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(tables.filter(({ headed }) => headed === "columns").length);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(xml.match(/<w:tr>/g)?.length ?? -1);
    expect(xml.match(/<w:gridCol w:w="\d+"\/>/g)).toHaveLength(
      tables.reduce((sum, { columns }) => sum + columns.length, 0),
    );
  });

  it("holds each picture as SVG and as PNG of at least 200 dpi, with its alternative text", () => {
    const media = Object.entries(partsOf(written.bytes)).filter(([name]) => name.startsWith("word/media/"));
    expect(media.filter(([name]) => name.endsWith(".svg"))).toHaveLength(2);
    const extents = [...xml.matchAll(/<wp:extent cx="(\d+)" cy="\d+"\/>/g)].map(([, cx]) => Number(cx) / 914_400);
    const widths = media
      .filter(([name]) => name.endsWith(".png"))
      .map(([, png]) => new DataView(png.buffer, png.byteOffset).getUint32(16));
    expect(widths).toHaveLength(2);
    for (const [index, inches] of extents.entries()) expect((widths[index] ?? 0) / inches).toBeGreaterThanOrEqual(200);
    for (const { alt } of written.model.pictures) expect(alt.length).toBeGreaterThan(60);
  });

  it("tells its title, its language and the moment of export", () => {
    const core = partText(written.bytes, "docProps/core.xml");
    expect(core).toContain("<dc:title>Renamed queue server stops order intake</dc:title>");
    expect(core).toContain("2016-02-25T10:00:00Z</dcterms:created>");
    expect(partText(written.bytes, "word/styles.xml")).toContain('<w:lang w:val="en-GB"');
  });

  it("is the same bytes when it is written again", async () => {
    const again = await writtenReport(incidents[0] ?? incidentOf(), sampleOptions);
    expect(Buffer.from(again.bytes).equals(Buffer.from(written.bytes))).toBe(true);
  });

  it("draws text in its pictures: without the fonts they are others", () => {
    const drawn = paintReportPictures(written.model, [new Uint8Array()]);
    const withFonts = partsOf(written.bytes);
    const pngs = Object.entries(withFonts).filter(([name]) => name.endsWith(".png"));
    for (const picture of drawn.values()) {
      expect(pngs.some(([, png]) => Buffer.from(png).equals(Buffer.from(picture.png)))).toBe(false);
    }
  });

  it("leaves out a figure whose picture is missing, and reading it back says so", async () => {
    const bytes = await writeDocx(written.model, new Map(), reportOptions.at);
    expect(selfCheck(bytes, written.model).map(({ message }) => message.slice(0, 42))).toHaveLength(4);
  });
});

it("lays paragraphs and runs out from right to left where their letters are written so, and no others", async () => {
  const written = await writtenReport(arabic, reportOptions);
  const xml = partText(written.bytes, "word/document.xml");
  const paragraphs = xml.match(/<w:p>.*?<\/w:p>/gs) ?? [];
  const holding = (text: string) => paragraphs.filter((each) => each.replace(/<[^>]*>/g, "").includes(text));
  const rtl = (text: string) => `<w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve">${text}</w:t>`;
  for (const text of ["توقف الخادم db-1", "توقف الخادم 14:02", "שרת התור שונה"]) {
    expect(holding(text)).not.toEqual([]);
    for (const each of holding(text)) expect(each).toContain("<w:bidi/>");
  }
  const [mixed = ""] = holding("the server توقف");
  expect(mixed).not.toContain("<w:bidi/>");
  expect(mixed).toContain(rtl("توقف"));
  expect(holding("توقف الخادم 14:02")[0]).toContain(rtl("توقف الخادم 14:02 بسبب "));
  expect(holding("db-1")[0]).not.toMatch(/<w:rtl\/><\/w:rPr><w:t[^>]*>[^<]*db-1/);
  const plain = partText((await writtenReport(incidentOf(), reportOptions)).bytes, "word/document.xml");
  expect(plain).not.toMatch(/<w:bidi\/>|<w:rtl\/>/);
  const html = writeHtml(written.model, new Map());
  expect(html).toContain('<h1 dir="rtl">توقف');
  expect(html).toContain('<li dir="rtl">שרת');
  expect(html).toContain("<li>the server توقف");
});
