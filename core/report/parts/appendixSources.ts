import type { Source } from "../../model/source";
import type { Block, Inline, Row } from "../documentModel";
import { lineBreak, run } from "../inlines";
import type { ReportContext } from "../reportContext";
import type { ReportPart } from "../reportPart";
import { columnTable } from "../tables";

/** "its clock ran 43 s ahead" */
function clockInWords(offsetMs: number | undefined): string {
  if (offsetMs === undefined || offsetMs === 0) return "";
  const seconds = Math.abs(offsetMs) / 1000;
  return `its clock ran ${seconds} s ${offsetMs > 0 ? "ahead" : "behind"}; times are told by true time`;
}

function linesInWords({ lines, states }: Source): string {
  const taken = states.filter(({ state }) => state === "taken").reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const all = `${lines} ${lines === 1 ? "line" : "lines"}`;
  return taken === 0 ? all : `${taken} of ${all} taken`;
}

function assumedCell(source: Source): readonly Inline[] {
  const said = [
    clockInWords(source.offsetMs),
    source.zone === undefined ? "" : `zone ${source.zone}`,
    source.year === undefined ? "" : `year ${source.year}`,
    ...source.assumed,
  ].filter((words) => words !== "");
  return [run(said.join("; "))];
}

function build({ incident, places, note }: ReportContext): readonly Block[] {
  if (incident.sources.length === 0 || note !== null) return [];
  return [
    columnTable({
      subject: "source",
      anchor: "table_sources",
      caption: "Sources taken in, as they were",
      columns: [
        ["Source", 42],
        ["Kind", 13],
        ["Lines", 16],
        ["What was assumed", 29],
      ],
      rows: incident.sources.map((source): Row => {
        const anchor = places.anchorOf(source.id);
        return {
          anchors: anchor === undefined ? [] : [anchor],
          cells: [
            [run(source.name), lineBreak, { kind: "run", text: source.sha256, code: true }],
            [run(source.kind)],
            [run(linesInWords(source))],
            assumedCell(source),
          ],
        };
      }),
    }),
  ];
}

export const appendixSources: ReportPart = {
  anchor: "appendix_sources",
  title: "Sources",
  kind: "appendix",
  without: ({ note }) => (note === null ? "no source was taken in" : "the one note is named above the events"),
  build,
};
