import { useState } from "react";
import type { Incident } from "../../../core/model/incident";
import { type PeopleShownAs, showPeople } from "../../../core/model/people";
import type { PhraseInIncident } from "../../../core/report/wordingFindings";
import { runAndTell } from "../../app/bindings";
import { showPhrase } from "../../app/showPhrase";
import { ALL_EVENTS, usePhrases } from "../../app/usePhrases";
import { takeBackWordingWaiver } from "../../store/commands/incidentCommands";
import { SectionHeading } from "../../ui/SectionHeading";
import classes from "./WordingPanel.module.css";

interface WordingPanelProps {
  readonly incident: Incident;
  readonly shownAs: PeopleShownAs;
}

/** So many stand here at once; the rest when asked for. */
const FEW = 8;

/** Phrases of the whole incident to look at, by place, each with the way there; and those that stay as they are. */
export function WordingPanel({ incident, shownAs }: WordingPanelProps) {
  const phrases = usePhrases(incident);
  const [isAll, setAll] = useState(false);
  if (phrases === null || phrases.length === 0) return null;
  const open = phrases.filter(({ waiver }) => waiver === null);
  const left = phrases.filter(({ waiver }) => waiver !== null);
  const show = (text: string) => showPeople(text.replaceAll(/\s+/g, " "), incident.people, shownAs);
  return (
    <section aria-labelledby="wording">
      <SectionHeading id="wording" aside={open.length === 0 ? "nothing to look at" : `${open.length} to look at`}>
        Wording
      </SectionHeading>
      <ul className={classes.list}>
        {(isAll ? open : open.slice(0, FEW)).map((phrase) => (
          <li key={keyOf(phrase)}>
            <button
              type="button"
              className={classes.phrase}
              title={phrase.found.ask}
              onClick={() => showPhrase(phrase)}
            >
              <span>“{show(phrase.found.quote)}”</span>
              <span className={classes.place}>
                {phrase.found.category} · {show(phrase.where)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {incident.events.length > ALL_EVENTS && (
        <p className={classes.place}>Of so many events only the key ones are looked at here.</p>
      )}
      {open.length > FEW && !isAll && (
        <button type="button" className={classes.more} onClick={() => setAll(true)}>
          Show {open.length - FEW} more
        </button>
      )}
      {left.length > 0 && (
        <details className={classes.left}>
          <summary>{left.length === 1 ? "One stays as it is" : `${left.length} stay as they are`}</summary>
          <ul className={classes.list}>
            {left.map((phrase) => (
              <li key={keyOf(phrase)} className={classes.waived}>
                <span>
                  “{show(phrase.found.quote)}” <span className={classes.place}>{phrase.waiver?.reason}</span>
                </span>
                <button
                  type="button"
                  className={classes.more}
                  aria-label={`Mark “${show(phrase.found.quote)}” again`}
                  onClick={() => void runAndTell(takeBackWordingWaiver, { waiver: phrase.waiver?.id ?? "" })}
                >
                  Mark again
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function keyOf({ path, found }: PhraseInIncident): string {
  return `${path} ${found.rule} ${found.start}`;
}
