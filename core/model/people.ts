import type { Person } from "./person";

/** How people are shown: as roles on every surface and in every export, unless the user switches names on. */
export type PeopleShownAs = "roles" | "names";

const token = /\{@([A-Za-z0-9_.:-]{1,64})\}/g;

/** The token that stands for a person in a text. */
export function personToken(id: string): string {
  return `{@${id}}`;
}

/** What stands for a person on screen and in reports: the role, else the team, else "someone". */
export function personLabel(person: Person, shownAs: PeopleShownAs): string {
  if (shownAs === "names" && person.name !== undefined && person.name !== "") return person.name;
  if (person.role !== undefined && person.role !== "") return person.role;
  return person.team !== undefined && person.team !== "" ? `someone of ${person.team}` : "someone";
}

/** The text with every person token written out as role or name; a token that fits nobody becomes "someone". */
export function showPeople(text: string, people: readonly Person[], shownAs: PeopleShownAs): string {
  return text.replace(token, (_whole, id: string) => {
    const person = people.find((candidate) => candidate.id === id);
    return person === undefined ? "someone" : personLabel(person, shownAs);
  });
}

/** The ids of the people whom a text names by token, in order of first appearance. */
export function peopleIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(token)].map((match) => match[1] ?? ""))];
}
