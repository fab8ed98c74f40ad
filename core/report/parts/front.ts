import type { Incident } from "../../model/incident";
import { dateInWords } from "../../timeline/words";
import type { Block } from "../documentModel";
import { paragraph } from "../inlines";
import type { ReportContext } from "../reportContext";
import type { ReportPart } from "../reportPart";
import { zoneInWords } from "./zoneInWords";

/** The last review that was held on a known day. */
function lastReview(incident: Incident) {
  return incident.reviews
    .filter((review) => review.held && review.date !== undefined)
    .sort((a, b) => ((a.date ?? "") < (b.date ?? "") ? 1 : -1))[0];
}

function factLine(context: ReportContext): string {
  const { clock, incident } = context;
  const review = lastReview(incident);
  const sentences = [
    clock.mainDate === null ? "" : `Incident of ${dateInWords(clock.mainDate, true)}.`,
    review?.date === undefined ? "" : `Reviewed on ${dateInWords(review.date, true)}.`,
    review?.facilitator === undefined ? "" : `Facilitated by ${review.facilitator}.`,
    review?.scribe === undefined ? "" : `Notes taken by ${review.scribe}.`,
    clock.mainDate === null ? "" : `All times ${zoneInWords(context)}.`,
  ];
  return sentences.filter((sentence) => sentence !== "").join(" ");
}

function build(context: ReportContext): readonly Block[] {
  const { incident } = context;
  const line = factLine(context);
  const facts = ["Incident report", incident.key, incident.severity ?? "", incident.status];
  return [
    paragraph(facts.filter((fact) => fact !== "").join(" · "), "meta"),
    paragraph(incident.title, "title"),
    ...(line === "" ? [] : [paragraph(line, "meta")]),
  ];
}

export const front: ReportPart = { anchor: "front", title: "Front", kind: "front", without: null, build };
