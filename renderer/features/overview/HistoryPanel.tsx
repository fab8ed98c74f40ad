import { useEffect, useState } from "react";
import type { Incident } from "../../../core/model/incident";
import { showPeople } from "../../../core/model/people";
import { dateOf, localOf } from "../../../core/model/zone";
import { dateInWords } from "../../../core/timeline/words";
import { commandTitle } from "../../store/commandRegistry";
import type { HistoryLine } from "../../store/historyLine";
import { historyOf, restoreTo, unreadableHistoryOf } from "../../store/historyOf";
import { tellFinding } from "../../ui/notices";
import { SectionHeading } from "../../ui/SectionHeading";
import { Words } from "../../ui/Words";
import classes from "./OverviewPage.module.css";

interface HistoryPanelProps {
  readonly folder: string;
  readonly incident: Incident;
  /** A calendar date. */
  readonly today: string;
}

const SHORT = 6;

/** Who changed what and when, newest first; any earlier state can be restored, and that can be undone. */
export function HistoryPanel({ folder, incident, today }: HistoryPanelProps) {
  const [lines, setLines] = useState<readonly HistoryLine[]>([]);
  const [unreadable, setUnreadable] = useState<readonly string[]>([]);
  const [showsAll, setShowsAll] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    void readAll(folder).then(([read, left]) => {
      // The incident itself is what makes the history longer.
      if (!isCurrent || incident.id === "") return;
      setLines([...read].reverse());
      setUnreadable(left);
    });
    return () => {
      isCurrent = false;
    };
  }, [folder, incident]);
  const shown = showsAll ? lines : lines.slice(0, SHORT);
  if (lines.length === 0 && unreadable.length === 0) return null;
  return (
    <section aria-labelledby="history">
      <SectionHeading id="history">History</SectionHeading>
      <div className={classes.history}>
        {shown.map((line, index) => (
          <div key={line.id} className={classes.historyLine}>
            <time dateTime={line.at}>{momentInWords(line.at, incident.zone, today)}</time>
            <span>
              {line.undoes === undefined ? commandTitle(line.command) : `Undone: ${commandTitle(line.command)}`}
              {line.of !== undefined && ` of ${dateInWords(dateOf(Date.parse(line.of), incident.zone))}`}
              {line.who !== undefined && (
                <>
                  {" "}
                  · <Words>{showPeople(line.who, incident.people, "roles")}</Words>
                </>
              )}
            </span>
            {index > 0 && (
              <button
                type="button"
                className={classes.link}
                aria-label={`Restore the state of ${momentInWords(line.at, incident.zone, today)}`}
                onClick={() =>
                  void restoreTo(folder, line.id).then((restored) => {
                    if (!restored.ok) tellFinding(restored.finding);
                  })
                }
              >
                Restore
              </button>
            )}
          </div>
        ))}
        {lines.length > SHORT && (
          <button type="button" className={classes.link} onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? "Fold" : `All ${lines.length}`}
          </button>
        )}
        {unreadable.map((sentence) => (
          <p key={sentence} className={classes.historyNote}>
            {sentence}
          </p>
        ))}
      </div>
    </section>
  );
}

/** What can be read of a history, and what cannot. */
async function readAll(folder: string) {
  return [await historyOf(folder), await unreadableHistoryOf(folder)] as const;
}

function momentInWords(at: string, zone: string, today: string): string {
  const ms = Date.parse(at);
  const date = dateOf(ms, zone);
  return date === today ? localOf(ms, zone).slice(11, 16) : dateInWords(date);
}
