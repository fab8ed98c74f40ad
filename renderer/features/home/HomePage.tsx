import { useBindingTable } from "../../app/bindings";
import { newIncident } from "../../store/commands/appCommands";
import { useToday, useWorkspace } from "../../store/hooks";
import { ActionButton } from "../../ui/ActionButton";
import { dayInFull } from "../../ui/dateWords";
import { AgainToday } from "./AgainToday";
import { HomeList } from "./HomeList";
import classes from "./HomePage.module.css";
import { NoIncidents } from "./NoIncidents";
import { Recurring } from "./Recurring";
import { useSummariesAcross } from "./useSummariesAcross";

/** What needs somebody today, what is in work, and whether any of it could happen again. */
export function HomePage() {
  const summaries = useSummariesAcross();
  const today = useToday();
  const workspace = useWorkspace();
  const table = useBindingTable();
  if (summaries === undefined) return null;
  if (summaries.length === 0) return <NoIncidents workspace={workspace} />;
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1 className={classes.day}>{dayInFull(today)}</h1>
        <ActionButton kind="main" keys={newIncident.keys} onClick={() => table.dispatch(newIncident.id)}>
          New incident
        </ActionButton>
      </header>
      <div className={classes.columns}>
        <HomeList summaries={summaries} today={today} />
        <div className={classes.aside}>
          <AgainToday summaries={summaries} />
          <Recurring summaries={summaries} />
        </div>
      </div>
    </div>
  );
}
