import type { Workspace } from "../../../core/model/workspace";
import { beginAndShow } from "../../app/beginAndShow";
import { switchWorkspace } from "../../app/workspaceSwitch";
import { openSample, pickWorkspace } from "../../store/workspaces";
import { ActionButton } from "../../ui/ActionButton";
import classes from "./NoIncidents.module.css";
import { WhatHappened } from "./WhatHappened";

/** A workspace without incidents asks the first question again. */
export function NoIncidents({ workspace }: { readonly workspace: Workspace }) {
  return (
    <div className={classes.page}>
      <WhatHappened workspace={workspace} onBegin={(text) => beginAndShow([{ text }], workspace)}>
        <ActionButton kind="quiet" onClick={() => void switchWorkspace(openSample)}>
          Look at a finished example
        </ActionButton>
        <ActionButton kind="quiet" onClick={() => void switchWorkspace(pickWorkspace)}>
          Open a workspace…
        </ActionButton>
        <span>Everything stays on this computer, in a folder of plain files.</span>
      </WhatHappened>
    </div>
  );
}
