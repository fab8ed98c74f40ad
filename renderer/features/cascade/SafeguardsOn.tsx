import { Menu } from "@mantine/core";
import type { Ref } from "react";
import type { Safeguard } from "../../../core/model/cascade";
import type { Incident } from "../../../core/model/incident";
import type { PeopleShownAs } from "../../../core/model/people";
import { SafeguardKind, SafeguardState } from "../../../core/model/vocabulary";
import { safeguardLook } from "../../../core/picture/nodeDrawing";
import { runAndTell } from "../../app/bindings";
import {
  addSafeguardCommand,
  renameSafeguardCommand,
  setSafeguardKindCommand,
  setSafeguardStateCommand,
  toggleGuardCommand,
} from "../../store/commands/cascadeCommands";
import { removeElementsCommand } from "../../store/commands/cascadeNodeCommands";
import { AddLine } from "../../ui/AddLine";
import { Chip, type ChipTone } from "../../ui/Chip";
import { ChipMenu } from "../../ui/ChipMenu";
import { EditableText } from "../../ui/EditableText";
import { RemoveButton } from "../../ui/RemoveButton";
import { SceneGroups } from "../../ui/SceneGroups";
import classes from "./Panel.module.css";

const tones: Readonly<Record<Safeguard["state"], ChipTone>> = {
  held: "green",
  failed: "red",
  bypassed: "amber",
  missing: "plain",
};

const purposes: Readonly<Record<Safeguard["kind"], string>> = {
  prevent: "to prevent it",
  detect: "to notice it",
  contain: "to contain it",
  recover: "to recover from it",
};

interface SafeguardsOnProps {
  readonly incident: Incident;
  /** The link or node. */
  readonly element: string;
  readonly shownAs: PeopleShownAs;
  readonly addField: Ref<HTMLInputElement>;
}

/** What stood, or should have stood, on a link or node, and how it did. */
export function SafeguardsOn({ incident, element, shownAs, addField }: SafeguardsOnProps) {
  const standing = incident.cascade.safeguards.filter(({ guards }) => guards.includes(element));
  return (
    <div className={classes.field}>
      <span className={classes.label}>Safeguards</span>
      {standing.map((safeguard) => (
        <SafeguardRow key={safeguard.id} safeguard={safeguard} {...{ incident, element, shownAs }} />
      ))}
      <AddLine
        ref={addField}
        label="Add a safeguard"
        placeholder="what stood here, or should have"
        onAdd={(label) => void runAndTell(addSafeguardCommand, { label, guards: [element] })}
      />
    </div>
  );
}

function SafeguardRow({
  safeguard: { id, label, state, kind, guards },
  incident,
  element,
  shownAs,
}: Omit<SafeguardsOnProps, "addField"> & { readonly safeguard: Safeguard }) {
  const isElsewhereToo = guards.length > 1;
  return (
    <div className={classes.row}>
      <svg className={classes.sign} width={14} height={14} aria-hidden="true">
        <SceneGroups
          groups={[{ part: "ground", elements: [{ kind: "glyph", ...safeguardLook[state], x: 7, y: 7, size: 13 }] }]}
        />
      </svg>
      <span className={classes.wide}>
        <EditableText
          label="Safeguard"
          value={label}
          required
          people={incident.people}
          shownAs={shownAs}
          onCommit={(next) => void runAndTell(renameSafeguardCommand, { safeguard: id, label: next })}
        />
      </span>
      <ChipMenu label={`What ${label} is for: ${purposes[kind]}`} chip={<Chip>{purposes[kind]}</Chip>}>
        {SafeguardKind.options.map((each) => (
          <Menu.Item key={each} onClick={() => void runAndTell(setSafeguardKindCommand, { safeguard: id, kind: each })}>
            {purposes[each]}
          </Menu.Item>
        ))}
      </ChipMenu>
      <ChipMenu label={`How ${label} did: ${state}`} chip={<Chip tone={tones[state]}>{state}</Chip>}>
        {SafeguardState.options.map((each) => (
          <Menu.Item
            key={each}
            onClick={() => void runAndTell(setSafeguardStateCommand, { safeguard: id, state: each })}
          >
            {each}
          </Menu.Item>
        ))}
      </ChipMenu>
      <RemoveButton
        label={isElsewhereToo ? `Take ${label} off here` : `Remove ${label}`}
        onRemove={() =>
          void (isElsewhereToo
            ? runAndTell(toggleGuardCommand, { safeguard: id, element })
            : runAndTell(removeElementsCommand, { elements: [id] }))
        }
      />
    </div>
  );
}
