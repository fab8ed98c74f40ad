import { addressOf } from "../../core/actions/addressOf";
import { isForToday } from "../../core/actions/incidentStanding";
import { remindersOf, type WaitingInIncident } from "../../core/actions/reminders";
import { isTimeToRemind, readReminderSettings } from "../../core/actions/reminderTime";
import { reminderWords } from "../../core/actions/reminderWords";
import type { Workspace } from "../../core/model/workspace";
import { dateOf } from "../../core/model/zone";
import { narrowAllActions } from "../features/actions/useActionView";
import { lookAtClock, todayIn, zoneOfThisComputer } from "../store/clock";
import { preference, preferences, setPreference } from "../store/preferences";
import { type Session, session, workspaceOf } from "../store/session";
import type { IncidentSummary } from "../store/summary";
import { summaryQueryOf } from "../store/summaryQuery";
import { goTo, showIncident } from "./navigation";

/**
 * Reminds by one notification a day of what waits in the open workspace, and keeps the count at the app's sign. It looks
 * at the clock again and again: a computer that slept for weeks is told once, all in one.
 */
export function followReminders(): void {
  let leave: () => void = () => undefined;
  const enter = () => {
    leave();
    const current = session.get();
    leave = current === null ? () => undefined : followSession(current);
  };
  session.subscribe(enter);
  window.secondStory.on("reminderOpened", ({ of }) => showReminded(of));
  enter();
}

function followSession(current: Session): () => void {
  let isTelling = false;
  // What this computer holds may be behind the folder: nobody is reminded of what a colleague has done since.
  let isCompared = false;
  const look = async () => {
    showCount(current);
    isCompared ||= current.save.get().kind !== "saving";
    if (!isCompared || isTelling) return;
    isTelling = true;
    await remind(current).finally(() => {
      isTelling = false;
    });
  };
  const onChange = () => void look().catch((error: unknown) => console.warn("Nobody could be reminded.", error));
  const endings = [
    summaryQueryOf(current).subscribe(onChange),
    current.workspace.subscribe(onChange),
    current.save.subscribe(() => !isCompared && onChange()),
    preferences.subscribe(onChange),
    lookAtClock(onChange),
  ];
  onChange();
  return () => {
    for (const end of endings) end();
  };
}

/** The team's own workspace, where it wants to be reminded. The sample is nobody's work. */
function remindedWorkspace(current: Session): Workspace | null {
  const workspace = workspaceOf(current);
  const isSample = current.place.place === "sample" || workspace?.settings.asOf !== undefined;
  return isSample || !readReminderSettings(preference("reminders")).isOn ? null : workspace;
}

let shownCount = 0;

/** The number that stands beside “Home”. */
function showCount(current: Session): void {
  const workspace = remindedWorkspace(current);
  const summaries = summaryQueryOf(current).get();
  if (summaries === undefined) return;
  const today = todayIn(workspace);
  const items = workspace === null ? [] : summaries.flatMap(({ standing }) => standing.waiting);
  const count = items.filter((item) => isForToday(item, today)).length;
  if (count === shownCount) return;
  shownCount = count;
  void window.secondStory.setBadge({ count });
}

async function remind(current: Session): Promise<void> {
  const workspace = remindedWorkspace(current);
  const of = current.place.placeHash;
  const before = preference("reminded")[of];
  const moment = { now: Date.now(), told: before?.at ?? null, zone: zoneOfThisComputer() };
  const settings = readReminderSettings(preference("reminders"));
  if (workspace === null || !isTimeToRemind(moment, settings)) return;
  const summaries = await current.database.summaries.toArray();
  const today = todayIn(workspace);
  const reminders = remindersOf(summaries.flatMap(waitingIn), {
    today,
    told: before === undefined ? null : dateOf(before.at, workspace.settings.zone ?? moment.zone),
    reminderDays: workspace.policy.reminderDays,
    onWeekends: settings.onWeekends,
  });
  const first = summaries.find(({ id }) => id === reminders[0]?.incident.id);
  const actions = reminders.flatMap(({ kind, item, incident }) =>
    kind === "review" ? [] : [addressOf(incident.id, item.record)],
  );
  setPreference("reminded", {
    ...preference("reminded"),
    [of]: { at: moment.now, actions, folder: first?.folder ?? null },
  });
  if (reminders.length > 0) await window.secondStory.remind({ of, ...reminderWords(reminders, today) });
}

function waitingIn({ id, key, standing }: IncidentSummary): readonly WaitingInIncident[] {
  return standing.waiting.map((item) => ({ item, incident: { id, key } }));
}

/** Shows what the notification told of: the list of all actions narrowed to it, or the incident whose review is near. */
function showReminded(of: string): void {
  const reminded = preference("reminded")[of];
  if (reminded === undefined || session.get()?.place.placeHash !== of) return;
  if (reminded.actions.length > 0) {
    narrowAllActions(reminded.actions);
    goTo({ kind: "actions", record: null });
  } else if (reminded.folder !== null) showIncident(reminded.folder);
}
