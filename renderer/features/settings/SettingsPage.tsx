import { OtherVersions } from "../../app/OtherVersions";
import { SaveIndicator } from "../../app/SaveIndicator";
import { WORKSPACE_FOLDER } from "../../store/documentKinds";
import { AppearanceSettings } from "./AppearanceSettings";
import { BackupSettings } from "./BackupSettings";
import { PolicySettings } from "./PolicySettings";
import { ReminderSettings } from "./ReminderSettings";
import { ServiceSettings } from "./ServiceSettings";
import classes from "./SettingsPage.module.css";
import { WorkspaceConflicts } from "./WorkspaceConflicts";
import { WorkspaceSettings } from "./WorkspaceSettings";

/** Where the workspace lies, how time and people are shown, what actions ask for, and the services. */
export function SettingsPage() {
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1 className={classes.title}>Settings</h1>
        <SaveIndicator />
      </header>
      <OtherVersions folder={WORKSPACE_FOLDER} />
      <WorkspaceConflicts />
      <WorkspaceSettings />
      <BackupSettings />
      <AppearanceSettings />
      <ReminderSettings />
      <PolicySettings />
      <ServiceSettings />
    </div>
  );
}
