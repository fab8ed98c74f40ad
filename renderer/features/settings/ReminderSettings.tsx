import { Checkbox, SegmentedControl } from "@mantine/core";
import { useEffect, useState } from "react";
import { type ReminderSettings as Chosen, readReminderSettings } from "../../../core/actions/reminderTime";
import type { CallResult } from "../../../electron/bridge";
import { usePreferences } from "../../store/hooks";
import { setPreference } from "../../store/preferences";
import { DataRow, DataRows } from "../../ui/DataRow";
import { warn } from "../../ui/notices";
import { SectionHeading } from "../../ui/SectionHeading";
import classes from "./SettingsPage.module.css";

const choices = [
  { value: "daily", label: "once a day" },
  { value: "never", label: "never" },
] as const;

/** When this person is reminded, and whether the app starts with the computer. None of it goes into the workspace. */
export function ReminderSettings() {
  const chosen = readReminderSettings(usePreferences().reminders);
  // The system knows, so it is asked; nothing is remembered beside.
  const [here, setHere] = useState<CallResult<"remindsHere"> | null>(null);
  const ask = () => void window.secondStory.remindsHere().then(setHere);
  useEffect(ask, []);
  const change = (part: Partial<Chosen>) => setPreference("reminders", { ...chosen, ...part });
  return (
    <section aria-label="Reminders">
      <SectionHeading>Reminders</SectionHeading>
      <p className={classes.lead}>
        One notification for all that is overdue, due soon or waits for somebody, while Second Story runs. For whoever
        does not open it, “Add to a calendar” stands beside the date of each agreed action.
      </p>
      <DataRows>
        <DataRow label="Remind me" aside="stays on this computer, like all of these">
          <SegmentedControl
            aria-label="Remind me"
            data={[...choices]}
            value={chosen.isOn ? "daily" : "never"}
            onChange={(value) => change({ isOn: value === "daily" })}
          />
          {here?.notifies === false && (
            <p className={classes.refused}>This computer shows no notifications. On Linux, install libnotify.</p>
          )}
        </DataRow>
        {chosen.isOn && (
          <>
            <DataRow label="From" aside="or when the app is started later than that">
              <TimeField label="Remind me from" value={chosen.at} onCommit={(at) => change({ at })} />
            </DataRow>
            <DataRow label="Not between" aside="the same time twice: at any time">
              <span className={classes.choices}>
                <TimeField
                  label="Quiet from"
                  value={chosen.quietFrom}
                  onCommit={(quietFrom) => change({ quietFrom })}
                />
                and
                <TimeField label="Quiet until" value={chosen.quietTo} onCommit={(quietTo) => change({ quietTo })} />
              </span>
            </DataRow>
            <DataRow label="Weekends">
              <Checkbox
                label="also on Saturdays and Sundays"
                checked={chosen.onWeekends}
                onChange={() => change({ onWeekends: !chosen.onWeekends })}
              />
            </DataRow>
          </>
        )}
        <DataRow label="At login">
          <LaunchAtLogin isOn={here?.launchesAtLogin === true} onChange={ask} />
        </DataRow>
      </DataRows>
    </section>
  );
}

interface TimeFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (time: string) => void;
}

/** A time of day; what is half typed is not taken. */
function TimeField({ label, value, onCommit }: TimeFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      type="time"
      className={classes.time}
      aria-label={label}
      value={typed ?? value}
      onChange={(event) => {
        const time = event.currentTarget.value;
        setTyped(time);
        if (time !== "") onCommit(time);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

interface LaunchAtLoginProps {
  readonly isOn: boolean;
  readonly onChange: () => void;
}

function LaunchAtLogin({ isOn, onChange }: LaunchAtLoginProps) {
  async function choose(): Promise<void> {
    const answer = await window.secondStory.setLaunchAtLogin({ isOn: !isOn });
    if (answer?.kind === "failed") warn(answer.message);
    onChange();
  }
  return (
    <Checkbox
      label="start Second Story when I log in, out of sight, so that it can remind me"
      checked={isOn}
      onChange={() => void choose()}
    />
  );
}
