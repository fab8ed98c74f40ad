import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { changeQuestions } from "../../../core/changes/questions";
import type { Change } from "../../../core/model/change";
import type { Incident } from "../../../core/model/incident";
import { type PeopleShownAs, showPeople } from "../../../core/model/people";
import { runAndTell } from "../../app/bindings";
import { answerChangeQuestion, editChangeCommand, removeChangeCommand } from "../../store/commands/changeCommands";
import { DataRow, DataRows } from "../../ui/DataRow";
import { EditableText } from "../../ui/EditableText";
import { RemoveButton } from "../../ui/RemoveButton";
import { WhenField } from "../../ui/WhenField";
import classes from "./OverviewPage.module.css";

interface ChangeCardProps {
  readonly change: Change;
  readonly incident: Incident;
  readonly shownAs: PeopleShownAs;
  /** Now, in ms since epoch. */
  readonly reference: number;
  readonly startsOpen: boolean;
  /** A new value opens the card and puts the cursor on its first open question. */
  readonly call: object | null;
}

/** One change: six questions that one key answers each, and behind "more" what else is known. */
export function ChangeCard({ change, incident, shownAs, reference, startsOpen, call }: ChangeCardProps) {
  const [isOpen, setOpen] = useState(startsOpen);
  const card = useRef<HTMLDivElement>(null);
  const followed = useRef<object | null>(null);
  useEffect(() => {
    if (call === null || call === followed.current) return;
    if (!isOpen) return setOpen(true);
    followed.current = call;
    const questions = [...(card.current?.querySelectorAll("fieldset") ?? [])];
    const asked =
      questions.find((question) => question.querySelector('[aria-pressed="true"]') === null) ?? questions[0];
    asked?.querySelector("button")?.focus();
  }, [call, isOpen]);
  const answered = changeQuestions.filter((question) => question.answers.some((answer) => answer.isGiven(change)));
  const name = showPeople(change.what, incident.people, shownAs);
  return (
    <div ref={card} className={classes.card}>
      <div className={classes.cardHead}>
        <EditableText
          label="What was changed"
          value={change.what}
          people={incident.people}
          shownAs={shownAs}
          required
          onCommit={(what) => void runAndTell(editChangeCommand, { change: change.id, fields: { what } })}
        />
        <button
          type="button"
          className={`${classes.link} ${classes.quiet}`}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? "Fold" : `${answered.length} of ${changeQuestions.length} answered`}
        </button>
        <RemoveButton
          label={`Remove the change “${name}”`}
          onRemove={() => void runAndTell(removeChangeCommand, { change: change.id })}
        />
      </div>
      {isOpen && (
        <>
          {changeQuestions.map((question) => (
            <Question key={question.id} change={change} question={question} />
          ))}
          <MoreOnChange change={change} incident={incident} shownAs={shownAs} reference={reference} />
        </>
      )}
    </div>
  );
}

function Question({ change, question }: { change: Change; question: (typeof changeQuestions)[number] }) {
  function onKeyDown(event: KeyboardEvent<HTMLFieldSetElement>): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const answer = question.answers.find((each) => each.key === event.key.toLowerCase());
    if (answer === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const next = event.currentTarget.nextElementSibling?.querySelector<HTMLElement>("button");
    void runAndTell(answerChangeQuestion, { change: change.id, question: question.id, key: answer.key });
    next?.focus();
  }
  return (
    <fieldset className={classes.question} aria-label={question.text} onKeyDown={onKeyDown}>
      <p aria-hidden="true">{question.text}</p>
      {question.answers.map((answer) => (
        <button
          key={answer.key}
          type="button"
          className={classes.answer}
          aria-pressed={answer.isGiven(change)}
          aria-keyshortcuts={answer.key.toUpperCase()}
          onClick={() =>
            void runAndTell(answerChangeQuestion, { change: change.id, question: question.id, key: answer.key })
          }
        >
          {answer.text}
          <kbd>{answer.key.toUpperCase()}</kbd>
        </button>
      ))}
    </fieldset>
  );
}

type MoreProps = Omit<ChangeCardProps, "startsOpen" | "call">;

function MoreOnChange({ change, incident, shownAs, reference }: MoreProps) {
  const edit = (fields: Partial<Change>) => void runAndTell(editChangeCommand, { change: change.id, fields });
  const said = (text: string) => (text === "" ? undefined : text);
  const line = (label: string, value: string | undefined, onCommit: (text: string) => void) => (
    <DataRow label={label}>
      <EditableText label={label} value={value ?? ""} people={incident.people} shownAs={shownAs} onCommit={onCommit} />
    </DataRow>
  );
  return (
    <DataRows>
      <DataRow label="When">
        <WhenField
          label="When it was changed"
          value={change.when ?? null}
          zone={incident.zone}
          reference={reference}
          onCommit={(when) => edit({ when: when ?? undefined })}
        />
      </DataRow>
      {line("Changed by", change.changedBy, (text) => edit({ changedBy: said(text) }))}
      {line("Owner of the service", change.serviceOwner, (text) => edit({ serviceOwner: said(text) }))}
      {line("Approved by", change.approvedBy, (text) => edit({ approvedBy: said(text) }))}
      {line("Tried where", change.rehearsed?.where, (text) =>
        edit({ rehearsed: { answer: "unknown", ...change.rehearsed, where: said(text) } }),
      )}
      {line("What differs there", change.rehearsed?.differs, (text) =>
        edit({ rehearsed: { answer: "unknown", ...change.rehearsed, differs: said(text) } }),
      )}
      {line("Steps of the way back", change.wayBack?.steps, (text) =>
        edit({ wayBack: { answer: "untested", ...change.wayBack, steps: said(text) } }),
      )}
      {change.asked.map((asked) => (
        <DataRow key={asked.id} label={`${showPeople(asked.who, incident.people, shownAs)}: ${asked.level}`}>
          <EditableText
            label={`The question put to ${showPeople(asked.who, incident.people, shownAs)}`}
            value={asked.question ?? ""}
            placeholder="the exact question put to them"
            people={incident.people}
            shownAs={shownAs}
            onCommit={(question) =>
              edit({
                asked: change.asked.map((each) =>
                  each.id === asked.id ? { ...each, question: said(question) } : each,
                ),
              })
            }
          />
        </DataRow>
      ))}
    </DataRows>
  );
}
