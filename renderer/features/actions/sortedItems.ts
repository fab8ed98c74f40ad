import { type ActionColumn, type ActionRow, sortActions } from "../../../core/actions/rows";
import type { ActionItem } from "./actionItems";

type Orders = Map<string, readonly ActionItem[]>;

/** The orders that a list was shown in so far: to sort thousands of texts takes longer than a key may. */
const known = new WeakMap<readonly ActionItem[], Orders>();

/** The items by one column, as sortActions puts them; asked again, the same array. */
export function sortedItems(
  items: readonly ActionItem[],
  column: ActionColumn,
  direction: "up" | "down",
): readonly ActionItem[] {
  const orders: Orders = known.get(items) ?? new Map();
  known.set(items, orders);
  const name = `${column} ${direction}`;
  const order = orders.get(name) ?? sorted(items, column, direction);
  orders.set(name, order);
  return order;
}

function sorted(items: readonly ActionItem[], column: ActionColumn, direction: "up" | "down"): readonly ActionItem[] {
  const byRow = new Map<ActionRow, ActionItem>(items.map((item) => [item.row, item]));
  return sortActions([...byRow.keys()], column, direction).flatMap((row) => byRow.get(row) ?? []);
}
