import { Menu } from "@mantine/core";
import { shippedThemes } from "../../../core/learning/themes";
import { runAndTell } from "../../app/bindings";
import { setActionFactors } from "../../store/commands/actionCommands";
import { Chip } from "../../ui/Chip";
import { ChipMenu } from "../../ui/ChipMenu";
import type { ActionItem } from "./actionItems";
import { PanelField } from "./PanelField";

/** Which of the incident's factors it answers; left out while the incident has none. */
export function FactorsField({ item }: { readonly item: ActionItem }) {
  const { incident, folder } = item;
  const { action } = item.row;
  if (incident.factors.length === 0) return null;
  const nameOf = (theme: string) =>
    [...incident.themes, ...shippedThemes].find(({ id }) => id === theme)?.name ?? theme;
  const answered = incident.factors.filter(({ id }) => action.factors.includes(id));
  const toggle = (factor: string) => {
    const isOn = action.factors.includes(factor);
    const factors = isOn ? action.factors.filter((each) => each !== factor) : [...action.factors, factor];
    void runAndTell(setActionFactors, { action: action.id, factors }, folder);
  };
  return (
    <PanelField label="Answers">
      <ChipMenu
        label={`Factors it answers: ${answered.length === 0 ? "none yet" : answered.map(({ theme }) => nameOf(theme)).join(", ")}`}
        chip={
          answered.length === 0 ? (
            <Chip>+</Chip>
          ) : (
            answered.map(({ id, theme }) => <Chip key={id}>{nameOf(theme)}</Chip>)
          )
        }
      >
        {incident.factors.map(({ id, theme }) => (
          <Menu.Item key={id} closeMenuOnClick={false} onClick={() => toggle(id)}>
            {action.factors.includes(id) ? "✓ " : ""}
            {nameOf(theme)}
          </Menu.Item>
        ))}
      </ChipMenu>
    </PanelField>
  );
}
