import { afterFirstPicture } from "../store/firstPicture";
import { onDemand } from "./onDemand";

/* Parts of the window that its first picture does not show: what they are made of is not read before it. */

export const CommandPalette = onDemand(async () => (await import("./CommandPalette")).CommandPalette);
export const IncidentShell = onDemand(async () => (await import("./IncidentShell")).IncidentShell);
export const NewIncidentDialog = onDemand(async () => (await import("./NewIncidentDialog")).NewIncidentDialog);
export const RestoreDialog = onDemand(async () => (await import("../features/settings/RestoreDialog")).RestoreDialog);
export const ShortcutHelp = onDemand(async () => (await import("./ShortcutHelp")).ShortcutHelp);
export const SidebarOnDemand = onDemand(async () => (await import("./SidebarOnDemand")).SidebarOnDemand);
export const WithoutWorkspace = onDemand(async () => (await import("./WithoutWorkspace")).WithoutWorkspace);
export const BeginUnderWay = onDemand(async () => (await import("./BeginUnderWay")).BeginUnderWay);

/** Loads what is most often wanted next, once the window has drawn something. Where that fails, its place says so. */
export async function loadNextAhead(): Promise<void> {
  await afterFirstPicture();
  for (const { loadAhead } of [IncidentShell, CommandPalette]) await loadAhead().catch(() => undefined);
}
