import { assertNever } from "../model/assertNever";
import { addDays, dateAs, daysBetween } from "../model/calendarDate";
import { apart } from "../model/textDirection";
import { type Reminder, type ReminderKind, reminderKinds } from "./reminders";

/** What a notification says: one line, and what belongs to it. */
export interface ReminderWords {
  readonly title: string;
  readonly body: string;
}

const LONGEST_TITLE = 90;
const MOST_NAMED = 3;

/** One reminder as it is, several as one sentence that counts them, with the first few by name. */
export function reminderWords(reminders: readonly Reminder[], today: string): ReminderWords {
  const [first] = reminders;
  if (first === undefined) return { title: "", body: "" };
  if (reminders.length === 1)
    return { title: ofOne(first, today), body: [keyOf(first), first.item.who ?? ""].filter(Boolean).join(", ") };
  const counts = reminderKinds.flatMap((kind) => {
    const count = reminders.filter((each) => each.kind === kind).length;
    return count === 0 ? [] : [ofSeveral(kind, count)];
  });
  const named = reminders.slice(0, MOST_NAMED).map((each) => `${keyOf(each)} ${short(each.item.title)}`);
  const rest = reminders.length - named.length;
  return { title: counts.join(", "), body: [...named, ...(rest > 0 ? [`and ${rest} more`] : [])].join("\n") };
}

function keyOf({ item, incident }: Reminder): string {
  return item.number === null ? incident.key : `${incident.key}-A${item.number}`;
}

function ofOne({ kind, item }: Reminder, today: string): string {
  const title = short(item.title);
  const date = item.date ?? today;
  switch (kind) {
    case "overdue":
      return `Overdue by ${counted(daysBetween(date, today), "day", "days")}: ${title}`;
    case "check":
      return `Does it still hold? ${title}`;
    case "evidence":
      return `Done, waits for evidence: ${title}`;
    case "risk":
      return `Look at the risk again: ${title}`;
    case "review":
      return date < today ? title : `${title}, ${nearDate(date, today)}`;
    case "due soon":
      return `Due ${nearDate(date, today)}: ${title}`;
    default:
      return assertNever(kind);
  }
}

function ofSeveral(kind: ReminderKind, count: number): string {
  switch (kind) {
    case "overdue":
      return `${counted(count, "action is", "actions are")} overdue`;
    case "check":
      return `${counted(count, "check is", "checks are")} due`;
    case "evidence":
      return `${counted(count, "action waits", "actions wait")} for evidence`;
    case "risk":
      return `${counted(count, "accepted risk is", "accepted risks are")} to be looked at again`;
    case "review":
      return `${counted(count, "review is", "reviews are")} near`;
    case "due soon":
      return `${counted(count, "action is", "actions are")} due soon`;
    default:
      return assertNever(kind);
  }
}

function nearDate(date: string, today: string): string {
  if (date === today) return "today";
  return date === addDays(today, 1) ? "tomorrow" : `on ${dateAs(date, "EEE d MMM")}`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** In one line that is not too long, and that turns no words beside it. */
function short(title: string): string {
  const line = [...title.replaceAll(/[\s\p{Cc}]+/gu, " ").trim()];
  return apart(line.length > LONGEST_TITLE ? `${line.slice(0, LONGEST_TITLE - 1).join("")}…` : line.join(""));
}
