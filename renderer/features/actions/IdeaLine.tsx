import { Select } from "@mantine/core";
import { memo, type RefObject, useMemo, useState } from "react";
import { newId } from "../../store/clock";
import { beginIdea } from "../../store/commands/actionViewCommands";
import { usePreferences, useWorkspace } from "../../store/hooks";
import { Kbd } from "../../ui/Kbd";
import { useFollowing } from "../../ui/useFollowing";
import classes from "./ActionsSurface.module.css";
import type { OwnedIncident } from "./actionItems";
import { IdeaCoach } from "./IdeaCoach";
import { focusList } from "./listRoles";

interface IdeaLineProps {
  readonly owned: readonly OwnedIncident[];
  /** All incidents of the workspace. */
  readonly everything: readonly OwnedIncident[];
  /** Where an idea goes unless another incident is chosen. */
  readonly folder: string;
  readonly field: RefObject<HTMLInputElement | null>;
  /** `id` is to be that of the action. Resolves to whether it was kept. */
  readonly onAdd: (id: string, title: string, folder: string) => Promise<boolean>;
}

/** An idea in five seconds: type, Enter, and the next one can be typed. ↓ goes into the list. */
export function IdeaLine({ owned, everything, folder, field, onAdd }: IdeaLineProps) {
  const { policy } = useWorkspace();
  const { showPeopleAs: shownAs } = usePreferences();
  const [title, setTitle] = useState("");
  // What is put away while it is typed stays put away once it is an action.
  const [id, setId] = useState(newId);
  const [chosen, setChosen] = useState<string | null>(null);
  const target = owned.some((each) => each.folder === chosen) ? (chosen ?? folder) : folder;
  // It follows the cursor of the list, whose own picture does not wait for it.
  const shown = useFollowing(target);

  async function add(): Promise<void> {
    const typed = title.trim();
    if (typed === "") return;
    setTitle("");
    setId(newId());
    if (await onAdd(id, typed, target)) return;
    setTitle(typed);
    setId(id);
  }

  const incident = owned.find((each) => each.folder === target)?.incident;
  return (
    <div className={classes.ideaPlace}>
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
        {owned.length > 1 && <IncidentChoice owned={owned} value={shown} onChoose={setChosen} />}
        {beginIdea.keys !== undefined && <Kbd keys={beginIdea.keys} />}
      </div>
      {incident !== undefined && (
        <IdeaCoach
          title={title}
          id={id}
          tellsOfAll={owned.length === 1}
          onPutAway={() => field.current?.focus()}
          incident={incident}
          everything={everything}
          policy={policy}
          shownAs={shownAs}
        />
      )}
    </div>
  );
}

interface IncidentChoiceProps {
  readonly owned: readonly OwnedIncident[];
  /** Its folder. */
  readonly value: string;
  readonly onChoose: (folder: string | null) => void;
}

/** Which incident an idea goes to. */
const IncidentChoice = memo(function IncidentChoice({ owned, value, onChoose }: IncidentChoiceProps) {
  const data = useMemo(
    () => owned.map(({ folder, incident }) => ({ value: folder, label: `${incident.key} ${incident.title}` })),
    [owned],
  );
  return <Select aria-label="Incident of the idea" data={data} value={value} onChange={onChoose} searchable w={260} />;
});
