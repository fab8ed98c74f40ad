import { useId } from "react";
import type { Incident } from "../../../core/model/incident";
import { type PeopleShownAs, showPeople } from "../../../core/model/people";
import type { Workspace } from "../../../core/model/workspace";
import { mentionsOf } from "../../ui/peopleText";
import classes from "./Forms.module.css";

/** Who may own an action, as typed: "@role" of the incident's people, roles that own services, and owners so far. */
export function ownerSuggestions(incident: Incident, workspace: Workspace, shownAs: PeopleShownAs): readonly string[] {
  const people = mentionsOf(incident.people, shownAs).map(({ label }) => `@${label}`);
  const ofServices = workspace.services.flatMap(({ owner, deputy }) => [owner, deputy]);
  const sofar = incident.actions.map(({ owner }) => owner);
  const words = [...sofar, ...ofServices].flatMap((role) =>
    role === undefined || role.includes("{@") ? [] : [showPeople(role, incident.people, shownAs)],
  );
  return [...new Set([...people, ...words])];
}

interface RoleInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (typed: string) => void;
  readonly suggestions: readonly string[];
  readonly required?: boolean;
}

/** A role in words, or "@" and a role of the incident. */
export function RoleInput({ label, value, onChange, suggestions, required }: RoleInputProps) {
  const listId = useId();
  return (
    <>
      <input
        className={classes.input}
        aria-label={label}
        aria-required={required}
        placeholder="platform lead, or @ and a role of this incident"
        value={value}
        list={listId}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <datalist id={listId}>
        {suggestions.map((suggestion) => (
          <option key={suggestion} value={suggestion} />
        ))}
      </datalist>
    </>
  );
}
