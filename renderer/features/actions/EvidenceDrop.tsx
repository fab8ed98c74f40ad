import { useDroppedFiles } from "../../app/dropPurpose";
import type { ActionItem } from "./actionItems";
import { attachEvidence } from "./attachEvidence";

/** While an action has the cursor, files dropped onto the window are evidence of it. */
export function EvidenceDrop({ item }: { readonly item: ActionItem }) {
  useDroppedFiles(`keep them as evidence of ${item.row.key}`, (files) => void attachEvidence(item, files));
  return null;
}
