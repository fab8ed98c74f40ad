import { isBreakingStrength } from "../../../core/cascade/breakingStrength";
import { againOfIncident } from "../../../core/cascade/incidentAgain";
import type { Incident } from "../../../core/model/incident";
import { showPeople } from "../../../core/model/people";
import { showSurface } from "../../app/navigation";
import { Chip, type ChipTone } from "../../ui/Chip";
import { dateWithWeekday } from "../../ui/dateWords";
import { SectionHeading } from "../../ui/SectionHeading";
import { Words } from "../../ui/Words";
import classes from "./OverviewPage.module.css";

const tones: Readonly<Record<"live" | "promised" | "cut", ChipTone>> = { live: "red", promised: "amber", cut: "green" };

interface AgainPanelProps {
  readonly incident: Incident;
  /** A calendar date. */
  readonly today: string;
}

/** Could it happen again today? In two sentences, with what protects until then. */
export function AgainPanel({ incident, today }: AgainPanelProps) {
  const again = againOfIncident(incident);
  if (again === null) return null;
  const open = incident.actions.filter(
    ({ breaks, strength, status }) =>
      breaks.some((named) => named.incident === incident.id) &&
      strength !== undefined &&
      isBreakingStrength(strength) &&
      ["agreed", "in progress", "done"].includes(status),
  );
  const interim = open.find((action) => action.interim !== undefined)?.interim?.what;
  return (
    <section aria-labelledby="again">
      <SectionHeading id="again" aside={<Chip tone={tones[again]}>{again}</Chip>}>
        Could it happen again today?
      </SectionHeading>
      <p className={classes.again}>
        {again === "cut" && "No: what was verified cuts every path. "}
        {again === "live" && "Yes: nothing that is agreed closes every path. "}
        {again === "promised" && `It rests on ${restsOn(open, today)}. `}
        {interim !== undefined && again !== "cut" && (
          <>
            Until then: <Words>{showPeople(interim, incident.people, "roles")}</Words>.{" "}
          </>
        )}
        <button type="button" className={classes.link} onClick={() => showSurface("cascade")}>
          Look at the paths
        </button>
      </p>
    </section>
  );
}

/** The first three by due date; the rest by number. */
function restsOn(open: Incident["actions"], today: string): string {
  const byDue = [...open].sort((a, b) => ((a.due ?? "9") < (b.due ?? "9") ? -1 : 1));
  const rest = byDue.length - 3;
  const named = byDue.slice(0, 3).map((action) => nameOf(action, today));
  return rest > 0 ? `${named.join("; ")} and ${rest} more` : named.join("; ");
}

function nameOf(action: Incident["actions"][number], today: string): string {
  const due = action.due === undefined ? "" : `, due ${dateWithWeekday(action.due, today)}`;
  return `A${action.number}${due}`;
}
