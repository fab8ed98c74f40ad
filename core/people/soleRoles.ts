import type { Person } from "../model/person";

/** A role that one person alone holds, so that it says who it was. */
export interface SoleRole {
  readonly person: Person;
  readonly role: string;
  /** What says as much without saying who; null while no team is known. */
  readonly team: string | null;
}

/**
 * The roles of the people list that one person alone holds. Somebody without a name is nobody whom the role could
 * betray here. 2-model, "person".
 */
export function soleRoles(people: readonly Person[]): readonly SoleRole[] {
  const plain = (role: string) =>
    role
      .trim()
      .toLowerCase()
      .replace(/^the\s+/u, "");
  const holders = new Map<string, number>();
  for (const { role } of people) if (role !== undefined) holders.set(plain(role), (holders.get(plain(role)) ?? 0) + 1);
  return people.flatMap((person) => {
    const { role = "", team = "" } = person;
    const isNamed = (person.name ?? "").trim() !== "";
    if (!isNamed || role.trim() === "" || holders.get(plain(role)) !== 1) return [];
    const byTeam = team.trim() === "" ? null : `someone of ${team.trim()}`;
    return plain(role) === byTeam?.toLowerCase() ? [] : [{ person, role: role.trim(), team: byTeam }];
  });
}

/** "“administrator on duty” is one person here", and what to do about it. */
export function soleRoleInWords({ role, team }: SoleRole): string {
  const instead = team === null ? "Say the team, and it can stand in its place." : `Instead: “${team}”.`;
  return `“${role}” is one person here. ${instead}`;
}
