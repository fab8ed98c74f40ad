import { assertNever } from "../../model/assertNever";
import type { Evidence } from "../../model/evidence";
import type { Block, Inline, Row } from "../documentModel";
import type { EvidenceItem } from "../evidenceIndex";
import { joined, jump, lineBreak, link, run } from "../inlines";
import { jumpTo } from "../places";
import type { ReportContext } from "../reportContext";
import type { ReportPart } from "../reportPart";
import { columnTable } from "../tables";
import { webAddress } from "../webAddress";

function code(text: string): Inline {
  return { kind: "run", text, code: true };
}

function whatCell(evidence: Evidence): readonly Inline[] {
  switch (evidence.kind) {
    case "line":
      return evidence.quote === "" ? [run("line of the source")] : [code(evidence.quote)];
    case "attachment":
      return [run(evidence.note ?? "file")];
    case "link": {
      const address = webAddress(evidence.url);
      const words = evidence.note ?? evidence.url;
      return [address === null ? run(words) : link(words, address)];
    }
    case "note":
      return [run(evidence.note)];
    default:
      return assertNever(evidence);
  }
}

/** The file that holds it: a source with its line (its SHA-256 stands with the source), an attachment with its own. */
function fileCell({ incident, places }: ReportContext, evidence: Evidence): readonly Inline[] {
  if (evidence.kind === "line") {
    const source = incident.sources.find(({ id }) => id === evidence.source);
    if (source === undefined) return [run(`line ${evidence.line} of a source that is not listed`)];
    const anchor = places.anchorOf(source.id);
    return [anchor === undefined ? run(source.name) : jump(source.name, anchor), run(`, line ${evidence.line}`)];
  }
  if (evidence.kind !== "attachment") return [];
  const attachment = incident.attachments.find(({ id }) => id === evidence.attachment);
  if (attachment === undefined) return [run("a file that is not listed")];
  return [run(attachment.name), lineBreak, code(attachment.sha256)];
}

function showsCell({ places }: ReportContext, item: EvidenceItem): readonly Inline[] {
  return joined(
    item.shows.map((id) => jumpTo(places, id)).filter((words) => words.length > 0),
    "; ",
  );
}

function build(context: ReportContext): readonly Block[] {
  const { items } = context.evidence;
  if (items.length === 0) return [];
  const hasFiles = items.some(({ evidence }) => evidence.kind === "line" || evidence.kind === "attachment");
  return [
    columnTable({
      subject: "evidence",
      anchor: "table_evidence",
      caption: hasFiles ? "Evidence; files bear their SHA-256, that of a source stands with the sources" : "Evidence",
      columns: [["No.", 7], ["What it says", 37], hasFiles ? ["File and line", 26] : null, ["Shows", 30]],
      rows: items.map(
        (item): Row => ({
          anchors: [item.anchor],
          cells: [
            [run(`E${item.number}`)],
            whatCell(item.evidence),
            fileCell(context, item.evidence),
            showsCell(context, item),
          ],
        }),
      ),
    }),
  ];
}

export const appendixEvidence: ReportPart = {
  anchor: "appendix_evidence",
  title: "Evidence",
  kind: "appendix",
  without: ({ note }) =>
    note === null ? "nothing written down shows what is told" : "the report quotes the one note that it comes from",
  build,
};
