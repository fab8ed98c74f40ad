import { assertNever } from "../../../core/model/assertNever";
import type { IncidentSummary } from "../../store/summary";

export const sortOrders = ["newest first", "last changed", "severity", "open actions", "title"] as const;
export type SortOrder = (typeof sortOrders)[number];

/** Whether a remembered value names a sort order. */
export function isSortOrder(value: unknown): value is SortOrder {
  return sortOrders.some((order) => order === value);
}

/** The incidents that hold every typed word, in the chosen order; those that are equal in it newest first. */
export function arranged(
  summaries: readonly IncidentSummary[],
  words: string,
  order: SortOrder,
): readonly IncidentSummary[] {
  const wanted = words
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== "");
  const found = summaries.filter((summary) => {
    const text = [summary.key, summary.title, summary.status, summary.severity ?? ""].join(" ").toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
  return found.toSorted((a, b) => compare(a, b, order) || (b.startMs ?? 0) - (a.startMs ?? 0));
}

function compare(a: IncidentSummary, b: IncidentSummary, order: SortOrder): number {
  switch (order) {
    case "newest first":
      return 0;
    case "last changed":
      return b.updatedAt.localeCompare(a.updatedAt);
    case "severity":
      return (a.severity ?? "SEV9").localeCompare(b.severity ?? "SEV9");
    case "open actions":
      return b.openActions - a.openActions;
    case "title":
      return a.title.localeCompare(b.title, "en");
    default:
      return assertNever(order);
  }
}
