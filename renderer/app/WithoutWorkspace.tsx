import { useEffect } from "react";
import {
  contextOfTexts,
  makeIncident,
  type NamedText,
  nothingIn,
  readForIncident,
} from "../features/home/beginIncident";
import { WhatHappened } from "../features/home/WhatHappened";
import { openSession, workspaceOf } from "../store/session";
import { openOwnWorkspace, openSample, pickWorkspace } from "../store/workspaces";
import { ActionButton } from "../ui/ActionButton";
import { tellFinding } from "../ui/notices";
import { useOpenedArchive } from "./archives";
import { DropTarget } from "./DropTarget";
import { readTexts } from "./droppedFiles";
import { showIncident } from "./navigation";
import classes from "./WithoutWorkspace.module.css";
import { switchWorkspace } from "./workspaceSwitch";

/** An archive that is opened first of all gets the team's own workspace around it, where its contents are shown. */
function useWorkspaceForArchive(): void {
  const archive = useOpenedArchive();
  useEffect(() => {
    if (archive !== null) void switchWorkspace(openOwnWorkspace);
  }, [archive]);
}

/** The first run: the question, and two other ways in. The folder is made when the first word is there, without asking. */
export function WithoutWorkspace() {
  useWorkspaceForArchive();
  return (
    <main className={classes.page}>
      <WhatHappened workspace={null} onBegin={(text) => begin([{ text }])}>
        <ActionButton kind="quiet" onClick={() => void switchWorkspace(openSample)}>
          Look at a finished example
        </ActionButton>
        <ActionButton kind="quiet" onClick={() => void switchWorkspace(pickWorkspace)}>
          Open a workspace…
        </ActionButton>
        <span>Everything stays on this computer, in a folder of plain files.</span>
      </WhatHappened>
      <DropTarget purpose="begin an incident with them" onFiles={(files) => void readTexts(files).then(begin)} />
    </main>
  );
}

async function begin(texts: readonly NamedText[]): Promise<boolean> {
  if (texts.length === 0) return false;
  const nothing = nothingIn(texts);
  if (nothing !== null) {
    tellFinding(nothing);
    return false;
  }
  // Read before there is a workspace: whoever cancels has made nothing.
  const read = await readForIncident(texts, null);
  if (read === null) return false;
  let folder: string | null = null;
  await switchWorkspace(async () => {
    const opened = await openOwnWorkspace();
    const workspace = opened.ok && opened.value ? workspaceOf(openSession()) : null;
    if (workspace === null) return opened;
    const isAsRead = contextOfTexts(workspace).zone === read.zone;
    const readHere = isAsRead ? read : await readForIncident(texts, workspace);
    if (readHere === null) return opened;
    const made = await makeIncident(readHere);
    if (made.ok) folder = made.value;
    else tellFinding(made.finding);
    return opened;
  });
  if (folder !== null) showIncident(folder);
  return folder !== null;
}
