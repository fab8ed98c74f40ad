import { addressOf } from "../../../../core/actions/addressOf";
import type { ActionRow } from "../../../../core/actions/rows";
import type { SeenAction } from "../../../../core/model/actionReview";
import { decisionInWords } from "../../../../core/report/weeklyMinutes";
import { WordsInOrder } from "../../../ui/Words";
import { shortKey } from "../actionWords";
import classes from "./WeeklyPage.module.css";
import type { Weekly } from "./weekly";

interface RunListProps {
  readonly weekly: Weekly;
  /** The one that is spoken of. */
  readonly active: ActionRow | null;
  /** With the address of an action. */
  readonly onChoose: (address: string) => void;
}

const signs: Readonly<Record<SeenAction["decision"], string>> = {
  "on track": "✓",
  moved: "→",
  blocked: "‖",
  done: "✓",
  verified: "✓",
  proven: "✓",
  declined: "×",
  reopened: "↺",
  "back to work": "↺",
  other: "✓",
  skipped: "·",
};

/** So many that were said, and so many that are left, are listed. */
const LISTED = 60;

/** The run as a list: what was said, what comes first and why, and the rest. */
export function RunList({ weekly, active, onChoose }: RunListProps) {
  const { seen, exceptions, rest } = weekly.run;
  const left = [...exceptions, ...rest];
  const earlier = seen.length - LISTED;
  const more = left.length - LISTED;
  return (
    <nav className={classes.list} aria-label="This run">
      {seen.length > 0 && <h2 className={classes.caption}>Looked at</h2>}
      {earlier > 0 && <p className={classes.more}>{earlier} more</p>}
      {seen.slice(-LISTED).map(({ seen: said, row }) => (
        <button
          key={said.id}
          type="button"
          className={classes.entry}
          disabled={row === null}
          aria-current={row !== null && row === active ? "step" : undefined}
          onClick={() => onChoose(addressOf(said.incident, said.action))}
        >
          <span className={classes.sign} aria-hidden>
            {signs[said.decision]}
          </span>
          <span>
            <span className={classes.name}>
              {row === null ? (
                "An action that is gone"
              ) : (
                <WordsInOrder parts={[shortKey(row.key, "all"), row.shown.title]} between=" " />
              )}
            </span>
            <small> {decisionInWords(said)}</small>
          </span>
        </button>
      ))}
      {exceptions.length > 0 && <h2 className={classes.caption}>First</h2>}
      {left.slice(0, LISTED).map(({ row, reasons }, index) => (
        <div key={addressOf(row.incidentId, row.action.id)}>
          {index === exceptions.length && <h2 className={classes.caption}>The rest</h2>}
          <button
            type="button"
            className={classes.entry}
            title={row.shown.title}
            aria-current={row === active ? "step" : undefined}
            onClick={() => onChoose(addressOf(row.incidentId, row.action.id))}
          >
            <span className={classes.sign} data-tone={reasons.length > 0 ? "red" : undefined} aria-hidden>
              {reasons.length > 0 ? "!" : ""}
            </span>
            <span>
              <span className={classes.name}>
                <WordsInOrder parts={[shortKey(row.key, "all"), row.shown.title]} between=" " />
              </span>
              {reasons[0] !== undefined && <small> {reasons[0]}</small>}
            </span>
          </button>
        </div>
      ))}
      {more > 0 && <p className={classes.more}>{more} more</p>}
    </nav>
  );
}
