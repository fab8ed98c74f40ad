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

function peopleLine(context: ReportContext): string {
  const review = lastReview(context.incident);
  const sentences: string[] = [];
  if (review?.facilitator !== undefined) sentences.push(`Facilitated by ${review.facilitator}.`);
  const written = review?.scribe;
  if (written !== undefined) sentences.push(`Notes taken by ${written}.`);
  sentences.push(`All times ${zoneInWords(context)}.`);
  return sentences.join(" ");
}

function build(context: ReportContext): readonly Block[] {
  const { incident, clock } = context;
  const review = lastReview(incident);
  const facts = [
    "Incident report",
    incident.key,
    incident.severity ?? "",
    incident.status === "published" ? "" : incident.status,
    clock.mainDate === null ? "" : dateInWords(clock.mainDate, true),
    review?.date === undefined ? "" : `reviewed ${dateInWords(review.date, true)}`,
  ];
  return [
    paragraph(facts.filter((fact) => fact !== "").join(" · "), "meta"),
    paragraph(incident.title, "title"),
    paragraph(peopleLine(context), "meta"),
  ];
}

export const front: ReportPart = { anchor: "front", title: "Front", kind: "front", without: "", build };
