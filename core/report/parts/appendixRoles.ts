import { personLabel, personToken } from "../../model/people";
import type { Person } from "../../model/person";
import type { Block, Row } from "../documentModel";
import { run } from "../inlines";
import type { ReportContext } from "../reportContext";
import type { ReportPart } from "../reportPart";
import { columnTable } from "../tables";

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Two people of one role and team are one row: the report does not tell them apart. */
function distinct(people: readonly Person[]): readonly Person[] {
  const key = ({ role, team }: Person) => JSON.stringify([role, team]);
  return people.filter((person, index) => people.findIndex((other) => key(other) === key(person)) === index);
}

function build({ incident, options }: ReportContext): readonly Block[] {
  const described = incident.people.filter(({ role, team }) => role !== undefined || team !== undefined);
  if (described.length === 0) return [];
  const names = options.people === "names";
  const people = names ? described : distinct(described);
  const hasTeams = people.some(({ team }) => team !== undefined);
  return [
    columnTable({
      subject: "role",
      anchor: "table_roles",
      caption: names ? "People and their roles" : "People stand in this report by their role",
      columns: [["Role", 40], names ? ["Name", 30] : null, hasTeams ? ["Team", 30] : null],
      rows: people.map(
        (person): Row => ({
          anchors: [],
          cells: [
            [run(capitalised(personLabel(person, "roles")))],
            [run(personToken(person.id))],
            [run(person.team ?? "")],
          ],
        }),
      ),
    }),
  ];
}

export const appendixRoles: ReportPart = {
  anchor: "appendix_roles",
  title: "Roles",
  kind: "appendix",
  without: "no role is listed",
  build,
};
