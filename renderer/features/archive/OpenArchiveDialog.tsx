import { Modal, PasswordInput } from "@mantine/core";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { OpenedArchive } from "../../../core/archive/archive";
import { type ArchiveFile, closeArchive } from "../../app/archives";
import { useReturnFocus } from "../../app/useReturnFocus";
import { ActionButton } from "../../ui/ActionButton";
import dialog from "../../ui/Dialog.module.css";
import { DialogFoot } from "../../ui/DialogFoot";
import { ProgressLine } from "../../ui/ProgressLine";
import { ArchivePreview } from "./ArchivePreview";
import { type OpeningProgress, openArchiveAside } from "./archiveOpener";
import { openingInWords } from "./archiveWords";

type Shown =
  | { readonly kind: "busy"; readonly what: string; readonly progress: OpeningProgress | null }
  | { readonly kind: "locked"; readonly wrong: string | null }
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "opened"; readonly archive: OpenedArchive };

const reading = { kind: "busy", what: "Reading …", progress: null } as const;

/** An archive that somebody opened: its passphrase, what is in it, what would be done with it. Nothing is changed yet. */
export function OpenArchiveDialog({ file }: { readonly file: ArchiveFile }) {
  useReturnFocus();
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const shown = useOpenedArchiveFile(file, passphrase);
  const taking = useRef<AbortController | null>(null);
  // An incident that is being taken in is taken in whole: the archive stays open until then.
  const stop = () => (taking.current === null ? closeArchive() : taking.current.abort());
  return (
    <Modal opened onClose={stop} title="Open archive" size={640} closeOnClickOutside={false}>
      <p className={dialog.path}>{file.name}</p>
      {shown.kind === "opened" && (
        <ArchivePreview
          archive={shown.archive}
          name={file.name}
          onTaking={(ending) => {
            taking.current = ending;
          }}
          onStop={stop}
        />
      )}
      {shown.kind === "locked" && <PassphraseForm wrong={shown.wrong} onPassphrase={setPassphrase} />}
      {shown.kind === "refused" && (
        <p className={dialog.refused} role="alert">
          {shown.message}
        </p>
      )}
      {shown.kind === "busy" && (
        <ProgressLine
          label="Opening the archive"
          said={shown.progress === null ? shown.what : openingInWords(shown.progress)}
          progress={shown.progress}
          onStop={closeArchive}
        />
      )}
      {shown.kind === "refused" && (
        <DialogFoot>
          <ActionButton onClick={closeArchive}>Close</ActionButton>
        </DialogFoot>
      )}
    </Modal>
  );
}

function useOpenedArchiveFile(file: ArchiveFile, passphrase: string | null): Shown {
  const [shown, setShown] = useState<Shown>(reading);
  useEffect(() => {
    let isWanted = true;
    const what = passphrase === null ? reading.what : "Trying the passphrase …";
    setShown({ kind: "busy", what, progress: null });
    const work = openArchiveAside(file, passphrase, (progress) => {
      if (isWanted) setShown({ kind: "busy", what, progress });
    });
    void work.answer.then((answer) => {
      if (!isWanted || answer === null) return;
      if (answer.kind === "opened") setShown({ kind: "opened", archive: answer.archive });
      else if (answer.kind === "locked") setShown({ kind: "locked", wrong: null });
      else if (answer.kind === "refused" && answer.finding.id === "wrong-passphrase")
        setShown({ kind: "locked", wrong: answer.finding.message });
      else setShown({ kind: "refused", message: answer.finding.message });
    });
    // It stays open as long as it is shown: what is taken in is read then.
    return () => {
      isWanted = false;
      work.close();
    };
  }, [file, passphrase]);
  return shown;
}

interface PassphraseFormProps {
  /** Why the last one did not do; null before the first. */
  readonly wrong: string | null;
  readonly onPassphrase: (passphrase: string) => void;
}

function PassphraseForm({ wrong, onPassphrase }: PassphraseFormProps) {
  const [typed, setTyped] = useState("");
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (typed !== "") onPassphrase(typed);
  }
  return (
    <form onSubmit={submit}>
      <p className={dialog.lead}>A passphrase protects it. Whoever sent the archive knows it.</p>
      <PasswordInput
        size="xs"
        label="Passphrase"
        autoComplete="off"
        autoFocus
        data-autofocus
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={wrong}
        visibilityToggleButtonProps={{ "aria-label": "Show the passphrase" }}
      />
      <DialogFoot>
        <ActionButton onClick={closeArchive}>Cancel</ActionButton>
        <button type="submit" hidden />
        <ActionButton kind="main" disabled={typed === ""} onClick={() => onPassphrase(typed)}>
          Open
        </ActionButton>
      </DialogFoot>
    </form>
  );
}
