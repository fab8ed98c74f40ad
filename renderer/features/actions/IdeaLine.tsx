import { Select } from "@mantine/core";
import { type Ref, useState } from "react";
import { beginIdea } from "../../store/commands/actionViewCommands";
import { Kbd } from "../../ui/Kbd";
import classes from "./ActionsSurface.module.css";
import type { OwnedIncident } from "./actionItems";
import { focusList } from "./listRoles";

interface IdeaLineProps {
  readonly owned: readonly OwnedIncident[];
  /** Where an idea goes unless another incident is chosen. */
  readonly folder: string;
  readonly field: Ref<HTMLInputElement>;
  /** Resolves to whether it was kept. */
  readonly onAdd: (title: string, folder: string) => Promise<boolean>;
}

/** An idea in five seconds: type, Enter, and the next one can be typed. ↓ goes into the list. */
export function IdeaLine({ owned, folder, field, onAdd }: IdeaLineProps) {
  const [title, setTitle] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const target = owned.some((each) => each.folder === chosen) ? (chosen ?? folder) : folder;

  async function add(): Promise<void> {
    const typed = title.trim();
    if (typed === "") return;
    setTitle("");
    if (!(await onAdd(typed, target))) setTitle(typed);
  }

  return (
    <div className={classes.idea}>
      <input
        ref={field}
        className={classes.ideaField}
        aria-label="Add an idea"
        placeholder="An idea: what would make it impossible, whoever is on duty?"
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter") void add();
          else if (event.key === "Escape" && title !== "") setTitle("");
          else if (event.key === "Escape" || event.key === "ArrowDown") focusList();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      {owned.length > 1 && (
        <Select
          aria-label="Incident of the idea"
          data={owned.map((each) => ({ value: each.folder, label: `${each.incident.key} ${each.incident.title}` }))}
          value={target}
          onChange={setChosen}
          searchable
          w={260}
        />
      )}
      {beginIdea.keys !== undefined && <Kbd keys={beginIdea.keys} />}
    </div>
  );
}
