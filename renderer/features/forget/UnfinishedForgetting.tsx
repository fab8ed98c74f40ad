import { Modal } from "@mantine/core";
import { useReturnFocus } from "../../app/useReturnFocus";
import { type ForgettingRequest, forgettingIsOver } from "../../store/forget";
import { ActionButton } from "../../ui/ActionButton";
import dialog from "../../ui/Dialog.module.css";
import { DialogFoot } from "../../ui/DialogFoot";
import { warn } from "../../ui/notices";
import { ProgressLine } from "../../ui/ProgressLine";
import { useForgettingWork } from "./useForgettingWork";

interface UnfinishedForgettingProps {
  readonly request: ForgettingRequest;
  readonly onClose: () => void;
}

/** Taking a text out did not come to its end, most often since the app ended: says so, and finishes it. */
export function UnfinishedForgetting({ request, onClose }: UnfinishedForgettingProps) {
  useReturnFocus();
  const { work, forget, stop } = useForgettingWork();

  async function goOn(): Promise<void> {
    await forget(request, 0);
    onClose();
  }

  async function giveUp(): Promise<void> {
    const over = await forgettingIsOver(request);
    warn(over.ok ? "Forgetting was given up. The text may still stand in some files." : over.finding.message, "forget");
    onClose();
  }

  return (
    <Modal
      opened
      onClose={() => work === null && onClose()}
      title="Forgetting was not finished"
      size={640}
      closeOnClickOutside={false}
    >
      <p className={dialog.lead}>
        A text was being taken out, and that did not come to its end. It may still stand in some files, also in backups.
      </p>
      <p className={dialog.path}>{request.text}</p>
      <p className={dialog.lead}>
        In its place stands <b>{request.gap}</b>. Until it is finished, this computer keeps the text in the app's own
        folder, to ask you again at each start.
      </p>
      {work !== null && <ProgressLine label={work.label} progress={work} onStop={work.isPastReturn ? null : stop} />}
      <DialogFoot>
        <ActionButton disabled={work !== null} onClick={() => void giveUp()}>
          Give up
        </ActionButton>
        <ActionButton disabled={work !== null} onClick={onClose}>
          Not now
        </ActionButton>
        <ActionButton kind="main" disabled={work !== null} onClick={() => void goOn()}>
          Continue
        </ActionButton>
      </DialogFoot>
    </Modal>
  );
}
