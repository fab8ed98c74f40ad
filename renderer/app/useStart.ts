import { useEffect, useState } from "react";
import { followBackups } from "../store/backups";
import { followHost } from "../store/hostEvents";
import { type Notice, onNotice } from "../store/notices";
import { preference } from "../store/preferences";
import { openLastWorkspace } from "../store/workspaces";
import { say, takeBack, warn } from "../ui/notices";
import { askedAhead } from "./askedAhead";
import { followKeys } from "./heldKeys";
import { tellInterrupted } from "./interrupted";
import { followOpenedFiles } from "./openedFiles";
import { loadNextAhead } from "./partsOnDemand";
import { followTheme } from "./themeChoice";
import { switchToNamed, switchWorkspace } from "./workspaceSwitch";

/** Brings the window up: what this device remembers, the last workspace, and everything that the host may say later. */
export function useStart(): boolean {
  const [hasStarted, setStarted] = useState(false);
  useEffect(() => {
    const endings = [
      followKeys(),
      onNotice(showNotice),
      followHost(),
      followBackups(),
      followTheme(),
      followOpenedFiles(),
      window.secondStory.on("workspaceNamed", ({ id }) => void switchToNamed(id)),
    ];
    void start().finally(() => setStarted(true));
    return () => {
      for (const end of endings) end();
    };
  }, []);
  return hasStarted;
}

function showNotice(notice: Notice): void {
  if (notice.kind === "over") takeBack(notice.subject);
  else if (notice.kind === "info") say(notice.message, notice.subject);
  else warn(notice.message, notice.subject);
}

async function start(): Promise<void> {
  await askedAhead.preferences;
  const themed = window.secondStory.setTheme({ theme: preference("theme") });
  await switchWorkspace(() => openLastWorkspace(themed.then(() => askedAhead.lastWorkspace)));
  await window.secondStory.ready();
  tellInterrupted();
  void loadNextAhead()
    .then(() => import("./reminders"))
    .then(({ followReminders }) => followReminders());
}
