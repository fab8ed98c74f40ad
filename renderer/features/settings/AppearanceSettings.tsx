import { SegmentedControl } from "@mantine/core";
import { usePreferences } from "../../store/hooks";
import { setPreference } from "../../store/preferences";
import { DataRow, DataRows } from "../../ui/DataRow";
import { EditableText } from "../../ui/EditableText";
import { SectionHeading } from "../../ui/SectionHeading";
import classes from "./SettingsPage.module.css";

const themes = [
  { value: "system", label: "as the system" },
  { value: "light", label: "light" },
  { value: "dark", label: "dark" },
] as const;

const people = [
  { value: "roles", label: "roles" },
  { value: "names", label: "names" },
] as const;

/** How this device shows things; none of it goes into the workspace. */
export function AppearanceSettings() {
  const { theme, showPeopleAs, who } = usePreferences();
  return (
    <section aria-label="On this computer">
      <SectionHeading>On this computer</SectionHeading>
      <p className={classes.lead}>These stay on this computer and are not written into the workspace.</p>
      <DataRows>
        <DataRow label="Colours">
          <SegmentedControl
            aria-label="Colours"
            data={[...themes]}
            value={theme}
            onChange={(value) => setPreference("theme", value)}
          />
        </DataRow>
        <DataRow label="People are shown as" aside="reports show roles, whatever is chosen here">
          <SegmentedControl
            aria-label="People are shown as"
            data={[...people]}
            value={showPeopleAs}
            onChange={(value) => setPreference("showPeopleAs", value)}
          />
        </DataRow>
        <DataRow label="You are" aside="stands in the history beside what you do">
          <EditableText
            label="Your role"
            value={who ?? ""}
            placeholder="a role, for example platform lead"
            onCommit={(role) => setPreference("who", role === "" ? undefined : role)}
          />
        </DataRow>
      </DataRows>
    </section>
  );
}
