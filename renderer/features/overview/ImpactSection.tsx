import { impactAmountInWords, readImpactAmount } from "../../../core/model/impactNumbers";
import type { Incident } from "../../../core/model/incident";
import type { PeopleShownAs } from "../../../core/model/people";
import { runAndTell } from "../../app/bindings";
import {
  putImpactNumberCommand,
  removeImpactNumberCommand,
  setImpactTextCommand,
} from "../../store/commands/overviewCommands";
import { AddLine } from "../../ui/AddLine";
import { DataRow, DataRows } from "../../ui/DataRow";
import { EditableProse } from "../../ui/EditableProse";
import { EditableText } from "../../ui/EditableText";
import { tellFinding } from "../../ui/notices";
import { RemoveButton } from "../../ui/RemoveButton";
import { SectionHeading } from "../../ui/SectionHeading";
import classes from "./OverviewPage.module.css";

interface ImpactSectionProps {
  readonly incident: Incident;
  readonly shownAs: PeopleShownAs;
}

/** Who was affected and how: in words, and in numbers that may be ranges. */
export function ImpactSection({ incident, shownAs }: ImpactSectionProps) {
  const { text, numbers } = incident.impact;

  function put(id: string | undefined, label: string, amount: string): void {
    const read = readImpactAmount(amount);
    if (read.ok) void runAndTell(putImpactNumberCommand, { id, label, ...read.value });
    else tellFinding(read.finding);
  }

  return (
    <section aria-labelledby="impact">
      <SectionHeading id="impact">Impact</SectionHeading>
      <EditableProse
        label="Impact"
        value={text ?? ""}
        placeholder="Who was affected, and how did it look from their side?"
        people={incident.people}
        shownAs={shownAs}
        className={classes.prose}
        onCommit={(said) => void runAndTell(setImpactTextCommand, { text: said })}
      />
      <DataRows>
        {numbers.map((number) => (
          <DataRow
            key={number.id}
            label={number.label}
            aside={
              <RemoveButton
                label={`Remove ${number.label}`}
                onRemove={() => void runAndTell(removeImpactNumberCommand, { number: number.id })}
              />
            }
          >
            <EditableText
              label={number.label}
              value={impactAmountInWords(number)}
              required
              onCommit={(amount) => put(number.id, number.label, amount)}
            />
            {number.note !== undefined && <span className={classes.quiet}> {number.note}</span>}
          </DataRow>
        ))}
      </DataRows>
      <AddLine
        label="Add a number of the impact"
        placeholder="Orders: between 310 and 420 not taken"
        onAdd={(line) => {
          const [label = "", ...rest] = line.split(":");
          if (rest.length === 0) put(undefined, unitAsLabel(line), line);
          else put(undefined, label.trim(), rest.join(":"));
        }}
      />
    </section>
  );
}

/** "2,000 people" without a label before it: what is counted is the label. */
function unitAsLabel(line: string): string {
  const read = readImpactAmount(line);
  return (read.ok ? read.value.unit : undefined) ?? "Number";
}
