import { Select } from "@mantine/core";
import { useMemo, useState } from "react";
import { type BreakTarget, breakTargets } from "../../../core/actions/breakTargets";
import type { Action } from "../../../core/model/action";
import type { Incident } from "../../../core/model/incident";
import { type PeopleShownAs, showPeople } from "../../../core/model/people";
import { runAndTell } from "../../app/bindings";
import { showIncident } from "../../app/navigation";
import { setActionBreaks } from "../../store/commands/actionCommands";
import { ActionButton } from "../../ui/ActionButton";
import { RemoveButton } from "../../ui/RemoveButton";
import { SectionHeading } from "../../ui/SectionHeading";
import classes from "./ActionPanel.module.css";
import { AgainEffect } from "./AgainEffect";
import { AlsoBreaksOffer } from "./AlsoBreaksOffer";
import type { ActionItem, OwnedIncident } from "./actionItems";

interface BreaksSectionProps {
  readonly item: ActionItem;
  /** All incidents of the workspace, this one's as it stands among them. */
  readonly everything: readonly OwnedIncident[];
  readonly shownAs: PeopleShownAs;
}

/** What the action breaks, by name, in this incident's cascade or another's; and what that does. */
export function BreaksSection({ item, everything, shownAs }: BreaksSectionProps) {
  const [isAdding, setAdding] = useState(false);
  const { incident, folder } = item;
  const { action } = item.row;
  const incidents = useMemo(() => everything.map((each) => each.incident), [everything]);
  const set = (breaks: Action["breaks"]) =>
    void runAndTell(setActionBreaks, { action: action.id, breaks: [...breaks] }, folder);
  const canName = incidents.some(({ cascade }) => cascade.nodes.length > 0);
  return (
    <section aria-labelledby="breaks">
      <SectionHeading
        id="breaks"
        aside={
          canName && (
            <ActionButton kind="quiet" onClick={() => setAdding(!isAdding)}>
              {isAdding ? "Close" : "Add"}
            </ActionButton>
          )
        }
      >
        What it breaks
      </SectionHeading>
      <ul className={classes.list}>
        {action.breaks.map((each) => {
          const owned = everything.find((other) => other.incident.id === each.incident);
          const target = owned && breakTargets(owned.incident).find(({ element }) => element === each.element);
          const words =
            owned === undefined || target === undefined
              ? "something that is not in the cascade any more"
              : showPeople(target.words, owned.incident.people, shownAs);
          return (
            <li key={`${each.incident} ${each.element}`}>
              <button
                type="button"
                className={classes.link}
                disabled={target === undefined}
                title="Show it in the cascade"
                onClick={() => owned !== undefined && showIncident(owned.folder, "cascade", each.element)}
              >
                {words}
              </button>
              {target?.kind === "safeguard" && <span className={classes.quiet}> safeguard</span>}
              {owned !== undefined && owned.incident.id !== incident.id && (
                <span className={classes.quiet}> in {owned.incident.key}</span>
              )}
              <RemoveButton
                label={`It does not break ${words}`}
                onRemove={() => set(action.breaks.filter((other) => other !== each))}
              />
            </li>
          );
        })}
      </ul>
      <AlsoBreaksOffer
        {...{ action, incidents, shownAs }}
        onPick={(target) => set([...action.breaks, { incident: target.incident, element: target.element }])}
      />
      {isAdding && (
        <TargetPicker
          own={incident}
          incidents={incidents}
          shownAs={shownAs}
          taken={action.breaks}
          onPick={(target) => {
            setAdding(false);
            set([...action.breaks, { incident: target.incident, element: target.element }]);
          }}
          onClose={() => setAdding(false)}
        />
      )}
      <AgainEffect action={action} incident={incident} incidents={incidents} />
    </section>
  );
}

interface TargetPickerProps {
  readonly own: Incident;
  readonly incidents: readonly Incident[];
  readonly shownAs: PeopleShownAs;
  readonly taken: Action["breaks"];
  readonly onPick: (target: BreakTarget) => void;
  readonly onClose: () => void;
}

const kindWords = { link: "Links", node: "Causes and effects", safeguard: "Safeguards" } as const;

function TargetPicker({ own, incidents, shownAs, taken, onPick, onClose }: TargetPickerProps) {
  const ordered = [own, ...incidents.filter(({ id }) => id !== own.id)];
  const targets = new Map<string, BreakTarget>();
  const groups = ordered.flatMap((incident) => {
    const free = breakTargets(incident).filter(
      ({ element }) => !taken.some((each) => each.incident === incident.id && each.element === element),
    );
    return (["link", "node", "safeguard"] as const).flatMap((kind) => {
      const items = free.filter((target) => target.kind === kind);
      if (items.length === 0) return [];
      for (const target of items) targets.set(`${target.incident} ${target.element}`, target);
      const where = incident.id === own.id ? "" : ` of ${incident.key}`;
      return [
        {
          group: `${kindWords[kind]}${where}`,
          items: items.map((target) => ({
            value: `${target.incident} ${target.element}`,
            label: showPeople(target.words, incident.people, shownAs),
          })),
        },
      ];
    });
  });
  return (
    <Select
      aria-label="What it breaks"
      placeholder="Type a name of the cascade"
      data={groups}
      value={null}
      searchable
      autoFocus
      defaultDropdownOpened
      maxDropdownHeight={260}
      limit={200}
      nothingFoundMessage="Nothing in a cascade is called so"
      onChange={(value) => {
        const target = value === null ? undefined : targets.get(value);
        if (target !== undefined) onPick(target);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    />
  );
}
