import { Select } from "@mantine/core";
import type { CascadeNode } from "../../../core/model/cascade";
import { runAndTell } from "../../app/bindings";
import { setElsewhereCommand } from "../../store/commands/cascadeNodeCommands";
import { RemoveButton } from "../../ui/RemoveButton";
import { ChoiceRow } from "./ChoiceRow";
import classes from "./Panel.module.css";

interface ElsewhereListProps {
  readonly node: CascadeNode;
  readonly services: readonly { readonly id: string; readonly name: string }[];
}

const answers = [
  { value: "yes", words: "yes" },
  { value: "no", words: "no" },
  { value: "unchecked", words: "unchecked" },
] as const;

/** Whether a condition holds at other services too. */
export function ElsewhereList({ node, services }: ElsewhereListProps) {
  const asked = new Set(node.elsewhere.map(({ service }) => service));
  const left = services.filter(({ id }) => !asked.has(id) && !node.services.includes(id));
  const set = (elsewhere: CascadeNode["elsewhere"]) =>
    void runAndTell(setElsewhereCommand, { node: node.id, elsewhere: [...elsewhere] });
  return (
    <div className={classes.field}>
      <span className={classes.label}>Is it like this elsewhere?</span>
      {node.elsewhere.map(({ service, answer }) => {
        const name = services.find(({ id }) => id === service)?.name ?? service;
        return (
          <div key={service} className={classes.row}>
            <span className={classes.wide}>
              <ChoiceRow
                label={name}
                choices={answers}
                value={answer}
                onChoose={(next) =>
                  set(node.elsewhere.map((each) => (each.service === service ? { ...each, answer: next } : each)))
                }
              />
            </span>
            <RemoveButton
              label={`Do not ask about ${name}`}
              onRemove={() => set(node.elsewhere.filter((each) => each.service !== service))}
            />
          </div>
        );
      })}
      {left.length > 0 && (
        <Select
          aria-label="Ask about another service"
          placeholder="+ another service"
          data={left.map(({ id, name }) => ({ value: id, label: name }))}
          value={null}
          searchable
          onChange={(service) => {
            if (service !== null) set([...node.elsewhere, { service, answer: "unchecked" }]);
          }}
        />
      )}
    </div>
  );
}
