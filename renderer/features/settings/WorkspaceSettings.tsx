import { Autocomplete, SegmentedControl } from "@mantine/core";
import { useEffect, useState } from "react";
import { isZone } from "../../../core/model/zone";
import type { CallResult } from "../../../electron/bridge";
import { runAndTell, useBindingTable } from "../../app/bindings";
import { switchWorkspace } from "../../app/workspaceSwitch";
import { zoneOfThisComputer } from "../../store/clock";
import { lookAtSample, openWorkspaceFolder, showFolder } from "../../store/commands/appCommands";
import { renameWorkspace, setPaper, setWorkspaceZone } from "../../store/commands/workspaceCommands";
import { useSession, useWorkspace } from "../../store/hooks";
import { openOwnWorkspace, openRecentWorkspace, resetSample } from "../../store/workspaces";
import { ActionButton } from "../../ui/ActionButton";
import { DataRow, DataRows } from "../../ui/DataRow";
import { EditableText } from "../../ui/EditableText";
import { SectionHeading } from "../../ui/SectionHeading";
import classes from "./SettingsPage.module.css";

/** The folder, its name, zone and paper; other workspaces; the sample's reset. */
export function WorkspaceSettings() {
  const workspace = useWorkspace();
  const place = useSession()?.place;
  const table = useBindingTable();
  if (place === undefined) return null;
  return (
    <section aria-label="Workspace">
      <SectionHeading>Workspace</SectionHeading>
      <p className={classes.lead}>
        A workspace is a folder of plain files. Copy it, put it on a share or into git: it stays readable without this
        app.
      </p>
      <DataRows>
        <DataRow label="Name">
          <EditableText
            label="Name of the workspace"
            value={workspace.name}
            required
            onCommit={(name) => void runAndTell(renameWorkspace, { name })}
          />
        </DataRow>
        <DataRow label="Folder">
          <span className={classes.path}>{place.path}</span>
          {!place.writable && <p className={classes.refused}>{place.whyNot ?? "Nothing can be written there now."}</p>}
          <div className={classes.buttons}>
            <ActionButton onClick={() => table.dispatch(showFolder.id)}>Show in folder</ActionButton>
            <ActionButton keys={openWorkspaceFolder.keys} onClick={() => table.dispatch(openWorkspaceFolder.id)}>
              Open another…
            </ActionButton>
            {place.place !== "own" && (
              <ActionButton onClick={() => void switchWorkspace(openOwnWorkspace)}>Open my own</ActionButton>
            )}
          </div>
        </DataRow>
        <RecentWorkspaces here={place.path} />
        <DataRow label="Time zone" aside="dates and due days count in it">
          <ZoneField zone={workspace.settings.zone ?? zoneOfThisComputer()} />
        </DataRow>
        <DataRow label="Paper of reports">
          <SegmentedControl
            aria-label="Paper of reports"
            data={["A4", "Letter"]}
            value={workspace.settings.paper ?? "A4"}
            onChange={(paper) => void runAndTell(setPaper, { paper: paper === "Letter" ? "Letter" : "A4" })}
          />
        </DataRow>
        <DataRow label="Finished example">
          {place.place === "sample" ? (
            <ActionButton onClick={() => void switchWorkspace(resetSample)}>Reset the example</ActionButton>
          ) : (
            <ActionButton onClick={() => table.dispatch(lookAtSample.id)}>Look at it</ActionButton>
          )}
        </DataRow>
      </DataRows>
    </section>
  );
}

function RecentWorkspaces({ here }: { readonly here: string }) {
  const [recent, setRecent] = useState<CallResult<"recentWorkspaces">>([]);
  useEffect(() => {
    void window.secondStory.recentWorkspaces().then(setRecent);
  }, []);
  const others = recent.filter(({ path }) => path !== here);
  if (others.length === 0) return null;
  return (
    <DataRow label="Opened before">
      <ul className={classes.recent}>
        {others.map(({ id, name, path }) => (
          <li key={id}>
            <ActionButton kind="quiet" onClick={() => void switchWorkspace(() => openRecentWorkspace(id))}>
              {name}
            </ActionButton>
            <small>{path}</small>
            <ActionButton
              kind="quiet"
              label={`Take ${name} off this list`}
              onClick={() => {
                void window.secondStory.forgetRecentWorkspace({ id });
                setRecent(recent.filter((each) => each.id !== id));
              }}
            >
              ✕
            </ActionButton>
          </li>
        ))}
      </ul>
    </DataRow>
  );
}

function ZoneField({ zone }: { readonly zone: string }) {
  const [typed, setTyped] = useState<string | null>(null);
  const isRefused = typed !== null && !isZone(typed.trim());
  function commit(text: string): void {
    if (!isZone(text.trim())) return;
    if (text.trim() !== zone) void runAndTell(setWorkspaceZone, { zone: text.trim() });
    setTyped(null);
  }
  return (
    <Autocomplete
      aria-label="Time zone"
      data={Intl.supportedValuesOf("timeZone")}
      limit={12}
      value={typed ?? zone}
      onChange={setTyped}
      onOptionSubmit={commit}
      onBlur={() => typed !== null && commit(typed)}
      onKeyDown={(event) => {
        if (event.key === "Escape") setTyped(null);
      }}
      error={isRefused ? "Write a zone like Europe/London or +01:00." : null}
      w={260}
    />
  );
}
