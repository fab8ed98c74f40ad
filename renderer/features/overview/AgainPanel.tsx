import { isBreakingStrength } from "../../../core/cascade/breakingStrength";
import { againOfIncident } from "../../../core/cascade/incidentAgain";
import type { Incident } from "../../../core/model/incident";
import { showPeople } from "../../../core/model/people";
import { showSurface } from "../../app/navigation";
import { useAllIncidents, useIncidentSummaries } from "../../store/hooks";
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
  const summaries = useIncidentSummaries();
  const isTouched = summaries?.some(({ touches = [] }) => touches.includes(incident.id)) === true;
  const all = useAllIncidents(isTouched);
  const others = (all ?? []).flatMap(({ incident: other }) => (other.id === incident.id ? [] : [other]));
  const again = againOfIncident(incident, [incident, ...others]);
  if (again === null) return null;
  const named = [incident, ...others].flatMap(({ key, actions, people }) =>
    actions.map(
      (action): Named => ({ action, people, name: `${people === incident.people ? "" : `${key}-`}A${action.number}` }),
    ),
  );
  const open = named.filter(
    ({ action: { breaks, strength, status } }) =>
      breaks.some((each) => each.incident === incident.id) &&
      strength !== undefined &&
      isBreakingStrength(strength) &&
      ["agreed", "in progress", "done"].includes(status),
  );
  const protecting = open.find(({ action }) => action.interim !== undefined);
  const interim = protecting?.action.interim?.what;
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
            Until then: <Words>{showPeople(interim, protecting?.people ?? [], "roles")}</Words>.{" "}
          </>
        )}
        <button type="button" className={classes.link} onClick={() => showSurface("cascade")}>
          Look at the paths
        </button>
      </p>
    </section>
  );
}

/** An action that breaks something here, under the name that it bears here: "A1", "INC-2016-002-A1". */
interface Named {
  readonly action: Incident["actions"][number];
  readonly people: Incident["people"];
  readonly name: string;
}

/** The first three by due date; the rest by number. */
function restsOn(open: readonly Named[], today: string): string {
  const byDue = [...open].sort((a, b) => ((a.action.due ?? "9") < (b.action.due ?? "9") ? -1 : 1));
  const rest = byDue.length - 3;
  const named = byDue.slice(0, 3).map((each) => nameOf(each, today));
  return rest > 0 ? `${named.join("; ")} and ${rest} more` : named.join("; ");
}

function nameOf({ action, name }: Named, today: string): string {
  return `${name}${action.due === undefined ? "" : `, due ${dateWithWeekday(action.due, today)}`}`;
}
