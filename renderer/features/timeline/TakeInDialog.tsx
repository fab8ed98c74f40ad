import { Modal, Textarea } from "@mantine/core";
import { useRef, useState } from "react";
import { useReturnFocus } from "../../app/useReturnFocus";
import { ActionButton } from "../../ui/ActionButton";
import { DialogFoot } from "../../ui/DialogFoot";
import classes from "./TakeInDialog.module.css";

interface TakeInDialogProps {
  readonly onClose: () => void;
  readonly onText: (text: string, name: string) => Promise<void>;
  readonly onFiles: (files: readonly File[]) => Promise<void>;
}

/** Notes, a chat, a log or a mail: pasted here, or chosen as files. */
export function TakeInDialog({ onClose, onText, onFiles }: TakeInDialogProps) {
  useReturnFocus();
  const [text, setText] = useState("");
  const picker = useRef<HTMLInputElement>(null);

  function take(): void {
    if (text.trim() === "") return;
    onClose();
    void onText(text, "Notes");
  }

  return (
    <Modal opened onClose={onClose} title="Take in notes" size={640}>
      <Textarea
        data-autofocus
        aria-label="Notes"
        autosize
        minRows={9}
        maxRows={20}
        placeholder={"14:02 renamed the server\nabout 14:05 first errors\nthen we looked at the queue for a while"}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          take();
        }}
      />
      <p className={classes.note}>
        The text is kept as it is. Lines with a time are proposed as events; you take or ignore each. You can also paste
        or drop anywhere on the timeline.
      </p>
      <DialogFoot>
        <ActionButton onClick={() => picker.current?.click()}>Choose files…</ActionButton>
        <ActionButton kind="main" keys="Mod+Enter" onClick={take} disabled={text.trim() === ""}>
          Take in
        </ActionButton>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          aria-label="Files to take in"
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            if (files.length === 0) return;
            onClose();
            void onFiles(files);
          }}
        />
      </DialogFoot>
    </Modal>
  );
}
