import type { Action } from "../../model/action";
import { assertNever } from "../../model/assertNever";
import { type Impact, type KeyTimeName, keyTimeNames } from "../../model/incident";
import { durationBetween } from "../../model/interval";
import type { ActionStatus } from "../../model/vocabulary";
import { keyTimeDurations, keyTimeInterval, keyTimeLabel } from "../../timeline/keyTimes";
import { durationInWords } from "../../timeline/words";
import { againAnswer, openPathsInWords } from "../againWords";
import type { Block, Inline } from "../documentModel";
import { bold, run } from "../inlines";
import type { ReportContext } from "../reportContext";
import { subheading } from "../reportPart";
import { factTable } from "../tables";

type Fact = readonly [name: string, value: readonly Inline[]];

/** How long the impact lasted, called by the impact itself where there is one. */
function impactFact({ incident, clock, impacts }: ReportContext): Fact {
  const start = keyTimeInterval(incident, "impactStart");
  const end = keyTimeInterval(incident, "mitigated") ?? keyTimeInterval(incident, "resolved");
  const only = impacts.length === 1 ? impacts[0] : undefined;
  if (start === null) return ["Impact", []];
  if (end === null) return [capitalised(only?.node.label ?? keyTimeLabel("impactStart")), [run(clock.interval(start))]];
  const lasted = bold(durationInWords(durationBetween(start, end)));
  const [from, until] = [clock.interval(start), clock.interval(end)];
  // Two spans in a row would read as one.
  const isSpan = from.includes("–") || until.includes("–");
  const span = isSpan ? `began ${from}, ended ${until}; ` : `${from} – ${until}, `;
  return [capitalised(only?.node.label ?? "Impact"), [run(span), lasted]];
}

function keyTimeFact({ incident, clock }: ReportContext, name: KeyTimeName): Fact {
  const at = keyTimeInterval(incident, name);
  if (at === null) return [keyTimeLabel(name), []];
  const durations = keyTimeDurations(incident);
  const after = {
    detected: durations.detect,
    acknowledged: durations.acknowledge,
    communicated: durations.communicate,
  };
  const since = name in after ? after[name as keyof typeof after] : null;
  if (since === null) return [keyTimeLabel(name), [run(clock.interval(at))]];
  return [
    keyTimeLabel(name),
    [run(`${clock.interval(at)}, `), bold(durationInWords(since)), run(" after impact began")],
  ];
}

/** "between 310 and 420 orders" */
function numberInWords(number: Impact["numbers"][number]): string {
  const unit = number.unit === undefined ? "" : ` ${number.unit}`;
  const digits = (value: number) => new Intl.NumberFormat("en-GB", { maximumFractionDigits: 6 }).format(value);
  const { min, max } = number;
  if (min === undefined && max === undefined) return "not known";
  if (min === undefined) return `at most ${digits(max ?? 0)}${unit}`;
  if (max === undefined) return `at least ${digits(min)}${unit}`;
  return min === max ? `${digits(min)}${unit}` : `between ${digits(min)} and ${digits(max)}${unit}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function statusInWords(status: ActionStatus): string {
  switch (status) {
    case "done":
      return "done but unverified";
    case "idea":
      return "still an idea";
    case "in progress":
      return "in work";
    case "agreed":
    case "verified":
    case "proven":
    case "declined":
      return status;
    default:
      return assertNever(status);
  }
}

const statusOrder: readonly ActionStatus[] = [
  "proven",
  "verified",
  "done",
  "in progress",
  "agreed",
  "idea",
  "declined",
];

/** "8: 1 proven, 1 verified, 2 done but unverified" */
function actionCounts(actions: readonly Action[]): string {
  const counts = statusOrder.flatMap((status) => {
    const count = actions.filter((action) => action.status === status).length;
    return count === 0 ? [] : [`${count} ${statusInWords(status)}`];
  });
  return `${actions.length}: ${counts.join(", ")}`;
}

function againFacts(context: ReportContext): readonly Fact[] {
  return context.impacts.map((impact): Fact => {
    const open = openPathsInWords(impact);
    const answer = againAnswer(context, impact);
    const name = "Could it happen again today?";
    const whole: readonly Inline[] =
      open === "" ? answer : [...answer, run(` ${open}.`.replace(/^ (.)/, (all) => all))];
    return [context.impacts.length === 1 ? name : `${name} ${impact.node.label}`, whole];
  });
}

/** The table of key times, impact numbers, actions and the answer for today; nothing when none of it is known. */
export function atAGlance(context: ReportContext): readonly Block[] {
  const { incident } = context;
  const isTold = context.isBrief && keyTimeInterval(incident, "impactStart") !== null;
  const ended = keyTimeInterval(incident, "mitigated") === null || isTold ? [] : (["mitigated"] as const);
  const times = keyTimeNames.filter((name) => name !== "impactStart" && name !== "mitigated");
  const table = factTable("fact", "table_glance", "Key times and impact", [
    impactFact(context),
    ...times.slice(0, 3).map((name) => keyTimeFact(context, name)),
    ...ended.map((name) => keyTimeFact(context, name)),
    keyTimeFact(context, "resolved"),
    ...incident.impact.numbers.map(
      (number): Fact => [
        capitalised(number.label),
        [run(numberInWords(number)), ...(number.note === undefined ? [] : [run(`; ${number.note}`)])],
      ],
    ),
    ["Actions", incident.actions.length === 0 ? [] : [run(actionCounts(incident.actions))]],
    ...againFacts(context),
  ]);
  if (table.rows.length === 0) return [];
  // Below a few sentences its caption is heading enough.
  return context.isBrief ? [table] : [subheading("At a glance", "part_glance"), table];
}
