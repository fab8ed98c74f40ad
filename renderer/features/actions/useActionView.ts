import { useMemo } from "react";
import { z } from "zod";
import { groupings } from "../../../core/actions/groups";
import type { ActionFilter, Waiting } from "../../../core/actions/rows";
import { ActionStatus } from "../../../core/model/vocabulary";
import { usePreferences } from "../../store/hooks";
import { preference, setPreference } from "../../store/preferences";

/** Whose actions are shown: of the open incident, or of all. Each remembers its own view. */
export type ActionScope = "incident" | "all";

const columns = ["urgency", "key", "title", "status", "priority", "owner", "due", "age", "slips"] as const;

const Remembered = z.object({
  layout: z.enum(["board", "table"]).optional().catch(undefined),
  column: z.enum(columns).catch("urgency"),
  direction: z.enum(["up", "down"]).catch("up"),
  words: z.string().catch(""),
  open: z.boolean().catch(false),
  overdue: z.boolean().catch(false),
  waiting: z.enum(["evidence", "check", "blocked"]).optional().catch(undefined),
  only: z.array(z.string()).optional().catch(undefined),
  statuses: z.array(ActionStatus).optional().catch(undefined),
  owner: z.string().optional().catch(undefined),
  group: z.enum(groupings).optional().catch(undefined),
  /** Ids of the groups that are folded. */
  folded: z.array(z.string()).catch([]),
  panel: z.boolean().catch(true),
});

/** How the list looks on this device: layout, order, filter, and whether the panel is open. */
export type ActionView = Omit<z.infer<typeof Remembered>, "layout"> & { readonly layout: "board" | "table" };

/** What leaves nothing out, nor folds it away. */
export const noFilter: Partial<ActionView> = {
  words: "",
  open: false,
  overdue: false,
  waiting: undefined,
  only: undefined,
  statuses: undefined,
  owner: undefined,
  folded: [],
};

/** What this device remembers of the list, and how to remember something else. */
export function useActionView(scope: ActionScope): readonly [ActionView, (changed: Partial<ActionView>) => void] {
  const { views } = usePreferences();
  const name = `actions.${scope}`;
  const stored = views[name];
  const view = useMemo<ActionView>(() => {
    const read = Remembered.parse(asObject(stored));
    return { ...read, layout: read.layout ?? (scope === "incident" ? "board" : "table") };
  }, [stored, scope]);
  return [view, (changed) => remember(name, changed)];
}

/** Narrows the list of all actions to these, each by incident and action: what a reminder told of. */
export function narrowAllActions(only: readonly string[]): void {
  remember("actions.all", { ...noFilter, only: [...only] });
}

function remember(name: string, changed: Partial<ActionView>): void {
  const now = preference("views");
  setPreference("views", { ...now, [name]: { ...asObject(now[name]), ...changed } });
}

function asObject(stored: unknown): object {
  return typeof stored === "object" && stored !== null ? stored : {};
}

/** What is kept of a view under a name: filter, order, groups and layout. */
export function savedOf(view: ActionView): Record<string, unknown> {
  const { panel: _panel, folded: _folded, only: _only, ...kept } = view;
  return kept;
}

/** Whether the list is shown as it was saved; what is folded away counts for nothing. */
export function isShownAs(view: ActionView, saved: Readonly<Record<string, unknown>>): boolean {
  const read: ActionView = { ...Remembered.parse(saved), layout: saved.layout === "board" ? "board" : "table" };
  return view.only === undefined && facesOf(view) === facesOf(read);
}

function facesOf(view: ActionView): string {
  const { layout, column, direction, words, open, overdue, waiting, statuses, owner, group } = view;
  return JSON.stringify([layout, column, direction, words, open, overdue, waiting, statuses, owner, group]);
}

/** The view as the filter that core knows. */
export function filterOf(view: ActionView): ActionFilter {
  return {
    open: view.open,
    overdue: view.overdue,
    waiting: view.waiting,
    only: view.only,
    owner: view.owner,
    statuses: view.statuses,
    text: view.words,
  };
}

/** Whether anything is left out. */
export function isNarrowed(view: ActionView): boolean {
  return (
    view.words.trim() !== "" ||
    view.open ||
    view.overdue ||
    view.waiting !== undefined ||
    view.only !== undefined ||
    view.statuses !== undefined ||
    view.owner !== undefined
  );
}

/** The view with this alone, whatever narrowed it before; where it was that already, with nothing left out. */
export function narrowedTo(view: ActionView, what: Waiting | "overdue"): Partial<ActionView> {
  const isOn = what === "overdue" ? view.overdue : view.waiting === what;
  if (isOn) return noFilter;
  return { ...noFilter, ...(what === "overdue" ? { overdue: true } : { waiting: what }) };
}

/** The list with this id in it, or without where it was in it. */
export function toggled(ids: readonly string[], id: string): string[] {
  return ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id];
}
