import { Modal } from "@mantine/core";
import { ProgressLine } from "../../ui/ProgressLine";
import type { TextUnderWay } from "./useTakeIn";

/** A long text is read: how far that is, and the way out, which leaves nothing. */
export function TextUnderWayDialog({ text }: { readonly text: TextUnderWay }) {
  const { name, done, total, cancel } = text;
  return (
    <Modal opened onClose={cancel} title="Taking in" closeOnClickOutside={false} withCloseButton={false}>
      <ProgressLine
        label={`Reading ${name}`}
        said={`${name}: ${done.toLocaleString("en-GB")} of ${total.toLocaleString("en-GB")} lines`}
        progress={text}
        stop="Cancel"
        onStop={cancel}
      />
    </Modal>
  );
}
