import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Incident } from "../../../core/model/incident";
import { Incident as IncidentSchema } from "../../../core/model/incident";
import { buildReport } from "../../../core/report/buildReport";
import { blocksOf } from "../../../core/report/documentModel";
import type { ReportPictures } from "../../../core/report/pictures";
import { selfCheck } from "../../../core/report/selfCheck";
import { writeDocx } from "../../../core/report/writeDocx";
import { writeHtml } from "../../../core/report/writeHtml";
import { writeMarkdown } from "../../../core/report/writeMarkdown";
import { sampleWorkspace } from "../../../core/sample/sampleWorkspace";
import { incidentOf, reportOptions } from "../core/report/incidentOf";

const sample = sampleWorkspace().incidents[0]?.incident ?? incidentOf();

const hostileText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(..."<>&\"'`*_[]()#|~\\{}@-=+ \n\r\t.:/1a\u0000\u202e\ud800"), maxLength: 60 }),
);

/** The sample with any of its records gone and any text in the place of its texts. */
const anyIncident: fc.Arbitrary<Incident> = fc
  .record({
    title: hostileText.filter((text) => text.length > 0),
    summary: fc.option(hostileText, { nil: undefined }),
    events: fc.subarray([...sample.events]),
    nodes: fc.subarray([...sample.cascade.nodes]),
    links: fc.subarray([...sample.cascade.links]),
    safeguards: fc.subarray([...sample.cascade.safeguards]),
    factors: fc.subarray([...sample.factors]),
    insights: fc.subarray([...sample.insights]),
    actions: fc.subarray([...sample.actions]),
    changes: fc.subarray([...sample.changes]),
    sources: fc.subarray([...sample.sources]),
    people: fc.subarray([...sample.people]),
    texts: fc.array(hostileText, { minLength: 3, maxLength: 9 }),
  })
  .map(({ nodes, links, safeguards, texts, events, insights, actions, ...rest }) => {
    const text = (index: number) => texts[index % texts.length] ?? "";
    return IncidentSchema.parse({
      ...sample,
      ...rest,
      cascade: { nodes: nodes.map((node, index) => ({ ...node, label: text(index) })), links, safeguards },
      events: events.map((event, index) => ({ ...event, title: text(index), detail: text(index + 1) })),
      insights: insights.map((insight, index) => ({ ...insight, text: text(index) })),
      actions: actions.map((action, index) => ({ ...action, title: text(index), doneWhen: text(index + 2) })),
    });
  });

const dot = new Uint8Array([137, 80, 78, 71]);

describe("any incident", () => {
  it("is written, and read back without a difference", async () => {
    await fc.assert(
      fc.asyncProperty(anyIncident, async (incident) => {
        const model = buildReport(incident, reportOptions);
        const pictures: ReportPictures = new Map(
          model.pictures.map(({ name, scene: { width, height } }) => [
            name,
            { svg: "<svg/>", png: dot, width, height },
          ]),
        );
        expect(selfCheck(await writeDocx(model, pictures, reportOptions.at), model)).toEqual([]);
        const html = writeHtml(model, pictures);
        expect(html).not.toMatch(/<script|\son\w+="/i);
        expect(html.match(/<table>/g)?.length ?? 0).toBe(blocksOf(model).filter(({ kind }) => kind === "table").length);
        expect(writeMarkdown(model).length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
