import { useMemo } from "react";
import { toldOtherwise } from "../../../core/actions/ledgerFindings";
import { actionStory } from "../../../core/actions/story";
import { type PeopleShownAs, showPeople } from "../../../core/model/people";
import { dateOf } from "../../../core/model/zone";
import { shortDate } from "../../ui/dateWords";
import { SectionHeading } from "../../ui/SectionHeading";
import { Sentence } from "../../ui/Words";
import classes from "./ActionPanel.module.css";
import type { ActionItem } from "./actionItems";

interface ActionStoryProps {
  readonly item: ActionItem;
  readonly zone: string;
  readonly today: string;
  readonly shownAs: PeopleShownAs;
}

/** What happened so far, the oldest first; what was taken back stays, greyed. */
export function ActionStory({ item, zone, today, shownAs }: ActionStoryProps) {
  const { action } = item.row;
  const { people } = item.incident;
  const lines = useMemo(() => actionStory(action, (date) => shortDate(date, today)), [action, today]);
  const otherwise = toldOtherwise(action);
  if (lines.length === 0 && otherwise === null) return null;
  const show = (text: string) => showPeople(text, people, shownAs);
  return (
    <section aria-labelledby="story">
      <SectionHeading id="story">What happened so far</SectionHeading>
      {otherwise !== null && (
        <p className={classes.otherwise}>
          ◇ <Sentence>{otherwise}</Sentence>
        </p>
      )}
      <ol className={classes.story}>
        {lines.map((line) => (
          <li key={line.id} data-gone={line.isTakenBack || undefined}>
            <time dateTime={line.at}>{shortDate(dateOf(Date.parse(line.at), zone), today)}</time>
            <span>
              <Sentence>{show(line.words)}</Sentence>
              {line.why !== "" && (
                <>
                  : <em>{show(line.why)}</em>
                </>
              )}
              {line.who !== "" && <span className={classes.quiet}> {show(line.who)}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
