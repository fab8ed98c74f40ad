import { MultiSelect, Select } from "@mantine/core";
import type { CascadeNode } from "../../../core/model/cascade";
import { NodeState, StopReason } from "../../../core/model/vocabulary";
import { runAndTell } from "../../app/bindings";
import {
  nodeKindCommands,
  removeElementsCommand,
  renameNodeCommand,
  setBreakableCommand,
  setNodeServicesCommand,
  setNodeStateCommand,
  setStopCommand,
  toggleNeedsCommand,
} from "../../store/commands/cascadeNodeCommands";
import { ActionButton } from "../../ui/ActionButton";
import { EditableText } from "../../ui/EditableText";
import { SectionHeading } from "../../ui/SectionHeading";
import { BrokenBy } from "./BrokenBy";
import { ChoiceRow } from "./ChoiceRow";
import { ElsewhereList } from "./ElsewhereList";
import { type EditorProps, SELECTED_ID } from "./LinkEditor";
import { NodeEvidence } from "./NodeEvidence";
import classes from "./Panel.module.css";
import { SafeguardsOn } from "./SafeguardsOn";
import { SameElsewhere, useElsewhere } from "./SameElsewhere";

interface NodeEditorProps extends EditorProps {
  readonly node: CascadeNode;
  /** How many links lead into it. */
  readonly causes: number;
  readonly services: readonly { readonly id: string; readonly name: string }[];
  readonly onPickEvent: () => void;
}

/** The selected node: what it is, how sure the team is, what shows it, what stands on it and what breaks it. */
export function NodeEditor(props: NodeEditorProps) {
  const { node, incident, services } = props;
  const nodes = [node.id];
  const elsewhere = useElsewhere(incident, node);
  return (
    <section className={`${classes.part} ${classes.selected}`} aria-labelledby={SELECTED_ID}>
      <SectionHeading id={SELECTED_ID} aside="selected">
        <EditableText
          label="Name"
          value={node.label}
          required
          people={incident.people}
          shownAs={props.shownAs}
          onCommit={(label) => void runAndTell(renameNodeCommand, { node: node.id, label })}
        />
      </SectionHeading>
      <ChoiceRow
        label="Kind"
        choices={nodeKindCommands.map(({ kind, command }) => ({ value: kind, words: kind, keys: command.keys }))}
        value={node.kind}
        onChoose={(kind) => {
          const command = nodeKindCommands.find((each) => each.kind === kind)?.command;
          if (command !== undefined) void runAndTell(command, { nodes });
        }}
      />
      <ChoiceRow
        label="How sure is the team of it?"
        choices={NodeState.options.map((state) => ({ value: state, words: state }))}
        value={node.state}
        onChoose={(state) => void runAndTell(setNodeStateCommand, { node: node.id, state })}
      />
      {elsewhere.isTelling && <SameElsewhere {...elsewhere} {...{ incident, node }} shownAs={props.shownAs} />}
      {props.causes > 1 && (
        <ChoiceRow
          label={`Of its ${props.causes} causes it needed`}
          choices={[
            { value: "any", words: "any one" },
            { value: "all", words: "all of them" },
          ]}
          value={node.needs ?? null}
          onChoose={(needs) => void runAndTell(toggleNeedsCommand, { nodes, needs })}
        />
      )}
      <NodeEvidence {...props} />
      <MultiSelect
        mt={10}
        classNames={{ label: classes.label }}
        label="Services"
        placeholder={node.services.length === 0 ? "none named" : ""}
        data={services.map(({ id, name }) => ({ value: id, label: name }))}
        value={[...node.services]}
        onChange={(chosen) => void runAndTell(setNodeServicesCommand, { node: node.id, services: chosen })}
        searchable
      />
      <SafeguardsOn incident={incident} element={node.id} shownAs={props.shownAs} addField={props.safeguardField} />
      <BrokenBy {...props} element={node.id} />
      <label className={classes.check}>
        <input
          type="checkbox"
          checked={node.breakable}
          onChange={() => void runAndTell(setBreakableCommand, { node: node.id, breakable: !node.breakable })}
        />
        It could have been taken out as a whole
      </label>
      {props.causes === 0 && (
        <Select
          mt={10}
          classNames={{ label: classes.label }}
          label="Why the causes end here"
          placeholder="not said"
          data={[...StopReason.options]}
          value={node.stop ?? null}
          clearable
          onChange={(value) => {
            const stop = StopReason.safeParse(value);
            void runAndTell(setStopCommand, { node: node.id, stop: stop.success ? stop.data : null });
          }}
        />
      )}
      {node.kind === "condition" && <ElsewhereList node={node} services={services} />}
      {!elsewhere.isTelling && <SameElsewhere {...elsewhere} {...{ incident, node }} shownAs={props.shownAs} />}
      <div className={classes.buttons}>
        <ActionButton
          onClick={() => void runAndTell(removeElementsCommand, { elements: nodes })}
          keys={removeElementsCommand.keys}
        >
          Remove
        </ActionButton>
      </div>
    </section>
  );
}
