import { runAndTell } from "../../app/bindings";
import { newId } from "../../store/clock";
import { addActionEvidence } from "../../store/commands/actionVerificationCommands";
import { keepAttachment } from "../../store/keepAttachment";
import { tellFinding } from "../../ui/notices";
import type { ActionItem } from "./actionItems";

/** Keeps files with the action's incident, each as evidence of the action. */
export async function attachEvidence({ id, folder }: ActionItem, files: readonly File[]): Promise<void> {
  for (const file of files) {
    const kept = await keepAttachment(folder, file);
    if (!kept.ok) {
      tellFinding(kept.finding);
      continue;
    }
    const attachment = kept.value;
    const evidence = { id: newId(), kind: "attachment", attachment: attachment.id, note: attachment.name } as const;
    await runAndTell(addActionEvidence, { action: id, evidence, attachment }, folder);
  }
}
