import { Modal } from "@mantine/core";
import { useState } from "react";
import { closeExport } from "../../app/archives";
import { useReturnFocus } from "../../app/useReturnFocus";
import type { ArchiveContents } from "../../store/archiveOut";
import { useIncidentSummaries, useWorkspace } from "../../store/hooks";
import { ActionButton } from "../../ui/ActionButton";
import { Choice } from "../../ui/Choice";
import dialog from "../../ui/Dialog.module.css";
import { DialogFoot } from "../../ui/DialogFoot";
import { ProgressLine } from "../../ui/ProgressLine";
import { Sentence } from "../../ui/Words";
import { type ArchiveExported, type ArchiveProgress, exportArchive } from "./exportArchive";
import { IncidentChoice } from "./IncidentChoice";
import { noPassphrase, PassphraseFields, passphraseFault } from "./PassphraseFields";

/** What goes into an archive, with which passphrase, and where to. */
export function ExportArchiveDialog({ folders }: { readonly folders: readonly string[] }) {
  useReturnFocus();
  const summaries = useIncidentSummaries() ?? [];
  const { name } = useWorkspace();
  const [chosen, setChosen] = useState(folders);
  const [contents, setContents] = useState<ArchiveContents>({ attachments: true, sources: false, history: false });
  const [passphrase, setPassphrase] = useState(noPassphrase);
  const [busy, setBusy] = useState<{ readonly progress: ArchiveProgress; readonly stop: () => void } | null>(null);
  const [outcome, setOutcome] = useState<ArchiveExported | null>(null);
  const incidents = summaries.filter(({ folder }) => chosen.includes(folder));
  const fault = incidents.length === 0 ? "Choose an incident." : passphraseFault(passphrase);

  async function start(): Promise<void> {
    const stopper = new AbortController();
    const show = (progress: ArchiveProgress) => setBusy({ progress, stop: () => stopper.abort() });
    setOutcome(null);
    show(null);
    const wish = { incidents, contents, passphrase: passphrase.isWanted ? passphrase.once : null, name };
    const ended = await exportArchive(wish, stopper.signal, show);
    setBusy(null);
    setOutcome(ended);
  }

  function close(): void {
    busy?.stop();
    closeExport();
  }

  if (outcome?.kind === "written") return <Written outcome={outcome} isLocked={passphrase.isWanted} />;
  return (
    <Modal opened onClose={close} title="Export archive" size={640}>
      {folders.length === 1 ? (
        <p className={dialog.lead}>
          <Sentence>{incidents.map(({ key, title }) => `“${title}” (${key})`).join("")}</Sentence>
        </p>
      ) : (
        <IncidentChoice summaries={summaries} chosen={chosen} onChoose={setChosen} />
      )}
      <fieldset className={dialog.choices} disabled={busy !== null}>
        <legend>What goes in</legend>
        <Choice
          label="The incident, whole"
          description="With the names of its people: a report can hide names, an archive does not."
          checked
          readOnly
          disabled
        />
        <Choice
          label="Attachments"
          description="Files and pictures that evidence something."
          checked={contents.attachments}
          onChange={(event) => setContents({ ...contents, attachments: event.currentTarget.checked })}
        />
        <Choice
          label="Source texts"
          description="Logs, chats and notes as they were taken in, with whatever else stands in them."
          checked={contents.sources}
          onChange={(event) => setContents({ ...contents, sources: event.currentTarget.checked })}
        />
        <Choice
          label="History"
          description="Who changed what and when, also what was taken out again."
          checked={contents.history}
          onChange={(event) => setContents({ ...contents, history: event.currentTarget.checked })}
        />
        <PassphraseFields value={passphrase} onChange={setPassphrase} />
      </fieldset>
      {outcome?.kind === "failed" && (
        <p className={dialog.refused} role="alert">
          {outcome.message}
        </p>
      )}
      {busy === null ? (
        <DialogFoot status={fault}>
          <ActionButton onClick={close}>Cancel</ActionButton>
          <ActionButton kind="main" disabled={fault !== null} onClick={() => void start()}>
            Export…
          </ActionButton>
        </DialogFoot>
      ) : (
        <ProgressLine
          label="Packing the archive"
          said={progressInWords(busy.progress, passphrase.isWanted)}
          progress={busy.progress}
          onStop={busy.stop}
        />
      )}
    </Modal>
  );
}

function progressInWords(progress: ArchiveProgress, isLocked: boolean): string {
  if (progress === null) return "Choose where …";
  return `${isLocked ? "Packing and locking" : "Packing"} ${progress.done + 1} of ${progress.total} …`;
}

interface WrittenProps {
  readonly outcome: Extract<ArchiveExported, { kind: "written" }>;
  readonly isLocked: boolean;
}

function Written({ outcome, isLocked }: WrittenProps) {
  return (
    <Modal opened onClose={closeExport} title="The archive is written" size={640}>
      <p className={dialog.path}>{outcome.path}</p>
      {outcome.notes.map((note) => (
        <p key={note} className={dialog.note}>
          <Sentence>{note}</Sentence>
        </p>
      ))}
      <p className={dialog.lead}>
        {isLocked
          ? "Only its passphrase opens it, here or with age."
          : "Whoever has the file can read it: it has no passphrase."}
      </p>
      <DialogFoot>
        <ActionButton onClick={() => void window.secondStory.showSavedInFolder({ id: outcome.saved })}>
          Show in folder
        </ActionButton>
        <ActionButton kind="main" onClick={closeExport}>
          Close
        </ActionButton>
      </DialogFoot>
    </Modal>
  );
}
