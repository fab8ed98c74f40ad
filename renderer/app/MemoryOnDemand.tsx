import type { Incident } from "../../core/model/incident";
import { askForMemories } from "../store/commands/memoryCommands";
import { askForSheet, closeSheet, useSheetIsAsked } from "./askedMemories";
import { useCallbackBinding } from "./bindings";
import { onDemand } from "./onDemand";

const MemorySheetDialog = onDemand(
  async () => (await import("../features/memory/MemorySheetDialog")).MemorySheetDialog,
);

/** Making a memory sheet, on whichever surface of an incident one is. */
export function MemoryOnDemand({ incident }: { readonly incident: Incident }) {
  const isAsked = useSheetIsAsked();
  useCallbackBinding(askForMemories, askForSheet);
  return isAsked ? <MemorySheetDialog incident={incident} onClose={closeSheet} /> : null;
}
