import { Modal, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useReturnFocus } from "../../app/useReturnFocus";
import { markFor, whyNot, whyNotFor } from "../../store/forget";
import type { FoundText } from "../../store/whereTextStands";
import { ActionButton } from "../../ui/ActionButton";
import dialog from "../../ui/Dialog.module.css";
import { DialogFoot } from "../../ui/DialogFoot";
import { ProgressLine } from "../../ui/ProgressLine";
import classes from "./ForgetDialog.module.css";
import { OtherSpellings } from "./OtherSpellings";
import { useForgettingWork } from "./useForgettingWork";
import { WhereItStands } from "./WhereItStands";

interface ForgetDialogProps {
  /** What was selected; empty where nothing was. */
  readonly text: string;
  readonly onClose: () => void;
}

/** Takes a text out of everything: shows first where it stands, asks for the reason, and says what is out of reach. */
export function ForgetDialog({ text: given, onClose }: ForgetDialogProps) {
  useReturnFocus();
  const [text, setText] = useState(given);
  const [reason, setReason] = useState("");
  const [found, setFound] = useState<FoundText | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [wrong, setWrong] = useState<string | null>(null);
  const { work, look, forget, stop } = useForgettingWork();
  const busy = work !== null;
  const stands = (found?.places.length ?? 0) > 0 || (found?.others.length ?? 0) > 0;
  const nothingChosen = (found?.places.length ?? 0) === 0 && ticked.size === 0;

  async function search(): Promise<void> {
    const why = whyNot(text);
    setWrong(why);
    if (why !== null) return;
    const answer = await look(text);
    if (typeof answer === "string") setWrong(answer);
    else if (answer !== null) {
      setFound(answer);
      const same = answer.others.filter(({ isSame, isFixed }) => isSame && !isFixed);
      setTicked(new Set(same.map(({ spelling }) => spelling)));
    }
  }

  async function takeOut(): Promise<void> {
    const why = whyNotFor(text, reason);
    setWrong(why);
    if (why !== null || nothingChosen) return;
    const left = (found?.others.length ?? 0) - ticked.size;
    await forget({ text, spellings: [...ticked], gap: markFor(reason) }, left);
    onClose();
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!busy) void (stands ? takeOut() : search());
  }

  return (
    <Modal
      opened
      onClose={() => work?.isPastReturn !== true && onClose()}
      title="Forget a text"
      size={640}
      closeOnClickOutside={false}
    >
      <form onSubmit={submit}>
        <p className={dialog.lead}>
          For a password that was pasted, or what somebody may ask to have erased. Every occurrence is replaced by a
          mark with date and reason; other spellings are shown, and go where you tick them.
        </p>
        <div className={dialog.fields}>
          <TextInput
            size="xs"
            label="Text to forget"
            autoComplete="off"
            spellCheck={false}
            data-autofocus
            classNames={{ input: classes.text }}
            value={text}
            disabled={busy}
            onChange={(event) => {
              setText(event.currentTarget.value);
              setFound(null);
              setWrong(null);
            }}
          />
          {found !== null && <WhereItStands found={found} />}
          {found !== null && (
            <OtherSpellings others={found.others} ticked={ticked} isDisabled={busy} onTick={setTicked} />
          )}
          {stands && (
            <TextInput
              size="xs"
              label="Reason, as it will stand in its place"
              placeholder="a password"
              autoComplete="off"
              autoFocus
              value={reason}
              disabled={busy}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
        </div>
        {wrong !== null && (
          <p className={dialog.refused} role="alert">
            {wrong}
          </p>
        )}
        {stands && (
          <p className={dialog.note}>
            This cannot be undone, and no earlier step can be undone after it. Out of reach are: what git has recorded,
            copies on other computers and in synced folders, and reports and archives that were exported. Change the
            password itself, too.
          </p>
        )}
        {work !== null && <ProgressLine label={work.label} progress={work} onStop={work.isPastReturn ? null : stop} />}
        <DialogFoot>
          <ActionButton onClick={onClose} disabled={work?.isPastReturn === true}>
            Cancel
          </ActionButton>
          <button type="submit" hidden />
          {stands ? (
            <ActionButton
              kind="main"
              disabled={busy || reason.trim() === "" || nothingChosen}
              onClick={() => void takeOut()}
            >
              Forget it everywhere
            </ActionButton>
          ) : (
            <ActionButton kind="main" disabled={busy || text === ""} onClick={() => void search()}>
              Look where it stands
            </ActionButton>
          )}
        </DialogFoot>
      </form>
    </Modal>
  );
}
