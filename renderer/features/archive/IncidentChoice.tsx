import { memo } from "react";
import type { IncidentSummary } from "../../store/summary";
import { ActionButton } from "../../ui/ActionButton";
import { Choice } from "../../ui/Choice";
import dialog from "../../ui/Dialog.module.css";
import { counted } from "../../ui/dateWords";

interface IncidentChoiceProps {
  readonly summaries: readonly IncidentSummary[];
  readonly chosen: readonly string[];
  readonly onChoose: (folders: readonly string[]) => void;
}

/** Which incidents go along. Hundreds of rows: drawn again only when they are others, not at each step of the packing. */
export const IncidentChoice = memo(function IncidentChoice({ summaries, chosen, onChoose }: IncidentChoiceProps) {
  const isAll = chosen.length === summaries.length;
  const toggle = (folder: string) =>
    onChoose(chosen.includes(folder) ? chosen.filter((each) => each !== folder) : [...chosen, folder]);
  return (
    <fieldset className={dialog.choices}>
      <legend>
        {counted(chosen.length, "incident")}{" "}
        <ActionButton kind="quiet" onClick={() => onChoose(isAll ? [] : summaries.map(({ folder }) => folder))}>
          {isAll ? "Choose none" : `Choose all ${summaries.length}`}
        </ActionButton>
      </legend>
      <ul className={dialog.list}>
        {summaries.map(({ folder, key, title }) => (
          <li key={folder}>
            <Choice label={title} description={key} checked={chosen.includes(folder)} onChange={() => toggle(folder)} />
          </li>
        ))}
      </ul>
    </fieldset>
  );
});
