import { Modal, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { UnknownSpeaker } from "../../../core/intake/speakers";
import type { Incident } from "../../../core/model/incident";
import { runAndTell } from "../../app/bindings";
import { useReturnFocus } from "../../app/useReturnFocus";
import { useUnknownSpeakers } from "../../app/useUnknownSpeakers";
import { addSpeakersCommand } from "../../store/commands/sourceCommands";
import { ActionButton } from "../../ui/ActionButton";
import dialog from "../../ui/Dialog.module.css";
import { DialogFoot } from "../../ui/DialogFoot";
import { Words } from "../../ui/Words";
import classes from "./SpeakersDialog.module.css";

interface SpeakersDialogProps {
  readonly incident: Incident;
  readonly onClose: () => void;
}

/** Role and team of each who speaks in the sources; whoever is left without a role stays out. */
export function SpeakersDialog({ incident, onClose }: SpeakersDialogProps) {
  useReturnFocus();
  const speakers = useUnknownSpeakers(incident);
  return (
    <Modal opened onClose={onClose} title="Who speaks in the sources" size={520} closeOnClickOutside={false}>
      {speakers === null ? (
        <p className={dialog.lead} role="status">
          Reading the sources…
        </p>
      ) : speakers.length === 0 ? (
        <>
          <p className={dialog.lead}>Everyone who speaks in the sources is in the people list.</p>
          <DialogFoot>
            <ActionButton onClick={onClose}>Close</ActionButton>
          </DialogFoot>
        </>
      ) : (
        <SpeakersForm speakers={speakers} onClose={onClose} />
      )}
    </Modal>
  );
}

interface SpeakersFormProps {
  readonly speakers: readonly UnknownSpeaker[];
  readonly onClose: () => void;
}

type Answers = Readonly<Record<string, { readonly role?: string; readonly team?: string }>>;

function SpeakersForm({ speakers, onClose }: SpeakersFormProps) {
  const [answers, setAnswers] = useState<Answers>({});
  const chosen = speakers.flatMap(({ name, said }) => {
    const { role = "", team = "" } = answers[name] ?? {};
    return role.trim() === "" ? [] : [{ name, role, said, ...(team.trim() !== "" && { team }) }];
  });
  const put = (name: string, part: { role?: string; team?: string }) =>
    setAnswers({ ...answers, [name]: { ...answers[name], ...part } });

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (chosen.length === 0) return;
    onClose();
    void runAndTell(addSpeakersCommand, { speakers: chosen });
  }
  return (
    <form onSubmit={submit}>
      <p className={dialog.lead}>
        Names stay in the people list; everywhere else the role is shown. Whoever has no role here is not added.
      </p>
      <div className={dialog.fields}>
        {speakers.map(({ name }, index) => (
          <fieldset key={name} className={classes.speaker}>
            <legend>
              <Words>{name}</Words>
            </legend>
            <TextInput
              size="xs"
              aria-label={`Role of ${name}`}
              placeholder="role"
              autoComplete="off"
              autoFocus={index === 0}
              value={answers[name]?.role ?? ""}
              onChange={(event) => put(name, { role: event.currentTarget.value })}
            />
            <TextInput
              size="xs"
              aria-label={`Team of ${name}`}
              placeholder="team, their lane"
              autoComplete="off"
              value={answers[name]?.team ?? ""}
              onChange={(event) => put(name, { team: event.currentTarget.value })}
            />
          </fieldset>
        ))}
      </div>
      <DialogFoot>
        <ActionButton onClick={onClose}>Cancel</ActionButton>
        <button type="submit" hidden />
        <ActionButton kind="main" onClick={submit} disabled={chosen.length === 0}>
          {chosen.length === 0 ? "Add people" : chosen.length === 1 ? "Add 1 person" : `Add ${chosen.length} people`}
        </ActionButton>
      </DialogFoot>
    </form>
  );
}
