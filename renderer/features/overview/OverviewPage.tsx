import { runAndTell } from "../../app/bindings";
import type { SurfaceProps } from "../../app/navigation";
import { OtherVersions } from "../../app/OtherVersions";
import { momentIn } from "../../store/clock";
import { setSummary } from "../../store/commands/incidentCommands";
import { useIncident, useOpenIncident, usePreferences, useToday, useWorkspace } from "../../store/hooks";
import { EditableProse } from "../../ui/EditableProse";
import { SidePanel } from "../../ui/SidePanel";
import { AgainPanel } from "./AgainPanel";
import { BeforePanel } from "./BeforePanel";
import { CameAgainPanel } from "./CameAgainPanel";
import { ChangesSection } from "./ChangesSection";
import { ConflictsPanel } from "./ConflictsPanel";
import { FactorsSection } from "./FactorsSection";
import { HistoryPanel } from "./HistoryPanel";
import { IdentityPanel } from "./IdentityPanel";
import { ImpactSection } from "./ImpactSection";
import { InsightsSection } from "./InsightsSection";
import { KeyTimes } from "./KeyTimes";
import { LacksPanel } from "./LacksPanel";
import classes from "./OverviewPage.module.css";
import { PeoplePanel } from "./PeoplePanel";
import { ReviewPanel } from "./ReviewPanel";
import { ServicesPanel } from "./ServicesPanel";
import { WordingPanel } from "./WordingPanel";

/** The incident on one page: what happened, its key times, the changes before it, who and what, and what still lacks. */
export function OverviewPage(_props: SurfaceProps) {
  const incident = useIncident();
  const folder = useOpenIncident()?.folder ?? "";
  const workspace = useWorkspace();
  const today = useToday();
  const { showPeopleAs: shownAs } = usePreferences();
  const reference = Date.parse(momentIn(workspace));
  return (
    <div className={classes.page}>
      <div className={classes.main}>
        <div className={classes.column}>
          <EditableProse
            label="Summary"
            value={incident.summary ?? ""}
            placeholder="What happened, why it could spread, and what changes now. Half a page is plenty."
            people={incident.people}
            shownAs={shownAs}
            className={classes.summary}
            onCommit={(summary) => void runAndTell(setSummary, { summary })}
          />
          <KeyTimes incident={incident} shownAs={shownAs} reference={reference} />
          <ChangesSection incident={incident} workspace={workspace} shownAs={shownAs} reference={reference} />
          <ImpactSection incident={incident} shownAs={shownAs} />
          <FactorsSection incident={incident} workspace={workspace} shownAs={shownAs} />
          <InsightsSection incident={incident} shownAs={shownAs} />
        </div>
      </div>
      <SidePanel label="About this incident">
        <OtherVersions folder={folder} />
        <ConflictsPanel incident={incident} />
        <PeoplePanel incident={incident} shownAs={shownAs} />
        <ServicesPanel incident={incident} workspace={workspace} />
        <AgainPanel incident={incident} today={today} />
        <CameAgainPanel incident={incident} folder={folder} shownAs={shownAs} />
        <BeforePanel />
        <ReviewPanel incident={incident} today={today} />
        <LacksPanel incident={incident} />
        <WordingPanel incident={incident} shownAs={shownAs} />
        <IdentityPanel incident={incident} />
        <HistoryPanel folder={folder} incident={incident} today={today} />
      </SidePanel>
    </div>
  );
}
