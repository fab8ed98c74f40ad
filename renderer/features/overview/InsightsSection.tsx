import { useState } from "react";
import type { Incident } from "../../../core/model/incident";
import type { PeopleShownAs } from "../../../core/model/people";
import { InsightKind } from "../../../core/model/vocabulary";
import { runAndTell } from "../../app/bindings";
import { addInsightCommand, editInsightCommand, removeInsightCommand } from "../../store/commands/overviewCommands";
import { AddLine } from "../../ui/AddLine";
import { EditableText } from "../../ui/EditableText";
import { RemoveButton } from "../../ui/RemoveButton";
import { SectionHeading } from "../../ui/SectionHeading";
import classes from "./OverviewPage.module.css";

interface InsightsSectionProps {
  readonly incident: Incident;
  readonly shownAs: PeopleShownAs;
}

/** What we learned, by kind: what went well stands first. */
export function InsightsSection({ incident, shownAs }: InsightsSectionProps) {
  const [kind, setKind] = useState<InsightKind>("went well");
  const kinds = InsightKind.options.filter((each) => incident.insights.some((insight) => insight.kind === each));
  return (
    <section aria-labelledby="insights">
      <SectionHeading id="insights" aside={incident.insights.length > 0 ? incident.insights.length : undefined}>
        What we learned
      </SectionHeading>
      {kinds.map((each) => (
        <div key={each} className={classes.kindGroup}>
          <h3 className={classes.quiet}>{each}</h3>
          <ul className={classes.list}>
            {incident.insights
              .filter((insight) => insight.kind === each)
              .map((insight) => (
                <li key={insight.id} className={classes.item}>
                  <EditableText
                    label={`What ${each}`}
                    value={insight.text}
                    people={incident.people}
                    shownAs={shownAs}
                    required
                    onCommit={(text) => void runAndTell(editInsightCommand, { insight: insight.id, text })}
                  />
                  <RemoveButton
                    label="Remove what we learned"
                    onRemove={() => void runAndTell(removeInsightCommand, { insight: insight.id })}
                  />
                </li>
              ))}
          </ul>
        </div>
      ))}
      <fieldset className={classes.question} aria-label="Kind of what we learned">
        {InsightKind.options.map((each) => (
          <button
            key={each}
            type="button"
            className={classes.answer}
            aria-pressed={kind === each}
            onClick={() => setKind(each)}
          >
            {each}
          </button>
        ))}
      </fieldset>
      <AddLine
        label="Add what we learned"
        placeholder={`What ${kind === "open question" ? "is still open" : kind}?`}
        onAdd={(text) => void runAndTell(addInsightCommand, { kind, text })}
      />
    </section>
  );
}
