import { useRef, useState } from "react";
import type { Asked } from "../../../core/actions/askedFor";
import { dueByDefault } from "../../../core/actions/dueDates";
import type { Given } from "../../../core/actions/gates";
import { moveWarnings } from "../../../core/actions/lifecycle";
import { assertNever } from "../../../core/model/assertNever";
import type { Evidence } from "../../../core/model/evidence";
import type { PeopleShownAs } from "../../../core/model/people";
import type { Attachment } from "../../../core/model/source";
import type { ActionStatus } from "../../../core/model/vocabulary";
import type { Workspace } from "../../../core/model/workspace";
import { useDroppedFiles } from "../../app/dropPurpose";
import { newId } from "../../store/clock";
import { moveActionTo } from "../../store/commands/actionCommands";
import { keepAttachment } from "../../store/keepAttachment";
import { run } from "../../store/run";
import { ActionButton } from "../../ui/ActionButton";
import { DateField } from "../../ui/DateField";
import { tellFinding } from "../../ui/notices";
import { mentionsOf, textToKeep } from "../../ui/peopleText";
import type { ActionItem } from "./actionItems";
import { evidenceOfText } from "./evidenceOfText";
import { Field, FormDialog } from "./FormDialog";
import classes from "./Forms.module.css";
import { ownerSuggestions, RoleInput } from "./RoleInput";

interface MoveFormProps {
  readonly item: ActionItem;
  readonly to: ActionStatus;
  /** What the button of the move says. */
  readonly label: string;
  readonly asked: readonly Asked[];
  readonly workspace: Workspace;
  readonly shownAs: PeopleShownAs;
  readonly today: string;
  /** Of what is undone together with it. */
  readonly group?: string;
  readonly onClose: () => void;
}

type Answers = Partial<Record<keyof Given, string>>;

/** Asks exactly what the step lacks, fills it in and moves, in one step for undo. */
export function MoveForm({ item, to, label, asked, workspace, shownAs, today, group, onClose }: MoveFormProps) {
  const { incident, folder, row } = item;
  const [answers, setAnswers] = useState<Answers>(() => initialAnswers(item, asked, workspace, today));
  const [files, setFiles] = useState<readonly Attachment[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [lacking, setLacking] = useState<keyof Given | null>(null);
  const suggestions = ownerSuggestions(incident, workspace, shownAs);

  function answer(field: keyof Given, value: string | null): void {
    setAnswers((before) => ({ ...before, [field]: value ?? undefined }));
    setProblem(null);
  }

  async function submit(): Promise<void> {
    const first = asked.find(({ field, isOptional }) => !isOptional && !isAnswered(field));
    setLacking(first?.field ?? null);
    if (first !== undefined) return setProblem(first.ask);
    const { evidence = [], ...given } = givenOf(item, answers, files, shownAs);
    const result = await run(
      moveActionTo,
      { action: item.id, to, given: { ...given, evidence: [...evidence] }, attachments: [...files] },
      folder,
      group,
    );
    if (result.ok) onClose();
    else setProblem(result.finding.message);
  }

  function isAnswered(field: keyof Given): boolean {
    return (answers[field] ?? "").trim() !== "" || (field === "evidence" && files.length > 0);
  }

  async function attach(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    const kept = await keepAttachment(folder, file);
    if (kept.ok) setFiles((before) => [...before, kept.value]);
    else tellFinding(kept.finding);
  }

  const warnings = moveWarnings(row.action, to, givenOf(item, answers, files, shownAs));
  return (
    <FormDialog
      title={label}
      about={row.shown.title}
      does={label}
      problem={problem ?? warnings[0]?.message ?? null}
      onSubmit={submit}
      onClose={onClose}
    >
      {asked.map(({ field, ask, isOptional }) => (
        <Field key={field} ask={ask} isOptional={isOptional} lacks={lacking === field}>
          {kindOf(field) === "date" && (
            <DateField
              label={ask}
              value={answers[field] ?? null}
              today={today}
              onCommit={(date) => answer(field, date)}
            />
          )}
          {kindOf(field) === "role" && (
            <RoleInput
              label={ask}
              value={answers[field] ?? ""}
              suggestions={suggestions}
              required={!isOptional}
              onChange={(typed) => answer(field, typed)}
            />
          )}
          {(kindOf(field) === "text" || kindOf(field) === "evidence") && (
            <input
              className={classes.input}
              aria-label={ask}
              aria-required={!isOptional}
              placeholder={placeholders[field]}
              value={answers[field] ?? ""}
              onChange={(event) => answer(field, event.currentTarget.value)}
            />
          )}
          {(field === "evidence" || field === "howWeKnow") && (
            <FileLine files={files} onFile={(file) => void attach(file)} />
          )}
        </Field>
      ))}
    </FormDialog>
  );
}

function FileLine({ files, onFile }: { files: readonly Attachment[]; onFile: (file: File | undefined) => void }) {
  const picker = useRef<HTMLInputElement>(null);
  useDroppedFiles("keep them as evidence", (dropped) => {
    for (const file of dropped) onFile(file);
  });
  return (
    <span className={classes.file}>
      <ActionButton kind="quiet" onClick={() => picker.current?.click()}>
        Add a file…
      </ActionButton>
      <span className={classes.quiet}>{files.map(({ name }) => name).join(", ")}</span>
      <input
        ref={picker}
        type="file"
        hidden
        aria-label="File that shows it"
        onChange={(event) => onFile(event.currentTarget.files?.[0])}
      />
    </span>
  );
}

const placeholders: Partial<Record<keyof Given, string>> = {
  howWeKnow: "switched off one node on Tuesday, no order was lost",
  evidence: "what was seen, or https://…",
  doneWhen: "either node can be switched off for ten minutes",
  method: "a switch-off drill, seen by the order team",
  proof: "the alert fired within a minute",
  interim: "renames are frozen, the old name stays as an alias",
};

function kindOf(field: keyof Given): "date" | "role" | "text" | "evidence" {
  switch (field) {
    case "due":
    case "verifiedOn":
    case "provenOn":
    case "lookAgain":
      return "date";
    case "owner":
    case "verifier":
    case "acceptedBy":
      return "role";
    case "evidence":
      return "evidence";
    case "doneWhen":
    case "method":
    case "howWeKnow":
    case "proof":
    case "reason":
    case "interim":
      return "text";
    default:
      return assertNever(field);
  }
}

/** Days that are as good as known stand there already: today, or the date that the priority stands for. */
function initialAnswers(item: ActionItem, asked: readonly Asked[], workspace: Workspace, today: string): Answers {
  const { priority } = item.row.action;
  const due = priority === undefined ? undefined : dueByDefault(priority, today, workspace);
  const first: Answers = { due, verifiedOn: today, provenOn: today };
  return Object.fromEntries(asked.map(({ field }) => [field, first[field]]));
}

function givenOf(
  { incident }: ActionItem,
  answers: Answers,
  files: readonly Attachment[],
  shownAs: PeopleShownAs,
): Given {
  const mentions = mentionsOf(incident.people, shownAs);
  const kept = Object.entries(answers).flatMap(([field, value]) =>
    field === "evidence" || value === undefined || value.trim() === ""
      ? []
      : [[field, textToKeep(value.trim(), mentions)]],
  );
  const typed = answers.evidence?.trim() ?? "";
  const evidence: Evidence[] = [
    ...(typed === "" ? [] : [evidenceOfText(typed, newId())]),
    ...files.map(({ id, name }) => ({ id: newId(), kind: "attachment" as const, attachment: id, note: name })),
  ];
  const given: Given = Object.fromEntries(kept);
  return evidence.length === 0 ? given : { ...given, evidence };
}
