import { TextInput } from "@mantine/core";
import { type KeyboardEvent, useMemo, useState } from "react";
import type { ProposedLines } from "../../../core/intake/proposedLines";
import { personCalled, type Speaker, speakersOf } from "../../../core/intake/speakers";
import type { Incident } from "../../../core/model/incident";
import type { Source } from "../../../core/model/source";
import { runAndTell } from "../../app/bindings";
import { addSpeakersCommand } from "../../store/commands/sourceCommands";
import { ActionButton } from "../../ui/ActionButton";
import { PopoverButton } from "./PopoverButton";
import classes from "./Speakers.module.css";

interface SpeakersProps {
  readonly incident: Incident;
  readonly source: Source;
  readonly lines: ProposedLines;
}

/** Offers who speaks in a chat as people of the incident; nobody becomes one before a person says so. */
export function Speakers({ incident, source, lines }: SpeakersProps) {
  const speakers = useMemo(() => (source.kind === "chat" ? speakersOf(lines) : []), [source.kind, lines]);
  const unknown = speakers.filter(({ name }) => personCalled(incident.people, name) === undefined);
  if (unknown.length === 0) return null;
  return (
    <div className={classes.offer}>
      <span>{unknown.length === 1 ? "1 person speaks here." : `${unknown.length} people speak here.`}</span>
      <PopoverButton label="Add as people" kind="quiet" position="bottom-end">
        {(close) => <SpeakersForm source={source.id} speakers={unknown} onDone={close} />}
      </PopoverButton>
    </div>
  );
}

interface SpeakersFormProps {
  readonly source: string;
  readonly speakers: readonly Speaker[];
  readonly onDone: () => void;
}

/** Role and team of each; whoever is left without a role stays out. */
function SpeakersForm({ source, speakers, onDone }: SpeakersFormProps) {
  const [said, setSaid] = useState<Readonly<Record<string, { readonly role?: string; readonly team?: string }>>>({});
  const chosen = speakers.flatMap(({ name, lines }) => {
    const { role = "", team = "" } = said[name] ?? {};
    return role.trim() === "" ? [] : [{ name, role, lines: [...lines], ...(team.trim() !== "" && { team }) }];
  });
  const put = (name: string, part: { role?: string; team?: string }) =>
    setSaid({ ...said, [name]: { ...said[name], ...part } });

  function add(): void {
    if (chosen.length === 0) return;
    onDone();
    void runAndTell(addSpeakersCommand, { source, speakers: chosen });
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.key !== "Enter" || event.nativeEvent.isComposing || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    add();
  }
  return (
    <form className={classes.form} onKeyDown={onKeyDown} onSubmit={(event) => event.preventDefault()}>
      {speakers.map(({ name }) => (
        <fieldset key={name} className={classes.speaker}>
          <legend>{name}</legend>
          <TextInput
            aria-label={`Role of ${name}`}
            placeholder="role"
            value={said[name]?.role ?? ""}
            onChange={(event) => put(name, { role: event.currentTarget.value })}
          />
          <TextInput
            aria-label={`Team of ${name}`}
            placeholder="team, their lane"
            value={said[name]?.team ?? ""}
            onChange={(event) => put(name, { team: event.currentTarget.value })}
          />
        </fieldset>
      ))}
      <p className={classes.note}>
        Names stay in the people list; everywhere else the role is shown. Whoever has no role here is not added.
      </p>
      <ActionButton kind="main" keys="Enter" onClick={add} disabled={chosen.length === 0}>
        {chosen.length === 1 ? "Add 1 person" : `Add ${chosen.length} people`}
      </ActionButton>
    </form>
  );
}
