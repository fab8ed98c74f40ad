import { Select } from "@mantine/core";
import { useMemo, useState } from "react";
import { type LikelySame, likelySame } from "../../../core/learning/likelySame";
import type { CascadeNode } from "../../../core/model/cascade";
import type { Incident } from "../../../core/model/incident";
import { type PeopleShownAs, showPeople } from "../../../core/model/people";
import { runAndTell } from "../../app/bindings";
import { CameAgainList } from "../../app/CameAgainList";
import { showIncident } from "../../app/navigation";
import type { FolderIncident } from "../../store/allIncidents";
import { nameOtherCommand, nameSameCommand } from "../../store/commands/cascadeNodeCommands";
import { useAllIncidents, useOpenIncident } from "../../store/hooks";
import { ActionButton } from "../../ui/ActionButton";
import { RemoveButton } from "../../ui/RemoveButton";
import { Words } from "../../ui/Words";
import classes from "./Panel.module.css";

/** Nodes of other incidents beside one of this. */
interface Elsewhere {
  readonly others: readonly FolderIncident[];
  readonly likely: readonly LikelySame[];
  /** Whether there is anything to be seen or asked, beside the field in which any node can be named. */
  readonly isTelling: boolean;
}

/** What other incidents have that is, or may be, the same as the node. */
export function useElsewhere(incident: Incident, node: CascadeNode): Elsewhere {
  const all = useAllIncidents();
  const others = useMemo(() => (all ?? []).filter((each) => each.incident.id !== incident.id), [all, incident.id]);
  const likely = useMemo(
    () =>
      likelySame(
        node,
        incident.id,
        others.map((each) => each.incident),
        2,
      ),
    [node, incident.id, others],
  );
  return { others, likely, isTelling: likely.length > 0 || node.sameAs.length > 0 };
}

interface SameElsewhereProps extends Elsewhere {
  readonly incident: Incident;
  readonly node: CascadeNode;
  readonly shownAs: PeopleShownAs;
}

/** Whether the node is the same break as one of another incident: what a person said, and what may be. */
export function SameElsewhere({ incident, node, shownAs, others, likely }: SameElsewhereProps) {
  const folder = useOpenIncident()?.folder ?? "";
  if (!others.some((each) => each.incident.cascade.nodes.length > 0)) return null;
  const add = (other: string, same: string) =>
    void runAndTell(nameSameCommand, { node: node.id, same: { incident: other, node: same } });
  return (
    <div className={classes.field}>
      <span className={classes.label}>The same in another incident</span>
      {node.sameAs.map((each) => {
        const owner = others.find((other) => other.incident.id === each.incident);
        const there = owner?.incident.cascade.nodes.find(({ id }) => id === each.node);
        const words =
          owner === undefined || there === undefined
            ? "a node that is not in this workspace any more"
            : showPeople(there.label, owner.incident.people, shownAs);
        return (
          <div key={`${each.incident} ${each.node}`} className={classes.row}>
            <span className={classes.wide}>
              {owner !== undefined && (
                <>
                  <button
                    type="button"
                    className={classes.inline}
                    onClick={() => showIncident(owner.folder, "cascade", each.node)}
                  >
                    {owner.incident.key}
                  </button>{" "}
                </>
              )}
              <Words>{words}</Words>
            </span>
            <RemoveButton
              label={`It is not the same as ${words}`}
              onRemove={() =>
                void runAndTell(nameOtherCommand, {
                  node: node.id,
                  same: { incident: each.incident, node: each.node },
                })
              }
            />
          </div>
        );
      })}
      <CameAgainList {...{ incident, shownAs }} everything={[{ folder, incident }, ...others]} node={node.id} />
      {likely.map(({ incident: other, node: there }) => (
        <div key={`${other.id} ${there.id}`} className={classes.row}>
          <span className={`${classes.wide} ${classes.quiet}`}>
            Perhaps {other.key} <Words>{showPeople(there.label, other.people, shownAs)}</Words>
          </span>
          <ActionButton
            kind="quiet"
            label={`It is the same as “${showPeople(there.label, other.people, shownAs)}” in ${other.key}`}
            onClick={() => add(other.id, there.id)}
          >
            It is
          </ActionButton>
        </div>
      ))}
      <NodePicker {...{ others, node, shownAs }} onPick={add} />
    </div>
  );
}

interface NodePickerProps {
  readonly others: readonly FolderIncident[];
  readonly node: CascadeNode;
  readonly shownAs: PeopleShownAs;
  readonly onPick: (incident: string, node: string) => void;
}

/** Any node of any other incident, found by its name or by the incident's key. */
function NodePicker({ others, node, shownAs, onPick }: NodePickerProps) {
  const [isOpened, setOpened] = useState(false);
  // They are many, and seldom asked for: nothing is made of them before.
  const groups = useMemo(
    () => (isOpened ? offeredNodes(others, node, shownAs) : []),
    [isOpened, others, node, shownAs],
  );
  return (
    <Select
      aria-label="Say that it is the same as a node of another incident"
      placeholder="+ a node of another incident"
      data={groups}
      value={null}
      searchable
      limit={100}
      onDropdownOpen={() => setOpened(true)}
      maxDropdownHeight={260}
      nothingFoundMessage="No node of another incident is called so"
      onChange={(value) => {
        const [incident, id] = value?.split(" ") ?? [];
        if (incident !== undefined && id !== undefined) onPick(incident, id);
      }}
    />
  );
}

function offeredNodes(others: readonly FolderIncident[], node: CascadeNode, shownAs: PeopleShownAs) {
  const named = new Set(node.sameAs.map((each) => `${each.incident} ${each.node}`));
  return others.map(({ incident }) => ({
    group: `${incident.key} ${incident.title}`,
    items: incident.cascade.nodes.flatMap(({ id, label }) => {
      const value = `${incident.id} ${id}`;
      const words = showPeople(label, incident.people, shownAs);
      return named.has(value) ? [] : [{ value, label: `${words} · ${incident.key}` }];
    }),
  }));
}
