import { useState } from "react";
import { changeFindings } from "../../../core/changes/findings";
import { changeQuestions } from "../../../core/changes/questions";
import { changeSentence } from "../../../core/changes/sentence";
import type { Change } from "../../../core/model/change";
import type { Incident } from "../../../core/model/incident";
import { type PeopleShownAs, showPeople } from "../../../core/model/people";
import type { Workspace } from "../../../core/model/workspace";
import { runAndTell, useCallbackBinding } from "../../app/bindings";
import { addChangeCommand, answerOnChange } from "../../store/commands/changeCommands";
import { AddLine } from "../../ui/AddLine";
import { Chip } from "../../ui/Chip";
import { Kbd } from "../../ui/Kbd";
import { SectionHeading } from "../../ui/SectionHeading";
import { ChangeCard } from "./ChangeCard";
import classes from "./OverviewPage.module.css";

const findingWords: Readonly<Record<string, string>> = {
  "change-bundled": "bundled",
  "change-one-person": "one person",
  "change-told-not-asked": "told, not asked",
};

interface ChangesSectionProps {
  readonly incident: Incident;
  readonly workspace: Workspace;
  readonly shownAs: PeopleShownAs;
  /** Now, in ms since epoch. */
  readonly reference: number;
}

/** What was changed just before: the sentence for the report, the findings, and six questions a change. */
export function ChangesSection({ incident, workspace, shownAs, reference }: ChangesSectionProps) {
  const findings = changeFindings(incident);
  const kinds = [...new Set(findings.map((finding) => finding.id))];
  const open = incident.changes.find(isUnanswered);
  const [call, setCall] = useState<{ readonly change: string } | null>(null);
  const asked = open ?? incident.changes[0];
  useCallbackBinding(answerOnChange, asked === undefined ? null : () => setCall({ change: asked.id }));
  const show = (text: string) => showPeople(text, incident.people, shownAs);
  return (
    <section aria-labelledby="changes">
      <SectionHeading
        id="changes"
        aside={
          <span className={classes.chips}>
            {open !== undefined && answerOnChange.keys !== undefined && (
              <span className={classes.keyHint}>
                answer <Kbd keys={answerOnChange.keys} />
              </span>
            )}
            {incident.changes.length > 0 && incident.changes.length}
            {kinds.map((kind) => (
              <Chip key={kind} tone="amber" title={findings.find((finding) => finding.id === kind)?.message ?? ""}>
                {findingWords[kind] ?? kind}
              </Chip>
            ))}
          </span>
        }
      >
        The changes before it
      </SectionHeading>
      {incident.changes.length > 0 && <p className={classes.prose}>{show(changeSentence(incident, workspace))}</p>}
      {[...new Set(findings.map((finding) => finding.message))].map((message) => (
        <p key={message} className={classes.finding}>
          ◇ {show(message)}
        </p>
      ))}
      {incident.changes.map((change) => (
        <ChangeCard
          key={change.id}
          change={change}
          incident={incident}
          shownAs={shownAs}
          reference={reference}
          startsOpen={incident.changes.length === 1}
          call={call?.change === change.id ? call : null}
        />
      ))}
      <AddLine
        label="Add a change before it"
        placeholder="What was changed just before? One line a change"
        onAdd={(what) => void runAndTell(addChangeCommand, { what })}
      />
    </section>
  );
}

function isUnanswered(change: Change): boolean {
  return changeQuestions.some((question) => !question.answers.some((answer) => answer.isGiven(change)));
}
