import type { SeenItem, WeeklyRun } from "../actions/weeklyRun";
import type { ActionReview, ReviewDecision, SeenAction } from "../model/actionReview";
import type { Incident } from "../model/incident";
import { type PeopleShownAs, showPeople } from "../model/people";
import { dateInWords } from "../timeline/words";
import { cleanText } from "./cleanText";
import type { Block, Heading, Inline, ListItem, Paper, ReportModel } from "./documentModel";
import { bold, paragraph, run, soft } from "./inlines";

interface MinutesOptions {
  readonly incidents: readonly Incident[];
  readonly shownAs: PeopleShownAs;
  readonly workspace: string;
  readonly paper: Paper;
}

/** The decisions that have a list of their own. */
const ownLists: readonly ReviewDecision[] = ["moved", "on track", "skipped"];

/**
 * The minutes of a weekly run: decisions, moved dates, new risks, then what is on track, was skipped or was not reached. A
 * document as reports are, so that Word, rich text and Markdown say the same.
 */
export function weeklyMinutes(review: ActionReview, weekly: WeeklyRun, options: MinutesOptions): ReportModel {
  const { paper } = options;
  const workspace = cleanText(options.workspace);
  const day = dateInWords(review.date, true);
  const said = (decision: ReviewDecision) => weekly.seen.filter(({ seen }) => seen.decision === decision);
  const decided = weekly.seen.filter(({ seen }) => !ownLists.includes(seen.decision));
  const left = [...weekly.exceptions, ...weekly.rest].map(({ row }): SeenItem["row"] => row);
  const count = weekly.seen.length === 1 ? "1 action" : `${weekly.seen.length} actions`;
  const title = "Weekly action review";
  const name = (item: SeenItem) => named(item.row);
  const blocks: readonly Block[] = [
    paragraph(title, "title"),
    paragraph(`${day} · ${workspace} · ${count} looked at`, "meta"),
    heading("Decisions"),
    ...listed(
      decided.map((item) => [
        ...name(item),
        run(`: ${decisionInWords(item.seen)}${whyOf(item, options)}`),
        ...ownerOf(item),
      ]),
    ),
    heading("Moved dates"),
    ...listed(
      said("moved").map((item) => [
        ...name(item),
        run(`: ${movedInWords(item.seen)}${whyOf(item, options)}`),
        ...ownerOf(item),
      ]),
    ),
    heading("New risks"),
    ...listed(review.risks.map(({ text }) => [run(cleanText(text))])),
    ...section("On track", said("on track").map(name)),
    ...section("Skipped, first next time", said("skipped").map(name)),
    ...section("Not looked at", review.finished ? left.map(named) : []),
  ];
  return {
    properties: {
      title,
      subject: `Weekly action review of ${day}`,
      author: "Second Story",
      keywords: [],
      language: "en-GB",
    },
    paper,
    header: { left: `${title}, ${day}`, right: "Internal" },
    footer: workspace,
    isCompact: true,
    sections: [{ orientation: "portrait", blocks }],
    pictures: [],
    leftOut: [],
    notes: [],
  };
}

function heading(text: string): Heading {
  const anchor = text.toLowerCase().replace(/[^a-z]+/g, "_");
  return { kind: "heading", level: 1, numbering: "none", number: "", text, anchor };
}

function section(title: string, items: readonly (readonly Inline[])[]): readonly Block[] {
  return items.length === 0 ? [] : [heading(title), ...listed(items)];
}

function listed(items: readonly (readonly Inline[])[]): readonly Block[] {
  if (items.length === 0) return [paragraph("None.", "note")];
  return [
    { kind: "list", ordered: false, items: items.map((content): ListItem => ({ depth: 0, anchors: [], content })) },
  ];
}

function named(row: SeenItem["row"]): readonly Inline[] {
  if (row === null) return [run("An action that is not in the workspace any more")];
  return [bold(cleanText(row.key)), run(` ${cleanText(row.shown.title)}`)];
}

function ownerOf({ row }: SeenItem): readonly Inline[] {
  return row === null || row.owner === "" ? [] : [soft(` ${cleanText(row.owner)}`)];
}

/** A decision in a word. */
export function decisionInWords({ decision }: Pick<SeenAction, "decision">): string {
  return decision === "other" ? "changed" : decision;
}

function movedInWords({ from, to }: SeenAction): string {
  const day = (date: string | undefined) => (date === undefined ? "no date" : dateInWords(date, true));
  return `${day(from)} → ${day(to)}`;
}

function whyOf({ seen }: SeenItem, { incidents, shownAs }: MinutesOptions): string {
  if (seen.why === undefined) return ".";
  const people = incidents.find(({ id }) => id === seen.incident)?.people ?? [];
  const why = cleanText(showPeople(seen.why, people, shownAs)).trim();
  return `. ${why}${/[.!?…]$/.test(why) ? "" : "."}`;
}
