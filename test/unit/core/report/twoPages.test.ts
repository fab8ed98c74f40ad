import { describe, expect, it } from "vitest";
import type { Incident } from "../../../../core/model/incident";
import { Source } from "../../../../core/model/source";
import { buildReport } from "../../../../core/report/buildReport";
import { type Block, blocksOf, headingsOf, type ReportModel } from "../../../../core/report/documentModel";
import { fittedSize, pageMeasure } from "../../../../core/report/docx/measures";
import { headingLabel } from "../../../../core/report/headingLabel";
import { plainText } from "../../../../core/report/inlines";
import { reportOptions } from "./incidentOf";
import { tenMinutes } from "./tenMinutes";

const options = { ...reportOptions, at: "2016-01-22T09:10:00.000Z", today: "2016-01-22" };

function reportOf(incident: Incident): ReportModel {
  return buildReport(incident, { ...options, paper: "Letter" });
}

function titlesOf(model: ReportModel): readonly string[] {
  return headingsOf(model).map(headingLabel);
}

function tablesOf(model: ReportModel): readonly string[] {
  return blocksOf(model).flatMap((block) => (block.kind === "table" ? [block.caption.anchor] : []));
}

function paragraphsOf(model: ReportModel): readonly string[] {
  return blocksOf(model).flatMap((block) => (block.kind === "paragraph" ? [plainText(block.content)] : []));
}

const page = pageMeasure("Letter", "portrait");

/** Lines that a text takes in a column of so many twips, in DejaVu Sans, the widest font that stands in for Calibri. */
function linesIn(text: string, twips: number): number {
  const perLine = twips / 114;
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
}

/** About how high a block stands, in twips with the air around it: measured once as LibreOffice sets it. */
function heightOf(block: Block, model: ReportModel): number {
  switch (block.kind) {
    case "heading":
      // The air above a heading and that below what stands before it are one.
      return block.level === 1 ? 580 : 495;
    case "paragraph": {
      const lines = linesIn(plainText(block.content), page.textWidth);
      if (block.style === "title") return 180 + 466 * Math.ceil(lines * 2);
      return block.style === "body" ? 130 + 281 * lines : 120 + 256 * lines;
    }
    case "list":
      return block.items.reduce((sum, item) => sum + 70 + 281 * linesIn(plainText(item.content), page.textWidth), 0);
    case "table": {
      const rows = block.rows.map(({ cells }) => {
        const widths = block.columns.map(({ share }) => share * page.textWidth);
        return Math.max(...cells.map((cell, index) => linesIn(plainText(cell), widths[index] ?? page.textWidth)));
      });
      const header = block.headed === "columns" ? 302 : 0;
      return 520 + header + rows.reduce((sum, lines) => sum + 64 + 238 * lines, 0);
    }
    case "figure": {
      const scene = model.pictures.find(({ name }) => name === block.picture)?.scene;
      return 620 + 15 * (scene === undefined ? 0 : fittedSize(scene, page).height);
    }
    default:
      return 0;
  }
}

describe("the report of the first ten minutes", () => {
  const incident = tenMinutes();
  const model = reportOf(incident);

  it("has five short parts, three tables, two upright pictures, no list and no appendix", () => {
    expect(titlesOf(model)).toEqual([
      "1 Summary",
      "2 What happened",
      "3 How it spread",
      "4 Actions",
      "Could it happen again today?",
      "5 The changes before it",
    ]);
    expect(tablesOf(model)).toEqual(["table_glance", "table_events", "table_actions"]);
    expect(model.sections.map(({ orientation }) => orientation)).toEqual(["portrait"]);
    const kinds = blocksOf(model).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === "figure")).toHaveLength(2);
    expect(kinds.filter((kind) => kind === "list" || kind === "contents")).toEqual([]);
  });

  it("fits on two pages, as far as can be told without setting it", () => {
    const height = blocksOf(model).reduce((sum, block) => sum + heightOf(block, model), 0);
    expect(height).toBeLessThan(2 * page.textHeight);
  });

  it("says what is from memory, from which note the rest is, and what is untested", () => {
    const texts = paragraphsOf(model);
    expect(texts).toContain(
      "4 of 10 events are from one note of 22 January 2016, told in the summary; the other 6 are from memory: nothing written shows them.",
    );
    expect(texts).toContain("As drawn on 22 January 2016, all 5 links are untested.");
    expect(texts).toContain("Yes, until A1 is verified. 4 paths are open: all that Figure 2 shows.");
  });

  it("tells every event, in the table or in the words of the summary", () => {
    const table = blocksOf(model).find((block) => block.kind === "table" && block.caption.anchor === "table_events");
    const rows = table?.kind === "table" ? table.rows.map(({ cells }) => plainText(cells[1] ?? [])) : [];
    expect(rows).toHaveLength(6);
    const untold = incident.events.filter(({ title }) => !rows.includes(title));
    const summary = paragraphsOf(model).find((text) => text.startsWith("Yesterday around two"));
    expect(untold).toHaveLength(4);
    for (const { title } of untold) expect(summary?.toLowerCase()).toContain(title.toLowerCase());
  });

  it("says why evidence and sources have no appendix", () => {
    expect(model.leftOut).toContainEqual({
      part: "Evidence",
      why: "the report quotes the one note that it comes from",
    });
    expect(model.leftOut).toContainEqual({ part: "Sources", why: "the one note is named above the events" });
  });
});

describe("evidence keeps its appendix", () => {
  const incident = tenMinutes();

  it.each([
    ["once the summary no longer quotes the note", { ...incident, summary: "The shop stood still for hours." }],
    [
      "with a second source",
      {
        ...incident,
        sources: [...incident.sources, Source.parse({ id: "s2", name: "mail", sha256: "0".repeat(64), lines: 1 })],
      },
    ],
    [
      "where the note is a log",
      { ...incident, sources: incident.sources.map((each) => ({ ...each, kind: "log" as const })) },
    ],
    [
      "where it shows more than events",
      {
        ...incident,
        cascade: {
          ...incident.cascade,
          links: incident.cascade.links.map((link) => ({
            ...link,
            evidence: [{ id: "v", kind: "note" as const, note: "tried on the test machine" }],
          })),
        },
      },
    ],
  ])("%s", (_, changed) => {
    const titles = titlesOf(reportOf(changed));
    expect(titles).toContain("Appendix A: Evidence");
    expect(titles).toContain("Appendix B: Sources");
  });
});
