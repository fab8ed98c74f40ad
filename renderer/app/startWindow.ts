import { useSyncExternalStore } from "react";
import { followBackups } from "../store/backups";
import { followHost } from "../store/hostEvents";
import { type Notice, onNotice } from "../store/notices";
import { preference } from "../store/preferences";
import { signal } from "../store/signal";
import { openLastWorkspace } from "../store/workspaces";
import { say, takeBack, warn } from "../ui/notices";
import { askedAhead } from "./askedAhead";
import { followKeys } from "./heldKeys";
import { tellInterrupted } from "./interrupted";
import { followOpenedFiles } from "./openedFiles";
import { loadNextAhead } from "./partsOnDemand";
import { followTheme } from "./themeChoice";
import { switchToNamed, switchWorkspace } from "./workspaceSwitch";

const started = signal(false);

/**
 * Brings the window up: what this device remembers, the last workspace, and everything that the host may say later. Begun
 * before anything is drawn: the working copy opens while the components are made.
 */
export function startWindow(): void {
  followKeys();
  onNotice(showNotice);
  followHost();
  followBackups();
  followTheme();
  followOpenedFiles();
  window.secondStory.on("workspaceNamed", ({ id }) => void switchToNamed(id));
  void openWhatWasOpen().finally(() => started.set(true));
}

/** Whether the last workspace was opened, or could not be. */
export function useHasStarted(): boolean {
  return useSyncExternalStore(started.subscribe, started.get);
}

function showNotice(notice: Notice): void {
  if (notice.kind === "over") takeBack(notice.subject);
  else if (notice.kind === "info") say(notice.message, notice.subject);
  else warn(notice.message, notice.subject);
}

async function openWhatWasOpen(): Promise<void> {
  await askedAhead.preferences;
  const themed = window.secondStory.setTheme({ theme: preference("theme") });
  await switchWorkspace(() => openLastWorkspace(themed.then(() => askedAhead.lastWorkspace)));
  await window.secondStory.ready();
  tellInterrupted();
  void loadNextAhead()
    .then(() => import("./reminders"))
    .then(({ followReminders }) => followReminders());
}
