import { Modal } from "@mantine/core";
import { useEffect, useSyncExternalStore } from "react";
import { beginUnderWay } from "../features/home/beginIncident";
import { ProgressLine } from "../ui/ProgressLine";
import { letKeysThrough } from "./heldKeys";

/** A long text becomes an incident: how far that is, and, until it is written, the way out, which leaves nothing. */
export function BeginUnderWay() {
  const state = useSyncExternalStore(beginUnderWay.subscribe, beginUnderWay.get);
  const isReading = state?.kind === "reading";
  useEffect(() => (isReading ? letKeysThrough() : undefined), [isReading]);
  if (state === null) return null;
  return (
    <Modal
      opened
      onClose={state.kind === "reading" ? state.cancel : () => undefined}
      title="Beginning an incident"
      closeOnClickOutside={false}
      withCloseButton={false}
    >
      {state.kind === "reading" ? (
        <ProgressLine
          label={`Reading ${state.name}`}
          said={
            state.total === 0
              ? `Reading ${state.name}…`
              : `${state.name}: ${state.done.toLocaleString("en-GB")} of ${state.total.toLocaleString("en-GB")} lines`
          }
          progress={state}
          stop="Cancel"
          onStop={state.cancel}
        />
      ) : (
        <ProgressLine
          label="Writing the incident"
          said={`Writing ${state.events.toLocaleString("en-GB")} events…`}
          progress={null}
          onStop={null}
        />
      )}
    </Modal>
  );
}
