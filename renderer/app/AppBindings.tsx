import {
  darkTheme,
  findCommand,
  goBackCommand,
  goForwardCommand,
  lightTheme,
  lookAtSample,
  makeBackupNow,
  newIncident,
  openWorkspaceFolder,
  redoCommand,
  restoreFromBackup,
  showFolder,
  showNames,
  showPalette,
  showRoles,
  showShortcuts,
  systemTheme,
  undoCommand,
} from "../store/commands/appCommands";
import { setPreference } from "../store/preferences";
import { session, type UndoStep } from "../store/session";
import { redo, undo } from "../store/undo";
import { openSample, pickWorkspace } from "../store/workspaces";
import { say, tellFinding, warn } from "../ui/notices";
import { backUpNow } from "./backUpNow";
import { useCallbackBinding } from "./bindings";
import { useFindSlot } from "./find";
import { holdKeysWhile } from "./heldKeys";
import { goBack, goForward, goTo } from "./navigation";
import type { Overlay } from "./overlay";
import { workspacePages } from "./pages";
import { bringBack, useSetAside, useUndoOffer } from "./setAside";
import { switchWorkspace } from "./workspaceSwitch";

/** Binds what can be done wherever one is. */
export function AppBindings({ show }: { readonly show: (overlay: Overlay) => void }) {
  const undone = useUndoOffer();
  const aside = useSetAside();
  const find = useFindSlot();
  useCallbackBinding(
    undoCommand,
    undone.undo === null ? null : () => void (aside === null ? stepBack() : bringBack(aside)),
  );
  useCallbackBinding(redoCommand, undone.redo === null ? null : () => void stepForward());
  useCallbackBinding(findCommand, () => (find.open ?? (() => show("palette")))());
  useCallbackBinding(showPalette, () => show("palette"));
  useCallbackBinding(showShortcuts, () => show("shortcuts"));
  useCallbackBinding(newIncident, () => show("new incident"));
  useCallbackBinding(openWorkspaceFolder, () => void switchWorkspace(pickWorkspace));
  useCallbackBinding(lookAtSample, () => void switchWorkspace(openSample));
  useCallbackBinding(showFolder, () => void showInFolder());
  useCallbackBinding(makeBackupNow, () => void backUpNow());
  useCallbackBinding(restoreFromBackup, () => show("restore"));
  useCallbackBinding(goBackCommand, goBack);
  useCallbackBinding(goForwardCommand, goForward);
  useCallbackBinding(systemTheme, () => setPreference("theme", "system"));
  useCallbackBinding(lightTheme, () => setPreference("theme", "light"));
  useCallbackBinding(darkTheme, () => setPreference("theme", "dark"));
  useCallbackBinding(showRoles, () => setPreference("showPeopleAs", "roles"));
  useCallbackBinding(showNames, () => setPreference("showPeopleAs", "names"));
  return workspacePages.map((entry) => <PageBinding key={entry.kind} entry={entry} />);
}

function PageBinding({ entry }: { readonly entry: (typeof workspacePages)[number] }) {
  useCallbackBinding(entry.command, () => goTo(entry.page));
  return null;
}

/** " in INC-2016-001" where the step is of an incident that is not the open one. */
function whereOf(steps: readonly UndoStep[] | undefined): string {
  const folder = steps?.at(-1)?.folder ?? "";
  return folder === "" || folder === session.get()?.incident.get()?.folder ? "" : ` in ${folder}`;
}

async function stepBack(): Promise<void> {
  const where = whereOf(session.get()?.undone.get().done);
  // The next key counts on what this leaves: a redo pressed right behind it has to find it.
  const result = await holdKeysWhile(undo);
  if (!result.ok) tellFinding(result.finding);
  else if (result.value !== null) say(`Undone${where}: ${result.value}`, "undo");
}

async function stepForward(): Promise<void> {
  const where = whereOf(session.get()?.undone.get().undone);
  const result = await holdKeysWhile(redo);
  if (!result.ok) tellFinding(result.finding);
  else if (result.value !== null) say(`Done again${where}: ${result.value}`, "undo");
}

async function showInFolder(): Promise<void> {
  const answer = await window.secondStory.showWorkspaceInFolder();
  if (answer?.kind === "failed") warn(answer.message);
}
