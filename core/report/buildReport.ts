import type { Incident } from "../model/incident";
import type { Person } from "../model/person";
import { dateOf } from "../model/zone";
import { dateInWords } from "../timeline/words";
import type { Block, Heading, LeftOut, PictureName, ReportModel, ReportPicture } from "./documentModel";
import { withLeaves } from "./leaves";
import { nameGate } from "./nameGate";
import { numbered } from "./numberModel";
import { reportParts } from "./parts";
import { summary } from "./parts/summary";
import { reportScenes } from "./pictures";
import { type ReportContext, reportFacts } from "./reportContext";
import type { ReportOptions } from "./reportOptions";
import type { ReportPart } from "./reportPart";
import { sectionsOf } from "./sections";

interface BuiltPart {
  readonly part: ReportPart;
  readonly blocks: readonly Block[];
}

function partHeading(part: ReportPart): readonly Heading[] {
  if (part.kind === "front") return [];
  return [{ kind: "heading", level: 1, numbering: part.kind, number: "", text: part.title, anchor: part.anchor }];
}

/** From so many rows and paragraphs on a report has more pages than a reader takes in without contents. */
const LONG = 70;

function lengthOf({ blocks }: BuiltPart): number {
  return blocks.reduce((sum, block) => sum + (block.kind === "table" ? block.rows.length : 1), 0);
}

/** Contents, where they pay, follow the summary, which a reader wants first. */
function contentsAfter(part: ReportPart, built: readonly BuiltPart[]): readonly Block[] {
  const isLong = built.reduce((sum, each) => sum + lengthOf(each), 0) >= LONG;
  return part === summary && isLong ? [{ kind: "contents" }] : [];
}

function bodyOf(built: readonly BuiltPart[]): readonly Block[] {
  return built.flatMap(({ part, blocks }) => [...partHeading(part), ...blocks, ...contentsAfter(part, built)]);
}

function leftOutOf(context: ReportContext, built: readonly BuiltPart[], all: readonly BuiltPart[]): readonly LeftOut[] {
  return all.flatMap((each) => {
    const { title, without } = each.part;
    const why = typeof without === "function" ? without(context) : without;
    return built.includes(each) || why === null ? [] : [{ part: title, why }];
  });
}

function textsOf(pictures: readonly ReportPicture[]): ReportContext["pictureTexts"] {
  const texts: Partial<Record<PictureName, string>> = {};
  for (const { name, alt } of pictures) texts[name] = alt;
  return texts;
}

/** What is known of the workspace's services by name: a service may bear the name of a person. */
function serviceNames({ workspace, incidents }: ReportOptions): readonly string[] {
  return [
    ...(workspace?.services ?? []).flatMap(({ name, aliases }) => [name, ...aliases]),
    ...(incidents ?? []).flatMap(({ services }) => services.map(({ name }) => name)),
  ];
}

/** The people of this incident and of the others: a rule of the workspace may come from any of them. */
function everyone(incident: Incident, { incidents }: ReportOptions): readonly Person[] {
  const others = (incidents ?? []).filter(({ id }) => id !== incident.id).flatMap(({ people }) => people);
  const known = new Set(incident.people.map(({ id }) => id));
  return [...incident.people, ...others.filter(({ id }) => !known.has(id))];
}

/**
 * The report of an incident as a document model, which writes Word, HTML and Markdown alike. Pure: the moment, the day
 * and the zone come in with the options. Parts without content are left out and listed; every text has passed the gate
 * of names, those of the pictures before they were measured. 7-report; architecture, "One report function".
 */
export function buildReport(incident: Incident, options: ReportOptions): ReportModel {
  const gate = nameGate({ ...incident, people: everyone(incident, options) }, options.people, serviceNames(options));
  const facts = reportFacts(incident, options);
  const pictures = reportScenes(facts, gate.text);
  const context: ReportContext = { ...facts, pictureTexts: textsOf(pictures) };
  const all = reportParts.map((part): BuiltPart => ({ part, blocks: part.build(context) }));
  const built = all.filter(({ blocks }) => blocks.length > 0);
  const exported = dateInWords(dateOf(Date.parse(options.at), facts.clock.zone), true);
  const model: ReportModel = {
    properties: {
      title: incident.title,
      subject: `Incident report ${incident.key}`,
      author: "Second Story",
      keywords: [incident.key, ...(incident.severity === undefined ? [] : [incident.severity]), ...incident.tags],
      language: "en-GB",
    },
    paper: options.paper,
    header: { left: `${incident.key} · ${incident.title}`, right: options.confidentiality ?? "Internal" },
    footer: `Exported ${exported}`,
    isCompact: facts.isBrief,
    sections: sectionsOf(numbered(bodyOf(built)), pictures, options.paper),
    pictures,
    leftOut: leftOutOf(context, built, all),
    notes: gate.notes,
  };
  return withLeaves(model, gate);
}
