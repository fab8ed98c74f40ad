import { Modal } from "@mantine/core";
import { useReturnFocus } from "../../app/useReturnFocus";
import { type ForgettingRequest, giveUpForgetting } from "../../store/forget";
import { ActionButton } from "../../ui/ActionButton";
import dialog from "../../ui/Dialog.module.css";
import { warn } from "../../ui/notices";
import { ProgressLine } from "../../ui/ProgressLine";
import { useForgettingWork } from "./useForgettingWork";

interface UnfinishedForgettingProps {
  readonly request: ForgettingRequest;
  readonly onClose: () => void;
}

/** The app ended while a text was being taken out: says so at the next start, and finishes it. */
export function UnfinishedForgetting({ request, onClose }: UnfinishedForgettingProps) {
  useReturnFocus();
  const { work, forget, stop } = useForgettingWork();

  async function goOn(): Promise<void> {
    await forget(request, 0);
    onClose();
  }

  async function giveUp(): Promise<void> {
    await giveUpForgetting();
    warn("Forgetting was given up. The text may still stand in some files.", "forget");
    onClose();
  }

  return (
    <Modal
      opened
      onClose={() => work === null && onClose()}
      title="Forgetting was not finished"
      size={620}
      closeOnClickOutside={false}
    >
      <p className={dialog.lead}>
        The app ended while a text was being taken out. It still stands in some files, perhaps also in backups.
      </p>
      <p className={dialog.path}>{request.text}</p>
      <p className={dialog.lead}>
        In its place stands <b>{request.gap}</b>. Until it is finished, this computer keeps the text in the app's own
        folder, to ask you again at each start.
      </p>
      {work !== null && <ProgressLine label={work.label} progress={work} onStop={work.isPastReturn ? null : stop} />}
      <div className={dialog.foot}>
        <ActionButton disabled={work !== null} onClick={() => void giveUp()}>
          Give up
        </ActionButton>
        <ActionButton disabled={work !== null} onClick={onClose}>
          Not now
        </ActionButton>
        <ActionButton kind="main" disabled={work !== null} onClick={() => void goOn()}>
          Continue
        </ActionButton>
      </div>
    </Modal>
  );
}
