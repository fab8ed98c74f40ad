import { Modal, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { endSetAsideOffer } from "../../app/setAside";
import { useReturnFocus } from "../../app/useReturnFocus";
import { switchWorkspace } from "../../app/workspaceSwitch";
import { type FoundText, forgetText, whereTextStands, whyNot, whyNotFor } from "../../store/forget";
import { ActionButton } from "../../ui/ActionButton";
import { say, warn } from "../../ui/notices";
import classes from "./ForgetDialog.module.css";
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
  const [busy, setBusy] = useState<"Looking" | "Forgetting" | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const stands = (found?.places.length ?? 0) > 0;

  async function look(): Promise<void> {
    const why = whyNot(text);
    setWrong(why);
    if (why !== null) return;
    setBusy("Looking");
    const answer = await whereTextStands(text);
    setBusy(null);
    if (answer.ok) setFound(answer.value);
    else setWrong(answer.finding.message);
  }

  async function forget(): Promise<void> {
    const why = whyNotFor(text, reason);
    setWrong(why);
    if (why !== null) return;
    setBusy("Forgetting");
    let refused: string | null = null;
    await switchWorkspace(async () => {
      const done = await forgetText(text, reason);
      refused = done.ok ? null : done.finding.message;
      return { ok: true, value: done.ok };
    });
    endSetAsideOffer();
    if (refused === null) say("The text was taken out. A mark with date and reason stands in its place.", "forget");
    else warn(refused, "forget");
    onClose();
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (busy !== null) return;
    void (stands ? forget() : look());
  }

  return (
    <Modal
      opened
      onClose={() => busy !== "Forgetting" && onClose()}
      title="Forget a text"
      size={620}
      closeOnClickOutside={false}
    >
      <form onSubmit={submit}>
        <p className={classes.lead}>
          For a password that was pasted, or what somebody may ask to have erased. Every occurrence, letter for letter,
          is replaced by a mark with date and reason.
        </p>
        <div className={classes.fields}>
          <TextInput
            size="xs"
            label="Text to forget"
            autoComplete="off"
            spellCheck={false}
            data-autofocus
            classNames={{ input: classes.text }}
            value={text}
            disabled={busy !== null}
            onChange={(event) => {
              setText(event.currentTarget.value);
              setFound(null);
              setWrong(null);
            }}
          />
          {found !== null && <WhereItStands found={found} />}
          {stands && (
            <TextInput
              size="xs"
              label="Reason, as it will stand in its place"
              placeholder="a password"
              autoComplete="off"
              autoFocus
              value={reason}
              disabled={busy !== null}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
        </div>
        {wrong !== null && (
          <p className={classes.refused} role="alert">
            {wrong}
          </p>
        )}
        {stands && (
          <p className={classes.note}>
            This cannot be undone, and no earlier step can be undone after it. Out of reach are: what git has recorded,
            copies on other computers and in synced folders, and reports and archives that were exported. Change the
            password itself, too.
          </p>
        )}
        <div className={classes.foot}>
          <span className={classes.quiet} role="status">
            {busy === null ? "" : `${busy} …`}
          </span>
          <ActionButton onClick={onClose} disabled={busy === "Forgetting"}>
            Cancel
          </ActionButton>
          <button type="submit" hidden />
          {stands ? (
            <ActionButton kind="main" disabled={busy !== null || reason.trim() === ""} onClick={() => void forget()}>
              Forget it everywhere
            </ActionButton>
          ) : (
            <ActionButton kind="main" disabled={busy !== null || text === ""} onClick={() => void look()}>
              Look where it stands
            </ActionButton>
          )}
        </div>
      </form>
    </Modal>
  );
}
