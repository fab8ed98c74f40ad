import { Modal } from "@mantine/core";
import { useEffect } from "react";
import type { BeginUnderWay as State } from "../features/home/beginUnderWay";
import { ProgressLine } from "../ui/ProgressLine";
import { letKeysThrough } from "./heldKeys";

/** A long text becomes an incident: how far that is, and, until it is written, the way out, which leaves nothing. */
export function BeginUnderWay({ state }: { readonly state: State }) {
  const isReading = state.kind === "reading";
  useEffect(() => (isReading ? letKeysThrough() : undefined), [isReading]);
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
