import type { Incident } from "../../../core/model/incident";
import { showPeople } from "../../../core/model/people";
import { reportLacks } from "../../../core/report/lacks";
import { SectionHeading } from "../../ui/SectionHeading";
import { useAfterPaint } from "../../ui/useAfterPaint";
import classes from "./OverviewPage.module.css";

/** What a good report still lacks, quietly: nothing here holds anything up. */
export function LacksPanel({ incident }: { readonly incident: Incident }) {
  const isPainted = useAfterPaint(incident.events.length);
  const lacks = isPainted ? reportLacks(incident) : [];
  const left = lacks.length === 0 ? "nothing left" : `${lacks.length} left, no hurry`;
  return (
    <section aria-labelledby="lacks">
      <SectionHeading id="lacks" aside={isPainted ? left : undefined}>
        For a good report
      </SectionHeading>
      {lacks.map((lack) => (
        <p key={`${lack.id} ${lack.where}`} className={classes.finding} title={lack.where}>
          ◇ {showPeople(lack.message, incident.people, "roles")}
        </p>
      ))}
    </section>
  );
}
