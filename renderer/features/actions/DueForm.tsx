import { useState } from "react";
import { addActionIdea, moveActionDueDate } from "../../store/commands/actionCommands";
import { usePreferences } from "../../store/hooks";
import { run } from "../../store/run";
import { DateField } from "../../ui/DateField";
import { dateWithWeekday } from "../../ui/dateWords";
import { mentionsOf, textToKeep } from "../../ui/peopleText";
import type { ActionItem } from "./actionItems";
import { movedWords } from "./actionWords";
import { Field, FormDialog } from "./FormDialog";
import classes from "./Forms.module.css";

interface DueFormProps {
  readonly item: ActionItem;
  /** A date that was typed already, so that only the reason is asked. */
  readonly date: string | null;
  readonly today: string;
  /** Of what is undone together with it. */
  readonly group?: string;
  readonly onDecline: () => void;
  readonly onClose: () => void;
}

type Answer = "schedule" | "decline" | "split";

/** Moves the due date. Later: says why. The third time: schedules it, splits it, or declines it. */
export function DueForm({ item, date, today, group, onDecline, onClose }: DueFormProps) {
  const { due } = item.row.action;
  const { showPeopleAs: shownAs } = usePreferences();
  const [to, setTo] = useState<string | null>(date ?? due ?? null);
  const [why, setWhy] = useState("");
  const [answer, setAnswer] = useState<Answer>("schedule");
  const [rest, setRest] = useState("");
  const [interim, setInterim] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const isLater = due !== undefined && (to === null || to > due);
  const isThird = isLater && item.row.slips >= 2;

  async function submit(): Promise<void> {
    if (isThird && answer === "decline") return onDecline();
    if (isThird && answer === "split") return split();
    if (isLater && why.trim() === "") return setProblem("The date moves later. Say why.");
    const keep = (typed: string) => textToKeep(typed.trim(), mentionsOf(item.incident.people, shownAs));
    const until = isLater ? { interim: keep(interim) } : {};
    const given = { action: item.id, to, why: keep(why), scheduled: isThird, ...until };
    const result = await run(moveActionDueDate, given, item.folder, group);
    if (result.ok) onClose();
    else setProblem(result.finding.message);
  }

  async function split(): Promise<void> {
    if (rest.trim() === "") return setProblem("Say what is left for later: it becomes an idea of its own.");
    const { breaks } = item.row.action;
    const result = await run(addActionIdea, { title: rest, breaks: [...breaks] }, item.folder, group);
    if (result.ok) onClose();
    else setProblem(result.finding.message);
  }

  const isDated = !isThird || answer === "schedule";
  return (
    <FormDialog
      title="Due date"
      about={item.row.shown.title}
      does={isDated ? "Set the date" : answer === "split" ? "Split" : "Decline…"}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field ask={due === undefined ? "By when is it due?" : `Due ${dateWithWeekday(due, today)} so far. By when now?`}>
        <DateField
          label="Due"
          value={to}
          today={today}
          onCommit={(next) => {
            setTo(next);
            setProblem(null);
          }}
        />
      </Field>
      {isThird && (
        <fieldset className={classes.choices}>
          <legend className={classes.ask}>This date has {movedWords(item.row.slips)}. What is to become of it?</legend>
          <Choice answer="schedule" now={answer} onChoose={setAnswer}>
            Schedule it: this date has time set aside
          </Choice>
          <Choice answer="split" now={answer} onChoose={setAnswer}>
            Split it: part is done by the date that stands
          </Choice>
          <Choice answer="decline" now={answer} onChoose={setAnswer}>
            Decline it: somebody accepts the risk
          </Choice>
        </fieldset>
      )}
      {isLater && isDated && (
        <Field ask="Why later?" lacks={problem !== null}>
          <input
            className={classes.input}
            aria-label="Why later?"
            data-first={date !== null || undefined}
            placeholder="the second machine was not delivered"
            value={why}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
        </Field>
      )}
      {isLater && isDated && (
        <Field ask="What protects us until then?" isOptional>
          <input
            className={classes.input}
            aria-label="What protects us until then?"
            placeholder={item.row.shown.interim || "renames are frozen, the old name stays as an alias"}
            value={interim}
            onChange={(event) => setInterim(event.currentTarget.value)}
          />
        </Field>
      )}
      {isThird && answer === "split" && (
        <Field ask="What is left for later?" lacks={problem !== null}>
          <input
            className={classes.input}
            aria-label="What is left for later?"
            value={rest}
            onChange={(event) => setRest(event.currentTarget.value)}
          />
        </Field>
      )}
    </FormDialog>
  );
}

interface ChoiceProps {
  readonly answer: Answer;
  readonly now: Answer;
  readonly onChoose: (answer: Answer) => void;
  readonly children: string;
}

function Choice({ answer, now, onChoose, children }: ChoiceProps) {
  return (
    <label>
      <input type="radio" name="third move" checked={answer === now} onChange={() => onChoose(answer)} />
      {children}
    </label>
  );
}
