import { type PeopleShownAs, personLabel, personToken } from "../../core/model/people";
import type { Person } from "../../core/model/person";

/** A person as typed and offered in a field: "@the administrator on duty". */
export interface Mention {
  readonly id: string;
  readonly label: string;
}

/** What each person is called while a text is edited; two with the same role are told apart by a number. */
export function mentionsOf(people: readonly Person[], shownAs: PeopleShownAs): readonly Mention[] {
  const seen = new Map<string, number>();
  return people.map((person) => {
    const label = personLabel(person, shownAs);
    const count = (seen.get(label) ?? 0) + 1;
    seen.set(label, count);
    return { id: person.id, label: count === 1 ? label : `${label} ${count}` };
  });
}

/**
 * A stored text as it stands in a field: "{@p1} woke" becomes "@the administrator on duty woke". A token that would not
 * come back as itself (nobody fits it, or the words after it make another role of it) stays as it is.
 */
export function textToEdit(text: string, mentions: readonly Mention[]): string {
  let edited = text;
  for (const { id, label } of mentions) {
    const token = personToken(id);
    const candidate = edited.replaceAll(token, `@${label}`);
    if (textToKeep(candidate, mentions) === textToKeep(edited, mentions)) edited = candidate;
  }
  return edited;
}

/** A typed text as it is stored: every "@role" of a known person becomes that person's token, the longest role first. */
export function textToKeep(text: string, mentions: readonly Mention[]): string {
  const byLength = [...mentions].sort((a, b) => b.label.length - a.label.length);
  let kept = "";
  for (let at = 0; at < text.length; ) {
    const mention = text[at] === "@" ? byLength.find(({ label }) => text.startsWith(label, at + 1)) : undefined;
    // Inside a token that stayed, the sign is part of it.
    if (mention === undefined || text[at - 1] === "{") {
      kept += text[at];
      at += 1;
    } else {
      kept += personToken(mention.id);
      at += 1 + mention.label.length;
    }
  }
  return kept;
}

/** What is being typed behind an "@" just before the caret, and where that sign stands; null outside of a mention. */
export function mentionAtCaret(text: string, caret: number): { readonly from: number; readonly typed: string } | null {
  const before = text.slice(0, caret);
  const from = before.lastIndexOf("@");
  if (from < 0 || /[\p{L}\p{N}{]/u.test(before[from - 1] ?? " ")) return null;
  const typed = before.slice(from + 1);
  return typed.length > 40 || /[\n.,;:!?]/u.test(typed) ? null : { from, typed };
}

/** The people whom the typed letters fit, those that begin with them first. */
export function mentionsFor(typed: string, mentions: readonly Mention[]): readonly Mention[] {
  const wanted = typed.toLowerCase();
  const fitting = mentions.filter(({ label }) => label.toLowerCase().includes(wanted));
  const begins = (mention: Mention) => (mention.label.toLowerCase().startsWith(wanted) ? 0 : 1);
  return fitting.sort((a, b) => begins(a) - begins(b)).slice(0, 8);
}
