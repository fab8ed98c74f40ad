import { describe, expect, it } from "vitest";
import { Cascade } from "../../../../core/model/cascade";
import { buildReport } from "../../../../core/report/buildReport";
import { type Block, blocksOf, headingsOf, type ReportModel } from "../../../../core/report/documentModel";
import { fittedSize, pageMeasure } from "../../../../core/report/docx/measures";
import { plainText } from "../../../../core/report/inlines";
import { sampleWorkspace } from "../../../../core/sample/sampleWorkspace";
import { incidentOf, leakyIncident, reportOptions } from "./incidentOf";
import { inlinesOf, partsOf, tableOf } from "./modelTexts";

const POINTS_PER_PIXEL = 0.75;

const sample = sampleWorkspace();
const incidents = sample.incidents.map(({ incident }) => incident);

function sampleReport(index: number): ReportModel {
  const incident = incidents[index] ?? incidentOf();
  return buildReport(incident, { ...reportOptions, workspace: sample.workspace, incidents });
}

function anchorsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case "heading":
      return [block.anchor];
    case "list":
      return block.items.flatMap(({ anchors }) => anchors);
    case "table":
      return [block.caption.anchor, ...block.rows.flatMap(({ anchors }) => anchors)];
    case "figure":
      return [block.caption.anchor];
    default:
      return [];
  }
}

describe("the report of the sample", () => {
  const model = sampleReport(0);

  it("has the parts of the full report in their order", () => {
    expect(partsOf(model)).toEqual([
      "1 Summary",
      "2 Impact",
      "3 What happened",
      "4 How it spread",
      "5 Contributing factors",
      "6 What we learned",
      "7 Actions",
      "8 The changes before it",
      "Appendix A: All events",
      "Appendix B: Evidence",
      "Appendix C: Sources",
      "Appendix D: Roles",
      "Appendix E: How to read the pictures",
    ]);
    expect(model.leftOut).toEqual([]);
  });

  it("tells every event, action and source", () => {
    const [incident] = incidents;
    expect(tableOf(model, "table_all_events")).toHaveLength(incident?.events.length ?? -1);
    expect(tableOf(model, "table_sources")).toHaveLength(incident?.sources.length ?? -1);
    expect(tableOf(model, "table_actions").length + tableOf(model, "table_declined").length).toBe(
      incident?.actions.length,
    );
  });

  it("answers whether it could happen again, and what the answer rests on", () => {
    const again = tableOf(model, "table_glance").find(([name]) => name?.startsWith("Could it happen again"));
    expect(again?.[1]).toMatch(/^Yes, until A\d+.* is verified\. \d+ paths are open\.$/);
    const texts = blocksOf(model).flatMap(inlinesOf).map(plainText);
    expect(texts).toContain("As drawn on 25 February 2016, 2 of 16 links are untested.");
  });

  it("leads with the conditions among what had to happen", () => {
    const list = blocksOf(model).find(
      (block) => block.kind === "list" && block.items.some(({ anchors }) => anchors[0]?.startsWith("node_")),
    );
    const kinds =
      list?.kind === "list" ? list.items.map(({ content }) => plainText(content).startsWith("condition:")) : [];
    expect(kinds.length).toBeGreaterThan(3);
    expect(kinds).toEqual([...kinds].sort((a, b) => Number(b) - Number(a)));
  });

  it("keeps the cascade on an upright page, its smallest words 8 pt and more", () => {
    expect(model.sections.filter(({ orientation }) => orientation === "landscape")).toEqual([]);
    const picture = model.pictures.find(({ name }) => name === "cascade");
    if (picture === undefined) throw new Error("no cascade");
    const { scene } = picture;
    const sizes = scene.groups.flatMap(({ elements }) =>
      elements.flatMap((each) => (each.kind === "text" ? each.size : [])),
    );
    const scale = fittedSize(scene, pageMeasure("A4", "portrait")).width / scene.width;
    expect(Math.min(...sizes) * scale * POINTS_PER_PIXEL).toBeGreaterThanOrEqual(8);
  });

  it("puts a cascade that is wider than high and too wide on a page that lies on its side, with what leads to it", () => {
    const conditions = Array.from({ length: 48 }, (_, index) => `c${index}`);
    const wide = buildReport(
      incidentOf({
        cascade: Cascade.parse({
          nodes: [
            ...conditions.map((id) => ({ id, label: "Something that was so all along", kind: "condition" })),
            { id: "impact", label: "No orders", kind: "impact" },
          ],
          links: conditions.map((from) => ({ id: `l${from}`, from, to: "impact", kind: "enabled" })),
        }),
      }),
      reportOptions,
    );
    const landscape = wide.sections.filter(({ orientation }) => orientation === "landscape");
    expect(landscape.map(({ blocks }) => blocks.slice(0, 3).map(({ kind }) => kind))).toEqual([
      ["heading", "paragraph", "figure"],
    ]);
  });
});

describe("every report", () => {
  const models = [...incidents.keys()].map(sampleReport).concat(buildReport(leakyIncident(), reportOptions));

  it.each(models.map((model) => [model.properties.title, model] as const))("%s: every jump arrives", (_, model) => {
    const blocks = blocksOf(model);
    const anchors = blocks.flatMap(anchorsOf);
    expect(new Set(anchors).size).toBe(anchors.length);
    const targets = blocks.flatMap(inlinesOf).flatMap((content) =>
      content.flatMap((inline) => {
        if (inline.kind === "reference") return [inline.anchor];
        return inline.kind === "run" && inline.to?.kind === "place" ? [inline.to.anchor] : [];
      }),
    );
    expect(targets.length).toBeGreaterThan(3);
    expect(targets.filter((target) => !anchors.includes(target))).toEqual([]);
  });

  it.each(models.map((model) => [model.properties.title, model] as const))("%s: headings leave no gap", (_, model) => {
    const levels = headingsOf(model).map(({ level }) => level);
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  it("fills its tables' columns", () => {
    for (const block of models.flatMap(blocksOf)) {
      if (block.kind !== "table") continue;
      expect(block.columns.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
      for (const { cells } of block.rows) expect(cells).toHaveLength(block.columns.length);
    }
  });
});

describe("what a report says openly", () => {
  const incident = incidentOf({
    services: [
      { id: "s1", name: "web shop" },
      { id: "s2", name: "API" },
    ],
    cascade: {
      nodes: [
        { id: "n1", label: "Renamed", kind: "trigger", state: "confirmed" },
        {
          id: "n2",
          label: "One machine",
          kind: "condition",
          state: "supported",
          elsewhere: [
            { service: "s1", answer: "yes" },
            { service: "s2", answer: "unchecked" },
          ],
        },
        { id: "n3", label: "No orders", kind: "impact", needs: "all", state: "confirmed" },
        { id: "n4", label: "Full disk", state: "rejected" },
        { id: "n5", label: "Slow network", state: "hypothesis" },
      ],
      links: [
        { id: "l1", from: "n1", to: "n3", without: "no" },
        { id: "l2", from: "n2", to: "n3", without: "no" },
        { id: "l3", from: "n5", to: "n3", without: "unsure" },
      ],
    },
    actions: [
      {
        id: "a1",
        number: 1,
        title: "Second machine",
        status: "in progress",
        owner: "platform lead",
        due: "2016-02-20",
        ledger: [
          { id: "g1", at: "2016-01-28T10:00:00.000Z", what: "due", to: "2016-02-10" },
          { id: "g2", at: "2016-02-09T10:00:00.000Z", what: "due", from: "2016-02-10", to: "2016-02-20", why: "x" },
        ],
      },
    ],
  });
  const texts = blocksOf(buildReport(incident, reportOptions)).flatMap(inlinesOf).map(plainText);

  it("where else a condition holds, what was ruled out, what is a hypothesis", () => {
    expect(texts).toContain("condition: One machine; also so: web shop; not yet looked at: API");
    expect(texts).toContain("Considered and ruled out: “Full disk”.");
    expect(texts).toContain("Hypotheses that nothing shows yet: “Slow network”.");
  });

  it("that an action was moved, and is overdue", () => {
    expect(texts).toContain("platform lead\n20 February 2016\nmoved once");
    expect(texts).toContain("in progress; overdue");
  });

  it("a person of another incident by the role: a rule of the workspace may name him", () => {
    const other = incidentOf({ id: "i2", people: [{ id: "p", name: "Zoltán", role: "platform lead" }] });
    const named = incidentOf({ summary: "{@p} and Zoltán came." });
    const model = buildReport(named, { ...reportOptions, incidents: [named, other] });
    expect(blocksOf(model).flatMap(inlinesOf).map(plainText)).toContain(
      "The platform lead and the platform lead came.",
    );
  });
});

describe("an incident told by two clocks", () => {
  it("is told by true time: what a source's clock was ahead is taken off", () => {
    const incident = incidentOf({
      zone: "Europe/London",
      sources: [{ id: "s", name: "server log", sha256: "0".repeat(64), lines: 5, offsetMs: 43_000 }],
      events: [
        {
          id: "e1",
          when: { kind: "exact", at: "2016-01-21T14:07:14.000Z", precision: "second", zone: "Europe/London" },
          title: "Broker not found",
          source: { id: "s", line: 2 },
        },
        {
          id: "e2",
          when: { kind: "day", date: "2016-01-20", zone: "Europe/London" },
          title: "Talk at the coffee machine",
        },
      ],
    });
    const model = buildReport(incident, reportOptions);
    expect(tableOf(model, "table_events").map(([time]) => time)).toEqual(["20 January, time unknown", "14:06:31"]);
    expect(tableOf(model, "table_sources")[0]?.at(-1)).toContain("its clock ran 43 s ahead");
  });
});
