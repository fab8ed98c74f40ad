import { Modal } from "@mantine/core";
import { WhatHappened } from "../features/home/WhatHappened";
import { useWorkspace } from "../store/hooks";
import { beginAndShow } from "./beginAndShow";
import { useReturnFocus } from "./useReturnFocus";

/** The same one box as on a first run, above the page. */
export function NewIncidentDialog({ onClose }: { readonly onClose: () => void }) {
  useReturnFocus();
  const workspace = useWorkspace();
  return (
    <Modal opened onClose={onClose} title="What happened?" size={700}>
      <WhatHappened
        isBare
        workspace={workspace}
        onBegin={async (text) => {
          const isMade = await beginAndShow([{ text }], workspace);
          if (isMade) onClose();
          return isMade;
        }}
      />
    </Modal>
  );
}
