import { dateOf } from "../../../core/model/zone";
import type { IncidentSummary } from "../../store/summary";
import { shortDate } from "../../ui/dateWords";
import { tellsOfPaint } from "../../ui/tellsOfPaint";
import { Words, WordsInOrder } from "../../ui/Words";
import classes from "./HomeList.module.css";

interface IncidentInWorkProps {
  readonly summary: IncidentSummary;
  readonly today: string;
}

/** An incident that is not published yet, with how far it has come. */
export function IncidentInWork({ summary, today }: IncidentInWorkProps) {
  const { severity, title, key, status, impactWords } = summary;
  const reached = summary.standing.progress.filter(({ isReached }) => isReached).map(({ station }) => station);
  const next = summary.standing.progress.find(({ isReached }) => !isReached)?.station;
  const said = `${reached.length === 0 ? "just begun" : `has ${reached.join(", ")}`}${next === undefined ? "" : `; next: ${next}`}`;
  return (
    <>
      <span
        className={classes.severity}
        data-grave={severity === "SEV1" || severity === "SEV2" || undefined}
        title={severity ?? "no severity yet"}
      >
        {severity?.slice(3) ?? "–"}
      </span>
      <span {...tellsOfPaint}>
        <Words>{title}</Words>
        <small>
          <WordsInOrder
            parts={[key, startOf(summary, today), status, impactWords === null ? null : `${impactWords} of impact`]}
          />
        </small>
      </span>
      <span className={classes.progress} role="img" aria-label={said} title={said}>
        {summary.standing.progress.map(({ station, isReached }) => (
          <i key={station} data-reached={isReached || undefined} />
        ))}
      </span>
    </>
  );
}

function startOf({ startMs, zone }: IncidentSummary, today: string): string | null {
  return startMs === null ? null : shortDate(dateOf(startMs, zone), today);
}
