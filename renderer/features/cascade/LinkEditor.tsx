import { Select } from "@mantine/core";
import type { Ref } from "react";
import type { CascadeLink } from "../../../core/model/cascade";
import type { Incident } from "../../../core/model/incident";
import type { PeopleShownAs } from "../../../core/model/people";
import { LinkKind } from "../../../core/model/vocabulary";
import { runAndTell } from "../../app/bindings";
import {
  answerNoCommand,
  answerUnsureCommand,
  answerYesCommand,
  confidenceCommands,
  reverseLinkCommand,
  setLinkBreakableCommand,
  setLinkKindCommand,
  setLinkNoteCommand,
  takeAnswerBackCommand,
  toggleFeedbackCommand,
} from "../../store/commands/cascadeCommands";
import { removeElementsCommand } from "../../store/commands/cascadeNodeCommands";
import { ActionButton } from "../../ui/ActionButton";
import { EditableText } from "../../ui/EditableText";
import { SectionHeading } from "../../ui/SectionHeading";
import { BrokenBy } from "./BrokenBy";
import { ChoiceRow } from "./ChoiceRow";
import type { NamedAction } from "./namedActions";
import classes from "./Panel.module.css";
import { SafeguardsOn } from "./SafeguardsOn";

/** What both editors are given besides their element. */
export interface EditorProps {
  readonly incident: Incident;
  readonly actions: ReadonlyMap<string, NamedAction>;
  readonly show: (text: string) => string;
  readonly shownAs: PeopleShownAs;
  readonly safeguardField: Ref<HTMLInputElement>;
  readonly onPickAction: () => void;
  readonly onSelect: (id: string) => void;
}

/** The heading of what is selected. */
export const SELECTED_ID = "cascade-selected";

interface LinkEditorProps extends EditorProps {
  readonly link: CascadeLink;
  /** "between 0 and 3 min"; null where an end has no time. */
  readonly latency: string | null;
}

const answers = { no: answerNoCommand, yes: answerYesCommand, unsure: answerUnsureCommand } as const;

/** The selected link: the two questions first, then what it is, what stands on it and what breaks it. */
export function LinkEditor(props: LinkEditorProps) {
  const { link, incident, show, latency } = props;
  const labelOf = (id: string) => show(incident.cascade.nodes.find((node) => node.id === id)?.label ?? "");
  const links = [link.id];
  const isAnswered = link.without === "no" || link.without === "yes" || link.without === "unsure";
  return (
    <section className={`${classes.part} ${classes.selected}`} aria-labelledby={SELECTED_ID}>
      <SectionHeading id={SELECTED_ID} aside="selected link">
        Link
      </SectionHeading>
      <p className={classes.text}>
        <button type="button" className={classes.inline} onClick={() => props.onSelect(link.from)}>
          {labelOf(link.from)}
        </button>
        {" → "}
        <button type="button" className={classes.inline} onClick={() => props.onSelect(link.to)}>
          {labelOf(link.to)}
        </button>
      </p>
      {latency !== null && <p className={classes.quiet}>It took {latency}.</p>}
      <ChoiceRow
        label={`Would “${labelOf(link.to)}” have happened without “${labelOf(link.from)}”?`}
        choices={[
          { value: "no", words: "no", keys: answerNoCommand.keys },
          { value: "yes", words: "yes, anyway", keys: answerYesCommand.keys },
          { value: "unsure", words: "unsure", keys: answerUnsureCommand.keys },
        ]}
        value={link.without === undefined || link.without === "not asked" ? null : link.without}
        onChoose={(answer) => void runAndTell(answers[answer], { links })}
      />
      <ChoiceRow
        label="How sure?"
        choices={confidenceCommands.map(({ confidence, command }) => ({
          value: confidence,
          words: confidence,
          keys: command.keys,
        }))}
        value={link.confidence ?? null}
        onChoose={(confidence) => {
          const command = confidenceCommands.find((each) => each.confidence === confidence)?.command;
          if (command !== undefined) void runAndTell(command, { links });
        }}
      />
      {isAnswered && (
        <ActionButton kind="quiet" onClick={() => void runAndTell(takeAnswerBackCommand, { links })}>
          Take the answer back
        </ActionButton>
      )}
      <Select
        mt={10}
        classNames={{ label: classes.label }}
        label="Kind"
        data={[...LinkKind.options]}
        value={link.kind}
        onChange={(value) => {
          const kind = LinkKind.safeParse(value);
          if (kind.success) void runAndTell(setLinkKindCommand, { link: link.id, kind: kind.data });
        }}
      />
      <label className={classes.check}>
        <input
          type="checkbox"
          checked={link.feedback}
          onChange={() => void runAndTell(toggleFeedbackCommand, { link: link.id, feedback: !link.feedback })}
        />
        Feedback: it closes a loop, such as a retry storm
      </label>
      <label className={classes.check}>
        <input
          type="checkbox"
          checked={link.breakable}
          onChange={() => void runAndTell(setLinkBreakableCommand, { link: link.id, breakable: !link.breakable })}
        />
        It can be cut
      </label>
      <SafeguardsOn incident={incident} element={link.id} shownAs={props.shownAs} addField={props.safeguardField} />
      <BrokenBy {...props} element={link.id} />
      <div className={classes.field}>
        <span className={classes.label}>Note</span>
        <EditableText
          label="Note on the link"
          value={link.note ?? ""}
          placeholder="Who saw it how, what is left open"
          people={incident.people}
          shownAs={props.shownAs}
          onCommit={(note) => void runAndTell(setLinkNoteCommand, { link: link.id, note })}
        />
      </div>
      <div className={classes.buttons}>
        <ActionButton
          onClick={() => void runAndTell(reverseLinkCommand, { link: link.id })}
          keys={reverseLinkCommand.keys}
        >
          Turn round
        </ActionButton>
        <ActionButton
          onClick={() => void runAndTell(removeElementsCommand, { elements: links })}
          keys={removeElementsCommand.keys}
        >
          Remove
        </ActionButton>
      </div>
    </section>
  );
}
