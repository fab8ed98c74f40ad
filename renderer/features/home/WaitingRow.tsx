import type { WaitingItem } from "../../../core/actions/incidentStanding";
import { assertNever } from "../../../core/model/assertNever";
import { daysBetween } from "../../../core/model/calendarDate";
import { dateOf } from "../../../core/model/zone";
import type { IncidentSummary } from "../../store/summary";
import { Chip } from "../../ui/Chip";
import { counted, nearDate, shortDate } from "../../ui/dateWords";
import { tellsOfPaint } from "../../ui/tellsOfPaint";
import { Words, WordsInOrder } from "../../ui/Words";
import classes from "./HomeList.module.css";

interface WaitingRowProps {
  readonly item: WaitingItem;
  readonly summary: IncidentSummary;
  readonly today: string;
}

/** One thing to see to: what, of which incident, whose, and by when. */
export function WaitingRow({ item, summary, today }: WaitingRowProps) {
  const overdue = item.kind !== "verify" && item.date !== null ? daysBetween(item.date, today) : 0;
  const sign = signOf(item, overdue);
  return (
    <>
      <span className={classes.sign} data-tone={sign.tone} aria-hidden>
        {sign.mark}
      </span>
      <span {...tellsOfPaint}>
        <Words>{item.title}</Words>
        <small>
          <WordsInOrder parts={[label(item, summary), ...notes(item, summary, today)]} />
        </small>
      </span>
      {chipOf(item, overdue, today)}
    </>
  );
}

function signOf({ kind }: WaitingItem, overdue: number): { readonly mark: string; readonly tone: string } {
  if (overdue > 0) return { mark: "!", tone: "red" };
  if (kind === "verify" || kind === "check") return { mark: "◔", tone: "amber" };
  return kind === "review" ? { mark: "◇", tone: "blue" } : { mark: "", tone: "plain" };
}

/** "2016-001-A1", or the incident's key for what has no number. */
function label({ number }: WaitingItem, { key }: IncidentSummary): string {
  return number === null ? key : `${key.replace(/^INC-/u, "")}-A${number}`;
}

function notes(item: WaitingItem, summary: IncidentSummary, today: string): readonly string[] {
  const found: string[] = [];
  if (item.who !== null) found.push(item.who);
  if (item.blocked !== null) found.push(`blocked: ${item.blocked}`);
  switch (item.kind) {
    case "due":
      if (item.date !== null && item.date < today && item.isOfCascade && summary.again !== "cut") {
        found.push(`the cascade${ofDay(summary, today)} can still run`);
      } else if (item.slips > 0) {
        found.push(item.slips === 1 ? "moved once" : item.slips === 2 ? "moved twice" : `moved ${item.slips} times`);
      }
      break;
    case "verify":
      found.push(
        item.date === null ? "done, nobody has tried it" : `done ${shortDate(item.date, today)}, nobody has tried it`,
      );
      break;
    case "check":
      found.push("does it still hold?");
      break;
    case "look again":
      found.push("declined; look at the risk again");
      break;
    case "review":
      break;
    default:
      assertNever(item.kind);
  }
  return found;
}

function ofDay({ startMs, zone }: IncidentSummary, today: string): string {
  return startMs === null ? "" : ` of ${shortDate(dateOf(startMs, zone), today)}`;
}

function chipOf({ kind, date }: WaitingItem, overdue: number, today: string) {
  if (overdue > 0) return <Chip tone="red">{counted(overdue, "day")} overdue</Chip>;
  if (kind === "verify") return <Chip tone="amber">verify</Chip>;
  return date === null ? <Chip>no date</Chip> : <Chip>{nearDate(date, today)}</Chip>;
}
