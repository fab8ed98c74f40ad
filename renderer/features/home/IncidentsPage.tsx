import { Select } from "@mantine/core";
import { useMemo, useRef, useState } from "react";
import { useBindingTable, useCallbackBinding } from "../../app/bindings";
import { useFind } from "../../app/find";
import { showIncident } from "../../app/navigation";
import { setAside } from "../../app/setAside";
import { copyIncidentList, newIncident } from "../../store/commands/appCommands";
import { usePreferences, useToday, useWorkspace } from "../../store/hooks";
import { setPreference } from "../../store/preferences";
import type { IncidentSummary } from "../../store/summary";
import { ActionButton } from "../../ui/ActionButton";
import { counted } from "../../ui/dateWords";
import { EmptyState } from "../../ui/EmptyState";
import { FilterField } from "../../ui/FilterField";
import { say } from "../../ui/notices";
import { Toolbar, ToolbarSpace } from "../../ui/Toolbar";
import { useRovingList } from "../../ui/useRovingList";
import { IncidentRow } from "./IncidentRow";
import classes from "./IncidentsPage.module.css";
import { incidentCsv } from "./incidentCsv";
import { arranged, isSortOrder, sortOrders } from "./incidentOrder";
import { NoIncidents } from "./NoIncidents";
import { useSummariesAcross } from "./useSummariesAcross";

const viewName = "incidents.sort";

/** All incidents: filter by typing, sort, open, set aside. */
export function IncidentsPage() {
  const summaries = useSummariesAcross();
  const today = useToday();
  const workspace = useWorkspace();
  const table = useBindingTable();
  const { views } = usePreferences();
  const [words, setWords] = useState("");
  const filter = useRef<HTMLInputElement>(null);
  const stored = views[viewName];
  const sort = isSortOrder(stored) ? stored : "newest first";
  const found = useMemo(() => arranged(summaries ?? [], words, sort), [summaries, words, sort]);
  const roving = useRovingList(found.length, (index) => {
    const summary = found[index];
    if (summary !== undefined) showIncident(summary.folder);
  });
  useFind(() => filter.current?.select());
  useCallbackBinding(copyIncidentList, found.length === 0 ? null : () => void copyList(found));

  if (summaries === undefined) return null;
  if (summaries.length === 0) return <NoIncidents workspace={workspace} />;
  return (
    <>
      <h1 className={classes.title}>Incidents</h1>
      <Toolbar label="Incidents">
        <FilterField
          ref={filter}
          label="Filter incidents"
          value={words}
          onChange={setWords}
          onDown={() => roving.select(0)}
        />
        <Select
          aria-label="Sort"
          data={[...sortOrders]}
          value={sort}
          onChange={(value) => value !== null && setPreference("views", { ...views, [viewName]: value })}
          w={150}
        />
        <ToolbarSpace />
        <span>{words === "" ? summaries.length : `${found.length} of ${summaries.length}`}</span>
        <ActionButton onClick={() => void copyList(found)}>Copy as CSV</ActionButton>
        <ActionButton kind="main" keys={newIncident.keys} onClick={() => table.dispatch(newIncident.id)}>
          New incident
        </ActionButton>
      </Toolbar>
      <ul className={classes.list} {...roving.list} aria-label="Incidents">
        {found.map((summary, index) => (
          <IncidentRow
            key={summary.folder}
            summary={summary}
            today={today}
            row={roving.row(index)}
            onSetAside={() => void setAside(summary.folder, summary.title)}
          />
        ))}
      </ul>
      {found.length === 0 && (
        <EmptyState title={`No incident has “${words}”`}>
          Key, title, status and severity are searched. Press Ctrl K to search events, causes and actions as well.
        </EmptyState>
      )}
    </>
  );
}

async function copyList(found: readonly IncidentSummary[]): Promise<void> {
  await window.secondStory.copyToClipboard({ text: incidentCsv(found) });
  say(`Copied ${counted(found.length, "incident")} as CSV. Paste them into a spreadsheet.`, "copied");
}
