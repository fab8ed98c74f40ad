import type { RefObject } from "react";
import { runAndTell, useCallbackBinding } from "../../../app/bindings";
import { holdKeysWhile } from "../../../app/heldKeys";
import { addReviewRisk, removeReviewRisk } from "../../../store/commands/reviewCommands";
import { noteNewRisk } from "../../../store/commands/weeklyCommands";
import { reviewFolder } from "../../../store/documentKinds";
import { reviewOfDay } from "../../../store/reviews";
import { AddLine } from "../../../ui/AddLine";
import { Kbd } from "../../../ui/Kbd";
import { tellFinding } from "../../../ui/notices";
import { RemoveButton } from "../../../ui/RemoveButton";
import { SectionHeading } from "../../../ui/SectionHeading";
import { focusList } from "../listRoles";
import classes from "./WeeklyPage.module.css";
import type { Weekly } from "./weekly";

interface RisksProps {
  readonly weekly: Weekly;
  readonly field: RefObject<HTMLInputElement | null>;
}

/** Risks that came up in the review, for the minutes. */
export function Risks({ weekly, field }: RisksProps) {
  const folder = reviewFolder(weekly.date);
  useCallbackBinding(noteNewRisk, () => field.current?.focus());

  async function add(text: string): Promise<void> {
    const begun = await reviewOfDay(weekly.date);
    if (begun.ok) await runAndTell(addReviewRisk, { text }, begun.value);
    else tellFinding(begun.finding);
  }

  return (
    <section aria-labelledby="new-risks" className={classes.risks}>
      <SectionHeading id="new-risks" aside={<Kbd keys={noteNewRisk.keys ?? ""} />}>
        New risks
      </SectionHeading>
      <ul>
        {weekly.review?.risks.map(({ id, text }) => (
          <li key={id}>
            <span>{text}</span>
            <RemoveButton
              label={`Remove the risk: ${text}`}
              onRemove={() => void runAndTell(removeReviewRisk, { risk: id }, folder)}
            />
          </li>
        ))}
      </ul>
      <AddLine
        onLeave={focusList}
        ref={field}
        label="A new risk"
        placeholder="a risk that came up"
        onAdd={(text) => void holdKeysWhile(() => add(text))}
      />
    </section>
  );
}
