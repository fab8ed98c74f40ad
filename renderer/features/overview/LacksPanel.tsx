import type { Incident } from "../../../core/model/incident";
import { showPeople } from "../../../core/model/people";
import { useReportLacks } from "../../app/useReportLacks";
import { SectionHeading } from "../../ui/SectionHeading";
import classes from "./OverviewPage.module.css";

/** What a good report still lacks, quietly: nothing here holds anything up. */
export function LacksPanel({ incident }: { readonly incident: Incident }) {
  const { lacks, inWords } = useReportLacks(incident);
  return (
    <section aria-labelledby="lacks">
      <SectionHeading id="lacks" aside={inWords}>
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
