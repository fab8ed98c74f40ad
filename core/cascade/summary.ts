import { assertNever } from "../model/assertNever";
import { dateInWords } from "../timeline/words";
import { type Again, again } from "./again";
import { type Broken, nothingBroken } from "./brokenElements";
import type { CascadeCheck } from "./cascadeCheck";
import type { BareCascade } from "./cascadeTypes";
import { cascadeChecks } from "./checks";
import { graphOf } from "./graph";
import { isUntested, testableLinks } from "./linkChecks";
import { impactsOf } from "./livePaths";
import { type NamesPerson, personInLabel } from "./namesPerson";
import { quoted } from "./nodeChecks";
import { occurs } from "./occurrence";
import { pathCounts } from "./paths";
import { singlePoints } from "./singlePoints";

/** What a summary depends on besides the cascade. */
export interface SummaryOptions {
  /** B of "what if": only for whether an impact occurs. */
  readonly broken?: Broken;
  readonly namesPerson?: NamesPerson;
  /** The day on which it was drawn, as in "2016-02-25". */
  readonly asOf?: string;
  /** Writes out the people who stand in labels as tokens. */
  readonly show?: (text: string) => string;
}

/** How many links somebody has tested, of those that can be. */
interface Tested {
  readonly untested: number;
  readonly links: number;
}

/** Of the links of G that are no feedback: how many nobody has answered for yet. */
function testedLinks(cascade: BareCascade): Tested {
  const links = testableLinks(cascade);
  return { untested: links.filter(isUntested).length, links: links.length };
}

/** "As drawn on 25 February, 3 of 14 links untested." What every answer says that it rests on. */
export function restsOn(cascade: BareCascade, asOf?: string): string {
  const { untested, links } = testedLinks(cascade);
  const date = asOf === undefined ? "As drawn" : `As drawn on ${dateInWords(asOf)}`;
  return `${date}, ${untested} of ${links} ${links === 1 ? "link" : "links"} untested.`;
}

/** The analyses of a cascade in plain words, for a terminal: per impact the answers, then the findings. */
export function cascadeSummary(cascade: BareCascade, options: SummaryOptions = {}): string {
  const { nodes } = graphOf(cascade);
  const impacts = impactsOf(graphOf(cascade)).flatMap((index) => nodes[index] ?? []);
  const told =
    impacts.length === 0
      ? ["This cascade shows no impact yet: mark the node that people felt as impact."]
      : impacts.map((impact) => impactInWords(cascade, impact.id, options.broken ?? nothingBroken));
  const checks = cascadeChecks(cascade, options.namesPerson ?? personInLabel());
  const { show = (text: string) => text } = options;
  return show([...told, restsOn(cascade, options.asOf), checksInWords(checks)].join("\n\n"));
}

function impactInWords(cascade: BareCascade, impact: string, broken: Broken): string {
  const label = labels(cascade);
  const answer = again(cascade, impact);
  const counts = pathCounts(cascade, impact);
  const points = conditionsFirst(cascade, singlePoints(cascade, impact));
  const lines = [
    label(impact),
    `  Could it happen again today? ${answer.again}: ${againInWords(answer)}`,
    ...answer.open.slice(0, SHOWN).map((path) => `    ${path.map(label).join(" → ")}`),
    ...(answer.open.length > SHOWN ? [`    and ${answer.open.length - SHOWN} more`] : []),
    ...(answer.unaddressed ? ["  Nobody works on it: no agreed action touches any way to it."] : []),
    `  Had any one of these been absent, it would not have happened: ${points.map(label).join(", ") || "none"}`,
    ...(counts === null
      ? ["  Paths are not counted while links run in a circle."]
      : counts.map(({ from, count }) => `  Paths from ${label(from)}: ${count}`)),
    ...(broken.size === 0
      ? []
      : [`  With that broken, it ${occurs(cascade, impact, broken) ? "still" : "no longer"} occurs.`]),
  ];
  return lines.join("\n");
}

const SHOWN = 5;

function againInWords({ again: state, open, openComplete }: Again): string {
  const ways = `${openComplete ? open.length : `at least ${open.length}`} open ${open.length === 1 ? "path" : "paths"}`;
  switch (state) {
    case "live":
      return `nothing that was agreed stops it, ${ways}`;
    case "promised":
      return `what is verified does not stop it yet, what was agreed will; until then ${ways}`;
    case "cut":
      return "what is verified stops it";
    default:
      return assertNever(state);
  }
}

/** Conditions lead, since those can be removed. 3-cascade, "Single points". */
function conditionsFirst(cascade: BareCascade, ids: readonly string[]): readonly string[] {
  const conditions = new Set(cascade.nodes.filter((node) => node.kind === "condition").map((node) => node.id));
  return [...ids.filter((id) => conditions.has(id)), ...ids.filter((id) => !conditions.has(id))];
}

function labels(cascade: BareCascade): (id: string) => string {
  const known = new Map(cascade.nodes.map((node) => [node.id, node.label]));
  return (id) => quoted(known.get(id) ?? id);
}

function checksInWords(checks: readonly CascadeCheck[]): string {
  if (checks.length === 0) return "No findings.";
  const lines = checks.map(({ id, severity, message }) => `  ${severity} ${id}: ${message}`);
  return [`${checks.length} ${checks.length === 1 ? "finding" : "findings"}:`, ...lines].join("\n");
}
