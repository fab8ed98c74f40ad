import { Modal, PasswordInput } from "@mantine/core";
import { type FormEvent, useEffect, useState } from "react";
import type { Archive } from "../../../core/archive/archive";
import { closeArchive } from "../../app/archives";
import { useReturnFocus } from "../../app/useReturnFocus";
import { ActionButton } from "../../ui/ActionButton";
import dialog from "../../ui/Dialog.module.css";
import { DialogFoot } from "../../ui/DialogFoot";
import { ArchivePreview } from "./ArchivePreview";
import { startArchiveWork } from "./archiveMaker";

type Shown =
  | { readonly kind: "busy"; readonly what: string }
  | { readonly kind: "locked"; readonly wrong: string | null }
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "opened"; readonly archive: Archive };

/** An archive that somebody opened: its passphrase, what is in it, what would be done with it. Nothing is changed yet. */
export function OpenArchiveDialog({ file }: { readonly file: File }) {
  useReturnFocus();
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const shown = useOpenedArchiveFile(file, passphrase);
  return (
    <Modal opened onClose={closeArchive} title="Open archive" size={640} closeOnClickOutside={false}>
      <p className={dialog.path}>{file.name}</p>
      {shown.kind === "opened" && <ArchivePreview archive={shown.archive} name={file.name} />}
      {shown.kind === "locked" && <PassphraseForm wrong={shown.wrong} onPassphrase={setPassphrase} />}
      {shown.kind === "refused" && (
        <p className={dialog.refused} role="alert">
          {shown.message}
        </p>
      )}
      {(shown.kind === "busy" || shown.kind === "refused") && (
        <DialogFoot status={shown.kind === "busy" && shown.what}>
          <ActionButton onClick={closeArchive}>{shown.kind === "busy" ? "Cancel" : "Close"}</ActionButton>
        </DialogFoot>
      )}
    </Modal>
  );
}

function useOpenedArchiveFile(file: File, passphrase: string | null): Shown {
  const [shown, setShown] = useState<Shown>({ kind: "busy", what: "Reading …" });
  useEffect(() => {
    let isWanted = true;
    let stop = () => {};
    setShown({ kind: "busy", what: passphrase === null ? "Reading …" : "Trying the passphrase …" });
    void (async () => {
      const work = startArchiveWork({ kind: "open", file, passphrase });
      stop = work.stop;
      const answer = await work.answer;
      if (!isWanted || answer === null) return;
      if (answer.kind === "opened") setShown({ kind: "opened", archive: answer.archive });
      else if (answer.kind === "locked") setShown({ kind: "locked", wrong: null });
      else if (answer.kind === "refused" && answer.finding.id === "wrong-passphrase")
        setShown({ kind: "locked", wrong: answer.finding.message });
      else if (answer.kind === "refused") setShown({ kind: "refused", message: answer.finding.message });
    })().catch(() => {
      if (isWanted) setShown({ kind: "refused", message: `${file.name} cannot be read any more. Open it again.` });
    });
    return () => {
      isWanted = false;
      stop();
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
