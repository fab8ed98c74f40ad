import type { PeopleShownAs } from "../../core/model/people";
import { DeviceMemory } from "./database";
import { type Signal, signal } from "./signal";

/** What a notification told of. */
export interface Reminded {
  /** In ms since epoch. */
  readonly at: number;
  /** Incident and action by their ids, as core/actions/addressOf.ts names them. */
  readonly actions: readonly string[];
  /** The folder of the first incident among them. */
  readonly folder: string | null;
}

/** What this device remembers of how the app looks and who sits at it. */
export interface Preferences {
  readonly theme: "system" | "light" | "dark";
  readonly showPeopleAs: PeopleShownAs;
  /** A role in words for the history and the ledger; absent until someone says. */
  readonly who?: string | undefined;
  /** Per workspace (by its place): the folder of the incident last looked at. */
  readonly lastIncident: Readonly<Record<string, string>>;
  /** Per workspace (by its place): its id, which names its working copy. */
  readonly workspaceIds: Readonly<Record<string, string>>;
  readonly lastSurface?: string | undefined;
  /** The sidebar gives its place to the page, also in a wide window. */
  readonly isSidebarAway?: boolean | undefined;
  /** When to remind, as it was kept; core/actions/reminderTime.ts reads it. */
  readonly reminders?: unknown;
  /** Per workspace (by its place): what was reminded of last. */
  readonly reminded: Readonly<Record<string, Reminded>>;
  /** Zoom, filters, sort orders and widths of surfaces, by a name of their own. */
  readonly views: Readonly<Record<string, unknown>>;
}

const initial: Preferences = {
  theme: "system",
  showPeopleAs: "roles",
  lastIncident: {},
  workspaceIds: {},
  reminded: {},
  views: {},
};
const memory = new DeviceMemory();

/** What surfaces follow. */
export const preferences: Signal<Preferences> = signal(initial);

/** Reads what was remembered; once, before the first surface is drawn. */
export async function loadPreferences(): Promise<void> {
  const rows = await memory.preferences.toArray().catch(() => []);
  preferences.set({ ...initial, ...Object.fromEntries(rows.map((row) => [row.name, row.value])) });
}

/**
 * Has the databases of this computer cleared, and remembers all preferences anew.
 * @param clear what clears them, while none is open
 * @param without takes a text out of what was remembered, as JSON
 */
export async function rememberAround<Answer>(
  clear: () => Promise<Answer>,
  without: (json: string) => string,
): Promise<Answer> {
  memory.close();
  const answer = await clear();
  const kept = JSON.parse(without(JSON.stringify(preferences.get()))) as Preferences;
  preferences.set(kept);
  const rows = Object.entries(kept).map(([name, value]) => ({ name, value: value as unknown }));
  await memory
    .open()
    .then(() => memory.preferences.bulkPut(rows))
    .catch(() => undefined);
  return answer;
}

/** One preference as it stands. */
export function preference<Name extends keyof Preferences>(name: Name): Preferences[Name] {
  return preferences.get()[name];
}

/** Remembers a preference. */
export function setPreference<Name extends keyof Preferences>(name: Name, value: Preferences[Name]): void {
  preferences.set({ ...preferences.get(), [name]: value });
  // Without its database the device forgets at the next start, and no more than that.
  void memory.preferences.put({ name, value }).catch(() => undefined);
}
