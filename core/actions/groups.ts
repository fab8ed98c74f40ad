import { assertNever } from "../model/assertNever";
import { ActionStatus } from "../model/vocabulary";
import type { ActionRow } from "./rows";

/** What rows of actions can be put together by. */
export const groupings = ["status", "owner", "service", "incident"] as const;
export type ActionGrouping = (typeof groupings)[number];

/** Rows that have something in common, in the order in which they came. */
export interface ActionGroup<Row extends ActionRow = ActionRow> {
  /** What they have in common; "" for those that have no such thing. */
  readonly value: string;
  /** The same as people read it; "" where `value` is. */
  readonly title: string;
  readonly rows: readonly Row[];
}

/**
 * The rows put together: each in one group, those without owner or service last. An incident that touched several
 * services makes one group of them all, so that no action is counted twice.
 */
export function groupActions<Row extends ActionRow>(
  rows: readonly Row[],
  by: ActionGrouping,
): readonly ActionGroup<Row>[] {
  const groups = new Map<string, { readonly value: string; readonly title: string; readonly rows: Row[] }>();
  for (const row of rows) {
    const { value, title } = faceOf(row, by);
    const group = groups.get(value);
    if (group === undefined) groups.set(value, { value, title, rows: [row] });
    else group.rows.push(row);
  }
  return [...groups.values()].sort(by === "status" ? byStatus : byTitle);
}

function faceOf(row: ActionRow, by: ActionGrouping): { readonly value: string; readonly title: string } {
  switch (by) {
    case "status":
      return { value: row.action.status, title: row.action.status };
    case "owner":
      return { value: row.owner, title: row.owner };
    case "service": {
      const named = row.services.join(", ");
      return { value: named, title: named };
    }
    case "incident":
      return { value: row.incidentId, title: `${row.incidentKey} ${row.incidentTitle}`.trim() };
    default:
      return assertNever(by);
  }
}

interface Face {
  readonly value: string;
  readonly title: string;
}

function byStatus(a: Face, b: Face): number {
  const at = ({ value }: Face) => (ActionStatus.options as readonly string[]).indexOf(value);
  return at(a) - at(b);
}

/** Made once: asking for it with each comparison takes most of the time of a long list. */
const { compare: compareTexts } = new Intl.Collator("en", { numeric: true });

function byTitle(a: Face, b: Face): number {
  if (a.value === "" || b.value === "") return a.value === b.value ? 0 : a.value === "" ? 1 : -1;
  return compareTexts(a.title, b.title);
}
