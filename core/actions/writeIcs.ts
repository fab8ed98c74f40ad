import { createEvents, type DateArray, type EventAttributes } from "ics";
import { addDays } from "../model/calendarDate";
import { type Result, refusal, success } from "../model/finding";
import type { Policy } from "../model/policy";
import type { ActionRow } from "./rows";

/** The package reads this stamp, though its types leave it out. */
type StampedEvent = EventAttributes & { readonly timestamp: number };

/**
 * Due dates and dates of checks of all open rows as one calendar (RFC 5545), a day long each, with the policy's
 * reminders. Addresses are made of the ids of incident and action, since an action's own is unique in its file alone,
 * and never change; the sequence grows with the ledger, so that a second import moves entries and doubles none.
 */
export function actionsIcs(rows: readonly ActionRow[], policy: Policy, name: string): Result<string> {
  const dated = rows.filter((row) => row.isOpen && row.nextDate !== null);
  const made = createEvents(
    dated.map((row) => eventOf(row, policy)),
    { calName: `${name}: actions`, productId: "second-story" },
  );
  if (made.value === null) {
    return refusal("ics-not-made", name, `The calendar could not be written: ${made.error?.message ?? "no entry"}`);
  }
  return success(foldedByOctets(made.value));
}

function eventOf(row: ActionRow, policy: Policy): StampedEvent {
  const isCheck = row.action.status === "verified";
  const date = row.nextDate ?? "";
  const latest = row.action.ledger.at(-1)?.at;
  return {
    uid: `${row.incidentId}-${row.action.id}-${isCheck ? "check" : "due"}@second-story`,
    sequence: row.action.ledger.length,
    timestamp: latest === undefined ? Date.parse(`${date}T00:00:00.000Z`) : Date.parse(latest),
    start: dateArray(date),
    end: dateArray(addDays(date, 1)),
    title: isCheck ? `Does it still hold? ${row.shown.title} (${row.key})` : `${row.shown.title} (${row.key})`,
    description: descriptionOf(row),
    categories: [row.incidentKey],
    transp: "TRANSPARENT",
    alarms: policy.reminderDays
      .filter((days) => days > 0)
      .map((days) => ({ action: "display", description: row.key, trigger: { days, before: true } })),
  };
}

function descriptionOf(row: ActionRow): string {
  const lines = [
    row.incidentTitle,
    row.owner === "" ? "" : `Owner: ${row.owner}`,
    row.shown.doneWhen === "" ? "" : `Done when: ${row.shown.doneWhen}`,
    row.shown.interim === "" ? "" : `Until then: ${row.shown.interim}`,
  ];
  return lines.filter((line) => line !== "").join("\n");
}

/** RFC 5545, 3.1: no line is longer than 75 octets. The package counts letters, of which one can have four. */
function foldedByOctets(calendar: string): string {
  return calendar
    .replaceAll(/\r\n[ \t]/g, "")
    .split("\r\n")
    .map((line) => {
      let octets = 0;
      return [...line]
        .map((letter) => {
          const more = new TextEncoder().encode(letter).length;
          const isFull = octets + more > 75;
          octets = isFull ? 1 + more : octets + more;
          return isFull ? `\r\n ${letter}` : letter;
        })
        .join("");
    })
    .join("\r\n");
}

function dateArray(date: string): DateArray {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}
