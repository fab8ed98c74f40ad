import type { Workspace } from "../../core/model/workspace";
import { beginIncident, type NamedText } from "../features/home/beginIncident";
import { tellFinding } from "../ui/notices";
import { showIncident } from "./navigation";

/** Makes an incident of texts and shows it. False when nothing was made: it was cancelled, or why is told in a notice. */
export async function beginAndShow(texts: readonly NamedText[], workspace: Workspace): Promise<boolean> {
  if (texts.length === 0) return false;
  const made = await beginIncident(texts, workspace);
  if (!made.ok) tellFinding(made.finding);
  else if (made.value !== null) showIncident(made.value);
  return made.ok && made.value !== null;
}
