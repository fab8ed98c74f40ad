import { useRef, useState } from "react";
import { assertNever } from "../../../core/model/assertNever";
import type { Evidence } from "../../../core/model/evidence";
import type { Incident } from "../../../core/model/incident";
import { type PeopleShownAs, showPeople } from "../../../core/model/people";
import { runAndTell } from "../../app/bindings";
import { newId } from "../../store/clock";
import {
  addActionEvidence,
  removeActionEvidence,
  setActionCheckDue,
  setActionHowWeKnow,
  setActionMethod,
} from "../../store/commands/actionVerificationCommands";
import { ActionButton } from "../../ui/ActionButton";
import { DateField } from "../../ui/DateField";
import { shortDate } from "../../ui/dateWords";
import { EditableText } from "../../ui/EditableText";
import { RemoveButton } from "../../ui/RemoveButton";
import { SectionHeading } from "../../ui/SectionHeading";
import { WebLink } from "../../ui/WebLink";
import classes from "./ActionPanel.module.css";
import type { ActionItem } from "./actionItems";
import { attachEvidence } from "./attachEvidence";
import { evidenceOfText } from "./evidenceOfText";
import { PanelField } from "./PanelField";

interface VerificationSectionProps {
  readonly item: ActionItem;
  readonly shownAs: PeopleShownAs;
  readonly today: string;
}

/** How it is shown that it works, what has shown it, and when to ask whether it still holds. */
export function VerificationSection({ item, shownAs, today }: VerificationSectionProps) {
  const { incident, folder } = item;
  const { action } = item.row;
  const now = action.verification;
  const isPast = action.status !== "idea" && action.status !== "agreed";
  return (
    <section aria-labelledby="verification">
      <SectionHeading id="verification">How we know</SectionHeading>
      <dl className={classes.fields}>
        <PanelField label="Verified by">
          <EditableText
            label="How it will be verified"
            value={now?.method ?? ""}
            placeholder="a drill, a test, an alert that fired"
            people={incident.people}
            shownAs={shownAs}
            onCommit={(method) => void runAndTell(setActionMethod, { action: action.id, method }, folder)}
          />
        </PanelField>
        {isPast && (
          <PanelField label="Shown by">
            <EditableText
              label="How do we know"
              value={now?.howWeKnow ?? ""}
              placeholder="one line: what showed it"
              people={incident.people}
              shownAs={shownAs}
              onCommit={(howWeKnow) => void runAndTell(setActionHowWeKnow, { action: action.id, howWeKnow }, folder)}
            />
          </PanelField>
        )}
        {now?.verifiedOn !== undefined && (
          <PanelField label="Verified">
            {shortDate(now.verifiedOn, today)}
            {now.verifier !== undefined && ` by ${showPeople(now.verifier, incident.people, shownAs)}`}
          </PanelField>
        )}
        {action.status === "verified" && item.row.isOpen && (
          <PanelField label="Still holds?">
            <DateField
              label="Next check"
              value={now?.checkDue ?? null}
              today={today}
              onCommit={(checkDue) => void runAndTell(setActionCheckDue, { action: action.id, checkDue }, folder)}
            />
          </PanelField>
        )}
        {now?.provenOn !== undefined && (
          <PanelField label="Proven">
            {shortDate(now.provenOn, today)}
            {now.proof !== undefined && `: ${showPeople(now.proof, incident.people, shownAs)}`}
          </PanelField>
        )}
      </dl>
      <EvidenceOfAction item={item} shownAs={shownAs} />
    </section>
  );
}

function EvidenceOfAction({ item, shownAs }: Pick<VerificationSectionProps, "item" | "shownAs">) {
  const { incident, folder } = item;
  const { action } = item.row;
  const [typed, setTyped] = useState("");
  const picker = useRef<HTMLInputElement>(null);
  const evidence = action.verification?.evidence ?? [];

  async function add(): Promise<void> {
    if (typed.trim() === "") return;
    const given = { action: action.id, evidence: evidenceOfText(typed, newId()) };
    if (await runAndTell(addActionEvidence, given, folder)) setTyped("");
  }

  return (
    <>
      <ul className={classes.list}>
        {evidence.map((each) => (
          <li key={each.id}>
            <EvidenceWords evidence={each} incident={incident} shownAs={shownAs} />
            <RemoveButton
              label="Remove this evidence"
              onRemove={() => void runAndTell(removeActionEvidence, { action: action.id, evidence: each.id }, folder)}
            />
          </li>
        ))}
      </ul>
      <div className={classes.adding}>
        <input
          aria-label="Add evidence"
          placeholder="+ what shows it, or https://…"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter") void add();
            else if (event.key === "Escape" && typed !== "") setTyped("");
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
        />
        <ActionButton kind="quiet" onClick={() => picker.current?.click()}>
          File…
        </ActionButton>
        <input
          ref={picker}
          type="file"
          hidden
          aria-label="File as evidence"
          onChange={(event) => void attachEvidence(item, [...(event.currentTarget.files ?? [])])}
        />
      </div>
    </>
  );
}

interface EvidenceWordsProps {
  readonly evidence: Evidence;
  readonly incident: Incident;
  readonly shownAs: PeopleShownAs;
}

function EvidenceWords({ evidence, incident, shownAs }: EvidenceWordsProps) {
  switch (evidence.kind) {
    case "link":
      return <WebLink url={evidence.url} words={evidence.note} className={classes.link} />;
    case "note":
      return <span>{showPeople(evidence.note, incident.people, shownAs)}</span>;
    case "line":
      return <q>{evidence.quote}</q>;
    case "attachment": {
      const file = incident.attachments.find(({ id }) => id === evidence.attachment);
      return <span>{evidence.note ?? file?.name ?? "a file that is not there"}</span>;
    }
    default:
      return assertNever(evidence);
  }
}
