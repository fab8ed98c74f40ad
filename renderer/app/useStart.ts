import { useEffect, useState } from "react";
import { followBackups } from "../store/backups";
import { followHost } from "../store/hostEvents";
import { onNotice } from "../store/notices";
import { preference } from "../store/preferences";
import { openLastWorkspace, openRecentWorkspace } from "../store/workspaces";
import { say, warn } from "../ui/notices";
import { askedAhead } from "./askedAhead";
import { followKeys } from "./heldKeys";
import { followOpenedFiles } from "./openedFiles";
import { followTheme } from "./themeChoice";
import { switchWorkspace } from "./workspaceSwitch";

/** Brings the window up: what this device remembers, the last workspace, and everything that the host may say later. */
export function useStart(): boolean {
  const [hasStarted, setStarted] = useState(false);
  useEffect(() => {
    const endings = [
      followKeys(),
      onNotice(({ kind, message }) => (kind === "info" ? say(message) : warn(message))),
      followHost(),
      followBackups(),
      followTheme(),
      followOpenedFiles(),
      window.secondStory.on("workspaceNamed", ({ id }) => {
        void switchWorkspace(() => openRecentWorkspace(id));
      }),
    ];
    void start().finally(() => setStarted(true));
    return () => {
      for (const end of endings) end();
    };
  }, []);
  return hasStarted;
}

async function start(): Promise<void> {
  await askedAhead.preferences;
  const themed = window.secondStory.setTheme({ theme: preference("theme") });
  await switchWorkspace(() => openLastWorkspace(themed.then(() => askedAhead.lastWorkspace)));
  await window.secondStory.ready();
}
