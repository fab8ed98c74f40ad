import type { Workspace } from "../../core/model/workspace";
import { beginIncident, type NamedText } from "../features/home/beginIncident";
import { tellFinding } from "../ui/notices";
import { showIncident } from "./navigation";

/** Makes an incident of texts and shows it. False when nothing was made; why is told in a notice. */
export async function beginAndShow(texts: readonly NamedText[], workspace: Workspace): Promise<boolean> {
  if (texts.length === 0) return false;
  const made = await beginIncident(texts, workspace);
  if (made.ok) showIncident(made.value);
  else tellFinding(made.finding);
  return made.ok;
}
